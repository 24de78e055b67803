import HoaNhapValues

/// Whole numbers of any size in blocks of nine decimal digits: slow, and written without the engine.
struct BigNumber: Comparable {
  private static let base = 1_000_000_000
  /// Least first; none at the top is zero.
  private var blocks: [Int]

  init(_ number: Int64) {
    blocks = []
    var rest = Int(number)
    while rest > 0 {
      blocks.append(rest % Self.base)
      rest /= Self.base
    }
  }

  static func + (a: BigNumber, b: BigNumber) -> BigNumber {
    var sum = BigNumber(0)
    var carry = 0
    for index in 0..<max(a.blocks.count, b.blocks.count) {
      carry += index < a.blocks.count ? a.blocks[index] : 0
      carry += index < b.blocks.count ? b.blocks[index] : 0
      sum.blocks.append(carry % base)
      carry /= base
    }
    if carry > 0 { sum.blocks.append(carry) }
    return sum
  }

  static func * (a: BigNumber, b: BigNumber) -> BigNumber {
    var product = BigNumber(0)
    product.blocks = Array(repeating: 0, count: a.blocks.count + b.blocks.count)
    for (i, block) in a.blocks.enumerated() {
      var carry = 0
      for (j, other) in b.blocks.enumerated() {
        carry += product.blocks[i + j] + block * other
        product.blocks[i + j] = carry % base
        carry /= base
      }
      product.blocks[i + b.blocks.count] = carry
    }
    while product.blocks.last == 0 { product.blocks.removeLast() }
    return product
  }

  static func < (a: BigNumber, b: BigNumber) -> Bool {
    if a.blocks.count != b.blocks.count { return a.blocks.count < b.blocks.count }
    return a.blocks.reversed().lexicographicallyPrecedes(b.blocks.reversed())
  }
}

/// The level payment by its meaning: the payment whose present values add up to the amount.
///
/// With the rate of a period `a/b` that is `P / Σ (b/(a+b))ᵏ`, brought to one fraction and compared with multiples of the
/// unit; `nil` where it does not fit in 62 bits.
func levelPayment(
  of amount: Int64, percent: Ratio, everyMonths: Int, count: Int, unit: Int64, _ rounding: RoundingMode
) -> Int64? {
  let a = BigNumber(percent.numerator) * BigNumber(Int64(everyMonths))
  let b = BigNumber(percent.denominator) * BigNumber(1200)
  var sum = BigNumber(0)
  var power = BigNumber(1)
  var grown = BigNumber(1)
  for _ in 0..<count {
    power = power * b
    sum = sum * (a + b) + power
    grown = grown * (a + b)
  }
  let above = BigNumber(amount) * grown
  let below = sum * BigNumber(unit)
  // The largest multiple that is not above the payment.
  var multiple: Int64 = 0
  for bit in (0..<62).reversed() where below * BigNumber(multiple | 1 << bit) <= above {
    multiple |= 1 << bit
  }
  if below * BigNumber(multiple + 1) <= above { return nil }
  let isWhole = below * BigNumber(multiple) == above
  // Twice the payment against the odd number of halves above the multiple.
  let doubled = above * BigNumber(2)
  let half = below * BigNumber(2 * multiple + 1)
  let goesUp: Bool
  switch rounding {
  case .down: goesUp = false
  case .up: goesUp = !isWhole
  case .halfUp: goesUp = doubled >= half
  case .halfEven: goesUp = doubled > half || doubled == half && multiple % 2 == 1
  }
  let (result, overflow) = (multiple + (goesUp ? 1 : 0)).multipliedReportingOverflow(by: unit)
  return overflow ? nil : result
}
