/// A number of people as it may be published: small ones are not told (ẩn số nhỏ).
public enum PublishedCount: Sendable, Hashable {
  /// The number.
  case number(Int)
  /// A number that could point at somebody, or lead to one that could.
  case withheld

  /// The number, or a mark.
  public var text: String {
    switch self {
    case .number(let count): String(count)
    case .withheld: "…"
    }
  }
}

/// A number of people split into parts, published so that no small part can be told, also not by subtraction.
///
/// A part below the threshold is withheld. Where the rest of the total would tell it, or that withheld parts hold fewer people
/// than the threshold together, the next part is withheld too, from the first again after the last; where
/// there is none, the total. The next and not the smallest: that it was chosen by its size would tell its size.
/// Zero is told: it points at nobody who is among the people counted.
public struct PublishedBreakdown: Sendable, Hashable {
  /// One part.
  public struct Part: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// How many people.
    public let count: PublishedCount
  }

  /// Below so many people a number is not told. Assumed: no text names it.
  public static let threshold = 5

  /// The parts in the order given.
  public let parts: [Part]
  /// All of them together.
  public let total: PublishedCount

  /// Decides what may be told.
  ///
  /// - Parameters:
  ///   - counts: the parts, none below zero.
  ///   - threshold: the least number that is told.
  /// - Precondition: no count is negative, and their sum fits.
  /// - Complexity: O(*n*)
  public init(_ counts: [(name: String, count: Int)], threshold: Int = Self.threshold) {
    precondition(counts.allSatisfy { $0.count >= 0 }, "people are counted from zero")
    let sum = counts.reduce(0) { $0 + $1.count }
    var hidden = Set(counts.indices.filter { (1..<max(1, threshold)).contains(counts[$0].count) })
    var hiddenSum = hidden.reduce(0) { $0 + counts[$1].count }
    let last = hidden.max() ?? 0
    var others = (Array(counts.indices.dropFirst(last + 1)) + Array(counts.indices.prefix(last)))
      .filter { counts[$0].count > 0 && !hidden.contains($0) }[...]
    // Parts that are all as small, or all as large, as small parts can be are told by their sum.
    func isTold() -> Bool {
      hidden.count < 2 || hiddenSum < threshold || hiddenSum == hidden.count
        || hiddenSum == hidden.count * (threshold - 1)
    }
    while !hidden.isEmpty, isTold(), let next = others.popFirst() {
      hidden.insert(next)
      hiddenSum += counts[next].count
    }
    let tellsTotal = hidden.isEmpty ? !(1..<max(1, threshold)).contains(sum) : !isTold()
    total = tellsTotal ? .number(sum) : .withheld
    parts = counts.indices.map { index in
      Part(
        name: counts[index].name,
        count: hidden.contains(index) ? .withheld : .number(counts[index].count))
    }
  }
}
