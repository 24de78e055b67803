import HoaNhap
import HoaNhapFiles

/// `hoanhap schedule`: the schedule and the ledger of each loan document.
struct ScheduleCommand: Command {
  static let name = "schedule"
  static let help = Wording(
    vi:
      "schedule [--loan TỆP|-] [--explain] [--html TỆP] [--lang vi|en] [--json]\n  lịch trả nợ và sổ theo dõi của từng khoản vay",
    en:
      "schedule [--loan FILE|-] [--explain] [--html FILE] [--lang vi|en] [--json]\n  the schedule and the ledger of each loan"
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
        let loan = try LoanDocument(json: try parse(document))
        if arguments.has("--json") {
          terminal.line(try loan.result(explaining: explaining))
        } else {
          terminal.line(try loan.text(terminal.language, explaining: explaining))
        }
        try page?.add(loan)
      } catch {
        status = .badInput
        report(error, in: document, of: documents.path, json: arguments.has("--json"), terminal)
      }
    }
    if let path = arguments["--html"], let page { try Files.write(Array(page.html.utf8), to: path) }
    return status
  }
}
