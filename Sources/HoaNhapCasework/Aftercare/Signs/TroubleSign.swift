public import HoaNhapLoans
import HoaNhapPlan
public import HoaNhapValues

/// A sign of trouble that a loan shows on a day: what, since when, who should act (dấu hiệu cần quan tâm).
///
/// It says what to look at and who does. It is no judgement about anybody, and there is no score.
public struct TroubleSign: Sendable, Hashable, RedactedRecord {
  /// Where it was seen. The set is closed.
  public enum Origin: Sendable, Hashable {
    /// In the ledger.
    case ledger
    /// In the loan's file, by the number of an entry: a check or a report.
    case entry(Int)
    /// In the monthly list of the commune police.
    case monthlyList
  }

  /// Which sign.
  public let code: TroubleCode
  /// The loan.
  public let loan: LoanID
  /// The clause that it rests on: of the register, such as `A.2`, or of the plan, such as `III.5.2`.
  public let clause: CaseClause
  /// How certain the clause is: the measure of what is low or near is the package's own (assumed).
  public let standing: Standing
  /// Where it was seen.
  public let origin: Origin
  /// The day since which it holds, or the day that comes near; `nil` where it is not known.
  public let day: CivilDate?
  /// Calendar days from that day, or until it; `nil` where it is not known.
  public let days: Int?
  /// The amount that it is about, in đồng; `nil` where it is about none.
  public let amount: Dong?
  /// Who should act, and by which clause of the plan; `nil` for a code of the host's own without an entry in the settings.
  public let actor: SignActor?

  /// The sign in words, without the loan.
  public var wording: Wording {
    let sum = amount.map { Wording(vi: ", \($0.text(.vietnamese))", en: ", \($0.text(.english))") }
    let when = day.map { day in
      code == .instalmentNear
        ? Wording(
          vi: ", ngày \(day.vietnameseText) (còn \(days ?? 0) ngày)", en: ", on \(day) (in \(days ?? 0) days)"
        )
        : Wording(
          vi: ", từ \(day.vietnameseText) (\(days ?? 0) ngày)", en: ", since \(day) (\(days ?? 0) days)")
    }
    return Wording(
      vi: "\(clause): \(code.wording.vi)\(sum?.vi ?? "")\(when?.vi ?? "")",
      en: "\(clause): \(code.wording.en)\(sum?.en ?? "")\(when?.en ?? "")")
  }

  /// That it is a sign of a loan, not which.
  public var printedForm: String { "sign of loan \(loan)" }
}

/// What the monthly list says about a borrower who left it: the reason's code and since which day (III.1.4).
public struct ListedChange: Sendable, Hashable, RedactedRecord {
  /// Why.
  public let reason: ListReason
  /// The day of the list that says so.
  public let day: CivilDate

  /// Makes a change.
  public init(_ reason: ListReason, on day: CivilDate) {
    self.reason = reason
    self.day = day
  }

  /// The sign that a running loan shows by it; `nil` for reasons that say nothing about the loan, such as the end of the ten years.
  var code: TroubleCode? {
    switch reason {
    case .movedAway: .movedAway
    case .underManagementAgain: .underManagement
    default: nil
    }
  }

  /// Nothing of it.
  public var printedForm: String { "•••" }
}
