import HoaNhap

/// `hoanhap policy`: every parameter in force with citation and standing; open questions; what is not encoded; what an
/// amendment changes; which values were checked too long ago.
struct PolicyCommand: Command {
  static let name = "policy"
  static let help = Wording(
    vi:
      "policy [--as-of NGÀY] [--amend TỆP] [--today NGÀY [--max-age SỐ]] [--lang vi|en] [--json]\npolicy --diff TỆP [--lang vi|en] [--json]\n  mọi tham số của chính sách, căn cứ và độ chắc chắn; một văn bản sửa đổi thay đổi gì",
    en:
      "policy [--as-of DATE] [--amend FILE] [--today DATE [--max-age DAYS]] [--lang vi|en] [--json]\npolicy --diff FILE [--lang vi|en] [--json]\n  every parameter of the policy, its source and standing; what an amendment changes"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--as-of", "--lang", "--amend", "--diff", "--today", "--max-age"], flags: ["--json"])
    if let path = arguments["--diff"] {
      for other in ["--amend", "--as-of", "--today", "--max-age"] where arguments[other] != nil {
        throw UsageError(
          vi: "--diff không dùng cùng \(other).", en: "--diff and \(other) do not go together.")
      }
      let diff = EditionDifference(from: .decision08, to: try Editions.amended(path))
      write(diff, asJSON: arguments.has("--json"), terminal)
      return .answered
    }
    let edition = try arguments["--amend"].map(Editions.amended) ?? .decision08
    // Without a day: what stands until further notice. No clock is read.
    let rows = try arguments.date("--as-of").map(edition.rows(on:)) ?? edition.rows.filter { $0.until == nil }
    let stale = try warnings(edition, arguments)
    if arguments.has("--json") {
      for row in rows { terminal.line(Self.json(row)) }
      for row in rows where row.standing == .assumed {
        terminal.line([
          "kind": "open_question", "key": .string(row.key.text), "id": .string(row.id.text),
          "vi": .string(row.name.vi), "en": .string(row.name.en),
        ])
      }
      for entry in edition.notEncoded { terminal.line(Self.json(entry)) }
      for header in RuleBook(edition).headers { terminal.line(Self.json(header)) }
      for warning in stale ?? [] { terminal.line(Self.json(warning)) }
    } else {
      write(rows, edition, terminal)
      if let stale { write(stale, terminal) }
    }
    return .answered
  }

  /// The values that were checked too long before `--today`; `nil` where no day is given.
  private func warnings(_ edition: Edition, _ arguments: Arguments) throws -> [FreshnessWarning]? {
    let text = arguments["--max-age"]
    let days = text.map { Int($0) } ?? Edition.usualDaysBetweenChecks
    guard let days, days >= 0 else {
      throw UsageError(
        vi: "--max-age: “\(text ?? "")” không phải là số ngày; hãy ghi số nguyên từ 0.",
        en: "--max-age: “\(text ?? "")” is not a number of days; write a whole number from 0.")
    }
    guard let today = try arguments.date("--today") else {
      if text != nil { throw UsageError(vi: "--max-age cần --today.", en: "--max-age needs --today.") }
      return nil
    }
    return edition.freshness(on: today, allowing: days)
  }
}

extension PolicyCommand {
  private static func json(_ row: ParameterRow) -> JSONValue {
    [
      "kind": "parameter", "key": .string(row.key.text), "id": .string(row.id.text),
      "vi": .string(row.name.vi), "en": .string(row.name.en),
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

  private static func json(_ warning: FreshnessWarning) -> JSONValue {
    [
      "kind": "stale", "key": .string(warning.key.text), "id": .string(warning.id.text),
      "checked_on": .string(warning.checkedOn.text), "today": .string(warning.today.text),
      "days": .integer(Int64(warning.ageInDays)), "allowed_days": .integer(Int64(warning.allowedDays)),
      "vi": .string(warning.wording.vi), "en": .string(warning.wording.en),
    ]
  }

  private func write(_ diff: EditionDifference, asJSON: Bool, _ terminal: Terminal) {
    if asJSON {
      for entry in diff.entries { terminal.line(entry.json) }
      terminal.line(diff.json)
    } else {
      for entry in diff.entries { terminal.line(entry.wording) }
      terminal.line(diff.wording)
    }
  }

  private func write(_ warnings: [FreshnessWarning], _ terminal: Terminal) {
    terminal.line("")
    guard !warnings.isEmpty else {
      terminal.line(
        Wording(vi: "Mọi giá trị còn trong hạn đối chiếu.", en: "Every value was checked recently enough."))
      return
    }
    terminal.line(Wording(vi: "Cần đối chiếu lại:", en: "To be checked again:"))
    for warning in warnings { terminal.line("  \(warning.wording[terminal.language])") }
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
