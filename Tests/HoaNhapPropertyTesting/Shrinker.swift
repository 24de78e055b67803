/// Looks for the simplest list of choices on which a property fails in the same way: the shortest, and of two as long the one
/// whose first different choice is smaller. Every step makes the list simpler in that order, so the search ends by itself; a
/// budget of runs ends it where a run is slow.
struct Shrinker {
  private let property: Property
  private let kind: String
  private let seed: UInt64
  private let budget: Int
  /// Lists that were tried already.
  private var tried: Set<[UInt64]> = []

  private(set) var best: Choices
  private(set) var shrinks = 0
  private(set) var attempts = 0

  init(_ property: @escaping Property, failing choices: Choices, kind: String, seed: UInt64, budget: Int) {
    (self.property, self.kind, self.seed, self.budget, best) = (property, kind, seed, budget, choices)
  }

  private var choices: [UInt64] { best.drawn }
  var isExhausted: Bool { attempts >= budget }

  /// Takes out and makes smaller until neither leads any further.
  mutating func minimise() async {
    var before: [UInt64]
    repeat {
      before = choices
      // What takes few runs comes first, so that a small budget is not spent on the places of a long list one by one.
      await takeOutElements()
      await clearRuns()
      await lowerEach()
      await takeOutRuns()
      await lowerTogether()
      await lowerCounts()
      await moveBack()
    } while choices != before && !isExhausted
  }

  private static func isSimpler(_ one: [UInt64], than other: [UInt64]) -> Bool {
    one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
  }

  /// Whether the property fails on a list in the same way; then the list is the best.
  private mutating func accepts(_ list: [UInt64]) async -> Bool {
    guard !isExhausted, Self.isSimpler(list, than: choices), tried.insert(list).inserted else { return false }
    attempts += 1
    let trial = await Trial.run(property, on: Choices(seed: seed, playing: list))
    // What was drawn counts, not what was offered: a list may have been too short, or a number too large.
    guard trial.failure?.kind == kind, Self.isSimpler(trial.choices.drawn, than: choices) else {
      return false
    }
    best = trial.choices
    shrinks += 1
    return true
  }

  private mutating func accepts(_ change: (inout [UInt64]) -> Void) async -> Bool {
    var list = choices
    change(&list)
    return await accepts(list)
  }

  /// Elements of lists, the largest first.
  private mutating func takeOutElements() async {
    var place = 0
    while place < best.spans.count, !isExhausted {
      let span = best.spans.sorted { $0.range.count > $1.range.count }[place]
      let isOut = await accepts {
        $0.removeSubrange(span.range)
        if let counter = span.counter, $0[counter] > 0 { $0[counter] -= 1 }
      }
      if !isOut { place += 1 }
    }
  }

  /// Any choices in a row.
  private mutating func takeOutRuns() async {
    for size in [8, 4, 2, 1] {
      var end = choices.count
      while end >= size, !isExhausted {
        if await accepts({ $0.removeSubrange(end - size..<end) }) {
          end = min(end, choices.count)
        } else {
          end -= 1
        }
      }
    }
  }

  /// Everything, each half, each quarter and so on to zero.
  private mutating func clearRuns() async {
    var size = choices.count
    while size > 1, !isExhausted {
      var start = 0
      while start < choices.count {
        let run = start..<min(start + size, choices.count)
        _ = await accepts { list in for place in run { list[place] = 0 } }
        start += size
      }
      size /= 2
    }
  }

  /// The smallest number with which the property still fails, as far as halving finds it; a few small ones are tried first,
  /// since the next leap year, say, is found by no halving.
  private mutating func lower(_ value: UInt64, _ change: (inout [UInt64], UInt64) -> Void) async {
    guard value > 0 else { return }
    let small = min(value, 5)
    for number in 0..<small where await accepts({ change(&$0, number) }) { return }
    var (passes, fails) = (small - 1, value)
    while fails > passes + 1, !isExhausted {
      let middle = passes + (fails - passes) / 2
      if await accepts({ change(&$0, middle) }) { fails = middle } else { passes = middle }
    }
  }

  private mutating func lower(_ places: [Int]) async {
    guard let first = places.first, first < choices.count else { return }
    await lower(choices[first]) { list, number in
      for place in places where place < list.count { list[place] = number }
    }
  }

  private mutating func lowerEach() async {
    var place = 0
    while place < choices.count, !isExhausted {
      await lower([place])
      place += 1
    }
  }

  /// Numbers that are the same, such as the day of two events, stay the same.
  private mutating func lowerTogether() async {
    for value in Set(choices).sorted() where value > 0 {
      let places = choices.indices.filter { choices[$0] == value }
      if places.count > 1 { await lower(places) }
      for (one, next) in zip(places, places.dropFirst()) where places.count > 2 {
        if next < choices.count, choices[one] == value, choices[next] == value { await lower([one, next]) }
      }
    }
  }

  /// One less at a place, and what follows it left out, as where a number says how often a loop draws.
  private mutating func lowerCounts() async {
    var place = 0
    while place < choices.count, !isExhausted {
      for size in 1...8 where place + size < choices.count && choices[place] > 0 {
        _ = await accepts {
          $0[place] -= 1
          $0.removeSubrange(place + 1...place + size)
        }
      }
      place += 1
    }
  }

  /// As much as can be from a number to one of the next two, as where their sum counts.
  private mutating func moveBack() async {
    var place = 0
    while place < choices.count, !isExhausted {
      for next in [place + 1, place + 2] where next < choices.count && choices[place] > 0 {
        let (sum, isTooMuch) = choices[place].addingReportingOverflow(choices[next])
        if isTooMuch { continue }
        await lower(choices[place]) { list, number in
          if next < list.count { (list[place], list[next]) = (number, sum - number) }
        }
      }
      place += 1
    }
  }
}
