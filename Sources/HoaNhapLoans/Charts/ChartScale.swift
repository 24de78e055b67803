/// Amounts as lengths, exactly: a length is a whole number of tenths of a unit of the picture.
struct ChartScale {
  /// The step between two marks: 1, 2 or 5 with zeros behind it.
  let step: UInt64
  /// The last mark, which no amount exceeds.
  let top: UInt64
  /// The length of the last mark, in tenths.
  let length: Int

  /// A scale with at most five marks above nothing, all of them round.
  init(upTo most: Int64, length: Int) {
    let most = UInt64(max(0, most))
    var step: UInt64 = 1
    // It ends well before a step could leave 64 bits.
    while most / step > 4 { step = Self.next(step) }
    self.step = step
    top = max(1, most / step + (most % step == 0 ? 0 : 1)) * step
    self.length = length
  }

  /// 1, 2, 5, 10, 20, …
  private static func next(_ step: UInt64) -> UInt64 {
    var leading = step
    while leading >= 10 { leading /= 10 }
    return leading == 2 ? step / 2 * 5 : step * 2
  }

  /// The marks, from nothing up.
  var marks: [UInt64] { (0...top / step).map { $0 * step } }

  /// The length of an amount in tenths, rounded down; nothing for what is negative, all of it for what is too much.
  func tenths(_ amount: Int64) -> Int { tenths(UInt64(max(0, amount))) }

  /// The length of an amount in tenths, rounded down.
  func tenths(_ amount: UInt64) -> Int {
    let product = min(amount, top).multipliedFullWidth(by: UInt64(length))
    return amount >= top ? length : Int(top.dividingFullWidth(product).quotient)
  }
}

/// A number of tenths as it is written: `12.5`.
func decimal(tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
