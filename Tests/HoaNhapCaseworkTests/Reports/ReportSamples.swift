import HoaNhap
import HoaNhapPropertyTesting
import Testing

extension Choices {
  /// A day of a span; the simplest is the first.
  fileprivate func day(_ from: CivilDate, _ to: CivilDate) throws -> CivilDate {
    try from.adding(days: int(0...from.days(until: to)))
  }
}

/// Tries a law on generated communes; the report tells what happened in the simplest that breaks it.
func forAllCommunes(
  _ name: String, cases: Int = 4, covering: KeyValuePairs<String, ClosedRange<Int>> = [:],
  file: String = #fileID, function: String = #function,
  _ law: @escaping (CommuneRecords, Choices) throws -> Void
) async throws {
  // A commune takes a tenth of a second, so the search for a simpler one ends sooner than others.
  try await forAll(name, cases: cases, covering: covering, budget: 60, file: file, function: function) {
    choices in
    try law(RandomCommune(choices).records, choices)
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

/// A commune with a history of two years, of everything that figures count. Each part of it can be taken out alone.
struct RandomCommune {
  private typealias S = ReportSamples

  private(set) var records: CommuneRecords
  private let choices: Choices
  /// What happened, a line for each thing.
  private var events: [String] = []
  private let first = ReportSamples.date("2026-05-04")
  private let last = ReportSamples.date("2027-12-31")
  private static let people = 14

  init(_ choices: Choices) throws {
    self.choices = choices
    records = try S.records(people: Self.people)
    try addLoans()
    try choices.rounds(1) { try addLists() }
    try choices.rounds(1) { try addCases() }
    try choices.rounds(1) { try addAftercare() }
    try choices.rounds(1) { try addCapital() }
    try choices.rounds(1) { try addDifficulties() }
    try choices.rounds(1) { try addDuties() }
    choices.show("commune", events) { $0.map { "\n    \($0)" }.joined() }
  }

  /// The records of communes by their seeds, each made once, for what is no law.
  static func made(_ seed: Int) throws -> CommuneRecords { try all[seed - 1].get() }
  private static let all = (1...4).map { seed in
    Result { try RandomCommune(Choices(seed: UInt64(seed))).records }
  }

  private func person() -> PersonID { PersonID("P-\(choices.int(1...Self.people))") }

  private mutating func addLoans() throws {
    var lines: [String] = []
    var payments: [String] = []
    var training: Set<LoanID> = []
    try choices.rounds(12) {
      let id = "V-\(lines.count + 1)"
      let day = try choices.day(first, S.date("2027-10-01"))
      let source = choices.pick(["central", "entrusted", "mobilised", ""])
      let amount = choices.int(2...19) * 5_000_000
      lines.append("\(id),\(person()),production,\(source),\(amount),\(day),\(choices.int(2...7) * 6)")
      if choices.chance(25) { training.insert(LoanID(id)) }
      try choices.list(0...5) {
        let paid = try choices.day(day, last)
        payments.append("PT-\(payments.count + 1),\(id),\(paid),\(choices.int(1...59) * 100_000)")
      }
    }
    records = try S.records(people: Self.people, loans: lines, payments: payments)
    // For training without the end of a course, which a table would have to name.
    for place in records.folder.loans.indices where training.contains(records.folder.loans[place].id) {
      records.folder.loans[place].purpose = .training
    }
    events += lines + training.sorted().map { "\($0) for training" } + payments
  }

  /// A list on the first days of most months, with people who come and go; one is corrected, and some are confirmed late.
  private mutating func addLists() throws {
    var files: [ListFile] = []
    var month = try #require(YearMonth("2026-05"))
    let everybody = (1...Self.people).map { ListSamples.person("P-\($0)") }
    while month <= YearMonth(of: last) {
      defer { month = (try? month.adding(months: 1)) ?? month }
      try choices.rounds(1) {
        if choices.chance(16) { return }
        let day = try month.firstDay.adding(days: choices.int(1...2))
        var file = try ListSamples.file(month.description)
        let here = everybody.filter { _ in choices.chance(80) }
        try file.drawUp(
          file.draft(on: day, people: here, previous: files), by: .communePolice, stamp: S.stamp(day))
        let confirmed = try day.adding(days: choices.number(below: 40))
        try file.confirm(version: 1, by: .communePeoplesCommittee, on: confirmed, stamp: S.stamp(confirmed))
        events.append("list of \(day), confirmed on \(confirmed): \(Self.names(here))")
        if choices.chance(33) {
          try file.handOver(
            version: 1, to: .vbspTransactionOffice, by: .communePolice, on: confirmed,
            stamp: S.stamp(confirmed))
          let again = try confirmed.adding(days: 2)
          let rest = here.filter { _ in choices.chance(90) }
          try file.correct(
            file.draft(on: again, people: rest, previous: files), because: "Nhầm", by: .communePolice,
            stamp: S.stamp(again))
          try file.confirm(version: 2, by: .communePeoplesCommittee, on: again, stamp: S.stamp(again))
          events.append("list of \(day), corrected on \(again): \(Self.names(rest))")
        }
        files.append(file)
      }
    }
    records.lists = files
  }

  private static func names(_ people: [Person]) -> String { people.map(\.id.text).joined(separator: " ") }

  private mutating func addCases() throws {
    try choices.rounds(10) {
      let number = records.cases.count
      let borrower = person()
      let file = try caseFile(ApplicationID("A-\(number)"), borrower)
      records.cases.append(file)
      events += file.steps.map { "\(file.application) of \(borrower), \($0.day): \($0.action.kind)" }
      // One more came in that nobody keeps a file of.
      var other = LoanApplication(
        id: ApplicationID("B-\(number)"), borrower: .person(borrower), purpose: .production)
      if choices.chance(67) { other.receivedOn = .known(try choices.day(first, last)) }
      records.folder.applications.append(other)
      events.append("\(other.id) of \(borrower), received on \(other.receivedOn)")
    }
  }

  private func caseFile(_ id: ApplicationID, _ borrower: PersonID) throws -> CaseFile {
    let duties = CaseDuties(of: S.plan)
    let application = LoanApplication(
      id: id, borrower: .person(borrower), purpose: choices.chance(33) ? .training : .production)
    var day = try choices.day(first, S.date("2027-10-01"))
    func next() throws { day = try day.adding(days: choices.number(below: 30)) }
    var file = try CaseFile(
      of: application, by: .communePolice, on: day, stamp: S.stamp(day), under: duties)
    let way = choices.number(below: 7)
    let bank = AgencyID.vbspTransactionOffice
    if way > 0 {
      try next()
      try file.consider(
        Case.held(day.text), by: .savingsAndCreditGroups, stamp: S.stamp(day), under: duties)
    }
    if way > 1 {
      try next()
      try file.confirmList(
        Case.person(borrower), by: .communePeoplesCommittee, on: day, stamp: S.stamp(day), under: duties)
    }
    if way > 2 {
      try next()
      try file.receive(by: bank, on: day, stamp: S.stamp(day), under: duties)
    }
    if way > 3 {
      try next()
      try file.returnForPapers([.birth], by: bank, on: day, stamp: S.stamp(day), under: duties)
      try next()
      try file.receive(bringing: [.birth], by: bank, on: day, stamp: S.stamp(day), under: duties)
    }
    if way > 4 {
      try next()
      try file.refuse(
        for: way > 5 ? ["C.2", "C.5"] : ["C.2"], by: bank, on: day, stamp: S.stamp(day), under: duties)
      if choices.bool() {
        try next()
        try file.reverse(
          step: try #require(file.lastStep?.number), reason: "Nhầm", by: bank, stamp: S.stamp(day),
          under: duties)
      }
    }
    return file
  }

  private mutating func addAftercare() throws {
    for loan in records.folder.loans where choices.chance(75) {
      var file = LoanFile(of: loan)
      var day = loan.terms.disbursements[0].date
      try choices.list(0...4) {
        day = try day.adding(days: choices.number(below: 70))
        let move = AftercareMove(
          on: day, by: .socioPoliticalOrganisations, under: S.plan, stamp: S.stamp(day))
        switch choices.number(below: 4) {
        case 0: try file.report(ReportedSign(choices.bool() ? .loss : .hardship), of: loan, move)
        case 1: try file.check(LoanUse(.notSeen), of: loan, move)
        case 2: try file.check(LoanUse(.asAgreed), of: loan, move)
        default: try file.check(LoanUse(.asAgreed, kind: .newLoan), of: loan, move)
        }
        if choices.chance(20) {
          try file.reverse(entry: try #require(file.entries.last?.number), reason: "Nhầm", of: loan, move)
        }
      }
      records.aftercare.append(file)
      events += file.entries.map { "\(loan.id), \($0.day): \($0.action)" }
    }
    var group = GroupFile(group: "TK-1", keptFrom: first)
    let day = try choices.day(first, last)
    try group.check(
      GroupCheck(.inOrder),
      AftercareMove(on: day, by: .socioPoliticalOrganisations, under: S.plan, stamp: S.stamp(day)))
    records.groupFiles = [group, GroupFile(group: "TK-2", keptFrom: first)]
    events.append("group TK-1 checked on \(day)")
  }

  private mutating func addCapital() throws {
    var stock: [CapitalSource: Int64] = [:]
    var day = first
    var number = 0
    try choices.rounds(12) {
      day = try day.adding(days: choices.number(below: 50))
      let source = choices.pick(CapitalSource.allCases)
      let amount = Dong(Int64(choices.int(1...8)) * 100_000_000)
      var kind = CapitalEntryKind.requested
      if choices.chance(67) { kind = .allocated }
      if kind == .requested, (stock[source] ?? 0) >= amount.amount { kind = .withdrawn }
      // All of one budget year, so that what is taken back was allocated in it.
      number += 1
      let entry = try CapitalEntry(
        CapitalEntryID("NV-\(number)"), kind, source: source, year: 2026, amount: amount, on: day,
        by: .economicOffice, stamp: S.stamp(day))
      records.capital.append(entry)
      events.append("\(entry.id), \(day): \(kind), \(source.rawValue), \(amount)")
      if kind == .allocated { stock[source, default: 0] += amount.amount }
      if kind == .withdrawn { stock[source, default: 0] -= amount.amount }
      if kind == .requested, choices.bool() {
        records.capital.append(
          try CapitalEntry(
            CapitalEntryID("NV-\(number)-H"), reversing: entry, reason: Sensitive("Nhầm"),
            by: .economicOffice, stamp: S.stamp(day)))
        events.append("\(entry.id) reversed")
      }
    }
  }

  private mutating func addDifficulties() throws {
    let agencies = S.plan.duty("IV.2")?.lead ?? []
    try choices.rounds(8) {
      var day = try choices.day(first, last)
      var difficulty = try Difficulty(
        DifficultyID("VM-\(records.difficulties.count)"), reportedOn: day, by: choices.pick(agencies),
        about: "III.2.1", category: .capital, text: Sensitive("Chữ"), stamp: S.stamp(day))
      events.append("\(difficulty.id) reported on \(day)")
      if choices.chance(67) {
        day = try day.adding(days: choices.number(below: 40))
        try difficulty.record(.received, on: day, by: .communePolice, stamp: S.stamp(day))
        day = try day.adding(days: choices.number(below: 40))
        try difficulty.record(.answered(Sensitive("Chữ")), on: day, by: .communePolice, stamp: S.stamp(day))
        events.append("\(difficulty.id) answered on \(day)")
      }
      records.difficulties.append(difficulty)
    }
  }

  /// The duties of the two years, none of them done; made once.
  private static let opened = Result {
    var book = ObligationBook(of: S.plan)
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2029)
    let (first, last) = (S.date("2026-05-04"), S.date("2027-12-31"))
    try book.open(S.plan.obligations(from: first, to: last, calendar: calendar), stamp: S.stamp(first))
    return book
  }

  private mutating func addDuties() throws {
    var book = try Self.opened.get()
    var done: [(ObligationID, CivilDate)] = []
    for obligation in book.obligations where obligation.confirm.isEmpty && obligation.needs.isEmpty {
      guard choices.chance(67) else { continue }
      done.append((obligation.id, try obligation.opens.adding(days: choices.number(below: 60))))
    }
    for (id, day) in done.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) where day <= S.asOf {
      let agency = book.obligations.first { $0.id == id }?.agency == nil ? AgencyID.communePolice : nil
      try book.complete(id, on: day, by: agency, stamp: S.stamp(day))
      events.append("duty \(id) done on \(day)")
    }
    records.duties = book
  }
}

extension CommuneRecords {
  /// The same records in another order.
  func shuffled(_ choices: Choices) -> CommuneRecords {
    var other = self
    func shuffle<Value>(_ path: WritableKeyPath<CommuneRecords, [Value]>) {
      other[keyPath: path] = choices.shuffled(other[keyPath: path])
    }
    shuffle(\.folder.loans)
    shuffle(\.folder.payments)
    shuffle(\.folder.people)
    shuffle(\.folder.households)
    shuffle(\.folder.applications)
    shuffle(\.groups)
    shuffle(\.lists)
    shuffle(\.cases)
    shuffle(\.aftercare)
    shuffle(\.groupFiles)
    shuffle(\.capital)
    shuffle(\.difficulties)
    return other
  }
}
