import HoaNhapEligibility
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// Finds the application that a row's request belongs to.
struct ApplicationIndex {
  /// What a request comes to.
  struct Planned {
    let application: LoanApplication
    let changes: [FieldChange]
    /// The place of the application in the book; `nil` for a new one.
    let place: Int?
  }

  private var places: [ApplicationID: Int] = [:]
  private var ofPerson: [PersonID: [Int]] = [:]

  init(_ applications: [LoanApplication]) {
    for (place, application) in applications.enumerated() {
      places[application.id] = place
      if case .person(let person) = application.borrower { ofPerson[person, default: []].append(place) }
    }
  }

  /// The application of a request: that with its identifier, else the person's only one for its purpose, else a new one with
  /// an empty identifier.
  func planned(
    _ request: SheetRequest, of person: PersonID?, in book: ImportBook
  ) throws(SheetFault.Code) -> Planned {
    var place = request.id.flatMap { places[$0] }
    if let place {
      let borrower = book.applications[place].record.borrower
      guard let person, borrower == .person(person) else { throw .otherApplicant }
    } else if request.id == nil, let person {
      let same = (ofPerson[person] ?? []).filter { book.applications[$0].record.purpose == request.purpose }
      guard same.count < 2 else { throw .severalApplications }
      place = same.first
    }
    guard let place else {
      return Planned(
        application: Self.record(request, id: request.id ?? "", of: person ?? ""), changes: [], place: nil)
    }
    var merge = RecordMerge()
    let merged = merge.merged(book.applications[place].record, with: request)
    return Planned(application: merged, changes: merge.changes, place: place)
  }

  static func record(_ request: SheetRequest, id: ApplicationID, of person: PersonID) -> LoanApplication {
    var application = LoanApplication(id: id, borrower: .person(person), purpose: request.purpose)
    application.amount = request.amount
    application.termMonths = request.termMonths
    application.receivedOn = request.receivedOn
    application.source = request.source
    application.needsLoan = request.needsLoan
    return application
  }
}
