import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plan, section I – aims")
struct SectionITests {
  @Test(
    "three aims, which ask nothing of anybody: a loan and a way back, one direction, clear work",
    arguments: [("I.1", "vay"), ("I.2", "chỉ đạo thống nhất"), ("I.3", "trách nhiệm")])
  func aim(clause: String, word: String) throws {
    let clause = try #require(Clause(clause))
    let aim = try #require(Plan.chauSon.aims.first { $0.clause == clause })
    #expect(aim.wording.vi.contains(word) && aim.wording.vi != aim.wording.en)
    #expect(Plan.chauSon.duty(clause) == nil)
    #expect(Plan.chauSon.aims.count == 3)
  }
}

@Suite("Plan, section II – main work")
struct SectionIITests {
  @Test("II.1 – the Decision is made known in May 2026; no body is named")
  func number1() throws {
    try Expected(clause: "II.1", when: ["month 2026-05"]).check()
  }

  @Test("II.2 – people are informed all the time; no body is named")
  func number2() throws {
    try Expected(clause: "II.2", when: ["ongoing"]).check()
  }

  @Test("II.3 – the police lead, with the bank, and issue the document on coordination in May 2026")
  func number3() throws {
    try Expected(
      clause: "II.3", lead: [.communePolice], with: [.vbspTransactionOffice, .relatedBodies],
      when: ["month 2026-05"], makes: ["coordination-document"]
    ).check()
  }

  @Test("II.4 – lending to the right people, in the open, goes on all the time")
  func number4() throws {
    try Expected(clause: "II.4", when: ["ongoing"]).check()
  }

  @Test("II.5 – difficulties and proposals go to the competent level, all the time")
  func number5() throws {
    try Expected(clause: "II.5", to: [.competentAuthority], when: ["ongoing"], makes: ["policy-proposals"])
      .check()
  }

  @Test(
    "II.6 – reviews after one year in quarter II/2027 and after five in quarter II/2031, and as the province plans"
  )
  func number6() throws {
    try Expected(
      clause: "II.6", when: ["quarter 2027-Q2", "quarter 2031-Q2", "as the province plans"],
      makes: ["one-year-review", "five-year-review"]
    ).check()
  }

  @Test("only II.3 names a body that leads")
  func leads() {
    let led = Plan.chauSon.duties.filter { $0.clause.parts[0] == 2 && !$0.lead.isEmpty }
    #expect(led.map(\.clause) == ["II.3"])
  }
}
