import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Compact verdicts: one bit a rule and answer")
struct CompactVerdictTests {
  @Test("An answer follows from the bits and the state alone")
  func outcome() {
    let cases: [(UInt64, UInt64, CompactVerdict.State, Eligibility?)] = [
      (0, 0, .answered, .eligible), (1, 0, .answered, .ineligible), (0, 1, .answered, .undetermined),
      (1, 1, .answered, .ineligible), (1 << 63, 0, .answered, .ineligible),
      (0, 1 << 63, .answered, .undetermined),
      (0, 0, .unhandledFlag, .undetermined), (1, 0, .unhandledFlag, .ineligible),
      (0, 1, .unhandledFlag, .undetermined), (1, 1, .unhandledFlag, .ineligible),
      (0, 0, .refused, nil), (1, 1, .refused, nil),
    ]
    for (unmet, undetermined, state, expected) in cases {
      #expect(CompactVerdict(unmet: unmet, undetermined: undetermined, state: state).outcome == expected)
    }
    #expect(CompactVerdict() == CompactVerdict(unmet: 0, undetermined: 0, state: .answered))
  }

  @Test("It takes twenty-four bytes in an array")
  func size() {
    #expect(MemoryLayout<CompactVerdict>.stride == 24)
  }

  @Test(
    "Bit n is the clause in place n of the headers",
    arguments: Shown.ofBoth + Shown.ofPersons + Shown.ofEstablishments)
  func places(line: Shown) throws {
    let place = try #require(Books.all.headers.firstIndex { $0.clause == line.clause })
    let bit: UInt64 = 1 << UInt64(place)
    let verdict = Books.all.compactVerdict(for: line.facts)
    #expect((verdict.unmet & bit != 0) == (line.outcome == .unmet))
    #expect((verdict.undetermined & bit != 0) == (line.outcome == .undetermined))
    #expect(verdict.unmet & verdict.undetermined == 0, "no clause has two answers")
  }

  @Test("Basis enacted leaves the bits of the others clear, and places stay")
  func enacted() throws {
    let facts = Sample.establishment {
      $0.planConfirmed = .known(false)
      $0.listedWorkers = .unknown
      $0.amount = .known(Dong(2_000_000_001))
    }
    let all = Books.all.compactVerdict(for: facts)
    let enacted = Books.enacted.compactVerdict(for: facts)
    func clauses(_ bits: UInt64) -> [ClauseCode] {
      Books.all.headers.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }.map(\.element.clause)
    }
    #expect(clauses(all.unmet) == ["C.9", "L.4", "L.5"])
    #expect(clauses(all.undetermined) == ["C.10"])
    #expect(clauses(enacted.unmet) == ["L.4"])
    #expect(clauses(enacted.undetermined) == [])
  }

  @Test("A run answers a case that cannot be used as refused, and goes on")
  func run() {
    let applications = [
      Sample.person(), Sample.person { $0.amount = .known(Dong(-1)) },
      Sample.establishment { $0.rehabilitatedWorkers = .known(.max) }, Sample.training(),
    ]
    var verdicts: [CompactVerdict] = []
    Books.all.appendVerdicts(for: applications, to: &verdicts)
    #expect(verdicts.map(\.outcome) == [.eligible, nil, nil, .eligible])
  }
}
