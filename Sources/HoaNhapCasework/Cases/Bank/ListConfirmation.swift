public import HoaNhapEligibility
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// That a person stands on a monthly list which the People's Committee has confirmed (C.2): what alone a list of those chosen
/// can be confirmed with.
public struct ListConfirmation: Sendable, Hashable, RedactedRecord {
  /// The person.
  public let person: PersonID
  /// The month of the list; unknown where the entry does not say.
  public let month: Fact<YearMonth>
  /// The day on which that list was confirmed.
  public let confirmedOn: CivilDate

  init(person: PersonID, month: Fact<YearMonth>, confirmedOn: CivilDate) {
    self.person = person
    self.month = month
    self.confirmedOn = confirmedOn
  }

  /// The confirmation in a person's record, by the rule of C.2; `nil` where the person stands on no list confirmed by the day.
  ///
  /// An entry that is not known is no entry here: somebody has to look it up first.
  static func of(_ person: Person, on day: CivilDate, under edition: Edition) -> ListConfirmation? {
    let entry = person.rehabilitation.reveal(for: .monthlyList).listEntry
    // What is asked for does not matter to the clause.
    var facts = ApplicationDocument(
      id: ApplicationID(person.id.text), asOf: day, borrower: .person, purpose: .production)
    facts.listEntry = entry
    guard let finding = try? RuleBook(edition).finding("C.2", for: facts), finding.outcome == .satisfied,
      case .known(.some(let listed)) = entry, case .known(.some(let confirmedOn)) = listed.confirmedOn
    else { return nil }
    return ListConfirmation(person: person.id, month: listed.month, confirmedOn: confirmedOn)
  }

  /// Nothing of it but the person's identifier.
  public var printedForm: String { "list confirmation of \(person)" }
}
