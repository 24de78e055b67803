import Foundation

/// The programs of this package, and where its sources are.
enum BuiltProducts {
  /// This program.
  static let command = "benchmarks"
  /// The executable target `FirstVerdict`: the smallest host there is.
  static let tinyHost = "first-verdict"

  /// The folder of this package, from where it was compiled.
  static let package = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
    path.deletingLastPathComponent()
  }

  /// A built program beside this one.
  static func path(_ product: String) throws(Fault) -> String {
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
