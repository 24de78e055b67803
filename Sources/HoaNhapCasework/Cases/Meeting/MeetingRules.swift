public import HoaNhapPolicy
public import HoaNhapValues

/// How many of a number are enough: at least a share, or more than it. Compared exactly.
///
/// The text form is `>=2/3` or `>1/2`.
public struct VoteThreshold: Sendable, Hashable {
  /// The numerator of the share.
  public let numerator: Int64
  /// The denominator of the share.
  public let denominator: Int64
  /// Whether the share itself is not enough.
  public let isExceeded: Bool

  private init?(_ numerator: Int64, _ denominator: Int64, isExceeded: Bool) {
    // A share of nothing would be reached by nobody, more than the whole by nobody ever.
    guard denominator > 0,
      isExceeded ? (0..<denominator).contains(numerator) : (1...denominator).contains(numerator)
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.isExceeded = isExceeded
  }

  /// At least a share, the share itself included.
  ///
  /// - Precondition: the share is above nothing and at most the whole.
  public static func atLeast(_ numerator: Int64, of denominator: Int64) -> VoteThreshold {
    guard let threshold = VoteThreshold(numerator, denominator, isExceeded: false) else {
      preconditionFailure("a share above nothing and at most the whole")
    }
    return threshold
  }

  /// More than a share, the share itself not enough.
  ///
  /// - Precondition: the share is at least nothing and below the whole.
  public static func moreThan(_ numerator: Int64, of denominator: Int64) -> VoteThreshold {
    guard let threshold = VoteThreshold(numerator, denominator, isExceeded: true) else {
      preconditionFailure("a share of at least nothing and below the whole")
    }
    return threshold
  }

  /// Reads the text form; `nil` for anything else.
  public init?(_ text: String) {
    let isExceeded = !text.hasPrefix(">=")
    guard text.hasPrefix(">") else { return nil }
    let parts = text.dropFirst(isExceeded ? 1 : 2).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int64(parts[0]), let denominator = Int64(parts[1]),
      let threshold = VoteThreshold(numerator, denominator, isExceeded: isExceeded), threshold.text == text
    else { return nil }
    self = threshold
  }

  /// The threshold as a document holds it.
  public var text: String { "\(isExceeded ? ">" : ">=")\(numerator)/\(denominator)" }

  /// Whether a number is enough of a total; negative numbers never are.
  public func isReached(by count: Int64, of total: Int64) -> Bool {
    guard count >= 0, total >= 0 else { return false }
    let have = count.multipliedFullWidth(by: denominator)
    let need = total.multipliedFullWidth(by: numerator)
    if (have.high, have.low) == (need.high, need.low) { return !isExceeded }
    return (have.high, have.low) > (need.high, need.low)
  }

  /// The threshold in words.
  public var wording: Wording {
    isExceeded
      ? Wording(vi: "trên \(numerator)/\(denominator)", en: "more than \(numerator)/\(denominator)")
      : Wording(vi: "ít nhất \(numerator)/\(denominator)", en: "at least \(numerator)/\(denominator)")
  }
}

/// When a group's meeting can choose, and when it has (quy tắc bình xét).
///
/// **Assumed.** The plan asks for open, democratic choosing and no text that was read gives numbers. The defaults are a quorum of two thirds of
/// the members, more than half of those present, and no objection left open. A host that has the bank's text puts its own in, with
/// its citation. The size of a group is K.3's.
public struct MeetingRules: Sendable, Hashable {
  /// How many of the members must be present.
  public let quorum: VoteThreshold
  /// How many of those present must vote for it.
  public let majority: VoteThreshold
  /// Whether an objection that was not settled keeps an application from being chosen.
  public let objectionsMustBeSettled: Bool
  /// How many members a group has (K.3).
  public let size: Bounds
  /// Where the numbers of the vote stand.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - quorum: of the members.
  ///   - majority: of those present.
  ///   - objectionsMustBeSettled: whether an open objection stands in the way.
  ///   - size: from the edition that is used (K.3).
  ///   - citation: the text that was read.
  ///   - standing: how certain it is.
  public init(
    quorum: VoteThreshold = .atLeast(2, of: 3), majority: VoteThreshold = .moreThan(1, of: 2),
    objectionsMustBeSettled: Bool = true, size: Bounds = BodyParameters().groupSize.latest.value,
    citation: Citation = .reading("bình xét: số người dự họp và biểu quyết"), standing: Standing = .assumed
  ) {
    self.quorum = quorum
    self.majority = majority
    self.objectionsMustBeSettled = objectionsMustBeSettled
    self.size = size
    self.citation = citation
    self.standing = standing
  }

  /// The assumed rules with the size of a group in an edition (K.3).
  public init(under edition: Edition) { self.init(size: edition.bodies.groupSize.latest.value) }
}
