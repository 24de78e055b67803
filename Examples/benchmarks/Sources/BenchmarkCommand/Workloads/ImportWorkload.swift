import HoaNhap

/// A commune's sheet against as many records: read, matched, planned; a tenth of the rows have a fault.
final class ImportWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "import", returns: Wording(vi: "kế hoạch nhập bảng tính", en: "plan of a sheet's import"),
    make: { ImportWorkload(people: 20_000) })

  let items: Int
  private static let asOf = CivilDate("2026-06-03")!
  private var sheet: [UInt8] = []
  private var book = ImportBook(people: [])
  private var plan: ImportPlan?

  init(people: Int) { items = people }

  /// The records are those of the sheet's first half; the other half is new.
  func prepare() throws {
    let known = try SheetReading(BenchmarkSheet.bytes(people: items / 2), SheetOptions(asOf: Self.asOf))
    book = try ImportPlan(known, into: book).applied(on: Self.asOf).book
    sheet = BenchmarkSheet.bytes(people: items)
  }

  func run() throws {
    plan = ImportPlan(try SheetReading(sheet, SheetOptions(asOf: Self.asOf)), into: book)
  }

  /// Folds the new records and how many rows came to what.
  func checksum() -> UInt64 {
    guard let plan else { return 0 }
    var sum = SplitMix64.mix(
      UInt64(plan.unchanged) << 40 | UInt64(plan.held.count) << 20 | UInt64(plan.refused))
    for new in plan.new { sum &+= SplitMix64.mix(Checksum.of(new.person.json.canonicalBytes)) }
    return sum
  }
}
