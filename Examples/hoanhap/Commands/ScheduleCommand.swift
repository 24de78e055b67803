import HoaNhap
import HoaNhapFiles

/// `hoanhap schedule`: the schedule of each loan document.
struct ScheduleCommand: Command {
  static let name = "schedule"
  static let help = Wording(
    vi: "schedule [--loan TỆP|-] [--explain] [--html TỆP] [--lang vi|en] [--json]\n  lịch trả nợ của từng khoản vay",
    en: "schedule [--loan FILE|-] [--explain] [--html FILE] [--lang vi|en] [--json]\n  the schedule of each loan")

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--loan", "--html", "--lang"], flags: ["--explain", "--json"])
    let explaining = arguments.has("--explain")
    var documents = try DocumentLines(arguments["--loan"] ?? "-")
    var status = ExitStatus.answered
    var page = arguments["--html"].map { _ in SchedulePage(language: terminal.language) }
    while let document = try documents.next() {
      do throws(InputError) {
        let schedule = try Schedule.make(for: try LoanDocument(json: try parse(document)).terms)
        page?.add(schedule)
        if arguments.has("--json") {
          terminal.line(schedule.json(explaining: explaining))
        } else {
          ScheduleText.write(schedule, explaining: explaining, to: terminal)
        }
      } catch {
        status = .badInput
        report(error, in: document, json: arguments.has("--json"), terminal)
      }
    }
    if let path = arguments["--html"], let page { try Files.write(Array(page.html.utf8), to: path) }
    return status
  }
}

/// A schedule as people read it on a terminal.
enum ScheduleText {
  static func write(_ schedule: Schedule, explaining: Bool, to terminal: Terminal) {
    let vi = terminal.language == .vietnamese
    let id = schedule.terms.loanID?.text ?? "—"
    terminal.line(vi ? "Khoản vay \(id): \(schedule.totals.disbursed)" : "Loan \(id): \(schedule.totals.disbursed)")
    terminal.line(
      row(vi ? ["kỳ", "ngày trả", "số đêm", "gốc", "lãi", "lãi học", "tổng", "dư nợ"] : [
        "n", "due", "nights", "principal", "interest", "study int.", "total", "balance",
      ]))
    let explanation = explaining ? schedule.explanation() : nil
    if let segments = explanation?.study, !segments.isEmpty { write(segments, terminal) }
    for (index, line) in schedule.rows.enumerated() {
      let day = vi ? line.date.vietnameseText : line.date.text
      terminal.line(
        row([
          String(line.number), day, String(line.nights), line.principal.grouped, line.interest.grouped,
          line.deferredInterest.grouped, line.total.grouped, line.balanceAfter.grouped,
        ]))
      if let segments = explanation?.rows[index].segments { write(segments, terminal) }
    }
    let totals = schedule.totals
    terminal.line(
      vi
        ? "Cộng: gốc \(totals.principal), lãi \(totals.interest), phải trả \(totals.paid)"
        : "Total: principal \(totals.principal), interest \(totals.interest), to pay \(totals.paid)")
    let conventions = schedule.conventions.map { applied in
      applied.convention.rawValue + (applied.setting.map { "=\($0)" } ?? "")
    }
    terminal.line((vi ? "Quy ước: " : "Conventions: ") + conventions.joined(separator: ", "))
  }

  private static func write(_ segments: [InterestSegment], _ terminal: Terminal) {
    for segment in segments {
      terminal.line(
        "      \(segment.from) → \(segment.to)  \(segment.balance) × \(segment.nights) × \(segment.rate) = \(segment.exact)")
    }
  }

  private static let widths = [4, 10, 6, 15, 13, 11, 15, 15]

  private static func row(_ cells: [String]) -> String {
    zip(cells, widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined(separator: " ")
  }
}

/// Schedules on one page that prints on A4.
struct SchedulePage {
  let language: Language
  private var sections = ""

  init(language: Language) { self.language = language }

  mutating func add(_ schedule: Schedule) {
    let vi = language == .vietnamese
    let head = vi
      ? ["Kỳ", "Ngày trả", "Số đêm", "Gốc", "Lãi", "Lãi thời gian học", "Tổng", "Dư nợ sau kỳ"]
      : ["No.", "Due", "Nights", "Principal", "Interest", "Study interest", "Total", "Balance after"]
    sections += "<section><h2>\(vi ? "Lịch trả nợ" : "Schedule") \(escaped(schedule.terms.loanID?.text ?? ""))</h2>\n"
    sections += "<table><thead><tr>" + head.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead><tbody>\n"
    for row in schedule.rows {
      let cells = [
        String(row.number), vi ? row.date.vietnameseText : row.date.text, String(row.nights), row.principal.grouped,
        row.interest.grouped, row.deferredInterest.grouped, row.total.grouped, row.balanceAfter.grouped,
      ]
      sections += "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    let totals = schedule.totals
    sections += "</tbody><tfoot><tr><th scope=\"row\" colspan=\"3\">\(vi ? "Cộng" : "Total")</th>"
    sections += [totals.principal, totals.interest, totals.deferredInterest, totals.paid].map { "<td>\($0.grouped)</td>" }.joined()
    sections += "<td></td></tr></tfoot></table>\n"
    let conventions = schedule.conventions.map { $0.convention.rawValue + ($0.setting.map { "=" + $0 } ?? "") }
    sections += "<p>\(vi ? "Quy ước" : "Conventions"): \(escaped(conventions.joined(separator: ", ")))</p></section>\n"
  }

  var html: String {
    """
    <!doctype html>
    <html lang="\(language.rawValue)"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(language == .vietnamese ? "Lịch trả nợ" : "Schedule")</title>
    <style>
    body{font:15px/1.4 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a;background:#fff}
    section{overflow-x:auto;break-after:page}section:last-child{break-after:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    th,td{border-bottom:1px solid #bbb;padding:.2rem .5rem;text-align:right;white-space:nowrap}thead{display:table-header-group}
    @media print{body{font-size:10px;margin:0}}
    </style></head><body>
    \(sections)</body></html>

    """
  }
}

/// Text that stands in HTML.
func escaped(_ text: String) -> String {
  var result = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}
