public import HoaNhapValues

extension Choices {
  /// A day of a span; the simplest is the first of January of its first year, or the first day where that lies before it.
  public func date(_ span: ClosedRange<CivilDate>) -> CivilDate {
    let year = int(span.lowerBound.year...span.upperBound.year)
    let month = int(1...12)
    let day = int(1...CivilDate.days(inMonth: month, ofYear: year))
    let date = CivilDate(year: year, month: month, day: day) ?? span.lowerBound
    return min(max(date, span.lowerBound), span.upperBound)
  }

  /// An amount of đồng within bounds; the simplest is the one nearest to zero.
  public func dong(_ range: ClosedRange<Int>) -> Dong { Dong(Int64(int(range))) }
}
