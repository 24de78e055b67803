public import HoaNhapPlan
public import HoaNhapValues

/// The tag of ``RecoveryStageID``.
public enum RecoveryStageTag {}
/// The name of a step of recovery, such as `reminder`. A ``RecoveryPlan`` says what the steps are.
public typealias RecoveryStageID = Identifier<RecoveryStageTag>

extension Identifier where Tag == RecoveryStageTag {
  /// The savings and credit group reminds of what is unpaid.
  public static let reminder: RecoveryStageID = "reminder"
  /// An organisation visits the household.
  public static let visit: RecoveryStageID = "visit"
  /// The bank and the borrower meet about what can be done.
  public static let meeting: RecoveryStageID = "meeting"
  /// The commune police work with the bank on it.
  public static let police: RecoveryStageID = "police"

  /// The step in words; a host's own by its name.
  public var wording: Wording {
    switch self {
    case .reminder: Wording(vi: "nhắc trả nợ", en: "reminder")
    case .visit: Wording(vi: "đến gặp hộ vay", en: "visit")
    case .meeting: Wording(vi: "ngân hàng làm việc với hộ vay", en: "meeting with the bank")
    case .police: Wording(vi: "công an phối hợp ngân hàng", en: "police and bank together")
    default: Wording(vi: text, en: text)
    }
  }
}

/// A step of recovery that an agency is charged with (việc thu hồi nợ được giao).
///
/// Source: plan III.1.3 (the police and the bank on collecting), III.3.2, III.5.2.
public struct RecoveryTask: Sendable, Hashable {
  /// Which step.
  public let stage: RecoveryStageID
  /// Who is charged with it.
  public let agency: AgencyID
  /// The clause of the plan by which the agency can be.
  public let clause: Clause
  /// The last day on which it is in time; `nil` where nobody set one.
  public let dueOn: CivilDate?

  /// Makes a task.
  public init(_ stage: RecoveryStageID, agency: AgencyID, clause: Clause, dueOn: CivilDate? = nil) {
    self.stage = stage
    self.agency = agency
    self.clause = clause
    self.dueOn = dueOn
  }
}

/// What a step of recovery came to (kết quả).
public struct RecoveryResult: Sendable, Hashable, RedactedRecord {
  /// What came of it. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What was unpaid, or some of it, was paid.
    public static let paid = Code(rawValue: "paid")
    /// A day for paying was agreed.
    public static let agreed = Code(rawValue: "agreed")
    /// The household cannot pay for now: an act on the loan may help it.
    public static let cannotPay = Code(rawValue: "cannot_pay")
    /// Nobody was met.
    public static let notMet = Code(rawValue: "not_met")
    /// The step is not needed any more.
    public static let notNeeded = Code(rawValue: "not_needed")

    /// The result in words.
    public var wording: Wording {
      switch self {
      case .paid: Wording(vi: "đã trả", en: "paid")
      case .agreed: Wording(vi: "đã thống nhất ngày trả", en: "a day for paying is agreed")
      case .cannotPay: Wording(vi: "chưa có khả năng trả", en: "not able to pay for now")
      case .notMet: Wording(vi: "chưa gặp được", en: "nobody was met")
      case .notNeeded: Wording(vi: "không cần thực hiện nữa", en: "not needed any more")
      default: Wording(vi: rawValue, en: rawValue)
      }
    }
  }

  /// What came of it.
  public let code: Code
  /// How much was paid, or is to be paid on the day agreed, in đồng; `nil` where it is not told. The ledger counts payments, not this.
  public let amount: Dong?
  /// The day agreed; `nil` where none was.
  public let agreedOn: CivilDate?
  /// What was said; it names no person.
  public let note: Sensitive<String>?

  /// Makes a result.
  public init(_ code: Code, amount: Dong? = nil, agreedOn: CivilDate? = nil, note: String? = nil) {
    self.code = code
    self.amount = amount
    self.agreedOn = agreedOn
    self.note = note.flatMap { $0.isEmpty ? nil : Sensitive($0) }
  }

  /// That it is a result, not which.
  public var printedForm: String { "result of a step of recovery" }
}
