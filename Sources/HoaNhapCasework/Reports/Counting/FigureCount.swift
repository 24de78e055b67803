import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues

/// Goes through the records of a commune once and tells the tally what each adds.
struct FigureCount {
  let records: CommuneRecords
  /// The days that are counted.
  let window: DataWindow
  /// What was recorded later does not count.
  let asOf: CivilDate
  let edition: Edition
  var tally: FigureTally
  var failures: [CaseFailure] = []

  /// The day whose evening a state is that of.
  var end: CivilDate { window.to }

  mutating func run() {
    countList()
    countCases()
    countLoans()
    countAftercare()
    countCapital()
    countDifficulties()
    countDuties()
  }

  /// The day whose evening an opening state is that of.
  var eve: CivilDate { (try? window.from.adding(days: -1)) ?? window.from }

  /// Whether something that happened on a day counts as a flow.
  func isCounted(_ day: CivilDate) -> Bool { window.contains(day) }

  /// When checks after lending are called for.
  var checks: LoanChecks { LoanChecks(edition.aftercare) }

  /// The programme whose loans are counted.
  var programme: ProgrammeID { ProgrammeID(edition.id.programme) }
}

extension FigurePart {
  /// The part of a word that may not be known.
  init<Word: RawRepresentable<String>>(_ dimension: FigureDimension, _ word: Fact<Word>) {
    self.init(dimension, word.map { Optional($0.rawValue) })
  }
}
