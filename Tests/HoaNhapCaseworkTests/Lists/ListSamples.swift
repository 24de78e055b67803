import HoaNhap
import Testing

/// Invented people and lists for the tests of the monthly list.
enum ListSamples {
  static let police: AgencyID = .communePolice
  static let committee: AgencyID = .communePeoplesCommittee
  static let bank: AgencyID = .vbspTransactionOffice

  /// A person who belongs on the list on every day from 2023-09-19 to 2033-09-19.
  static func person(
    _ id: String, _ change: (inout Rehabilitation) -> Void = { _ in },
    identity: (inout PersonIdentity) -> Void = { _ in }
  ) -> Person {
    var past = Rehabilitation(
      route: .known(.compulsory), completedOn: .known(date("2023-08-17")),
      managementDecision: .known(
        ManagementDecision(
          issuedOn: .known(date("2023-09-19")), issuer: .known("Chủ tịch Mẫu"), months: .known(24))),
      listEntry: .known(nil))
    change(&past)
    var who = PersonIdentity(
      name: .known("Người Mẫu \(id)"), identityNumber: .known(nil),
      birth: .known(PartialDate(date("1987-11-23"))))
    identity(&who)
    return Person(
      id: PersonID(id), identity: who, rehabilitation: past,
      conduct: Conduct(isGood: .known(true), recordedOn: .known(date("2026-05-02"))),
      household: .known("H-1"))
  }

  static func people(_ ids: String...) -> [Person] { ids.map { person($0) } }

  static func file(_ month: String, plan: Plan = .chauSon) throws -> ListFile {
    let month = try #require(YearMonth(month))
    return ListFile(for: month, under: try plan.listDuty(for: month))
  }

  static func stamp(_ day: String) -> RecordStamp { RecordStamp(on: date(day), by: "CB-1") }

  /// A file whose first version was drawn up and confirmed on a day.
  static func confirmed(
    _ month: String, on day: String, _ people: [Person], previous: [ListFile] = [],
    stated: [ListStatement] = []
  ) throws -> ListFile {
    var file = try file(month)
    try file.drawUp(
      file.draft(on: date(day), people: people, previous: previous, stated: stated), by: police,
      stamp: stamp(day))
    try file.confirm(version: 1, by: committee, on: date(day), stamp: stamp(day))
    return file
  }

  /// The same, handed over on that day too.
  static func handedOver(
    _ month: String, on day: String, _ people: [Person], previous: [ListFile] = []
  ) throws -> ListFile {
    var file = try confirmed(month, on: day, people, previous: previous)
    try file.handOver(version: 1, to: bank, by: police, on: date(day), stamp: stamp(day))
    return file
  }

  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}

/// The code of the fault with which a move is refused, having changed nothing.
func refusal(
  of file: ListFile, _ move: (inout ListFile) throws(ListFault) -> Void,
  sourceLocation: SourceLocation = #_sourceLocation
) -> ListFault? {
  var copy = file
  do {
    try move(&copy)
    Issue.record("the move was not refused", sourceLocation: sourceLocation)
    return nil
  } catch {
    #expect(copy == file, "a refused move changes nothing", sourceLocation: sourceLocation)
    #expect(error.wording.vi != error.wording.en && !error.wording.vi.isEmpty, sourceLocation: sourceLocation)
    return error
  }
}
