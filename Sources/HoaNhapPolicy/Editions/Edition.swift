public import HoaNhapValues

/// The name of an edition: the programme, the day it is in force from, the revision of its encoding.
///
/// The text form is `qd-08-2026/2026-05-01/1`. An edition is immutable once released; a correction is a new revision.
public struct EditionID: Sendable, Hashable, CustomStringConvertible {
  /// The programme, such as `qd-08-2026`.
  public let programme: String
  /// The day it is in force from.
  public let inForceFrom: CivilDate
  /// The revision of the encoding, from 1.
  public let revision: Int

  /// Makes the name of an edition.
  public init(programme: String, inForceFrom: CivilDate, revision: Int) {
    self.programme = programme
    self.inForceFrom = inForceFrom
    self.revision = revision
  }

  /// The three parts joined by slashes.
  public var description: String { "\(programme)/\(inForceFrom)/\(revision)" }
}

/// The policy as it stands from one day on: every cited value that the engines read.
///
/// The built-in edition is Quyết định 08/2026/QĐ-TTg. A host that knows better changes a value in a copy and gives the copy
/// a name of its own, so that no result claims to rest on a text that it does not rest on.
public struct Edition: Sendable, Hashable {
  /// The day from which the Decision is in force, 1 May 2026 (D.1).
  public static let inForceFrom = CivilDate(year: 2026, month: 5, day: 1) ?? .distantPast

  /// The name of the edition.
  public var id: EditionID
  /// The day on which the text was signed (ngày ban hành).
  public var issued: CivilDate
  /// The days on which it governs.
  public var inForce: DateRange
  /// The day on which the values were last compared with their sources.
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
      "D.1", Wording(vi: "Ngày có hiệu lực", en: "In force from"), id.inForceFrom,
      .decision08("hiệu lực"), .enacted)
  }

  /// Every value as a line of the policy table, in the order of the register's sections.
  public var rows: [ParameterRow] {
    start.rows + identity.rows + borrowers.rows + conditions.rows + ceilings.rows + rates.rows + terms.rows
      + instalments.rows + aftercare.rows + bodies.rows + reporting.rows + privacy.rows
  }

  /// The values in force on a day.
  public func rows(on day: CivilDate) -> [ParameterRow] {
    rows.filter { row in row.from <= day && (row.until.map { day <= $0 } ?? true) }
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
