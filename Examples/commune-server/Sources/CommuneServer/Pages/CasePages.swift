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
    let link: Markup =
      next.map { "<p><a href=\"/cases?after=\($0)\">\(PageWords.next[language])</a></p>" } ?? ""
    let nothing: Markup = rows.isEmpty ? "<p>\(PageWords.nothing[language])</p>" : ""
    return layout.page(PageWords.cases, "\(Markup.joined(known))\(others)\(nothing)\(link)")
  }

  private func section(_ title: String, _ rows: [JSONObject]) -> Markup {
    guard !rows.isEmpty else { return "" }
    let columns = ["id", "borrower", "kind", "purpose", "amount", "disbursed", "state_since"]
      .filter { column in rows.contains { $0[column] != nil } }
    let heads = Markup.joined(columns.map { "<th scope=\"col\">\(CaseWords.name($0)[language])</th>" })
    let lines = rows.map { row -> Markup in
      "<tr>\(Markup.joined(columns.map { "<td>\(cell(row[$0], $0))</td>" }))</tr>\n"
    }
    return """
      <h2>\(title)</h2>
      <div class="wide"><table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(Markup.joined(lines))</tbody>
      </table></div>

      """
  }

  private func cell(_ value: JSONValue?, _ column: String) -> Markup {
    guard let value else { return "" }
    let text = FieldText.value(value, of: column, language)
    return column == "id" ? "<a href=\"/cases/\(CasePage.escaped(text))\">\(text)</a>" : "\(text)"
  }
}

/// The file of one application: what is open of it, the steps, what comes next, and a form for each step that the agency can take.
struct CasePage {
  let layout: PageLayout
  let id: ApplicationID
  let standing: CaseStandingView

  private var language: Language { layout.language }

  var markup: Markup {
    let values = standing.view.values.reveal(for: standing.view.reading.purpose)
    let rows = values.members.filter { $0.key != "steps" }.map { member -> Markup in
      "<tr><th scope=\"row\">\(CaseWords.name(member.key)[language])</th><td>\(value(member))</td></tr>\n"
    }
    let steps = (values["steps"]?.arrayValue ?? []).map(step)
    let next = (standing.agenda?.next ?? []).map(nextStep)
    let closed = standing.view.withheld.map { $0.wording[language] }.joined(separator: ", ")
    return layout.page(
      PageWords.caseFile,
      """
      <table>
      \(Markup.joined(rows))</table>
      \(closed.isEmpty ? "" : "<p>\(PageWords.withheld[language]) \(closed)</p>" as Markup)
      \(list(PageWords.steps, steps))\(list(PageWords.comesNext, next))\(Markup.joined(forms))
      """)
  }

  /// An identifier as a part of a path.
  static func escaped(_ id: String) -> String { id.replacing("/", with: "%2F") }

  private func list(_ title: Wording, _ items: [Markup]) -> Markup {
    items.isEmpty ? "" : "<h2>\(title[language])</h2>\n<ul>\n\(Markup.joined(items))</ul>\n"
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
          "<input type=\"hidden\" name=\"step\" value=\"\(number)\">\(input("reason", PageWords.reason))"))
    }
    return forms
  }

  private func form(_ action: CaseActionKind) -> Markup? {
    let fields: Markup? =
      switch action {
      case .needStated, .chosen, .notChosen, .reversed: nil
      case .listConfirmed, .planConfirmed, .approved: ""
      case .checked: FormParts(language: language).check
      case .dossierReceived: input("papers", PageWords.papers, isRequired: false)
      case .returnedForPapers: input("papers", PageWords.papers)
      case .refused: input("clauses", PageWords.clauses)
      case .disbursed: "\(input("loan", PageWords.loanID))\(input("amount", PageWords.amount))"
      case .closed: input("loan", PageWords.loanID)
      case .withdrawn: input("reason", PageWords.reason, isRequired: false)
      }
    return fields.map { form(action.rawValue, action.wording, $0) }
  }

  private var meeting: Markup {
    form(
      "considered", PageWords.meeting,
      """
      \(input("group", PageWords.group))\(input("on", PageWords.day))\(input("members", PageWords.members))\
      \(input("present", PageWords.present))\(input("for", PageWords.votesFor))\(input("against", PageWords.votesAgainst))
      """)
  }

  private func form(_ action: String, _ title: Wording, _ fields: Markup) -> Markup {
    """
    <details><summary>\(title[language])</summary>
    <form method="post" action="/cases/\(Self.escaped(id.text))">\(layout.token)\
    <input type="hidden" name="known" value="\(Int(clamping: standing.revision))">\
    <input type="hidden" name="action" value="\(action)">\(fields)<button>\(PageWords.record[language])</button></form>
    </details>

    """
  }

  private func input(_ name: String, _ title: Wording, isRequired: Bool = true) -> Markup {
    "<label>\(title[language]) <input name=\"\(name)\" maxlength=\"500\"\(isRequired ? " required" : "" as Markup)></label>"
  }

  /// What a form says, as a program would send it: lists are written with commas, an empty field is left out.
  static func json(_ form: Fields) throws(InputError) -> JSONValue {
    var members: [JSONMember] = []
    var meeting: [JSONMember] = []
    let minutes = ["group", "on", "members", "present", "for", "against"]
    let isMeeting = try form.text("action") == CaseRequest.Action.considered.rawValue
    for member in form.object.members where !["csrf", "known"].contains(member.key) {
      guard let text = member.value.stringValue, !text.isEmpty else { continue }
      if isMeeting, minutes.contains(member.key) {
        meeting.append(member)
      } else if member.key == "papers" || member.key == "clauses" {
        let codes = text.split(separator: ",").map { JSONValue.string($0.filter { $0 != " " }) }
        members.append(JSONMember(member.key, .array(codes)))
      } else {
        members.append(member)
      }
    }
    if isMeeting { members.append(JSONMember("meeting", .object(JSONObject(meeting)))) }
    return .object(JSONObject(members))
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
