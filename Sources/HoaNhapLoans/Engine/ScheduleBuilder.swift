import HoaNhapValues

/// Draws up the rows of one loan: walks over its due dates in order and counts interest up to each.
struct ScheduleBuilder {
  private let terms: LoanTerms
  private let explains: Bool
  private var meter: InterestMeter
  private var rows: [Schedule.Row] = []
  private var interest: Int64 = 0
  private var study: Schedule.StudyInterest?
  private var explained: [ScheduleExplanation.Row] = []
  private var explainedStudy: [InterestSegment] = []

  private init(_ terms: LoanTerms, explains: Bool) {
    self.terms = terms
    self.explains = explains
    meter = InterestMeter(terms, explains: explains)
  }

  static func schedule(_ terms: LoanTerms) throws(InputError) -> Schedule {
    var builder = ScheduleBuilder(terms, explains: false)
    return try builder.build()
  }

  static func explanation(_ terms: LoanTerms) throws(InputError) -> ScheduleExplanation {
    var builder = ScheduleBuilder(terms, explains: true)
    _ = try builder.build()
    return ScheduleExplanation(rows: builder.explained, study: builder.explainedStudy)
  }

  private mutating func build() throws(InputError) -> Schedule {
    if let deferral = terms.deferral { try countStudy(deferral) }
    let interestRows = try drawRows()
    if let deferral = terms.deferral { collectStudy(deferral, on: interestRows) }
    return Schedule(terms: terms, rows: rows, totals: try totals(), studyInterest: study)
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
    let maturity = terms.resolved.maturity.dayNumber
    let moves = terms.dueCalendar.map { $0.roll != .none } ?? false
    let adjusts = moves && terms.dueCalendar?.accrual == .adjusted
    let spreads = terms.deferral != nil
    var instalment = InstalmentCursor(terms)
    var grid = MonthCursor(terms.resolved.interestGrid)
    if moves { try checkFirst(instalment.date) }
    rows.reserveCapacity(terms.resolved.mostRows)
    var interestRows: [Int] = []
    var periodStart = terms.resolved.base.dayNumber
    while !instalment.isAtEnd {
      let onGrid = grid.dayNumber <= instalment.day
      let bearsInterest = onGrid || instalment.day == maturity
      let nominalDay = onGrid ? grid.dayNumber : instalment.day
      let nominal = onGrid ? grid.date : instalment.date
      let date = moves ? try payable(nominal) : nominal
      let accrual = adjusts ? date.dayNumber : nominalDay

      var nights = 0
      var periodInterest: Int64 = 0
      if bearsInterest {
        periodInterest = try meter.closePeriod(on: accrual)
        let (sum, overflow) = interest.addingReportingOverflow(periodInterest)
        if overflow { throw Fault.overflow("disbursements") }
        interest = sum
        nights = accrual - periodStart
        periodStart = accrual
        if onGrid { grid.advance() }
        if spreads { interestRows.append(rows.count) }
      } else {
        try meter.advance(to: accrual)
      }
      var principal: Int64 = 0
      while instalment.day == nominalDay, !instalment.isAtEnd {
        principal += instalment.amount
        instalment.advance()
      }
      meter.repay(principal)
      if explains { explainRow(bearsInterest) }
      rows.append(
        Schedule.Row(
          number: rows.count + 1, date: date, nominalDate: nominal, nights: nights, principal: principal,
          interest: periodInterest, balanceAfter: meter.balance))
    }
    return interestRows
  }

  private mutating func explainRow(_ bearsInterest: Bool) {
    explained.append(
      ScheduleExplanation.Row(
        interestExact: bearsInterest ? meter.amount(meter.closed) : .zero,
        segments: bearsInterest ? meter.takeSegments() : []))
  }

  /// Principal is not paid back before it was handed out, wherever a calendar moves its date.
  private func checkFirst(_ nominal: CivilDate) throws(InputError) {
    let date = try payable(nominal)
    if let last = terms.disbursements.last?.date, date < last { throw tooEarly(nominal, date) }
  }

  /// The working day on which a due date is payable (convention V21).
  private func payable(_ nominal: CivilDate) throws(InputError) -> CivilDate {
    guard let calendar = terms.dueCalendar else { return nominal }
    let date: CivilDate
    do {
      switch calendar.roll {
      case .none: date = nominal
      case .following: date = try calendar.workCalendar.workingDay(onOrAfter: nominal)
      case .preceding: date = try calendar.workCalendar.workingDay(onOrBefore: nominal)
      }
    } catch {
      throw InputError(.convention, field: "calendar", vi: error.wording.vi, en: error.wording.en)
    }
    guard date >= terms.resolved.base else { throw tooEarly(nominal, date) }
    return date
  }

  private func tooEarly(_ nominal: CivilDate, _ date: CivilDate) -> InputError {
    Fault.convention(
      "V21", "calendar.roll",
      vi:
        "Ngày đến hạn \(nominal) lùi về \(date), trước lần giải ngân cuối hoặc trước khi khóa học kết thúc.",
      en: "The due date \(nominal) moves back to \(date), before the last disbursement or the study end.")
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
