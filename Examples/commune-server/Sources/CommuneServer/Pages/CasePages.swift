import HoaNhap

/// The files of applications by where they stand.
struct CasesPage {
  let layout: PageLayout
  let views: [RecordView]
  let next: String?

  private var language: Language { layout.language }

  var markup: Markup {
    let rows = views.map { $0.values.reveal(for: $0.reading.purpose) }
    let known = CaseState.allCases.map { state in
      section(state.wording[language], rows.filter { $0["state"]?.stringValue == state.rawValue })
    }
    let others = section(PageWords.stateClosed[language], rows.filter { $0["state"] == nil })
    let nothing: Markup = rows.isEmpty ? "<p>\(PageWords.nothing[language])</p>" : ""
    return layout.page(
      PageWords.cases, "\(Markup.joined(known))\(others)\(nothing)\(layout.next("/cases", next))")
  }

  private func section(_ title: String, _ rows: [JSONObject]) -> Markup {
    guard !rows.isEmpty else { return "" }
    let columns = ["id", "borrower", "kind", "purpose", "amount", "disbursed", "state_since"]
    let table = layout.table(rows, columns: columns, name: CaseWords.name) { value, column in
      let text = FieldText.value(value, of: column, language)
      return column == "id" ? layout.link(text, under: "/cases") : "\(text)"
    }
    return "<h2>\(title)</h2>\n\(table)"
  }
}

/// The file of one application: what is open of it, the steps, what comes next, and a form for each step that the agency can take.
struct CasePage {
  let layout: PageLayout
  let id: ApplicationID
  let standing: CaseStandingView

  private var language: Language { layout.language }
  private var parts: FormParts { FormParts(language: language) }

  var markup: Markup {
    let values = standing.view.values.reveal(for: standing.view.reading.purpose)
    let fields = layout.fields(
      values.members.filter { $0.key != "steps" }, closed: standing.view.withheld, name: CaseWords.name,
      value: value)
    let steps = (values["steps"]?.arrayValue ?? []).map(step)
    let next = (standing.agenda?.next ?? []).map(nextStep)
    return layout.page(
      PageWords.caseFile,
      """
      \(fields)
      \(layout.list(PageWords.steps, steps))\(layout.list(PageWords.comesNext, next))\(Markup.joined(forms))
      """)
  }

  private func value(_ member: JSONMember) -> Markup {
    if member.key == "state", let state = member.value.stringValue.flatMap(CaseState.init) {
      return "\(state.wording[language])"
    }
    if let list = member.value.arrayValue {
      return "\(list.compactMap(\.stringValue).joined(separator: ", "))"
    }
    return "\(FieldText.value(member.value, of: member.key, language))"
  }

  private func step(_ step: JSONValue) -> Markup {
    let action = step["action"]?.stringValue.flatMap(CaseActionKind.init)?.wording[language] ?? ""
    let agency = step["by"]?.stringValue.map { layout.name(of: AgencyID($0))[language] } ?? ""
    let day: Markup = step["on"]?.stringValue.flatMap { CivilDate($0) }.map { "\($0)" } ?? ""
    return "<li>\(day) \(action) (\(agency))</li>\n"
  }

  private func nextStep(_ step: CaseAgenda.NextStep) -> Markup {
    let who = step.agencies.map { $0.name[language] }.joined(separator: ", ")
    let by: Markup = step.lastDay.map { ", \(PageWords.lastDay[language]) \($0)" } ?? ""
    let blockers = standing.seesBlockers ? step.blockers : []
    let inTheWay: Markup =
      blockers.isEmpty
      ? ""
      : "<ul>\n\(Markup.joined(blockers.map { "<li>\($0.clause.text): \($0.wording[language])</li>\n" }))</ul>"
    return "<li>\(step.action.wording[language]) (\(step.clause.text)): \(who)\(by)\(inTheWay)</li>\n"
  }

  // MARK: Forms

  private var forms: [Markup] {
    var forms = standing.moves.compactMap { form($0.action) }
    // A meeting is one form: the votes say whether it chose.
    if standing.moves.contains(where: { $0.action == .chosen }) { forms.append(meeting) }
    if let number = standing.reversible {
      forms.append(
        form(
          "reversed", CaseActionKind.reversed.wording,
          "\(parts.hidden("step", String(number)))\(parts.input("reason", PageWords.reason))"))
    }
    return forms
  }

  private func form(_ action: CaseActionKind) -> Markup? {
    let fields: Markup? =
      switch action {
      case .needStated, .chosen, .notChosen, .reversed: nil
      case .listConfirmed, .planConfirmed, .approved: ""
      case .checked: parts.check
      case .dossierReceived: parts.input("papers", PageWords.papers, isRequired: false)
      case .returnedForPapers: parts.input("papers", PageWords.papers)
      case .refused: parts.input("clauses", PageWords.clauses)
      case .disbursed: "\(parts.input("loan", PageWords.loanID))\(parts.input("amount", PageWords.amount))"
      case .closed: parts.input("loan", PageWords.loanID)
      case .withdrawn: parts.input("reason", PageWords.reason, isRequired: false)
      }
    return fields.map { form(action.rawValue, action.wording, $0) }
  }

  private var meeting: Markup {
    let minutes = [
      ("group", PageWords.group), ("on", PageWords.day), ("members", PageWords.members),
      ("present", PageWords.present), ("for", PageWords.votesFor), ("against", PageWords.votesAgainst),
    ]
    return form(
      "considered", PageWords.meeting,
      Markup.joined(minutes.map { parts.input("meeting.\($0.0)", $0.1) }))
  }

  private func form(_ action: String, _ title: Wording, _ fields: Markup) -> Markup {
    layout.form(
      title[language], to: PageLayout.place(of: id.text, under: "/cases"),
      "\(parts.hidden("known", String(standing.revision)))\(parts.hidden("action", action))\(fields)")
  }

  /// What a form says, as a program would send it.
  static func json(_ form: Fields) throws(InputError) -> JSONValue {
    try FormParts.json(form, lists: ["papers", "clauses"])
  }
}

/// What the fields of a case file are called.
enum CaseWords {
  static func name(_ field: String) -> Wording {
    switch field {
    case "state": PageWords.state
    case "state_since": Wording(vi: "Từ ngày", en: "Since")
    case "group": PageWords.group
    case "loan": PageWords.loanID
    case "disbursed": Wording(vi: "Đã giải ngân", en: "Disbursed")
    case "list_month": Wording(vi: "Danh sách tháng", en: "List of the month")
    case "list_confirmed_on": Wording(vi: "Danh sách xác nhận ngày", en: "List confirmed on")
    case "refused_for": Wording(vi: "Điều khoản từ chối", en: "Refused for")
    default: FieldText.name(field)
    }
  }
}
