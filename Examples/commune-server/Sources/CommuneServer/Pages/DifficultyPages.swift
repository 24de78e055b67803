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
    let table = layout.table(
      views.map { $0.values.reveal(for: $0.reading.purpose) }, columns: Self.columns,
      name: DifficultyWords.name
    ) { value, column in
      let text = DifficultyWords.value(value, of: column, layout)
      return column == "id" ? layout.link(text, under: "/difficulties") : "\(text)"
    }
    return layout.page(PageWords.difficulties, "\(table)\(layout.next("/difficulties", next))\n\(form)")
  }

  private var form: Markup {
    let kinds = DifficultyCategory.standard.map { ($0.rawValue, $0.wording) }
    return layout.form(
      DifficultyWords.report[language], to: "/difficulties",
      """
      \(parts.input("id", DifficultyWords.name("id")))\(parts.input("clause", PageWords.clause))\
      \(parts.choice("category", DifficultyWords.name("category"), kinds))\
      \(parts.words("text", DifficultyWords.name("text")))
      """)
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
    let fields = layout.fields(
      values.members.filter { $0.key != "entries" }, closed: standing.view.withheld,
      name: DifficultyWords.name
    ) { "\(DifficultyWords.value($0.value, of: $0.key, layout))" }
    let steps = (values["entries"]?.arrayValue ?? []).enumerated().map { place, entry -> Markup in
      let who = DifficultyWords.value(entry["by"] ?? .null, of: "by", layout)
      let action = entry["action"]?.stringValue.flatMap(DifficultyMove.Action.init)
      let day: Markup = entry["on"]?.stringValue.flatMap { CivilDate($0) }.map { "\($0)" } ?? ""
      let text = entry["text"]?.stringValue ?? entry["reason"]?.stringValue ?? ""
      return
        "<li>\(place + 1). \(day) \(action.map { DifficultyWords.name(of: $0)[language] } ?? "") (\(who)) \(text)</li>\n"
    }
    return layout.page(
      PageWords.difficulties,
      "\(fields)\n\(layout.list(PageWords.steps, steps))\(Markup.joined(standing.moves.map(form)))")
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
    return layout.form(
      "\(DifficultyWords.name(of: step.action)[language])\(entry)",
      to: PageLayout.place(of: id.text, under: "/difficulties"),
      """
      \(parts.hidden("known", String(standing.revision)))\(parts.hidden("action", step.action.rawValue))\
      \(step.entry.map { parts.hidden("entry", String($0)) } ?? "")\(fields)
      """)
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
