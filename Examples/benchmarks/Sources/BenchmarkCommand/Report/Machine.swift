import Foundation

/// What a result depends on beside the code.
struct Machine {
  /// Words of the caller, such as “2 shared cores”; the number of cores where they are left out.
  let name: String
  let system: String
  let swift: String
  /// What compiled the limit; `nil` where nothing was compiled.
  let compiler: String?
  let day: String

  init(name: String?, compiler: String?) {
    self.name = name ?? "\(ProcessInfo.processInfo.activeProcessorCount) cores"
    system = "\(Self.architecture) \(Self.kernel)"
    let words = Self.firstLine(of: "swift").split(separator: " ").map(String.init)
    let version = words.firstIndex(of: "version").flatMap {
      words.indices.contains($0 + 1) ? words[$0 + 1] : nil
    }
    swift = "Swift \(version ?? "?")"
    self.compiler = compiler.map { "\(Self.firstLine(of: $0)) \(LimitProgram.flags.joined(separator: " "))" }
    let format = ISO8601DateFormatter()
    format.formatOptions = [.withFullDate]
    day = format.string(from: Date())
  }

  private static func firstLine(of program: String) -> String {
    let said = (try? Program(name: program, arguments: ["--version"]).run().text) ?? ""
    return said.split(separator: "\n").first.map(String.init) ?? program
  }

  private static var kernel: String {
    #if os(macOS)
      "macOS"
    #else
      "Linux"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
