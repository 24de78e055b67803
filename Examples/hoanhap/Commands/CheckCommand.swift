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
        report(error, in: document, json: arguments.has("--json"), terminal)
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
  do throws(JSONError) {
    return try JSONReader.parse(document.bytes)
  } catch {
    throw InputError(error)
  }
}

/// Answers a faulty document in its place, and says it on standard error too.
func report(_ error: InputError, in document: DocumentLines.Document, json: Bool, _ terminal: Terminal) {
  let line = document.line + (error.line ?? 1) - 1
  if json {
    var id = JSONValue.null
    if case .object(let object)? = try? JSONReader.parse(document.bytes),
      case .string(let text)? = object["id"]
    {
      id = .string(text)
    }
    terminal.line([
      "id": id, "line": .integer(Int64(document.line)),
      "error": [
        "field": .string(error.field), "code": .string(error.code.rawValue),
        "vi": .string(error.wording.vi), "en": .string(error.wording.en),
      ],
    ])
  }
  let place = terminal.language == .vietnamese ? "dòng \(line)" : "line \(line)"
  terminal.error(
    "\(place)\(error.field.isEmpty ? "" : ", \(error.field)"): \(error.wording[terminal.language])")
}
