import HoaNhapPlan
import HoaNhapValues
import Testing

/// The findings of a plan of one kind, as "code path".
private func lint(_ plan: Plan, _ level: PlanFinding.Level? = nil) -> [String] {
  PlanLinter(plan).findings().filter { level == nil || $0.level == level }
    .map { "\($0.code.rawValue) \($0.path)" }
}

/// Every agency has a part, so that only what a test plants is found.
private let everybody = duty(
  "X.1", lead: [.communePolice], with: [.economicOffice],
  to: [.communePeoplesCommittee, .vbspTransactionOffice])

private func sentBy(
  _ text: String?, under: [(String, String)] = [], _ duties: [Duty], recipients: [Recipient] = []
) throws -> Plan {
  let texts = try under.map { number, issuedOn in
    SourceText(number: number, issuedOn: try day(issuedOn), Wording(vi: "văn bản", en: "text"))
  }
  let names = try makePlan([everybody])
  return try Plan(
    id: "p", commune: names.commune, document: PlanDocument(signedOn: text.map { try day($0) }, under: texts),
    from: names.from, agencies: names.agencies, duties: duties + [everybody], recipients: recipients)
}

@Suite("Linter of plans – what a careful reader asks")
struct PlanQuestionTests {
  @Test(
    "a date that was past when the plan was signed; on its last day it is not",
    arguments: [("2026-05-31", []), ("2026-06-01", ["dateBeforeSigning duties[0].when[0]"])])
  func beforeSigning(signedOn: String, expected: [String]) throws {
    #expect(lint(try sentBy(signedOn, [duty("I.1", when: [Recurrence("month 2026-05")])])) == expected)
  }

  @Test(
    "a plan signed before a text that it carries out; a plan without a day asks for one",
    arguments: [
      ("2026-04-15", []), ("2026-04-14", ["signedBeforeSource document.under[1].issued"]),
      (nil, ["planUndated document.signed"]),
    ] as [(String?, [String])])
  func signedBeforeSource(signedOn: String?, expected: [String]) throws {
    let plan = try sentBy(signedOn, under: [("1", "2026-03-03"), ("2", "2026-04-15")], [])
    #expect(lint(plan) == expected)
  }

  @Test("a list that is confirmed before its only day: by when? – III.1.4")
  func stepWithoutDay() throws {
    let list = duty(
      "I.1", confirm: [.communePeoplesCommittee], to: [.vbspTransactionOffice], when: [.monthly(before: 5)])
    let anytime = duty("I.1", confirm: [.communePeoplesCommittee], to: [.vbspTransactionOffice])
    #expect(lint(try makePlan([list, everybody])) == ["stepWithoutDay duties[0].confirm"])
    #expect(lint(try makePlan([anytime, everybody])).isEmpty)
  }

  @Test(
    "a duty with a day that waits for one that has none; what goes on all the time is at hand",
    arguments: [
      ("when it arises", true), ("on request", true), ("ongoing", false), ("month 2026-05", false),
    ])
  func inputWithoutDay(input: String, isFound: Bool) throws {
    let plan = try makePlan([
      duty("I.1", when: [Recurrence(input)]),
      duty("I.2", when: [Recurrence("month 2026-06")], needs: ["I.1"]),
      everybody,
    ])
    #expect(lint(plan) == (isFound ? ["inputWithoutDay duties[1].needs[0]"] : []))
  }

  @Test(
    "a day that not every month or year has",
    arguments: [
      ("monthly before 28", false), ("monthly before 29", true), ("monthly before 31", true),
      ("yearly before 02-28", false), ("yearly before 02-29", true),
    ])
  func dayNotAlways(when: String, isFound: Bool) throws {
    let duty = try duty("I.1", to: [.communePeoplesCommittee], when: [Recurrence(when)])
    let found = lint(try makePlan([duty, everybody]), .question)
    #expect(found == (isFound ? ["dayNotAlways duties[0].when[0]"] : []))
  }

  @Test("a body with two parts that do not go together")
  func twoParts() throws {
    let plan = try makePlan([
      duty(
        "I.1", lead: [.communePolice], with: [.economicOffice, .communePolice], confirm: [.communePolice],
        to: [.communePolice]),
      // Who takes part first answers where nobody leads.
      duty("I.2", lead: [], with: [.economicOffice], to: [.economicOffice]), everybody,
    ])
    #expect(
      lint(plan, .question) == [
        "confirmsOwnWork duties[0].confirm[0]", "deliversToItself duties[0].to[0]",
        "leadsAndTakesPart duties[0].with[1]", "deliversToItself duties[1].to[0]",
      ])
  }

  @Test("a body that has to act and does not get the plan; who only receives need not")
  func actsWithoutPlan() throws {
    let recipients = [
      Recipient(Wording(vi: "a", en: "b"), agencies: [.communePolice]),
      Recipient(Wording(vi: "lưu", en: "file")),
    ]
    let plan = try makePlan([everybody], recipients: recipients)
    let findings = PlanLinter(plan).findings()
    #expect(findings.map(\.code) == [.actsWithoutPlan])
    #expect(findings.first?.agency == .economicOffice)
    #expect(lint(try makePlan([everybody])).isEmpty)
  }

  @Test(
    "something is received and no deliverable is named, though the plan names others; something is made for nobody"
  )
  func deliverables() throws {
    let names = try makePlan([everybody])
    let plan = try Plan(
      id: "p", commune: names.commune, from: names.from, agencies: names.agencies,
      duties: [duty("I.1", to: [.communePeoplesCommittee]), duty("I.2"), everybody],
      deliverables: [
        Deliverable("paper", of: "I.2", Wording(vi: "tờ trình", en: "submission")),
        Deliverable("other", of: "X.1", Wording(vi: "khác", en: "other")),
      ])
    #expect(lint(plan) == ["deliverableMissing duties[0].to", "receiverMissing duties[1].to"])
    #expect(PlanLinter(plan).findings()[1].wording.vi.contains("tờ trình"))
  }

  @Test(
    "a report due before its data are complete would be of the time before – P.7",
    arguments: [
      (ReportID.q1, "03-14", DataKind.quarter, true), (.q1, "03-15", .quarter, false),
      (.sixMonths, "06-14", .sixMonths, true), (.sixMonths, "06-15", .sixMonths, false),
      (.q3, "09-14", .quarter, true), (.q3, "09-20", .nineMonths, false), (.year, "12-14", .year, true),
      (.year, "12-15", .year, false), ("own", "01-02", .quarter, false),
    ])
  func reportBeforeData(id: ReportID, before: String, data: DataKind, isFound: Bool) throws {
    let before = try #require(MonthDay(before))
    let plan = try makePlan(
      [duty("I.1", to: [.communePeoplesCommittee], when: [.yearly(before: before)]), everybody],
      reports: [ReportRegime(id, clause: "I.1", before: before, data: data)])
    #expect(lint(plan, .fault) == (isFound ? ["reportBeforeData reports[0]"] : []))
  }

  @Test(
    "a report whose data are not those of its name – P.7, P.8",
    arguments: [
      (ReportID.q1, DataKind.quarter, false), (.q1, .month, true), (.q1, .year, true),
      (.sixMonths, .sixMonths, false), (.sixMonths, .quarter, true), (.q3, .quarter, false),
      (.q3, .nineMonths, false), (.q3, .sixMonths, true), (.year, .year, false), (.year, .nineMonths, true),
      ("own", .month, false),
    ])
  func dataUnusual(id: ReportID, data: DataKind, isFound: Bool) throws {
    let plan = try makePlan(
      [duty("I.1", to: [.communePeoplesCommittee], when: [.yearly(before: "12-20")]), everybody],
      reports: [ReportRegime(id, clause: "I.1", before: "12-20", data: data)])
    let found = lint(plan).filter { $0.hasPrefix("dataUnusual") }
    #expect(found == (isFound ? ["dataUnusual reports[0].data"] : []))
  }

  @Test(
    "data of the year that no report covers – P.7",
    arguments: [
      ([("year", "12-20", DataKind.year)], []),
      (
        [("q1", "03-20", .quarter), ("six-months", "06-20", .sixMonths), ("q3", "09-20", .nineMonths)],
        ["15/9 đến 14/12"]
      ),
      ([("q1", "03-20", .quarter), ("q3", "09-20", .quarter)], ["15/3 đến 14/6", "15/9 đến 14/12"]),
      ([("early", "01-10", .year)], []), ([("m", "02-20", .month)], ["15/12 đến 14/1", "15/2 đến 14/12"]),
    ] as [([(String, String, DataKind)], [String])])
  func dataGap(reports: [(String, String, DataKind)], gaps: [String]) throws {
    let regimes = try reports.map { id, before, data in
      ReportRegime(ReportID(id), clause: "I.1", before: try #require(MonthDay(before)), data: data)
    }
    let plan = try makePlan(
      [
        duty("I.1", to: [.communePeoplesCommittee], when: regimes.map { .yearly(before: $0.before) }),
        everybody,
      ],
      reports: regimes)
    let found = PlanLinter(plan).findings().filter { $0.code == .dataGap }
    #expect(found.count == gaps.count)
    for (finding, gap) in zip(found, gaps) {
      #expect(finding.wording.vi.contains(gap), "\(finding.wording.vi)")
    }
  }

  @Test(
    "obligations that begin before the Decision is in force – D.1",
    arguments: [("2026-04-30", true), ("2026-05-01", false)])
  func beginsBeforeDecision(from: String, isFound: Bool) throws {
    #expect(lint(try makePlan(from: from, [everybody])) == (isFound ? ["beginsBeforeDecision from"] : []))
  }

  /// The page `Documentation/Plan.md` explains each of these.
  @Test("what a careful reader finds in the plan of Châu Sơn")
  func chauSon() {
    let findings = PlanLinter(.chauSon).findings()
    let found = findings.map { "\($0.code.rawValue) \($0.clause?.text ?? $0.agency?.text ?? "-")" }
    #expect(
      found == [
        "leadMissing II.1", "leadMissing II.2", "receiverMissing II.3", "leadMissing II.4",
        "leadMissing II.5",
        "leadMissing II.6", "receiverMissing II.6", "provinceDateOpen II.6", "stepWithoutDay III.1.4",
        "leadMissing III.2.2", "receiverMissing III.2.2", "leadMissing III.3.3", "leadMissing III.4.1",
        "leadMissing III.4.2", "leadMissing III.5.1", "leadMissing IV.3",
        "actsWithoutPlan savingsAndCreditGroups",
        "actsWithoutPlan relatedBodies", "planUndated -",
      ])
  }
}
