public import HoaNhapPolicy
public import HoaNhapValues

/// When a group's meeting can choose, and when it has (quy tắc bình xét).
///
/// The numbers are parameters of the edition, `bodies.meetingQuorum`, `bodies.meetingMajority` and `bodies.objectionsSettled`. **Assumed**: the
/// plan asks for open, democratic choosing and no text that was read gives numbers, so the built-in ones are a quorum of two thirds of the
/// members, more than half of those present, and no objection left open. A commune that has its bank's text amends the edition once,
/// with its citation; a single call can still be given rules of its own. The size of a group is K.3's.
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

  /// Makes rules; what is left out is that of the built-in edition.
  ///
  /// - Parameters:
  ///   - quorum: of the members.
  ///   - majority: of those present.
  ///   - objectionsMustBeSettled: whether an open objection stands in the way.
  ///   - size: how many members a group has (K.3).
  ///   - citation: the text that was read.
  ///   - standing: how certain it is.
  public init(
    quorum: VoteThreshold = Self.standard.quorum, majority: VoteThreshold = Self.standard.majority,
    objectionsMustBeSettled: Bool = Self.standard.objectionsMustBeSettled, size: Bounds = Self.standard.size,
    citation: Citation = Self.standard.citation, standing: Standing = Self.standard.standing
  ) {
    self.quorum = quorum
    self.majority = majority
    self.objectionsMustBeSettled = objectionsMustBeSettled
    self.size = size
    self.citation = citation
    self.standing = standing
  }

  /// The rules of an edition, local amendments included.
  ///
  /// Of the three values of the vote the least certain one is cited, the quorum first.
  public init(under edition: Edition) {
    let bodies = edition.bodies
    let (quorum, majority) = (bodies.meetingQuorum.latest, bodies.meetingMajority.latest)
    let objections = bodies.objectionsSettled.latest
    var source = (citation: quorum.citation, standing: quorum.standing)
    for other in [(majority.citation, majority.standing), (objections.citation, objections.standing)]
    where source.standing < other.1 {
      source = other
    }
    self.init(
      quorum: quorum.value, majority: majority.value, objectionsMustBeSettled: objections.value.isRequired,
      size: bodies.groupSize.latest.value, citation: source.citation, standing: source.standing)
  }

  /// The rules of the built-in edition.
  public static let standard = MeetingRules(under: .decision08)
}
