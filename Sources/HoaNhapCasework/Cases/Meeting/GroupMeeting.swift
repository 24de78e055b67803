public import HoaNhapModels
public import HoaNhapValues

/// An open meeting of a savings and credit group that spoke about one application (họp bình xét cho vay).
///
/// It is what somebody wrote down. Whether it was held as it must be is what ``held(under:)`` answers.
///
/// Source: plan III.5.2 (groups choose openly and democratically).
public struct GroupMeeting: Sendable, Hashable {
  /// The group.
  public let group: SavingsGroupID
  /// The day of the meeting.
  public let day: CivilDate
  /// How many members the group has.
  public let members: Int64
  /// How many of them were present.
  public let present: Int64
  /// How many voted for the application.
  public let votesFor: Int64
  /// How many voted against it.
  public let votesAgainst: Int64
  /// What was said against it, whether or not it was settled in the meeting.
  public let objections: [Objection]

  /// Makes the minutes of a meeting.
  public init(
    of group: SavingsGroupID, on day: CivilDate, members: Int64, present: Int64, votesFor: Int64,
    votesAgainst: Int64, objections: [Objection] = []
  ) {
    self.group = group
    self.day = day
    self.members = members
    self.present = present
    self.votesFor = votesFor
    self.votesAgainst = votesAgainst
    self.objections = objections
  }
}

/// Something that was said against an application in a meeting (ý kiến không đồng ý). The words are personal.
public struct Objection: Sendable, Hashable {
  /// What was said.
  public let text: Sensitive<String>
  /// Whether the meeting settled it.
  public let isSettled: Bool

  /// Makes an objection.
  public init(_ text: String, isSettled: Bool) {
    self.text = Sensitive(text)
    self.isSettled = isSettled
  }
}
