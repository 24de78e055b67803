import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("How a loan is paid back, as people name it")
struct RepaymentMethodTests {
  /// A loan from 15 January 2026 at 12 %, a twelfth a month.
  private func schedule(
    _ method: RepaymentMethod, _ amount: Int64 = 12_000_000, months: Int = 12
  ) throws -> Schedule {
    let plan = try method.plan(of: Dong(amount), from: day("2026-01-15"), months: months)
    return try Schedule(
      for: try LoanTerms(
        disbursements: money(["2026-01-15": amount]), rates: rates(["2026-01-01": "12"]),
        principalPlan: plan.principal, interestGrid: plan.interest, dayCount: .monthlyTwelfth,
        deferral: plan.deferral))
  }

  private func quarterly(_ method: RepaymentMethod) -> RepaymentMethod {
    var method = method
    method.everyMonths = 3
    return method
  }

  @Test("equal principal: the parts are equal, the payments fall")
  func equalPrincipal() throws {
    let schedule = try schedule(.equalPrincipal())
    #expect(schedule.principals == Array(repeating: 1_000_000, count: 12))
    #expect(schedule.interests.prefix(3) == [120_000, 110_000, 100_000])
  }

  @Test("equal principal every quarter: interest still every month, a stub of months has its own part")
  func quarters() throws {
    let whole = try schedule(quarterly(.equalPrincipal()))
    #expect(whole.principals == [0, 0, 3_000_000, 0, 0, 3_000_000, 0, 0, 3_000_000, 0, 0, 3_000_000])
    let stub = try schedule(quarterly(.equalPrincipal()), months: 7)
    #expect(stub.principals == [0, 0, 4_000_000, 0, 0, 4_000_000, 4_000_000])
    #expect(
      try schedule(quarterly(.equalPrincipal(unit: 5_000_000)), months: 7).principals.last == 12_000_000)
  }

  @Test("an annuity: the payments are level")
  func annuity() throws {
    let payments = try schedule(.annuity()).totalsOfRows
    #expect(Set(payments.dropLast()) == [1_066_185])
    #expect(try schedule(.annuity(unit: 1000, rounding: .up)).totalsOfRows.first == 1_067_000)
    #expect(try schedule(.annuity(payment: Dong(2_000_000)), months: 6).totalsOfRows.first == 2_000_000)
    #expect(try schedule(quarterly(.annuity())).rows.count == 4, "interest falls due with the principal")
  }

  @Test("interest only: every month the same interest, the principal at the end")
  func interestOnly() throws {
    let schedule = try schedule(.interestOnly)
    #expect(schedule.interests == Array(repeating: 120_000, count: 12))
    #expect(schedule.principals == Array(repeating: 0, count: 11) + [12_000_000])
  }

  @Test("a bullet: everything at the end, interest too, and no interest on interest")
  func bullet() throws {
    let schedule = try schedule(.bullet)
    #expect(schedule.dates == ["2027-01-15"])
    #expect(schedule.totalsOfRows == [12_000_000 + 1_440_000])
  }

  @Test("a balloon: equal parts of some of the amount, the rest at the end")
  func balloon() throws {
    // 6,000,000 in twelve parts of 500,000; the last beside the other 6,000,000.
    let schedule = try schedule(.balloon(Dong(6_000_000)))
    #expect(schedule.principals == Array(repeating: 500_000, count: 11) + [6_500_000])
    #expect(schedule.interests[11] == 65_000)
    let rounded = try self.schedule(.balloon(Dong(5_000_000), unit: 100_000))
    // 7,000,000 / 12 = 583,333, down to 500,000.
    #expect(rounded.principals == Array(repeating: 500_000, count: 11) + [6_500_000])
  }

  @Test("a grace on principal: interest is collected meanwhile, then the method begins")
  func principalGraceMonths() throws {
    var equal = RepaymentMethod.equalPrincipal()
    equal.principalGraceMonths = 6
    let schedule = try schedule(equal)
    #expect(schedule.principals == Array(repeating: 0, count: 6) + Array(repeating: 2_000_000, count: 6))
    #expect(
      schedule.interests.prefix(8) == [
        120_000, 120_000, 120_000, 120_000, 120_000, 120_000, 120_000, 100_000,
      ])
    var level = RepaymentMethod.annuity()
    level.principalGraceMonths = 9
    // 12,000,000 in three: A = 120,000 × 1.030301 / 0.030301 = 4,080,265.34.
    #expect(try self.schedule(level).totalsOfRows.suffix(3).prefix(2) == [4_080_265, 4_080_265])
  }

  @Test(
    "a grace on interest: nothing falls due, then its simple interest beside the rows (V24, V25)",
    arguments: [
      (Deferral.Collection.spread, [60_000, 60_000, 60_000, 60_000]), (.firstDue, [240_000, 0, 0, 0]),
      (.maturity, [0, 0, 0, 240_000]),
    ] as [(Deferral.Collection, [Int64])])
  func interestGraceMonths(collection: Deferral.Collection, shares: [Int64]) throws {
    for var method in [
      RepaymentMethod.equalPrincipal(), .annuity(), .interestOnly, .balloon(Dong(6_000_000)),
    ] {
      method.interestGraceMonths = 2
      method.interestGraceCollection = collection
      let schedule = try schedule(method, months: 6)
      #expect(schedule.dates == ["2026-04-15", "2026-05-15", "2026-06-15", "2026-07-15"])
      #expect(schedule.rows.map(\.deferredInterest.amount) == shares)
      #expect(schedule.interests[0] == 120_000)
    }
  }

  @Test("both graces: interest begins first, principal later")
  func bothGraces() throws {
    var method = RepaymentMethod.annuity()
    method.interestGraceMonths = 1
    method.principalGraceMonths = 3
    let schedule = try schedule(method, 3_000_000, months: 6)
    #expect(schedule.dates.first == "2026-03-15" && schedule.rows.count == 5)
    #expect(schedule.principals == [0, 0, 990_066, 999_967, 1_009_967])
  }

  @Test("the wanted day is kept through short months (V20)")
  func wantedDay() throws {
    for method in [RepaymentMethod.equalPrincipal(), .annuity(), .interestOnly, .balloon(Dong(1_000_000))] {
      let plan = try method.plan(of: Dong(6_000_000), from: day("2026-08-31"), months: 3)
      let terms = try LoanTerms(
        disbursements: money(["2026-08-31": 6_000_000]), rates: rates(["2026-01-01": "12"]),
        principalPlan: plan.principal, interestGrid: plan.interest)
      #expect(try Schedule(for: terms).dates == ["2026-09-30", "2026-10-31", "2026-11-30"])
    }
  }

  @Test("what a method cannot be is refused by its field")
  func faults() {
    func field(
      _ method: RepaymentMethod = .equalPrincipal(), _ amount: Int64 = 12_000_000, months: Int = 12,
      _ change: (inout RepaymentMethod) -> Void = { _ in }
    ) -> String? {
      var method = method
      change(&method)
      return fault { _ = try method.plan(of: Dong(amount), from: day("2026-01-15"), months: months) }?.field
    }
    #expect(field(months: 0) == "months" && field(months: 1201) == "months" && field(months: 1) == nil)
    #expect(field(.equalPrincipal(), 0) == "amount")
    #expect(field { $0.everyMonths = 0 } == "every_months")
    #expect(field { $0.interestEveryMonths = 1201 } == "interest_every_months")
    #expect(field { $0.principalGraceMonths = 12 } == "grace_on_principal")
    #expect(field { $0.principalGraceMonths = 11 } == nil)
    #expect(field { $0.principalGraceMonths = -1 } == "grace_on_principal")
    #expect(field { $0.interestGraceMonths = 12 } == "grace_on_interest")
    #expect(field(.balloon(Dong(12_000_000))) == "balloon")
    #expect(field(.balloon(Dong(11_999_999))) == nil)
    #expect(field(.balloon(.zero)) == "balloon" && field(.balloon(Dong(1))) == nil)
    #expect(field(.balloon(Dong(1), unit: 0)) == "unit")
    #expect(field(quarterly(.annuity()), months: 13) == "months")
    #expect(field(quarterly(.annuity())) { $0.principalGraceMonths = 3 } == nil)
    #expect(
      field(quarterly(.annuity()), months: 15) { ($0.principalGraceMonths, $0.interestGraceMonths) = (3, 2) }
        == "grace_on_principal")
  }
}
