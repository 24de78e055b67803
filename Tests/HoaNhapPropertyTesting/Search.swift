/// The run of a property over its cases.
struct Search {
  var name: String
  var test: TestName
  var cases = 100
  var seed: UInt64 = 1
  var covering: KeyValuePairs<String, ClosedRange<Int>> = [:]
  var budget = 4000
  var property: Property

  /// So many cases may be left out for each that counts, and some more, since few cases may have bad luck. More would mean
  /// that a law hardly meets what it speaks of, such as where code begins to refuse what it took.
  private var mostLeftOut: Int { 2 * cases + 20 }

  /// Why the property does not hold; `nil` where it held in every case.
  func failure() async -> PropertyFailure? {
    // What is tried on nothing holds of nothing.
    if cases < 1 { return failure("it asks for \(cases) cases", again: test.command()) }
    var tried = 0
    var leftOut = 0
    var counts: [String: Int] = [:]
    var number = 0
    while tried < cases {
      // The first case has the seed of the property, the next the next one, so that a case can be met again alone.
      let seed = seed &+ UInt64(number)
      let trial = await Trial.run(property, on: Choices(seed: seed))
      number += 1
      if trial.choices.drawn.isEmpty, trial.failure == nil {
        return failure(
          "it draws no choice, so every case is the same one", again: test.command(seed: seed))
      }
      switch trial.outcome {
      case .passed:
        tried += 1
        for mark in trial.choices.marks { counts[mark, default: 0] += 1 }
      case .leftOut: leftOut += 1
      case .failed(let kind, let problem):
        return await simplest(trial.choices, kind, problem, seed: seed, number: number)
      }
      if leftOut > mostLeftOut {
        return failure(
          "it left out \(leftOut) cases and could draw only \(tried) of \(cases) that fit",
          again: test.command(seed: self.seed, cases: cases))
      }
    }
    for (mark, percent) in covering {
      let count = counts[mark, default: 0]
      // By multiplication, since a share that is rounded down would reach beyond its bound.
      if !(percent.lowerBound * cases...percent.upperBound * cases).contains(count * 100) {
        return failure(
          "\(count) of \(cases) cases are \"\(mark)\", not \(percent.lowerBound) to \(percent.upperBound) in a hundred",
          again: test.command(seed: seed, cases: cases))
      }
    }
    return nil
  }

  private func simplest(_ choices: Choices, _ kind: String, _ problem: String, seed: UInt64, number: Int)
    async -> PropertyFailure
  {
    var shrinker = Shrinker(property, failing: choices, kind: kind, seed: seed, budget: budget)
    await shrinker.minimise()
    let drawn = shrinker.best.drawn
    let last = await Trial.run(property, on: Choices(seed: seed, playing: drawn, isShowing: true))
    // The same choices must fail in the same way again, or what is reported is of another failure.
    let again = last.failure.flatMap { $0.kind == kind ? $0.problem : nil }
    var failure = failure(
      again ?? "\(problem), and no more when it was tried again: it depends on more than its choices",
      again: test.command(seed: seed))
    failure.seed = seed
    failure.number = number
    failure.example = last.choices.shown.map { "\($0.label): \($0.text)" }
    if failure.example.isEmpty { failure.example = ["choices: \(drawn)"] }
    failure.shrinks = shrinker.shrinks
    failure.attempts = shrinker.attempts
    failure.isMinimal = !shrinker.isExhausted
    return failure
  }

  func failure(_ problem: String, again command: String) -> PropertyFailure {
    PropertyFailure(
      property: name, problem: problem, seed: seed, number: 0, example: [], shrinks: 0, attempts: 0,
      isMinimal: true, command: command)
  }
}
