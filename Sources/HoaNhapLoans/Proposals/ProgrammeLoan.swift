public import HoaNhapPolicy
public import HoaNhapValues

/// The terms proposed for a new loan of the programme, written out in full (đề xuất điều khoản vay).
///
/// What the policy says of instalments, rounding and rest days (I.2 to I.10) becomes terms, which a host can show, change
/// and store. Rates are the caller's: whether a change reaches the loan is decided where their list is built.
///
/// Parts are equal over the dates, rounded down to the unit of I.6, the rest at maturity. Where an amount is so small that
/// a part would be nothing, all of it falls due at maturity. A host may propose another ``method``.
public struct ProgrammeLoan: Sendable, Hashable {
  /// How interest and principal are computed and collected.
  public var policy: InstalmentParameters
  /// Where the classes of terms end.
  public var termPolicy: TermParameters
  /// What overdue principal costs (R.2).
  public var ratePolicy: RateParameters
  /// Which days are worked.
  public var workCalendar: WorkCalendar
  /// On which dates the principal falls due.
  public var pattern: InstalmentPattern
  /// The commune's transaction day that the final due date moves back to (I.8, V36); `nil` where it is not followed.
  public var transactionDay: Int?
  /// The transaction days that every due date falls on, in place of ``transactionDay``; `nil` for the day of the money.
  public var transactionDays: TransactionDays?
  /// How the loan is paid back, in place of ``pattern``; `nil` for the programme's own equal parts (I.5, I.6).
  ///
  /// Interest falls due as the policy says (I.4), but for level payments and a bullet, which have their own dates.
  public var method: RepaymentMethod?

  /// Makes a proposer with the built-in policy.
  public init(
    policy: InstalmentParameters = InstalmentParameters(), termPolicy: TermParameters = TermParameters(),
    ratePolicy: RateParameters = RateParameters(), workCalendar: WorkCalendar,
    pattern: InstalmentPattern = .bankTable, transactionDay: Int? = nil,
    transactionDays: TransactionDays? = nil, method: RepaymentMethod? = nil
  ) {
    self.policy = policy
    self.termPolicy = termPolicy
    self.ratePolicy = ratePolicy
    self.workCalendar = workCalendar
    self.pattern = pattern
    self.transactionDay = transactionDay
    self.transactionDays = transactionDays
    self.method = method
  }

  /// The terms of a production loan: interest every month from the day of the money, principal by the pattern.
  ///
  /// - Parameters:
  ///   - id: the name that the schedule carries.
  ///   - amount: in đồng.
  ///   - day: the day of the money.
  ///   - months: until maturity; the ceiling of T.1 is the eligibility rules' matter.
  ///   - rates: the rates of this loan.
  /// - Throws: ``InputError`` that names the field.
  public func production(
    id: LoanID? = nil, amount: Dong, on day: CivilDate, months: Int, rates: [RateChange]
  ) throws(InputError) -> LoanTerms {
    try terms(
      id: id, disbursements: [Disbursement(date: day, amount: amount)], rates: rates, start: day,
      months: months, deferral: nil)
  }

  /// The terms of a training loan: nothing is due in the study period (T.2, T.4), its interest is spread afterwards.
  ///
  /// The pattern is taken over the repayment period: a class by the months in which the loan is paid back.
  /// - Parameters:
  ///   - id: the name that the schedule carries.
  ///   - disbursements: the money handed out during the course, all before its end.
  ///   - studyEnd: the end of the course.
  ///   - repaymentMonths: from the end of course and grace until maturity (T.3).
  ///   - graceMonths: after the course before months are counted; `nil` for the policy's (T.4).
  ///   - rates: the rates of this loan.
  /// - Throws: ``InputError`` that names the field.
  public func training(
    id: LoanID? = nil, disbursements: [Disbursement], studyEnd: CivilDate, repaymentMonths: Int,
    graceMonths: Int? = nil, rates: [RateChange]
  ) throws(InputError) -> LoanTerms {
    let longest = termPolicy.longestTrainingGrace.on(studyEnd).count
    let grace = graceMonths ?? Int(clamping: termPolicy.trainingGrace.on(studyEnd).count)
    guard grace >= 0, grace <= longest else { throw Fault.range("grace_months", 0...max(0, longest)) }
    guard let start = try? studyEnd.adding(months: grace) else { throw Fault.dateOutOfRange("grace_months") }
    return try terms(
      id: id, disbursements: disbursements, rates: rates, start: start, months: repaymentMonths,
      deferral: Deferral(until: studyEnd))
  }

  private func terms(
    id: LoanID?, disbursements: [Disbursement], rates: [RateChange], start: CivilDate, months: Int,
    deferral: Deferral?
  ) throws(InputError) -> LoanTerms {
    let due = try DueMonths(from: start, months: months, on: transactionDays)
    guard let amount = try? Dong.sum(disbursements.map(\.amount)) else {
      throw Fault.overflow("disbursements")
    }
    let plan = try plan(amount, from: start, months: months, over: due)
    if plan.deferral != nil, deferral != nil {
      throw InputError(
        .outOfRange, field: "grace_on_interest", vi: "Khoản vay học nghề đã có thời gian học chưa thu lãi.",
        en: "A training loan already has a study period without interest due.")
    }
    return try LoanTerms(
      loanID: id, disbursements: disbursements, rates: rates, principalPlan: plan.principal,
      interestGrid: plan.interest,
      interestRounding: InterestRounding(.halfUp, unit: policy.interestUnit.on(start).amount),
      dayAttribution: try word(policy.dayCount, on: start), deferral: deferral ?? plan.deferral,
      dueCalendar: try dueCalendar(on: start),
      overdueTerms: try overdueTerms(on: disbursements.first?.date ?? start),
      finalTransactionDay: transactionDays == nil ? transactionDay : nil,
      allocation: try words(policy.allocation, on: start))
  }

  /// The plan of the method, or equal parts over the dates of the pattern.
  private func plan(
    _ amount: Dong, from start: CivilDate, months: Int, over due: DueMonths
  ) throws(InputError) -> RepaymentPlan {
    let every = Int(clamping: policy.interestEvery.on(start).count)
    if var method {
      method.interestEveryMonths = every
      return try method.plan(of: amount, from: start, over: due)
    }
    let dates = try pattern.dates(
      of: due, from: start, months: months, policy: policy, terms: termPolicy)
    return RepaymentPlan(
      principal: .custom(
        try CustomPrincipal(even: amount, on: dates, unit: policy.unit.on(start).amount)),
      // A wanted day kept from the start, so that a short month does not shorten all that follow.
      interest: InterestGrid(everyMonths: every, day: due.wantedDay, firstDue: try due.date(every)),
      deferral: nil)
  }

  /// What overdue principal costs by the policy of the day of the money (R.2).
  private func overdueTerms(on day: CivilDate) throws(InputError) -> OverdueTerms {
    OverdueTerms(
      multiplierPercent: Ratio(whole: ratePolicy.overduePercent.on(day).count),
      base: try word(ratePolicy.overdueBase, on: day))
  }

  /// The rest-day rule of I.9: two words of the loan document, the roll and what the interest follows.
  private func dueCalendar(on day: CivilDate) throws(InputError) -> DueCalendar {
    let words = split(policy.roll.on(day).word)
    guard words.count == 2, let roll: DueCalendar.Roll = known(words[0]),
      let accrual: DueCalendar.Accrual = known(words[1])
    else { throw unknown(policy.roll) }
    return DueCalendar(workCalendar, roll: roll, accrual: accrual)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ parameter: Parameter<Choice>, on day: CivilDate
  ) throws(InputError) -> Word where Word.RawValue == String {
    guard let word: Word = known(parameter.on(day).word) else { throw unknown(parameter) }
    return word
  }

  private func words<Word: RawRepresentable & CaseIterable>(
    _ parameter: Parameter<Choice>, on day: CivilDate
  ) throws(InputError) -> [Word] where Word.RawValue == String {
    var list: [Word] = []
    for text in split(parameter.on(day).word) {
      guard let word: Word = known(text) else { throw unknown(parameter) }
      list.append(word)
    }
    return list
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  private func known<Word: RawRepresentable & CaseIterable>(_ text: String) -> Word?
  where Word.RawValue == String {
    Word.allCases.first { $0.rawValue.utf8.elementsEqual(text.utf8) }
  }

  private func unknown(_ parameter: Parameter<Choice>) -> InputError {
    InputError(
      .unknownWord, field: parameter.id.text, vi: "Chưa biết lựa chọn này của tham số \(parameter.id).",
      en: "This choice of parameter \(parameter.id) is not known.")
  }
}
