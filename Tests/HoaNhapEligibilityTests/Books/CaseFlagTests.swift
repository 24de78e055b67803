import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Flags of a case: what no rule handles fails closed")
struct CaseFlagTests {
  @Test(
    "A flag that nobody handles is never eligible; what is ineligible stays so",
    arguments: [CaseFlag.dispute, .courtDecision])
  func unhandled(flag: CaseFlag) throws {
    let expected: [(Fact<Bool>, Eligibility, Outcome)] = [
      (.known(true), .undetermined, .undetermined), (.known(false), .ineligible, .unmet),
      (.unknown, .undetermined, .undetermined),
    ]
    for (need, eligibility, outcome) in expected {
      let record = HostRecord {
        $0.application.needsLoan = need
        $0.flags = [flag]
      }
      #expect(try Books.all.verdict(for: record).outcome == eligibility)
      #expect(try Books.all.outcome(for: record) == outcome)
      let compact = Books.all.compactVerdict(for: record)
      #expect(compact.state == .unhandledFlag)
      #expect(compact.outcome == eligibility)
    }
  }

  @Test("A finding under the flag's code says that a person must decide")
  func finding() throws {
    let verdict = try Books.all.verdict(for: HostRecord { $0.flags = [.dispute, .courtDecision] })
    let found = verdict.findings.suffix(2)
    #expect(found.map(\.clause) == ["FLAG.dispute", "FLAG.courtDecision"])
    for finding in found {
      #expect(finding.outcome == .undetermined && finding.kind == .bar)
      #expect(finding.menders == [] && finding.missing.isEmpty)
    }
    #expect(verdict.missing == [])
    #expect(
      found.first?.wording.en
        == "Not yet known whether a person decides about a dispute. The case waits for that decision.")
    #expect(found.first?.wording.vi.contains("tranh chấp") == true)
    #expect(verdict.findings.dropLast(2).allSatisfy { $0.outcome == .satisfied })
  }

  @Test("A rule that handles a flag decides it; one that it does not handle still fails closed")
  func handled() throws {
    let book = try Books.all.adding { DisputeSettled() }
    let cases: [([CaseFlag], Fact<Bool>, Eligibility, CompactVerdict.State)] = [
      ([], .unknown, .eligible, .answered),
      ([.dispute], .known(true), .eligible, .answered),
      ([.dispute], .known(false), .ineligible, .answered),
      ([.dispute], .unknown, .undetermined, .answered),
      ([.courtDecision], .known(true), .undetermined, .unhandledFlag),
      ([.dispute, .courtDecision], .known(true), .undetermined, .unhandledFlag),
      ([.dispute, .courtDecision], .known(false), .ineligible, .unhandledFlag),
    ]
    for (flags, settled, eligibility, state) in cases {
      let record = HostRecord {
        $0.flags = flags
        $0.disputeIsSettled = settled
      }
      let verdict = try book.verdict(for: record)
      #expect(verdict.outcome == eligibility)
      #expect(verdict.findings.contains { $0.clause == "FLAG.dispute" } == false)
      #expect(
        verdict.findings.contains { $0.clause == "FLAG.courtDecision" } == flags.contains(.courtDecision))
      let compact = book.compactVerdict(for: record)
      #expect(compact.outcome == eligibility)
      #expect(compact.state == state)
    }
  }

  @Test("A rule that does not apply to the case answers for none of its flags")
  func handlerDoesNotApply() throws {
    struct ForEstablishments: EligibilityRule {
      let header = RuleHeader(
        "QC.5", .bar, Citation("Quy chế mẫu 01", "mục 5"), .assumed,
        requirement: Wording(vi: "tranh chấp đã được giải quyết", en: "the dispute is settled"))
      var handledFlags: [CaseFlag] { [.dispute] }
      func applies(to facts: HostRecord) -> Bool { facts.borrowerKind == .establishment }
      func outcome(for facts: HostRecord) -> Outcome { .satisfied }
    }
    let book = try Books.all.adding { ForEstablishments() }
    let person = HostRecord { $0.flags = [.dispute] }
    #expect(try book.verdict(for: person).outcome == .undetermined)
    #expect(try book.verdict(for: person).findings.last?.clause == "FLAG.dispute")
    #expect(book.compactVerdict(for: person).state == .unhandledFlag)
    let establishment = HostRecord {
      $0.application = Sample.establishment()
      $0.flags = [.dispute]
    }
    #expect(try !book.verdict(for: establishment).findings.contains { $0.clause == "FLAG.dispute" })
    #expect(book.compactVerdict(for: establishment).state == .answered)
  }

  @Test("A flag cannot hide a number that cannot be used")
  func refused() throws {
    let record = HostRecord {
      $0.flags = [.dispute]
      $0.application.amount = .known(Dong(-1))
    }
    #expect(Books.all.compactVerdict(for: record).state == .refused)
    #expect(try Books.all.adding { ResidesInProvince() }.compactVerdict(for: record).state == .refused)
    #expect(throws: InputError.self) { try Books.all.outcome(for: record) }
  }

  @Test("Flags are one flag where their codes are the same; a host names its own")
  func codes() {
    let own = CaseFlag("FLAG.own", Wording(vi: "việc riêng", en: "a matter of its own"))
    #expect(own == CaseFlag("FLAG.own", Wording(vi: "khác", en: "another")))
    #expect(own != .dispute)
    #expect(Set([own, .dispute, .courtDecision, own]).count == 3)
  }
}
