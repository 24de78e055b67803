import Foundation
import HoaNhap

/// The program that measures the limit: compiled once where it is C, run as often as it is asked.
final class LimitProgram {
  /// The package's own, which is C.
  static let own = BuiltProducts.package.appendingPathComponent("Limit/limit.c").path
  /// Compilers in the order in which they are tried; the last comes with Swift.
  static let compilers = ["cc", "clang"]
  static let flags = ["-O3", "-march=native"]

  /// The compiler that was used; `nil` for a ready program.
  let compiler: String?
  private let path: String
  /// What the program measures, once it has been run.
  private var names: Set<String>?
  /// What is removed with this.
  private let folder: URL?

  /// Compiles the file where it is C.
  init(file: String, compilers: [String] = LimitProgram.compilers) throws(Fault) {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Fault(vi: "--limit: không có tệp \(file).", en: "--limit: there is no file \(file).")
    }
    // With a slash in it a name is a path and is not looked for on PATH.
    let source = URL(fileURLWithPath: file).path
    guard file.hasSuffix(".c") else {
      (path, compiler, folder) = (source, nil, nil)
      return
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "limit-\(UUID().uuidString)", isDirectory: true)
    let binary = folder.appendingPathComponent("limit").path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Fault(vi: "\(folder.path): \(error)", en: "\(folder.path): \(error)")
    }
    guard let compiler = compilers.first(where: { Self.compile(source, to: binary, with: $0) }) else {
      try? FileManager.default.removeItem(at: folder)
      throw Fault(
        vi: "không dịch được \(file) bằng \(compilers.joined(separator: ", ")).",
        en: "\(file) was compiled by none of \(compilers.joined(separator: ", ")).")
    }
    (path, self.compiler, self.folder) = (binary, compiler, folder)
  }

  deinit { if let folder { try? FileManager.default.removeItem(at: folder) } }

  /// Measures; the program is given the number of runs.
  func measure(runs: Int) throws(Fault) -> Limit {
    let limit = try Limit(parsing: try Program(name: path, arguments: [String(runs)]).runToSuccess().text)
    names = Set(limit.entries.keys)
    return limit
  }

  /// Measures where the program is known, or may be, to have a line of that name.
  func measure(_ name: String, runs: Int) throws(Fault) -> Limit? {
    names?.contains(name) == false ? nil : try measure(runs: runs)
  }

  private static func compile(_ source: String, to binary: String, with compiler: String) -> Bool {
    let words = flags + ["-o", binary, source, "-lm"]
    return (try? Program(name: compiler, arguments: words).run().status) == 0
  }
}
