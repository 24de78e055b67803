/// An amount of money in whole đồng (đồng Việt Nam); it may be negative, as a margin is.
///
/// Arithmetic is checked: a result that does not fit is a thrown ``CalculationError``, never a trap and never a wrapped
/// number. There are no operators, so that no sum forgets this.
public struct Dong: Sendable, Hashable, Comparable {
  /// The number of đồng.
  public let amount: Int64

  /// Makes an amount from a number of đồng.
  public init(_ amount: Int64) { self.amount = amount }

  /// Nothing.
  public static let zero = Dong(0)

  /// Orders by amount.
  public static func < (a: Dong, b: Dong) -> Bool { a.amount < b.amount }

  /// The sum.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func adding(_ other: Dong) throws(CalculationError) -> Dong {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    if overflow { throw CalculationError(.overflow, in: "Dong.adding") }
    return Dong(sum)
  }

  /// The difference.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func subtracting(_ other: Dong) throws(CalculationError) -> Dong {
    let (difference, overflow) = amount.subtractingReportingOverflow(other.amount)
    if overflow { throw CalculationError(.overflow, in: "Dong.subtracting") }
    return Dong(difference)
  }

  /// The amount, `count` times.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func multiplied(by count: Int64) throws(CalculationError) -> Dong {
    let (product, overflow) = amount.multipliedReportingOverflow(by: count)
    if overflow { throw CalculationError(.overflow, in: "Dong.multiplied") }
    return Dong(product)
  }

  /// The exact product with a ratio, rounded once to a multiple of `unit`.
  ///
  /// - Parameters:
  ///   - ratio: what to multiply by.
  ///   - unit: the đồng that the result is a multiple of.
  ///   - rounding: how.
  /// - Throws: ``CalculationError`` with code `overflow`.
  /// - Precondition: `unit` is positive.
  public func multiplied(
    by ratio: Ratio, unit: Int64 = 1, rounding: RoundingMode
  ) throws(CalculationError) -> Dong {
    precondition(unit > 0, "a rounding unit is positive")
    let product = WideInteger.product(amount, ratio.numerator)
    guard let result = rounding.multiple(of: unit, product, ratio.denominator) else {
      throw CalculationError(.overflow, in: "Dong.multiplied")
    }
    return Dong(result)
  }

  /// The sum of many amounts.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  /// - Complexity: O(n)
  public static func sum(_ amounts: some Sequence<Dong>) throws(CalculationError) -> Dong {
    var total = Dong.zero
    for amount in amounts { total = try total.adding(amount) }
    return total
  }
}

extension Dong: CustomStringConvertible {
  /// The amount with dots as group marks and the currency's sign: `200.000.000 đ`.
  public var description: String { "\(grouped) đ" }

  /// The amount with its sign as people of a language read it: `200.000.000 đ`, `200,000,000 đ`.
  public func text(_ language: Language) -> String { "\(grouped(language)) đ" }

  /// The amount with the group marks of a language: dots in Vietnamese, commas in English.
  public func grouped(_ language: Language) -> String {
    language == .vietnamese ? grouped : String(grouped.map { $0 == "." ? "," : $0 })
  }

  /// The amount with dots as group marks: `200.000.000`.
  public var grouped: String {
    let digits = Array(String(amount.magnitude).utf8)
    var text: [UInt8] = amount < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an amount with or without dots as group marks, such as `200.000.000` or `200000000`.
  ///
  /// Dots must stand where groups of three end, so that `1.5` or `12.00` is not read as a larger amount.
  public init?(text: String) {
    var digits: [UInt8] = []
    var negative = false
    var groups: [Int] = []
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "."): groups.append(digits.count)
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    if let first = groups.first {
      guard (1...3).contains(first), (digits.count - first) == 3 * groups.count,
        zip(groups, groups.dropFirst()).allSatisfy({ $1 - $0 == 3 })
      else { return nil }
    }
    guard let amount = Int64((negative ? "-" : "") + String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    self.init(amount)
  }
}
