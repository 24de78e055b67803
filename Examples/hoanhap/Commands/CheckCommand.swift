import HoaNhap
import HoaNhapFiles

/// `hoanhap check`: a verdict for each application document, line by line.
struct CheckCommand: Command {
  static let name = "check"
  static let help = Wording(
    vi: """
      check [--application TỆP|-] [--basis all|enacted] [--amend TỆP] [--lang vi|en] [--json | --explain [--plan TỆP]]
        xét từng hồ sơ vay vốn; --explain: thư trả lời từng hồ sơ, ai làm gì theo kế hoạch
      """,
    en: """
      check [--application FILE|-] [--basis all|enacted] [--amend FILE] [--lang vi|en] [--json | --explain [--plan FILE]]
        a verdict for each application; --explain: a letter on each, who does what under the plan
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--application", "--basis", "--amend", "--plan", "--lang"],
      flags: ["--json", "--explain"])
    let printer = try VerdictPrinter(arguments)
    var editions = try Editions(arguments, basis: try arguments.word("--basis") ?? .all)
    var documents = try DocumentLines(arguments["--application"] ?? "-")
    var status = ExitStatus.answered
    var letters = 0
    while let document = try documents.next() {
      do throws(InputError) {
        let application = try Self.application(document)
        let book = editions.rules(on: application.asOf)
        switch printer {
        case .json: terminal.line(bytes: try book.verdict(for: application).canonicalBytes(words: true))
        case .text: terminal.line(try book.verdict(for: application).text(terminal.language))
        case .letter(let plan):
          let letter = try book.letter(for: application, plan: plan)
          if letters > 0 { terminal.line(Letter.separator + "\n") }
          terminal.line(letter.text(terminal.language))
          letters += 1
        }
      } catch {
        status = .badInput
        report(error, in: document, of: documents.path, json: arguments.has("--json"), terminal)
      }
    }
    return status
  }

  static func application(_ document: DocumentLines.Document) throws(InputError) -> ApplicationDocument {
    try ApplicationDocument(json: try parse(document))
  }
}

/// In which form `check` answers.
private enum VerdictPrinter {
  /// One canonical JSON document a line.
  case json
  /// A line for each clause that does not hold.
  case text
  /// A letter, with who does what under a plan.
  case letter(Plan)

  init(_ arguments: Arguments) throws {
    switch (arguments.has("--json"), arguments.has("--explain")) {
    case (true, true):
      throw UsageError(
        vi: "--explain viết thư cho người đọc, --json cho máy đọc: chỉ chọn một.",
        en: "--explain writes a letter for people, --json is for machines: choose one.")
    case (_, true): self = .letter(try plan(arguments))
    case (let json, false):
      guard arguments["--plan"] == nil else {
        throw UsageError(vi: "--plan chỉ dùng cùng --explain.", en: "--plan belongs to --explain.")
      }
      self = json ? .json : .text
    }
  }
}

/// The JSON of a document, its faults placed in the file.
func parse(_ document: DocumentLines.Document) throws(InputError) -> JSONValue {
  if let fault = document.fault { throw fault }
  do throws(JSONError) {
    return try JSONReader.parse(document.bytes)
  } catch {
    throw InputError(error)
  }
}

/// Answers a faulty document in its place, and says it on standard error too: file, line, column, field, words.
func report(
  _ error: InputError, in document: DocumentLines.Document, of path: String, json: Bool, _ terminal: Terminal
) {
  if json {
    let id = JSONReader.salvagedString("id", in: document.bytes)
    terminal.line([
      "id": id.map(JSONValue.string) ?? .null, "line": .integer(Int64(document.line)),
      "error": [
        "field": .string(error.field), "code": .string(error.code.rawValue),
        "vi": .string(error.wording.vi), "en": .string(error.wording.en),
      ],
    ])
  }
  // A field's place is looked up only now; a document laid out over lines has its fault on a later one.
  let found = error.field.isEmpty ? nil : JSONReader.position(of: error.field, in: document.bytes)
  let line = document.line + (error.line ?? found?.line ?? 1) - 1
  var place = "\(path == "-" ? "stdin" : path):\(line)"
  if let column = error.column ?? found?.column { place += ":\(column)" }
  terminal.error(
    "\(place): \(error.field.isEmpty ? "" : "\(error.field.printableLine): ")\(error.wording[terminal.language])"
  )
}
