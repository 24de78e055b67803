import HoaNhap
import Testing

/// Reads a sheet written in a test.
func readSheet(
  _ lines: [String], asOf: String = "2026-06-03", _ change: (inout SheetOptions) -> Void = { _ in }
) throws -> SheetReading {
  var options = SheetOptions(asOf: try #require(CivilDate(asOf)))
  change(&options)
  return try SheetReading(Array(lines.joined(separator: "\n").utf8), options)
}

/// Reads one cell of one column, in the row of somebody known by name and birth.
func readCell(
  _ header: String, _ cell: String, _ change: (inout SheetOptions) -> Void = { _ in }
) throws -> (row: SheetRow?, codes: [SheetFault.Code]) {
  let reading = try readSheet(["Họ và tên;Ngày sinh;\"\(header)\"", "Trần Thị Mẫu;12/05/1990;\"\(cell)\""]) {
    options in
    options.birthYears = 1940...2014
    change(&options)
  }
  return (reading.rows.first, reading.faults.map(\.code))
}

/// A person as the records keep them.
func known(
  _ id: PersonID, _ name: String, _ birth: String? = nil, _ number: String? = nil,
  household: HouseholdID? = nil
) throws -> Person {
  Person(
    id: id,
    identity: PersonIdentity(
      name: .known(name), identityNumber: number.map { .known($0) } ?? .unknown,
      birth: try birth.map { .known(try #require(PartialDate($0))) } ?? .unknown),
    household: household.map { .known($0) } ?? .unknown)
}

extension SheetRow {
  var identity: PersonIdentity { person.identity.reveal(for: .storage) }
  var facts: Rehabilitation { person.rehabilitation.reveal(for: .storage) }
}

extension ImportBook {
  /// The canonical bytes of all records, by their keys.
  var bytes: [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for person in people { bytes["people/\(person.record.id)"] = person.record.json.canonicalBytes }
    for application in applications {
      bytes["applications/\(application.record.id)"] = application.record.json.canonicalBytes
    }
    return bytes
  }
}
