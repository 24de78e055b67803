import HoaNhapEligibility
import HoaNhapModels
import HoaNhapValues

/// What of a person is compared, made ready once.
struct LikenessSubject: Sendable {
  let name: NameForm
  let birth: PartialDate?
  /// The digits of the paper's number.
  let number: [UInt8]
  let household: HouseholdID?

  init(_ person: Person) {
    let identity = person.identity.reveal(for: .importReview)
    name = NameForm(identity.name.value ?? "")
    birth = identity.birth.value
    number =
      (identity.identityNumber.value ?? nil).map { $0.utf8.filter { $0 &- UInt8(ascii: "0") < 10 } } ?? []
    household = person.household.value ?? nil
  }

  func likeness(to other: LikenessSubject, _ scale: LikenessScale) -> Likeness {
    scale.weigh(
      name.likeness(to: other.name), Self.birth(birth, other.birth), Self.number(number, other.number),
      Self.household(household, other.household))
  }

  // MARK: Comparisons

  static func birth(_ a: PartialDate?, _ b: PartialDate?) -> Likeness.Birth {
    guard let a, let b else { return .unknown }
    guard let first = a.day, let second = b.day else {
      let isWithin = a.earliest >= b.earliest && a.latest <= b.latest
      let isAround = b.earliest >= a.earliest && b.latest <= a.latest
      return isWithin || isAround ? .compatible : .different
    }
    if first == second { return .same }
    if first.year == second.year, first.day == second.month, first.month == second.day { return .swapped }
    return differences(digits(first), digits(second)) == 1 ? .oneDigit : .different
  }

  static func number(_ a: [UInt8], _ b: [UInt8]) -> Likeness.Number {
    // The number of an old paper says nothing about that of a new one.
    guard !a.isEmpty, a.count == b.count else { return .unknown }
    if a == b { return .same }
    switch differences(a, b) {
    case 1: return .oneDigit
    case 2:
      let places = a.indices.filter { a[$0] != b[$0] }
      let isTurned =
        places[1] == places[0] + 1 && a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
      return isTurned ? .oneDigit : .different
    default: return .different
    }
  }

  private static func household(_ a: HouseholdID?, _ b: HouseholdID?) -> Likeness.Household {
    guard let a, let b else { return .unknown }
    return a == b ? .same : .different
  }

  private static func digits(_ day: CivilDate) -> [UInt8] {
    var rest = (day.year * 100 + day.month) * 100 + day.day
    return (0..<8).map { _ in
      defer { rest /= 10 }
      return UInt8(rest % 10)
    }
  }

  private static func differences(_ a: [UInt8], _ b: [UInt8]) -> Int {
    zip(a, b).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  // MARK: Keys

  /// The keys under which two that may be one person meet. Who shares none with another is not compared with them.
  func keys(_ add: (UInt64) -> Void) {
    let words = name.words
    // Words in any order.
    let wholeName = words.reduce(UInt64(words.count)) { $0 &+ Mix.bytes($1, seed: 1) }
    if !number.isEmpty { add(Mix.bytes(number[...], seed: 2)) }
    if let birth { add(Mix.pair(wholeName, UInt64(birth.earliest.year), seed: 3)) }
    if let household {
      add(Mix.pair(wholeName, Mix.bytes(Array(household.text.utf8)[...], seed: 4), seed: 5))
    }
    guard let day = birth?.day, let last = words.last else { return }
    let date = UInt64(bitPattern: Int64(day.dayNumber))
    // The year mistaken; other names than the given one mistaken; the given name mistaken.
    add(Mix.pair(wholeName, UInt64(day.month * 100 + day.day), seed: 6))
    add(Mix.pair(Mix.bytes(last, seed: 7), date, seed: 8))
    if words.count > 1 {
      let others = words.dropLast().reduce(UInt64(0)) { Mix.pair($0, Mix.bytes($1, seed: 9), seed: 10) }
      add(Mix.pair(others, date, seed: 11))
    }
  }
}

/// Mixes bytes and numbers into 64 bits, the same in every run. Two that clash are compared once more, no more.
private enum Mix {
  static func bytes(_ bytes: ArraySlice<UInt8>, seed: UInt64) -> UInt64 {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xCBF2_9CE4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return finish(state)
  }

  static func pair(_ a: UInt64, _ b: UInt64, seed: UInt64) -> UInt64 {
    finish(a ^ finish(b &+ seed &* 0x9E37_79B9_7F4A_7C15))
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var state = value
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }
}
