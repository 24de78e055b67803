import HoaNhapPolicy
import HoaNhapValues

/// Numbers in facts are whole and not negative; a host's own type could still hold others.
enum FactsCheck {
  static func check(_ facts: some ApplicationFacts) throws(InputError) {
    try check(facts.amount, "amount")
    try check(facts.programmeBalance, "programme_balance")
    try check(facts.samePurposeDebt, "same_purpose_debt")
    try check(facts.termMonths, "term_months")
    _ = try ProgrammeTotal(facts)
    if facts.borrowerKind == .person {
      if facts.purpose == .training { try check(facts.trainingMonths, "training.months") }
    } else {
      try check(facts.members, "establishment.members")
      try check(facts.workers, "establishment.workers")
      try check(facts.rehabilitatedWorkers, "establishment.rehabilitated_workers")
      try check(facts.listedWorkers, "establishment.listed_workers")
      try check(facts.insuredWorkers, "establishment.insured_workers")
      try check(facts.capital, "establishment.capital")
      try check(facts.revenue, "establishment.revenue")
    }
  }

  private static func check(_ fact: Fact<Dong>, _ field: String) throws(InputError) {
    try check(fact.map(\.amount), field)
  }

  private static func check(_ fact: Fact<Int64>, _ field: String) throws(InputError) {
    if let value = fact.value, value < 0 {
      throw InputError(
        .outOfRange, field: field, vi: "Số này không được âm.", en: "This number must not be negative.")
    }
  }
}
