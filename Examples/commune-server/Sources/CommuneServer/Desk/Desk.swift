import HoaNhap
import SQLiteStore

/// What officers can ask of the SDK: the one place where the server meets records and rules.
///
/// Whatever of a record reaches an officer goes through `GuardedStore`, which logs the reading first. The store itself serves the
/// work that nobody looks at: judging, counting, writing. Routes for further kinds of records are further extensions of it.
struct Desk: Sendable {
  let store: SQLiteStore
  let guarded: GuardedStore<SQLiteStore>
  let settings: CommuneSettings
  let rules: RuleBook
  let time: ServerTime

  init(_ store: SQLiteStore, settings: CommuneSettings, time: ServerTime, policy: AccessPolicy = .standard) {
    self.store = store
    guarded = GuardedStore(store, policy: policy)
    self.settings = settings
    rules = RuleBook()
    self.time = time
  }

  var plan: Plan { settings.plan }
  var policy: AccessPolicy { guarded.policy }
  var today: CivilDate { time.today() }

  /// Refuses where nothing of a kind of record is ever open to the agency, whether there is one or not.
  func requireAny<Record: AccessedRecord>(_: Record.Type, _ officer: Officer) throws(Problem) {
    let isOpen = Record.accessFields.contains { field in
      policy[officer.agency, field.category]?.opens(field.name) == true
    }
    if !isOpen { throw Problem(.forbidden) }
  }

  /// Refuses an agency that the plan does not have.
  func requireAgency(_ agency: AgencyID, field: String) throws(InputError) {
    guard plan.agency(agency) == nil else { return }
    let known = plan.agencies.map(\.id.text).joined(separator: ", ")
    throw InputError(
      .unknownReference, field: field, vi: "Kế hoạch có các cơ quan: \(known).",
      en: "The plan's agencies are: \(known).")
  }

  /// What an officer may see of one record.
  ///
  /// - Throws: ``Problem``: forbidden where the agency never sees such records; not found where there is none, or the officer may not
  ///   see whose it is: the two are not told apart.
  func view<Record: StorableRecord & AccessedRecord>(
    _ type: Record.Type, _ id: Identifier<Record.RecordTag>, for purpose: ReadingPurpose, as officer: Officer,
    relations: SubjectRelations
  ) async throws -> RecordView {
    try requireAny(type, officer)
    let reader = officer.reader(for: purpose, on: today)
    // Whoever may not see whose it is must not learn, by giving an identifier, what belongs to it.
    if let found = try await store.get(type, id)?.record,
      case .success(let open) = try policy.view(of: found, relations: relations, as: reader),
      open.values.reveal(for: purpose)["id"] == nil
    {
      throw Problem(.notFound)
    }
    guard case .success(let view)? = try await guarded.view(type, id, relations: relations, as: reader) else {
      throw Problem(.notFound)
    }
    return view
  }
}
