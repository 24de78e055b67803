import HoaNhap
import HoaNhapFiles

/// `hoanhap schedule`: the schedule of each loan document.
struct ScheduleCommand: Command {
  static let name = "schedule"
  static let help = Wording(
    vi:
      "schedule [--loan TỆP|-] [--explain] [--html TỆP] [--lang vi|en] [--json]\n  lịch trả nợ của từng khoản vay",
    en:
      "schedule [--loan FILE|-] [--explain] [--html FILE] [--lang vi|en] [--json]\n  the schedule of each loan"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--loan", "--html", "--lang"], flags: ["--explain", "--json"])
    let explaining = arguments.has("--explain")
    var documents = try DocumentLines(arguments["--loan"] ?? "-")
    var status = ExitStatus.answered
    var page: SchedulePage? = arguments["--html"] == nil ? nil : SchedulePage(terminal.language)
    while let document = try documents.next() {
      do throws(InputError) {
        let schedule = try Schedule.make(for: try LoanDocument(json: try parse(document)).terms)
        page?.add(schedule)
        if arguments.has("--json") {
          terminal.line(schedule.json(explaining: explaining))
        } else {
          terminal.line(schedule.text(terminal.language, explaining: explaining))
        }
      } catch {
        status = .badInput
        report(error, in: document, of: documents.path, json: arguments.has("--json"), terminal)
      }
    }
    if let path = arguments["--html"], let page { try Files.write(Array(page.html.utf8), to: path) }
    return status
  }
}
