public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

/// A version of a list as one agency may see it: the columns of a form that the access policy opens to it, and the people's own records.
///
/// ```swift
/// let copy = try june.copy(of: 1, for: .vbspTransactionOffice, people: people, households: households)
/// copy.columns      // no route, no reason: listed, and the last borrowing day
/// let page = copy.html(under: ListLetterhead(plan))
/// ```
/// Names stand in it, so it is read for the list alone, and whoever shows it logs the reading: ``fields`` names what is shown.
public struct ListCopy: Sendable, Hashable, RedactedRecord {
  /// The month.
  public let month: YearMonth
  /// The version.
  public let version: ListVersion
  /// What the plan asks for the list.
  public let duty: ListDuty
  /// Whose copy it is.
  public let agency: AgencyID
  /// The form, all its columns.
  public let form: ListForm
  /// The columns that are shown.
  public let columns: [ListColumn]
  /// The records of those whom it names.
  let records: Sensitive<Records>

  /// The records that a copy is filled in from.
  struct Records: Sendable, Hashable {
    let people: [PersonID: Person]
    let households: [HouseholdID: Household]
    let own: [ListColumnID: [PersonID: String]]
  }

  /// The names of the fields that are shown, each once, for a log of readings.
  public var fields: [String] {
    var seen: Set<String> = []
    return columns.compactMap { $0.field?.name }.filter { seen.insert($0).inserted }
  }

  /// The month, the version and whose copy it is.
  public var printedForm: String { "list \(month), version \(version.number), copy for \(agency)" }
}

extension ListFile {
  /// A version as an agency may see it.
  ///
  /// A column is shown where the policy opens its field to the agency about everybody: what is open about own members alone is no list.
  /// Whoever neither draws the list up nor confirms it gets a confirmed version only.
  /// - Parameters:
  ///   - number: the version.
  ///   - agency: whose copy it is.
  ///   - people: the records of those whom it names; who is missing among them stands with the identifier alone.
  ///   - households: their households, for the village.
  ///   - own: the values of a host's own columns.
  ///   - form: the columns.
  ///   - policy: who may read what.
  /// - Throws: ``ListFault``: `unknownVersion`; `notConfirmed`; `notToRead` where the policy does not even let the agency know who is
  ///   listed.
  public func copy(
    of number: Int, for agency: AgencyID, people: [Person], households: [Household],
    own: [ListColumnID: [PersonID: String]] = [:], form: ListForm = .standard,
    policy: AccessPolicy = .standard
  ) throws(ListFault) -> ListCopy {
    guard let version = version(number) else { throw fault(.unknownVersion, version: number) }
    func opens(_ column: ListColumn, to reader: AgencyID) -> Bool {
      guard let field = column.field else { return true }
      guard let grant = policy[reader, field.category] else { return false }
      return grant.reach == .everybody && grant.opens(field.name)
    }
    func mayRead(_ reader: AgencyID) -> Bool { opens(.listed, to: reader) && opens(.person, to: reader) }
    guard mayRead(agency) else {
      throw fault(
        .notToRead, version: number, agency: agency, expected: policy.agencies.filter(mayRead))
    }
    if version.confirmedOn == nil, agency != duty.agency, !duty.confirm.contains(agency) {
      let done = version.confirmations.map(\.agency)
      throw fault(
        .notConfirmed, rule: true, version: number, expected: duty.confirm.filter { !done.contains($0) })
    }
    var columns = form.columns.filter { opens($0, to: agency) }
    if columns.contains(where: { $0.id == ListColumn.movement.id }) {
      columns.removeAll { $0.id == ListColumn.listed.id }
    }
    let named = Set((version.rows.map(\.person)) + version.departures.map(\.person))
    let records = ListCopy.Records(
      people: Dictionary(
        people.filter { named.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      households: Dictionary(households.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      own: own)
    return ListCopy(
      month: month, version: version, duty: duty, agency: agency, form: form, columns: columns,
      records: Sensitive(records))
  }
}
