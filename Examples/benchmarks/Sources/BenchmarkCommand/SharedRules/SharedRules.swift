import HoaNhap

/// The eleven conditions of the shared workload, written with the public rule protocol over the host's own record.
///
/// Their thresholds are illustrative; what they show is what a host's own rules look like, and what they cost.
enum SharedRules {
  /// The rules in the order of the workload's bits.
  @RuleBuilder
  static var all: some RuleSet<Applicant> {
    AgeRule()
    ProgrammeRule()
    RecordedYesRule.listed
    RecordedYesRule.confirmed
    RecentDecisionRule()
    IssuedDecisionRule()
    RecordedYesRule.lawAbiding
    PlanRule()
    WorkerShareRule()
    StudyRule()
    CapRule()
  }

  static func header(_ code: ClauseCode, _ vi: String, _ en: String) -> RuleHeader {
    RuleHeader(
      code, .status, Citation("Bài đo mẫu", "điều kiện \(code)"), .assumed,
      requirement: Wording(vi: vi, en: en))
  }

  /// A day as many years before the day of application.
  static func years(_ years: Int) -> CivilDate {
    guard let day = try? Applicant.asOf.adding(years: -years) else {
      preconditionFailure("a day of this century")
    }
    return day
  }
}

/// 0: at least twelve years old.
struct AgeRule: EligibilityRule {
  let header = SharedRules.header("age", "đủ 12 tuổi", "twelve years have passed since birth")
  private let latest = SharedRules.years(12)

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.birth.map { $0 <= latest }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.birth), required: .date(latest))
  }
}

/// 1: a programme that is covered.
struct ProgrammeRule: EligibilityRule {
  let header = SharedRules.header("programme", "chương trình được áp dụng", "the programme is covered")
  private let last: UInt8 = 3

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.programme.map { $0 <= last }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.programme), required: .number(Int64(last)))
  }
}

/// 2, 3 and 6: one recorded yes.
struct RecordedYesRule: EligibilityRule {
  enum Reading { case listed, confirmed, lawAbiding }

  let header: RuleHeader
  private let reading: Reading

  private init(_ header: RuleHeader, _ reading: Reading) {
    self.header = header
    self.reading = reading
  }

  static let listed = RecordedYesRule(SharedRules.header("list", "có trong danh sách", "listed"), .listed)
  static let confirmed = RecordedYesRule(
    SharedRules.header("confirmation", "danh sách được xác nhận", "the list is confirmed"), .confirmed)
  static let lawAbiding = RecordedYesRule(
    SharedRules.header("conduct", "chấp hành tốt", "good compliance is recorded"), .lawAbiding)

  func outcome(for facts: Applicant) -> Outcome { Outcome(flag(facts)) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(flag(facts)), required: .flag(true))
  }

  private func flag(_ facts: Applicant) -> Fact<Bool> {
    switch reading {
    case .listed: facts.isListed
    case .confirmed: facts.isConfirmed
    case .lawAbiding: facts.isLawAbiding
    }
  }
}

/// 4: the decision is at most ten years old.
struct RecentDecisionRule: EligibilityRule {
  let header = SharedRules.header(
    "decision", "quyết định chưa quá 10 năm", "the decision is at most ten years old")
  private let earliest = SharedRules.years(10)

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.decision.map { $0 >= earliest }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.decision), required: .date(earliest))
  }
}

/// 5: the decision is not of a later day.
struct IssuedDecisionRule: EligibilityRule {
  let header = SharedRules.header("issued", "quyết định đã ban hành", "the decision is issued")
  private let latest = Applicant.asOf

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.decision.map { $0 <= latest }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.decision), required: .date(latest))
  }
}

/// 7: whoever works has a plan.
struct PlanRule: EligibilityRule {
  let header = SharedRules.header("plan", "có phương án", "there is a plan")

  func outcome(for facts: Applicant) -> Outcome {
    guard case .known(let purpose) = facts.purpose else { return .undetermined }
    return purpose < Applicant.study ? Outcome(facts.hasPlan) : .satisfied
  }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.hasPlan), required: .flag(true))
  }
}

/// 8: a tenth of an establishment's workers, in ten-thousandths.
struct WorkerShareRule: EligibilityRule {
  let header = SharedRules.header("share", "ít nhất một phần mười lao động", "a tenth of the workers")

  func outcome(for facts: Applicant) -> Outcome {
    guard case .known(let purpose) = facts.purpose else { return .undetermined }
    if purpose != Applicant.establishment { return .satisfied }
    guard case .known(let target) = facts.workersTarget, case .known(let total) = facts.workersTotal else {
      return .undetermined
    }
    return Outcome(UInt32(target) * 10_000 >= UInt32(total) * 1000)
  }

  func evidence(for facts: Applicant) -> Evidence {
    guard case .known(let target) = facts.workersTarget, case .known(let total) = facts.workersTotal,
      total > 0
    else { return Evidence(required: .number(1000)) }
    return Evidence(observed: .number(Int64(target) * 10_000 / Int64(total)), required: .number(1000))
  }
}

/// 9: one to sixty months of study.
struct StudyRule: EligibilityRule {
  let header = SharedRules.header("study", "học từ 1 đến 60 tháng", "one to sixty months of study")

  func outcome(for facts: Applicant) -> Outcome {
    guard case .known(let purpose) = facts.purpose else { return .undetermined }
    return purpose == Applicant.study ? Outcome(facts.studyMonths.map { $0 >= 1 && $0 <= 60 }) : .satisfied
  }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.studyMonths), required: .number(60))
  }
}

/// 10: amount and debt within the cap of the purpose.
struct CapRule: EligibilityRule {
  let header = SharedRules.header("cap", "không quá mức vay", "within the cap")

  func outcome(for facts: Applicant) -> Outcome {
    guard case .known(let amount) = facts.amount, case .known(let debt) = facts.outstanding,
      case .known(let cap) = cap(facts)
    else { return .undetermined }
    return Outcome(amount.amount &+ debt.amount <= cap)
  }

  func evidence(for facts: Applicant) -> Evidence {
    var evidence = Evidence(required: Measure(cap(facts)))
    if case .known(let amount) = facts.amount, case .known(let debt) = facts.outstanding {
      evidence.observed = .number(amount.amount &+ debt.amount)
    }
    return evidence
  }

  private func cap(_ facts: Applicant) -> Fact<Int64> {
    guard case .known(let purpose) = facts.purpose else { return .unknown }
    if purpose == Applicant.study { return .known(80_000_000) }
    if purpose != Applicant.establishment { return .known(100_000_000) }
    return facts.workersTarget.map { min(2_000_000_000, 100_000_000 * Int64($0)) }
  }
}

extension Measure {
  init(_ fact: Fact<CivilDate>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let day): self = .date(day)
    }
  }

  init(_ fact: Fact<UInt8>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let number): self = .number(Int64(number))
    }
  }
}
