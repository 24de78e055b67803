import HoaNhap
import Testing

@testable import BenchmarkCommand

/// Against numbers worked out by programs in other languages from the workload's description.
@Suite("The generators of the shared workload")
struct GeneratorTests {
  @Test("SplitMix64 draws by seed, row and field")
  func draws() {
    #expect(SplitMix64.mix(0) == 0)
    #expect(SplitMix64.mix(1) == 6_238_072_747_940_578_789)
    let numbers = (0..<4).map { SplitMix64.draw(seed: 777, row: 0, field: $0, below: 1000) }
    #expect(numbers == [475, 652, 311, 492])
  }

  @Test("The first applicants, fact by fact")
  func firstApplicants() {
    let expected: [[Int64]] = [
      [20_090_624, 2, 1, 1, 20_250_815, 1, 0, 1, 180, 49, 41, 28_000_000, 0],
      [19_670_116, 3, 1, 1, 20_260_221, 1, 1, 1, 33, 1, 62, 58_000_000, 0],
      [19_751_102, 0, 1, 1, 20_160_501, 1, 1, 1, 85, 19, 56, 5_000_000, 0],
    ]
    for row in 0..<3 {
      let applicant = Applicant(row: row, withMissing: false)
      #expect(applicant.id == row + 1)
      #expect(applicant.numbers == expected[row])
    }
  }

  @Test("Ten thousand applicants, folded", arguments: [false, true])
  func manyApplicants(withMissing: Bool) {
    var sum: UInt64 = 0
    var unknown = 0
    for row in 0..<10_000 {
      for (bit, number) in Applicant(row: row, withMissing: withMissing).numbers.enumerated() {
        guard let number else {
          unknown += 1
          continue
        }
        sum &+= SplitMix64.mix(UInt64(row * 13 + bit) &* 1_000_003 &+ UInt64(number))
      }
    }
    #expect(sum == (withMissing ? 2_219_989_347_858_381_634 : 10_267_066_602_003_781_467))
    #expect(unknown == (withMissing ? 3910 : 0))
  }

  @Test("An applicant is no wider than its facts need")
  func stride() {
    // 44 bytes of facts with their marks, 4 of the id, the rest alignment; the limit's record of bare numbers has 40.
    #expect(MemoryLayout<Applicant>.stride <= 56)
  }

  @Test("The first loans")
  func firstLoans() {
    let expected: [(Int64, Int64, String)] = [
      (243_200_000, 86_400, "2026-04-24"), (43_900_000, 66_000, "2026-11-25"),
      (174_400_000, 57_600, "2026-11-01"),
    ]
    for (row, (principal, rate, start)) in expected.enumerated() {
      let loan = BenchmarkLoan(row: row)
      #expect(loan.principal == principal)
      #expect(loan.ratePPM == rate)
      #expect(loan.start.text == start)
    }
  }

  @Test("Ten thousand loans, folded")
  func manyLoans() {
    var sum: UInt64 = 0
    for row in 0..<10_000 {
      let loan = BenchmarkLoan(row: row)
      let start = UInt64(loan.start.number) &* 1_000_003
      sum &+= SplitMix64.mix(UInt64(loan.principal) &* 31 &+ UInt64(loan.ratePPM) &+ start &+ UInt64(row))
    }
    #expect(sum == 18_056_106_069_053_367_940)
  }
}

extension CivilDate {
  /// The date as the number yyyymmdd.
  fileprivate var number: Int64 { Int64(year * 10_000 + month * 100 + day) }
}

extension Applicant {
  /// The facts as numbers, in the order of the workload's bits; `nil` where unknown.
  fileprivate var numbers: [Int64?] {
    func flag(_ fact: Fact<Bool>) -> Int64? { fact.value.map { $0 ? 1 : 0 } }
    return [
      birth.value?.number, programme.value.map(Int64.init), flag(isListed), flag(isConfirmed),
      decision.value?.number, flag(isLawAbiding), purpose.value.map(Int64.init), flag(hasPlan),
      workersTotal.value.map(Int64.init), workersTarget.value.map(Int64.init),
      studyMonths.value.map(Int64.init), amount.value?.amount, outstanding.value?.amount,
    ]
  }
}
