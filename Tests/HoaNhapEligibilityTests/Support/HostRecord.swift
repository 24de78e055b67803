import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues

/// A host's own record: facts of the law under names of its own, two that only its own rules read, and flags.
///
/// Unless a test says otherwise it describes a person for whom every clause of the law holds.
struct HostRecord: ApplicationFacts, Sendable {
  var application = Sample.person()
  var livesInProvince: Fact<Bool> = .known(true)
  var income: Fact<Int64> = .known(3_000_000)
  var disputeIsSettled: Fact<Bool> = .known(true)
  var flags: [CaseFlag] = []

  init(_ change: (inout HostRecord) -> Void = { _ in }) { change(&self) }

  var applicationID: ApplicationID { application.applicationID }
  var asOf: CivilDate { application.asOf }
  var borrowerKind: BorrowerKind { application.borrowerKind }
  var purpose: LoanPurpose { application.purpose }
  var amount: Fact<Dong> { application.amount }
  var termMonths: Fact<Int64> { application.termMonths }
  var programmeBalance: Fact<Dong> { application.programmeBalance }
  var samePurposeDebt: Fact<Dong> { application.samePurposeDebt }
  var needsLoan: Fact<Bool> { application.needsLoan }
  var birth: Fact<PartialDate> { application.birth }
  var route: Fact<RehabilitationRoute> { application.route }
  var completedOn: Fact<CivilDate> { application.completedOn }
  var managementDecision: Fact<ManagementDecision?> { application.managementDecision }
  var listEntry: Fact<ListEntry?> { application.listEntry }
  var conductIsGood: Fact<Bool> { application.conductIsGood }

  /// Both facts of the host's own in every state, with and without a flag, over cases that the law grants, refuses and leaves open.
  static let everyKnowledge: [HostRecord] = {
    var records: [HostRecord] = []
    let needs: [Fact<Bool>] = [.known(true), .known(false), .unknown]
    for need in needs {
      for lives in needs {
        for income in [Fact<Int64>.known(1_999_999), .known(2_000_000), .unknown] {
          for flags in [[], [CaseFlag.dispute], [.courtDecision], [.dispute, .courtDecision]] {
            records.append(
              HostRecord {
                $0.application.needsLoan = need
                $0.livesInProvince = lives
                $0.income = income
                $0.flags = flags
              })
          }
        }
      }
    }
    return records
  }()
}

/// QC.1: an invented local rule over one yes or no.
struct ResidesInProvince: EligibilityRule {
  let header = RuleHeader(
    "QC.1", .status, Citation("Quy chế mẫu 01", "mục 2"), .enacted,
    requirement: Wording(vi: "người vay cư trú trong tỉnh", en: "the borrower lives in the province"),
    change: Wording(vi: "Cần chuyển về tỉnh.", en: "A move into the province is needed."))

  func outcome(for facts: HostRecord) -> Outcome { Outcome(facts.livesInProvince) }

  func evidence(for facts: HostRecord) -> Evidence {
    Evidence(observed: Measure(facts.livesInProvince), required: .flag(true), missing: .host(0))
  }

  func menders(for facts: HostRecord) -> [Mender] { [.borrower] }

  func name(of fact: FactSet) -> FactName? {
    fact == .host(0)
      ? FactName("local.province", Wording(vi: "nơi cư trú", en: "the place of residence")) : nil
  }
}

/// QC.2: an invented local rule over a number, for production alone.
struct IncomeFloor: EligibilityRule {
  let header = RuleHeader(
    "QC.2", .amount, Citation("Quy chế mẫu 01", "mục 3"), .analogous,
    requirement: Wording(vi: "thu nhập ít nhất 2.000.000 đ", en: "the income is at least 2,000,000 đ"))

  func applies(to facts: HostRecord) -> Bool { facts.purpose == .production }

  func outcome(for facts: HostRecord) -> Outcome { Outcome(facts.income.map { $0 >= 2_000_000 }) }

  func evidence(for facts: HostRecord) -> Evidence {
    Evidence(
      observed: Measure(facts.income), required: .number(2_000_000),
      margin: facts.income.value.map { 2_000_000 - $0 }, missing: .host(1))
  }

  func name(of fact: FactSet) -> FactName? {
    fact == .host(1) ? FactName("local.income", Wording(vi: "thu nhập", en: "the income")) : nil
  }
}

/// QC.3: an invented local rule that answers for disputes.
struct DisputeSettled: EligibilityRule {
  let header = RuleHeader(
    "QC.3", .bar, Citation("Quy chế mẫu 01", "mục 4"), .assumed,
    requirement: Wording(vi: "tranh chấp đã được giải quyết", en: "a dispute is settled"))

  let handledFlags: [CaseFlag] = [.dispute]

  func outcome(for facts: HostRecord) -> Outcome {
    facts.flags.contains(.dispute) ? Outcome(facts.disputeIsSettled) : .satisfied
  }

  func evidence(for facts: HostRecord) -> Evidence { Evidence(missing: .host(2)) }

  func name(of fact: FactSet) -> FactName? {
    fact == .host(2)
      ? FactName("local.dispute", Wording(vi: "kết quả giải quyết", en: "the settlement")) : nil
  }
}
