/// Tries a property on many cases by chance, and throws the simplest case that fails.
///
/// A property draws what it needs from its ``Choices`` and says what must hold by `expect` or by any throwing call:
///
/// ```swift
/// try await forAll("reversed twice is as before", cases: 200) { choices in
///   let numbers = choices.show("numbers", choices.list(0...8) { choices.int(0...99) })
///   try expect(Array(numbers.reversed().reversed()), equals: numbers)
/// }
/// ```
///
/// The cases are the same in every run. `HOANHAP_CASES` in the environment asks for another number of them, `HOANHAP_SEED` for
/// others; the report says how to meet the failing one alone.
///
/// - Parameters:
///   - name: what the property says, for the report.
///   - cases: how many cases are tried; those that `assume` leaves out do not count.
///   - seed: where the first case begins.
///   - covering: kinds of cases, as `mark` names them, with the share in percent that each must have among the cases; it is not
///     asked of fewer cases than the property itself wants.
///   - budget: how many runs the search for a simpler example may take.
///   - file: the file of the test, for the command of the report.
///   - function: the test, for the same.
///   - property: the property.
public func forAll(
  _ name: String, cases: Int = 100, seed: UInt64 = 1, covering: KeyValuePairs<String, ClosedRange<Int>> = [:],
  budget: Int = 4000, file: String = #fileID, function: String = #function,
  _ property: @escaping (Choices) async throws -> Void
) async throws(PropertyFailure) {
  let test = TestName(file: file, function: function)
  let search: Search
  switch Settings.environment {
  case .success(let settings):
    search = Search(
      name: name, test: test, cases: settings.cases ?? cases, seed: settings.seed ?? seed,
      covering: (settings.cases ?? cases) < cases ? [:] : covering, budget: budget, property: property)
  case .failure(let fault):
    throw Search(name: name, test: test, property: property).failure(fault.problem, again: test.command())
  }
  if let failure = await search.failure() { throw failure }
}

/// The test in which a property stands.
struct TestName {
  var file: String
  var function: String

  /// The command that runs it alone. The file is named too, since tests of one name stand in several.
  func command() -> String {
    let (module, name) = (file.prefix { $0 != "/" }, function.prefix { $0 != "(" })
    let source = file.dropFirst(module.count).replacing(".", with: "\\.")
    return "swift test --filter '^\(module)\\..*\\b\(name)\\(.*\(source)'"
  }

  /// The command that runs it alone, on so many cases from a seed on.
  func command(seed: UInt64, cases: Int = 1) -> String {
    "HOANHAP_SEED=\(seed) HOANHAP_CASES=\(cases) \(command())"
  }
}
