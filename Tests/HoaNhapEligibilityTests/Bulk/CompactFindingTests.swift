import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Compact findings: every unmet clause into a caller's buffer")
struct CompactFindingTests {
  @Test("Row, place, what was observed and what is required, in the order of the clauses")
  func positions() throws {
    let facts = Sample.person {
      $0.needsLoan = .known(false)
      $0.listEntry = .known(nil)
      $0.amount = .known(Dong(200_000_001))
      $0.termMonths = .unknown
    }
    var findings: [CompactFinding] = []
    try Books.all.appendUnmet(for: CaseFacts(facts), row: 5, to: &findings)
    #expect(
      findings == [
        CompactFinding(row: 5, rule: 4, observed: .flag(false), required: .flag(true)),
        CompactFinding(row: 5, rule: 5, observed: .unknown, required: on("2026-06-03")),
        CompactFinding(row: 5, rule: 11, observed: .number(200_000_001), required: .number(200_000_000)),
      ])
  }

  @Test("Where nothing is unmet nothing is appended; findings of another case stay before")
  func appended() throws {
    var findings: [CompactFinding] = []
    try Books.all.appendUnmet(for: CaseFacts(Sample.person()), to: &findings)
    #expect(findings.isEmpty)
    try Books.all.appendUnmet(
      for: CaseFacts(Sample.person { $0.needsLoan = .known(false) }), row: 1, to: &findings)
    try Books.all.appendUnmet(
      for: CaseFacts(Sample.person { $0.termMonths = .known(121) }), row: 2, to: &findings)
    #expect(findings.map(\.row) == [1, 2])
    #expect(findings.map(\.rule) == [4, 13])
  }

  @Test("On a fault the buffer is as it was: a negative number, a sum and a ceiling that do not fit")
  func fault() {
    let before = [CompactFinding(row: 3, rule: 1, observed: .number(1), required: .number(2))]
    let cases = [
      Sample.person {
        $0.needsLoan = .known(false)
        $0.termMonths = .known(-1)
      },
      Sample.person {
        $0.needsLoan = .known(false)
        $0.amount = .known(Dong(.max))
        $0.programmeBalance = .known(Dong(1))
      },
      Sample.establishment {
        $0.needsLoan = .known(false)
        $0.rehabilitatedWorkers = .known(.max)
      },
      Sample.training {
        $0.needsLoan = .known(false)
        $0.trainingMonths = .known(.max)
      },
    ]
    for facts in cases {
      var findings = before
      #expect(throws: InputError.self) { try Books.all.appendUnmet(for: CaseFacts(facts), to: &findings) }
      #expect(findings == before)
    }
  }

  @Test("Basis enacted appends no clause that it leaves out")
  func enacted() throws {
    let facts = Sample.establishment {
      $0.planConfirmed = .known(false)
      $0.needsLoan = .known(false)
    }
    var findings: [CompactFinding] = []
    try Books.enacted.appendUnmet(for: CaseFacts(facts), to: &findings)
    #expect(findings.map(\.rule) == [4])
  }
}
