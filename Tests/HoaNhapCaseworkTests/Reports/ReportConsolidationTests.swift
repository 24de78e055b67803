import HoaNhap
import Testing

@Suite("What the agencies hand in, and what the police put together (plan IV.1, IV.2)")
struct ReportConsolidationTests {
  private typealias S = ReportSamples
  private let records: CommuneRecords
  private let scope: ReportScope

  init() throws {
    records = try S.records(loans: ["V-1,P-1,production,central,50000000,2027-02-01,36"])
    scope = try S.scope(.q1, 2027)
  }

  private func submission(
    _ agency: AgencyID, _ day: String, number: Int = 1, _ figures: [FigureKey: Int64] = [:],
    recordedOn: String? = nil
  ) throws -> ReportSubmission {
    try ReportSubmission(
      to: scope, by: agency, number: number, on: S.date(day), figures: figures,
      stamp: S.stamp(S.date(recordedOn ?? day)))
  }

  private func consolidation(_ submissions: [ReportSubmission], asOf day: String) throws
    -> ReportConsolidation
  {
    ReportConsolidation(
      try ReportFigures(of: records, for: scope, asOf: S.date("2027-03-14")), submissions: submissions,
      asOf: S.date(day))
  }

  @Test(
    "IV.2: each of the six hands in its own figures, and every figure of the records has somebody who answers for it"
  )
  func whoHandsIn() throws {
    let catalogue = FigureCatalogue.standard
    for definition in catalogue.definitions {
      #expect(!definition.agencies.isEmpty)
      for agency in definition.agencies {
        #expect(scope.by.contains(agency) || agency == .communePolice, "\(definition.code.rawValue)")
        let duty = try #require(S.plan.duty(definition.clause), "\(definition.code.rawValue)")
        #expect(!duty.wording.vi.isEmpty)
      }
      #expect(catalogue[definition.code] == definition)
      #expect(definition.wording.vi != definition.wording.en)
      #expect(definition.wording.vi.contains("cuối kỳ") == (definition.time == .stock))
      #expect(definition.wording.vi.contains("đầu kỳ") == (definition.time == .opening))
      if let count = definition.countedBy { #expect(catalogue[count] != nil) }
    }
    for agency in scope.by where agency != .relatedBodies { #expect(!catalogue.figures(of: agency).isEmpty) }
  }

  @Test(
    "IV.2: what an agency does not hand in, or hands in too early, is refused with the clause and the way out"
  )
  func refused() throws {
    func fault(_ body: () throws -> Void) throws -> ReportFault {
      try #require(throws: ReportFault.self, performing: body)
    }
    let other = try fault { _ = try submission(.communePolice, "2027-03-16") }
    #expect(
      other.code == .notToReport && other.clause == "IV.2" && other.wording.en.contains("economicOffice"))
    let early = try fault { _ = try submission(.economicOffice, "2027-03-13") }
    #expect(early.code == .periodNotOver)
    #expect(throws: Never.self) { try submission(.economicOffice, "2027-03-14") }
    let behind = try fault { _ = try submission(.economicOffice, "2027-03-16", recordedOn: "2027-03-15") }
    #expect(behind.code == .outsidePeriod)
    let foreign = try fault { _ = try submission(.economicOffice, "2027-03-16", [FigureKey(.loansMade): 1]) }
    #expect(foreign.code == .notItsFigure && foreign.wording.vi.contains("loans-made"))
    let part = FigurePart(.clause, "C.2")
    let otherSplit = try fault {
      _ = try submission(.economicOffice, "2027-03-16", [FigureKey(.capitalUsed, part): 1])
    }
    #expect(otherSplit.code == .notItsFigure)
    let negative = try fault {
      _ = try submission(.economicOffice, "2027-03-16", [FigureKey(.capitalUsed): -1])
    }
    #expect(negative.code == .negative)
  }

  @Test("IV.1: a part is awaited until its last good day, missing since the next one")
  func missing() throws {
    for (day, state) in [
      ("2027-03-19", ReportConsolidation.State.awaited),
      ("2027-03-20", .missing(since: S.date("2027-03-20"))),
      ("2027-04-30", .missing(since: S.date("2027-03-20"))),
    ] {
      let found = try consolidation([], asOf: day)
      #expect(found.parts.allSatisfy { $0.state == state } && found.parts.count == 6, "\(day)")
      #expect(found.missing.count == (state == .awaited ? 0 : 6))
    }
  }

  @Test("IV.2, P.2: on the 19th a part is in time, on the 20th a day late")
  func late() throws {
    for (day, late) in [("2027-03-19", 0), ("2027-03-20", 1), ("2027-03-25", 6)] {
      let found = try consolidation([try submission(.economicOffice, day)], asOf: "2027-04-30")
      let part = try #require(found.parts.first { $0.agency == .economicOffice })
      #expect(part.state == .received(on: S.date(day), daysLate: late))
      #expect(found.late.map(\.agency) == (late > 0 ? [.economicOffice] : []))
      #expect(found.missing.count == 5)
    }
  }

  @Test(
    "IV.2: of several the highest number counts, and a correction makes nobody late; what is recorded later is not known yet"
  )
  func replaced() throws {
    let first = try submission(.economicOffice, "2027-03-18", [FigureKey(.capitalUsed): 1])
    let second = try submission(
      .economicOffice, "2027-03-26", number: 2, [FigureKey(.capitalUsed): 50_000_000])
    for order in [[first, second], [second, first]] {
      let part = try #require(
        try consolidation(order, asOf: "2027-03-26").parts.first { $0.agency == .economicOffice })
      #expect(part.submission == second && part.state == .received(on: S.date("2027-03-18"), daysLate: 0))
      let before = try #require(
        try consolidation(order, asOf: "2027-03-25").parts.first { $0.agency == .economicOffice })
      #expect(before.submission == first)
    }
  }

  @Test("IV.1: figures agree, differ or are missing, by name; the records' own number stands beside")
  func agreement() throws {
    let bank = try submission(
      .vbspTransactionOffice, "2027-03-18",
      [
        FigureKey(.loansMade): 1, FigureKey(.lent): 49_000_000,
        FigureKey(.lent, FigurePart(.source, "central")): 50_000_000,
        FigureKey(.lent, FigurePart(.source, "entrusted")): 5,
      ])
    let part = try #require(
      try consolidation([bank], asOf: "2027-03-20").parts.first { $0.agency == .vbspTransactionOffice })
    func found(_ key: FigureKey) throws -> FigureAgreement {
      try #require(part.figures.first { $0.key == key })
    }
    #expect(try found(FigureKey(.loansMade)).state == .agrees)
    let lent = try found(FigureKey(.lent))
    #expect(lent.state == .differs && lent.submitted == 49_000_000 && lent.kept == 50_000_000)
    #expect(try found(FigureKey(.lent, FigurePart(.source, "central"))).state == .agrees)
    #expect(try found(FigureKey(.lent, FigurePart(.source, "entrusted"))).state == .differs)
    #expect(try found(FigureKey(.outstanding)).state == .missing)
    #expect(part.open.map(\.key).contains(FigureKey(.outstanding)))
    #expect(!part.open.map(\.key).contains(FigureKey(.loansMade)))
  }

  @Test("IV.2: what only an agency knows is taken as handed in, and added up over the agencies")
  func own() throws {
    let found = try consolidation(
      [
        submission(
          .cultureSocialOffice, "2027-03-18", [FigureKey(.informationGiven): 3, FigureKey(.peopleAdvised): 7]),
        submission(.fatherlandFront, "2027-03-18", [FigureKey(.informationGiven): 2]),
      ], asOf: "2027-03-20")
    #expect(try found.ownFigures() == [FigureKey(.informationGiven): 5, FigureKey(.peopleAdvised): 7])
    let large = try consolidation(
      [
        submission(.cultureSocialOffice, "2027-03-18", [FigureKey(.informationGiven): .max]),
        submission(.fatherlandFront, "2027-03-18", [FigureKey(.informationGiven): 1]),
      ], asOf: "2027-03-20")
    #expect(throws: ReportFault.self) { try large.ownFigures() }
  }

  @Test("a figure that nobody can tell is no zero: it is not held against what an agency says")
  func notKept() throws {
    let figures = try ReportFigures(of: records, for: scope, asOf: S.asOf)
    for code in [FigureCode.listPeople, .dutiesOpen] { #expect(figures[FigureKey(code)] == nil) }
    #expect(figures[FigureKey(.difficultiesOpen)]?.value == 0)
  }

  @Test("a submission is read back as it was written, and says where it is wrong")
  func json() throws {
    let submission = try ReportSubmission(
      to: scope, by: .economicOffice, number: 2, on: S.date("2027-03-18"),
      figures: [FigureKey(.capitalUsed): 5, FigureKey(.capitalUsed, FigurePart(.source, .unknown)): 2],
      narrative: [.difficulties: Sensitive("Thiếu vốn")], difficulties: ["VM-1"],
      stamp: S.stamp(S.date("2027-03-19")))
    let bytes = submission.json.canonicalBytes
    let again = try ReportSubmission(json: try JSONReader.parse(bytes))
    #expect(again == submission && again.json.canonicalBytes == bytes)
    #expect("\(submission)" == "submission q1-2027/economicOffice/2")
    var dumped = ""
    dump(submission, to: &dumped)
    #expect(!dumped.contains("Thiếu"))
    func fault(_ old: String, _ new: String) throws -> InputError {
      let text = String(decoding: bytes, as: UTF8.self).split(
        separator: old, omittingEmptySubsequences: false
      )
      .joined(separator: new)
      let json = try JSONReader.parse(Array(text.utf8))
      return try #require(throws: InputError.self) { try ReportSubmission(json: json) }
    }
    #expect(try fault("\"number\":2", "\"number\":0").field == "number")
    #expect(try fault("\"value\":5", "\"value\":-5").field == "figures[0].value")
    #expect(try fault("2027-03-18", "2027-02-30").code == .notADate)
    #expect(try fault("\"agency\"", "\"agencies\"").code == .unknownField)
    #expect(try fault("\"by\":\"source\",", "").code == .duplicate)
    let slot = "{\"slot\":\"2-difficulties\",\"text\":\"Thiếu vốn\"}"
    let twice = try fault(slot, "\(slot),\(slot)")
    #expect(twice.code == .duplicate && twice.field == "narrative[1]")
  }
}
