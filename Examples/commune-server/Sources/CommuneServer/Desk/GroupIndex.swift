import HoaNhap

/// To which savings and credit group people belong, through their households: by this an officer of a group sees its members alone.
struct GroupIndex: Sendable {
  private var groups: [PersonID: Fact<SavingsGroupID?>] = [:]

  /// How a person stands to the officer's groups; nothing is known of a person who is not there.
  func relations(of person: PersonID) -> SubjectRelations {
    SubjectRelations(group: groups[person] ?? .unknown)
  }

  /// How the borrower of an application stands to them; an establishment belongs to no group.
  func relations(of borrower: Borrower) -> SubjectRelations {
    switch borrower {
    case .person(let id): relations(of: id)
    case .establishment: SubjectRelations(group: .known(nil))
    }
  }
}

extension Desk {
  /// The groups of all people; empty, and nothing is read, for an officer who works for none.
  func groups(for officer: Officer) async throws -> GroupIndex {
    var index = GroupIndex()
    guard !officer.groups.isEmpty else { return index }
    var byHousehold: [HouseholdID: Fact<SavingsGroupID?>] = [:]
    for household in try await store.all(Household.self) {
      byHousehold[household.record.id] = household.record.group
    }
    for person in try await store.all(Person.self) {
      index.add(person.record, byHousehold)
    }
    return index
  }
}

extension GroupIndex {
  /// Adds a person by the groups of all households.
  mutating func add(_ person: Person, _ households: [HouseholdID: Fact<SavingsGroupID?>]) {
    groups[person.id] =
      switch person.household {
      case .unknown: .unknown
      case .known(nil): .known(nil)
      case .known(let id?): households[id] ?? .unknown
      }
  }
}
