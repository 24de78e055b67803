public import HoaNhapValues

/// The picture of a loan: its balance in time and what is payable, as SVG (biểu đồ dư nợ và số tiền phải trả).
///
/// The balance is a line of steps; each payment a bar of principal, interest and study interest. A ledger adds the balance
/// as it was, what was paid and what is overdue. Up to sixty rows have a bar each; more are put together by years. The
/// picture needs nothing else: no script, no style, no font. Everything is told by pattern or shape beside colour, and in
/// words by a description. Places are counted in whole tenths, so the same loan gives the same bytes on every machine.
public struct ScheduleChart: Sendable {
  let data: ChartData

  /// The picture of a plan.
  public init(_ schedule: Schedule) { data = ChartData(schedule) }

  /// The picture of a plan and of what happened until a day.
  ///
  /// - Throws: ``InputError`` where the schedule or the balances cannot be computed.
  /// - Complexity: that of ``Ledger/state(on:)`` for each bar
  public init(_ ledger: Ledger, on day: CivilDate) throws(InputError) {
    data = try ChartData(ledger, on: day)
  }

  /// The picture as an SVG file of its own.
  public func svg(_ language: Language = .vietnamese) -> String {
    "\(drawing(language, name: "chart", inPage: false).text)\n"
  }

  /// The picture.
  ///
  /// - Parameters:
  ///   - language: of the words.
  ///   - name: what its identifiers begin with; unique in the page.
  ///   - inPage: whether it stands in a page, where SVG needs no name space.
  func drawing(_ language: Language, name: String, inPage: Bool = true) -> HTML {
    ChartDrawing(data: data, words: ChartWords(language: language), name: name).svg(inPage: inPage)
  }
}
