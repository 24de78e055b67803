import HoaNhapValues

/// Counts nights of one balance and one rate into exact interest, and closes periods.
///
/// All interest of a loan is a whole number over one denominator, so that counting is multiplying and adding whole
/// numbers. A stretch goes on over a change that changes nothing, such as a rate replaced by the same one.
struct InterestMeter {
  /// Nights of one balance and one rate that are not counted yet.
  private struct Stretch {
    var start: Int
    var balance: Int64
    var factor: Int64
    var rate: Int
  }

  private var steps: [RateStep]
  private let disbursements: [Disbursement]
  private let weights: DayWeights
  private let rounding: MultipleRounding
  private let explains: Bool
  private let roundsStretches: Bool
  /// Whether a period is nights times balance times rate, rounded once and not explained.
  private let isPlain: Bool

  /// The day up to which nights have passed.
  private var day: Int
  /// The balance at the end of that day.
  private(set) var balance: Int64 = 0
  /// The rate of the night that begins that day, over the loan's denominator.
  private(set) var factor: Int64 = 0
  private var nextStep = 0
  private var nextDisbursement = 0
  /// The next day on which money or a rate arrives.
  private var nextChange: Int
  private var stretch: Stretch

  private var period = ExactSum()
  private var roundedStretches: Int64 = 0
  /// The exact interest of all closed periods.
  private(set) var total = ExactSum()
  /// The exact interest of the period closed last.
  private(set) var closed = ExactSum()
  /// The stretches of the open period, where they are asked for.
  private(set) var segments: [InterestSegment] = []

  /// A meter of the normal interest: the disbursements arrive by themselves.
  init(_ terms: LoanTerms, freezes: [LoanEvent.Freeze], explains: Bool) {
    self.init(
      terms, steps: terms.normalSteps(freezes), money: terms.disbursements,
      rounding: MultipleRounding(
        mode: terms.interestRounding.mode, unit: terms.interestRounding.unit,
        denominator: terms.resolved.denominator),
      byStretch: terms.interestRounding.scope == .segment, explains: explains)
  }

  /// A meter of balances that the caller alone changes.
  init(
    _ terms: LoanTerms, steps: [RateStep], money: [Disbursement] = [], rounding: MultipleRounding,
    byStretch: Bool = false, explains: Bool = false
  ) {
    self.steps = steps
    disbursements = money
    weights = DayWeights(
      dayCount: terms.dayCount, attribution: terms.dayAttribution,
      wantedDay: terms.resolved.interestGrid.wantedDay)
    self.rounding = rounding
    self.explains = explains
    roundsStretches = byStretch
    isPlain = weights.countsNights && !explains && !byStretch
    let start = terms.disbursements[0].date.dayNumber
    day = start
    nextChange = start
    stretch = Stretch(start: start, balance: 0, factor: 0, rate: 0)
    applyChanges()
  }

  /// Lets nights pass up to a day, and what arrives on that day arrive.
  mutating func advance(to target: Int) throws(InputError) {
    while day < target {
      if balance != stretch.balance || factor != stretch.factor {
        try count()
        stretch = Stretch(start: day, balance: balance, factor: factor, rate: nextStep - 1)
      }
      day = min(target, nextChange)
      if day == nextChange { applyChanges() }
    }
  }

  /// Lets nights pass up to a day, ends the period there and gives its interest in whole đồng.
  @inline(__always)
  mutating func closePeriod(on target: Int) throws(InputError) -> Int64 {
    // Most periods bear one balance at one rate from end to end.
    if isPlain, stretch.start == day, target < nextChange,
      let exact = ExactSum(product: balance, factor, Int64(target - day)), let sum = exact.narrow,
      let amount = rounding.rounded(sum), total.addNarrow(sum)
    {
      closed = exact
      day = target
      stretch.start = target
      return amount
    }
    try advance(to: target)
    return try close()
  }

  /// Takes a repayment: it stops bearing interest on its own day (convention V4).
  @inline(__always)
  mutating func repay(_ amount: Int64) { balance -= amount }

  /// Ends the open period and gives its interest in whole đồng.
  private mutating func close() throws(InputError) -> Int64 {
    let stretches = try endPeriod()
    return roundsStretches ? stretches : try rounding.rounded(closed)
  }

  /// Ends the study period and gives its interest in whole đồng, rounded once in any case (convention V24).
  mutating func closeStudy() throws(InputError) -> Int64 {
    _ = try endPeriod()
    return try rounding.rounded(closed)
  }

  /// The exact interest of the open period so far.
  mutating func openPeriod() throws(InputError) -> ExactSum {
    try count()
    stretch.start = day
    return period
  }

  /// Takes other rates, which are the same for all nights that have passed.
  mutating func replaceSteps(_ steps: [RateStep]) {
    self.steps = steps
    nextStep = 0
    applyChanges()
  }

  /// Hands over the stretches of the period that was closed, and forgets them.
  mutating func takeSegments() -> [InterestSegment] {
    defer { segments = [] }
    return segments
  }

  /// The exact amount of a numerator.
  func amount(_ sum: ExactSum) -> ExactAmount {
    ExactAmount(sum.total ?? .zero, rounding.denominator)
  }

  /// Moves what was counted to the closed period; gives the sum of its rounded stretches.
  private mutating func endPeriod() throws(InputError) -> Int64 {
    try count()
    stretch.start = day
    closed = period
    period = ExactSum()
    guard total.add(closed) else { throw Fault.overflow("disbursements") }
    defer { roundedStretches = 0 }
    return roundedStretches
  }

  /// Counts the open stretch into the period.
  private mutating func count() throws(InputError) {
    guard stretch.start < day else { return }
    let weight = weights.weight(stretch.start, day)
    guard let sum = ExactSum(product: stretch.balance, stretch.factor, weight), period.add(sum) else {
      throw Fault.overflow("disbursements")
    }
    if roundsStretches { try round(sum) }
    if explains { explain(sum) }
  }

  private mutating func round(_ sum: ExactSum) throws(InputError) {
    let (stretches, overflow) = roundedStretches.addingReportingOverflow(try rounding.rounded(sum))
    if overflow { throw Fault.overflow("disbursements") }
    roundedStretches = stretches
  }

  private mutating func explain(_ sum: ExactSum) {
    segments.append(
      InterestSegment(
        from: CivilDate(clampedDayNumber: stretch.start), to: CivilDate(clampedDayNumber: day),
        nights: day - stretch.start, balance: Dong(stretch.balance), rate: steps[stretch.rate].rate,
        exact: amount(sum)))
  }

  /// Lets the money and the rates of this day arrive.
  private mutating func applyChanges() {
    while nextDisbursement < disbursements.count,
      disbursements[nextDisbursement].date.dayNumber <= day
    {
      balance += disbursements[nextDisbursement].amount.amount
      nextDisbursement += 1
    }
    while nextStep < steps.count, steps[nextStep].night <= day {
      factor = steps[nextStep].factor
      nextStep += 1
    }
    nextChange = .max
    if nextDisbursement < disbursements.count {
      nextChange = disbursements[nextDisbursement].date.dayNumber
    }
    if nextStep < steps.count { nextChange = min(nextChange, steps[nextStep].night) }
  }
}

extension MultipleRounding {
  /// Rounds a sum over the denominator.
  fileprivate func rounded(_ sum: ExactSum) throws(InputError) -> Int64 {
    if let narrow = sum.narrow, let amount = rounded(narrow) { return amount }
    guard let wide = sum.total, let amount = rounded(wide) else { throw Fault.overflow("disbursements") }
    return amount
  }
}
