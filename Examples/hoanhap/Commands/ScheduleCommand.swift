import HoaNhap
import HoaNhapFiles

/// `hoanhap schedule`: the schedule and the ledger of each loan document; what is different between two schedules.
struct ScheduleCommand: Command {
  static let name = "schedule"
  static let help = Wording(
    vi: """
      schedule [--loan TỆP|-] [--explain] [--cite] [--settle NGÀY] [--html TỆP] [--svg TỆP] [--lang vi|en] [--json]
        lịch trả nợ và sổ theo dõi của từng khoản vay; --cite: nguồn của từng con số; --settle: số tiền trả hết nợ
      schedule [--loan TỆP|-] --compare TỆP [--lang vi|en] [--json]
        khác nhau giữa hai lịch trả nợ
      """,
    en: """
      schedule [--loan FILE|-] [--explain] [--cite] [--settle DATE] [--html FILE] [--svg FILE] [--lang vi|en] [--json]
        the schedule and the ledger of each loan; --cite: what each number rests on; --settle: what pays it off
      schedule [--loan FILE|-] --compare FILE [--lang vi|en] [--json]
        what is different between two schedules
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--loan", "--html", "--svg", "--settle", "--compare", "--lang"],
      flags: ["--explain", "--cite", "--json"])
    let options = try Options(arguments)
    if let other = arguments["--compare"] {
      return try compare(arguments["--loan"] ?? "-", other, json: options.json, terminal)
    }
    var documents = try DocumentLines(arguments["--loan"] ?? "-")
    var status = ExitStatus.answered
    var page = SchedulePage(terminal.language)
    var chart: ScheduleChart?
    var count = 0
    while let document = try documents.next() {
      count += 1
      if count > 1, arguments["--svg"] != nil {
        throw UsageError(
          vi: "--svg vẽ một khoản vay; hãy dùng --html cho nhiều khoản.",
          en: "--svg draws one loan; use --html for several.")
      }
      do throws(InputError) {
        let loan = try LoanDocument(json: try parse(document))
        try answer(loan, options, terminal)
        if arguments["--html"] != nil { try page.add(loan, settlingOn: options.settlement) }
        if arguments["--svg"] != nil { chart = try ScheduleChart(loan) }
      } catch {
        status = .badInput
        report(error, in: document, of: documents.path, json: options.json, terminal)
      }
    }
    if let path = arguments["--html"] { try Files.write(Array(page.html.utf8), to: path) }
    if let path = arguments["--svg"], let chart {
      try Files.write(Array(chart.svg(terminal.language).utf8), to: path)
    }
    return status
  }

  /// What is printed of each loan.
  private struct Options {
    let explaining: Bool
    let edition: Edition?
    let settlement: CivilDate?
    let json: Bool

    init(_ arguments: Arguments) throws(UsageError) {
      explaining = arguments.has("--explain")
      edition = arguments.has("--cite") ? .decision08 : nil
      settlement = try arguments.date("--settle")
      json = arguments.has("--json")
      if arguments["--compare"] != nil {
        for other in ["--explain", "--cite", "--settle", "--html", "--svg"]
        where arguments.has(other) || arguments[other] != nil {
          throw UsageError(
            vi: "\(other) không dùng cùng --compare.", en: "\(other) does not go with --compare.")
        }
      }
      if json, settlement != nil, arguments["--html"] == nil {
        throw UsageError(
          vi: "--settle chỉ có trong văn bản và trang HTML, không có trong --json.",
          en: "--settle is for the text and the page, not for --json.")
      }
    }
  }

  private func answer(
    _ loan: LoanDocument, _ options: Options, _ terminal: Terminal
  ) throws(InputError) {
    if options.json {
      terminal.line(try loan.result(explaining: options.explaining, citing: options.edition))
    } else {
      terminal.line(
        try loan.text(
          terminal.language, explaining: options.explaining, citing: options.edition,
          settlingOn: options.settlement))
    }
  }

  // MARK: Two schedules

  private func compare(
    _ path: String, _ other: String, json: Bool, _ terminal: Terminal
  ) throws -> ExitStatus {
    if path == "-", other == "-" {
      throw UsageError(
        vi: "Chỉ một trong hai tệp được đọc từ đầu vào chuẩn.",
        en: "Only one of the two can be standard input.")
    }
    guard let first = try schedule(path, json: json, terminal),
      let second = try schedule(other, json: json, terminal)
    else { return .badInput }
    let difference = ScheduleDifference(from: first, to: second)
    if json { terminal.line(difference.json) } else { terminal.line(difference.text(terminal.language)) }
    return .answered
  }

  /// The schedule of the only document of a file; `nil` after a fault of its own was reported.
  private func schedule(_ path: String, json: Bool, _ terminal: Terminal) throws -> Schedule? {
    var documents = try DocumentLines(path)
    guard let document = try documents.next(), try documents.next() == nil else {
      throw UsageError(
        vi: "\(path): --compare cần đúng một khoản vay trong mỗi tệp.",
        en: "\(path): --compare needs exactly one loan in each file.")
    }
    do throws(InputError) {
      return try LoanDocument(json: try parse(document)).ledger().schedule()
    } catch {
      report(error, in: document, of: path, json: json, terminal)
      return nil
    }
  }
}
