import HoaNhap
import Testing

@Suite("III.5.2, III.1.4, III.3.2: the way of an application from the need to the loan that is paid off")
struct CaseWayTests {
  @Test("a person: need, meeting, list, bank, decision, money, check, closed", arguments: Case.Stage.allCases)
  func person(stage: Case.Stage) throws {
    let file = try Case.file(stage)
    let states: [CaseState] = [
      .needStated, .chosen, .confirmed, .atBank, .approved, .disbursed, .repaying, .closed,
    ]
    #expect(file.state == states[stage.rawValue])
    #expect(file.steps.map(\.number) == Array(1...stage.rawValue + 1))
    // Read again it is the same, to the byte.
    let read = try CaseFile(json: file.json)
    #expect(read == file && read.json.canonicalBytes == file.json.canonicalBytes)
  }

  @Test("L.9, C.9: an establishment has its plan confirmed and goes to the bank directly")
  func establishment() throws {
    var file = try CaseFile(
      of: Case.establishment(), by: .communePolice, on: try day("2026-05-06"), stamp: try Case.stamp(),
      under: Case.duties)
    #expect(
      try Case.fault {
        try file.consider(
          Case.held(), by: .savingsAndCreditGroups, stamp: try Case.stamp(), under: Case.duties)
      }.code == .otherWay)
    try file.confirmPlan(
      by: .communePeoplesCommittee, on: try day("2026-05-20"), stamp: try Case.stamp(), under: Case.duties)
    #expect(file.state == .confirmed)
    try file.receive(
      by: .vbspTransactionOffice, on: try day("2026-06-01"), stamp: try Case.stamp(), under: Case.duties)
    let offer = try Case.offer(Invented.establishment(), id: "E-1")
    let approval = try file.approve(
      offer, by: .vbspTransactionOffice, on: try day("2026-06-03"), stamp: try Case.stamp(),
      under: Case.duties)
    try file.disburse(
      offer.amount, of: try Case.loan(offer, of: .establishment("CS-1"), application: "E-1"), under: approval,
      by: .vbspTransactionOffice, on: try day("2026-06-03"), stamp: try Case.stamp(), duties: Case.duties)
    #expect(file.state == .disbursed)
    #expect(try CaseFile(json: file.json) == file)
  }

  @Test("a training loan is handed out in the parts that were approved, also behind the first check")
  func training() throws {
    var file = try Case.file(.repaying, .training)
    let offer = try Case.standardOffer(.training)
    let part = offer.terms.disbursements[1]
    try file.disburse(
      part.amount, of: try Case.loan(offer), under: try #require(file.approval), by: .vbspTransactionOffice,
      on: part.date, stamp: try Case.stamp(), duties: Case.duties)
    #expect(file.state == .repaying)
    #expect(file.disbursements == offer.terms.disbursements)
  }
}
