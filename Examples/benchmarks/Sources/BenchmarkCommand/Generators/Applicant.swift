import HoaNhap

/// An applicant of the shared workload: a host's own record whose every fact may be unknown.
///
/// The workload's thresholds are illustrative; it measures rules, it is not the law. Fields stand in the order that
/// leaves the least room between them: narrow facts fill what the marks of wide ones leave over.
struct Applicant: Sendable, Equatable {
  /// In đồng.
  let amount: Fact<Dong>
  /// 0 to 5.
  let programme: Fact<UInt8>
  let isListed: Fact<Bool>
  /// The row's number, from 1.
  let id: UInt32
  /// What is owed already, in đồng.
  let outstanding: Fact<Dong>
  let isConfirmed: Fact<Bool>
  let workersTotal: Fact<UInt16>
  let isLawAbiding: Fact<Bool>
  let workersTarget: Fact<UInt16>
  let hasPlan: Fact<Bool>
  /// 0 own job, 1 household business, 2 establishment, 3 study.
  let purpose: Fact<UInt8>
  let birth: Fact<CivilDate>
  let studyMonths: Fact<UInt8>
  let decision: Fact<CivilDate>
}

extension Applicant {
  /// The facts in the order of the workload's bits.
  enum Bit: Int, CaseIterable {
    case birth, programme, listed, confirmed, decision, lawAbiding, purpose, plan, workersTotal, workersTarget
    case studyMonths, amount, outstanding
  }

  static let seed: UInt64 = 20_260_701
  /// The purposes that have conditions of their own.
  static let establishment: UInt8 = 2, study: UInt8 = 3
  /// The day on which all of them apply.
  static let asOf = CivilDate("2026-07-01")!
  private static let asOfDay = asOf.dayNumber
  /// Of a million facts of the variant with missing facts, how many are.
  private static let missingPPM = 30_000
  /// In đồng, by purpose; an establishment's amount is drawn otherwise.
  private static let caps: [Int64] = [100_000_000, 100_000_000, 0, 80_000_000]

  /// The applicant of a row, from 0.
  ///
  /// - Parameter withMissing: whether some facts are unknown, as in a real list.
  init(row: Int, withMissing: Bool) {
    func draw(_ field: Int, _ count: Int) -> Int {
      SplitMix64.draw(seed: Self.seed, row: row, field: field, below: count)
    }
    func fact<Value>(_ bit: Bit, _ value: Value) -> Fact<Value> {
      guard withMissing else { return .known(value) }
      let place = row * Bit.allCases.count + bit.rawValue
      let chance = SplitMix64.draw(seed: Self.seed, row: place, field: 14, below: 1_000_000)
      return chance < Self.missingPPM ? .unknown : .known(value)
    }
    func day(_ offset: Int) -> CivilDate { CivilDate(dayNumber: Self.asOfDay + offset)! }

    let programmeChance = draw(1, 100)
    let purpose = draw(6, 4)
    let total = 1 + draw(8, 200)
    let amount =
      purpose == 2
      ? 10_000_000 * Int64(1 + draw(11, 200)) : Self.caps[purpose] / 100 * Int64(1 + draw(11, 110))
    let debtChance = draw(12, 100)

    id = UInt32(row + 1)
    birth = fact(.birth, day(-(2922 + draw(0, 22_646))))
    programme = fact(
      .programme, UInt8(programmeChance < 95 ? programmeChance % 4 : 4 + programmeChance % 2))
    isListed = fact(.listed, draw(2, 100) < 97)
    isConfirmed = fact(.confirmed, draw(3, 100) < 96)
    decision = fact(.decision, day(15 - draw(4, 3900)))
    isLawAbiding = fact(.lawAbiding, draw(5, 100) < 96)
    self.purpose = fact(.purpose, UInt8(purpose))
    hasPlan = fact(.plan, draw(7, 100) < 95)
    workersTotal = fact(.workersTotal, UInt16(total))
    workersTarget = fact(.workersTarget, UInt16(draw(9, total / 2 + 1)))
    studyMonths = fact(.studyMonths, UInt8(draw(10, 64)))
    self.amount = fact(.amount, Dong(amount))
    outstanding = fact(.outstanding, Dong(debtChance < 80 ? 0 : Int64(debtChance - 79) * 1_000_000))
  }
}
