import HoaNhapEligibility
import HoaNhapValues
import Testing

@Suite(
  "QĐ 08/2026/QĐ-TTg — what each clause shows: observed, required, margin, missing facts, who can mend it")
struct EvidenceTests {
  @Test("D.1, C.1, L.1, T.1, C.11 Of persons and establishments", arguments: Shown.ofBoth)
  func ofBoth(line: Shown) throws { try line.check() }

  @Test("B.1, B.2, B.3, C.2, C.3, C.4, C.5, C.6, L.3, L.6 Of persons", arguments: Shown.ofPersons)
  func ofPersons(line: Shown) throws { try line.check() }

  @Test("B.4, B.5, C.7, C.8, C.9, C.10, L.4, L.5 Of establishments", arguments: Shown.ofEstablishments)
  func ofEstablishments(line: Shown) throws { try line.check() }

  @Test("D.1 to L.5 The lines above show every clause in every outcome that it can have")
  func complete() {
    let lines = Shown.ofBoth + Shown.ofPersons + Shown.ofEstablishments
    for header in Books.all.headers {
      let shown = Set(lines.filter { $0.clause == header.clause }.map(\.outcome))
      // The day of borrowing is always known.
      let possible: Set<Outcome> =
        header.clause == "D.1" ? [.satisfied, .unmet] : [.satisfied, .unmet, .undetermined]
      #expect(shown == possible, "\(header.clause)")
    }
  }
}
