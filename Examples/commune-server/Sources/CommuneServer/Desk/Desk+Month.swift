import HoaNhap

extension Desk {
  /// Whether an agency may see the month's page, which names people and says where each stands.
  func seesMonth(_ officer: Officer) -> Bool {
    VerdictAccess(officer.agency, under: policy) == .whole && policy[officer.agency, .totals] == .full
  }

  /// The month's page; every record that it rests on is logged as read.
  func monthPage(as officer: Officer) async throws -> String {
    guard seesMonth(officer) else { throw Problem(.forbidden) }
    try await logReading(of: Person.self, officer)
    try await logReading(of: LoanApplication.self, officer)
    try await logReading(of: Establishment.self, officer)
    try await logReading(of: Loan.self, officer)
    return try await report().html()
  }

  /// The month's figures, as far as the agency may see figures about many.
  func monthFigures(as officer: Officer) async throws -> JSONValue {
    guard policy[officer.agency, .totals] == .full else { throw Problem(.forbidden) }
    let seesAmounts =
      policy[officer.agency, .loan].map { $0.reach == .everybody && $0.opens("amount") } ?? false
    return MonthFigures(
      report: try await report(), isExact: seesMonth(officer), hasAmounts: seesAmounts
    ).json
  }

  /// The month of some records, as of today.
  func month(of records: CommuneRecords) throws -> MonthReport {
    do {
      return try MonthReport(of: records, asOf: today)
    } catch .deadlines(let fault) {
      throw fault
    }
  }

  private func report() async throws -> MonthReport {
    try month(of: CommuneRecords(folder: try await folder()))
  }

  /// All records of the commune that the month is made of, for work that nobody looks at. Money is what was handed out, as in the reports.
  private func folder() async throws -> DataFolder {
    let folder = DataFolder(
      settings: settings, people: try await store.all(Person.self).map(\.record),
      households: try await store.all(Household.self).map(\.record),
      establishments: try await store.all(Establishment.self).map(\.record),
      applications: try await store.all(LoanApplication.self).map(\.record),
      loans: try await store.all(Loan.self).map(\.record),
      payments: try await store.all(Payment.self).map(\.record))
    let cases = try await store.all(CaseFile.self).map(\.record)
    return CommuneRecords(folder: folder, cases: cases).recordedMoney(on: today).folder
  }

  private func logReading<Record: StorableRecord & AccessedRecord>(
    of type: Record.Type, _ officer: Officer
  ) async throws {
    var last: Identifier<Record.RecordTag>?
    repeat {
      last = try await guarded.views(
        of: type, after: last, limit: 500, as: officer.reader(for: .monthlyList, on: today)
      ).last
    } while last != nil
  }
}
