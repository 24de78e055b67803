import HoaNhap

/// Everything that goes when a person's data are erased, and what stands in its place where something else has to stay.
///
/// What is the person's own goes whole: the person, their applications with the files, their loans with files and payments, and their household
/// where nobody else is recorded in it. Lists, the book of obligations and the figures behind reports that were passed on are about others too:
/// they keep a made-up identifier, the same one everywhere, so that all sums and all that is withheld stay as they were.
struct Erasure: Sendable {
  /// What goes whole.
  let keys: [RecordKey]
  /// The made-up keys, by those that go.
  private(set) var names: [RecordKey: RecordKey]
  /// What the bank still collects, or somebody still decides: the person's matters that are not over.
  let open: [RecordKey]

  private let person: PersonID
  private let household: HouseholdID?
  private let fullName: String?

  init(of person: PersonID, in records: CommuneRecords) {
    self.person = person
    let borrower = Borrower.person(person)
    let applications = records.folder.applications.filter { $0.borrower == borrower }.map(\.id)
    let cases = records.cases.filter { $0.borrower == borrower }
    let loans = records.folder.loans.filter { $0.borrower == borrower }
    let ids = Set(loans.map(\.id))
    var keys = [Person.key(person)]
    keys += applications.map { LoanApplication.key($0) } + cases.map { CaseFile.key($0.application) }
    keys += loans.map { Loan.key($0.id) }
    keys += records.aftercare.filter { ids.contains($0.loan) }.map { LoanFile.key($0.loan) }
    keys += records.folder.payments.filter { ids.contains($0.loan) }.map { Payment.key($0.id) }
    let home = records.folder.people.first { $0.id == person }?.household.value ?? nil
    let others = records.folder.people.filter { $0.id != person && $0.household.value == home }
    if let home, others.isEmpty, records.folder.households.contains(where: { $0.id == home }) {
      keys.append(Household.key(home))
    }
    self.keys = keys
    household = home
    fullName = records.folder.people.first { $0.id == person }?.identity.reveal(for: .storage).name.value
    open =
      cases.filter { !$0.state.isFinal }.map { CaseFile.key($0.application) }
      + loans.filter { $0.settledOn == nil }.map { Loan.key($0.id) }
    // One made-up identifier for each that goes, whatever kinds of records it names.
    var made: [String: String] = [:]
    names = [:]
    for key in keys {
      let name = made[key.id.text] ?? "xoa-\(RandomText.make(bytes: 8))"
      made[key.id.text] = name
      names[key] = RecordKey(key.collection, RecordID(name))
    }
    // The figures of a report can name an application by its record or by its file, whichever is kept today.
    for application in Set(applications).union(cases.map(\.application)) {
      guard let name = made[application.text] else { continue }
      for key in [LoanApplication.key(application), CaseFile.key(application)] {
        names[key] = RecordKey(key.collection, RecordID(name))
      }
    }
  }

  private func name(of key: RecordKey) -> String? { names[key]?.id.text }

  /// A list without the person's identifier; `nil` where it does not name them.
  func renaming(_ list: ListFile) throws(InputError) -> ListFile? {
    guard let name = name(of: Person.key(person)) else { return nil }
    let old = list.storedJSON
    let new = Self.replacing(in: old) { field, text in
      field == "person" && text == person.text ? name : nil
    }
    return new == old ? nil : try ListFile(storedJSON: Self.dropping(name, in: new))
  }

  /// A household that stays, without the person's name where it was they who signed for it; `nil` where it was not.
  func renaming(_ home: Household) -> Household? {
    guard home.id == household, !keys.contains(Household.key(home.id)), let fullName,
      home.representative.reveal(for: .storage).value == fullName
    else { return nil }
    var other = home
    other.representative = Sensitive(.unknown)
    return other
  }

  /// The book of obligations without the identifiers of the person's applications and loans, which name what single matters made somebody
  /// owe; `nil` where it has none of them.
  mutating func renaming(
    _ book: ObligationBook, under plan: Plan, calendar: HolidayCalendar, on day: CivilDate
  ) throws -> ObligationBook? {
    var texts: [String: String] = [:]
    for obligation in book.statuses(asOf: day).map(\.obligation) {
      guard let event = obligation.event, let agency = obligation.agency, let other = name(of: event) else {
        continue
      }
      let id = try plan.obligation(
        of: obligation.clause, agency: agency, raisedBy: other, on: obligation.opens, lastDay: nil,
        calendar: calendar, wording: obligation.wording
      ).id
      texts[event.text] = other.text
      texts[obligation.id.text] = id.text
      names[RecordKey("duty-events", RecordID(event.text))] = RecordKey("duty-events", RecordID(other.text))
      names[RecordKey(ObligationBook.collection, RecordID(obligation.id.text))] = RecordKey(
        ObligationBook.collection, RecordID(id.text))
    }
    guard !texts.isEmpty else { return nil }
    let fields: Set = ["id", "event", "obligation", "needs"]
    return try ObligationBook(
      storedJSON: Self.replacing(in: book.storedJSON) { field, text in
        fields.contains(field) ? texts[text] : nil
      })
  }

  /// The event of a matter under the made-up identifier of its application or loan; `nil` where it is none of the person's.
  private func name(of event: DutyEventID) -> DutyEventID? {
    // The record, the kind of matter, the number of the step; an identifier may have slashes of its own.
    let parts = event.text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return nil }
    let (record, kind) = (parts.dropLast(2).joined(separator: "/"), parts[parts.count - 2])
    // The file of an application that is no record any more leads to the person too.
    let keys =
      kind == "recovery"
      ? [Loan.key(LoanID(record))]
      : [LoanApplication.key(ApplicationID(record)), CaseFile.key(ApplicationID(record))]
    guard let name = keys.compactMap(name(of:)).first else { return nil }
    return DutyEventID("\(name)/\(parts.suffix(2).joined(separator: "/"))")
  }

  /// What a list's row says of somebody beside that they stand on it; no figure counts it.
  private static let facts: Set = ["route", "completed", "management_decision", "last_borrowing_day"]

  /// JSON of a list without what it says of the person who has a name now.
  private static func dropping(_ name: String, in json: JSONValue) -> JSONValue {
    switch json {
    case .array(let elements): return .array(elements.map { dropping(name, in: $0) })
    case .object(let object):
      let isTheirs = object["person"]?.stringValue == name
      return .object(
        JSONObject(
          object.members.filter { !isTheirs || !facts.contains($0.key) }
            .map { JSONMember($0.key, dropping(name, in: $0.value)) }))
    default: return json
    }
  }

  /// JSON with other texts; what `text` is asked about stands under a field, or in its list.
  private static func replacing(
    in json: JSONValue, under field: String = "", _ text: (String, String) -> String?
  ) -> JSONValue {
    switch json {
    case .string(let old): text(field, old).map { .string($0) } ?? json
    case .array(let elements): .array(elements.map { replacing(in: $0, under: field, text) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONMember($0.key, replacing(in: $0.value, under: $0.key, text)) }))
    default: json
    }
  }
}
