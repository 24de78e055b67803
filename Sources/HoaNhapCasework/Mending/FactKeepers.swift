import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension Finding {
  /// Who has to act: those who can mend an unmet finding, those who keep the facts that an undetermined one waits for.
  func roles(lender: AgencyID) -> [Mender] {
    guard outcome == .undetermined else { return menders }
    var roles: [Mender] = []
    var rest = missing
    for (facts, keeper) in Self.keepers(lender: lender) where !missing.isDisjoint(with: facts) {
      if !roles.contains(keeper) { roles.append(keeper) }
      rest.subtract(facts)
    }
    if !rest.isEmpty { roles += menders.filter { !roles.contains($0) } }
    return roles
  }

  /// The facts that somebody else than the finding's own menders keeps.
  ///
  /// Rehabilitation data are with the commune police (K.5), the balance of the programme with its lender (D.3), a birth date with
  /// the one who was born on it.
  private static func keepers(lender: AgencyID) -> [(facts: FactSet, keeper: Mender)] {
    [
      ([.route, .completed, .managementDecision, .decisionIssued], .communePolice),
      (.programmeBalance, Mender(rawValue: lender.text)),
      (.birth, .borrower),
    ]
  }
}
