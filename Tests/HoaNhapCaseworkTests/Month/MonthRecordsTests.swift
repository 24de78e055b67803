import HoaNhap
import Testing

@Suite("A month of a commune's records: lists, cases, what followed lending, capital, duties")
struct MonthRecordsTests {
  private func july() throws -> CommuneRecords { try SampleCommune.july.records() }

  private func make(
    _ records: CommuneRecords, _ asOf: String = "2026-07-03", previousList: ListFile? = nil,
    today: CivilDate? = nil
  ) throws -> MonthReport {
    try MonthReport(of: records, asOf: try day(asOf), previousList: previousList, today: today)
  }

  @Test("from a data folder alone it is the month of records that hold nothing else")
  func folderAlone() throws {
    let folder = try #require(Folder.month.data.folder)
    let asOf = try day("2026-06-03")
    let alone = try MonthReport(folder: folder, asOf: asOf)
    #expect(try alone == MonthReport(of: CommuneRecords(folder: folder), asOf: asOf))
    #expect(alone.cases.isEmpty && alone.duties.isEmpty && alone.difficulties.open.isEmpty)
    #expect(alone.capital?.entries.isEmpty == true && alone.listChanges == nil)
    #expect(alone.failures.isEmpty)
  }

  @Test("what is recorded later does not count: by the day before, July's casework is June's")
  func knownOnTheDay() throws {
    var later = try july()
    let june = try SampleCommune.june.records()
    later.folder = june.folder
    let (now, then) = (try make(later, "2026-06-03"), try SampleCommune.june.report())
    // Loans that were handed out later have files by July alone, and none of them counts in June.
    #expect(now.cases == then.cases && now.caseStatistics == then.caseStatistics)
    #expect(now.checks == then.checks && now.duties == then.duties && now.loans == then.loans)
    #expect(now.capital?.balance == then.capital?.balance)
    #expect(now.difficulties.open.map(\.state) == then.difficulties.open.map(\.state))
    #expect(now.difficulties.settled.isEmpty)
    #expect(now.listFile == then.listFile && now.listChanges == then.listChanges && now.needs == then.needs)
  }

  // MARK: The list — III.1.4

  @Test("the month's own file is taken, and compared with the confirmed list of the month before")
  func keptList() throws {
    let report = try SampleCommune.july.report()
    #expect(report.listFile == (try july().lists.first { $0.month.description == "2026-07" }))
    let changes = try #require(report.listChanges)
    #expect(changes.from.month.description == "2026-06" && changes.from.version == 2)
    #expect(changes.new == ["P-045", "P-046", "P-059", "P-060", "P-061"])
    #expect(changes.left.map(\.person) == ["P-041", "P-057"])
    #expect(changes.left.map { $0.reasons.first } == [.tenYearsOver, .movedAway])
    #expect(changes.changed.map(\.person) == ["P-016"])
    #expect(report.listCopy?.agency == .communePolice && report.listCopy?.version.number == 1)
  }

  @Test("where none is kept a first version is drawn up on the day, which nobody has confirmed")
  func drawnUp() throws {
    let report = try Folder.month.report()
    let file = try #require(report.listFile)
    #expect(file.versions.count == 1 && file.current?.state == .drawnUp)
    #expect(try file.current?.drawnUpOn == day("2026-06-03") && file.moves[0].by == .communePolice)
    let people = report.list.entries.filter { [.confirmed, .awaitingConfirmation].contains($0.state) }
    let missing = report.list.entries.filter { $0.state == .undetermined && $0.person.id == "P-5" }
    // Whoever was on it while facts are missing stays, and blocks.
    #expect(Set(file.current?.rows.map(\.person) ?? []) == Set((people + missing).map(\.person.id)))
  }

  @Test("a list that is given is compared with where the records have none of its month, and only there")
  func previousList() throws {
    let june = try #require(try july().lists.first { $0.month.description == "2026-06" })
    var records = try july()
    records.lists.removeAll { $0.month < june.month || $0.month == june.month }
    #expect(try make(records).listChanges == nil)
    #expect(try make(records, previousList: june).listChanges == SampleCommune.july.report().listChanges)
    // A copy of the month before from an earlier day knows less than the records.
    let copy = try #require(try SampleCommune.june.records().lists.last)
    #expect(copy.confirmed?.number == 1)
    #expect(try make(july(), previousList: copy).listChanges == SampleCommune.july.report().listChanges)
    #expect(try make(records, previousList: copy).listChanges?.from.version == 1)
    // One of the same month or a later one is nothing to compare with.
    #expect(try make(records, previousList: SampleCommune.july.report().listFile).listChanges == nil)
  }

  @Test("a plan that asks for no list has none")
  func noList() throws {
    let records = CommuneRecords(folder: try #require(Folder.month.data.folder))
    let plan = try chauSon(without: ["III.1.4"])
    let report = try MonthReport(of: records, asOf: day("2026-06-03"), plan: plan)
    #expect(report.listFile == nil && report.listCopy == nil && report.listChanges == nil)
    #expect(!report.files().map(\.name).contains("list.json"))
  }

  // MARK: Cases, capital, duties

  @Test("each case with its state, since when, and the next step; the bank's three working days run — A.9")
  func cases() throws {
    let report = try SampleCommune.july.report()
    let bank = try #require(report.cases.first { $0.application == "A-004" })
    #expect(try bank.state == .atBank && bank.since == day("2026-07-01"))
    #expect(bank.agenda.next.contains { $0.lastDay == (try? day("2026-07-06")) && $0.action == .approved })
    #expect(report.cases.map(\.application) == report.cases.map(\.application).sorted())
    #expect(report.caseStatistics.byState[.disbursed] == 4 && report.caseStatistics.byState[.closed] == 1)
    #expect(try make(july(), "2026-06-30").cases.first { $0.application == "A-004" }?.state == .confirmed)
  }

  @Test("what was handed out, refused or given up is needed no more")
  func needs() throws {
    var records = try july()
    let with = try make(records).needs
    records.cases = []
    let without = try make(records).needs
    // were handed out.
    let gone: Int64 = 100 + 200 + 80 + 60 + 100 + 12 + 500
    #expect(without.eligible.amount.amount - with.eligible.amount.amount >= 100_000_000)
    let ended = try SampleCommune.july.report().decisions.filter { decision in
      let state = try? july().cases.first { $0.application == decision.application.id }?.state
      return state.map { [.disbursed, .repaying, .closed].contains($0) } ?? false
        && decision.verdict.outcome == .eligible
    }
    #expect(ended.compactMap(\.application.amount.value).reduce(0) { $0 + $1.amount } <= gone * 1_000_000)
    #expect(
      without.eligible.amount.amount - with.eligible.amount.amount
        == ended.compactMap(\.application.amount.value).reduce(0) { $0 + $1.amount })
  }

  @Test(
    "a review made with how far the cases have come stands by the same demand as the month — III.2.2, III.3.2"
  )
  func capitalProgress() throws {
    let records = try july()
    let asOf = try day("2026-07-03")
    let month = try make(records)
    let progress = records.capitalProgress(on: asOf)
    #expect(Set(progress.keys).isSubset(of: Set(records.cases.map(\.application))) && !progress.isEmpty)
    #expect(records.capitalProgress(on: try #require(CivilDate("2026-01-01"))).isEmpty)
    let review = try CapitalReview(
      folder: records.recordedMoney(on: asOf).folder, decisions: month.decisions, list: month.list,
      book: try CapitalBook(records.capital.filter { $0.stamp.day <= asOf }), progress: progress,
      aftercare: records.aftercare, asOf: asOf)
    #expect(review.demand == month.capital?.demand)
  }

  @Test("entries that do not hold together leave the capital out, name the entry and stop nothing else")
  func capitalFault() throws {
    var records = try july()
    let stamp = RecordStamp(on: try day("2026-07-01"), by: "CB-02")
    records.capital.append(
      try CapitalEntry(
        "NV-SAI", .withdrawn, source: .entrusted, year: 2026, amount: Dong(900_000_000_000),
        on: day("2026-07-01"), by: .communePeoplesCouncil, stamp: stamp))
    let report = try make(records)
    #expect(report.capital == nil)
    #expect(report.failures.map(\.id) == ["NV-SAI"] && report.failures.first?.error.field == "capital")
    #expect(report.decisions.count == 51 && report.html().contains("NV-SAI"))
    // Recorded after the day it is not there yet.
    #expect(try make(records, "2026-06-30").capital != nil)
  }

  @Test("the balance looks ahead to December, and three months at least")
  func horizon() throws {
    #expect(try SampleCommune.july.report().capital?.balance.until.description == "2026-12")
    #expect(try make(july(), "2026-11-30").capital?.balance.until.description == "2027-02")
  }

  @Test("of the book what is late or due within a month, and what was settled in the month before")
  func duties() throws {
    let asOf = try day("2026-07-03")
    let report = try SampleCommune.july.report()
    #expect(report.duties.count == 9)
    #expect(report.duties.filter { $0.state == .doneLate }.map(\.obligation.agency) == [.relatedBodies])
    for status in report.duties {
      let last = try #require(status.obligation.lastDay)
      let (before, until) = (try asOf.adding(months: -1), try asOf.adding(months: 1))
      #expect(last <= until && (!status.state.isSettled || before <= last))
    }
    // On 20 June nothing of the related bodies had come in: a day late.
    let late = try make(july(), "2026-06-20").duties.filter { $0.state == .late }
    #expect(late.map(\.obligation.agency) == [.relatedBodies] && late.first?.daysLate == 1)
  }

  @Test(
    "values of the policy that were checked long before the day of use are warned of; the day is an argument")
  func freshness() throws {
    #expect(try SampleCommune.july.report().freshness.isEmpty)
    let today = try day("2027-06-01")
    let report = try make(july(), today: today)
    #expect(report.freshness == Edition.decision08.freshness(on: today) && !report.freshness.isEmpty)
  }

  @Test("the report due next has its figures so far, and none before its days begin")
  func periodReport() throws {
    let report = try SampleCommune.july.report()
    #expect(report.periodReport?.figures.window.to == (try day("2026-07-03")))
    #expect(
      report.periodReport?.figures[FigureKey(.loansMade)]?.value == Int64(report.nextReport?.loansMade ?? 0))
    let names = report.files().map(\.name)
    #expect(names.contains("report.html") && names.contains("report.csv"))
  }
}
