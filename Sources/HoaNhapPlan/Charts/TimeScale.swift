import HoaNhapValues

/// Days laid out from left to right, and the marks of time above them.
struct TimeScale {
  /// A mark: where it is, and what is written there; nothing where only a line is drawn.
  struct Tick {
    let x: Int
    let label: Wording?
  }

  let from: CivilDate
  /// The last day, included.
  let to: CivilDate
  let left: Int
  let width: Int

  private var days: Int { from.days(until: to) + 1 }

  /// Where a day begins, held within the picture.
  func x(_ day: CivilDate) -> Int { left + min(max(from.days(until: day), 0), days) * width / days }

  /// Where a day ends, held within the picture.
  func end(_ day: CivilDate) -> Int {
    left + min(max(from.days(until: day) + 1, 0), days) * width / days
  }

  /// The middle of a day.
  func middle(_ day: CivilDate) -> Int { (x(day) + end(day)) / 2 }

  func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }

  /// At most about so many labels fit side by side.
  private static let mostLabels = 13

  /// Mondays in a span of some weeks, else the beginnings of months, fewer of them the longer the span.
  var ticks: [Tick] { days <= 62 ? weeks : months }

  private var weeks: [Tick] {
    (0..<days).compactMap { offset -> Tick? in
      guard let day = CivilDate(dayNumber: from.dayNumber + offset), day.weekday == .monday else {
        return nil
      }
      return Tick(
        x: x(day),
        label: Wording(vi: String(day.vietnameseText.prefix(5)), en: String(day.text.dropFirst(5))))
    }
  }

  private var months: [Tick] {
    let first = from.year * 12 + from.month - 1
    let last = to.year * 12 + to.month - 1
    let step = [1, 3, 6, 12, 24, 60, 120, 240, 600].first { (last - first) / $0 < Self.mostLabels } ?? 1200
    return (first...last).compactMap { index -> Tick? in
      guard let month = YearMonth(year: index / 12, month: index % 12 + 1), from <= month.firstDay else {
        return nil
      }
      let isLabelled = index % step == 0
      guard isLabelled || step <= 3 else { return nil }
      return Tick(x: x(month.firstDay), label: isLabelled ? name(month, step: step) : nil)
    }
  }

  private func name(_ month: YearMonth, step: Int) -> Wording {
    if step >= 12 { return Wording(vi: String(month.year), en: String(month.year)) }
    return Wording(vi: String(month.firstDay.vietnameseText.dropFirst(3)), en: month.description)
  }
}
