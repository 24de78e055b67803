public import HoaNhapPolicy
public import HoaNhapValues

/// The terms proposed for a new loan of the programme, written out in full (đề xuất điều khoản vay).
///
/// What the policy says of instalments, rounding and rest days (I.2 to I.10) becomes terms, which a host can show, change
/// and store. Rates are the caller's: whether a change reaches the loan is decided where their list is built.
///
/// Parts are equal over the dates, rounded down to the unit of I.6, the rest at maturity. Where an amount is so small that
/// a part would be nothing, all of it falls due at maturity.
public struct ProgrammeLoan: Sendable, Hashable {
  /// How interest and principal are computed and collected.
  public var policy: InstalmentParameters
  /// Where the classes of terms end.
  public var termPolicy: TermParameters
  /// Which days are worked.
  public var workCalendar: WorkCalendar
  /// On which dates the principal falls due.
  public var pattern: InstalmentPattern
  /// The commune's transaction day (I.8); `nil` where it is not followed.
  public var transactionDay: Int?

  /// Makes a proposer with the built-in policy.
  public init(
    policy: InstalmentParameters = InstalmentParameters(), termPolicy: TermParameters = TermParameters(),
    workCalendar: WorkCalendar, pattern: InstalmentPattern = .bankTable, transactionDay: Int? = nil
  ) {
    self.policy = policy
    self.termPolicy = termPolicy
    self.workCalendar = workCalendar
    self.pattern = pattern
    self.transactionDay = transactionDay
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
    let dates = try pattern.dates(from: start, months: months, policy: policy, terms: termPolicy)
    let every = Int(clamping: policy.interestEvery.on(start).count)
    guard let firstDue = try? start.adding(months: every) else { throw Fault.dateOutOfRange("months") }
    return try LoanTerms(
      loanID: id, disbursements: disbursements, rates: rates,
      principalPlan: .custom(try plan(disbursements, dates, unit: policy.unit.on(start).amount)),
      // A wanted day kept from the start, so that a short month does not shorten all that follow.
      interestGrid: InterestGrid(everyMonths: every, day: start.day, firstDue: firstDue),
      interestRounding: InterestRounding(.halfUp, unit: policy.interestUnit.on(start).amount),
      dayAttribution: try word(policy.dayCount, on: start), deferral: deferral,
      dueCalendar: try dueCalendar(on: start), finalTransactionDay: transactionDay,
      allocation: try words(policy.allocation, on: start))
  }

  /// Equal parts over the dates, the rest on the last.
  private func plan(
    _ disbursements: [Disbursement], _ dates: [CivilDate], unit: Int64
  ) throws(InputError) -> CustomPrincipal {
    guard let maturity = dates.last else {
      throw InputError(
        .missingField, field: "dates", vi: "Cần ít nhất một ngày trả gốc.",
        en: "At least one principal date is needed.")
    }
    guard unit > 0 else { throw Fault.notPositive("unit") }
    guard let amount = try? Dong.sum(disbursements.map(\.amount)) else {
      throw Fault.overflow("disbursements")
    }
    let even = amount.amount / Int64(dates.count)
    let part = even - even % unit
    guard part > 0 else { return CustomPrincipal(restDue: maturity) }
    return CustomPrincipal(
      parts: dates.dropLast().map { CustomPrincipal.Part(date: $0, amount: Dong(part)) }, restDue: maturity)
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
