public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// One application of the month: its verdict and, where it is eligible, a proposed schedule.
public struct ApplicationDecision: Sendable, Hashable, RedactedRecord {
  /// The application joined with the one who borrows.
  public let facts: ApplicationCase
  /// The verdict with every reason.
  public let verdict: Verdict
  /// The schedule of a loan handed out on the as-of day; `nil` unless it is eligible and terms could be proposed.
  public let schedule: Schedule?
  /// Why an eligible application has no schedule.
  public let scheduleFault: InputError?
  /// Through whom it would be lent.
  public let method: LendingMethod
  /// Who can mend what is not satisfied, and by when under the commune's plan, in the order of the findings.
  public let mendings: [Mending]

  /// The application.
  public var application: LoanApplication { facts.application }

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

/// Proposes the terms of a loan that would be handed out on the as-of day.
struct LoanProposal {
  let proposer: ProgrammeLoan
  let edition: Edition

  func schedule(for facts: ApplicationCase) throws(InputError) -> Schedule {
    let amount = try Self.known(facts.amount, "amount")
    let start = facts.asOf
    let rates = edition.rates.applying(toLoanFrom: start).map { RateChange(from: $0.from, $0.rate.value) }
    // The schedule carries the application's name until the loan has one of its own.
    let id = LoanID(facts.application.id.text)
    guard facts.purpose == .training else {
      let months = try Self.months(facts.termMonths, "term_months")
      return try Schedule.make(
        for: try proposer.production(id: id, amount: amount, on: start, months: months, rates: rates))
    }
    let study = try Self.months(facts.trainingMonths, "training.months")
    guard let end = try? start.adding(months: study) else {
      throw InputError(
        .outOfRange, field: "training.months", vi: "Khóa học kéo dài quá xa.", en: "The course ends too late."
      )
    }
    return try Schedule.make(
      for: try proposer.training(
        id: id, disbursements: [Disbursement(date: start, amount: amount)], studyEnd: end,
        repaymentMonths: repayment(study: study, term: facts.termMonths.value), rates: rates))
  }

  /// The longest repayment period of T.3, or what the term asked for leaves after the course where that is shorter.
  private func repayment(study: Int, term: Int64?) -> Int {
    let terms = edition.terms
    let times =
      Int64(study) <= terms.shortCourse.latest.value.count
      ? terms.repaymentOfShortCourse : terms.repaymentOfLongCourse
    let longest = study * Int(clamping: times.latest.value.count)
    guard let term, Int(clamping: term) > study else { return longest }
    return min(longest, Int(clamping: term) - study)
  }

  private static func known<Value>(_ fact: Fact<Value>, _ field: String) throws(InputError) -> Value {
    guard let value = fact.value else {
      throw InputError(
        .missingField, field: field, vi: "Chưa biết dữ kiện này nên chưa lập được lịch trả nợ.",
        en: "This is not known yet, so no schedule can be drawn up.")
    }
    return value
  }

  private static func months(_ fact: Fact<Int64>, _ field: String) throws(InputError) -> Int {
    let months = try known(fact, field)
    guard (1...Int64(LoanTerms.longestTermInMonths)).contains(months) else {
      throw InputError(
        .outOfRange, field: field, vi: "Số tháng phải từ 1 đến \(LoanTerms.longestTermInMonths).",
        en: "The months must be from 1 to \(LoanTerms.longestTermInMonths).")
    }
    return Int(months)
  }
}
