import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Facts of a programme that is not this one: nothing of the law's.
struct Applicant: Sendable {
  var age: Fact<Int64> = .known(30)
  var debt: Fact<Int64> = .known(0)
  var weight: Fact<Int64> = .known(1)
}

/// P.1: an invented rule with a number.
struct OfAge: EligibilityRule {
  let header = RuleHeader(
    "P.1", .amount, Citation("Chương trình mẫu", "mục 1"), .enacted,
    requirement: Wording(vi: "đủ 18 tuổi", en: "the age is at least 18"))

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.age.map { $0 >= 18 }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.age), required: .number(18), missing: .host(0))
  }
}

/// P.2: an invented rule that speaks only of those who owe something known.
struct LittleDebt: EligibilityRule {
  let header = RuleHeader(
    "P.2", .amount, Citation("Chương trình mẫu", "mục 2"), .enacted,
    requirement: Wording(vi: "nợ không quá 10", en: "the debt is at most 10"))

  func applies(to facts: Applicant) -> Bool { facts.debt != .known(0) }

  func outcome(for facts: Applicant) -> Outcome { Outcome(facts.debt.map { $0 <= 10 }) }

  func evidence(for facts: Applicant) -> Evidence {
    Evidence(observed: Measure(facts.debt), required: .number(10), missing: .host(1))
  }
}

/// P.3: an invented rule whose required value can leave what a number can hold.
struct Weighed: EligibilityRule {
  let header = RuleHeader(
    "P.3", .amount, Citation("Chương trình mẫu", "mục 3"), .enacted,
    requirement: Wording(vi: "nợ không quá mười lần trọng số", en: "the debt is at most ten times the weight")
  )

  func outcome(for facts: Applicant) throws(InputError) -> Outcome {
    guard case .known(let weight) = facts.weight else { return .undetermined }
    let (most, overflow) = weight.multipliedReportingOverflow(by: 10)
    if overflow {
      throw InputError(.overflow, field: "weight", vi: "Số này quá lớn.", en: "This number is too large.")
    }
    return Outcome(facts.debt.map { $0 <= most })
  }
}

@Suite("Checked rules: a host's own rules over a host's own facts")
struct CheckedRulesTests {
  private func rules() throws -> CheckedRules<RulePair<RulePair<OfAge, LittleDebt>, Weighed>> {
    try CheckedRules {
      OfAge()
      LittleDebt()
      Weighed()
    }
  }

  @Test("Rules that name a source, a code and what they ask for stand in one book, in their order")
  func headers() throws {
    #expect(try rules().headers.map(\.clause) == ["P.1", "P.2", "P.3"])
    #expect(try rules().list.map(\.header.clause) == ["P.1", "P.2", "P.3"])
    #expect(try rules().handledFlags.isEmpty)
  }

  @Test("Each rule has its bit; one that does not apply leaves its bits clear")
  func bits() throws {
    let rules = try rules()
    let cases: [(Applicant, UInt64, UInt64, Eligibility)] = [
      (Applicant(), 0, 0, .eligible),
      (Applicant(age: .known(17)), 0b001, 0, .ineligible),
      (Applicant(age: .unknown), 0, 0b001, .undetermined),
      (Applicant(debt: .known(10)), 0, 0, .eligible),
      (Applicant(debt: .known(11)), 0b110, 0, .ineligible),
      (Applicant(debt: .unknown), 0, 0b110, .undetermined),
      (Applicant(age: .known(17), debt: .unknown), 0b001, 0b110, .ineligible),
      (Applicant(weight: .unknown), 0, 0b100, .undetermined),
    ]
    var expected: [CompactVerdict] = []
    for (facts, unmet, undetermined, outcome) in cases {
      let verdict = rules.compactVerdict(for: facts)
      #expect(verdict == CompactVerdict(unmet: unmet, undetermined: undetermined))
      #expect(verdict.outcome == outcome)
      expected.append(verdict)
    }
    var all: [CompactVerdict] = []
    rules.appendVerdicts(for: cases.map(\.0), to: &all)
    #expect(all == expected)
  }

  @Test("A rule that cannot answer refuses the whole case; the others of a run are judged")
  func refused() throws {
    let rules = try rules()
    let bad = Applicant(age: .known(17), weight: .known(.max))
    #expect(rules.compactVerdict(for: bad) == CompactVerdict(state: .refused))
    var all: [CompactVerdict] = []
    rules.appendVerdicts(for: [Applicant(), bad, Applicant()], to: &all)
    #expect(all.map(\.outcome) == [.eligible, nil, .eligible])
  }

  @Test("Unmet rules carry their place in the run and in the book, what was observed and what is required")
  func unmet() throws {
    let rules = try rules()
    var findings: [CompactFinding] = []
    try rules.appendUnmet(
      for: [Applicant(), Applicant(age: .known(17), debt: .known(20)), Applicant(age: .unknown)],
      to: &findings)
    #expect(
      findings == [
        CompactFinding(row: 1, rule: 0, observed: .number(17), required: .number(18)),
        CompactFinding(row: 1, rule: 1, observed: .number(20), required: .number(10)),
        CompactFinding(row: 1, rule: 2, observed: .unknown, required: .unknown),
      ])
    try rules.appendUnmet(for: Applicant(age: .known(3)), row: 9, to: &findings)
    #expect(findings.last == CompactFinding(row: 9, rule: 0, observed: .number(3), required: .number(18)))
    #expect(findings.count == 4, "behind what stands in the buffer")
  }

  @Test("Where a rule cannot answer, one case leaves the buffer as it was; a run keeps what stood before it")
  func faultInRun() throws {
    let rules = try rules()
    let bad = Applicant(age: .known(17), weight: .known(.max))
    let before = [CompactFinding(row: 7, rule: 0, observed: .unknown, required: .unknown)]
    var findings = before
    let error = #expect(throws: InputError.self) { try rules.appendUnmet(for: bad, to: &findings) }
    #expect(error?.field == "weight")
    #expect(findings == before)
    #expect(throws: InputError.self) {
      try rules.appendUnmet(for: [Applicant(age: .known(1)), bad, Applicant(age: .known(2))], to: &findings)
    }
    #expect(
      findings == before + [CompactFinding(row: 0, rule: 0, observed: .number(1), required: .number(18))])
  }

  @Test("One rule is a set of one")
  func single() throws {
    let rules = try CheckedRules { OfAge() }
    #expect(rules.headers.count == 1)
    #expect(rules.compactVerdict(for: Applicant(age: .known(17))).unmet == 1)
  }
}
