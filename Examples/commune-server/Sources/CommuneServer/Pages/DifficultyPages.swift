import HoaNhap

/// The difficulties that were reported, and a form to report one.
struct DifficultiesPage {
  let layout: PageLayout
  let views: [RecordView]
  let next: String?

  private var language: Language { layout.language }
  private var parts: FormParts { FormParts(language: language) }

  private static let columns = ["id", "reported_on", "by", "clause", "category", "state"]

  var markup: Markup {
    let heads = Self.columns.map { "<th scope=\"col\">\(DifficultyWords.name($0)[language])</th>" as Markup }
    let lines = views.map { view -> Markup in
      let row = view.values.reveal(for: view.reading.purpose)
      return "<tr>\(Markup.joined(Self.columns.map { "<td>\(cell(row[$0], $0))</td>" }))</tr>\n"
    }
    let table: Markup =
      views.isEmpty
      ? "<p>\(PageWords.nothing[language])</p>"
      : "<div class=\"wide\"><table>\n<thead><tr>\(Markup.joined(heads))</tr></thead>\n<tbody>\n\(Markup.joined(lines))</tbody>\n</table></div>"
    let link: Markup =
      next.map { "<p><a href=\"/difficulties?after=\($0)\">\(PageWords.next[language])</a></p>" } ?? ""
    return layout.page(PageWords.difficulties, "\(table)\n\(link)\(form)")
  }

  private func cell(_ value: JSONValue?, _ column: String) -> Markup {
    guard let value else { return "" }
    let text = DifficultyWords.value(value, of: column, layout)
    return column == "id" ? "<a href=\"/difficulties/\(CasePage.escaped(text))\">\(text)</a>" : "\(text)"
  }

  private var form: Markup {
    let kinds = DifficultyCategory.standard.map { ($0.rawValue, $0.wording) }
    return """
      <details><summary>\(DifficultyWords.report[language])</summary>
      <form method="post" action="/difficulties">\(layout.token)\(parts.input("id", DifficultyWords.name("id")))\
      \(parts.input("clause", PageWords.clause))\(parts.choice("category", DifficultyWords.name("category"), kinds))\
      \(parts.words("text", DifficultyWords.name("text")))<button>\(PageWords.record[language])</button></form>
      </details>

      """
  }
}

/// One difficulty: its way, and a form for each step that the agency can take.
struct DifficultyPage {
  let layout: PageLayout
  let id: DifficultyID
  let standing: DifficultyStanding

  private var language: Language { layout.language }
  private var parts: FormParts { FormParts(language: language) }

  var markup: Markup {
    let values = standing.view.values.reveal(for: standing.view.reading.purpose)
    let rows = values.members.filter { $0.key != "entries" }.map { member -> Markup in
      "<tr><th scope=\"row\">\(DifficultyWords.name(member.key)[language])</th><td>\(DifficultyWords.value(member.value, of: member.key, layout))</td></tr>\n"
    }
    let steps = (values["entries"]?.arrayValue ?? []).enumerated().map { place, entry -> Markup in
      let who = DifficultyWords.value(entry["by"] ?? .null, of: "by", layout)
      let action = entry["action"]?.stringValue.flatMap(DifficultyMove.Action.init)
      let day: Markup = entry["on"]?.stringValue.flatMap { CivilDate($0) }.map { "\($0)" } ?? ""
      let text = entry["text"]?.stringValue ?? entry["reason"]?.stringValue ?? ""
      return
        "<li>\(place + 1). \(day) \(action.map { DifficultyWords.name(of: $0)[language] } ?? "") (\(who)) \(text)</li>\n"
    }
    let closed = standing.view.withheld.map { $0.wording[language] }.joined(separator: ", ")
    let list: Markup =
      steps.isEmpty ? "" : "<h2>\(PageWords.steps[language])</h2>\n<ul>\n\(Markup.joined(steps))</ul>\n"
    return layout.page(
      PageWords.difficulties,
      """
      <table>
      \(Markup.joined(rows))</table>
      \(closed.isEmpty ? "" : "<p>\(PageWords.withheld[language]) \(closed)</p>" as Markup)
      \(list)\(Markup.joined(standing.moves.map(form)))
      """)
  }

  private func form(_ step: DifficultyMove) -> Markup {
    let agencies = layout.plan.agencies.map { ($0.id.text, $0.name) }
    let fields: Markup =
      switch step.action {
      case .received: ""
      case .forwarded: parts.choice("to", DifficultyWords.name("to"), agencies)
      case .answered, .settled: parts.words("text", DifficultyWords.name("text"))
      case .reversed: parts.input("reason", PageWords.reason)
      }
    let entry = step.entry.map { " (\($0))" } ?? ""
    return """
      <details><summary>\(DifficultyWords.name(of: step.action)[language])\(entry)</summary>
      <form method="post" action="/difficulties/\(CasePage.escaped(id.text))">\(layout.token)\
      \(parts.hidden("known", String(standing.revision)))\(parts.hidden("action", step.action.rawValue))\
      \(step.entry.map { parts.hidden("entry", String($0)) } ?? "")\(fields)<button>\(PageWords.record[language])</button></form>
      </details>

      """
  }
}

/// The words of the pages of difficulties.
enum DifficultyWords {
  static let report = Wording(vi: "Báo cáo khó khăn, vướng mắc", en: "Report a difficulty")

  /// What a field is called.
  static func name(_ field: String) -> Wording {
    switch field {
    case "id": Wording(vi: "Mã báo cáo", en: "Report")
    case "came_up_on": Wording(vi: "Phát sinh ngày", en: "Came up on")
    case "reported_on": Wording(vi: "Báo cáo ngày", en: "Reported on")
    case "recorded_on": Wording(vi: "Ghi sổ ngày", en: "Recorded on")
    case "recorded_by": Wording(vi: "Người ghi", en: "Recorded by")
    case "by": Wording(vi: "Cơ quan báo cáo", en: "Reported by")
    case "to": Wording(vi: "Chuyển đến", en: "Passed on to")
    case "clause": PageWords.clause
    case "category": Wording(vi: "Loại", en: "Kind")
    case "state": PageWords.state
    case "text": Wording(vi: "Nội dung, không nêu tên người", en: "Words; name no person")
    default: Wording(vi: field, en: field)
    }
  }

  /// A value as people read it.
  static func value(_ value: JSONValue, of field: String, _ layout: PageLayout) -> String {
    let text = value.stringValue ?? ""
    return switch field {
    case "by": layout.name(of: AgencyID(text))[layout.language]
    case "category": DifficultyCategory(rawValue: text).wording[layout.language]
    case "state": DifficultyState(rawValue: text)?.wording[layout.language] ?? text
    default: FieldText.value(value, of: field, layout.language)
    }
  }

  /// What a button says for a step.
  static func name(of action: DifficultyMove.Action) -> Wording {
    switch action {
    case .received: Wording(vi: "Tiếp nhận", en: "Received")
    case .forwarded: Wording(vi: "Chuyển", en: "Passed on")
    case .answered: Wording(vi: "Trả lời", en: "Answered")
    case .settled: Wording(vi: "Giải quyết xong", en: "Settled")
    case .reversed: Wording(vi: "Hủy mục đã ghi", en: "Reverse an entry")
    }
  }
}
