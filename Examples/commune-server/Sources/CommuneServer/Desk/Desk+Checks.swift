import HoaNhap

/// A check after lending is one deed: what was found stands in the loan's file, that it was made in the file of the application too.
extension Desk {
  /// Records a check that is a step of an application, in both files or in neither.
  func check(
    _ request: CaseRequest, in application: inout CaseFile, _ records: inout CommuneRecords,
    by officer: Officer
  ) throws {
    let (day, stamp) = (request.on ?? today, officer.stamp(on: today))
    guard let id = application.loan, let use = request.use else {
      // Nothing was handed out: the file says what comes first.
      try application.check(by: officer.agency, on: day, stamp: stamp, under: caseDuties)
      return
    }
    _ = try loan(id, in: records)
    let loan = try followed(id, in: records)
    let place = records.aftercare.firstIndex { $0.loan == id }
    var file = place.map { records.aftercare[$0] } ?? opened(loan, besides: application)
    let move = AftercareMove(on: day, by: officer.agency, under: plan, stamp: stamp)
    try file.check(use, of: loan, in: &application, move, under: caseDuties)
    if let place { records.aftercare[place] = file } else { records.aftercare.append(file) }
  }

  /// A check that was a mistake in the file of an application was none in the loan's file either.
  func takeBack(
    _ step: CaseStep, of application: CaseFile, in records: inout CommuneRecords, because reason: String,
    by officer: Officer
  ) throws {
    let left = application.standingSteps.filter { $0.action.kind == .checked && $0.day == step.day }.count
    guard let id = application.loan,
      let place = records.aftercare.firstIndex(where: { $0.loan == id })
    else { return }
    // On one day there can be several, of which each stands in both files.
    let checks = records.aftercare[place].state.checks.filter { $0.isSeen && $0.day == step.day }
    guard checks.count > left, let entry = checks.last else { return }
    let move = AftercareMove(
      on: today, by: officer.agency, under: plan, stamp: officer.stamp(on: today))
    try records.aftercare[place].reverse(
      entry: entry.number, reason: reason, of: try followed(id, in: records), move)
  }

  /// The file of a loan that has none yet.
  ///
  /// Where the file of its application is kept and has no check either, everything since the money is known; else what was done before
  /// today is not, unless the officer says from which day on it is.
  func opened(_ loan: Loan, besides application: CaseFile?, keptFrom: CivilDate? = nil) -> LoanFile {
    let isWhole = application.map { $0.standingSteps.allSatisfy { $0.action.kind != .checked } } ?? false
    return LoanFile(of: loan, keptFrom: keptFrom ?? (isWhole ? nil : today))
  }
}
