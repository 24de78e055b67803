import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Editions and amendments that make no book")
struct EditionBookFaultTests {
  /// The faults of a book; none where it is sound.
  static func faults(
    _ editions: [Edition], _ amendments: [Amendment] = [], gaps: Timeline<EditionID>.Gaps = .refused
  ) -> [EditionBookFault] {
    do throws(EditionBookFaults) {
      _ = try EditionBook(editions, amendments: amendments, gaps: gaps)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("No edition")
  func empty() {
    #expect(Self.faults([]).map(\.code) == [.empty])
  }

  @Test(
    "Two editions on one day overlap; on the next day they meet; a day later there is a gap",
    arguments: [
      (nil, .overlap), ("2031-01-02", .overlap), ("2031-01-01", .overlap), ("2030-12-31", nil),
      ("2030-12-30", .gap), ("2026-05-01", .gap),
    ] as [(String?, EditionBookFault.Code?)])
  func borders(lastDay: String?, code: EditionBookFault.Code?) {
    let pair = [edition("2026-05-01", until: lastDay), edition("2031-01-01")]
    let faults = Self.faults(pair)
    #expect(faults.map(\.code) == [code].compactMap { $0 })
    for fault in faults {
      #expect(fault.editions == pair.map(\.id))
      for text in [fault.wording.vi, fault.wording.en] {
        #expect(text.contains("vi-du/2026-05-01/1") && text.contains("vi-du/2031-01-01/1"))
        #expect(text.contains("2030-12-31"), "the mend: the day on which the earlier one ends")
      }
    }
    let allowed = Self.faults(pair, gaps: .allowed).map(\.code)
    #expect(allowed == (code == .gap ? [] : faults.map(\.code)))
  }

  @Test("The first day of a gap is named")
  func gapDay() {
    let faults = Self.faults([edition("2026-05-01", until: "2030-06-30"), edition("2031-01-01")])
    #expect(faults.map(\.day) == [date("2030-07-01")])
  }

  @Test("Two editions or amendments of one name")
  func duplicates() throws {
    let twice = Self.faults([edition("2026-05-01"), edition("2026-05-01")])
    #expect(twice.map(\.code) == [.duplicateID] && twice[0].editions.count == 2)
    let amendments = Self.faults([.decision08], [try amendment(), try amendment(ceiling(260))])
    #expect(amendments.map(\.code) == [.duplicateID] && amendments[0].amendments.count == 2)
  }

  @Test("Editions of two programmes from one day overlap, although their names differ")
  func twoProgrammes() {
    let pair = [edition("2026-05-01", programme: "a"), edition("2026-05-01", programme: "b")]
    #expect(Self.faults(pair).map(\.code) == [.overlap])
  }

  @Test("An edition that begins on another day than its name says, or is not sound")
  func unsound() {
    var late = Edition.decision08
    late.inForce = .since(date("2026-05-02"))
    let faults = Self.faults([late])
    #expect(faults.map(\.code) == [.edition] && faults[0].wording.en.contains("2026-05-01"))
  }

  @Test("An edition that is amended already")
  func amended() throws {
    let faults = Self.faults([try Edition.decision08.amended(by: try amendment())])
    #expect(faults.map(\.code) == [.edition])
  }

  @Test(
    "An amendment of another programme, or of a day on which the edition is not in force",
    arguments: [("qd-08-2026", "2026-04-30"), ("qd-09-2026", "2026-05-01")])
  func homeless(programme: String, from: String) throws {
    let faults = Self.faults([.decision08], [try amendment(programme: programme, from: from)])
    #expect(faults.map(\.code) == [.amendment] && faults[0].day == date(from))
    #expect(faults[0].wording.en.contains("qd-08-2026 2026-05-01..."))
    #expect(Self.faults([.decision08], [try amendment(from: "2026-05-01")]).isEmpty)
  }

  @Test("An amendment that outlives its edition, or changes what is no parameter; every fault is listed")
  func unfit() throws {
    let faults = Self.faults(
      [edition("2026-05-01", until: "2027-06-30", programme: "qd-08-2026"), edition("2027-07-01")],
      [
        try amendment([.init("ceilings.nobody", json: 1)], until: "2027-07-01"),
        try amendment(name: "b", from: "2027-07-01"),
      ])
    #expect(faults.map(\.code) == [.amendment, .amendment, .amendment])
    #expect(faults.map { $0.inputError?.field } == ["until", "changes[0].key", "from"])
    #expect(faults.map { $0.amendments.map(\.name) } == [["vi-du-1"], ["vi-du-1"], ["b"]])
  }

  @Test(
    "Two amendments that change one parameter from the same day fall together, unless no case can be reached by both",
    arguments: [
      ("2027-03-01", nil, nil, true), ("2027-03-02", nil, nil, false), ("2027-03-01", nil, .entrusted, true),
      ("2027-03-01", .central, .entrusted, false), ("2027-03-01", .entrusted, .entrusted, true),
    ] as [(String, CapitalSource?, CapitalSource?, Bool)])
  func conflict(from: String, a: CapitalSource?, b: CapitalSource?, falls: Bool) throws {
    let faults = Self.faults(
      [.decision08],
      [
        try amendment(name: "a", from: "2027-03-01", capital: a),
        try amendment(ceiling(260), name: "b", from: from, capital: b),
      ])
    #expect(faults.map(\.code) == (falls ? [.conflict] : []))
    if falls {
      #expect(faults[0].amendments.map(\.name) == ["a", "b"])
      #expect(faults[0].wording.vi.contains("ceilings.person"))
    }
  }

  @Test("Two amendments of different parameters from the same day do not fall together")
  func different() throws {
    let other = try amendment([.init("terms.production", to: Quantity(132, .months))], name: "b")
    #expect(Self.faults([.decision08], [try amendment(), other]).isEmpty)
  }
}
