import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// Whether an act may be done: allowed, refused with every reason, or not to be told yet.
public enum ActJudgement: Sendable, Hashable {
  /// It may be done; its events can be entered.
  case allowed(AllowedAct)
  /// It may not, whatever the unknown facts turn out to be.
  case refused(UnallowedAct)
  /// It depends on facts that are not known.
  case undetermined(UnallowedAct)

  /// The act that may be done; `nil` where it may not, or where that is not known.
  public var allowed: AllowedAct? {
    if case .allowed(let act) = self { act } else { nil }
  }

  /// Everything that was looked at.
  public var findings: [ActFinding] {
    switch self {
    case .allowed(let act): act.findings
    case .refused(let act), .undetermined(let act): act.findings
    }
  }

  /// How certain the answer is: as its least certain finding.
  public var standing: Standing { findings.map(\.source.standing).max() ?? .enacted }
}

/// An act that was judged and may be done, with the events that enter it into the ledger it was judged on.
///
/// Only ``ActRules/judgement(of:on:)`` makes one. After any other event the act has to be judged again: its new instalments are
/// those of the ledger as it was. ``Ledger/append(_:)-(AllowedAct)`` and ``LoanHistory/append(_:as:recordedOn:)`` refuse it then.
public struct AllowedAct: Sendable, Hashable {
  /// What was asked.
  public let act: LoanAct
  /// The events that do it; the ledger that it was judged on takes them.
  public let events: [LoanEvent]
  /// Everything that was looked at.
  public let findings: [ActFinding]
  /// The edition that it was judged under.
  public let edition: EditionID

  /// What it was judged on.
  private let terms: LoanTerms
  private let before: [LoanEvent]

  init(
    _ act: LoanAct, events: [LoanEvent], findings: [ActFinding], edition: EditionID, on ledger: Ledger
  ) {
    self.act = act
    self.events = events
    self.findings = findings
    self.edition = edition
    terms = ledger.terms
    before = ledger.events
  }

  /// Whether a ledger is as the one that the act was judged on.
  ///
  /// - Complexity: O(events)
  public func isJudged(on ledger: Ledger) -> Bool { terms == ledger.terms && before == ledger.events }
}

extension Ledger {
  /// Enters an act that was judged on this ledger as it is.
  ///
  /// - Throws: ``InputError`` with code `notApplicable` where it was judged on another loan, or something happened since.
  /// - Complexity: O(events)
  public mutating func append(_ act: AllowedAct) throws(InputError) {
    guard act.isJudged(on: self) else {
      throw InputError(
        .notApplicable, field: "act", vi: "Sổ đã khác so với lúc xét; hãy xét lại rồi ghi.",
        en: "The ledger is not as it was when the act was judged; judge it again, then enter it.")
    }
    try append(contentsOf: act.events)
  }
}

/// An act that may not be done, or of which that cannot be told, with every reason.
public struct UnallowedAct: Sendable, Hashable {
  /// What was asked.
  public let act: LoanAct
  /// Everything that was looked at.
  public let findings: [ActFinding]
  /// The edition that it was judged under.
  public let edition: EditionID

  init(_ act: LoanAct, findings: [ActFinding], edition: EditionID) {
    self.act = act
    self.findings = findings
    self.edition = edition
  }

  /// What stands against it, in the order of ``findings``.
  public var reasons: [ActFinding] { findings.filter { $0.outcome == .unmet } }

  /// What cannot be told, in the order of ``findings``.
  public var open: [ActFinding] { findings.filter { $0.outcome == .undetermined } }

  /// The facts to ask for, each once.
  public var missing: [ActFact] {
    var list: [ActFact] = []
    for fact in findings.flatMap(\.missing) where !list.contains(fact) { list.append(fact) }
    return list
  }
}
