import HoaNhap

/// `hoanhap policy`: every parameter in force with citation and standing; open questions; what is not encoded.
struct PolicyCommand: Command {
  static let name = "policy"
  static let help = Wording(
    vi: "policy [--as-of NGÀY] [--lang vi|en] [--json]\n  mọi tham số của chính sách, căn cứ và độ chắc chắn",
    en:
      "policy [--as-of DATE] [--lang vi|en] [--json]\n  every parameter of the policy, its source and standing"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--as-of", "--lang"], flags: ["--json"])
    let edition = Edition.decision08
    // Without a day: what stands until further notice. No clock is read.
    let rows = try arguments.date("--as-of").map(edition.rows(on:)) ?? edition.rows.filter { $0.until == nil }
    if arguments.has("--json") {
      for row in rows { terminal.line(Self.json(row)) }
      for row in rows where row.standing == .assumed {
        terminal.line([
          "kind": "open_question", "id": .string(row.id.text), "vi": .string(row.name.vi),
          "en": .string(row.name.en),
        ])
      }
      for entry in edition.notEncoded { terminal.line(Self.json(entry)) }
      for header in RuleBook(edition).headers { terminal.line(Self.json(header)) }
    } else {
      write(rows, edition, terminal)
    }
    return .answered
  }

  private static func json(_ row: ParameterRow) -> JSONValue {
    [
      "kind": "parameter", "id": .string(row.id.text), "vi": .string(row.name.vi), "en": .string(row.name.en),
      "value": row.value, "value_vi": .string(row.valueWording.vi), "value_en": .string(row.valueWording.en),
      "citation": .string(row.citation.text), "standing": .string(row.standing.rawValue),
      "from": row.from == .distantPast ? .null : .string(row.from.text),
      "until": row.until.map { .string($0.text) } ?? .null,
    ]
  }

  private static func json(_ entry: NotEncoded) -> JSONValue {
    [
      "kind": "not_encoded", "rows": .array(entry.rows.map { .string($0.text) }),
      "vi": .string(entry.subject.vi), "en": .string(entry.subject.en),
      "reason_vi": .string(entry.reason.vi), "reason_en": .string(entry.reason.en),
    ]
  }

  private func write(_ rows: [ParameterRow], _ edition: Edition, _ terminal: Terminal) {
    let language = terminal.language
    let vi = language == .vietnamese
    terminal.line(vi ? "Phiên bản chính sách \(edition.id)" : "Edition \(edition.id)")
    terminal.line(
      vi ? "Đối chiếu ngày \(edition.checkedOn.vietnameseText)" : "Checked on \(edition.checkedOn)")
    for row in rows {
      terminal.line(
        "\(row.id)  \(row.name[language]): \(row.valueWording[language])  [\(row.standing.wording[language])] (\(row.citation))"
      )
    }
    terminal.line("")
    terminal.line(vi ? "Điểm còn phải hỏi (giả định):" : "Open questions (assumed):")
    for row in rows where row.standing == .assumed { terminal.line("  \(row.id)  \(row.name[language])") }
    terminal.line("")
    terminal.line(vi ? "Không được mã hóa:" : "Not encoded:")
    for entry in edition.notEncoded {
      let ids = entry.rows.map(\.text).joined(separator: ", ")
      terminal.line("  \(ids)  \(entry.subject[language]) — \(entry.reason[language])")
    }
  }
}
