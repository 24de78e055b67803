import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

extension ActRules {
  /// The limits that govern a loan: those of the edition of its first day of money, for its capital (A.6).
  ///
  /// Where the capital is not known, amendments of one capital are left out, and a judgement is open about it.
  public init(governing loan: Loan, in book: EditionBook = .decision08) {
    let day = loan.terms.disbursements[0].date
    self.init(book.edition(for: day, capital: loan.source.value).judgedUnder)
  }

  /// What the limit of an act still leaves on a day, to be shown beside a proposal; none for a write-off, which has no days.
  ///
  /// - Throws: as ``judge(_:on:)``.
  public func rooms(of kind: ActKind, for loan: LoanCase, on day: CivilDate) throws(InputError) -> [ActRoom] {
    switch kind {
    case .adjustment: try adjustmentRooms(of: loan, on: day)
    case .extension: [try extensionRoom(of: loan, on: day)]
    case .freeze: [try freezeRoom(of: loan, from: day)]
    case .writeOff: []
    }
  }
}
