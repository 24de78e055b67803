import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plan, section II – main work")
struct SectionIITests {
  @Test(
    "each number – II.1 to II.6",
    arguments: [
      Expected(clause: "II.1", when: ["month 2026-05"]),
      Expected(clause: "II.2", when: ["ongoing"]),
      Expected(
        clause: "II.3", lead: [.communePolice], with: [.vbspTransactionOffice, .relatedBodies],
        when: ["month 2026-05"]),
      Expected(clause: "II.4", when: ["ongoing"]),
      Expected(clause: "II.5", to: [.competentAuthority], when: ["ongoing"]),
      Expected(clause: "II.6", when: ["quarter 2027-Q2", "quarter 2031-Q2", "as the province plans"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }

  @Test("only II.3 names a body that leads")
  func leads() {
    let led = Plan.chauSon.duties.filter { $0.clause.parts[0] == 2 && !$0.lead.isEmpty }
    #expect(led.map(\.clause) == ["II.3"])
  }
}

@Suite("Plan, III.1 – commune police")
struct SectionIII1Tests {
  @Test(
    "each dash – III.1.1 to III.1.4",
    arguments: [
      Expected(
        clause: "III.1.1", lead: [.communePolice], with: [.relatedBodies], to: [.communePeoplesCommittee],
        when: ["ongoing"]),
      Expected(
        clause: "III.1.2", lead: [.communePolice], with: [.economicOffice, .relatedBodies],
        to: [.competentAuthority],
        via: [.communePeoplesCommittee], when: ["ongoing"]),
      Expected(clause: "III.1.3", lead: [.communePolice], with: [.vbspTransactionOffice], when: ["ongoing"]),
      Expected(
        clause: "III.1.4", lead: [.communePolice], confirm: [.communePeoplesCommittee],
        to: [.vbspTransactionOffice],
        when: ["monthly before 5"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }
}

@Suite("Plan, III.2 – economic office")
struct SectionIII2Tests {
  @Test(
    "each dash – III.2.1, III.2.2",
    arguments: [
      Expected(
        clause: "III.2.1", lead: [.economicOffice], with: [.relatedBodies],
        to: [.competentAuthority, .communePeoplesCouncil], via: [.communePeoplesCommittee], when: ["ongoing"],
        needs: ["III.1.2"]),
      Expected(
        clause: "III.2.2", with: [.economicOffice, .communePolice, .vbspTransactionOffice],
        when: ["yearly in month 6", "on request"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }
}

@Suite("Plan, III.3 – transaction office of the bank")
struct SectionIII3Tests {
  @Test(
    "each dash – III.3.1 to III.3.3",
    arguments: [
      Expected(clause: "III.3.1", lead: [.vbspTransactionOffice], with: [.relatedBodies], when: ["ongoing"]),
      Expected(clause: "III.3.2", lead: [.vbspTransactionOffice], when: ["ongoing"], needs: ["III.1.4"]),
      Expected(
        clause: "III.3.3", with: [.vbspTransactionOffice, .relatedBodies], to: [.competentAuthority],
        when: ["when it arises"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }
}

@Suite("Plan, III.4 – culture and social office")
struct SectionIII4Tests {
  @Test(
    "each dash – III.4.1, III.4.2",
    arguments: [
      Expected(
        clause: "III.4.1", with: [.cultureSocialOffice, .communePolice, .relatedBodies], when: ["ongoing"]),
      Expected(clause: "III.4.2", with: [.cultureSocialOffice, .publicServiceCentre], when: ["ongoing"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }
}

@Suite("Plan, III.5 – Fatherland Front and socio-political organisations")
struct SectionIII5Tests {
  @Test(
    "each dash – III.5.1, III.5.2",
    arguments: [
      Expected(
        clause: "III.5.1", with: [.fatherlandFront, .socioPoliticalOrganisations, .vbspTransactionOffice],
        when: ["ongoing"]),
      Expected(
        clause: "III.5.2", lead: [.socioPoliticalOrganisations], with: [.savingsAndCreditGroups],
        when: ["ongoing"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }

  @Test(
    "under a heading, nobody leads exactly where the dash begins with phối hợp – III.2.2, III.3.3, III.4, III.5.1"
  )
  func takingPart() {
    let led = Plan.chauSon.duties.filter { $0.clause.parts[0] == 3 && $0.lead.isEmpty }
    #expect(led.map(\.clause) == ["III.2.2", "III.3.3", "III.4.1", "III.4.2", "III.5.1"])
    #expect(led.allSatisfy { !$0.with.isEmpty })
  }
}

@Suite("Plan, section IV – organisation")
struct SectionIVTests {
  @Test(
    "each number – IV.1 to IV.3",
    arguments: [
      Expected(
        clause: "IV.1", lead: [.communePolice], to: [.communePeoplesCommittee], when: ["ongoing"],
        needs: ["IV.2"]),
      Expected(
        clause: "IV.2",
        lead: [
          .cultureSocialOffice, .economicOffice, .fatherlandFront, .relatedBodies,
          .socioPoliticalOrganisations,
          .vbspTransactionOffice,
        ],
        to: [.communePeoplesCommittee], via: [.communePolice],
        when: [
          "yearly before 03-20", "yearly before 06-20", "yearly before 09-20", "yearly before 12-20",
          "on request",
        ]),
      Expected(
        clause: "IV.3", to: [.communePeoplesCommittee], via: [.communePolice], when: ["when it arises"]),
    ])
  func clause(_ expected: Expected) throws { try expected.check() }

  @Test(
    "four reports, each with its day and its data – IV.2, P.1, P.8",
    arguments: [
      (ReportID.q1, "03-20", DataKind.quarter), (.sixMonths, "06-20", .sixMonths), (.q3, "09-20", .quarter),
      (.year, "12-20", .year),
    ])
  func reports(id: ReportID, before: String, data: DataKind) throws {
    let report = try #require(Plan.chauSon.report(id))
    #expect(report.clause == "IV.2")
    #expect(report.before.description == before)
    #expect(report.data == data)
    #expect(Plan.chauSon.reports.count == 4)
  }
}

@Suite("Plan of Châu Sơn as a whole")
struct ChauSonTests {
  @Test("every number and dash of sections II to IV has one duty, in order")
  func clauses() {
    #expect(
      Plan.chauSon.duties.map(\.clause.text) == [
        "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "III.1.1", "III.1.2", "III.1.3", "III.1.4", "III.2.1",
        "III.2.2", "III.3.1", "III.3.2", "III.3.3", "III.4.1", "III.4.2", "III.5.1", "III.5.2", "IV.1",
        "IV.2", "IV.3",
      ])
  }

  @Test("it passes the checks that any plan must pass")
  func isValid() throws {
    let plan = Plan.chauSon
    let made = try Plan(
      id: plan.id, commune: plan.commune, from: plan.from, until: plan.until, checkedOn: plan.checkedOn,
      agencies: plan.agencies, duties: plan.duties, reports: plan.reports, recipients: plan.recipients)
    #expect(made == plan)
  }

  @Test("obligations begin with the Decision and have no end – D.1")
  func dates() throws {
    #expect(Plan.chauSon.from == (try day("2026-05-01")))
    #expect(Plan.chauSon.until == nil)
  }

  @Test("thirteen agencies, each with a name in both languages; nine who get the plan")
  func agencies() {
    #expect(Plan.chauSon.agencies.count == 13)
    #expect(Plan.chauSon.agencies.allSatisfy { $0.name.vi != $0.name.en && !$0.name.vi.isEmpty })
    #expect(Plan.chauSon.recipients.count == 9)
    #expect(Plan.chauSon.name(of: .communePolice).vi == "Công an xã")
    #expect(Plan.chauSon.name(of: "nobody").en == "nobody")
  }
}
