import HoaNhapPlan
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

private let source = SourceText(
  number: "99/KH-VD", issuedOn: CivilDate("2027-01-15"),
  Wording(vi: "Kế hoạch tỉnh (ví dụ)", en: "Province's plan (invented)"))

private func merged(_ dates: [ProvinceDate], into plan: Plan = .chauSon) throws -> PlanMerge {
  try plan.merging(ProvinceDates(source, dates))
}

private func faults(_ dates: [ProvinceDate]) throws -> [String] {
  let error = try #require(throws: PlanFaults.self) { try merged(dates) }
  return error.faults.map { "\($0.code.rawValue) \($0.field)" }
}

@Suite("Dates of the province – plan II.6")
struct PlanMergingTests {
  @Test(
    "what becomes of a date for the reviews, whose time is left to the province – II.6",
    arguments: [
      ("quarter 2027-Q2", nil, "agrees", "quarter 2027-Q2", ["quarter 2027-Q2", "quarter 2031-Q2"]),
      ("month 2027-05", nil, "narrowed", "quarter 2027-Q2", ["month 2027-05", "quarter 2031-Q2"]),
      (
        "month 2027-05", "quarter 2027-Q2", "narrowed", "quarter 2027-Q2",
        ["month 2027-05", "quarter 2031-Q2"]
      ),
      (
        "month 2027-04", "quarter 2027-Q2", "narrowed", "quarter 2027-Q2",
        ["month 2027-04", "quarter 2031-Q2"]
      ),
      (
        "month 2027-07", "quarter 2027-Q2", "replaced", "quarter 2027-Q2",
        ["month 2027-07", "quarter 2031-Q2"]
      ),
      (
        "month 2027-03", "quarter 2027-Q2", "replaced", "quarter 2027-Q2",
        ["month 2027-03", "quarter 2031-Q2"]
      ),
      ("quarter 2029-Q2", nil, "added", nil, ["quarter 2027-Q2", "quarter 2031-Q2", "quarter 2029-Q2"]),
      ("month 2026-04", nil, "outside", nil, ["quarter 2027-Q2", "quarter 2031-Q2"]),
    ] as [(String, String?, String, String?, [String])])
  func reviews(when: String, insteadOf: String?, outcome: String, own: String?, expected: [String]) throws {
    let date = try ProvinceDate("II.6", Recurrence(when), insteadOf: insteadOf.map { try Recurrence($0) })
    let merge = try merged([date])
    let entry = try #require(merge.entries.first)
    #expect(entry.outcome.rawValue == outcome)
    #expect(entry.own?.text == own)
    #expect(merge.plan.duty("II.6")?.when.map(\.text) == expected + ["as the province plans"])
    let isTaken = ["agrees", "narrowed", "replaced", "added"].contains(outcome)
    #expect(merge.plan.dateSources == (isTaken ? [DateSource("II.6", date.when, source)] : []))
    #expect(merge.conflicts.isEmpty == ["agrees", "narrowed", "added"].contains(outcome))
  }

  @Test(
    "where the clause does not refer to the province, a date that contradicts it is reported and not taken – II.3, III.1.4",
    arguments: [
      ("II.3", "month 2026-06", nil, "kept", "month 2026-05"),
      ("II.3", "month 2026-06", "month 2026-05", "kept", "month 2026-05"),
      ("II.3", "quarter 2026-Q2", nil, "agrees", "month 2026-05"),
      ("III.1.4", "monthly before 10", "monthly before 5", "agrees", "monthly before 5"),
      ("III.1.4", "monthly before 3", nil, "narrowed", "monthly before 3"),
      ("III.2.2", "yearly in month 7", nil, "kept", "yearly in month 6"),
      ("II.2", "month 2026-06", nil, "added", "ongoing"),
    ] as [(String, String, String?, String, String)])
  func others(clause: String, when: String, insteadOf: String?, outcome: String, first: String) throws {
    let clause = try #require(Clause(clause))
    let date = try ProvinceDate(clause, Recurrence(when), insteadOf: insteadOf.map { try Recurrence($0) })
    let merge = try merged([date])
    #expect(merge.entries[0].outcome.rawValue == outcome)
    #expect(merge.plan.duty(clause)?.when.first?.text == first)
    if outcome == "kept" { #expect(merge.plan == .chauSon && merge.conflicts.count == 1) }
  }

  @Test("a report's day that the province sets earlier moves the report with it – IV.2")
  func report() throws {
    let merge = try merged([ProvinceDate("IV.2", .yearly(before: "06-18"))])
    #expect(merge.entries[0].outcome == .narrowed)
    #expect(merge.plan.report(.sixMonths)?.before == "06-18")
    #expect(try merge.plan.period(of: .sixMonths, year: 2027).due.lastDay.text == "2027-06-17")
    #expect(PlanLinter(merge.plan).findings().allSatisfy { $0.code != .reportWithoutDay })
    // A day of another month is not taken for an earlier one of the same report.
    #expect(try merged([ProvinceDate("IV.2", .yearly(before: "05-18"))]).entries[0].outcome == .kept)
  }

  @Test("the province's dates fall due like the plan's own, and the linter no longer asks for them – II.6")
  func deadlines() throws {
    let plan = try merged([ProvinceDate("II.6", Recurrence("month 2027-05"))]).plan
    let due = try plan.deadlines(from: day("2027-05-01"), to: day("2027-06-30")).filter {
      $0.clause == "II.6"
    }
    #expect(due.map(\.due.lastDay.text) == ["2027-05-31"])
    #expect(PlanLinter(.chauSon).findings().contains { $0.code == .provinceDateOpen })
    #expect(!PlanLinter(plan).findings().contains { $0.code == .provinceDateOpen })
  }

  @Test("merging the same dates again changes nothing, and the merged plan reads back to the same bytes")
  func again() throws {
    let dates = try [
      ProvinceDate("II.6", Recurrence("month 2027-07"), insteadOf: Recurrence("quarter 2027-Q2")),
      ProvinceDate("II.6", Recurrence("quarter 2029-Q2")), ProvinceDate("II.3", Recurrence("month 2026-06")),
      ProvinceDate("III.1.4", Recurrence("monthly before 3")),
      ProvinceDate("II.4", Recurrence("month 2026-04")),
    ]
    let once = try merged(dates).plan
    #expect(once != .chauSon)
    #expect(try merged(dates, into: once).plan == once)
    let bytes = once.json.canonicalBytes
    #expect(try Plan(jsonBytes: bytes) == once)
    #expect(try Plan(jsonBytes: bytes).json.canonicalBytes == bytes)
  }

  @Test("two dates about one time of the plan are refused, whatever the order")
  func twoAboutOne() throws {
    let dates = try [
      ProvinceDate("II.6", Recurrence("month 2027-05")),
      ProvinceDate("II.6", Recurrence("month 2027-08"), insteadOf: Recurrence("quarter 2027-Q2")),
    ]
    #expect(try faults(dates) == ["duplicate dates[1]"])
    #expect(try faults(dates.reversed()) == ["duplicate dates[1]"])
    #expect(
      try faults([
        ProvinceDate("III.1.4", .monthly(before: 9)), ProvinceDate("III.1.4", .monthly(before: 3)),
      ]) == ["duplicate dates[1]"])
  }

  @Test(
    "whatever the province sets, the merged plan passes the checks of any plan, and merging again changes nothing"
  )
  func law() async throws {
    let clauses: [Clause] = ["II.1", "II.2", "II.6", "III.1.4", "III.2.2", "IV.2"]
    let times = [
      "month 2026-05", "month 2026-06", "month 2027-05", "month 2027-07", "quarter 2026-Q2",
      "quarter 2027-Q2",
      "quarter 2031-Q2", "monthly before 3", "monthly before 5", "yearly in month 6", "yearly before 06-18",
      "yearly before 06-20", "yearly before 12-20", "month 2020-01", "yearly before 06-10",
      "monthly before 9",
    ]
    try await forAll("a merged plan is a plan", cases: 60, covering: ["merged": 40...95]) { choices in
      let dates = try choices.list(0...6) {
        let clause = choices.pick(clauses)
        let own = Plan.chauSon.duty(clause)?.when.filter(\.isDated) ?? []
        let insteadOf = own.isEmpty || choices.bool() ? nil : choices.pick(own)
        return try ProvinceDate(clause, Recurrence(choices.pick(times)), insteadOf: insteadOf)
      }
      choices.show("dates", ProvinceDates(source, dates).json.canonicalText)
      let merge: PlanMerge
      do throws(PlanFaults) { merge = try Plan.chauSon.merging(ProvinceDates(source, dates)) } catch {
        return try expect(error.faults.allSatisfy { $0.code == .duplicate }, "\(error)")
      }
      choices.mark("merged")
      try expect(merge.entries.map(\.date) == dates, "entries")
      try expect(try Plan(json: merge.plan.json) == merge.plan, "read again")
      try expect(try merge.plan.merging(ProvinceDates(source, dates)).plan == merge.plan, "merged again")
      let reversed = try Plan.chauSon.merging(ProvinceDates(source, dates.reversed()))
      try expect(reversed.conflicts.count, equals: merge.conflicts.count, "conflicts")
    }
  }

  @Test("dates that cannot be meant are all named, and nothing is merged")
  func refused() throws {
    #expect(
      try faults([
        ProvinceDate("IX.1", Recurrence("month 2027-05")), ProvinceDate("II.6", .ongoing),
        ProvinceDate("II.6", Recurrence("month 2027-05"), insteadOf: Recurrence("month 2027-01")),
        ProvinceDate("II.6", Recurrence("month 2027-05")),
        ProvinceDate("II.6", Recurrence("month 2027-04"), insteadOf: Recurrence("quarter 2031-Q2")),
        ProvinceDate("II.6", Recurrence("month 2027-06"), insteadOf: Recurrence("quarter 2031-Q2")),
      ]) == [
        "unknownReference dates[0].clause", "convention dates[1].when",
        "unknownReference dates[2].instead_of",
        "duplicate dates[3]", "duplicate dates[5]",
      ])
  }

  @Test("the dates as JSON, in and out, with every fault of a wrong document")
  func json() throws {
    let dates = try ProvinceDates(
      source, [ProvinceDate("II.6", Recurrence("month 2027-05"), insteadOf: Recurrence("quarter 2027-Q2"))])
    let text = dates.json.canonicalText
    #expect(
      text.hasPrefix(
        #"{"dates":[{"clause":"II.6","instead_of":"quarter 2027-Q2","when":"month 2027-05"}],"source":{"#))
    #expect(try ProvinceDates(jsonBytes: text.utf8) == dates)
    let wrong =
      #"{"source":{"issued":"2027-02-30","vi":"a"},"dates":[{"clause":"2.6","when":"soon"},7],"x":1}"#
    let error = try #require(throws: PlanFaults.self) { try ProvinceDates(jsonBytes: wrong.utf8) }
    #expect(
      error.faults.map(\.field) == [
        "x", "source.issued", "source.en", "dates[0].clause", "dates[0].when", "dates[1]",
      ])
    #expect(throws: PlanFaults.self) { try ProvinceDates(jsonBytes: "{".utf8) }
  }

  @Test(
    "every outcome is told in both languages, with the text that set the date",
    arguments: PlanMerge.Outcome.allCases)
  func words(outcome: PlanMerge.Outcome) throws {
    let entries = try merged([
      ProvinceDate("III.2.2", Recurrence("yearly in month 6")),
      ProvinceDate("II.6", Recurrence("month 2027-05")),
      ProvinceDate("II.6", Recurrence("quarter 2029-Q2")),
      ProvinceDate("II.6", Recurrence("month 2031-07"), insteadOf: Recurrence("quarter 2031-Q2")),
      ProvinceDate("II.3", Recurrence("month 2026-06")), ProvinceDate("II.4", Recurrence("month 2026-04")),
    ]).entries
    let entry = try #require(entries.first { $0.outcome == outcome })
    #expect(
      entry.wording.vi.contains("99/KH-VD (15/01/2027)") && entry.wording.en.contains("99/KH-VD (2027-01-15)")
    )
    #expect(entry.wording.vi != entry.wording.en)
    #expect(entry.json["outcome"] == .string(outcome.rawValue))
    #expect(entry.json["conflict"] == .bool(outcome.isConflict))
  }
}
