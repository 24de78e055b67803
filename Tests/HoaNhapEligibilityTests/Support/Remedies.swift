import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Compares changes with what a test writes of each: the path, from, to.
func expect(
  _ changes: [Remedy.Change], _ expected: [(String, FactValue, FactValue)],
  _ place: SourceLocation = #_sourceLocation
) {
  #expect(changes.map(\.subject.path) == expected.map(\.0), sourceLocation: place)
  #expect(changes.map(\.from) == expected.map(\.1), sourceLocation: place)
  #expect(changes.map(\.to) == expected.map(\.2), sourceLocation: place)
}

/// The remedy of an application that a test knows to be ineligible.
func remedy(_ facts: ApplicationDocument, _ basis: Basis = .all) throws -> Remedy {
  try #require(try RuleBook(basis: basis).remedy(for: facts))
}
