import HoaNhap
import HoaNhapFiles

/// `hoanhap matrix`: the responsibility matrix.
struct MatrixCommand: Command {
  static let name = "matrix"
  static let help = Wording(
    vi: """
      matrix [--plan TỆP] [--agency MÃ] [--by duty|raci|agency|deliverable] [--html TỆP] [--lang vi|en] [--json]
             [--csv TỆP [--separator comma|semicolon] [--no-bom]]
        ma trận phân công trách nhiệm: theo nhiệm vụ, RACI, theo cơ quan, theo sản phẩm
      """,
    en: """
      matrix [--plan FILE] [--agency ID] [--by duty|raci|agency|deliverable] [--html FILE] [--lang vi|en] [--json]
             [--csv FILE [--separator comma|semicolon] [--no-bom]]
        the responsibility matrix: by duty, as a RACI grid, by agency, by deliverable
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--plan", "--agency", "--by", "--html", "--csv", "--separator", "--lang"],
      flags: ["--json", "--no-bom"])
    let matrix = try plan(arguments).matrix(agency: arguments["--agency"].map { AgencyID($0) })
    let view = try arguments.word("--by", MatrixView.self) ?? .duty
    let separator = try arguments.word("--separator", Separator.self) ?? .comma
    if arguments["--csv"] == nil, arguments["--separator"] != nil || arguments.has("--no-bom") {
      throw UsageError(
        vi: "--separator và --no-bom chỉ dùng với --csv.", en: "--separator and --no-bom are for --csv.")
    }
    if let path = arguments["--html"] {
      try Files.write(Array(matrix.html(terminal.language).utf8), to: path)
    }
    if let path = arguments["--csv"] {
      let bytes = matrix.csv(
        terminal.language, by: view, separator: separator.value,
        hasByteOrderMark: !arguments.has("--no-bom"))
      try Files.write(bytes, to: path)
    }
    if arguments.has("--json") {
      for row in matrix.json(by: view) { terminal.line(row) }
    } else {
      terminal.line(matrix.text(terminal.language, by: view))
    }
    return .answered
  }

  /// What stands between cells, by its name.
  private enum Separator: String, CaseIterable {
    case comma
    case semicolon

    var value: CSVSeparator {
      switch self {
      case .comma: .comma
      case .semicolon: .semicolon
      }
    }
  }
}
