import Foundation
import HoaNhap

/// The page that keeps the results of the last run: words of people around a part that the program alone writes.
struct Page {
  static let begin = "<!-- results: written by the program, not by hand -->"
  static let end = "<!-- end of the results -->"

  private let file: String
  private let before: Substring
  private let after: Substring

  /// Reads a page and finds the part, before anything is measured.
  init(file: String) throws(Fault) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Fault(vi: "--page: không đọc được \(file).", en: "--page: \(file) cannot be read.")
    }
    guard let begin = text.range(of: Self.begin), let end = text.range(of: Self.end),
      begin.upperBound <= end.lowerBound
    else {
      throw Fault(
        vi: "--page: \(file) cần hai dòng \(Self.begin) và \(Self.end).",
        en: "--page: \(file) needs the two lines \(Self.begin) and \(Self.end).")
    }
    self.file = file
    before = text[..<begin.upperBound]
    after = text[end.lowerBound...]
  }

  /// Puts the results in place of the last ones; a run that has failed leaves the page as it is.
  func write(_ report: Report, _ machine: Machine) throws(Fault) {
    guard report.status == 0 else {
      throw Fault(
        vi: "\(file) được giữ nguyên, vì lần đo chưa trọn vẹn.",
        en: "\(file) is left as it was, since the run is not whole.")
    }
    do {
      try "\(before)\n\(Self.part(report, machine))\n\(after)"
        .write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      throw Fault(vi: "--page: không ghi được \(file).", en: "--page: \(file) cannot be written.")
    }
  }

  /// The part: where it was measured, the table, the notes.
  static func part(_ report: Report, _ machine: Machine) -> String {
    let table = Table(report.lines, .english)
    let with = [machine.swift, machine.compiler.map { "the limit by `\($0)`" }].compactMap { $0 }
    let head =
      "Measured on \(machine.day) on \(machine.name), \(machine.system), with \(with.joined(separator: ", "))."
    let notes = table.notes.map { "- \($0)" }.joined(separator: "\n")
    return [head, table.markdown, notes].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
