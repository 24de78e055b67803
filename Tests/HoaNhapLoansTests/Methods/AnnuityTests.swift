import HoaNhapLoans
import HoaNhapValues
import Testing

/// Three million (or another amount) at 12 %, level payments on the 15th from February 2026 on.
func levelLoan(
  _ amount: Int64 = 3_000_000, count: Int = 3, rates list: [RateChange]? = nil,
  dayCount: DayCount = .monthlyTwelfth, every: Int = 1, firstDue: String? = nil, unit: Int64 = 1,
  rounding: RoundingMode = .halfUp, payment: Int64? = nil, _ onRateChange: Annuity.OnRateChange = .recomputed,
  disbursements: [Disbursement]? = nil, interest: InterestGrid = InterestGrid(day: 15),
  deferral: Deferral? = nil, calendar: DueCalendar? = nil, finalTransactionDay: Int? = nil
) throws -> LoanTerms {
  try LoanTerms(
    disbursements: disbursements ?? money(["2026-01-15": amount]),
    rates: list ?? rates(["2026-01-01": "12"]),
    principalPlan: .annuity(
      Annuity(
        everyMonths: every, count: count, firstDue: firstDue.map(day), day: 15, unit: unit,
        rounding: rounding, payment: payment.map { Dong($0) }, onRateChange: onRateChange)),
    interestGrid: interest, dayCount: dayCount, deferral: deferral, dueCalendar: calendar,
    finalTransactionDay: finalTransactionDay)
}

extension Schedule {
  var totalsOfRows: [Int64] { rows.map(\.total.amount) }
}

@Suite("M1 — level payments of principal and interest")
struct AnnuityTests {
  @Test("each row is the level payment, the last takes the rest: worked by hand with a twelfth a month")
  func months() throws {
    // A = 1,020,066. 30,000; then 2,009,934 × 1 % = 20,099.34; then 1,009,967 × 1 % = 10,099.67.
    let schedule = try Schedule(for: levelLoan())
    #expect(schedule.interests == [30_000, 20_099, 10_100])
    #expect(schedule.principals == [990_066, 999_967, 1_009_967])
    #expect(schedule.totalsOfRows == [1_020_066, 1_020_066, 1_020_067])
    #expect(schedule.dates == ["2026-02-15", "2026-03-15", "2026-04-15"])
  }

  @Test("on actual days the interest follows the nights, the payment stays")
  func nights() throws {
    // 31, 28 and 31 nights over 365: 30,575.34; 2,010,509 → 18,507.70; 1,008,951 → 10,282.95.
    let schedule = try Schedule(for: levelLoan(dayCount: .actual365Fixed))
    #expect(schedule.interests == [30_575, 18_508, 10_283])
    #expect(schedule.totalsOfRows == [1_020_066, 1_020_066, 1_019_234])
  }

  @Test("a quarterly payment bears a quarter's rate")
  func quarters() throws {
    // 2 % of 6,000,000, of 4,544,257, of 3,059,399, of 1,544,844.
    let schedule = try Schedule(
      for: levelLoan(
        6_000_000, count: 4, rates: rates(["2026-01-01": "8"]), every: 3,
        interest: InterestGrid(everyMonths: 3, day: 15)))
    #expect(schedule.interests == [120_000, 90_885, 61_188, 30_897])
    #expect(schedule.totalsOfRows == [1_575_743, 1_575_743, 1_575_743, 1_575_741])
  }

  @Test("interest alone is collected before the first principal date")
  func grace() throws {
    let schedule = try Schedule(for: levelLoan(firstDue: "2026-04-15"))
    #expect(schedule.principals == [0, 0, 990_066, 999_967, 1_009_967])
    #expect(schedule.interests == [30_000, 30_000, 30_000, 20_099, 10_100])
  }

  @Test("the whole planned amount gives the level payment, also where money comes in parts (V17, V18)")
  func parts() throws {
    let schedule = try Schedule(
      for: levelLoan(disbursements: money(["2026-01-15": 1_000_000, "2026-01-31": 2_000_000])))
    #expect(schedule.totalsOfRows.prefix(2) == [1_020_066, 1_020_066])
    // Where 10,000 for a whole month of the first part and nights of the second are less interest, more is principal.
    #expect(schedule.rows[0].interest < Dong(30_000) && schedule.rows[0].principal > Dong(990_066))
  }

  @Test("after a study period the level payments begin, its interest beside them (V24, V25)")
  func study() throws {
    let schedule = try Schedule(
      for: levelLoan(
        rates: rates(["2025-11-01": "12"]), disbursements: money(["2025-11-15": 3_000_000]),
        interest: InterestGrid(day: 15),
        deferral: Deferral(until: day("2026-01-15")))
    )
    #expect(schedule.dates == ["2026-02-15", "2026-03-15", "2026-04-15"])
    #expect(
      schedule.rows.map { $0.principal.amount + $0.interest.amount } == [1_020_066, 1_020_066, 1_020_067])
    // Two whole months of 30,000, a third of it on each row.
    #expect(schedule.rows.map(\.deferredInterest.amount) == [20_000, 20_000, 20_000])
  }

  @Test("a due date that moves takes its interest with it, the payment stays level (V21, V22)")
  func rolls() throws {
    // 15 February and 15 March 2026 are Sundays: 32, 28 and 30 nights.
    let schedule = try Schedule(
      for: levelLoan(
        dayCount: .actual365Fixed,
        calendar: DueCalendar(WorkCalendar(weekend: [.sunday]), roll: .following, accrual: .adjusted)))
    #expect(schedule.rows.map(\.nights) == [32, 28, 30])
    #expect(schedule.interests[0] == 31_562)
    #expect(schedule.totalsOfRows.prefix(2) == [1_020_066, 1_020_066])
  }

  @Test("the final due date moves back to the transaction day, also onto the one before (V36)")
  func transactionDay() throws {
    let earlier = try Schedule(for: levelLoan(finalTransactionDay: 10))
    #expect(earlier.dates == ["2026-02-15", "2026-03-15", "2026-04-10"])
    #expect(earlier.totalsOfRows.prefix(2) == [1_020_066, 1_020_066])
    let joined = try Schedule(for: levelLoan(finalTransactionDay: 15))
    #expect(joined.dates == ["2026-02-15", "2026-03-15"])
    #expect(joined.principals == [990_066, 2_009_934])
    #expect(
      try Ledger(levelLoan(finalTransactionDay: 15)).remainingInstalments(on: day("2026-01-15")).map(\.unpaid)
        == [Dong(990_066), Dong(999_967), Dong(1_009_967)])
  }

  @Test("one payment is everything at once")
  func single() throws {
    let schedule = try Schedule(for: levelLoan(count: 1))
    #expect(schedule.totalsOfRows == [3_030_000])
  }

  @Test("a payment of the caller's own is kept, the last row takes what it leaves")
  func ownPayment() throws {
    // 30,000; 2,030,000 × 1 % = 20,300; 1,050,300 × 1 % = 10,503.
    let schedule = try Schedule(for: levelLoan(payment: 1_000_000))
    #expect(schedule.totalsOfRows == [1_000_000, 1_000_000, 1_060_803])
  }
}

@Suite("M2 — the level payment when the rate changes")
struct LevelAfterRateChangeTests {
  private let halved = rates(["2026-01-01": "12", "2026-02-15": "6"])

  @Test("computed again from the balance for the dates that remain")
  func recomputed() throws {
    // 2,009,934 in two payments at half a per cent: 2,009,934 × 1.005² / 2.005 = 1,012,510.52.
    let schedule = try Schedule(for: levelLoan(rates: halved))
    #expect(schedule.interests == [30_000, 10_050, 5_037])
    #expect(schedule.totalsOfRows == [1_020_066, 1_012_511, 1_012_510])
  }

  @Test("or kept: the last row takes the difference")
  func fixed() throws {
    let schedule = try Schedule(for: levelLoan(rates: halved, .fixed))
    #expect(schedule.interests == [30_000, 10_050, 5_000])
    #expect(schedule.totalsOfRows == [1_020_066, 1_020_066, 1_004_918])
  }

  @Test(
    "a change within a period leaves its payment as it is: the next period is the first at the new rate",
    arguments: [
      (Annuity.OnRateChange.recomputed, [1_025_124, 1_025_124, 1_013_218, 1_013_344]),
      (.fixed, [1_025_124, 1_025_124, 1_025_124, 1_001_379]),
    ] as [(Annuity.OnRateChange, [Int64])])
  func within(onRateChange: Annuity.OnRateChange, payments: [Int64]) throws {
    // Four million in four; the rate halves on 1 March. Interest: 40,767, then 14 nights each way of 3,015,643 = 20,820.
    let schedule = try Schedule(
      for: levelLoan(
        4_000_000, count: 4, rates: rates(["2026-01-01": "12", "2026-03-01": "6"]), dayCount: .actual365Fixed,
        onRateChange))
    #expect(schedule.interests.prefix(2) == [40_767, 20_820])
    #expect(schedule.totalsOfRows == payments)
  }

  @Test("the label of the night decides on which side of a due date a change lies (V3, V5)")
  func labels() throws {
    func payments(_ from: String, _ attribution: DayAttribution) throws -> [Int64] {
      let terms = try LoanTerms(
        disbursements: money(["2026-01-15": 3_000_000]), rates: rates(["2026-01-01": "12", from: "6"]),
        principalPlan: .annuity(Annuity(count: 3)), dayAttribution: attribution)
      return try Schedule(for: terms).totalsOfRows
    }
    // The night of 15 February is labelled 15 or 16.
    #expect(try payments("2026-02-15", .includeFirst)[1] != 1_020_066)
    #expect(try payments("2026-02-16", .includeFirst)[1] == 1_020_066)
    #expect(try payments("2026-02-16", .includeLast)[1] != 1_020_066)
    #expect(try payments("2026-02-17", .includeLast)[1] == 1_020_066)
  }

  @Test("a change before the first level payment gives the payment at the new rate")
  func duringGrace() throws {
    let schedule = try Schedule(
      for: levelLoan(rates: rates(["2026-01-01": "6", "2026-02-20": "12"]), firstDue: "2026-04-15"))
    #expect(schedule.totalsOfRows.suffix(3) == [1_020_066, 1_020_066, 1_020_067])
  }

  @Test("the same rate said again changes nothing, a payment of the caller's own ends with its rate")
  func restated() throws {
    let again = try levelLoan(rates: rates(["2026-01-01": "12", "2026-02-15": "12"]), payment: 1_000_000)
    #expect(try Schedule(for: again).totalsOfRows == [1_000_000, 1_000_000, 1_060_803])
    // 2,030,000 × 1.005² / 2.005 = 2,030,000 × 0.50375311… = 1,022,618.80.
    let halved = try levelLoan(rates: halved, payment: 1_000_000)
    #expect(try Schedule(for: halved).totalsOfRows.prefix(2) == [1_000_000, 1_022_619])
    let kept = try levelLoan(rates: self.halved, payment: 1_000_000, .fixed)
    #expect(try Schedule(for: kept).totalsOfRows.prefix(2) == [1_000_000, 1_000_000])
  }
}

@Suite("M1 — what level payments cannot be")
struct AnnuityFaultTests {
  @Test("limits of count, step, unit and payment")
  func limits() {
    #expect(fault { _ = try levelLoan(count: 0) }?.field == "principal.count")
    #expect(fault { _ = try levelLoan(count: 1201) }?.field == "principal.count")
    #expect(fault { _ = try levelLoan(every: 0) }?.field == "principal.every_months")
    #expect(fault { _ = try levelLoan(unit: 0) }?.field == "principal.unit")
    #expect(fault { _ = try levelLoan(payment: 0) }?.field == "principal.payment")
    #expect(fault { _ = try levelLoan(firstDue: "2026-01-15") }?.field == "principal.first_due")
  }

  @Test("principal and interest fall due together: another step, day or date is refused by its field")
  func grids() {
    func field(_ every: Int, _ first: String?, _ interest: InterestGrid) -> String? {
      fault { _ = try levelLoan(every: every, firstDue: first, interest: interest) }?.field
    }
    #expect(field(3, nil, InterestGrid(day: 15)) == "principal.every_months", "denser interest")
    #expect(field(1, nil, InterestGrid(everyMonths: 3, day: 15)) == "principal.every_months", "coarser")
    #expect(field(1, "2026-02-15", InterestGrid(day: 14)) == "principal.first_due")
    #expect(field(1, "2026-03-14", InterestGrid(day: 15)) == "principal.first_due")
    #expect(
      field(1, "2026-03-15", InterestGrid(day: 15, firstDue: day("2026-04-15"))) == "principal.first_due")
    #expect(field(1, "2026-03-15", InterestGrid(day: 15)) == nil)
    #expect(field(3, "2026-07-15", InterestGrid(everyMonths: 3, day: 15)) == nil)
    #expect(field(3, "2026-06-15", InterestGrid(everyMonths: 3, day: 15)) == "principal.first_due")
  }

  @Test("interest that takes the whole payment is refused and names the date: nothing is added to the debt")
  func negativeAmortisation() throws {
    // 3,000,000 at 12 % bears 30,000 a month.
    #expect(fault { _ = try Schedule(for: levelLoan(payment: 30_000)) }?.field == "principal.payment")
    #expect(try Schedule(for: levelLoan(payment: 30_001)).principals.prefix(2) == [1, 1])
    // The first period lasts six months, the payment of 120 months is 43,041.
    let long = try levelLoan(
      count: 120, firstDue: "2026-07-15", interest: InterestGrid(day: 15, firstDue: day("2026-07-15")))
    let fault = fault { _ = try Schedule(for: long) }
    #expect(fault?.code == .convention && fault?.field == "principal")
    #expect(fault?.wording.vi.contains("2026-07-15") == true && fault?.wording.en.contains("43,041") == true)
    #expect(HoaNhapLoansTests.fault { _ = try Ledger(long) } == fault)
  }

  @Test("a payment that leaves nothing for the last row is refused, one đồng less is not (V15)")
  func nothingLeft() throws {
    // Two payments of 1,522,390 and 1 % leave 30,000 of interest, then the rest: 3,000,000 + 30,000 − A > 0.
    func fault(_ payment: Int64) -> InputError? {
      HoaNhapLoansTests.fault { _ = try Schedule(for: levelLoan(count: 2, payment: payment)) }
    }
    #expect(fault(3_030_000)?.field == "principal.payment")
    #expect(fault(3_029_999) == nil)
    let rounded = HoaNhapLoansTests.fault {
      _ = try Schedule(for: levelLoan(count: 2, unit: 4_000_000, rounding: .up))
    }
    #expect(rounded?.field == "principal.unit" && rounded?.code == .convention)
    #expect(
      HoaNhapLoansTests.fault {
        _ = try Schedule(for: levelLoan(10, count: 24, rates: rates(["2026-01-01": "0"])))
      }?
      .code == .convention, "a payment of nothing")
  }

  @Test("the same faults where the loan is not a plain one")
  func generalPath() {
    let idle = DueCalendar(.everyDay, roll: .following)
    for calendar in [nil, idle] {
      #expect(
        fault { _ = try Schedule(for: levelLoan(payment: 30_000, calendar: calendar)) }
          == fault { _ = try Schedule(for: levelLoan(payment: 30_000)) })
      #expect(
        fault {
          _ = try Schedule(
            for: levelLoan(.max, rates: rates(["2026-01-01": "99999"]), calendar: calendar))
        }?
        .code == .overflow)
    }
  }
}
