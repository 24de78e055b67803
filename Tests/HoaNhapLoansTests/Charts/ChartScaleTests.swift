import HoaNhapValues
import Testing

@testable import HoaNhapLoans

@Suite("Marks are round, lengths are exact")
struct ChartScaleTests {
  @Test(
    "at most five marks above nothing, the last at or above the most",
    arguments: [0, 1, 4, 5, 9, 10, 11, 41, 50_000_000, 199_999_999, 200_000_001, 1 << 62, Int64.max])
  func marks(most: Int64) {
    let scale = ChartScale(upTo: most, length: 1500)
    #expect((2...6).contains(scale.marks.count))
    #expect(scale.top >= UInt64(most) && scale.top - scale.step <= UInt64(most))
    #expect(scale.marks.last == scale.top && scale.marks.first == 0)
    var leading = scale.step
    while leading % 10 == 0 { leading /= 10 }
    #expect([1, 2, 5].contains(leading))
  }

  @Test("steps go 1, 2, 5, 10, 20, 50")
  func steps() {
    let most: [Int64] = [4, 5, 10, 25, 50, 100, 250]
    #expect(most.map { ChartScale(upTo: $0, length: 1).step } == [1, 2, 5, 10, 20, 50, 100])
  }

  @Test("a length is the share of the last mark, rounded down; the rest stays in the picture")
  func lengths() {
    let scale = ChartScale(upTo: 60, length: 1000)
    #expect(scale.top == 60 && scale.tenths(Int64(20)) == 333 && scale.tenths(Int64(60)) == 1000)
    #expect(scale.tenths(Int64(-1)) == 0 && scale.tenths(Int64.max) == 1000)
    let large = ChartScale(upTo: .max, length: 1500)
    #expect(large.tenths(Int64.max) == 1383 && large.tenths(UInt64.max) == 1500)
    #expect(decimal(tenths: 1383) == "138.3" && decimal(tenths: 7) == "0.7")
  }

  @Test(
    "time has at most eight months or twelve years, in order, within the picture",
    arguments: [
      ("2026-05-15", "2026-05-25"), ("2026-05-01", "2026-12-31"), ("2024-01-15", "2026-01-15"),
      ("2024-01-15", "2034-01-15"), ("2026-05-15", "2126-05-15"), ("0001-01-01", "9999-12-31"),
      ("2026-05-15", "2026-05-15"),
    ])
  func time(first: String, last: String) {
    let axis = ChartTimeAxis(first: day(first), last: day(last), length: 5300)
    let marks = axis.marks
    #expect(marks.count <= (marks.first?.isYear == true ? 12 : 8))
    #expect(marks.allSatisfy { axis.first <= $0.day && $0.day <= axis.last && $0.day.day == 1 })
    #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(axis.tenths(day(first)) == 0)
    #expect(axis.tenths(day(last)) == (first == last ? 0 : 5300))
  }

  @Test("marks stand on round months and years")
  func roundMarks() {
    let months = ChartTimeAxis(first: day("2024-01-15"), last: day("2026-01-15"), length: 1).marks
    #expect(months.map(\.day.text).prefix(2) == ["2024-04-01", "2024-07-01"])
    let century = ChartTimeAxis(first: day("2026-05-15"), last: day("2126-05-15"), length: 1).marks
    #expect(century.map(\.day.year) == Array(stride(from: 2030, through: 2120, by: 10)))
    let start = ChartTimeAxis(first: day("2024-01-01"), last: day("2024-03-01"), length: 1).marks
    #expect(start.map(\.day.month) == [1, 2, 3])
  }
}
