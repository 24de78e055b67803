public import HoaNhapLoans
public import HoaNhapPlan
public import HoaNhapValues

/// What a check after lending found about the use of a loan (kết quả kiểm tra việc sử dụng vốn vay).
///
/// Source: plan III.5.2 (the organisations check how loans are used), III.5.1, III.3.2, III.1.3; A.7 for when.
public struct LoanUse: Sendable, Hashable, RedactedRecord {
  /// How the loan was found to be used. The set is closed.
  public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// As it was agreed.
    case asAgreed = "as_agreed"
    /// In part as it was agreed.
    case partly
    /// For something else.
    case otherwise
    /// Its use could not be seen, such as where nobody was met.
    case notSeen = "not_seen"

    /// The finding in words.
    public var wording: Wording {
      switch self {
      case .asAgreed: Wording(vi: "sử dụng đúng mục đích", en: "used as agreed")
      case .partly: Wording(vi: "sử dụng đúng mục đích một phần", en: "used in part as agreed")
      case .otherwise: Wording(vi: "sử dụng vào việc khác", en: "used for something else")
      case .notSeen: Wording(vi: "chưa xem được việc sử dụng", en: "its use was not seen")
      }
    }
  }

  /// Which check of A.7 it answers; `nil` for one of the regular ones that III.5.2 asks for at any time.
  public let kind: LoanCheckKind?
  /// What was found.
  public let finding: Finding
  /// How much was seen to be used as agreed, in đồng; `nil` where it was not told.
  public let asAgreed: Dong?
  /// How much was seen to be used for something else, in đồng; `nil` where it was not told.
  public let otherwise: Dong?
  /// Those who took part beside the agency that recorded it, such as the Fatherland Front (III.5.1).
  public let with: [AgencyID]
  /// The day on which to look again; `nil` where none was agreed.
  public let nextOn: CivilDate?
  /// What else was seen; it names no person.
  public let note: Sensitive<String>?

  /// Makes a finding.
  public init(
    _ finding: Finding, kind: LoanCheckKind? = nil, asAgreed: Dong? = nil, otherwise: Dong? = nil,
    with: [AgencyID] = [], nextOn: CivilDate? = nil, note: String? = nil
  ) {
    self.kind = kind
    self.finding = finding
    self.asAgreed = asAgreed
    self.otherwise = otherwise
    self.with = with
    self.nextOn = nextOn
    self.note = note.flatMap { $0.isEmpty ? nil : Sensitive($0) }
  }

  /// Whether the check counts as made: somebody saw how the loan is used.
  ///
  /// That a visit in which nothing was seen is no check is a reading of the package (assumed).
  public var counts: Bool { finding != .notSeen }

  /// Whether the loan was found to be used, all or in part, for something else.
  public var isOtherwise: Bool { finding == .partly || finding == .otherwise }

  /// That it is a finding, not which.
  public var printedForm: String { "use of a loan" }
}
