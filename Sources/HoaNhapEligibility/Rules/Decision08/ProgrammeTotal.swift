import HoaNhapPolicy
import HoaNhapValues

/// What the borrower would owe in the programme: the amount asked for and the balance that stands.
///
/// The sum fits: ``FactsCheck`` has seen to that before a rule is asked.
struct ProgrammeTotal {
  let amount: Fact<Int64>
  let balance: Fact<Int64>

  init(_ facts: CaseFacts) {
    amount = facts.amount.map(\.amount)
    balance = facts.programmeBalance.map(\.amount)
  }

  /// The sum, where both are known.
  var sum: Fact<Int64> {
    guard case .known(let amount) = amount, case .known(let balance) = balance else { return .unknown }
    return .known(amount &+ balance)
  }

  /// Both parts are at least nothing, so one part above a ceiling settles that the sum is.
  func within(_ ceiling: Int64) -> Outcome {
    switch (amount, balance) {
    case (.known(let amount), .known(let balance)): Outcome(amount &+ balance <= ceiling)
    case (.known(let part), .unknown), (.unknown, .known(let part)): part > ceiling ? .unmet : .undetermined
    case (.unknown, .unknown): .undetermined
    }
  }

  /// How much must be repaid first to come within a ceiling: what the balance alone is above it.
  func repay(_ ceiling: Int64) -> Int64? { balance.value.flatMap { $0 > ceiling ? $0 - ceiling : nil } }

  /// How much the amount can be lowered by to come within a ceiling; `nil` where that is not enough.
  func lower(_ ceiling: Int64) -> Int64? {
    let balance = balance.value ?? 0
    guard balance <= ceiling, let amount = amount.value else { return nil }
    let room = ceiling - balance
    return amount > room ? amount - room : nil
  }

  /// Those of the two that are not known.
  var missing: FactSet {
    var missing: FactSet = []
    if !amount.isKnown { missing.insert(.amount) }
    if !balance.isKnown { missing.insert(.programmeBalance) }
    return missing
  }
}

/// A ceiling that grows with a count.
///
/// - Throws: ``InputError`` where it does not fit in 63 bits, naming the field that holds the count.
@inline(__always)
func product(_ each: Int64, _ count: Int64, field: StaticString) throws(InputError) -> Int64 {
  let (product, overflow) = each.multipliedReportingOverflow(by: count)
  if overflow { throw tooLarge(field) }
  return product
}

private func tooLarge(_ field: StaticString) -> InputError {
  InputError(
    .overflow, field: field.description,
    vi: "Số này quá lớn: mức vay tính theo nó vượt quá số lớn nhất lưu được.",
    en: "This number is too large: the ceiling that follows from it cannot be held.")
}
