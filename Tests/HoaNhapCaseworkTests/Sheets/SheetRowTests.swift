import HoaNhap
import Testing

@Suite("Rows of a commune's sheet: people, and what is none and is never taken for one")
struct SheetRowTests {
  private let head = "STT;Họ và tên;Năm sinh;Số CCCD;Số tiền;Mục đích"

  private func read(_ rows: String...) throws -> SheetReading { try readSheet([head] + rows) }

  private func kinds(_ reading: SheetReading) -> [SheetNote.Kind] {
    reading.notes.map(\.kind).filter { $0 != .header }
  }

  @Test(
    "rows that are no people are noted",
    arguments: [
      (";Tổng cộng;;;1.000.000;", .total), ("Tổng cộng: 25 người;;;;;", .total),
      (";TONG SO;;;5.000.000;", .total),
      (";Cộng;;;5.000.000;", .total), ("Tổng số;;25;;;", .total), (";;;;;", .blank), ("7;;;;;", .blank),
      ("I. Thôn Mẫu Một;;;;;", .section), (";Thôn Mẫu Hai;;;;", .section),
      ("(1);(2);(3);(4);(5);(6)", .columnNumbers),
      ("A;B;1;2;3;4", .columnNumbers), ("STT;Họ và tên;Năm sinh;Số CCCD;Số tiền;Mục đích", .repeatedHeader),
      (";Người lập biểu;;;Mẫu, ngày 4 tháng 5 năm 2026;", .footer), (";;;;TM. UBND XÃ;", .footer),
      ("Nơi nhận:;;;;;", .footer),
      (";(Ký, ghi rõ họ tên);;;;", .footer), (";;;;XÁC NHẬN CỦA CÔNG AN XÃ;", .footer),
    ] as [(String, SheetNote.Kind)])
  func notPeople(row: String, kind: SheetNote.Kind) throws {
    let reading = try read("1;Trần Thị Mẫu;1990;;;", row)
    #expect(kinds(reading) == [kind])
    #expect(reading.rows.count == 1 && reading.refused == 0)
    #expect(reading.notes.first { $0.kind == kind }?.firstRows == [3])
  }

  @Test(
    "people whose names look like words of totals or footers are people",
    arguments: ["Tống Công Mẫu", "TONG CONG MAU", "Cống Thị Mẫu", "Công Mẫu", "Tổng Mẫu", "Thôn Mẫu"])
  func namesLikeTotals(name: String) throws {
    let reading = try read("1;\(name);1990;;;")
    #expect(reading.rows.map(\.identity.name) == [.known(name)])
  }

  @Test("whoever has a number of a paper is a person, whatever the name looks like")
  func numbered() throws {
    #expect(try read("1;Tổng Số;1990;000000000001;;").rows.count == 1)
  }

  @Test("signatures below the table are noted, and people below them are still read")
  func belowFooter() throws {
    let reading = try read(
      "1;Trần Thị Mẫu;1990;;;", ";Người lập;;;Chủ tịch;", ";Nguyễn Văn Người Ký;;;Lý Văn Người Ký;",
      ";Vi Thị Mẫu;1991;;;")
    #expect(reading.rows.map(\.row) == [2, 5])
    #expect(kinds(reading) == [.footer])
    #expect(reading.notes.last?.count == 2)
  }

  @Test("a row with cells and no name, and a name alone, are refused")
  func tooLittle() throws {
    #expect(try read("1;;1990;000000000001;;").faults.map(\.code) == [.missingName])
    #expect(try read("1;Trần Thị Mẫu;;;;").faults.map(\.code) == [.tooLittle])
    #expect(try read("1;123;1990;;;").faults.map(\.code) == [.missingName])
    #expect(try read("1;Trần Thị Mẫu;;000000000001;;").rows.count == 1)
    #expect(try read("1;Trần Thị Mẫu;;-;;").faults.map(\.code) == [.tooLittle])
  }

  @Test("a loan asked for needs its purpose; its columns without an amount make no application")
  func requests() throws {
    #expect(try read("1;Trần Thị Mẫu;1990;;50 triệu;").faults.map(\.code) == [.missingPurpose])
    let none = try read("1;Trần Thị Mẫu;1990;;;sản xuất")
    #expect(none.rows.first?.request == nil && kinds(none) == [.noRequest])
  }

  @Test("a `-` beside a cell that says more is a fault")
  func contradictions() throws {
    let head = "Họ và tên;Năm sinh;Ngày QĐ;Cơ quan ban hành;Tháng danh sách;Ngày xác nhận"
    #expect(try readSheet([head, "Vi Mẫu;1990;-;Chủ tịch Mẫu;;"]).faults.map(\.code) == [.contradiction])
    #expect(try readSheet([head, "Vi Mẫu;1990;;;-;04/05/2026"]).faults.map(\.code) == [.contradiction])
    #expect(try readSheet([head, "Vi Mẫu;1990;-;;-;"]).rows.first?.facts.managementDecision == .known(nil))
  }

  @Test("short rows are filled up with what is not known, and filled cells beyond the header are a fault")
  func ragged() throws {
    let reading = try read("1;Trần Thị Mẫu;1990", "2;Lý Văn Mẫu;1991;;;;;;", "3;Vi Mẫu;1992;;;;thừa")
    #expect(reading.rows.map(\.row) == [2, 3])
    #expect(reading.faults.map(\.code) == [.tooManyCells])
  }

  @Test("broken quotes and foreign bytes cost their own row")
  func broken() throws {
    var bytes = Array("\(head)\n1;\"Trần Thị Mẫu;1990;;;\n2;Lý Văn Mẫu;1991;;;\n3;".utf8)
    bytes += [0xC3, 0x28] + Array(";1992;;;\n4;Vi Mẫu;1993;;;\n".utf8)
    let reading = try SheetReading(bytes, MessySheet.options())
    #expect(reading.rows.map(\.row) == [3, 5])
    #expect(Set(reading.faults.map(\.code)) == [.brokenQuote, .notUTF8])
  }

  @Test(
    "every fault is counted once, grouped by kind and column, with its first rows; a row is left out whole")
  func grouping() throws {
    let rows = (0..<25).map { "\($0);Mẫu \($0) Vi;31/02/1990;00000000001;;" } + ["25;Trần Thị Mẫu;1990;;;"]
    let reading = try readSheet([head] + rows)
    #expect(reading.refused == 25 && reading.rows.count == 1)
    #expect(reading.faults.map(\.code) == [.notADate, .lostZeros])
    #expect(reading.faults.map(\.count) == [25, 25])
    #expect(reading.faults.map(\.column) == [3, 4])
    #expect(reading.faults[0].firstRows == Array(2...11))
    #expect(reading.faults[0].header == "Năm sinh")
  }

  @Test("nothing that is printed of a sheet, a row, a plan or a fault repeats a cell")
  func redacted() throws {
    let reading = try read("1;Trần Thị Mẫu;31/02/1990;000000000001;;", "2;Lý Văn Mẫu;1990;000000000002;;")
    let plan = ImportPlan(reading, into: ImportBook(people: []))
    var printed = "\(reading) \(reading.rows) \(plan) \(plan.new)"
    dump(reading, to: &printed)
    dump(plan, to: &printed)
    for fault in reading.faults { printed += fault.text(.vietnamese) + fault.text(.english) }
    for line in plan.lines(.vietnamese) + plan.lines(.english) { printed += line }
    for line in plan.json() { printed += line.canonicalText }
    for personal in ["Trần", "Lý Văn", "31/02", "00000000000"] { #expect(!printed.contains(personal)) }
    #expect(plan.lines(.vietnamese, showing: .values).contains { $0.contains("Lý Văn Mẫu") })
  }
}
