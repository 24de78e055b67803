public import HoaNhapValues

/// The policy as it stands from one day on: every cited value that the engines read.
///
/// The built-in edition is Quyết định 08/2026/QĐ-TTg. What a later text or a province changes is an ``Amendment``, layered
/// with `amended(by:)`: the edition that results has a name of its own, so that no result claims to rest on a text that
/// it does not rest on. Which edition governs a case is what an ``EditionBook`` answers.
public struct Edition: Sendable, Hashable {
  /// The day from which the Decision is in force, 1 May 2026 (D.1).
  public static let inForceFrom = CivilDate(year: 2026, month: 5, day: 1) ?? .distantPast

  @usableFromInline var storage: EditionStorage

  /// The name of the edition.
  public var id: EditionID {
    @inlinable get { storage.values.id }
    set { change { $0.id = newValue } }
  }
  /// The day on which the text was signed (ngày ban hành).
  public var issuedOn: CivilDate {
    @inlinable get { storage.values.issuedOn }
    set { change { $0.issuedOn = newValue } }
  }
  /// The days on which it governs.
  public var inForce: DateRange {
    @inlinable get { storage.values.inForce }
    set { change { $0.inForce = newValue } }
  }
  /// The day on which the values were last compared with their sources, but for those that name a day of their own.
  public var checkedOn: CivilDate {
    @inlinable get { storage.values.checkedOn }
    set { change { $0.checkedOn = newValue } }
  }
  /// What the policy is, who lends, what came before.
  public var identity: IdentityParameters {
    @inlinable get { storage.values.identity }
    set { change { $0.identity = newValue } }
  }
  /// Who may borrow: ages, forms of establishments.
  public var borrowers: BorrowerParameters {
    @inlinable get { storage.values.borrowers }
    set { change { $0.borrowers = newValue } }
  }
  /// What must be fulfilled.
  public var conditions: ConditionParameters {
    @inlinable get { storage.values.conditions }
    set { change { $0.conditions = newValue } }
  }
  /// How much may be lent.
  public var ceilings: CeilingParameters {
    @inlinable get { storage.values.ceilings }
    set { change { $0.ceilings = newValue } }
  }
  /// At what rate.
  public var rates: RateParameters {
    @inlinable get { storage.values.rates }
    set { change { $0.rates = newValue } }
  }
  /// For how long.
  public var terms: TermParameters {
    @inlinable get { storage.values.terms }
    set { change { $0.terms = newValue } }
  }
  /// How it is paid back.
  public var instalments: InstalmentParameters {
    @inlinable get { storage.values.instalments }
    set { change { $0.instalments = newValue } }
  }
  /// What is done after lending.
  public var aftercare: AftercareParameters {
    @inlinable get { storage.values.aftercare }
    set { change { $0.aftercare = newValue } }
  }
  /// Groups and capital.
  public var bodies: BodyParameters {
    @inlinable get { storage.values.bodies }
    set { change { $0.bodies = newValue } }
  }
  /// When reports and lists are due.
  public var reporting: ReportingParameters {
    @inlinable get { storage.values.reporting }
    set { change { $0.reporting = newValue } }
  }
  /// How personal data are handled.
  public var privacy: PrivacyParameters {
    @inlinable get { storage.values.privacy }
    set { change { $0.privacy = newValue } }
  }
  /// The amendments that were layered on the edition, by their first days; their names stand in ``id`` too.
  public internal(set) var amendments: [Amendment] {
    @inlinable get { storage.values.amendments }
    set { change { $0.amendments = newValue } }
  }

  /// Makes an edition with the built-in values.
  public init(id: EditionID, issuedOn: CivilDate, inForce: DateRange, checkedOn: CivilDate) {
    storage = EditionStorage(
      EditionValues(id: id, issuedOn: issuedOn, inForce: inForce, checkedOn: checkedOn))
  }

  private mutating func change(_ change: (inout EditionValues) -> Void) {
    var values = storage.values
    change(&values)
    storage = EditionStorage(values)
  }

  /// Quyết định 08/2026/QĐ-TTg, signed on 3 March 2026 and in force from 1 May 2026.
  public static let decision08 = Edition(
    id: EditionID(programme: "qd-08-2026", inForceFrom: inForceFrom, revision: 1),
    issuedOn: day(2026, 3, 3), inForce: .since(inForceFrom), checkedOn: day(2026, 11, 23))

  /// The first day on which an application is judged under this edition (D.1).
  public var start: Parameter<CivilDate> {
    Parameter(
      "identity.start", "D.1", Wording(vi: "Ngày có hiệu lực", en: "In force from"), id.inForceFrom,
      .decision08("hiệu lực"), .enacted, since: id.inForceFrom)
  }
}

/// A date written in the source of this module.
func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else {
    preconditionFailure("\(year)-\(month)-\(day) is no date")
  }
  return date
}

/// A timeline written in the source of this module.
func timeline<Value>(_ entries: (CivilDate, Cited<Value>)...) -> Timeline<Cited<Value>> {
  timeline(entries.map { Timeline.Entry(from: $0.0, $0.1) })
}

/// A timeline of one value whose beginning is not known.
func timeline<Value>(until last: CivilDate, _ value: Cited<Value>) -> Timeline<Cited<Value>> {
  timeline([Timeline.Entry(from: .distantPast, until: last, value)])
}

private func timeline<Value>(_ entries: [Timeline<Cited<Value>>.Entry]) -> Timeline<Cited<Value>> {
  do {
    return try Timeline(entries)
  } catch {
    preconditionFailure("\(error.wording.en)")
  }
}
