import HoaNhapPolicy
import HoaNhapValues

/// A clause that asks for one recorded yes: C.1, C.4, C.6, C.9.
struct FlagRule: EligibilityRule {
  /// Which applications a clause speaks of.
  enum Scope: Sendable, Hashable {
    case everyone
    case person
    case training
    case establishment
  }

  /// Which fact it reads.
  enum Reading: Sendable, Hashable {
    case needsLoan
    case conduct
    case institutionConfirmed
    case planConfirmed
  }

  let header: RuleHeader
  let scope: Scope
  let reading: Reading

  /// C.1: there is a need to borrow (có nhu cầu vay vốn).
  static func need(_ edition: Edition) -> FlagRule {
    let source = edition.conditions.need.latest
    return FlagRule(header: RuleHeader("C.1", .status, source), scope: .everyone, reading: .needsLoan)
  }

  /// C.4: the person complies well with the law (chấp hành tốt các quy định của pháp luật).
  static func conduct(_ edition: Edition) -> FlagRule {
    let source = edition.conditions.conduct.latest
    return FlagRule(header: RuleHeader("C.4", .status, source), scope: .person, reading: .conduct)
  }

  /// C.6: the training institution has confirmed the course (giấy xác nhận).
  static func institution(_ edition: Edition) -> FlagRule {
    let source = edition.conditions.institutionConfirmation.latest
    return FlagRule(
      header: RuleHeader("C.6", .paper, source), scope: .training, reading: .institutionConfirmed)
  }

  /// C.9: the commune has confirmed the establishment's loan plan (phương án vay vốn).
  static func plan(_ edition: Edition) -> FlagRule {
    let source = edition.conditions.confirmedPlan.latest
    return FlagRule(
      header: RuleHeader("C.9", .paper, source), scope: .establishment, reading: .planConfirmed)
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    switch scope {
    case .everyone: true
    case .person: facts.borrowerKind == .person
    case .training: facts.borrowerKind == .person && facts.purpose == .training
    case .establishment: facts.borrowerKind == .establishment
    }
  }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let flag: Fact<Bool>
    let fact: FactSet
    switch reading {
    case .needsLoan: (flag, fact) = (facts.needsLoan, .needsLoan)
    case .conduct: (flag, fact) = (facts.conductIsGood, .conduct)
    case .institutionConfirmed: (flag, fact) = (facts.institutionConfirmed, .institutionConfirmed)
    case .planConfirmed: (flag, fact) = (facts.planConfirmed, .planConfirmed)
    }
    return Ruling(Outcome(flag), observed: Measure(flag), required: .flag(true), missing: fact)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] {
    switch reading {
    case .needsLoan: [.borrower(facts.borrowerKind)]
    case .conduct: [.communePolice]
    case .institutionConfirmed: [.trainingInstitution]
    case .planConfirmed: [.communePeoplesCommittee]
    }
  }
}
