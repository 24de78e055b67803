import HoaNhapPlan
import HoaNhapValues
import Testing

/// The findings of a plan, as "code clause-or-agency".
private func lint(_ plan: Plan) -> [String] {
  PlanLinter(plan).findings().map { "\($0.code.rawValue) \($0.clause?.text ?? $0.agency?.text ?? "-")" }
}

@Suite("Linter of plans")
struct PlanLinterTests {
  /// A plan in which every agency has a part, so that only what a test plants is found.
  private func plan(
    from: String = "2026-05-01", until: String? = nil, _ duties: [Duty], reports: [ReportRegime] = []
  ) throws -> Plan {
    let everybody = duty(
      "X.1", lead: [.communePolice], with: [.economicOffice],
      to: [.communePeoplesCommittee, .vbspTransactionOffice])
    return try makePlan(from: from, until: until, duties + [everybody], reports: reports)
  }

  @Test("a plan that says everything has no findings")
  func clean() throws {
    let report = ReportRegime(.year, clause: "I.2", before: "12-20", data: .year)
    let plan = try plan(
      [
        duty("I.1", to: [.vbspTransactionOffice], when: [.monthly(before: 5)]),
        duty(
          "I.2", lead: [.communePolice, .economicOffice], to: [.communePeoplesCommittee],
          via: [.communePolice],
          when: [.yearly(before: "12-20"), .onRequest], needs: ["I.1"]),
      ], reports: [report])
    #expect(lint(plan).isEmpty)
  }

  @Test("a duty without a lead; those who take part are named")
  func leadMissing() throws {
    let plan = try plan([duty("I.1", lead: []), duty("I.2", lead: [], with: [.economicOffice])])
    #expect(lint(plan) == ["leadMissing I.1", "leadMissing I.2"])
    #expect(PlanLinter(plan).findings()[1].wording.vi.contains("vi economicOffice"))
  }

  @Test("two leads, unless each reports for itself")
  func severalLeads() throws {
    let two = duty(
      "I.1", lead: [.communePolice, .economicOffice], to: [.communePeoplesCommittee],
      when: [.yearly(before: "12-20")])
    let report = ReportRegime(.year, clause: "I.1", before: "12-20", data: .year)
    #expect(lint(try plan([two])) == ["severalLeads I.1", "reportWithoutPeriod I.1"])
    #expect(lint(try plan([two], reports: [report])).isEmpty)
  }

  @Test(
    "something delivered that nobody receives",
    arguments: [
      duty("I.1", confirm: [.communePeoplesCommittee]), duty("I.1", via: [.economicOffice]),
      duty("I.1", when: [.monthly(before: 5)]), duty("I.1", when: [.yearly(before: "03-20")]),
    ])
  func receiverMissing(duty: Duty) throws { #expect(lint(try plan([duty])) == ["receiverMissing I.1"]) }

  @Test("an agency that no duty names; the province is named by a time that hangs on it")
  func agencyUnnamed() throws {
    let plan = try makePlan(
      agencies: [.communePolice, .economicOffice, .provincialPeoplesCommittee], [duty("I.1")])
    #expect(lint(plan) == ["agencyUnnamed economicOffice", "agencyUnnamed provincialPeoplesCommittee"])
    let province = try makePlan(
      agencies: [.communePolice, .provincialPeoplesCommittee], [duty("I.1", when: [.asTheProvincePlans])])
    #expect(lint(province) == ["provinceDateOpen I.1"])
  }

  @Test("a report without data, and data of a report whose day is not named")
  func reports() throws {
    let report = ReportRegime(.year, clause: "I.1", before: "12-20", data: .year)
    let plan = try plan(
      [duty("I.1", to: [.communePeoplesCommittee], when: [.yearly(before: "03-20")])], reports: [report])
    #expect(lint(plan) == ["reportWithoutPeriod I.1", "reportWithoutDay I.1"])
  }

  @Test("a duty of which nobody says when")
  func timeMissing() throws { #expect(lint(try plan([duty("I.1", when: [])])) == ["timeMissing I.1"]) }

  @Test(
    "a duty due before what it waits for; on the same day is in time",
    arguments: [
      ("month 2026-06", "month 2026-05", false), ("month 2026-05", "month 2026-06", true),
      ("month 2026-05", "month 2026-05", false), ("quarter 2026-Q2", "month 2026-06", false),
      ("month 2026-06", "quarter 2026-Q3", true), ("yearly in month 6", "monthly before 5", false),
      ("ongoing", "month 2026-06", false), ("month 2026-05", "ongoing", false),
      ("month 2026-05", "quarter 2031-Q2", true),
      ("quarter 2031-Q2", "month 2031-05", false),
    ])
  func dueBeforeInput(when: String, input: String, isFound: Bool) throws {
    let plan = try plan([
      duty("I.1", to: [.vbspTransactionOffice], when: [Recurrence(input)]),
      duty("I.2", when: [Recurrence(when)], needs: ["I.1"]),
    ])
    #expect(lint(plan) == (isFound ? ["dueBeforeInput I.2"] : []))
  }

  @Test(
    "a date before the plan's first day or after its last",
    arguments: [
      ("month 2026-04", ["dateBeforeStart I.1"]), ("month 2026-05", []),
      ("quarter 2026-Q1", ["dateBeforeStart I.1"]),
      ("quarter 2026-Q2", []), ("month 2026-12", []), ("month 2027-01", ["dateAfterEnd I.1"]),
      ("quarter 2027-Q1", ["dateAfterEnd I.1"]),
    ])
  func outside(when: String, expected: [String]) throws {
    let plan = try plan(from: "2026-05-01", until: "2026-12-31", [duty("I.1", when: [Recurrence(when)])])
    #expect(lint(plan) == expected)
  }

  @Test("each finding says what it is and what would mend it, in both languages and as JSON")
  func words() throws {
    let plan = try makePlan(
      [
        duty("I.1", lead: [], confirm: [.communePeoplesCommittee], when: []),
        duty("I.2", lead: [.communePolice, .economicOffice], when: [.quarter("2026-Q1")]),
      ])
    let findings = PlanLinter(plan).findings()
    #expect(
      lint(plan) == [
        "leadMissing I.1", "receiverMissing I.1", "timeMissing I.1", "severalLeads I.2",
        "dateBeforeStart I.2",
        "agencyUnnamed vbspTransactionOffice",
      ])
    for finding in findings {
      #expect(finding.wording.vi != finding.wording.en && finding.mend.vi != finding.mend.en)
      #expect(finding.json.canonicalText.contains("\"code\":\"\(finding.code.rawValue)\""))
      #expect((finding.clause == nil) == (finding.agency != nil))
      #expect(finding.json["path"] == .string(finding.path) && !finding.path.isEmpty)
    }
  }
}
