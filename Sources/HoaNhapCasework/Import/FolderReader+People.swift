import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension FolderReader {
  func household(_ row: inout RowReader) -> (id: String, record: Household)? {
    let id = row.required("id", CellParser.id)
    let record = Household(
      id: HouseholdID(id ?? ""), representative: row.text("representative"), village: row.text("village"),
      group: row.optional("group") { text throws(CellFault) in SavingsGroupID(try CellParser.id(text)) },
      otherAdults: row.count("other_adults"))
    return id.map { ($0, record) }
  }

  func person(_ row: inout RowReader) -> (id: String, record: Person)? {
    let id = row.required("id", CellParser.id)
    let identity = PersonIdentity(
      name: row.text("name"), identityNumber: row.optional("identity_number") { $0 },
      birth: row.fact("birth", CellParser.partialDate))
    let rehabilitation = Rehabilitation(
      route: row.word("route", .routes, none: RehabilitationRoute.none), completedOn: row.date("completed"),
      managementDecision: decision(&row), listEntry: listEntry(&row))
    let conduct = Conduct(isGood: row.word("conduct", .conduct), recordedOn: row.date("conduct_recorded_on"))
    let record = Person(
      id: PersonID(id ?? ""), identity: identity, rehabilitation: rehabilitation, conduct: conduct,
      household: household(of: &row))
    return id.map { ($0, record) }
  }

  private func household(of row: inout RowReader) -> Fact<HouseholdID?> {
    let household = row.optional("household", CellParser.id)
    guard case .known(.some(let id)) = household else { return household.map { $0.map { HouseholdID($0) } } }
    return looseReference(id, to: .households, "household", &row) ? .known(HouseholdID(id)) : .unknown
  }

  private func decision(_ row: inout RowReader) -> Fact<ManagementDecision?> {
    let issuedOn = row.optional("decision_issued", CellParser.date)
    let issuer = row.text("decision_issuer")
    let months = row.count("decision_months")
    switch issuedOn {
    case .known(nil):
      if issuer.isKnown || months.isKnown { contradiction("decision_issued", &row) }
      return .known(nil)
    case .known(.some(let day)):
      return .known(ManagementDecision(issuedOn: .known(day), issuer: issuer, months: months))
    case .unknown:
      guard issuer.isKnown || months.isKnown else { return .unknown }
      return .known(ManagementDecision(issuedOn: .unknown, issuer: issuer, months: months))
    }
  }

  private func listEntry(_ row: inout RowReader) -> Fact<ListEntry?> {
    let month = row.optional("list_month", CellParser.month)
    let confirmed = row.optional("list_confirmed_on", CellParser.date)
    switch (month, confirmed) {
    case (.known(nil), .known(.some)):
      contradiction("list_month", &row)
      return .unknown
    case (.known(nil), _): return .known(nil)
    case (.unknown, .unknown): return .unknown
    case (.known(.some(let month)), _):
      return .known(ListEntry(month: .known(month), confirmedOn: confirmed))
    case (.unknown, _): return .known(ListEntry(month: .unknown, confirmedOn: confirmed))
    }
  }

  /// A `-` beside cells that say more.
  private func contradiction(_ column: String, _ row: inout RowReader) {
    row.fault(
      column, .notApplicable,
      Wording(
        vi: "Ô này ghi không có (-) nhưng ô đi kèm lại có dữ liệu; hãy sửa một trong hai",
        en: "This cell says there is none (-) but a cell that belongs to it is filled; correct one of them"),
      showsForm: false)
  }

  func establishment(_ row: inout RowReader) -> (id: String, record: Establishment)? {
    let id = row.required("id", CellParser.id)
    var record = Establishment(id: EstablishmentID(id ?? ""), name: row.text("name"))
    record.type = row.word("type", .types)
    record.isRegistered = row.flag("registered")
    record.isOperating = row.flag("operating")
    record.members = row.count("members")
    record.workers = row.count("workers")
    record.rehabilitatedWorkers = row.count("rehabilitated_workers")
    record.listedWorkers = row.count("listed_workers")
    record.planConfirmed = row.flag("plan_confirmed")
    record.insuredWorkers = row.count("insured_workers")
    record.capital = row.amount("capital")
    record.revenue = row.amount("revenue")
    return id.map { ($0, record) }
  }
}
