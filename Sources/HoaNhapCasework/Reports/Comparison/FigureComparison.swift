public import HoaNhapValues

/// A figure beside the same one of another period (so sánh với kỳ trước).
public struct FigureComparison: Sendable, Hashable {
  /// What can be said. The set is closed.
  public enum Result: Sendable, Hashable {
    /// More, fewer or as many, and the change as a share of the earlier number; `nil` where that is zero or below.
    case change(difference: Int64, ratio: Ratio?)
    /// The two cover times of different length, so that what happened in them cannot be held against each other.
    case otherWindow
    /// One of the two is not told, or is not there.
    case notTold
  }

  /// Which figure.
  public let key: FigureKey
  /// The number of this period; `nil` where it is not told.
  public let current: Int64?
  /// The number of the other period; `nil` where it is not told.
  public let earlier: Int64?
  /// What can be said.
  public let result: Result

  /// Compares two numbers.
  ///
  /// - Parameters:
  ///   - key: which figure.
  ///   - current: the number of this period; `nil` where it is not told.
  ///   - earlier: that of the other one.
  ///   - isComparable: whether both cover times of the same length; a state can always be compared.
  public init(_ key: FigureKey, current: Int64?, earlier: Int64?, isComparable: Bool = true) {
    self.key = key
    self.current = current
    self.earlier = earlier
    guard isComparable else {
      result = .otherWindow
      return
    }
    guard let current, let earlier,
      case let (difference, overflow) = current.subtractingReportingOverflow(earlier),
      !overflow
    else {
      result = .notTold
      return
    }
    result = .change(
      difference: difference, ratio: earlier > 0 ? try? Ratio(difference, earlier) : nil)
  }

  /// The change in words: `tăng 3 (12,5 %)`, `fell by 3 (12.5 %)`.
  public var wording: Wording {
    switch result {
    case .otherWindow:
      return Wording(
        vi: "không so sánh: hai kỳ dài ngắn khác nhau", en: "not compared: the two periods differ in length")
    case .notTold: return Wording(vi: "không so sánh được", en: "cannot be compared")
    case .change(0, _): return Wording(vi: "không đổi", en: "unchanged")
    case .change(let difference, let ratio):
      // The least number has no positive counterpart, and its magnitude is told all the same.
      let size = difference.magnitude
      let (vi, en) = (Self.grouped(size, "."), Self.grouped(size, ","))
      let share = ratio.map { $0.percent } ?? ""
      let inVietnamese = share.isEmpty ? "" : " (\(share.split(separator: ".").joined(separator: ",")) %)"
      let inEnglish = share.isEmpty ? "" : " (\(share) %)"
      return difference > 0
        ? Wording(vi: "tăng \(vi)\(inVietnamese)", en: "rose by \(en)\(inEnglish)")
        : Wording(vi: "giảm \(vi)\(inVietnamese)", en: "fell by \(en)\(inEnglish)")
    }
  }

  private static func grouped(_ number: UInt64, _ mark: String) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return text
  }
}

extension Ratio {
  /// The size of the ratio in per cent, to one decimal, half rounded up: 1/8 is `12.5`, −1/3 is `33.3`.
  ///
  /// Whole numbers alone are used; no number is too large.
  package var percent: String {
    let below = denominator.magnitude
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: below)
    // What is left of one lies below the denominator, so the thousandfold is divided exactly in 128 bits.
    let (tenths, left) = below.dividingFullWidth(rest.multipliedFullWidth(by: 1000))
    // Half of the denominator or more goes up; written so that nothing is doubled.
    let rounded = left >= below - left ? tenths + 1 : tenths
    let (hundreds, small) = (whole + rounded / 1000, rounded % 1000)
    let ones = small / 10
    let head = hundreds == 0 ? String(ones) : String(hundreds) + (ones < 10 ? "0" : "") + String(ones)
    return "\(head).\(small % 10)"
  }
}
