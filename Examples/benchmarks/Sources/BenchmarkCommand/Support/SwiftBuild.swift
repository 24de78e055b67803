import Foundation

/// A product of a package, built in release by the `swift` of the path.
enum SwiftBuild {
  /// Builds it and gives its path; what the build says is told only where it fails, and then its end.
  ///
  /// - Parameters:
  ///   - package: the folder of the package.
  ///   - scratch: where the build goes; the package's own `.build` where it is left out.
  static func product(
    _ product: String, of package: URL, scratch: URL? = nil, _ options: [String] = []
  ) throws(Fault) -> String {
    let folder = scratch ?? package.appendingPathComponent(".build")
    var words = ["build", "-c", "release", "--product", product, "--package-path", package.path]
    words += ["--scratch-path", folder.path] + options
    let built = try Program(name: "swift", arguments: words).run()
    guard built.status == 0 else {
      let end = built.text.split(separator: "\n").suffix(20).joined(separator: "\n")
      throw Fault(
        vi: "không dựng được \(product):\n\(end)", en: "the build of \(product) failed:\n\(end)")
    }
    return folder.appendingPathComponent("release/\(product)").path
  }
}
