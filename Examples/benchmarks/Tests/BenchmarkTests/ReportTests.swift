import HoaNhap
import Testing

@testable import BenchmarkCommand

@Suite("What is printed")
struct ReportTests {
  private let timed = Row(
    workload: "schedule", returns: Wording(vi: "các dòng, giữ lại", en: "rows kept"), items: 100_000,
    nanosecondsPerItem: 1800.46, checksum: 2_490_733_976_302_323_239)
  private let size = Row(
    workload: "binary-size", returns: Wording(vi: "byte", en: "bytes"), items: 7_000_000,
    nanosecondsPerItem: nil,
    checksum: nil)

  private func limit(_ checksum: UInt64) throws -> Limit {
    Limit(entries: ["schedule": Limit.Entry(nanosecondsPerItem: 400, checksum: checksum)])
  }

  @Test(
    "Decimals are fixed and rounded, whatever the locale",
    arguments: [
      (0, 1, "0.0"), (1800.46, 1, "1800.5"), (0.04, 1, "0.0"), (9.96, 1, "10.0"), (1.005, 2, "1.00"),
      (2.5, 0, "3"), (12.05, 2, "12.05"),
    ] as [(Double, Int, String)])
  func decimals(value: Double, places: Int, text: String) {
    #expect(FixedPoint.text(value, places: places) == text)
  }

  @Test("A row is one JSON object")
  func json() throws {
    let line = ReportLine(timed, against: nil).json
    #expect(
      line
        == #"{"workload": "schedule", "returns": "rows kept", "items": 100000, "ns_per_item": 1800.5, "#
        + #""checksum": "2490733976302323239"}"#)
    #expect(
      ReportLine(size, against: nil).json
        == #"{"workload": "binary-size", "returns": "bytes", "items": 7000000, "ns_per_item": null, "#
        + #""checksum": null}"#)
    let held = ReportLine(timed, against: try limit(7)).json
    #expect(held.hasSuffix(#", "limit_ns_per_item": 400.0, "limit_checksum": "7"}"#))
  }

  @Test("What else is told of a row stands under the table, and in its JSON object")
  func notes() {
    var row = size
    row.notes = [Wording(vi: "ghi chú", en: "a note")]
    let line = ReportLine(row, against: nil)
    #expect(Table.text(of: [line], .vietnamese).hasSuffix("\nbinary-size: ghi chú"))
    #expect(line.json.hasSuffix(#", "checksum": null, "notes": ["a note"]}"#))
  }

  @Test("The table has a dash where nothing is known")
  func tableWithoutLimit() {
    let text = Table.text(of: [ReportLine(timed, against: nil), ReportLine(size, against: nil)], .english)
    #expect(
      text == """
        workload     returns      items  ns per item  C limit  ratio             checksum
        schedule     rows kept   100000       1800.5        -      -  2490733976302323239
        binary-size  bytes      7000000            -        -      -                    -
        """)
  }

  @Test("The table shows the ratio to the limit")
  func tableWithLimit() throws {
    let line = ReportLine(timed, against: try limit(2_490_733_976_302_323_239))
    #expect(line.mismatch == nil)
    #expect(
      Table.text(of: [line], .vietnamese) == """
        phép đo   mỗi phần trả về    số phần  ns/phần  giới hạn C  tỉ lệ            tổng kiểm
        schedule  các dòng, giữ lại   100000   1800.5       400.0   4.50  2490733976302323239
        """)
  }

  @Test("A checksum that is not the limit's is shown beside it")
  func mismatch() throws {
    let line = ReportLine(timed, against: try limit(7))
    #expect(line.mismatch != nil)
    #expect(Table.text(of: [line], .english).hasSuffix("2490733976302323239 ≠ 7"))
    #expect(ReportLine(size, against: try limit(7)).mismatch == nil)
  }
}
