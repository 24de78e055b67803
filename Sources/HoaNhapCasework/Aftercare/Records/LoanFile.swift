public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

/// What was done about one loan after lending (hồ sơ theo dõi sau khi cho vay): checks, signs of trouble, proposals, decisions, recovery.
///
/// ```swift
/// var file = LoanFile(of: loan)
/// let move = AftercareMove(on: day, by: .socioPoliticalOrganisations, under: .chauSon, stamp: stamp)
/// try file.check(LoanUse(.asAgreed, kind: .newLoan), of: loan, move)
/// file.lastCheckedOn
/// ```
/// It is a value whose history only grows. Every move is checked before anything is written; one that is refused changes nothing. A
/// mistaken entry is reversed by another one, never erased. No clock is read: the state on a day follows from the entries recorded until it.
public struct LoanFile: Sendable, Hashable {
  /// The loan.
  public let loan: LoanID
  /// The first day of money; nothing in the file lies before it.
  public let disbursedOn: CivilDate
  /// The first day from which everything is in the file: that of the money for a loan followed from its beginning.
  ///
  /// What was checked before it is not known.
  public let keptFrom: CivilDate
  /// Every entry, in the order in which they were recorded.
  public private(set) var entries: [AftercareEntry] = []
  /// Where the file stands by all that is recorded: its entries folded.
  public private(set) var state: LoanFileState

  /// Opens the file of a loan.
  ///
  /// - Parameters:
  ///   - loan: the loan's identifier.
  ///   - disbursedOn: the first day of money.
  ///   - keptFrom: the first day from which everything is in the file; `nil`, or a day before the money, for its beginning.
  public init(loan: LoanID, disbursedOn: CivilDate, keptFrom: CivilDate? = nil) {
    self.loan = loan
    self.disbursedOn = disbursedOn
    self.keptFrom = max(keptFrom ?? disbursedOn, disbursedOn)
    state = LoanFileState(keptFrom: self.keptFrom)
  }

  /// Opens the file of a loan.
  public init(of loan: Loan, keptFrom: CivilDate? = nil) {
    self.init(loan: loan.id, disbursedOn: loan.terms.disbursements[0].date, keptFrom: keptFrom)
  }

  /// The last day on which its use was checked, by all that is recorded; `nil` where no check is.
  public var lastCheckedOn: CivilDate? { state.lastCheckedOn }

  /// The last check until a day, by what was recorded until then: known to be none only where the file is kept from a day on.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - since: the day from which a check would count, such as that of the money.
  public func lastCheck(on day: CivilDate, since: CivilDate) -> Fact<CivilDate?> {
    state(on: day).lastCheck(since: since)
  }

  /// Writes a line that was checked.
  mutating func append(
    _ action: AftercareAction, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) -> AftercareEntry {
    let entry = AftercareEntry(
      number: entries.count + 1, day: day, by: agency, stamp: stamp, action: action)
    entries.append(entry)
    if case .reversed = action {
      state = LoanFileState(keptFrom: keptFrom, entries[...])
    } else {
      state.apply(entry)
    }
    return entry
  }

  /// Where the file stood at the end of a day, by what was recorded until then.
  ///
  /// - Complexity: O(entries) for a day before the last entry's
  public func state(on day: CivilDate) -> LoanFileState {
    guard let last = entries.last, day < last.stamp.day else { return state }
    return LoanFileState(keptFrom: keptFrom, entries.prefix { $0.stamp.day <= day })
  }
}

extension LoanFile {
  /// Two files are equal when they are of the same loan and have the same history.
  public static func == (a: LoanFile, b: LoanFile) -> Bool {
    a.loan == b.loan && a.disbursedOn == b.disbursedOn && a.keptFrom == b.keptFrom && a.entries == b.entries
  }

  /// Feeds the loan and the history.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(loan)
    hasher.combine(entries)
  }
}

extension LoanFile: RedactedRecord {
  /// The kind and the identifier.
  public var printedForm: String { "loan file \(loan)" }
}
