import HoaNhapPolicy
import HoaNhapValues

/// Numbers in facts are whole and not negative, and what is borrowed and owed together is a number too; a host's own type
/// could still hold others.
enum FactsCheck {
  /// Whether every number can be used.
  ///
  /// - Complexity: O(1), no allocation.
  @inline(__always)
  static func isSound(_ facts: CaseFacts) -> Bool {
    let amount = number(facts.amount)
    let balance = number(facts.programmeBalance)
    // One negative number makes the union of all of them negative.
    var union = amount | balance | number(facts.samePurposeDebt) | number(facts.termMonths)
    if facts.borrowerKind == .establishment {
      union |= number(facts.members) | number(facts.workers) | number(facts.rehabilitatedWorkers)
      union |= number(facts.listedWorkers) | number(facts.insuredWorkers)
      union |= number(facts.capital) | number(facts.revenue)
    } else if facts.purpose == .training {
      union |= number(facts.trainingMonths)
    }
    return union >= 0 && !amount.addingReportingOverflow(balance).overflow
  }

  /// Names the first number that cannot be used.
  static func check(_ facts: CaseFacts) throws(InputError) {
    if isSound(facts) { return }
    var numbers: [(Int64, String)] = [
      (number(facts.amount), "amount"), (number(facts.programmeBalance), "programme_balance"),
      (number(facts.samePurposeDebt), "same_purpose_debt"), (number(facts.termMonths), "term_months"),
    ]
    if facts.borrowerKind == .establishment {
      numbers += [
        (number(facts.members), "establishment.members"), (number(facts.workers), "establishment.workers"),
        (number(facts.rehabilitatedWorkers), "establishment.rehabilitated_workers"),
        (number(facts.listedWorkers), "establishment.listed_workers"),
        (number(facts.insuredWorkers), "establishment.insured_workers"),
        (number(facts.capital), "establishment.capital"), (number(facts.revenue), "establishment.revenue"),
      ]
    } else if facts.purpose == .training {
      numbers.append((number(facts.trainingMonths), "training.months"))
    }
    for (number, field) in numbers where number < 0 {
      throw InputError(
        .outOfRange, field: field, vi: "Số này không được âm.", en: "This number must not be negative.")
    }
    throw InputError(
      .overflow, field: "amount",
      vi: "Số tiền xin vay cộng dư nợ của chương trình vượt quá số lớn nhất lưu được.",
      en: "The amount and the programme balance together exceed the largest number that can be held.")
  }

  /// The number, or nothing where it is not known.
  @inline(__always)
  private static func number(_ fact: Fact<Int64>) -> Int64 {
    switch fact {
    case .unknown: 0
    case .known(let value): value
    }
  }

  @inline(__always)
  private static func number(_ fact: Fact<Dong>) -> Int64 {
    switch fact {
    case .unknown: 0
    case .known(let value): value.amount
    }
  }
}
