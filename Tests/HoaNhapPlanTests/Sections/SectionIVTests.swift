import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plan, section IV – organisation")
struct SectionIVTests {
  @Test("IV.1 – the police are the standing body; they sum up the reports for the People's Committee")
  func number1() throws {
    try Expected(
      clause: "IV.1", lead: [.communePolice], to: [.communePeoplesCommittee], when: ["ongoing"],
      needs: ["IV.2"], makes: ["summary-report"]
    ).check()
  }

  @Test(
    "IV.2 – six bodies report through the police to the People's Committee, four times a year and on request")
  func number2() throws {
    try Expected(
      clause: "IV.2",
      lead: [
        .cultureSocialOffice, .economicOffice, .fatherlandFront, .relatedBodies, .socioPoliticalOrganisations,
        .vbspTransactionOffice,
      ], to: [.communePeoplesCommittee], via: [.communePolice],
      when: [
        "yearly before 03-20", "yearly before 06-20", "yearly before 09-20", "yearly before 12-20",
        "on request",
      ], makes: ["progress-report"]
    ).check()
  }

  @Test(
    "IV.3 – difficulties are reported in writing, through the police to the People's Committee, when they come up"
  )
  func number3() throws {
    try Expected(
      clause: "IV.3", to: [.communePeoplesCommittee], via: [.communePolice], when: ["when it arises"],
      makes: ["written-difficulties-report"]
    ).check()
  }

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
