import HoaNhap
import Testing

@Suite("Handbook: adapt the plan to your commune")
struct PlanTests {
  @Test("A template, three changes, and the same deadlines, matrix and linter")
  func template() throws {
    var template = PlanTemplate(
      id: "xa-mau", commune: "Xã Mẫu", province: "Tỉnh Mẫu", transactionOffice: "Mẫu")
    template.from = CivilDate("2026-06-01")!
    template.names[.economicOffice] = Wording(vi: "Phòng Kinh tế tổng hợp", en: "General economic office")
    let plan = try template.plan()

    let june = try plan.deadlines(from: CivilDate("2026-06-01")!, to: CivilDate("2026-06-30")!)
    let findings = PlanLinter(plan).findings()
    #expect(june.first?.clause == "III.1.4" && june.first?.due.lastDay == CivilDate("2026-06-04"))
    #expect(findings.contains { $0.clause == "II.1" })
  }

  @Test("What became of a duty is a book beside the plan")
  func book() throws {
    let today = CivilDate("2026-06-04")!
    let stamp = RecordStamp(on: today, by: "officer-7")
    var book = ObligationBook(of: .chauSon)
    try book.open(
      Plan.chauSon.obligations(from: CivilDate("2026-06-01")!, to: CivilDate("2026-06-30")!), stamp: stamp)

    let list: ObligationID = "chau-son/III.1.4/communePolice/2026-06-04"
    try book.confirm(list, by: .communePeoplesCommittee, on: today, stamp: stamp)
    try book.complete(list, on: today, stamp: stamp)
    #expect(book.statuses(asOf: today).first { $0.obligation.id == list }?.state == .done)
  }
}
