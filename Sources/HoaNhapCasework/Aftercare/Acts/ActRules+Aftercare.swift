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

  /// What the limit of an act still leaves on a day, to be shown beside a proposal.
  ///
  /// Of an adjustment it is the room of each instalment that it moves. A write-off has no days, and none.
  ///
  /// - Throws: as ``judgement(of:on:)``.
  public func rooms(of act: LoanAct, for loan: LoanCase, on day: CivilDate) throws(InputError) -> [ActRoom] {
    switch act {
    case .adjustment(let act):
      try adjustmentRooms(of: loan, on: day).filter { room in
        act.moves.contains { $0.instalment == room.instalment }
      }
    case .extension: [try extensionRoom(of: loan, on: day)]
    case .freeze(let act): [try freezeRoom(of: loan, from: act.from)]
    case .writeOff: []
    }
  }
}
