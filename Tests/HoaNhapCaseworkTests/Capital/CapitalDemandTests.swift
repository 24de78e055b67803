import HoaNhap
import Testing

@Suite("III.1.2 — capital demand: by stage, purpose, source and month, the unknown never a zero")
struct CapitalDemandTests {
  @Test("production is needed at once, training in equal parts over its months, the odd đồng last — T.2")
  func spread() throws {
    #expect(try Money.need("A", 100).parts == [CapitalPart(month: Money.month("2026-06"), amount: Dong(100))])
    let training = try Money.need("B", 100, purpose: .training, from: "2026-11", months: 3)
    #expect(training.spread == .monthly)
    #expect(training.parts.map(\.amount.amount) == [33, 33, 34])
    #expect(training.parts.map(\.month.description) == ["2026-11", "2026-12", "2027-01"])
  }

  @Test(
    "a course's months are taken from 1 to 120; outside, or unknown, all is put in the first month and said",
    arguments: [
      (Int64?.none, CapitalSpread.unknownTerm, 1), (0, .unknownTerm, 1), (1, .once, 1), (2, .monthly, 2),
      (120, .monthly, 120), (121, .unknownTerm, 1), (.max, .unknownTerm, 1), (.min, .unknownTerm, 1),
    ])
  func months(_ months: Int64?, _ spread: CapitalSpread, _ count: Int) throws {
    let need = try Money.need("B", 1_000, purpose: .training, months: months)
    #expect(need.spread == spread && need.parts.count == count)
    #expect(try Dong.sum(need.parts.map(\.amount)) == Dong(1_000))
    #expect(
      try CapitalDemand([need], asOf: day("2026-06-01")).withoutTerm == (spread == .unknownTerm ? 1 : 0))
  }

  @Test("the months of a course mean nothing to a production loan")
  func production() throws {
    #expect(try Money.need("A", 100, months: 6).spread == .once)
  }

  @Test("an amount that nobody has said is counted and in no sum", arguments: [Int64?.none, -1])
  func unknownAmount(_ amount: Int64?) throws {
    let demand = try CapitalDemand([Money.need("A", amount), Money.need("B", 0)], asOf: day("2026-06-01"))
    #expect(demand.firm.count == 2 && demand.firm.withoutAmount == 1 && demand.firm.amount == .zero)
    #expect(demand.needs[0].parts.isEmpty && demand.needs[1].parts.count == 1)
  }

  @Test("an unknown source has its own row, behind the three of K.1")
  func unknownSource() throws {
    let demand = try CapitalDemand(
      [
        Money.need("A", 1, source: nil), Money.need("B", 2, source: .mobilised),
        Money.need("C", 4, source: .central),
      ],
      asOf: day("2026-06-01"))
    #expect(demand.rows.map(\.source) == [.known(.central), .known(.mobilised), .unknown])
    #expect(demand.months.map(\.source) == [.known(.central), .known(.mobilised), .unknown])
  }

  @Test("what lacks facts stands beside the firm demand, in no month's firm sum")
  func undetermined() throws {
    let demand = try CapitalDemand(
      [Money.need("A", 5, .undetermined), Money.need("B", 7, .approved), Money.need("C", 9, .committed)],
      asOf: day("2026-06-01"))
    #expect(demand.firm.amount == Dong(16) && demand.undetermined.amount == Dong(5))
    #expect(demand.months.map(\.firm) == [Dong(16)] && demand.months.map(\.undetermined) == [Dong(5)])
    #expect(demand.rows.map(\.stage) == [.committed, .approved, .undetermined])
  }

  @Test("a sum that does not fit names the record at which it failed")
  func overflow() throws {
    #expect {
      _ = try CapitalDemand([Money.need("A", .max), Money.need("B", 1)], asOf: day("2026-06-01"))
    } throws: { error in
      (error as? CapitalFault)?.code == .overflow && (error as? CapitalFault)?.record == "B"
    }
  }

  // MARK: From records

  private func decisions() throws -> [ApplicationDecision] { try Folder.month.report().decisions }

  private func demand(
    _ progress: [ApplicationID: CapitalProgress] = [:], loans: [Loan] = []
  ) throws -> CapitalDemand {
    try CapitalDemand(decisions(), loans: loans, progress: progress, asOf: day("2026-06-03"))
  }

  @Test(
    "of the month's applications the eligible are firm, those that lack facts beside them, the others nothing"
  )
  func verdicts() throws {
    let demand = try demand()
    let needs = try Folder.month.report().needs
    #expect(demand.firm == needs.eligible && demand.undetermined == needs.undetermined)
    #expect(demand.needs.map(\.record) == ["A-1", "A-4", "A-5", "A-6", "A-8", "A-9"])
    // Six months of training at 24,000,000.
    let training = try #require(demand.needs.first { $0.record == "A-8" })
    #expect(training.parts.map(\.amount) == [Dong](repeating: Dong(4_000_000), count: 6))
    #expect(training.parts.first?.month == (try Money.month("2026-06")))
  }

  @Test("a case says more than a verdict: approved is nearer, what is over or handed out needs nothing")
  func progress() throws {
    let demand = try demand([
      "A-1": .approved(.unknown), "A-4": .ended, "A-6": .disbursed, "A-5": .inPipeline,
      "A-3": .approved(.known(Dong(9))),
    ])
    #expect(demand.needs.map(\.record) == ["A-1", "A-3", "A-5", "A-8", "A-9"])
    #expect(demand.needs.map(\.stage) == [.approved, .approved, .undetermined, .eligible, .undetermined])
    #expect(demand.needs[0].amount == .known(Dong(100_000_000)) && demand.needs[1].amount == .known(Dong(9)))
  }

  @Test(
    "approved parts stand in their own months, none before the day's; what is still to come is committed and not spread"
  )
  func parts() throws {
    let parts = try [("2026-04-10", Int64(3)), ("2026-06-10", 4), ("2026-08-10", 5)].map {
      Disbursement(date: try day($0.0), amount: Dong($0.1))
    }
    let needs = try demand([
      "A-8": .approvedParts(parts), "A-9": .partlyDisbursed(stillToCome: Array(parts.suffix(1))),
    ]).needs.suffix(2)
    #expect(needs.map(\.stage) == [.approved, .committed])
    #expect(needs.first?.parts.map(\.month.description) == ["2026-06", "2026-06", "2026-08"])
    #expect(needs.first?.spread == .parts && needs.first?.amount == .known(Dong(12)))
    #expect(needs.last?.parts.map(\.month.description) == ["2026-08"] && needs.last?.spread == .once)
    // Nothing is still to come.
    #expect(try demand(["A-8": .partlyDisbursed(stillToCome: [])]).needs.map(\.record).last == "A-9")
    // A training loan that is approved in one part is spread over its course.
    let one = try demand([
      "A-8": .approvedParts([Disbursement(date: try day("2026-07-01"), amount: Dong(60))])
    ])
    .needs
    #expect(one.first { $0.record == "A-8" }?.parts.map(\.amount) == [Dong](repeating: Dong(10), count: 6))
    #expect(one.first { $0.record == "A-8" }?.parts.first?.month.description == "2026-07")
  }

  @Test(
    "an application that a loan answers is the loan's matter: what is still to be handed out is committed")
  func answered() throws {
    var loan = try #require(Folder.month.data.folder?.loans.first { $0.id == "V-5" })
    loan.application = "A-1"
    // V-5 is handed out on 10 June: a week ahead.
    var needs = try demand(loans: [loan]).needs
    #expect(needs.map(\.record).prefix(2) == ["V-5", "A-4"])
    #expect(needs[0].stage == .committed && needs[0].amount == .known(Dong(60_000_000)))
    #expect(needs[0].source == .known(.entrusted))
    // On its day it is handed out and needed no more.
    needs = try CapitalDemand(decisions(), loans: [loan], asOf: day("2026-06-10")).needs
    #expect(needs.map(\.record).prefix(1) == ["A-4"])
    // A loan of another programme answers nothing here.
    loan.programme = .decision29
    #expect(try demand(loans: [loan]).needs.first?.record == "A-1")
  }

  @Test(
    "a loan that was closed hands out no more; one closed on a later day did on this one",
    arguments: [("2026-06-02", false), ("2026-06-03", false), ("2026-06-04", true), ("2027-03-01", true)])
  func closed(on closed: String, isNeeded: Bool) throws {
    var loan = try #require(Folder.month.data.folder?.loans.first { $0.id == "V-5" })
    let open = try CapitalNeed(loan, asOf: day("2026-06-03"))
    loan.settledOn = try day(closed)
    #expect(try CapitalNeed(loan, asOf: day("2026-06-03")) == (isNeeded ? open : nil) && open != nil)
  }

  @Test("printed, a need shows its record and its stage, never its amount")
  func printed() throws {
    #expect("\(try Money.need("A-1", 123_456))" == "capital need of A-1: eligible")
  }
}
