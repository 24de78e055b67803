import HoaNhap
import Testing

/// Invented entries, needs and loans; the days and amounts are what a test is about.
enum Money {
  static func stamp(_ text: String) throws -> RecordStamp { RecordStamp(on: try day(text), by: "cb-01") }

  static func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  static func entry(
    _ id: CapitalEntryID, _ kind: CapitalEntryKind, _ amount: Int64, source: CapitalSource = .entrusted,
    year: Int = 2026, month: Int? = nil, purpose: LoanPurpose? = nil, on text: String = "2026-06-01",
    recorded: String? = nil
  ) throws -> CapitalEntry {
    try CapitalEntry(
      id, kind, source: source, year: year, month: month, purpose: purpose, amount: Dong(amount),
      on: day(text), by: .communePeoplesCouncil, decision: "NQ-01", stamp: stamp(recorded ?? text))
  }

  static func need(
    _ id: String, _ amount: Int64?, _ stage: CapitalStage = .eligible, purpose: LoanPurpose = .production,
    source: CapitalSource? = .entrusted, from text: String = "2026-06", months: Int64? = nil
  ) throws -> CapitalNeed {
    CapitalNeed(
      id, stage, purpose: purpose, source: Fact(source), amount: Fact(amount.map { Dong($0) }),
      from: try month(text), trainingMonths: Fact(months))
  }

  static func loan(
    _ id: LoanID, _ lent: [(String, Int64)], returned: [(String, Int64)] = [],
    expected: [(String, Int64)] = [], source: CapitalSource? = .entrusted, purpose: LoanPurpose = .production
  ) throws -> LoanCapital {
    func moves(_ moves: [(String, Int64)]) throws -> [LoanCapital.Move] {
      try moves.map { LoanCapital.Move(try day($0.0), Dong($0.1)) }
    }
    return LoanCapital(
      id, source: Fact(source), purpose: purpose, lent: try moves(lent), returned: try moves(returned),
      expected: try moves(expected))
  }

  static func balance(
    _ entries: [CapitalEntry], _ loans: [LoanCapital] = [], _ needs: [CapitalNeed] = [],
    _ revolving: CapitalRevolving = .received, asOf: String = "2026-06-15", until: String = "2026-12"
  ) throws -> CapitalBalance {
    try CapitalBalance(
      of: CapitalBook(entries), use: CapitalUse(loans, asOf: day(asOf), until: month(until)),
      demand: CapitalDemand(needs, asOf: day(asOf)), reading: CapitalReading(revolving: revolving))
  }
}
