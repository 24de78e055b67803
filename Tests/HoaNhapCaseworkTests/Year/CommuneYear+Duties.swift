import HoaNhap
import Testing

/// What the plan makes the bodies owe, and when they did it.
extension CommuneYear {
  /// clause agency opens last-day done-on, for what the plan owes once in this year.
  private static let once = """
    II.1 - 2026-05-01 2026-05-31 2026-05-29
    II.3 communePolice 2026-05-01 2026-05-31 2026-06-03
    III.2.2 economicOffice 2026-06-01 2026-06-30 2026-06-25
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  /// Who does what nobody is named for.
  private static let volunteer = "cultureSocialOffice"

  /// Who hands in a report, and how many days from the last good one.
  static let reporters: [(agency: String, days: Int)] = [
    ("cultureSocialOffice", -2), ("economicOffice", 0), ("fatherlandFront", 3), ("relatedBodies", -3),
    ("socioPoliticalOrganisations", -1), ("vbspTransactionOffice", 0),
  ]
  private static let reportDays = ["2026-06-19", "2026-09-19", "2026-12-19", "2027-03-19"]

  mutating func arrangeDuties() throws {
    on(today) { year in
      let owed = try Self.plan.obligations(from: Self.first, to: Self.last, calendar: year.calendar)
      try year.keepBook { try $0.open(owed, stamp: $1) }
    }
    for words in Self.once {
      let agency = words[1] == "-" ? Self.volunteer : words[1]
      let id = "chau-son/\(words[0])/\(words[1])/\(words[3])"
      owe(id, agency, from: YearScript.date(words[2]), until: YearScript.date(words[3]), known: today)
      on(YearScript.date(words[4])) { year in
        try year.complete(
          id, by: words[1] == "-" ? AgencyID(agency) : nil, isLate: words[3] < words[4])
      }
    }
    var opens = Self.first
    for month in [
      "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01",
      "2027-02", "2027-03", "2027-04",
    ] {
      owe(
        "chau-son/III.1.4/communePolice/\(month)-04", "communePolice", from: opens,
        until: YearScript.date("\(month)-04"), known: today)
      opens = YearScript.date("\(month)-05")
    }
    for (place, last) in Self.reportDays.enumerated() {
      let (report, year) = PlayedYear.reports[place]
      for (agency, days) in Self.reporters {
        let id = "chau-son/IV.2/\(agency)/\(last)"
        owe(
          id, agency, from: YearScript.date("\(last.prefix(8))15"), until: YearScript.date(last), known: today
        )
        // In autumn one of them has nothing to say, and need not.
        if last == "2026-09-19", agency == "relatedBodies" {
          on(YearScript.date("2026-10-01")) { try $0.waive(id) }
          continue
        }
        on(try YearScript.date(last).adding(days: days)) { commune in
          try commune.submit(report, year, by: AgencyID(agency))
          try commune.complete(id, isLate: days > 0)
        }
      }
    }
  }

  /// Makes an entry in the book of what is owed.
  mutating func keepBook(_ entry: (inout ObligationBook, RecordStamp) throws -> Void) throws {
    var book = try #require(records.duties)
    try entry(&book, stamp)
    if book != records.duties { touch(ObligationBook.key(Self.plan.id)) }
    records.duties = book
  }

  private mutating func complete(
    _ id: String, by doer: AgencyID? = nil, isLate: Bool
  ) throws {
    try keepBook { try $0.complete(ObligationID(id), on: $1.day, by: doer, stamp: $1) }
    #expect(meetDuty(id) == isLate, "\(id)")
  }

  private mutating func waive(_ id: String) throws {
    try keepBook { try $0.waive(ObligationID(id), reason: "Không phát sinh", stamp: $1) }
    journal.strike(["owed"], id, on: today)
  }

  // MARK: What matters raise

  mutating func openRecovery(_ id: LoanID, task: Int, _ agency: AgencyID, until last: CivilDate) throws {
    let owed = try recoveryDuties(id).map(\.obligation)
    try keepBook { try $0.open(owed, stamp: $1) }
    raise("\(id)/recovery/\(task)", agency.text, until: last)
  }

  mutating func finishRecovery(_ id: LoanID, task: Int, isLate: Bool) throws {
    let duty = try #require(try recoveryDuties(id).first { $0.task == task })
    try keepBook { try $0.complete(duty.obligation.id, on: $1.day, stamp: $1) }
    #expect(meetDuty("\(id)/recovery/\(task)") == isLate)
  }

  private func recoveryDuties(_ id: LoanID) throws -> [RecoveryDuty] {
    let file = try #require(records.aftercare.first { $0.loan == id })
    return try file.recoveryDuties(under: Self.plan, calendar: calendar)
  }

  /// What the steps of an application make somebody owe: the book follows the file, the journal says it by itself.
  mutating func followDuties(of file: CaseFile) throws {
    let calendar = calendar
    try keepBook { try $0.follow(file, stamp: $1, under: Self.duties, calendar: calendar) }
  }

  /// Somebody owes something from today on, until a day where there is one.
  mutating func raise(_ id: String, _ agency: String, until last: CivilDate?) {
    owe(id, agency, from: today, until: last, known: today)
  }

  private mutating func owe(
    _ id: String, _ agency: String, from day: CivilDate, until last: CivilDate?, known: CivilDate
  ) {
    let tags = ["agency": agency, "last": last?.text ?? "9999"]
    journal.note("owed", id, on: day, known: known, tags)
    raised[id] = (tags, last)
  }

  /// It was done today; gives whether that was late.
  @discardableResult
  mutating func meetDuty(_ id: String) -> Bool {
    guard let (tags, last) = raised.removeValue(forKey: id) else { return false }
    let isLate = last.map { $0 < today } ?? false
    note(isLate ? "tooLate" : "inTime", id, 1, tags)
    note("owed", id, -1, tags)
    return isLate
  }

  /// It need not be done any more: nobody counts it then.
  mutating func dropDuty(_ id: String) {
    if raised.removeValue(forKey: id) != nil { journal.strike(["owed"], id, on: today) }
  }

  /// So many working days from today, the day itself not counted.
  func workingDays(_ count: Int) throws -> CivilDate {
    var (day, left) = (today, count)
    while left > 0 {
      day = try NightLedger.payable(day.adding(days: 1), calendar.workCalendar)
      left -= 1
    }
    return day
  }

  /// The next 4th of a month, today included: the last good day of a list.
  func nextList() throws -> CivilDate {
    var day = today
    while day.day != 4 { day = try day.adding(days: 1) }
    return day
  }
}
