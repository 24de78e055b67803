public import HoaNhapEligibility
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// The savings and credit group of each borrower, and the body that it is entrusted to (K.2, K.3).
struct BorrowerGroups {
  private var households: [PersonID: Fact<HouseholdID?>] = [:]
  private var groups: [HouseholdID: Fact<SavingsGroupID?>] = [:]
  private var bodies: [SavingsGroupID: Fact<EntrustedBody>] = [:]

  init(_ folder: DataFolder, _ groups: [SavingsGroup] = []) {
    for person in folder.people { households[person.id] = person.household }
    for household in folder.households { self.groups[household.id] = household.group }
    for group in groups { bodies[group.id] = group.entrustedBody }
  }

  /// The group; none for an establishment and for a household outside all groups, to which the bank lends directly (L.9).
  func id(of borrower: Borrower) -> Fact<SavingsGroupID?> {
    guard case .person(let person) = borrower else { return .known(nil) }
    switch households[person] ?? .unknown {
    case .unknown: return .unknown
    case .known(nil): return .known(nil)
    case .known(.some(let household)): return groups[household] ?? .unknown
    }
  }

  func group(of borrower: Borrower) -> FigurePart { FigurePart(.group, id(of: borrower).map { $0?.text }) }

  func body(of borrower: Borrower) -> FigurePart {
    switch id(of: borrower) {
    case .unknown: FigurePart(.body, .unknown)
    case .known(nil): FigurePart(.body, .known(nil))
    case .known(.some(let group)): FigurePart(.body, bodies[group] ?? .unknown)
    }
  }
}

extension DataFolder {
  /// The savings and credit group of the household that borrows; known to be none for an establishment and for a household in no group.
  ///
  /// - Complexity: O(people + households)
  public func group(of borrower: Borrower) -> Fact<SavingsGroupID?> {
    // One borrower needs no index of all.
    guard case .person(let id) = borrower else { return .known(nil) }
    switch people.last(where: { $0.id == id })?.household ?? .unknown {
    case .unknown: return .unknown
    case .known(nil): return .known(nil)
    case .known(.some(let household)):
      return households.last { $0.id == household }?.group ?? .unknown
    }
  }
}
