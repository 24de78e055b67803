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
      people.append(try Revised(stored))
    }
    try await store.forEachRecord(in: collections.applications) { stored throws(StoreError) in
      applications.append(try Revised(stored))
    }
    self.init(people: people, applications: applications, collections: collections)
  }

  func key(_ id: PersonID) -> RecordKey { RecordKey(collections.people, RecordID(id.text)) }
  func key(_ id: ApplicationID) -> RecordKey { RecordKey(collections.applications, RecordID(id.text)) }
}
