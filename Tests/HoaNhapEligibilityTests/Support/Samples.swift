import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// A date written in a test.
func date(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

/// An invented application in which every clause holds; a test changes the one fact that it is about.
enum Sample {
  /// A person's production loan on 3 June 2026.
  static func person(_ change: (inout ApplicationDocument) -> Void = { _ in }) -> ApplicationDocument {
    var facts = ApplicationDocument(
      id: "A-1", asOf: date("2026-06-03"), borrower: .person, purpose: .production)
    facts.amount = .known(Dong(100_000_000))
    facts.termMonths = .known(60)
    facts.programmeBalance = .known(.zero)
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.birth = .known(PartialDate(date("1990-05-12")))
    facts.route = .known(.compulsory)
    facts.completedOn = .known(date("2024-02-01"))
    facts.managementDecision = .known(ManagementDecision(issuedOn: .known(date("2024-03-01"))))
    facts.listEntry = .known(
      ListEntry(month: .known(YearMonth(of: date("2026-06-01"))), confirmedOn: .known(date("2026-06-02"))))
    facts.conductIsGood = .known(true)
    facts.conductRecordedOn = .known(date("2026-06-01"))
    change(&facts)
    return facts
  }

  /// A person's training loan on the same day.
  static func training(_ change: (inout ApplicationDocument) -> Void = { _ in }) -> ApplicationDocument {
    person { facts in
      facts.purpose = .training
      facts.amount = .known(Dong(24_000_000))
      facts.termMonths = .unknown
      facts.trainingLevel = .known(.elementary)
      facts.trainingMonths = .known(6)
      facts.institutionConfirmed = .known(true)
      change(&facts)
    }
  }

  /// A cooperative's production loan on the same day.
  static func establishment(_ change: (inout ApplicationDocument) -> Void = { _ in }) -> ApplicationDocument {
    var facts = ApplicationDocument(
      id: "E-1", asOf: date("2026-06-03"), borrower: .establishment, purpose: .production)
    facts.amount = .known(Dong(400_000_000))
    facts.termMonths = .known(120)
    facts.programmeBalance = .known(.zero)
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.establishmentType = .known(.cooperative)
    facts.isRegistered = .known(true)
    facts.isOperating = .known(true)
    facts.members = .known(7)
    facts.workers = .known(20)
    facts.rehabilitatedWorkers = .known(2)
    facts.listedWorkers = .known(2)
    facts.planConfirmed = .known(true)
    change(&facts)
    return facts
  }
}

/// The law's rules, made once for all tests.
enum Books {
  static let all = RuleBook()
  static let enacted = RuleBook(basis: .enacted)
}

/// The finding of one clause, `nil` where the clause does not apply.
func finding(
  _ clause: ClauseCode, _ facts: ApplicationDocument, basis: Basis = .all
) throws -> Finding? {
  let book = basis == .all ? Books.all : Books.enacted
  return try book.verdict(for: facts).findings.first { $0.clause == clause }
}

/// The outcome of one clause, `nil` where the clause does not apply.
func outcome(_ clause: ClauseCode, _ facts: ApplicationDocument) throws -> Outcome? {
  try finding(clause, facts)?.outcome
}

/// A management decision of which the day of issue is known.
func issued(_ day: String) -> Fact<ManagementDecision?> {
  .known(ManagementDecision(issuedOn: .known(date(day))))
}

/// A list entry that was confirmed on a day.
func confirmed(_ day: String) -> Fact<ListEntry?> {
  .known(ListEntry(month: .unknown, confirmedOn: .known(date(day))))
}
