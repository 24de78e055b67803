/// Where a property draws what it needs: numbers by chance from a seed, each written down as it is drawn.
///
/// What is written down is all that shrinking knows. Each choice is a number from zero on, of which zero is the simplest, so a
/// shorter list of choices, or one with smaller numbers, gives a simpler example, whatever the property makes of them. Hence
/// no generator says how its values shrink, and no value leaves what its generator can make. A list that is played back and
/// ends goes on with zeros.
///
/// A class, because a property, its generators and their helpers all draw from the one source.
public final class Choices {
  /// A part of the choices that may be taken out as a whole, such as one element of a list.
  struct Span {
    var range: Range<Int>
    /// The choice that counts the elements, which is one less without this part; none where nothing counts them.
    var counter: Int?
  }

  /// What was drawn.
  private(set) var drawn: [UInt64] = []
  private(set) var spans: [Span] = []
  /// What the property shows of its example, and how many cases had what.
  private(set) var shown: [(label: String, text: String)] = []
  private(set) var marks: Set<String> = []

  private var random: SplitMix64
  private let played: [UInt64]?
  private let isShowing: Bool

  /// A source of fresh choices.
  public convenience init(seed: UInt64) { self.init(seed: seed, playing: nil) }

  init(seed: UInt64, playing played: [UInt64]?, isShowing: Bool = false) {
    random = SplitMix64(seed: seed)
    self.played = played
    self.isShowing = isShowing
  }

  /// So many zeros follow the end of a list that is played back; a loop that waits for another value then meets chance again.
  private static let zeros = 4096

  /// A choice from zero up to and including a bound; a number by chance becomes a choice by its rank in simplicity.
  private func draw(upTo bound: UInt64, rank: (UInt64) -> UInt64 = { $0 }) -> UInt64 {
    let choice: UInt64
    if let played, drawn.count < played.count + Self.zeros {
      choice = drawn.count < played.count ? min(played[drawn.count], bound) : 0
    } else {
      choice = rank(UInt64.random(in: 0...bound, using: &random))
    }
    drawn.append(choice)
    return choice
  }

  // MARK: Numbers

  /// 64 bits; zero is the simplest.
  public func word() -> UInt64 { draw(upTo: .max) }

  /// A number of a range; the simplest is the one nearest to an origin, and of two as near the larger.
  public func int(_ range: ClosedRange<Int>, towards origin: Int = 0) -> Int {
    let origin = min(max(origin, range.lowerBound), range.upperBound)
    let order = Nearness(
      below: UInt64(bitPattern: Int64(origin &- range.lowerBound)),
      above: UInt64(bitPattern: Int64(range.upperBound &- origin)))
    let choice = draw(upTo: order.below &+ order.above, rank: order.rank)
    return range.lowerBound &+ Int(truncatingIfNeeded: order.offset(of: choice))
  }

  /// A number from zero on, below a bound.
  public func number(below bound: Int) -> Int { int(0...bound - 1) }

  /// `true` so many times in a hundred; `false` is the simpler answer.
  public func chance(_ percent: Int) -> Bool { int(1...100, towards: 100) <= percent }

  /// `true` or `false`, which is the simpler answer.
  public func bool() -> Bool { chance(50) }

  // MARK: Values of a list, and lists of values

  /// One of some values, of which the first is the simplest.
  public func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

  /// The values in another order; as they stand is the simplest.
  public func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for place in values.indices.dropLast() {
      values.swapAt(place, int(place...values.count - 1, towards: place))
    }
    return values
  }

  /// A list of some length, each element of which may be taken out alone when the example is made smaller.
  @discardableResult
  public func list<Element>(_ count: ClosedRange<Int>, of element: () throws -> Element) rethrows -> [Element]
  {
    let counter = drawn.count
    let count = int(count, towards: count.lowerBound)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      let start = drawn.count
      elements.append(try element())
      spans.append(Span(range: start..<drawn.count, counter: counter))
    }
    return elements
  }

  /// So many rounds, such as the moves of a history. Some are left out, and so is each that a counterexample does not need.
  public func rounds(_ count: Int, _ round: () throws -> Void) rethrows {
    for _ in 0..<count {
      let start = drawn.count
      guard chance(98) else { continue }
      try round()
      spans.append(Span(range: start..<drawn.count, counter: nil))
    }
  }

  // MARK: What a property says of its example

  /// Shows a value in the report of a counterexample, personal data too, and gives it back.
  @discardableResult
  public func show<Value>(_ label: String, _ value: Value, as text: ((Value) -> String)? = nil) -> Value {
    if isShowing { shown.append((label, text?(value) ?? Dump.text(value))) }
    return value
  }

  /// Says that the case is of some kind, so that `forAll(covering:)` can tell whether each kind was met.
  public func mark(_ kind: String, when holds: Bool = true) {
    if holds { marks.insert(kind) }
  }

  /// Leaves the case out unless something holds that the property presumes.
  public func assume(_ condition: Bool) throws {
    if !condition { throw CaseLeftOut() }
  }

  /// The value, or the case is left out.
  public func assume<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw CaseLeftOut() }
    return value
  }
}

/// Thrown where a case does not fit a property; it is no failure.
struct CaseLeftOut: Error {}

/// The order of the numbers of a range by their distance from an origin: 0, 1, -1, 2, -2 and so on as far as both sides
/// reach, then the rest of the longer side. Numbers are counted from the lower end, so that any range fits.
private struct Nearness {
  /// How many numbers lie on each side of the origin.
  let below, above: UInt64

  private var both: UInt64 { min(below, above) }

  func rank(_ offset: UInt64) -> UInt64 {
    let isAbove = offset > below
    let distance = isAbove ? offset - below : below - offset
    return distance > both ? both + distance : isAbove ? 2 * distance - 1 : 2 * distance
  }

  func offset(of rank: UInt64) -> UInt64 {
    if rank > 2 * both { return above > below ? below + (rank - both) : below - (rank - both) }
    let distance = (rank + 1) / 2
    return rank % 2 == 1 ? below + distance : below - distance
  }
}
