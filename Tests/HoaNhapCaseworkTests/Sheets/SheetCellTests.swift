import HoaNhap
import Testing

@Suite("Cells of a commune's sheet: every form that people write, and both sides of its borders")
struct SheetCellTests {
  @Test(
    "a birth is a day, a month or a year, the day first",
    arguments: [
      ("12/05/1990", "1990-05-12"), ("12-5-1990", "1990-05-12"), ("12.05.1990", "1990-05-12"),
      ("12 / 5 / 1990", "1990-05-12"), ("1990-05-12", "1990-05-12"), ("1990/5/12", "1990-05-12"),
      ("1990-05-12 00:00:00", "1990-05-12"), ("05/1990", "1990-05"), ("5.1990", "1990-05"),
      ("1990-05", "1990-05"),
      ("1990", "1990"), ("sinh năm 1990", "1990"), ("SN 1990", "1990"),
      ("Sinh ngày 12 tháng 5 năm 1990", "1990-05-12"),
      ("tháng 5/1990", "1990-05"), ("00/00/1990", "1990"), ("00/05/1990", "1990-05"),
      ("\u{00A0}12/05/1990\u{200B}", "1990-05-12"), ("29/02/1988", "1988-02-29"),
    ])
  func births(cell: String, expected: String) throws {
    let reading = try readSheet(["Họ và tên;Ngày, tháng, năm sinh", "Trần Thị Mẫu;\(cell)"])
    #expect(reading.faults.isEmpty)
    #expect(reading.rows.first?.identity.birth.value?.description == expected)
  }

  @Test(
    "what is no date, or not surely one, is a fault and never a guess",
    arguments: [
      ("31/02/1990", .notADate), ("29/02/1990", .notADate), ("02/28/1990", .monthFirst),
      ("13/13/1990", .notADate),
      ("12/05/90", .twoDigitYear), ("90", .twoDigitYear), ("5/90", .notADate), ("33005", .serialDate),
      ("12051990", .notADate), ("12/5-1990", .notADate), ("0199", .unlikelyYear), ("1899", .unlikelyYear),
      ("04/06/2026", .futureDate), ("2027", .futureDate), ("12/05/1990x", .notADate),
      ("khoảng 1990", .notADate),
      ("1990-05-12 10:30:00", .notADate), ("1.2.3.4", .notADate), ("12/05/", .notADate),
      ("１２/5/1990", .notADate),
      ("00/13/1990", .notADate), ("-1990", .notADate), ("+1990 năm", .notADate), ("-", .noneRefused),
    ] as [(String, SheetFault.Code)])
  func badBirths(cell: String, code: SheetFault.Code) throws {
    let reading = try readSheet(["Họ và tên;Ngày sinh", "Trần Thị Mẫu;\(cell)"])
    #expect(reading.rows.isEmpty && reading.refused == 1)
    #expect(reading.faults.map(\.code) == [code])
  }

  @Test("the day of the import is the last that a date can be")
  func latest() throws {
    #expect(try readCell("Ngày hoàn thành", "03/06/2026").row?.facts.completedOn.value?.text == "2026-06-03")
    #expect(try readCell("Ngày hoàn thành", "04/06/2026").codes == [.futureDate])
  }

  @Test(
    "two digits become the one year that the host's range has, and stay a fault without a range or outside it",
    arguments: [
      (1940...2014, "12/05/90", "1990-05-12"), (1940...2014, "12/05/14", "2014-05-12"),
      (1940...2014, "12/05/40", "1940-05-12"), (1940...2014, "12/05/39", nil), (1940...2014, "12/05/15", nil),
      (1940...2014, "05", "2005"), (1926...2025, "12/05/26", "1926-05-12"), (1925...2025, "12/05/26", nil),
      (1926...2025, "12/05/25", "2025-05-12"),
    ] as [(ClosedRange<Int>, String, String?)])
  func century(years: ClosedRange<Int>, cell: String, expected: String?) throws {
    let reading = try readSheet(["Họ và tên;Ngày sinh", "Trần Thị Mẫu;\(cell)"]) { $0.birthYears = years }
    #expect(reading.rows.first?.identity.birth.value?.description == expected)
    #expect(reading.faults.map(\.code) == (expected == nil ? [.twoDigitYear] : []))
  }

  @Test(
    "four digits outside the host's range are a fault too",
    arguments: [("1939", false), ("1940", true), ("2014", true), ("2015", false)])
  func range(cell: String, isRead: Bool) throws {
    let reading = try readSheet(["Họ và tên;Năm sinh", "Trần Thị Mẫu;\(cell)"]) {
      $0.birthYears = 1940...2014
    }
    #expect(reading.faults.map(\.code) == (isRead ? [] : [.unlikelyYear]))
  }

  @Test(
    "a spreadsheet's number of days is read only where the host says how it counts",
    arguments: [
      (SheetOptions.SerialDates.since1900, "32990", "1990-04-27"), (.since1904, "31528", "1990-04-27"),
      (.since1900, "44502", "2021-11-02"),
    ])
  func serials(serials: SheetOptions.SerialDates, cell: String, expected: String) throws {
    let read = try readCell("Ngày hoàn thành", cell) { $0.serialDates = serials }
    #expect(read.row?.facts.completedOn.value?.text == expected)
    #expect(try readCell("Ngày hoàn thành", cell).codes == [.serialDate])
  }

  @Test("a day is needed where the law counts days", arguments: ["2021", "11/2021"])
  func wholeDays(cell: String) throws {
    #expect(try readCell("Ngày QĐ quản lý", cell).codes == [.dayMissing])
    #expect(try readCell("Ngày hoàn thành", cell).codes == [.dayMissing])
  }

  @Test(
    "an amount is exact, in đồng or in the unit behind it",
    arguments: [
      ("50.000.000", 50_000_000), ("50,000,000đ", 50_000_000), ("50 000 000 đồng", 50_000_000),
      ("50000000", 50_000_000),
      ("50.000.000 ₫", 50_000_000), ("50 triệu", 50_000_000), ("50tr", 50_000_000),
      ("50 TRIỆU ĐỒNG", 50_000_000),
      ("1,5 tỷ", 1_500_000_000), ("1.5 tỉ", 1_500_000_000), ("500 nghìn", 500_000), ("500k", 500_000),
      ("500 ngàn", 500_000),
      ("1 tỷ 200 triệu", 1_200_000_000), ("50 triệu 500 nghìn", 50_500_000), ("0,000001 tỷ", 1_000),
      ("1.500 triệu", 1_500_000_000),
      ("1.500,5 triệu", 1_500_500_000), ("50,000,000.00", 50_000_000), ("50.000.000,00", 50_000_000),
      ("0", 0), ("50 đ", 50),
      ("1.000", 1_000), ("1.000.000.000.000.000", 1_000_000_000_000_000),
    ])
  func amounts(cell: String, expected: Int64) throws {
    let read = try amount(cell)
    #expect(read.codes.isEmpty)
    #expect(read.row?.request?.amount == .known(Dong(expected)))
  }

  @Test(
    "what is no amount, or reads in two ways, is a fault",
    arguments: [
      ("50", .smallAmount), ("999", .smallAmount), ("1,5", .fractionOfDong), ("1.5", .fractionOfDong),
      ("50,5 đ", .fractionOfDong),
      ("0,0000000001 tỷ", .fractionOfDong), ("1,500 triệu", .ambiguousAmount),
      ("1.500,000", .ambiguousAmount), ("-50.000.000", .negative),
      ("1.000.000.000.000.001", .tooLarge), ("99999999999999999999", .tooLarge), ("9999999999 tỷ", .tooLarge),
      ("năm mươi triệu", .notAnAmount), ("khoảng 50 triệu", .notAnAmount), ("30-50 triệu", .notAnAmount),
      ("1tr5", .notAnAmount),
      ("50 triệu 1 tỷ", .notAnAmount), ("5.00.000", .notAnAmount), ("50 USD", .notAnAmount),
      ("50.000.000?", .notAnAmount), ("1e8", .notAnAmount),
    ] as [(String, SheetFault.Code)])
  func badAmounts(cell: String, code: SheetFault.Code) throws {
    #expect(try amount(cell).codes == [code])
  }

  @Test(
    "under a unit of the column, an amount that seems to count it twice is a fault; with a unit of its own it is read",
    arguments: [
      ("Số tiền (triệu đồng)", "50.000.000", nil), ("Số tiền (triệu đồng)", "50.000", nil),
      ("Số tiền (triệu đồng)", "1.500", nil), ("Số tiền (triệu đồng)", "1.000", 1_000_000_000),
      ("Số tiền (triệu đồng)", "1000,000001", nil), ("Số tiền (triệu đồng)", "1.500 triệu", 1_500_000_000),
      ("Số tiền (triệu đồng)", "50.000.000 đồng", 50_000_000), ("Số tiền (nghìn đồng)", "50.000.000", nil),
      ("Số tiền (nghìn đồng)", "1.000.000", 1_000_000_000),
    ] as [(String, String, Int64?)])
  func unitTwice(header: String, cell: String, expected: Int64?) throws {
    let reading = try readSheet([
      "Họ và tên;Năm sinh;\(header);Mục đích", "Trần Thị Mẫu;1990;\(cell);sản xuất",
    ])
    #expect(reading.faults.map(\.code) == (expected == nil ? [.largeAmount] : []))
    #expect(reading.rows.first?.request?.amount == expected.map { .known(Dong($0)) })
  }

  @Test(
    "where one cell in twenty has the month first, days that read both ways are faults, in whatever order the rows stand",
    arguments: [(1, 19, true), (1, 20, false), (2, 38, true), (2, 39, false), (0, 30, false)], [false, true])
  func doubtfulColumn(_ sheet: (first: Int, others: Int, isDoubtful: Bool), reversed: Bool) throws {
    let both = ["05/12/1990", "12.05.1990", "1-2-1990"]
    let sure = ["25/05/1990", "05/05/1990", "1990-05-12", "1990", "05/1990", "00/05/1990"]
    var days = Array(repeating: "05/25/1990", count: sheet.first)
    days += (0..<sheet.others).map { $0 < both.count ? both[$0] : sure[$0 % sure.count] }
    // Rows that say nothing here do not count.
    days += Array(repeating: "", count: 50)
    let rows = days.enumerated().map { "Người Mẫu \($0.offset);\($0.element);00109000\($0.offset + 1000)" }
    let reading = try readSheet(["Họ và tên;Ngày sinh;Số CCCD"] + (reversed ? rows.reversed() : rows))
    #expect(
      Set(reading.faults.map(\.code))
        == Set((sheet.first > 0 ? [.monthFirst] : []) + (sheet.isDoubtful ? [.eitherOrder] : [])))
    #expect(reading.rows.count == 50 + sheet.others - (sheet.isDoubtful ? both.count : 0))
  }

  private func amount(_ cell: String) throws -> (row: SheetRow?, codes: [SheetFault.Code]) {
    let reading = try readSheet([
      "Họ và tên;Năm sinh;Số tiền;Mục đích", "Trần Thị Mẫu;1990;\"\(cell)\";sản xuất",
    ])
    return (reading.rows.first, reading.faults.map(\.code))
  }

  @Test(
    "the unit of a column stands in its header or above the table, and a unit in the cell goes before it",
    arguments: [
      ("Số tiền (nghìn đồng)", "", "50.000", 50_000_000), ("Số tiền (triệu đồng)", "", "50", 50_000_000),
      ("Số tiền (1000đ)", "", "50.000", 50_000_000), ("Số tiền (tr.đ)", "", "1,5", 1_500_000),
      ("Số tiền", "ĐVT: triệu đồng", "50", 50_000_000),
      ("Số tiền", "(Đơn vị tính: nghìn đồng)", "50.000", 50_000_000),
      ("Số tiền (nghìn đồng)", "ĐVT: triệu đồng", "50.000", 50_000_000),
      ("Số tiền (nghìn đồng)", "", "50 triệu", 50_000_000),
      ("Số tiền (nghìn đồng)", "", "50.000.000đ", 50_000_000),
    ])
  func units(header: String, title: String, cell: String, expected: Int64) throws {
    let reading = try readSheet([
      ";;\(title);", "Họ và tên;Năm sinh;\(header);Mục đích", "Trần Thị Mẫu;1990;\(cell);sản xuất",
    ])
    #expect(reading.faults.isEmpty)
    #expect(reading.rows.first?.request?.amount == .known(Dong(expected)))
  }

  @Test(
    "an identity number has 12 digits, or 9 of an old paper; nothing is padded",
    arguments: [
      ("000000000001", "000000000001", nil), ("'000000000001", "000000000001", nil),
      ("000 000 000 001", "000000000001", nil),
      ("000.000.000.001", "000000000001", nil), ("000000001", "000000001", nil),
      ("00000000001", nil, .lostZeros),
      ("0000000001", nil, .lostZeros), ("00000001", nil, .lostZeros), ("1.23E+11", nil, .scientificNumber),
      ("1,23E+11", nil, .scientificNumber), ("9e10", nil, .scientificNumber),
      ("1234567", nil, .notAnIdentityNumber),
      ("0000000000012", nil, .notAnIdentityNumber), ("000000000001; 000000001", nil, .notAnIdentityNumber),
      ("B1234567", nil, .notAnIdentityNumber), ("000000000001.0", nil, .notAnIdentityNumber),
      ("00000000001.0", nil, .notAnIdentityNumber),
      ("000000001.000", nil, .notAnIdentityNumber), ("0000 0000 0001", "000000000001", nil),
      ("000000000001.", nil, .notAnIdentityNumber),
    ] as [(String, String?, SheetFault.Code?)])
  func numbers(cell: String, expected: String?, code: SheetFault.Code?) throws {
    let read = try readCell("Số CCCD/CMND", cell)
    #expect(read.codes == [code].compactMap { $0 })
    #expect(read.row?.identity.identityNumber == expected.map { .known($0) })
  }

  @Test(
    "no paper is known where the cell says so, and not known where it is empty",
    arguments: ["-", "–", "không có", "chưa cấp"])
  func noPaper(cell: String) throws {
    #expect(try readCell("CCCD", cell).row?.identity.identityNumber == .known(nil))
    #expect(try readCell("CCCD", "").row?.identity.identityNumber == .unknown)
  }

  @Test(
    "yes and no, as sheets tick them",
    arguments: [
      ("x", true), ("X", true), ("có", true), ("Đã có", true), ("đã", true), ("1", true), ("✓", true),
      ("không", false), ("chưa", false),
      ("0", false), ("ko", false), ("-", false),
    ])
  func flags(cell: String, expected: Bool) throws {
    let reading = try readSheet([
      "Họ và tên;Năm sinh;Số tiền;Mục đích;Có nhu cầu vay", "Trần Thị Mẫu;1990;50 triệu;sản xuất;\(cell)",
    ])
    #expect(reading.rows.first?.request?.needsLoan == .known(expected))
  }

  @Test("a slash is yes or no only where the host says which", arguments: [true, false, nil])
  func slash(meaning: Bool?) throws {
    let reading = try readSheet([
      "Họ và tên;Năm sinh;Số tiền;Mục đích;Có nhu cầu vay", "Trần Thị Mẫu;1990;50 triệu;sản xuất;/",
    ]) { $0.slash = meaning }
    #expect(reading.rows.first?.request?.needsLoan == meaning.map { .known($0) })
    #expect(reading.faults.map(\.code) == (meaning == nil ? [.unclearMark] : []))
  }

  @Test(
    "the three routes in the words of sheets",
    arguments: [
      ("Cai nghiện bắt buộc", .compulsory), ("BAT BUOC", .compulsory), ("tự  nguyện", .voluntary),
      ("Cai nghiện tự nguyện tại gia đình, cộng đồng", .voluntary), ("Methadone", .substitution),
      ("điều trị thay thế", .substitution), ("-", RehabilitationRoute.none),
    ] as [(String, RehabilitationRoute)])
  func routes(cell: String, route: RehabilitationRoute) throws {
    #expect(try readCell("Hình thức cai", cell).row?.facts.route == .known(route))
  }

  @Test("a route that could be two is not guessed", arguments: ["cai nghiện tại cộng đồng", "tại nhà", "BB"])
  func unknownRoutes(cell: String) throws {
    #expect(try readCell("Hình thức cai", cell).codes == [.unknownWord])
  }

  @Test(
    "months may carry their word, and years become months",
    arguments: [
      ("24", 24, nil), ("24 tháng", 24, nil), ("2 năm", 24, nil), ("-24", nil, .negative),
      ("1,5", nil, .notACount), ("hai", nil, .notACount),
    ] as [(String, Int64?, SheetFault.Code?)])
  func months(cell: String, expected: Int64?, code: SheetFault.Code?) throws {
    let read = try readCell("Thời hạn quản lý", cell)
    #expect(read.row?.facts.managementDecision.value??.months.value == expected)
    #expect(read.codes == [code].compactMap { $0 })
  }

  @Test(
    "a list is of a month",
    arguments: [
      ("05/2026", "2026-05"), ("2026-05", "2026-05"), ("tháng 5 năm 2026", "2026-05"), ("04/05/2026", nil),
      ("2026", nil),
    ] as [(String, String?)])
  func listMonths(cell: String, expected: String?) throws {
    let read = try readCell("Tháng danh sách", cell)
    #expect(read.row?.facts.listEntry.value??.month.value?.description == expected)
    #expect(read.codes == (expected == nil ? [.notAMonth] : []))
  }

  @Test("a name is kept composed, with single spaces and nothing invisible")
  func names() throws {
    let reading = try readSheet([
      "Họ và tên;Năm sinh", "\u{FEFF} Nguye\u{302}\u{303}n\u{00A0} Va\u{306}n  Mâ\u{303}u\u{200B} ;1990",
    ])
    #expect(
      reading.rows.first?.identity.name.value.map { Array($0.unicodeScalars) }
        == Array("Nguyễn Văn Mẫu".unicodeScalars))
  }
}
