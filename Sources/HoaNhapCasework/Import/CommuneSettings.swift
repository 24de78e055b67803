public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What `commune.json` says: the commune, its plan, its calendar, its transaction day.
public struct CommuneSettings: Sendable, Hashable {
  /// The commune.
  public var commune: Commune
  /// Its plan.
  public var plan: Plan
  /// The weekly rest days; `nil` for Saturday and Sunday.
  public var weekend: Set<Weekday>?
  /// Days off beside those of the law.
  public var off: Set<CivilDate>
  /// Days worked although the law's calendar has them off; they count before all else.
  public var worked: Set<CivilDate>
  /// The day of the month on which the bank comes to the commune (ngày giao dịch xã, I.8); `nil` where it is not followed.
  public var transactionDay: Int?

  /// Makes settings.
  public init(
    commune: Commune, plan: Plan, weekend: Set<Weekday>? = nil, off: Set<CivilDate> = [],
    worked: Set<CivilDate> = [], transactionDay: Int? = nil
  ) {
    self.commune = commune
    self.plan = plan
    self.weekend = weekend
    self.off = off
    self.worked = worked
    self.transactionDay = transactionDay
  }

  /// The working days of some years: the law's holidays with what the commune adds.
  ///
  /// Where the commune adds nothing, the answer says of each day off how certain it is.
  /// - Throws: ``HolidayFault`` for a year that the lunar calendar does not reach.
  public func calendar(years: ClosedRange<Int>) throws(HolidayFault) -> HolidayCalendar {
    var rules = HolidayRules.labourCode
    if let weekend { rules.weekend = weekend }
    let law = try rules.calendar(years: years)
    if off.isEmpty, worked.isEmpty { return law }
    var days = law.workCalendar
    days.off.formUnion(off)
    days.worked.subtract(off)
    days.worked.formUnion(worked)
    return HolidayCalendar(days)
  }
}
