import HoaNhapEligibility
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// A record that is about others.
protocol ReferringRecord {
  /// Which ones, each with the field that names it.
  var references: [RecordReference] { get }
}

/// A field of a record that names another record.
struct RecordReference {
  /// The path in the record's JSON.
  let field: String
  /// What it names.
  let key: RecordKey
  /// Whether the record says something without it, such as a list one of whose people is not kept any more.
  var isLoose = false
}

extension Borrower {
  /// The record of who borrows.
  var key: RecordKey {
    switch self {
    case .person(let id): Person.key(id)
    case .establishment(let id): Establishment.key(id)
    }
  }
}

extension Person: ReferringRecord {
  /// The household. Whether there is one is known without its record.
  var references: [RecordReference] {
    guard let household = household.value ?? nil else { return [] }
    return [RecordReference(field: "household", key: Household.key(household), isLoose: true)]
  }
}

extension LoanApplication: ReferringRecord {
  /// Who borrows.
  var references: [RecordReference] { [RecordReference(field: "borrower", key: borrower.key)] }
}

extension Loan: ReferringRecord {
  /// Who borrows; the application, which a loan can do without.
  var references: [RecordReference] {
    let borrower = RecordReference(field: "borrower", key: borrower.key)
    guard let application else { return [borrower] }
    return [
      borrower,
      RecordReference(field: "application", key: LoanApplication.key(application), isLoose: true),
    ]
  }
}

extension Payment: ReferringRecord {
  /// The loan.
  var references: [RecordReference] { [RecordReference(field: "loan", key: Loan.key(loan))] }
}

extension ListFile: ReferringRecord {
  /// The people of its rows, each where they first stand. Who left a list need not be kept any more.
  var references: [RecordReference] {
    var seen: Set<PersonID> = []
    var references: [RecordReference] = []
    for (move, entry) in moves.enumerated() {
      guard case .drawnUp(let draft, _) = entry.action else { continue }
      for (row, line) in draft.rows.enumerated() where seen.insert(line.person).inserted {
        references.append(
          RecordReference(
            field: "moves[\(move)].rows[\(row)].person", key: Person.key(line.person), isLoose: true))
      }
    }
    return references
  }
}

extension CaseFile: ReferringRecord {
  /// The application and who borrows; the loan, once there is one.
  var references: [RecordReference] {
    var references = [
      RecordReference(field: "id", key: LoanApplication.key(application)),
      RecordReference(field: "borrower", key: borrower.key),
    ]
    if let loan {
      references.append(RecordReference(field: loanField, key: Loan.key(loan), isLoose: true))
    }
    return references
  }
}

extension LoanFile: ReferringRecord {
  /// The loan.
  var references: [RecordReference] { [RecordReference(field: "loan", key: Loan.key(loan))] }
}

extension GroupFile: ReferringRecord {
  /// The group. Households name groups of which nothing else is recorded, so its file may too.
  var references: [RecordReference] {
    [RecordReference(field: "group", key: SavingsGroup.key(group), isLoose: true)]
  }
}
