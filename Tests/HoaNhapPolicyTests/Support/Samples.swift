import Foundation
import HoaNhapPolicy
import HoaNhapValues

func date(_ text: String) -> CivilDate { CivilDate(text)! }

/// The folder Documentation of the repository.
let documentation = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Documentation")

/// The bytes of a sample amendment of the documentation.
func sampleBytes(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: documentation.appendingPathComponent("Samples/\(name).json")))
}

/// A sample amendment: every number and citation in it is invented.
func sample(_ name: String) throws -> Amendment { try Amendment(jsonBytes: try sampleBytes(name)) }

/// An invented amendment of one change.
func amendment(
  _ changes: [Amendment.Change] = ceiling(250), name: String = "vi-du-1", revision: Int = 1,
  programme: String = "qd-08-2026", from: String = "2027-03-01",
  until: String? = nil, scope: AmendmentScope = .all, capital: CapitalSource? = nil
) throws -> Amendment {
  try Amendment(
    AmendmentID(name: name, revision: revision)!, programme: programme,
    name: Wording(vi: "Văn bản ví dụ", en: "An invented text"), citation: Citation("QĐ ví dụ", "Điều 1"),
    issuedOn: date("2026-12-01"), from: date(from), until: until.map(date), scope: scope, capital: capital,
    checkedOn: date("2026-12-02"), changes: changes)
}

/// A change of a person's ceiling to so many million đồng.
func ceiling(_ millions: Int64) -> [Amendment.Change] {
  [.init("ceilings.person", to: Dong(millions * 1_000_000))]
}

/// An edition with the built-in values under another name.
func edition(
  _ from: String, until: String? = nil, revision: Int = 1, programme: String = "vi-du"
) -> Edition {
  Edition(
    id: EditionID(programme: programme, inForceFrom: date(from), revision: revision), issuedOn: date(from),
    inForce: DateRange(from: date(from), until: until.map(date))!, checkedOn: date(from))
}
