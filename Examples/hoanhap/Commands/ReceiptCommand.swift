import HoaNhap
import HoaNhapFiles

/// `hoanhap receipt verify`: runs receipts and kept verdicts again and names the first difference of each.
struct ReceiptCommand: Command {
  static let name = "receipt"
  static let help = Wording(
    vi:
      "receipt verify TỆP --application TỆP|- | --data THƯ-MỤC --as-of NGÀY [--amend TỆP]\n  tính lại biên nhận hoặc kết quả đã lưu và so sánh",
    en:
      "receipt verify FILE --application FILE|- | --data DIR --as-of DATE [--amend FILE]\n  runs receipts or kept verdicts again and compares"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    guard words.first == "verify" else {
      throw UsageError(vi: "Cần ghi receipt verify.", en: "Write receipt verify.")
    }
    let arguments = try Arguments(
      words.dropFirst(), valued: ["--application", "--data", "--as-of", "--amend", "--lang"], operands: 1...1)
    let editions = try Editions(arguments).book
    let applications = try applications(arguments, terminal)
    var status = applications.contains(nil) ? ExitStatus.badInput : .answered
    var line = 0
    var receipts = try DocumentLines(arguments.operands[0])
    while let document = try receipts.next() {
      line += 1
      var candidate: ApplicationDocument?
      if line <= applications.count {
        // Its fault has been told already.
        guard let application = applications[line - 1] else {
          terminal.line(
            Wording(
              vi: "\(document.line)  không so được: hồ sơ có lỗi",
              en: "\(document.line)  not compared: its application has a fault"))
          continue
        }
        candidate = application
      }
      do throws(InputError) {
        if let difference = try Self.difference(document, candidate, editions) {
          if status == .answered { status = .faultsFound }
          terminal.line(
            "\(document.line)  \(difference.field.printableLine): \(difference.wording[terminal.language])")
        } else {
          terminal.line("\(document.line)  \(terminal.language == .vietnamese ? "khớp" : "same")")
        }
      } catch {
        // The receipts behind it are still run again.
        status = .badInput
        report(error, in: document, of: receipts.path, json: false, terminal)
      }
    }
    return status
  }

  private static func difference(
    _ document: DocumentLines.Document, _ application: ApplicationDocument?, _ editions: EditionBook
  ) throws(InputError) -> Receipt.Difference? {
    let json = try parse(document)
    return KeptVerdict.isVerdict(json)
      ? try KeptVerdict(json: json).difference(from: application, in: editions)
      : try Receipt(json: json).difference(from: application, in: editions)
  }

  /// The applications in the order of their receipts; `nil` for one with a fault, which is told.
  private func applications(_ arguments: Arguments, _ terminal: Terminal) throws -> [ApplicationDocument?] {
    if let folder = arguments["--data"] {
      let asOf = try arguments.required(try arguments.date("--as-of"), "--as-of")
      return try MonthCommand.applications(in: folder, asOf: asOf)
    }
    let path = try arguments.required(arguments["--application"], "--application")
    var list: [ApplicationDocument?] = []
    var documents = try DocumentLines(path)
    while let document = try documents.next() {
      do throws(InputError) {
        list.append(try CheckCommand.application(document))
      } catch {
        list.append(nil)
        report(error, in: document, of: path, json: false, terminal)
      }
    }
    return list
  }
}
