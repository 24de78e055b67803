/// A whole number of any size that is not negative, for the rare sum that bounds do not decide.
struct Natural: Comparable {
  /// The words, least first; none at the top is zero.
  private var words: [UInt64]

  init(_ word: UInt64) { words = word == 0 ? [] : [word] }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in words.indices {
      let product = words[index].multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      words[index] = low
      // A product of two words leaves room for a carry.
      carry = product.high &+ (overflow ? 1 : 0)
    }
    if carry > 0 { words.append(carry) }
    trim()
  }

  func multiplied(by factor: UInt64) -> Natural {
    var product = self
    product.multiply(by: factor)
    return product
  }

  /// What is left of a number that is not smaller.
  ///
  /// - Precondition: `other` is not greater.
  func subtracting(_ other: Natural) -> Natural {
    var difference = self
    var borrow = false
    for index in difference.words.indices {
      let taken = index < other.words.count ? other.words[index] : 0
      let (first, one) = difference.words[index].subtractingReportingOverflow(taken)
      let (second, two) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      difference.words[index] = second
      borrow = one || two
    }
    precondition(!borrow, "a natural number is not negative")
    difference.trim()
    return difference
  }

  static func < (a: Natural, b: Natural) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    for index in a.words.indices.reversed() where a.words[index] != b.words[index] {
      return a.words[index] < b.words[index]
    }
    return false
  }

  /// The whole quotient by a number that is not zero, and the rest; `nil` where the quotient is 2⁶³ or more.
  ///
  /// - Complexity: O(words), each of 63 times
  func divided(by divisor: Natural) -> (quotient: Int64, rest: Natural)? {
    guard self < divisor.multiplied(by: 1 << 63) else { return nil }
    var quotient: UInt64 = 0
    for bit in (0..<63).reversed() where self >= divisor.multiplied(by: quotient | 1 << bit) {
      quotient |= 1 << bit
    }
    return (Int64(bitPattern: quotient), subtracting(divisor.multiplied(by: quotient)))
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }
}
