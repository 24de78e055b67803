public import HoaNhapValues

/// The policy as it stands from one day on: every cited value that the engines read.
///
/// The built-in edition is Quyết định 08/2026/QĐ-TTg. What a later text or a province changes is an ``Amendment``, layered
/// with `amended(by:)`: the edition that results has a name of its own, so that no result claims to rest on a text that
/// it does not rest on. Which edition governs a case is what an ``EditionBook`` answers.
public struct Edition: Sendable, Hashable {
  /// The day from which the Decision is in force, 1 May 2026 (D.1).
  public static let inForceFrom = CivilDate(year: 2026, month: 5, day: 1) ?? .distantPast

  /// The name of the edition.
  public var id: EditionID
  /// The day on which the text was signed (ngày ban hành).
  public var issued: CivilDate
  /// The days on which it governs.
  public var inForce: DateRange
  /// The day on which the values were last compared with their sources, but for those that name a day of their own.
  public var checkedOn: CivilDate
  /// What the policy is, who lends, what came before.
  public var identity = IdentityParameters()
  /// Who may borrow: ages, forms of establishments.
  public var borrowers = BorrowerParameters()
  /// What must be fulfilled.
  public var conditions = ConditionParameters()
  /// How much may be lent.
  public var ceilings = CeilingParameters()
  /// At what rate.
  public var rates = RateParameters()
  /// For how long.
  public var terms = TermParameters()
  /// How it is paid back.
  public var instalments = InstalmentParameters()
  /// What is done after lending.
  public var aftercare = AftercareParameters()
  /// Groups and capital.
  public var bodies = BodyParameters()
  /// When reports and lists are due.
  public var reporting = ReportingParameters()
  /// How personal data are handled.
  public var privacy = PrivacyParameters()
  /// The amendments that were layered on the edition, by their first days; their names stand in ``id`` too.
  public internal(set) var amendments: [Amendment] = []

  /// Makes an edition with the built-in values.
  public init(id: EditionID, issued: CivilDate, inForce: DateRange, checkedOn: CivilDate) {
    self.id = id
    self.issued = issued
    self.inForce = inForce
    self.checkedOn = checkedOn
  }

  /// Quyết định 08/2026/QĐ-TTg, signed on 3 March 2026 and in force from 1 May 2026.
  public static let decision08 = Edition(
    id: EditionID(programme: "qd-08-2026", inForceFrom: inForceFrom, revision: 1),
    issued: day(2026, 3, 3), inForce: .since(inForceFrom), checkedOn: day(2026, 11, 23))

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
