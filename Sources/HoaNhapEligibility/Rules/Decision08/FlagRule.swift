import HoaNhapPolicy
import HoaNhapValues

/// A clause that asks for one recorded yes: C.1, C.4, C.6, C.9.
struct FlagRule: EligibilityRule {
  /// Which fact it reads.
  enum Reading: Sendable, Hashable {
    case needsLoan
    case conduct
    case institutionConfirmed
    case planConfirmed
  }

  let header: RuleHeader
  let reading: Reading

  /// C.1: there is a need to borrow (có nhu cầu vay vốn).
  static func need(_ edition: Edition) -> FlagRule {
    FlagRule(
      header: RuleHeader(
        "C.1", .status, edition.conditions.need.latest,
        asks: Wording(vi: "có nhu cầu vay vốn", en: "there is a need to borrow"),
        change: Wording(vi: "Hồ sơ ghi là không cần vay.", en: "The application says that no loan is needed.")),
      reading: .needsLoan)
  }

  /// C.4: the person complies well with the law (chấp hành tốt các quy định của pháp luật).
  static func conduct(_ edition: Edition) -> FlagRule {
    FlagRule(
      header: RuleHeader(
        "C.4", .status, edition.conditions.conduct.latest,
        asks: Wording(
          vi: "được công an xã nhận xét là chấp hành tốt pháp luật",
          en: "the commune police record good compliance with the law"),
        change: Wording(
          vi: "Kết quả thay đổi khi công an xã ghi nhận xét mới.",
          en: "It changes when the police record a new judgement.")),
      reading: .conduct)
  }

  /// C.6: the training institution has confirmed the course (giấy xác nhận).
  static func institution(_ edition: Edition) -> FlagRule {
    FlagRule(
      header: RuleHeader(
        "C.6", .paper, edition.conditions.institutionConfirmation.latest,
        asks: Wording(
          vi: "cơ sở đào tạo đã xác nhận việc học", en: "the training institution has confirmed the course"),
        change: Wording(
          vi: "Cần giấy xác nhận của cơ sở đào tạo.", en: "The institution's paper is needed.")),
      reading: .institutionConfirmed)
  }

  /// C.9: the commune has confirmed the establishment's loan plan (phương án vay vốn).
  static func plan(_ edition: Edition) -> FlagRule {
    FlagRule(
      header: RuleHeader(
        "C.9", .paper, edition.conditions.confirmedPlan.latest,
        asks: Wording(
          vi: "phương án vay vốn đã được UBND xã xác nhận",
          en: "the People's Committee has confirmed the loan plan"),
        change: Wording(
          vi: "Cần UBND xã xác nhận phương án.", en: "The People's Committee must confirm the plan.")),
      reading: .planConfirmed)
  }

  func applies(to facts: CaseFacts) -> Bool {
    switch reading {
    case .needsLoan: true
    case .conduct: facts.borrowerKind == .person
    case .institutionConfirmed: facts.borrowerKind == .person && facts.purpose == .training
    case .planConfirmed: facts.borrowerKind == .establishment
    }
  }

  func outcome(for facts: CaseFacts) -> Outcome { Outcome(flag(facts)) }

  func evidence(for facts: CaseFacts) -> Evidence {
    let missing: FactSet =
      switch reading {
      case .needsLoan: .needsLoan
      case .conduct: .conduct
      case .institutionConfirmed: .institutionConfirmed
      case .planConfirmed: .planConfirmed
      }
    return Evidence(observed: Measure(flag(facts)), required: .flag(true), missing: missing)
  }

  func menders(for facts: CaseFacts) -> [Mender] {
    switch reading {
    case .needsLoan: Menders.borrower(facts.borrowerKind)
    case .conduct: Menders.police
    case .institutionConfirmed: Menders.institution
    case .planConfirmed: Menders.committee
    }
  }

  private func flag(_ facts: CaseFacts) -> Fact<Bool> {
    switch reading {
    case .needsLoan: facts.needsLoan
    case .conduct: facts.conductIsGood
    case .institutionConfirmed: facts.institutionConfirmed
    case .planConfirmed: facts.planConfirmed
    }
  }
}
