public import HoaNhapPolicy
public import HoaNhapValues

/// Whether clauses that rest on something less than an enacted text are asked.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// Every clause.
  case all
  /// Only the clauses whose standing is enacted.
  case enacted
}

/// The rules of one edition in the order in which findings stand.
public struct RuleBook: Sendable {
  /// The edition that the rules were made from.
  public let edition: Edition
  /// Which clauses are asked.
  public let basis: Basis
  /// The rules, in order.
  public let rules: [any EligibilityRule]

  /// Makes the rules of an edition.
  ///
  /// - Parameters:
  ///   - edition: gives every value that a rule compares with.
  ///   - basis: leaves out clauses that are not enacted, or none.
  public init(_ edition: Edition = .decision08, basis: Basis = .all) {
    self.edition = edition
    self.basis = basis
    let every: [any EligibilityRule] = [
      InForceRule(edition),
      MinimumAgeRule.borrower(edition),
      CompletedRouteRule(edition),
      MinimumAgeRule.worker(edition),
      FlagRule.need(edition),
      ConfirmedListRule(edition),
      ManagementWindowRule(edition),
      FlagRule.conduct(edition),
      SamePurposeDebtRule.training(edition),
      FlagRule.institution(edition),
      PurposeRule(edition),
      TotalCeilingRule.person(edition),
      TrainingCeilingRule(edition),
      TermRule(edition),
      SamePurposeDebtRule.production(edition),
      EstablishmentFormRule(edition),
      EstablishmentSizeRule(edition),
      LawfulOperationRule(edition),
      WorkerShareRule(edition),
      FlagRule.plan(edition),
      ListedWorkersRule(edition),
      TotalCeilingRule.establishment(edition),
      WorkerCeilingRule(edition),
    ]
    rules = basis == .all ? every : every.filter { $0.header.standing == .enacted }
  }

  /// The answer alone, without findings.
  ///
  /// - Throws: ``InputError`` for a negative number, or a required value that does not fit in 63 bits.
  /// - Complexity: O(rules), no allocation.
  public func outcome(for facts: some ApplicationFacts) throws(InputError) -> Outcome {
    try FactsCheck.check(facts)
    var outcome = Outcome.satisfied
    for rule in rules where rule.applies(to: facts) {
      outcome = outcome.and(try rule.ruling(on: facts).outcome)
    }
    return outcome
  }
}
