import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapValues

/// Why a check was recorded in neither file: the one or the other refused it.
public enum CheckFault: Error, Sendable, Hashable {
  /// The loan's file refused it.
  case aftercare(AftercareFault)
  /// The file of the application refused it.
  case application(CaseFault)

  /// The place, what is wrong, what would be right.
  public var wording: Wording {
    switch self {
    case .aftercare(let fault): fault.wording
    case .application(let fault): fault.wording
    }
  }
}

extension LoanFile {
  /// Records a check of the use of a loan in one go: what was found in this file, and that it was made in the file of the application (A.7).
  ///
  /// Both take it, or neither does. A visit in which nothing was seen is no check, and the file of the application is left as it is.
  /// - Parameters:
  ///   - use: what was found.
  ///   - loan: the loan's record.
  ///   - application: the file of the application that the loan answers.
  ///   - move: who checked, when, under which plan.
  ///   - duties: who may take which step of an application; `nil` for the move's plan in its standard numbering.
  /// - Returns: the entry of this file.
  /// - Throws: ``CheckFault``; for an application of another loan with ``CaseFault`` and code `otherLoan`.
  @discardableResult
  public mutating func check(
    _ use: LoanUse, of loan: Loan, in application: inout CaseFile, _ move: AftercareMove,
    under duties: CaseDuties? = nil
  ) throws(CheckFault) -> AftercareEntry {
    var (file, taken) = (self, application)
    let entry: AftercareEntry
    do {
      entry = try file.check(use, of: loan, move)
    } catch {
      throw .aftercare(error)
    }
    if use.counts {
      do throws(CaseFault) {
        if let known = taken.loan, known != loan.id {
          throw taken.fault(.otherLoan, .checked, .policy("A.7"))
        }
        try taken.check(
          by: move.agency, on: move.day, stamp: move.stamp, under: duties ?? CaseDuties(of: move.plan))
      } catch {
        throw .application(error)
      }
    }
    self = file
    application = taken
    return entry
  }
}

extension CheckFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String {
    switch self {
    case .aftercare(let fault): fault.description
    case .application(let fault): fault.description
    }
  }
}
