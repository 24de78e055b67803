public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// One application of the month: its verdict and, where it is eligible, an offer with a proposed schedule.
public struct ApplicationDecision: Sendable, Hashable, RedactedRecord {
  /// The application joined with the one who borrows.
  public let facts: ApplicationCase
  /// The verdict with every reason.
  public let verdict: Verdict
  /// The offer of all that was asked for, handed out on the as-of day; `nil` unless it is eligible and can be offered.
  public let offer: Offer?
  /// Why an eligible application has no offer.
  public let refusal: OfferRefusal?
  /// Through whom it would be lent.
  public let method: LendingMethod
  /// Who can mend what is not satisfied, and by when under the commune's plan, in the order of the findings.
  public let mendings: [Mending]

  /// The application.
  public var application: LoanApplication { facts.application }

  /// The proposed schedule, where there is an offer.
  public var schedule: Schedule? { offer?.plan }

  /// The kind and the identifier.
  public var printedForm: String { "decision on \(application.id): \(verdict.outcome.rawValue)" }
}

/// Through whom a loan is made (phương thức cho vay, L.7, L.9). The set is that of the policy.
public enum LendingMethod: String, Sendable, Hashable, CaseIterable {
  /// Through the household, whose representative signs.
  case household
  /// To the borrower directly.
  case direct
  /// The household's other adults are not known.
  case undetermined

  /// The method in words.
  public var wording: Wording {
    switch self {
    case .household: Wording(vi: "thông qua hộ gia đình", en: "through the household")
    case .direct: Wording(vi: "cho vay trực tiếp", en: "lent directly")
    case .undetermined:
      Wording(
        vi: "chưa rõ: chưa biết số thành viên khác đủ 18 tuổi", en: "not known: other adults are not recorded"
      )
    }
  }

  /// The method for a borrower.
  ///
  /// - Parameters:
  ///   - borrower: who borrows.
  ///   - household: the person's household; known to be `nil` where there is none.
  init(_ borrower: Borrower, household: Fact<Household?>) {
    switch (borrower.kind, household) {
    case (.establishment, _), (.person, .known(nil)): self = .direct
    case (.person, .unknown): self = .undetermined
    case (.person, .known(.some(let household))):
      switch household.otherAdults {
      case .unknown: self = .undetermined
      case .known(let count): self = count > 0 ? .household : .direct
      }
    }
  }
}

/// An application or a loan that nothing could be said about, since a number does not fit.
public struct CaseFailure: Sendable, Hashable {
  /// The identifier of the application or the loan.
  public let id: String
  /// What is wrong.
  public let error: InputError
}
