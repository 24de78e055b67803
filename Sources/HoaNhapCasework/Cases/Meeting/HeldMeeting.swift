import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapEligibility
public import HoaNhapValues

/// A meeting that was held as it must be: what alone an application can be chosen in (cuộc họp bình xét hợp lệ).
///
/// ``GroupMeeting/held(under:)`` makes one, or says everything that stands against it.
public struct HeldMeeting: Sendable, Hashable {
  /// The minutes.
  public let meeting: GroupMeeting
  /// The rules that it was held against.
  public let rules: MeetingRules

  fileprivate init(_ meeting: GroupMeeting, _ rules: MeetingRules) {
    self.meeting = meeting
    self.rules = rules
  }

  /// Whether enough of those present voted for it.
  public var hasMajority: Bool { rules.majority.isReached(by: meeting.votesFor, of: meeting.present) }

  /// How many objections were left open and stand in the way.
  public var openObjections: Int {
    rules.objectionsMustBeSettled ? meeting.objections.reduce(0) { $0 + ($1.isSettled ? 0 : 1) } : 0
  }

  /// Whether the meeting chose the application.
  public var isChosen: Bool { hasMajority && openObjections == 0 }
}

/// Why a meeting cannot choose anybody: every reason.
public struct MeetingRefusal: Error, Sendable, Hashable {
  /// The reasons, the numbers of people first; never empty.
  public let obstacles: [MeetingObstacle]

  /// The reasons in words, one after another.
  public var wording: Wording {
    Wording(
      vi: obstacles.map(\.wording.vi).joined(separator: " "),
      en: obstacles.map(\.wording.en).joined(separator: " "))
  }
}

/// One reason why a meeting cannot choose, with its way out.
public struct MeetingObstacle: Sendable, Hashable {
  /// What is wrong. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A number of people is below nothing.
    public static let negative = Code(rawValue: "negative")
    /// The group is smaller or larger than a group is (K.3).
    public static let groupSize = Code(rawValue: "groupSize")
    /// More were present than the group has members.
    public static let tooManyPresent = Code(rawValue: "tooManyPresent")
    /// More voted than were present.
    public static let tooManyVotes = Code(rawValue: "tooManyVotes")
    /// Too few were present.
    public static let noQuorum = Code(rawValue: "noQuorum")
  }

  /// What is wrong.
  public let code: Code
  /// The clause it rests on.
  public let clause: CaseClause
  /// How certain that is.
  public let standing: Standing
  /// What is wrong and what would be right.
  public let wording: Wording
}

extension GroupMeeting {
  /// The meeting as one that can choose, or every reason why it is none.
  ///
  /// - Parameter rules: the quorum, the majority and the size of a group; by default those of the built-in edition. Under an amended one:
  ///   `held(under: MeetingRules(under: edition))`.
  public func held(under rules: MeetingRules = .standard) -> Result<HeldMeeting, MeetingRefusal> {
    let obstacles = obstacles(under: rules)
    return obstacles.isEmpty
      ? .success(HeldMeeting(self, rules)) : .failure(MeetingRefusal(obstacles: obstacles))
  }

  private func obstacles(under rules: MeetingRules) -> [MeetingObstacle] {
    func openly(_ code: MeetingObstacle.Code, _ standing: Standing = .enacted, vi: String, en: String)
      -> MeetingObstacle
    {
      MeetingObstacle(
        code: code, clause: .plan("III.5.2"), standing: standing, wording: Wording(vi: vi, en: en))
    }
    if [members, present, votesFor, votesAgainst].contains(where: { $0 < 0 }) {
      return [
        openly(
          .negative, vi: "Số người không thể âm; hãy ghi lại theo biên bản họp.",
          en: "A number of people is not negative; take it from the minutes again.")
      ]
    }
    var obstacles: [MeetingObstacle] = []
    if !(rules.size.least...max(rules.size.least, rules.size.most)).contains(members) {
      obstacles.append(
        MeetingObstacle(
          code: .groupSize, clause: .policy("K.3"), standing: .analogous,
          wording: Wording(
            vi:
              "Tổ có \(rules.size.wording.vi), biên bản ghi \(members); hãy sửa số hoặc kiện toàn tổ rồi họp lại.",
            en:
              "A group has \(rules.size.wording.en), the minutes say \(members); mend the number, or the group and meet again."
          )))
    }
    if present > members {
      obstacles.append(
        openly(
          .tooManyPresent,
          vi: "Ghi \(present) người dự họp trong khi tổ có \(members) thành viên; hãy ghi lại.",
          en: "\(present) were present of \(members) members; take it from the minutes again."))
    } else if !rules.quorum.isReached(by: present, of: members) {
      obstacles.append(
        openly(
          .noQuorum, rules.standing,
          vi: "Có \(present)/\(members) thành viên dự họp, cần \(rules.quorum.wording.vi); hãy họp lại.",
          en:
            "\(present) of \(members) members were present, \(rules.quorum.wording.en) are needed; meet again."
        ))
    }
    let (votes, overflow) = votesFor.addingReportingOverflow(votesAgainst)
    if overflow || votes > present {
      obstacles.append(
        openly(
          .tooManyVotes, vi: "Số phiếu nhiều hơn \(present) người dự họp; hãy kiểm phiếu lại.",
          en: "There are more votes than the \(present) who were present; count them again."))
    }
    return obstacles
  }
}

extension MeetingRefusal: CustomStringConvertible {
  /// The English words, one reason after another.
  public var description: String { wording.en }
}
