import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

/// The records that a sheet is held against: those of a store with their revisions, or a host's plain arrays.
public struct ImportBook: Sendable {
  /// The names of the collections that an import reads and writes.
  public struct Collections: Sendable, Hashable {
    /// People.
    public var people: CollectionName
    /// Applications.
    public var applications: CollectionName
    /// Loans, which are read alone: who has one is not deleted by an undo.
    public var loans: CollectionName

    /// Makes names.
    public init(
      people: CollectionName = "people", applications: CollectionName = "applications",
      loans: CollectionName = "loans"
    ) {
      self.people = people
      self.applications = applications
      self.loans = loans
    }
  }

  /// The people, each with its revision; 0 where there is no store.
  public private(set) var people: [Revised<Person>]
  /// The applications.
  public private(set) var applications: [Revised<LoanApplication>]
  /// The names of the collections.
  public let collections: Collections

  /// Makes a book of records with their revisions.
  public init(
    people: [Revised<Person>], applications: [Revised<LoanApplication>] = [],
    collections: Collections = Collections()
  ) {
    self.people = people
    self.applications = applications
    self.collections = collections
  }

  /// Makes a book of plain records.
  public init(people: [Person], applications: [LoanApplication] = []) {
    self.init(
      people: people.map { Revised($0, revision: 0) },
      applications: applications.map { Revised($0, revision: 0) })
  }

  /// Reads the people and applications of a store.
  ///
  /// - Throws: what the store throws; `undecodable` for a record that is none of this package's.
  /// - Complexity: memory for all of them.
  public init(
    reading store: some RecordStore, collections: Collections = Collections()
  ) async throws(StoreError) {
    var people: [Revised<Person>] = []
    var applications: [Revised<LoanApplication>] = []
    try await store.forEachRecord(in: collections.people) { stored throws(StoreError) in
      people.append(try Self.decoded(stored) { json throws(InputError) in try Person(json: json) })
    }
    try await store.forEachRecord(in: collections.applications) { stored throws(StoreError) in
      applications.append(
        try Self.decoded(stored) { json throws(InputError) in try LoanApplication(json: json) })
    }
    self.init(people: people, applications: applications, collections: collections)
  }

  private static func decoded<Record>(
    _ stored: StoredRecord, _ make: (JSONValue) throws(InputError) -> Record
  ) throws(StoreError) -> Revised<Record> {
    do throws(InputError) {
      return Revised(try make(try json(stored.content.reveal(for: .storage))), revision: stored.revision)
    } catch {
      throw StoreError(
        .undecodable, key: stored.key,
        cause: Wording(
          vi: "Trường “\(error.field)”: \(error.wording.vi)",
          en: "Field “\(error.field)”: \(error.wording.en)"))
    }
  }

  private static func json(_ bytes: [UInt8]) throws(InputError) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader.parse(bytes)
    } catch {
      throw InputError(error)
    }
  }

  func key(_ id: PersonID) -> RecordKey { RecordKey(collections.people, RecordID(id.text)) }
  func key(_ id: ApplicationID) -> RecordKey { RecordKey(collections.applications, RecordID(id.text)) }
}
