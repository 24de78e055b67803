import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("The difference of two states")
struct LedgerDifferenceTests {
  private func history() throws -> LoanHistory {
    var history = try LoanHistory(textbook())
    try history.append(
      contentsOf: fiveOnTime.enumerated().map {
        HistoryEntry(HistoryEntryID("i\($0)"), recordedOn: $1.date, $1)
      })
    try history.append(entry("g", "2024-07-15", payment("2024-07-15", 12_771_233)))
    return history
  }

  @Test("an instalment is paid: what changed, from what to what, by which entry")
  func paid() throws {
    let difference = try history().difference(
      from: KnownDay(day("2024-07-14"), asKnownOn: day("2024-07-14")),
      to: KnownDay(day("2024-07-15"), asKnownOn: day("2024-07-15")))
    #expect(difference.causes == ["g"])
    #expect(
      difference.changes.map(\.field) == [
        .outstandingPrincipal, .accruedNotDue, .paidPrincipal, .paidInterest, .interestPosted,
      ])
    #expect(difference.changes[0].before == .money(Dong(50_000_000)))
    #expect(difference.changes[0].after == .money(Dong(37_500_000)))
    #expect(
      difference.changes[0].wording.vi == "dư nợ gốc giảm 12.500.000 đ, từ 50.000.000 đ còn 37.500.000 đ")
    #expect(
      difference.changes[0].wording.en
        == "outstanding principal down by 12,500,000 đ, from 50,000,000 đ to 37,500,000 đ")
    // 29 nights of 50,000,000 at 6.6 %, then nothing.
    #expect(
      difference.changes[1].wording.vi
        == "lãi cộng dồn chưa đến hạn giảm khoảng 262.192 đ (19140000/73), từ khoảng 262.192 đ (19140000/73) còn 0 đ"
    )
    #expect(difference.changes[2].wording.vi == "gốc đã trả tăng 12.500.000 đ, từ 0 đ lên 12.500.000 đ")
    #expect(
      difference.wording.vi.hasPrefix("Từ 14/07/2024 đến 15/07/2024:\n- dư nợ gốc giảm")
        && difference.wording.vi.hasSuffix("\nDo bút toán: g."))
    #expect(difference.wording.en.hasSuffix("\nBy the entries: g."))
  }

  @Test("time alone makes a difference that no entry causes")
  func time() throws {
    let difference = try history().difference(
      from: KnownDay(day("2024-07-16"), asKnownOn: day("2024-12-01")),
      to: KnownDay(day("2024-07-17"), asKnownOn: day("2024-12-01")))
    #expect(difference.causes.isEmpty && difference.changes.map(\.field) == [.accruedNotDue])
    // One night of 37,500,000.
    #expect(difference.changes[0].wording.vi.contains("(495000/73)"))
    #expect(!difference.wording.vi.contains("bút toán"))
  }

  @Test("on one day as known on two: the correction is the cause")
  func corrected() throws {
    var history = try history()
    try history.append(correction("c", "2024-08-01", of: "g", payment("2024-07-15", 271_233)))
    let difference = try history.difference(
      from: KnownDay(day("2024-07-20"), asKnownOn: day("2024-07-31")),
      to: KnownDay(day("2024-07-20"), asKnownOn: day("2024-08-01")))
    #expect(difference.causes == ["c"] && difference.from == difference.to)
    #expect(difference.changes.contains { $0.field == .daysPastDue && $0.after == .days(5) })
    #expect(difference.wording.vi.contains("- số ngày quá hạn tăng 5 ngày, từ 0 ngày lên 5 ngày"))
    #expect(difference.wording.vi.hasPrefix("Ngày 20/07/2024:"))
  }

  @Test("what was taken back is caused by the entry that did it; a day before it happened, by nothing")
  func reversed() throws {
    var history = try history()
    try history.append(reversal("r", "2024-08-01", of: "g"))
    func causes(_ on: String) throws -> [HistoryEntryID] {
      try history.difference(
        from: KnownDay(day(on), asKnownOn: day("2024-07-31")),
        to: KnownDay(day(on), asKnownOn: day("2024-08-01"))
      ).causes
    }
    #expect(try causes("2024-07-15") == ["r"] && causes("2024-07-14").isEmpty)
  }

  @Test("as JSON: the balances by their names in the result document, each with its unit")
  func json() throws {
    var history = try history()
    try history.append(correction("c", "2024-08-01", of: "g", payment("2024-07-15", 12_771_232)))
    let text = try history.difference(
      from: KnownDay(day("2024-07-16"), asKnownOn: day("2024-07-31")),
      to: KnownDay(day("2024-07-17"), asKnownOn: day("2024-08-01"))
    ).json.canonicalText
    #expect(
      text.hasPrefix(
        #"{"causes":["c"],"changes":[{"after":37500001,"before":37500000,"field":"outstanding_principal","unit":"dong"}"#
      ))
    #expect(text.contains(#""before":"495000/73","field":"accrued_not_due_exact","unit":"dong"}"#))
    #expect(text.contains(#"{"after":2,"before":0,"field":"days_past_due","unit":"days"}"#))
    #expect(text.hasSuffix(#","from":"2024-07-16","to":"2024-07-17"}"#))
  }

  @Test("two equal states do not differ, in words either")
  func none() throws {
    let state = try history().ledger.state("2024-07-15")
    let difference = LedgerDifference(from: state, to: state)
    #expect(difference.isEmpty && difference.wording.vi == "Ngày 15/07/2024: không thay đổi.")
  }

  @Test("every balance of a state is compared")
  func everyField() throws {
    let study = try LoanTerms(
      disbursements: money(["2026-01-05": 36_500_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 4, unit: 1)),
      deferral: Deferral(until: day("2026-02-05")))
    let events = [
      payment("2026-03-10", 500_000), payment("2026-04-10", 12_000_000),
      writeOff("2026-05-10", principal: 1_000_000, interest: 1_000),
    ]
    let ledger = try Ledger(study, events: events)
    let first = try ledger.state("2026-01-10")
    let later = try LedgerDifference(from: first, to: ledger.state("2026-06-20")).changes.map(\.field)
    let settled = try ledger.appending(payment("2026-06-20", 99_000_000)).state("2026-06-20")
    let all = Set(later + LedgerDifference(from: first, to: settled).changes.map(\.field))
      .union(try LedgerDifference(from: first, to: ledger.state("2026-02-10")).changes.map(\.field))
    #expect(all.count == Mirror(reflecting: first).children.count - 1)
    #expect(all.allSatisfy { $0.wording.vi != $0.rawValue })
  }
}
