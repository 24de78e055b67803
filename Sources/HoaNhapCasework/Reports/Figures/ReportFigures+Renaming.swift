import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
public import HoaNhapStorage
import HoaNhapValues

extension ReportFigures {
  /// The same figures with other keys for some of the records behind them: what a kept copy becomes when records are erased.
  ///
  /// Every number stays, and so does what is withheld: two lines are about one subject afterwards exactly where they were before. Give the
  /// same names to all copies that are kept, and to whatever of the commune's records keeps the identifier and is counted again.
  /// - Parameter names: the new keys by those that go; each of them its own, and none that stands for another record.
  /// - Complexity: O(*n* log *n*) in the lines
  public func renaming(_ names: [RecordKey: RecordKey]) -> ReportFigures {
    ReportFigures(
      scope: scope, window: window, asOf: asOf,
      figures: figures.map { Figure($0.key, $0.trace.renaming(names)) },
      failures: failures.map { failure in
        guard let name = names[Loan.key(LoanID(failure.id))] else { return failure }
        // The field may be a path through the record's identifier.
        var error = failure.error
        error.field = ""
        return CaseFailure(id: name.id.text, error: error)
      },
      catalogue: catalogue)
  }
}
