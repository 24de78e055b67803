import HoaNhapValues

/// How a deadline is drawn: each kind has a shape of its own, so that nothing is told by colour alone.
enum DeadlineMark: CaseIterable {
  /// A periodic report: a diamond.
  case report
  /// Something for a whole month or quarter: a square.
  case period
  /// Something due before a day: a circle.
  case day

  init(_ deadline: Deadline) {
    let last = deadline.due.lastDay
    if deadline.report != nil {
      self = .report
    } else if last == last.endOfMonth, deadline.opens == deadline.opens.startOfMonth,
      deadline.opens.days(until: last) < 100
    {
      self = .period
    } else {
      self = .day
    }
  }

  var wording: Wording {
    switch self {
    case .report: Wording(vi: "báo cáo định kỳ", en: "periodic report")
    case .period: Wording(vi: "trong cả tháng hoặc quý", en: "within a month or quarter")
    case .day: Wording(vi: "trước một ngày nhất định", en: "before a certain day")
    }
  }

  /// The shape around a point, in units of a tenth.
  func shape(x: Int, y: Int, radius: Int) -> HTML {
    let (left, right) = (Tenths(x - radius), Tenths(x + radius))
    let (top, bottom) = (Tenths(y - radius), Tenths(y + radius))
    let (middleX, middleY) = (Tenths(x), Tenths(y))
    switch self {
    case .report:
      return
        "<path d=\"M\(middleX) \(top)L\(right) \(middleY)L\(middleX) \(bottom)L\(left) \(middleY)Z\" class=\"m r\"/>"
    case .period:
      let side = Tenths(2 * radius * 4 / 5)
      return
        "<rect x=\"\(Tenths(x - radius * 4 / 5))\" y=\"\(Tenths(y - radius * 4 / 5))\" width=\"\(side)\" height=\"\(side)\" class=\"m q\"/>"
    case .day:
      return
        "<circle cx=\"\(middleX)\" cy=\"\(middleY)\" r=\"\(Tenths(radius * 4 / 5))\" class=\"m d\"/>"
    }
  }
}

/// A length in tenths of a unit, written with one decimal.
struct Tenths {
  let value: Int

  init(_ value: Int) { self.value = value }

  var text: String {
    let size = abs(value)
    return "\(value < 0 ? "-" : "")\(size / 10)\(size % 10 == 0 ? "" : ".\(size % 10)")"
  }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ length: Tenths) { appendLiteral(length.text) }
}
