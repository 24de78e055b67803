import HoaNhapValues

/// Draws up the rows of one loan: walks over its due dates in order and counts interest up to each.
struct ScheduleBuilder {
  private let terms: LoanTerms
  private let freezes: [LoanEvent.Freeze]
  private let explains: Bool
  private var meter: InterestMeter
  private var rows: [Schedule.Row] = []
  private var interest: Int64 = 0
  private var study: Schedule.StudyInterest?
  private var explained: [ScheduleExplanation.Row] = []
  private var explainedStudy: [InterestSegment] = []

  private init(_ terms: LoanTerms, _ freezes: [LoanEvent.Freeze], explains: Bool) {
    self.terms = terms
    self.freezes = freezes
    self.explains = explains
    meter = InterestMeter(terms, freezes: freezes, explains: explains)
  }

  static func schedule(
    _ terms: LoanTerms, freezes: [LoanEvent.Freeze]
  ) throws(InputError) -> Schedule {
    var builder = ScheduleBuilder(terms, freezes, explains: false)
    return try builder.build()
  }

  static func explanation(
    _ terms: LoanTerms, freezes: [LoanEvent.Freeze]
  ) throws(InputError) -> ScheduleExplanation {
    var builder = ScheduleBuilder(terms, freezes, explains: true)
    _ = try builder.build()
    return ScheduleExplanation(rows: builder.explained, study: builder.explainedStudy)
  }

  private mutating func build() throws(InputError) -> Schedule {
    if let deferral = terms.deferral { try countStudy(deferral) }
    let interestRows = try drawRows()
    if let deferral = terms.deferral { collectStudy(deferral, on: interestRows) }
    return Schedule(terms: terms, freezes: freezes, rows: rows, totals: try totals(), studyInterest: study)
  }

  // MARK: Study interest

  private mutating func countStudy(_ deferral: Deferral) throws(InputError) {
    try meter.advance(to: deferral.until.dayNumber)
    let amount = try meter.closeStudy()
    study = Schedule.StudyInterest(
      until: deferral.until, interest: Dong(amount),
      exact: ExactInterest(numerator: meter.total.total ?? .zero, denominator: terms.resolved.denominator))
    interest = amount
    explainedStudy = meter.takeSegments()
  }

  /// Puts the study interest on the interest dates (convention V25).
  private mutating func collectStudy(_ deferral: Deferral, on interestRows: [Int]) {
    guard let study, let first = interestRows.first, let last = interestRows.last else { return }
    switch deferral.interest {
    case .firstDue: rows[first].deferredInterest = study.interest
    case .maturity: rows[last].deferredInterest = study.interest
    case .spread:
      let even = study.interest.amount / Int64(interestRows.count)
      let share = even - even % deferral.spreadUnit
      for row in interestRows { rows[row].deferredInterest = Dong(share) }
      rows[last].deferredInterest = Dong(study.interest.amount - share * Int64(interestRows.count - 1))
    }
  }

  // MARK: Rows

  /// Draws up the rows; gives the places of those on interest dates where study interest needs them.
  private mutating func drawRows() throws(InputError) -> [Int] {
    let spreads = terms.deferral != nil
    var dates = try DueDates(terms, try AnnuityLayout.plan(of: terms))
    rows.reserveCapacity(terms.resolved.mostRows)
    var interestRows: [Int] = []
    var periodStart = terms.resolved.base.dayNumber
    while let due = try dates.next() {
      var nights = 0
      var periodInterest: Int64 = 0
      if due.bearsInterest {
        periodInterest = try meter.closePeriod(on: due.accrualDay)
        let (sum, overflow) = interest.addingReportingOverflow(periodInterest)
        if overflow { throw Fault.overflow("disbursements") }
        interest = sum
        nights = due.accrualDay - periodStart
        periodStart = due.accrualDay
        if spreads { interestRows.append(rows.count) }
      } else {
        try meter.advance(to: due.accrualDay)
      }
      meter.repay(due.principal)
      if explains { explainRow(due.bearsInterest) }
      rows.append(
        Schedule.Row(
          number: rows.count + 1, date: due.payable, nominalDate: due.nominal, nights: nights,
          principal: due.principal, interest: periodInterest, balanceAfter: meter.balance))
    }
    return interestRows
  }

  private mutating func explainRow(_ bearsInterest: Bool) {
    explained.append(
      ScheduleExplanation.Row(
        interestExact: bearsInterest ? meter.amount(meter.closed) : .zero,
        segments: bearsInterest ? meter.takeSegments() : []))
  }

  // MARK: Totals

  private func totals() throws(InputError) -> Schedule.Totals {
    let (paid, overflow) = terms.resolved.amount.addingReportingOverflow(interest)
    guard !overflow, let exact = meter.total.total else { throw Fault.overflow("disbursements") }
    return Schedule.Totals(
      disbursed: terms.amount, principal: terms.amount, interest: Dong(interest),
      deferredInterest: study?.interest ?? .zero, paid: Dong(paid),
      exact: ExactInterest(numerator: exact, denominator: terms.resolved.denominator))
  }
}
