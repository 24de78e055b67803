import HoaNhap
import HoaNhapPropertyTesting
import Testing

extension SplitMix64 {
  mutating func draw(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ one: Int, of all: Int) -> Bool { draw(0..<all) < one }
  mutating func day(_ from: CivilDate, _ to: CivilDate) throws -> CivilDate {
    try from.adding(days: draw(0..<from.days(until: to) + 1))
  }
}

/// Invented communes for the tests of reports.
enum ReportSamples {
  static let plan = Plan.chauSon
  static let asOf = date("2028-02-01")
  static let officer: OfficerID = "CB-1"

  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  static func stamp(_ day: CivilDate) -> RecordStamp { RecordStamp(on: day, by: officer) }

  /// A commune with loans given as lines of `loans.csv` behind `id,person,purpose,source,amount,disbursed_on,term_months`.
  static func records(people: Int = 8, loans: [String] = [], payments: [String] = []) throws -> CommuneRecords
  {
    var folder = Folder()
    folder[.people] =
      "id,household\n" + (1...people).map { "P-\($0),H-\($0)" }.joined(separator: "\n") + "\n"
    folder[.households] =
      "id,group\n" + (1...people).map { "H-\($0),\(group(of: $0))" }.joined(separator: "\n") + "\n"
    folder[.loans] =
      "id,person,purpose,source,amount,disbursed_on,term_months\n" + loans.joined(separator: "\n") + "\n"
    folder[.payments] = "id,loan,date,amount\n" + payments.joined(separator: "\n") + "\n"
    let data = folder.data
    #expect(data.faults.filter { $0.severity == .error }.isEmpty)
    var records = CommuneRecords(folder: try #require(data.folder))
    records.groups = [
      SavingsGroup(id: "TK-1", entrustedBody: .known(.womensUnion)),
      SavingsGroup(id: "TK-2", entrustedBody: .known(.farmersUnion)), SavingsGroup(id: "TK-3"),
    ]
    return records
  }

  /// The group of the household of a person: one of three, or none.
  static func group(of person: Int) -> String { person % 5 == 0 ? "-" : "TK-\(person % 3 + 1)" }

  static func scope(_ report: ReportID, _ year: Int, reading: PlanReading = PlanReading()) throws
    -> ReportScope
  {
    try plan.scope(of: report, year: year, reading: reading)
  }

  static func figures(
    _ records: CommuneRecords, _ report: ReportID, _ year: Int, asOf: CivilDate = asOf
  ) throws -> ReportFigures {
    try ReportFigures(of: records, for: scope(report, year), asOf: asOf)
  }

  /// The figures of days that are asked for out of turn.
  static func figures(_ records: CommuneRecords, _ from: CivilDate, _ to: CivilDate) throws -> ReportFigures {
    let request = try plan.requestedReport(from: from, to: to, askedOn: asOf)
    return try ReportFigures(of: records, for: plan.scope(of: request), asOf: asOf)
  }
}

/// A commune with a history of two years, of everything that figures count.
struct RandomCommune {
  private typealias S = ReportSamples

  var numbers: SplitMix64
  var records: CommuneRecords
  private let first = ReportSamples.date("2026-05-04")
  private let last = ReportSamples.date("2027-12-31")

  init(_ seed: Int, people: Int = 14, loans: Int = 12) throws {
    var numbers = SplitMix64(seed: UInt64(seed) &* 2_654_435_761 &+ 1)
    var lines: [String] = []
    var payments: [String] = []
    for number in 1..<max(1, loans) + 1 {
      let day = try numbers.day(S.date("2026-05-04"), S.date("2027-10-01"))
      let source = ["central", "entrusted", "mobilised", ""][numbers.draw(0..<4)]
      let amount = numbers.draw(2..<20) * 5_000_000
      let term = numbers.draw(2..<8) * 6
      lines.append(
        "V-\(number),P-\(numbers.draw(1..<people + 1)),production,\(source),\(amount),\(day),\(term)")
      for part in 0..<numbers.draw(0..<6) {
        let paid = try numbers.day(day, S.date("2027-12-31"))
        payments.append("PT-\(number)-\(part),V-\(number),\(paid),\(numbers.draw(1..<60) * 100_000)")
      }
    }
    records = try S.records(people: people, loans: loans == 0 ? [] : lines, payments: payments)
    for place in records.folder.loans.indices where numbers.chance(1, of: 4) {
      records.folder.loans[place].purpose = .training
    }
    self.numbers = numbers
    try addLists(people)
    try addCases(people)
    try addAftercare()
    try addCapital()
    try addDifficulties()
    try addDuties()
  }

  /// A list on the first days of most months, with people who come and go; one is corrected, and some are confirmed late.
  private mutating func addLists(_ people: Int) throws {
    var files: [ListFile] = []
    var month = try #require(YearMonth("2026-05"))
    let everybody = (1...people).map { ListSamples.person("P-\($0)") }
    while month <= YearMonth(of: last) {
      defer { month = (try? month.adding(months: 1)) ?? month }
      if numbers.chance(1, of: 6) { continue }
      let day = try month.firstDay.adding(days: numbers.draw(1..<3))
      var file = try ListSamples.file(month.description)
      let here = everybody.filter { _ in numbers.chance(4, of: 5) }
      try file.drawUp(
        file.draft(on: day, people: here, previous: files), by: .communePolice, stamp: S.stamp(day))
      let confirmed = try day.adding(days: numbers.draw(0..<40))
      try file.confirm(version: 1, by: .communePeoplesCommittee, on: confirmed, stamp: S.stamp(confirmed))
      if numbers.chance(1, of: 3) {
        try file.handOver(
          version: 1, to: .vbspTransactionOffice, by: .communePolice, on: confirmed, stamp: S.stamp(confirmed)
        )
        let again = try confirmed.adding(days: 2)
        try file.correct(
          file.draft(on: again, people: here.filter { _ in numbers.chance(9, of: 10) }, previous: files),
          because: "Nhầm", by: .communePolice, stamp: S.stamp(again))
        try file.confirm(version: 2, by: .communePeoplesCommittee, on: again, stamp: S.stamp(again))
      }
      files.append(file)
    }
    records.lists = files
  }

  private mutating func addCases(_ people: Int) throws {
    let duties = CaseDuties(of: S.plan)
    for number in 0..<10 {
      let borrower = PersonID("P-\(numbers.draw(1..<people + 1))")
      let application = LoanApplication(
        id: ApplicationID("A-\(number)"), borrower: .person(borrower),
        purpose: numbers.chance(1, of: 3) ? .training : .production)
      var day = try numbers.day(first, S.date("2027-10-01"))
      func next(_ numbers: inout SplitMix64) throws { day = try day.adding(days: numbers.draw(0..<30)) }
      var file = try CaseFile(
        of: application, by: .communePolice, on: day, stamp: S.stamp(day), under: duties)
      let way = numbers.draw(0..<7)
      if way > 0 {
        try next(&numbers)
        let held = try Case.held(day.text)
        try file.consider(held, by: .savingsAndCreditGroups, stamp: S.stamp(day), under: duties)
      }
      if way > 1 {
        try next(&numbers)
        try file.confirmList(
          Case.person(borrower), by: .communePeoplesCommittee, on: day, stamp: S.stamp(day), under: duties)
      }
      let bank = AgencyID.vbspTransactionOffice
      if way > 2 {
        try next(&numbers)
        try file.receive(by: bank, on: day, stamp: S.stamp(day), under: duties)
      }
      if way > 3 {
        try next(&numbers)
        try file.returnForPapers([.birth], by: bank, on: day, stamp: S.stamp(day), under: duties)
        try next(&numbers)
        try file.receive(bringing: [.birth], by: bank, on: day, stamp: S.stamp(day), under: duties)
      }
      if way > 4 {
        try next(&numbers)
        try file.refuse(
          for: way > 5 ? ["C.2", "C.5"] : ["C.2"], by: bank, on: day, stamp: S.stamp(day), under: duties)
        if numbers.chance(1, of: 2) {
          try next(&numbers)
          try file.reverse(
            step: try #require(file.lastStep?.number), reason: "Nhầm", by: bank, stamp: S.stamp(day),
            under: duties)
        }
      }
      records.cases.append(file)
      // One more came in that nobody keeps a file of.
      var other = LoanApplication(
        id: ApplicationID("B-\(number)"), borrower: .person(borrower), purpose: .production)
      if numbers.chance(2, of: 3) { other.receivedOn = .known(try numbers.day(first, last)) }
      records.folder.applications.append(other)
    }
  }

  private mutating func addAftercare() throws {
    for loan in records.folder.loans where numbers.chance(3, of: 4) {
      var file = LoanFile(of: loan)
      var day = loan.terms.disbursements[0].date
      for _ in 0..<numbers.draw(0..<5) {
        day = try day.adding(days: numbers.draw(0..<70))
        let move = AftercareMove(
          on: day, by: .socioPoliticalOrganisations, under: S.plan, stamp: S.stamp(day))
        switch numbers.draw(0..<4) {
        case 0: try file.report(ReportedSign(numbers.chance(1, of: 2) ? .loss : .hardship), of: loan, move)
        case 1: try file.check(LoanUse(.notSeen), of: loan, move)
        case 2: try file.check(LoanUse(.asAgreed), of: loan, move)
        default: try file.check(LoanUse(.asAgreed, kind: .newLoan), of: loan, move)
        }
        if numbers.chance(1, of: 5) {
          try file.reverse(entry: try #require(file.entries.last?.number), reason: "Nhầm", of: loan, move)
        }
      }
      records.aftercare.append(file)
    }
    var group = GroupFile(group: "TK-1", keptFrom: first)
    let day = try numbers.day(first, last)
    try group.check(
      GroupCheck(.inOrder),
      AftercareMove(on: day, by: .socioPoliticalOrganisations, under: S.plan, stamp: S.stamp(day)))
    records.groupFiles = [group, GroupFile(group: "TK-2", keptFrom: first)]
  }

  private mutating func addCapital() throws {
    var stock: [CapitalSource: Int64] = [:]
    var day = first
    for number in 0..<12 {
      day = try day.adding(days: numbers.draw(0..<50))
      let source = CapitalSource.allCases[numbers.draw(0..<3)]
      let amount = Dong(Int64(numbers.draw(1..<9)) * 100_000_000)
      var kind = CapitalEntryKind.requested
      if numbers.chance(2, of: 3) { kind = .allocated }
      if kind == .requested, (stock[source] ?? 0) >= amount.amount { kind = .withdrawn }
      // All of one budget year, so that what is taken back was allocated in it.
      let entry = try CapitalEntry(
        CapitalEntryID("NV-\(number)"), kind, source: source, year: 2026, amount: amount, on: day,
        by: .economicOffice, stamp: S.stamp(day))
      records.capital.append(entry)
      if kind == .allocated { stock[source, default: 0] += amount.amount }
      if kind == .withdrawn { stock[source, default: 0] -= amount.amount }
      if kind == .requested, numbers.chance(1, of: 2) {
        records.capital.append(
          try CapitalEntry(
            CapitalEntryID("NV-\(number)-H"), reversing: entry, reason: Sensitive("Nhầm"),
            by: .economicOffice,
            stamp: S.stamp(day)))
      }
    }
  }

  private mutating func addDifficulties() throws {
    let agencies = S.plan.duty("IV.2")?.lead ?? []
    for number in 0..<8 {
      var day = try numbers.day(first, last)
      var difficulty = try Difficulty(
        DifficultyID("VM-\(number)"), reportedOn: day, by: agencies[numbers.draw(0..<agencies.count)],
        about: "III.2.1", category: .capital, text: Sensitive("Chữ"), stamp: S.stamp(day))
      if numbers.chance(2, of: 3) {
        day = try day.adding(days: numbers.draw(0..<40))
        try difficulty.record(.received, on: day, by: .communePolice, stamp: S.stamp(day))
        day = try day.adding(days: numbers.draw(0..<40))
        try difficulty.record(.answered(Sensitive("Chữ")), on: day, by: .communePolice, stamp: S.stamp(day))
      }
      records.difficulties.append(difficulty)
    }
  }

  private mutating func addDuties() throws {
    var book = ObligationBook(of: S.plan)
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2029)
    let owed = try S.plan.obligations(from: first, to: last, calendar: calendar)
    try book.open(owed, stamp: S.stamp(first))
    var done: [(ObligationID, CivilDate)] = []
    for obligation in owed where obligation.confirm.isEmpty && obligation.needs.isEmpty {
      guard numbers.chance(2, of: 3) else { continue }
      done.append((obligation.id, try obligation.opens.adding(days: numbers.draw(0..<60))))
    }
    for (id, day) in done.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) where day <= S.asOf {
      let agency = book.obligations.first { $0.id == id }?.agency == nil ? AgencyID.communePolice : nil
      try book.complete(id, on: day, by: agency, stamp: S.stamp(day))
    }
    records.duties = book
  }

  /// Communes by their seeds, each made once.
  static func made(_ seed: Int) throws -> RandomCommune { try all[seed - 1].get() }
  private static let all = (1...4).map { seed in Result { try RandomCommune(seed) } }

  /// The same records in another order.
  mutating func shuffled() -> CommuneRecords {
    var other = records
    other.folder.loans.shuffle(using: &numbers)
    other.folder.payments.shuffle(using: &numbers)
    other.folder.people.shuffle(using: &numbers)
    other.folder.households.shuffle(using: &numbers)
    other.folder.applications.shuffle(using: &numbers)
    other.groups.shuffle(using: &numbers)
    other.lists.shuffle(using: &numbers)
    other.cases.shuffle(using: &numbers)
    other.aftercare.shuffle(using: &numbers)
    other.groupFiles.shuffle(using: &numbers)
    other.capital.shuffle(using: &numbers)
    other.difficulties.shuffle(using: &numbers)
    return other
  }
}
