import Foundation

/// The executable target `FirstVerdict`: the smallest host there is.
enum TinyHost {
  static let product = "first-verdict"

  /// The folder of this package, from where it was compiled.
  static let package = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
    path.deletingLastPathComponent()
  }.path

  /// The built host beside this program.
  static func path() throws(Fault) -> String {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    guard let path = folder?.appendingPathComponent(product).path,
      FileManager.default.isExecutableFile(atPath: path)
    else {
      throw Fault(
        vi:
          "Chưa có \(product) bên cạnh; hãy chạy swift build -c release --package-path Examples/benchmarks.",
        en:
          "\(product) is not beside this program; run swift build -c release --package-path Examples/benchmarks."
      )
    }
    return path
  }
}
