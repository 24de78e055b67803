import HoaNhap
import Testing

@Suite("III.2.1 — capital allocated: what was asked for, came, went and moved, by source and year")
struct CapitalBookTests {
  private func code(_ body: () throws -> Void) -> CapitalFault? {
    do {
      try body()
      return nil
    } catch {
      return error as? CapitalFault
    }
  }

  @Test(
    "an amount is above zero — both sides of the border",
    arguments: [(Int64.min, false), (-1, false), (0, false), (1, true)])
  func amount(_ amount: Int64, isTaken: Bool) throws {
    let fault = code { _ = try Money.entry("N-1", .allocated, amount) }
    #expect(fault?.code == (isTaken ? nil : .amountNotPositive))
    #expect(fault?.entry == (isTaken ? nil : "N-1"))
  }

  @Test(
    "a month is one of the calendar's",
    arguments: [
      (2026, 0, false), (2026, 1, true), (2026, 12, true), (2026, 13, false), (0, 1, false),
      (10_000, 1, false),
    ])
  func month(_ year: Int, _ month: Int, isTaken: Bool) {
    #expect(
      code { _ = try Money.entry("N-1", .allocated, 1, year: year, month: month) }?.code
        == (isTaken ? nil : .noSuchMonth))
  }

  @Test(
    "a decision is not recorded before its day", arguments: [("2026-06-01", true), ("2026-05-31", false)])
  func future(_ recorded: String, isTaken: Bool) {
    #expect(
      code { _ = try Money.entry("N-1", .allocated, 1, on: "2026-06-01", recorded: recorded) }?.code
        == (isTaken ? nil : .inFuture))
  }

  @Test("a transfer goes to another source, an entry has an identifier, a reversal a reason")
  func forms() throws {
    #expect(code { _ = try Money.entry("N", .transferred(to: .entrusted), 1) }?.code == .sameSource)
    #expect(code { _ = try Money.entry("", .allocated, 1) }?.code == .emptyID)
    #expect(
      code { _ = try Money.entry("N", .reversed("M", reason: Sensitive(" –")), 1) }?.code == .reasonMissing)
  }

  @Test(
    "more is not taken away than was allocated to the source in the year",
    arguments: [(100, true), (101, false)])
  func withdrawal(_ amount: Int64, isTaken: Bool) throws {
    var book = CapitalBook()
    try book.record(Money.entry("N-1", .allocated, 100))
    let before = book
    let fault = code { try book.record(Money.entry("N-2", .withdrawn, amount, on: "2026-07-01")) }
    #expect(fault?.code == (isTaken ? nil : .belowAllocated))
    #expect(isTaken || book == before, "a refused entry changes nothing")
    if !isTaken { #expect(fault?.left == Dong(100) && fault?.source == .entrusted && fault?.year == 2026) }
  }

  @Test("another source's, another year's or another purpose's capital does not help")
  func cells() throws {
    let allocated = try Money.entry("N-1", .allocated, 100)
    for other in [
      try Money.entry("N-2", .withdrawn, 1, source: .central, on: "2026-07-01"),
      try Money.entry("N-2", .withdrawn, 1, year: 2027, on: "2026-07-01"),
      try Money.entry("N-2", .withdrawn, 1, purpose: .training, on: "2026-07-01"),
    ] {
      #expect(code { _ = try CapitalBook([allocated, other]) }?.code == .belowAllocated)
    }
  }

  @Test("a transfer takes from one source and gives to the other")
  func transfer() throws {
    let book = try CapitalBook([
      Money.entry("N-1", .allocated, 100),
      Money.entry("N-2", .transferred(to: .central), 30, on: "2026-06-02"),
    ])
    let rows = try book.allotments(asOf: day("2026-06-02"))
    #expect(rows.map(\.source) == [.central, .entrusted])
    #expect(rows.map(\.available) == [Dong(30), Dong(70)])
    #expect(rows[0].movedIn == Dong(30) && rows[1].movedOut == Dong(30) && rows[1].allocated == Dong(100))
  }

  @Test("entries of one day are one matter: their order does not matter, where the day ends does")
  func oneDay() throws {
    let entries = [
      try Money.entry("C", .allocated, 100), try Money.entry("B", .transferred(to: .central), 100),
      try Money.entry("A", .withdrawn, 100, source: .central),
    ]
    var book = CapitalBook()
    try book.record(entries)
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
      #expect(try CapitalBook(order.map { entries[$0] }) == book)
    }
    // Without the allocation the day ends below zero.
    #expect(code { _ = try CapitalBook(entries.dropFirst()) }?.code == .belowAllocated)
  }

  @Test("records follow one another; an identifier occurs once")
  func order() throws {
    var book = CapitalBook()
    try book.record(Money.entry("N-2", .allocated, 100, on: "2026-06-02"))
    #expect(
      code { try book.record(Money.entry("N-3", .allocated, 1, on: "2026-06-01")) }?.code == .outOfOrder)
    #expect(code { try book.record(Money.entry("N-2", .allocated, 1, on: "2026-06-02")) }?.code == .duplicate)
    #expect(
      code {
        try book.record([
          Money.entry("N-4", .allocated, 1, on: "2026-06-03"),
          Money.entry("N-5", .allocated, 1, on: "2026-06-04"),
        ])
      }?.code == .outOfOrder)
    // A decision of an earlier day is recorded when it becomes known.
    try book.record(Money.entry("N-6", .allocated, 1, on: "2026-05-20", recorded: "2026-06-03"))
    #expect(book.entries.count == 2)
  }

  @Test("a mistaken entry is reversed, not erased: it counts until the day of the reversal")
  func reversal() throws {
    let wrong = try Money.entry("N-1", .allocated, 500)
    let reversal = try CapitalEntry(
      "N-2", reversing: wrong, reason: Sensitive("ghi nhầm số"), by: .economicOffice,
      stamp: Money.stamp("2026-06-10"))
    let book = try CapitalBook([reversal, wrong])
    #expect(try book.allotments(asOf: day("2026-06-09")).map(\.available) == [Dong(500)])
    #expect(try book.allotments(asOf: day("2026-06-10")).isEmpty)
    #expect(book.entries.count == 2 && book.isReversed("N-1") && !book.isReversed("N-2"))
    #expect(book["N-1"] == wrong && book["N-9"] == nil)
  }

  @Test("what is reversed is there, was not reversed, is no reversal, and is repeated as it was")
  func badReversals() throws {
    let entry = try Money.entry("N-1", .allocated, 500)
    func reverse(_ id: CapitalEntryID, _ target: CapitalEntryID, _ amount: Int64 = 500) throws -> CapitalEntry
    {
      try Money.entry(id, .reversed(target, reason: Sensitive("nhầm")), amount, on: "2026-06-10")
    }
    let good = try reverse("N-2", "N-1")
    #expect(code { _ = try CapitalBook([entry, try reverse("N-2", "N-7")]) }?.code == .unknownEntry)
    #expect(code { _ = try CapitalBook([entry, good, try reverse("N-3", "N-1")]) }?.code == .alreadyReversed)
    #expect(code { _ = try CapitalBook([entry, good, try reverse("N-3", "N-2")]) }?.code == .notReversible)
    #expect(code { _ = try CapitalBook([entry, try reverse("N-2", "N-1", 499)]) }?.code == .reversalDiffers)
    // What was allocated and taken away since cannot be taken out from under it.
    let taken = try Money.entry("N-0", .withdrawn, 1, on: "2026-06-09")
    #expect(code { _ = try CapitalBook([entry, taken, good]) }?.code == .belowAllocated)
    #expect(code { _ = try CapitalBook([entry, taken, good]) }?.record == nil)
  }

  @Test("sums that do not fit are a fault that names the entry, whatever the order")
  func overflow() throws {
    let entries = [
      try Money.entry("N-1", .allocated, .max), try Money.entry("N-2", .allocated, 1),
      try Money.entry("N-3", .withdrawn, .max),
    ]
    for order in [[0, 1, 2], [2, 1, 0]] {
      let fault = code { _ = try CapitalBook(order.map { entries[$0] }) }
      #expect(fault?.code == .overflow && fault?.entry == "N-2")
    }
    let requests = [try Money.entry("N-1", .requested, .max), try Money.entry("N-2", .requested, 1)]
    let book = try CapitalBook(requests)
    #expect(code { _ = try book.allotments(asOf: day("2026-06-01")) }?.entry == "N-2")
  }

  @Test("a fault says what is wrong and the way out in both languages, and repeats no reason")
  func words() throws {
    for code in [
      CapitalFault.Code.emptyID, .amountNotPositive, .noSuchMonth, .inFuture, .sameSource, .reasonMissing,
      .duplicate, .outOfOrder, .belowAllocated, .unknownEntry, .alreadyReversed, .notReversible,
      .reversalDiffers,
      .overflow,
    ] {
      let words = CapitalFault.words(of: code)
      #expect(
        words.vi.hasPrefix(code == .emptyID ? "mục ghi" : "N-1: ") && words.vi.count > 15
          && words.en.count > 15)
      #expect(!words.vi.contains(code.rawValue), "\(code.rawValue) has words of its own")
    }
  }
}

extension CapitalFault {
  /// The words of a code, as a fault of that code has them.
  static func words(of code: Code) -> Wording {
    switch code {
    case .emptyID: fault { _ = try Money.entry("", .allocated, 1) }.wording
    case .amountNotPositive: fault { _ = try Money.entry("N-1", .allocated, 0) }.wording
    case .noSuchMonth: fault { _ = try Money.entry("N-1", .allocated, 1, month: 13) }.wording
    case .inFuture: fault { _ = try Money.entry("N-1", .allocated, 1, recorded: "2026-05-01") }.wording
    case .sameSource: fault { _ = try Money.entry("N-1", .transferred(to: .entrusted), 1) }.wording
    case .reasonMissing:
      fault { _ = try Money.entry("N-1", .reversed("N-0", reason: Sensitive("")), 1) }.wording
    case .duplicate:
      fault { _ = try CapitalBook([Money.entry("N-1", .allocated, 1), Money.entry("N-1", .allocated, 1)]) }
        .wording
    case .outOfOrder:
      fault {
        var book = try CapitalBook([Money.entry("N-2", .allocated, 1)])
        try book.record(Money.entry("N-1", .allocated, 1, on: "2026-05-01"))
      }.wording
    case .belowAllocated: fault { _ = try CapitalBook([Money.entry("N-1", .withdrawn, 1)]) }.wording
    case .overflow:
      fault {
        _ = try CapitalBook([Money.entry("N-0", .allocated, .max), Money.entry("N-1", .allocated, 1)])
      }.wording
    default:
      fault {
        let entry = try Money.entry("N-0", .allocated, 1)
        let reversal = try Money.entry(
          code == .alreadyReversed ? "N-00" : "N-1",
          .reversed(code == .unknownEntry ? "N-9" : "N-0", reason: Sensitive("nhầm")),
          code == .reversalDiffers ? 2 : 1)
        let second = try Money.entry(
          "N-1", .reversed(code == .notReversible ? "N-00" : "N-0", reason: Sensitive("nhầm")), 1)
        let first = try Money.entry("N-00", .reversed("N-0", reason: Sensitive("nhầm")), 1)
        switch code {
        case .alreadyReversed, .notReversible: _ = try CapitalBook([entry, first, second])
        default: _ = try CapitalBook([entry, reversal])
        }
      }.wording
    }
  }

  private static func fault(_ body: () throws -> Void) -> CapitalFault {
    do {
      try body()
    } catch let fault as CapitalFault {
      return fault
    } catch {}
    preconditionFailure("the sample must be refused")
  }
}
