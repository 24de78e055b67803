import HoaNhapPlan
import HoaNhapValues
import Testing

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
      id: plan.id, commune: plan.commune, document: plan.document, from: plan.from, until: plan.until,
      checkedOn: plan.checkedOn, agencies: plan.agencies, aims: plan.aims, duties: plan.duties,
      deliverables: plan.deliverables, reports: plan.reports, recipients: plan.recipients,
      dateSources: plan.dateSources)
    #expect(made == plan)
  }

  @Test("obligations begin with the Decision and have no end – D.1")
  func dates() throws {
    #expect(Plan.chauSon.from == (try day("2026-05-01")))
    #expect(Plan.chauSon.until == nil)
  }

  @Test(
    "it carries out the Decision and the province's plan, bears no day, names an office and no person – D.1, D.2"
  )
  func document() throws {
    let document = try #require(Plan.chauSon.document)
    #expect(document.number == nil && document.signedOn == nil)
    #expect(document.under.map(\.number) == ["08/2026/QĐ-TTg", "137/KH-UBND"])
    #expect(document.under.map { $0.issuedOn?.text } == ["2026-03-03", "2026-04-15"])
    #expect(document.signer?.vi == "TM. Ủy ban nhân dân, Chủ tịch")
  }

  @Test("thirteen agencies, each with a name in both languages")
  func agencies() {
    #expect(Plan.chauSon.agencies.count == 13)
    #expect(Plan.chauSon.agencies.allSatisfy { $0.name.vi != $0.name.en && !$0.name.vi.isEmpty })
    #expect(Plan.chauSon.name(of: .communePolice).vi == "Công an xã")
    #expect(Plan.chauSon.name(of: "nobody").en == "nobody")
  }

  @Test("nine get the plan, the last of them the file (nơi nhận)")
  func recipients() {
    #expect(
      Plan.chauSon.recipients.map(\.agencies) == [
        [], [], [.communePeoplesCouncil], [.communePeoplesCommittee],
        [.economicOffice, .cultureSocialOffice, .publicServiceCentre],
        [.fatherlandFront, .socioPoliticalOrganisations], [.communePolice], [.vbspTransactionOffice], [],
      ])
    #expect(Plan.chauSon.recipients.last?.name.vi == "Lưu văn thư")
  }

  @Test("what a clause waits for, each behind its own inputs – III.3.2, IV.1")
  func inputs() throws {
    #expect(Plan.chauSon.inputs(of: "III.3.2").map(\.clause) == ["III.1.4"])
    #expect(Plan.chauSon.inputs(of: "IV.1").map(\.clause) == ["IV.2"])
    #expect(Plan.chauSon.inputs(of: "II.1").isEmpty && Plan.chauSon.inputs(of: "X.1").isEmpty)
    let chain = try makePlan([
      duty("I.1", needs: ["I.2", "I.4"]), duty("I.2", needs: ["I.3"]), duty("I.3"),
      duty("I.4", needs: ["I.3"]),
    ])
    #expect(chain.inputs(of: "I.1").map(\.clause) == ["I.3", "I.2", "I.4"])
  }
}
