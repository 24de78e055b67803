import HoaNhapLoans
import HoaNhapPropertyTesting

/// Tries a law on the schedules of generated loans; the report shows the simplest that breaks it as a document.
func forAllSchedules(
  _ name: String, cases: Int, seed: UInt64 = 1, file: String = #fileID, function: String = #function,
  of loan: @escaping (LoanGenerator) throws -> LoanTerms? = { $0.next() },
  _ law: @escaping (Schedule, Choices) throws -> Void
) async throws {
  try await forAll(name, cases: cases, seed: seed, file: file, function: function) { choices in
    let terms = try choices.assume(loan(LoanGenerator(choices)))
    choices.show(terms)
    try law(choices.assume(try? Schedule(for: terms)), choices)
  }
}
