public import HoaNhapValues

/// What was decided for one year: the days of the lunar New Year, the days of 2 September, days exchanged.
///
/// The Prime Minister fixes these days every year; until a decision is entered they are computed and assumed. A part that is
/// left `nil` stays computed.
///
/// Source: Bộ luật Lao động, Điều 112 (P.10).
public struct HolidayDecision: Sendable, Hashable {
  /// A working day that is off, and the rest day that is worked for it.
  public struct Exchange: Sendable, Hashable {
    /// The day off.
    public let off: CivilDate
    /// The day worked for it.
    public let worked: CivilDate
    /// The holiday beside which it lies.
    public let kind: HolidayKind

    /// Makes an exchange.
    public init(off: CivilDate, worked: CivilDate, beside kind: HolidayKind) {
      self.off = off
      self.worked = worked
      self.kind = kind
    }
  }

  /// The year.
  public let year: Int
  /// The five days of the lunar New Year; `nil` where they are not decided.
  public let lunarNewYear: [CivilDate]?
  /// 2 September and the day beside it; `nil` where they are not decided.
  public let nationalDay: [CivilDate]?
  /// Days exchanged.
  public let exchanges: [Exchange]
  /// The text of the decision.
  public let citation: Citation

  /// Enters a year's decision.
  ///
  /// - Parameters:
  ///   - year: the year; every day lies in it.
  ///   - lunarNewYear: the five days of the lunar New Year, without days in lieu: those are computed.
  ///   - nationalDay: 2 September and 1 or 3 September.
  ///   - exchanges: days off against days worked.
  ///   - citation: the text of the decision.
  /// - Throws: ``InputError`` with code `outOfRange` for a day outside the year, for another number of days, or for days that
  ///   cannot be the festival's; `duplicate` for a day named twice. A document with several faults names them all:
  ///   ``HolidayRules/init(json:)``.
  public init(
    year: Int, lunarNewYear: [CivilDate]? = nil, nationalDay: [CivilDate]? = nil,
    exchanges: [Exchange] = [], citation: Citation
  ) throws(InputError) {
    let faults = Self.faults(
      year: year, lunarNewYear: lunarNewYear, nationalDay: nationalDay, exchanges: exchanges)
    if let fault = faults.first { throw fault }
    self.init(
      unchecked: year, lunarNewYear: lunarNewYear?.sorted(), nationalDay: nationalDay?.sorted(),
      exchanges: exchanges, citation: citation)
  }

  init(
    unchecked year: Int, lunarNewYear: [CivilDate]?, nationalDay: [CivilDate]?, exchanges: [Exchange],
    citation: Citation
  ) {
    self.year = year
    self.lunarNewYear = lunarNewYear
    self.nationalDay = nationalDay
    self.exchanges = exchanges
    self.citation = citation
  }
}

extension HolidayDecision {
  /// The year 2026: 16 to 20 February; 1 and 2 September; 31 August off against Saturday 22 August worked.
  ///
  /// Source: P.10.
  public static let year2026 = HolidayDecision(
    unchecked: 2026,
    lunarNewYear: days(2026, 2, 16...20),
    nationalDay: days(2026, 9, 1...2),
    exchanges: zip(days(2026, 8, 31...31), days(2026, 8, 22...22))
      .map { Exchange(off: $0, worked: $1, beside: .nationalDay) },
    citation: .labourCode("Điều 112, lịch nghỉ đã quyết định cho năm 2026"))

  private static func days(_ year: Int, _ month: Int, _ days: ClosedRange<Int>) -> [CivilDate] {
    days.compactMap { CivilDate(year: year, month: month, day: $0) }
  }
}
