import HoaNhapPlan
import HoaNhapValues
import Testing

private func ask(
  _ from: String, _ to: String, on askedOn: String, by last: String? = nil, under clause: Clause? = nil,
  of plan: Plan = .chauSon
) throws -> RequestedReport {
  try plan.requestedReport(
    from: day(from), to: day(to), askedOn: day(askedOn), lastDay: last.map { try day($0) }, under: clause)
}

private func faults(
  _ from: String, _ to: String, on askedOn: String, by last: String? = nil, under clause: Clause? = nil,
  of plan: Plan = .chauSon
) throws -> [String] {
  let error = try #require(throws: PlanFaults.self) {
    try ask(from, to, on: askedOn, by: last, under: clause, of: plan)
  }
  return error.faults.map(\.field)
}

@Suite("Reports on request (đột xuất) – plan IV.2")
struct RequestedReportTests {
  @Test("whoever asks names the data and the day; the bodies are those of IV.2")
  func asked() throws {
    let report = try ask("2026-08-01", "2026-08-20", on: "2026-08-10", by: "2026-08-25")
    #expect(report.clause == "IV.2" && report.window.description == "2026-08-01...2026-08-20")
    #expect(report.by == Plan.chauSon.duty("IV.2")?.lead)
    #expect(report.via == [.communePolice] && report.to == [.communePeoplesCommittee])
    #expect(
      report.json.canonicalText.hasPrefix(
        #"{"asked_on":"2026-08-10","by":["cultureSocialOffice","#))
    #expect(report.json["last_day"] == "2026-08-25" && report.json["report"] == "on-request")
    #expect(report.wording.vi.contains("25/08/2026"))
  }

  @Test("the capital needs of III.2.2 can be asked for out of turn too")
  func otherClause() throws {
    let report = try ask("2026-01-01", "2026-10-31", on: "2026-11-02", under: "III.2.2")
    #expect(report.by == [.economicOffice] && report.lastDay == nil && report.json["last_day"] == .null)
  }

  @Test(
    "data that are not over when the report is handed in are refused; on that day they may end",
    arguments: [
      ("2026-08-25", "2026-08-25", []), ("2026-08-26", "2026-08-25", ["to"]), ("2026-08-10", nil, []),
      ("2026-08-11", nil, ["to"]),
    ] as [(String, String?, [String])])
  func incomplete(to: String, last: String?, expected: [String]) throws {
    guard !expected.isEmpty else {
      #expect(try ask("2026-08-01", to, on: "2026-08-10", by: last).window.to.text == to)
      return
    }
    #expect(try faults("2026-08-01", to, on: "2026-08-10", by: last) == expected)
  }

  @Test("everything that does not fit is named at once")
  func wrong() throws {
    #expect(
      try faults("2026-08-02", "2026-08-01", on: "2026-04-30", by: "2026-04-29", under: "II.1")
        == ["clause", "from", "asked_on", "last_day", "to"])
    #expect(try faults("2026-08-01", "2026-08-01", on: "2026-09-01", by: "2026-08-31") == ["last_day"])
  }

  @Test("a plan without reports on request has none; of several without periodic reports nobody guesses")
  func none() throws {
    #expect(
      try faults("2026-06-01", "2026-06-01", on: "2026-06-02", of: makePlan([duty("I.1")])) == ["clause"])
    let two = try makePlan([duty("I.1", when: [.onRequest]), duty("I.2", when: [.onRequest])])
    #expect(try faults("2026-06-01", "2026-06-01", on: "2026-06-02", of: two) == ["clause"])
    #expect(try ask("2026-06-01", "2026-06-01", on: "2026-06-02", under: "I.2", of: two).clause == "I.2")
  }
}
