public import HoaNhapValues

/// How many of a number are enough: at least a share, or more than it. Compared exactly.
///
/// The text form is `>=2/3` or `>1/2`.
public struct VoteThreshold: ParameterValue {
  /// The numerator of the share.
  public let numerator: Int64
  /// The denominator of the share.
  public let denominator: Int64
  /// Whether the share itself is not enough.
  public let mustBeExceeded: Bool

  private init?(_ numerator: Int64, _ denominator: Int64, mustBeExceeded: Bool) {
    // A share of nothing would be reached by nobody, more than the whole by nobody ever.
    guard denominator > 0,
      mustBeExceeded ? (0..<denominator).contains(numerator) : (1...denominator).contains(numerator)
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.mustBeExceeded = mustBeExceeded
  }

  /// At least a share, the share itself included.
  ///
  /// - Precondition: the share is above nothing and at most the whole.
  public static func atLeast(_ numerator: Int64, of denominator: Int64) -> VoteThreshold {
    guard let threshold = VoteThreshold(numerator, denominator, mustBeExceeded: false) else {
      preconditionFailure("a share above nothing and at most the whole")
    }
    return threshold
  }

  /// More than a share, the share itself not enough.
  ///
  /// - Precondition: the share is at least nothing and below the whole.
  public static func moreThan(_ numerator: Int64, of denominator: Int64) -> VoteThreshold {
    guard let threshold = VoteThreshold(numerator, denominator, mustBeExceeded: true) else {
      preconditionFailure("a share of at least nothing and below the whole")
    }
    return threshold
  }

  /// Reads the text form; `nil` for anything else.
  public init?(_ text: String) {
    let mustBeExceeded = !text.hasPrefix(">=")
    guard text.hasPrefix(">") else { return nil }
    let parts = text.dropFirst(mustBeExceeded ? 1 : 2).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int64(parts[0]), let denominator = Int64(parts[1]),
      let threshold = VoteThreshold(numerator, denominator, mustBeExceeded: mustBeExceeded),
      threshold.text == text
    else { return nil }
    self = threshold
  }

  /// The threshold as a document holds it.
  public var text: String { "\(mustBeExceeded ? ">" : ">=")\(numerator)/\(denominator)" }

  /// Whether a number is enough of a total; negative numbers never are.
  public func isReached(by count: Int64, of total: Int64) -> Bool {
    guard count >= 0, total >= 0 else { return false }
    let have = count.multipliedFullWidth(by: denominator)
    let need = total.multipliedFullWidth(by: numerator)
    if (have.high, have.low) == (need.high, need.low) { return !mustBeExceeded }
    return (have.high, have.low) > (need.high, need.low)
  }

  /// The threshold in words.
  public var wording: Wording {
    mustBeExceeded
      ? Wording(vi: "trên \(numerator)/\(denominator)", en: "more than \(numerator)/\(denominator)")
      : Wording(vi: "ít nhất \(numerator)/\(denominator)", en: "at least \(numerator)/\(denominator)")
  }

  /// The text form.
  public var json: JSONValue { .string(text) }

  /// A text.
  public static var form: Wording {
    Wording(
      vi: "một tỷ lệ như \">=2/3\" hoặc \">1/2\"", en: "A share such as \">=2/3\" or \">1/2\",")
  }

  /// Reads the text form.
  public static func read(_ json: JSONValue, words: Wording, like model: VoteThreshold) -> VoteThreshold? {
    json.stringValue.flatMap { VoteThreshold($0) }
  }
}
