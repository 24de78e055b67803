import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — on what each clause rests: source, standing, kind")
struct SourcesTests {
  /// Clause, kind, standing, citation: in the order of the policy.
  static let expected: [(ClauseCode, FindingKind, Standing, String)] = [
    ("D.1", .time, .enacted, "QĐ 08/2026/QĐ-TTg, hiệu lực"),
    ("B.1", .time, .enacted, "QĐ 08/2026/QĐ-TTg, đối tượng"),
    ("B.2", .status, .enacted, "QĐ 08/2026/QĐ-TTg, đối tượng"),
    ("B.3", .time, .assumed, "Bộ luật Lao động, Điều 3 khoản 1"),
    ("C.1", .status, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.2", .paper, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.3", .time, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.4", .status, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.5", .bar, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.6", .paper, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("L.1", .status, .enacted, "QĐ 08/2026/QĐ-TTg, phạm vi"),
    ("L.3", .amount, .enacted, "QĐ 08/2026/QĐ-TTg, mức vốn cho vay"),
    ("L.6", .amount, .analogous, "QĐ 22/2023/QĐ-TTg, Điều 6 khoản 1"),
    ("T.1", .amount, .enacted, "QĐ 08/2026/QĐ-TTg, thời hạn cho vay"),
    ("C.11", .bar, .analogous, "QĐ 22/2023/QĐ-TTg, Điều 3 khoản 3"),
    ("B.4", .status, .enacted, "QĐ 08/2026/QĐ-TTg, đối tượng"),
    ("B.5", .status, .enacted, "QĐ 08/2026/QĐ-TTg, đối tượng"),
    ("C.7", .status, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.8", .amount, .enacted, "QĐ 08/2026/QĐ-TTg, Điều 4"),
    ("C.9", .paper, .analogous, "QĐ 22/2023/QĐ-TTg, Điều 3 khoản 2"),
    ("C.10", .paper, .analogous, "QĐ 22/2023/QĐ-TTg, Điều 3 khoản 2"),
    ("L.4", .amount, .enacted, "QĐ 08/2026/QĐ-TTg, mức vốn cho vay"),
    ("L.5", .amount, .analogous, "QĐ 22/2023/QĐ-TTg, Điều 6 khoản 2"),
  ]

  @Test("D.1 to L.5 Every clause has its source, its standing and its kind, in the policy's order")
  func headers() {
    let headers = Books.all.headers
    #expect(headers.map(\.clause) == Self.expected.map(\.0))
    for (header, expected) in zip(headers, Self.expected) {
      #expect(header.kind == expected.1, "\(header.clause)")
      #expect(header.standing == expected.2, "\(header.clause)")
      #expect(header.citation.text == expected.3, "\(header.clause)")
    }
  }

  @Test("D.1 to L.5 A finding carries the source of its clause, whatever its outcome")
  func findings() throws {
    for facts in ApplicabilityTests.samples {
      for finding in try Books.all.verdict(for: facts).findings where finding.clause != "B.5" {
        let expected = try #require(Self.expected.first { $0.0 == finding.clause })
        #expect(finding.kind == expected.1 && finding.standing == expected.2)
        #expect(finding.citation.text == expected.3)
      }
    }
  }

  @Test(
    "B.5 Each form is measured by its own law — Luật 04/2017/QH14 and Luật 17/2023/QH15, Điều 4",
    arguments: [
      (Fact.known(EstablishmentType.smallOrMediumEnterprise), "Luật 04/2017/QH14, Điều 4"),
      (.known(.cooperative), "Luật 17/2023/QH15, Điều 4"),
      (.known(.cooperativeUnion), "Luật 17/2023/QH15, Điều 4"),
      (.known(.cooperativeGroup), "Luật 17/2023/QH15, Điều 4"),
      (.known(.householdBusiness), "QĐ 08/2026/QĐ-TTg, đối tượng"),
      (.unknown, "QĐ 08/2026/QĐ-TTg, đối tượng"),
    ])
  func size(type: Fact<EstablishmentType>, citation: String) throws {
    let found = try #require(try finding("B.5", Sample.establishment { $0.establishmentType = type }))
    #expect(found.citation.text == citation)
    #expect(found.kind == .status && found.standing == .enacted)
  }

  @Test(
    "Basis enacted asks exactly the clauses whose text was enacted: B.3, L.6, C.11, C.9, C.10 and L.5 are left out"
  )
  func enacted() throws {
    let out: Set<ClauseCode> = ["B.3", "L.6", "C.11", "C.9", "C.10", "L.5"]
    for facts in ApplicabilityTests.samples {
      let asked = try Books.enacted.verdict(for: facts).findings.map(\.clause)
      #expect(asked == Clauses.of(facts).filter { !out.contains($0) })
    }
    #expect(Books.enacted.rules.map(\.header.clause) == Self.expected.map(\.0).filter { !out.contains($0) })
    #expect(Books.enacted.headers == Books.all.headers, "places stay, so that bits mean the same")
  }

  @Test("Basis enacted: what only a clause that is left out forbids is granted, and its facts are not missed")
  func enactedOutcomes() throws {
    let young = Sample.person { $0.birth = .known(PartialDate(date("2012-06-03"))) }
    #expect(try Books.all.verdict(for: young).outcome == .ineligible)
    #expect(try Books.enacted.verdict(for: young).outcome == .eligible)
    let indebted = Sample.person { $0.samePurposeDebt = .unknown }
    #expect(try Books.enacted.verdict(for: indebted).missing == [])
    let large = Sample.establishment { $0.amount = .known(Dong(400_000_001)) }
    #expect(try Books.all.outcome(for: large) == .unmet)
    #expect(try Books.enacted.outcome(for: large) == .satisfied)
    #expect(Books.enacted.compactVerdict(for: large).outcome == .eligible)
  }
}
