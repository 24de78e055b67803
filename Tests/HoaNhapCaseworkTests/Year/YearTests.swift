import HoaNhap
import Testing

@Suite("A year of a commune, played through the public interface and counted once more by hand")
struct YearTests {
  @Test("IV.2: every figure of the four reports, as it was told in time and as it is known at the end")
  func figures() async throws {
    let year = try await PlayedYear.played.value
    for told in year.reports {
      expect(told.figures, year.journal, "\(told.scope.name), in time")
      let known = try ReportFigures(of: year.records, for: told.scope, asOf: CommuneYear.last)
      expect(known, year.journal, "\(told.scope.name), at the end")
    }
    #expect(year.reports.map(\.scope.name) == ["six-months-2026", "q3-2026", "year-2026", "q1-2027"])
  }

  private func expect(_ figures: ReportFigures, _ journal: YearJournal, _ name: String) {
    #expect(figures.failures.isEmpty)
    for figure in figures.figures {
      let counted = journal.figure(figure.key, figures.window, asOf: figures.asOf)
      #expect(figure.value == counted, "\(name): \(figure.key)")
    }
  }
}
