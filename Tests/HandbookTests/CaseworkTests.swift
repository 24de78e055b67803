import HoaNhap
import Testing

/// One person, one application, one group: the smallest commune that has a whole month's work.
private enum SmallCommune {
  static let files: [DataFile: [UInt8]] = [
    .commune: Array(#"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#.utf8),
    .people: Array(
      """
      id,birth,household,route,completed,decision_issued,list_month,list_confirmed_on
      P-001,1990,H-01,voluntary,2026-02-01,2026-03-01,2026-05,2026-05-04

      """.utf8),
    .households: Array("id,group,other_adults\nH-01,TK-01,1\n".utf8),
    .applications: Array(
      """
      id,person,purpose,received_on,source,amount,term_months,programme_balance,same_purpose_debt,needs_loan
      A-001,P-001,production,2026-05-07,central,100000000,60,-,-,yes

      """.utf8),
  ]
}

@Suite("Handbook: carry a month")
struct CaseworkTests {
  @Test("A list, an application's way to the money, what is owed, the month and the report")
  func month() async throws {
    let files = SmallCommune.files
    let data = CommuneRecords.read(files)
    for fault in data.faults { print(fault.text(.vietnamese)) }
    var records = try #require(data.records)
    #expect(data.faults.isEmpty)
    let plan = records.folder.settings.plan

    // The monthly list.
    let today = CivilDate("2026-06-02")!
    let stamp = RecordStamp(on: today, by: "officer-7")
    let month = YearMonth("2026-06")!
    var june = ListFile(for: month, under: try plan.listDuty(for: month))
    let draft = june.draft(on: today, people: records.folder.people, previous: records.lists)
    try june.drawUp(draft, by: .communePolice, stamp: stamp)
    try june.confirm(version: 1, by: .communePeoplesCommittee, on: today, stamp: stamp)
    try june.handOver(version: 1, to: .vbspTransactionOffice, by: .communePolice, on: today, stamp: stamp)
    records.lists.append(june)
    #expect(june.versions.last?.rows.count == 1)

    // The life of an application.
    let duties = CaseDuties(of: plan)
    var file = try CaseFile(
      of: records.folder.applications[0], by: .savingsAndCreditGroups, on: today, stamp: stamp, under: duties)
    let meeting = GroupMeeting(
      of: "TK-01", on: today, members: 25, present: 20, votesFor: 19, votesAgainst: 1)
    try file.consider(meeting.held().get(), by: .savingsAndCreditGroups, stamp: stamp, under: duties)
    do throws(CaseFault) {
      try file.receive(by: .vbspTransactionOffice, on: today, stamp: stamp, under: duties)
    } catch {
      print(error)
    }
    #expect(file.steps.count == 2)
    records.cases.append(file)

    // What is owed, and by whom.
    var book = ObligationBook(of: plan)
    try book.open(
      plan.obligations(from: CivilDate("2026-06-01")!, to: CivilDate("2026-06-30")!), stamp: stamp)
    try june.record(in: &book, stamp: stamp)
    records.duties = book

    // All of it in a store, the month and the report out of it.
    let store = MemoryStore()
    try await records.save(to: store, by: "officer-7", for: .monthlyList, on: today)
    let kept = try #require(await CommuneRecords.load(from: store).records)
    let report = try MonthReport(of: kept, asOf: today)
    let names = report.files(.vietnamese).map(\.name)
    let half = try PeriodReport.preliminary(
      of: kept, for: plan.scope(of: .sixMonths, year: 2026), until: today)
    let outgoing = try half.copy(for: .communePeoplesCommittee).text()
    #expect(names.contains("month.html") && outgoing.contains("Số người mới vào danh sách: …"))
  }
}
