import HoaNhapValues

/// A clause that asks for one recorded yes: C.1, C.4, C.6, C.9.
protocol FlagRule: EligibilityRule where Facts == CaseFacts {
  /// The fact's name.
  var fact: FactSet { get }

  /// The fact.
  func flag(_ facts: CaseFacts) -> Fact<Bool>
}

extension FlagRule {
  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { Outcome(flag(facts)) }

  func evidence(for facts: CaseFacts) -> Evidence {
    Evidence(observed: Measure(flag(facts)), required: .flag(true), missing: fact)
  }
}
