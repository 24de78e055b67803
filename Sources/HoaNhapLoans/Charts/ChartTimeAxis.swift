import HoaNhapValues

/// Days as places from left to right, exactly, and the days at which marks stand.
struct ChartTimeAxis {
  let first: CivilDate
  let last: CivilDate
  /// The length from the first day to the last, in tenths of a unit of the picture.
  let length: Int

  /// The place of a day in tenths; days outside are put on the edge.
  func tenths(_ day: CivilDate) -> Int {
    let span = max(1, first.days(until: last))
    return min(max(0, first.days(until: day)), span) * length / span
  }

  /// A mark of the axis: the first day of a month or of a year.
  struct Mark {
    let day: CivilDate
    /// Whether the mark stands for a year.
    let isYear: Bool
  }

  /// At most eight months or twelve years, evenly apart, that begin after the first day.
  var marks: [Mark] {
    for step in [1, 2, 3, 6] {
      let marks = marks(every: step)
      if marks.count <= 8 { return marks.map { Mark(day: $0, isYear: false) } }
    }
    var years = 1
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000] where marks(every: years * 12).count > 12 {
      years = factor
    }
    return marks(every: years * 12).map { Mark(day: $0, isYear: true) }
  }

  /// The first days of the months whose number, counted from the year 0, is a multiple of `step`.
  private func marks(every step: Int) -> [CivilDate] {
    let next = first.monthIndex + (first.day == 1 ? 0 : 1)
    let start = (next + step - 1) / step * step
    return stride(from: start, through: last.monthIndex, by: step).compactMap { month in
      CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    }
  }
}
