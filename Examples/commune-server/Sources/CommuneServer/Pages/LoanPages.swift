import HoaNhap

/// The loans that an officer may see, and above them what is to be done after lending.
struct LoansPage {
  let layout: PageLayout
  let views: [RecordView]
  /// All that the officer follows; `nil` where the agency follows none.
  let report: AftercareReport?
  let next: String?

  private var language: Language { layout.language }

  private static let columns = [
    "id", "borrower", "kind", "purpose", "source", "amount", "settled_on",
  ]

  var markup: Markup {
    let table = layout.table(
      views.map { $0.values.reveal(for: $0.reading.purpose) }, columns: Self.columns, name: LoanWords.name
    ) { value, column in
      let text = FieldText.value(value, of: column, language)
      return column == "id" ? layout.link(text, under: "/loans") : "\(text)"
    }
    return layout.page(PageWords.loans, "\(work)\(table)\(layout.next("/loans", next))")
  }

  /// The report's own lines.
  private var work: Markup {
    guard let report else { return "" }
    let lines = report.lines(language).map { "<li>\($0)</li>\n" as Markup }
    return "<ul>\n\(Markup.joined(lines))</ul>\n"
  }
}

/// One loan after lending: what is open of it, where it stands, what was recorded, and a form for each move that the agency can make.
struct LoanPage {
  let layout: PageLayout
  let id: LoanID
  let standing: LoanStanding

  private var language: Language { layout.language }
  private var parts: FormParts { FormParts(language: language) }

  var markup: Markup {
    let values = standing.view.values.reveal(for: standing.view.reading.purpose)
    let closed = (standing.view.withheld + (standing.file?.withheld ?? []))
      .reduce(into: [DataCategory]()) { if !$0.contains($1) { $0.append($1) } }
    let fields = layout.fields(
      values.members.filter { $0.key != "terms" }, closed: closed, name: LoanWords.name
    ) { "\(FieldText.value($0.value, of: $0.key, language))" }
    return layout.page(
      PageWords.loan,
      """
      \(fields)
      \(layout.list(LoanWords.standing, now))\(layout.list(LoanWords.entries, entries))\(Markup.joined(forms))
      """)
  }

  /// Where it stands today, in the SDK's words.
  private var now: [Markup] {
    guard let row = standing.row else { return [] }
    let tasks = row.tasks.map { task in
      let who = layout.name(of: task.task.agency)
      return Wording(
        vi: "\(task.task.stage.wording.vi): \(who.vi)", en: "\(task.task.stage.wording.en): \(who.en)")
    }
    let words =
      row.checks.map(\.wording) + row.signs.map(\.wording) + row.proposals.map(\.wording) + tasks
      + (row.nextStep.map { [$0.wording] } ?? []) + row.faults.map(\.wording)
    return words.map { "<li>\($0[language])</li>\n" }
  }

  /// The open entries, with their numbers.
  private var entries: [Markup] {
    (standing.file?.file.entries ?? []).map { entry in
      let who = layout.name(of: entry.by)[language]
      return "<li>\(entry.number). \(entry.day) \(LoanWords.words(of: entry)[language]) (\(who))</li>\n"
    }
  }

  // MARK: Forms

  private var forms: [Markup] {
    let last = standing.moves.filter { $0.action == .reversed }.compactMap(\.entry).max()
    return standing.moves.flatMap { step -> [Markup] in
      // A reversal of what was done long ago is for programs.
      if step.action == .reversed, step.entry != last { return [] }
      return step.action == .proposed ? proposals : [form(step, fields(of: step.action))]
    }
  }

  private func fields(of action: LoanMove.Action) -> Markup {
    switch action {
    case .checked: parts.check
    case .signOfTrouble:
      "\(parts.choice("sign", LoanWords.sign, standing.signs.map { ($0.rawValue, $0.wording) }))\(parts.input("note", LoanWords.note, isRequired: false))"
    case .signEnded, .withdrawn, .proposed: ""
    case .approved: parts.input("decision", LoanWords.decision, isRequired: false)
    case .declined, .reversed: parts.input("reason", PageWords.reason)
    case .recovery:
      "\(parts.choice("stage", LoanWords.stage, RecoveryPlan.standard.stages.map { ($0.id.text, $0.id.wording) }))\(parts.input("due_on", LoanWords.dueOn, isRequired: false))"
    case .recovered:
      "\(parts.choice("result", LoanWords.result, LoanWords.results.map { ($0.rawValue, $0.wording) }))\(parts.input("amount", PageWords.amount, isRequired: false))\(parts.input("agreed_on", LoanWords.agreedOn, isRequired: false))\(parts.input("note", LoanWords.note, isRequired: false))"
    }
  }

  /// A form for each kind of act.
  private var proposals: [Markup] {
    let papers = parts.input("papers", PageWords.papers, isRequired: false)
    return ActKind.allCases.map { kind in
      let fields: Markup =
        switch kind {
        case .extension: parts.input("act.until", LoanWords.until)
        case .adjustment:
          "\(parts.input("act.instalment", LoanWords.instalment))\(parts.input("act.to", LoanWords.movedTo))"
        case .freeze: "\(parts.input("act.from", LoanWords.from))\(parts.input("act.to", LoanWords.until))"
        case .writeOff: "\(parts.hidden("act.principal", "all"))\(parts.hidden("act.interest", "all"))"
        }
      return form(
        LoanMove(.proposed), "\(parts.hidden("act.act", kind.rawValue))\(fields)\(papers)",
        title: Wording(vi: "Đề nghị: \(kind.wording.vi)", en: "Propose: \(kind.wording.en)"))
    }
  }

  private func form(_ step: LoanMove, _ fields: Markup, title: Wording? = nil) -> Markup {
    let entry = step.entry.map { " (\($0))" } ?? ""
    let known = standing.known.map { String($0) } ?? "none"
    return layout.form(
      "\((title ?? LoanWords.name(of: step.action))[language])\(entry)",
      to: PageLayout.place(of: id.text, under: "/loans"),
      """
      \(parts.hidden("known", known))\(parts.hidden("action", step.action.rawValue))\
      \(step.entry.map { parts.hidden("entry", String($0)) } ?? "")\(fields)
      """)
  }

  /// What a form says, as a program would send it.
  static func json(_ form: Fields) throws(InputError) -> JSONValue {
    let json = try FormParts.json(form, lists: ["papers", "with"])
    guard let act = json["act"]?.objectValue, act["act"]?.stringValue == ActKind.adjustment.rawValue else {
      return json
    }
    // The form moves one instalment, all of it.
    let move = JSONValue.object(JSONObject(act.members.filter { $0.key != "act" }))
    let whole: JSONValue = ["act": .string(ActKind.adjustment.rawValue), "moves": [move]]
    return .object(
      JSONObject(
        (json.objectValue?.members ?? []).map { $0.key == "act" ? JSONMember("act", whole) : $0 }))
  }
}
