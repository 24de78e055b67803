/// A yearly rate in per cent, held exactly (lãi suất %/năm): 6.24 % a year is `156/25`.
public struct Rate: Sendable, Hashable, Comparable {
  /// The per cent of a year, exactly.
  public let annualPercent: Ratio

  /// Makes a rate from its per cent of a year.
  public init(annualPercent: Ratio) { self.annualPercent = annualPercent }

  /// Reads a decimal number of per cent, such as `6.24`: digits, then at most six more after a point.
  ///
  /// `nil` for anything else: a sign, an exponent, a comma, more than six decimals or six whole digits.
  public init?(percent text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...6).contains(whole.count) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""[...].utf8
    guard parts.count == 1 || (1...6).contains(decimals.count) else { return nil }
    var number: Int64 = 0
    var scale: Int64 = 1
    for digit in [whole, decimals].joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    for _ in decimals { scale *= 10 }
    guard let ratio = try? Ratio(number, scale) else { return nil }
    annualPercent = ratio
  }

  /// No interest.
  public static let zero = Rate(annualPercent: .zero)

  /// The exact twelfth: 6.24 % a year is 0.52 % a month (R.4).
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func monthlyPercent() throws(CalculationError) -> Ratio {
    try annualPercent.multiplied(by: Ratio(1, 12))
  }

  /// The rate times a share of a hundred: an overdue rate of 130 % (lãi suất nợ quá hạn, R.2).
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func scaled(byPercent share: Ratio) throws(CalculationError) -> Rate {
    let hundredth = try share.multiplied(by: Ratio(1, 100))
    return Rate(annualPercent: try annualPercent.multiplied(by: hundredth))
  }

  /// Orders by size.
  public static func < (a: Rate, b: Rate) -> Bool { a.annualPercent < b.annualPercent }
}

extension Rate: CustomStringConvertible {
  /// The rate as a decimal where it has an end within twelve places, else as a fraction: `6.24 %`, `25/3 %`.
  public var description: String { "\(decimal ?? annualPercent.text) %" }

  /// The per cent as a finite decimal with a point, `nil` where there is none within twelve places.
  public var decimal: String? {
    var rest = annualPercent.numerator.magnitude % annualPercent.denominator.magnitude
    var digits = ""
    let below = annualPercent.denominator.magnitude
    while rest > 0 {
      let (scaled, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard digits.utf8.count < 12, !overflow else { return nil }
      digits += String(scaled / below)
      rest = scaled % below
    }
    let whole = (annualPercent.numerator < 0 ? "-" : "") + String(annualPercent.numerator.magnitude / below)
    return digits.isEmpty ? whole : "\(whole).\(digits)"
  }
}
