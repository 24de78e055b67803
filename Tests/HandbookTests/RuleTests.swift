import HoaNhap
import Testing

struct CommuneRecord: ApplicationFacts {
  var applicationID: ApplicationID = "HS-17"
  var asOf = CivilDate("2026-06-03")!
  var borrowerKind = BorrowerKind.person
  var purpose = LoanPurpose.production
  var livesInProvince: Fact<Bool> = .unknown
  var isDisputed = false
}

struct LivesInProvince: EligibilityRule {
  let header = RuleHeader(
    "QC.1", .status, Citation("Quy chế mẫu 01", "mục 2"), .enacted,
    requirement: Wording(vi: "người vay cư trú trong tỉnh", en: "the borrower lives in the province"),
    change: Wording(vi: "Cần xác nhận cư trú.", en: "A confirmation of residence is needed."))
  func outcome(for record: CommuneRecord) -> Outcome { Outcome(record.livesInProvince) }
  func evidence(for record: CommuneRecord) -> Evidence {
    Evidence(observed: Measure(record.livesInProvince), required: .flag(true), missing: .host(0))
  }
  func name(of fact: FactSet) -> FactName? {
    FactName("residence", Wording(vi: "nơi cư trú", en: "where the borrower lives"))
  }
}

extension CommuneRecord {
  var flags: [CaseFlag] { isDisputed ? [.dispute] : [] }
}

@Suite("Handbook: write a rule")
struct RuleTests {
  @Test("The rule stands behind the law's, in all three outcomes")
  func outcomes() throws {
    let book = try RuleBook().adding { LivesInProvince() }
    for (fact, outcome) in [
      (Fact.known(true), Outcome.satisfied), (.known(false), .unmet), (.unknown, .undetermined),
    ] {
      let verdict = try book.verdict(for: CommuneRecord(livesInProvince: fact))
      #expect(verdict.findings.last?.clause == "QC.1")
      #expect(verdict.findings.last?.outcome == outcome)
    }
  }

  @Test("A code that is taken is refused, with every other fault")
  func taken() throws {
    #expect(throws: RuleBookFaults.self) {
      try RuleBook().adding {
        LivesInProvince()
        LivesInProvince()
      }
    }
  }

  @Test("A flagged case is never eligible before a person has decided")
  func flagged() throws {
    let verdict = try RuleBook().verdict(for: CommuneRecord(isDisputed: true))
    #expect(verdict.outcome != .eligible)
    #expect(verdict.findings.count > (try RuleBook().verdict(for: CommuneRecord())).findings.count)
  }
}
