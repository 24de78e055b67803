import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// The limits of an edition for what is done with running loans: adjustment, extension, freeze, write-off (A.1 to A.6).
///
/// ```swift
/// let rules = ActRules(edition)
/// let loan = LoanCase(ledger, purpose: .known(.production), capital: .known(.central))
/// let room = try rules.extensionRoom(of: loan, on: today)
/// switch try rules.judgement(of: .extension(TermExtension(date: today, until: day)), on: loan) {
/// case .allowed(let act): try ledger.append(act)
/// case .refused(let act), .undetermined(let act): show(act.findings.map(\.wording))
/// }
/// ```
///
/// The edition is that which governs the loan, as an `EditionBook` gives it for the loan's capital: the last value of each
/// history counts. Every clause is looked at; nothing stops at the first reason.
public struct ActRules: Sendable {
  /// The name of the edition.
  public let edition: EditionID
  let aftercare: AftercareParameters
  let terms: TermParameters
  /// The parameters that the party which entrusts local capital has set itself (A.6).
  private let entrusted: Set<ParameterKey>
  /// The capitals that have limits of their own in the edition.
  private let owners: Set<CapitalSource>

  /// The limits of an edition.
  ///
  /// - Complexity: O(changes of its amendments)
  public init(_ edition: Edition) {
    self.edition = edition.id
    aftercare = edition.aftercare
    terms = edition.terms
    let own = edition.amendments.filter { $0.capital == .entrusted }
    entrusted = Set(own.flatMap { $0.changes.map(\.key) })
    let ofActs = edition.amendments.filter { $0.changes.contains { Self.limitsActs($0.key) } }
    owners = Set(ofActs.compactMap(\.capital))
  }

  /// Whether acts are judged by a parameter.
  private static func limitsActs(_ key: ParameterKey) -> Bool {
    key.text.hasPrefix("aftercare.") || key.text.hasPrefix("terms.")
  }

  /// The judgement of an act by what was known on its day: the ledger's events until then, in the order of convention V29.
  ///
  /// - Parameters:
  ///   - act: what is asked.
  ///   - loan: the loan, its ledger and the facts about it.
  /// - Throws: ``InputError`` where there can be no answer: a day before the loan began, a negative amount, a fact that the
  ///   terms contradict, an edition with the limits of another capital, an event after the act that the act would leave
  ///   impossible.
  /// - Complexity: O(events of the ledger)
  public func judgement(of act: LoanAct, on loan: LoanCase) throws(InputError) -> ActJudgement {
    try check(loan, act.date)
    var draft: Draft
    switch act {
    case .adjustment(let act): draft = try adjustment(act, loan)
    case .extension(let act): draft = try termExtension(act, loan)
    case .freeze(let act): draft = try freeze(act, loan)
    case .writeOff(let act): draft = try writeOff(act, loan)
    }
    draft.findings += capital(loan, draft.key)
    let outcomes = draft.findings.map(\.outcome)
    let unallowed = UnallowedAct(act, findings: draft.findings, edition: edition)
    if outcomes.contains(.unmet) { return .refused(unallowed) }
    if outcomes.contains(.undetermined) { return .undetermined(unallowed) }
    let events = try draft.events()
    var trial = loan.ledger
    try trial.append(contentsOf: events)
    return .allowed(
      AllowedAct(act, events: events, findings: draft.findings, edition: edition, on: loan.ledger))
  }

  /// Refuses a case that contradicts itself, and one of another capital than the edition's limits are for.
  func check(_ loan: LoanCase, _ day: CivilDate) throws(InputError) {
    try loan.check(day)
    guard let capital = loan.capital.value, owners.contains(where: { $0 != capital }) else { return }
    throw InputError(
      .outOfRange, field: "capital",
      vi:
        "Bộ quy tắc \(edition) có giới hạn riêng của nguồn vốn khác; hãy dùng bộ quy tắc của nguồn vốn này.",
      en: "Edition \(edition) has limits of another capital; use the edition that governs this one.")
  }

  /// What was looked at, and the events that do the act where all of it holds.
  struct Draft {
    /// The parameter that holds the limit; `nil` where none does.
    let key: ParameterKey?
    var findings: [ActFinding]
    let events: () throws(InputError) -> [LoanEvent]
  }

  /// Whose limits they are: entrusted local capital follows its own party's, where the edition has them (A.6).
  private func capital(_ loan: LoanCase, _ key: ParameterKey?) -> [ActFinding] {
    let source = ActSource(aftercare.entrustedRules)
    switch loan.capital {
    case .unknown: return [ActFinding(.capitalRules, .undetermined, source, missing: [.capital])]
    case .known(.entrusted):
      // The limits are the central ones, and nobody has said that they hold here.
      return key.map(entrusted.contains) ?? false
        ? [] : [ActFinding(.capitalRules, .satisfied, source.assumed)]
    case .known(.central), .known(.mobilised): return []
    }
  }
}
