import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

/// Difficulties (IV.3) and the duties of the plan (IV.1).
extension FigureCount {
  mutating func countDifficulties() {
    for difficulty in records.difficulties {
      // What was recorded later is not known yet.
      guard let status = difficulty.status(asOf: asOf), difficulty.reportedOn <= end else { continue }
      let agency = FigurePart(.agency, difficulty.by.text)
      func add(_ code: FigureCode, on day: CivilDate) {
        tally.add(code, FigureTrace.Entry(Difficulty.key(difficulty.id), 1, on: day), [agency])
      }
      if isCounted(difficulty.reportedOn) { add(.difficultiesReported, on: difficulty.reportedOn) }
      if let day = status.answeredOn, day <= end {
        if isCounted(day) { add(.difficultiesAnswered, on: day) }
      } else {
        add(.difficultiesOpen, on: end)
      }
    }
  }

  mutating func countDuties() {
    guard let book = records.duties else {
      tally.leaveOut([.dutiesInTime, .dutiesLate, .dutiesOpen])
      return
    }
    for status in book.statuses(asOf: asOf) {
      let obligation = status.obligation
      guard obligation.opens <= end, status.state != .waived else { continue }
      let agency = FigurePart(.agency, .known((obligation.agency ?? status.doneBy)?.text))
      // A book is one record; its lines are found by the identifier of what is owed.
      let key = RecordKey(ObligationBook.collection, RecordID(obligation.id.text))
      // What one matter raised, such as a dossier, is about somebody.
      let subject = obligation.event.map { RecordKey("duty-events", RecordID($0.text)) }
      func add(_ code: FigureCode, on day: CivilDate) {
        tally.add(code, FigureTrace.Entry(key, 1, on: day, about: subject), [agency])
      }
      guard let day = status.doneOn, day <= end else {
        add(.dutiesOpen, on: end)
        continue
      }
      if isCounted(day) { add(status.state == .doneLate ? .dutiesLate : .dutiesInTime, on: day) }
    }
  }
}
