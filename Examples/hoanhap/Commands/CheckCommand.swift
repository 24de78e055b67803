import HoaNhap
import HoaNhapFiles

/// `hoanhap check`: a verdict for each application document, line by line.
struct CheckCommand: Command {
  static let name = "check"
  static let help = Wording(
    vi: "check [--application TỆP|-] [--basis all|enacted] [--lang vi|en] [--json]\n  xét từng hồ sơ vay vốn",
    en:
      "check [--application FILE|-] [--basis all|enacted] [--lang vi|en] [--json]\n  a verdict for each application"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--application", "--basis", "--lang"], flags: ["--json"])
    let book = RuleBook(.decision08, basis: try arguments.word("--basis") ?? .all)
    var documents = try DocumentLines(arguments["--application"] ?? "-")
    var status = ExitStatus.answered
    while let document = try documents.next() {
      do throws(InputError) {
        let verdict = try book.verdict(for: try Self.application(document))
        if arguments.has("--json") {
          terminal.line(verdict.json)
        } else {
          terminal.line(verdict.text(terminal.language))
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
    "\(place): \(error.field.isEmpty ? "" : "\(error.field): ")\(error.wording[terminal.language])")
}
