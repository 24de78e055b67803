import HoaNhap
import HoaNhapFiles

/// `hoanhap store log` and `hoanhap store verify`: the change log of a file store, and its integrity.
struct StoreCommand: Command {
  static let name = "store"
  static let help = Wording(
    vi:
      "store log THƯ-MỤC [--json]\nstore verify THƯ-MỤC\n  nhật ký thay đổi của kho; kiểm tra kho nguyên vẹn",
    en: "store log DIR [--json]\nstore verify DIR\n  the change log of a file store; its integrity")

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let isLog = words.first == "log"
    guard isLog || words.first == "verify" else {
      throw UsageError(vi: "Cần ghi store log hoặc store verify.", en: "Write store log or store verify.")
    }
    let arguments = try Arguments(
      words.dropFirst(), valued: ["--lang"], flags: isLog ? ["--json"] : [], operands: 1...1)
    let json = arguments.has("--json")
    let inspection = try FileStore.inspect(arguments.operands[0]) { entry in
      guard isLog else { return }
      if json {
        terminal.line(String(decoding: entry.line, as: UTF8.self))
      } else {
        let changes = entry.changes.map { "\($0.kind.rawValue) \($0.key) r\($0.revision)" }.joined(
          separator: ", ")
        terminal.line(
          "\(entry.sequence)  \(entry.day)  \(entry.actor)  \(entry.purpose.rawValue)  \(changes)")
      }
    }
    if !isLog || !inspection.isSound {
      let words = inspection.wording
      if isLog { terminal.error(words[terminal.language]) } else { terminal.line(words) }
    }
    return inspection.isSound ? .answered : .faultsFound
  }
}
