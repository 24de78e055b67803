import HoaNhap
import HoaNhapPropertyTesting

/// A sheet as a commune keeps it, made up, with all that is wrong in it known beforehand.
struct MessySheet {
  /// The lines above the header, the header in two rows with merged cells, the numbers of the columns.
  static let head = [
    "DANH SÁCH MẪU NGƯỜI SAU CAI NGHIỆN;;;;;;;;;;",
    "(Kèm theo văn bản mẫu, dữ liệu bịa);;;;;;;;;ĐVT: nghìn đồng;",
    "STT;Họ và tên;Năm sinh;;Số CCCD/\u{00A0}CMND;Hình thức cai;Quyết định quản lý;;Nhu cầu vay vốn;;Ghi chú",
    ";;Nam;Nữ;;;Ngày;Cơ quan ban hành;Số tiền;Mục đích;",
    "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11)",
  ]
  static let foot = [
    ";Tổng cộng: 25 người;;;;;;;1.000.000;;", ";;;;;;;;;;",
    ";Người lập biểu;;;;;;;Mẫu, ngày 4 tháng 5 năm 2026;;",
    ";Nguyễn Văn Người Lập;;;;;;;;;",
  ]

  private(set) var rows: [String] = []
  /// How many cells have each fault.
  private(set) var faults: [SheetFault.Code: Int] = [:]
  /// How many rows have a fault.
  private(set) var faulty = 0
  /// The people of the rows without fault: what is written in the record.
  private(set) var truth: [(name: String, birth: String, number: String)] = []

  /// - Parameter faultyTenth: how many of ten rows have a fault.
  init(people: Int, faultyTenth: Int = 1, seed: UInt64 = 8) {
    var random = SplitMix64(seed: seed)
    for place in 0..<people {
      let isFaulty = Int.random(in: 0..<10, using: &random) < faultyTenth
      add(place, isFaulty: isFaulty, &random)
    }
  }

  var text: String { Self.text(of: rows) }
  var bytes: [UInt8] { Array(text.utf8) }

  /// The sheet that has these rows.
  static func text(of rows: [String]) -> String {
    (head + rows + foot).joined(separator: "\r\n") + "\r\n"
  }

  static func options(_ asOf: CivilDate = CivilDate(year: 2026, month: 6, day: 3) ?? .distantFuture)
    -> SheetOptions
  {
    SheetOptions(asOf: asOf, birthYears: 1940...2014, eventYears: 1990...2026)
  }

  private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vi", "Nông", "Lý", "Đàm", "Lương"]
  private static let givens = [
    "Hùng", "Hưng", "Dũng", "Hoà", "Thắng", "Linh", "Yến", "Đạt", "Sơn", "Thủy", "Quý", "Bảo",
  ]
  private static let routes = [
    "Tự nguyện", "BẮT BUỘC", "điều trị  thay thế", "Methadone", "cai nghiện bat buoc",
  ]

  private mutating func add(_ place: Int, isFaulty: Bool, _ random: inout SplitMix64) {
    let family = Self.families[Int.random(in: 0..<10, using: &random)]
    let middle = "Mẫu\(["", " An", " Bình", " Chi"][Int.random(in: 0..<4, using: &random)])"
    let name = "\(family) \(middle) \(Self.givens[Int.random(in: 0..<12, using: &random)])"
    let (year, month, day) = (
      Int.random(in: 1950...2005, using: &random), Int.random(in: 1...12, using: &random),
      Int.random(in: 1...28, using: &random)
    )
    // No two numbers are near each other, and none is anybody's.
    let digits = String((place + 1) * 37 % 999_999_937 + 1_000_000_000_000).dropFirst()
    let number = "9" + digits.dropFirst()
    var cells = [
      String(place + 1), name, "", "", number, Self.routes[place % 5], "02/11/2021", "Chủ tịch Mẫu", "", "",
      "",
    ]
    let births = [
      "\(day)/\(month)/\(year)", "\(day).\(month).\(year)", "\(day)-\(month)-\(Self.two(year % 100))",
      "\(year)-\(Self.two(month))-\(Self.two(day))",
    ]
    cells[place % 2 == 0 ? 2 : 3] = births[place % 4]
    if place % 3 == 0 { (cells[8], cells[9]) = ("50.000", "chăn nuôi") }
    if place % 5 == 0 { cells[1] = " \(name.replacing(" ", with: "\u{00A0}"))\u{200B}" }
    guard isFaulty else {
      truth.append((name, "\(year)-\(Self.two(month))-\(Self.two(day))", number))
      rows.append(cells.joined(separator: ";"))
      return
    }
    let kinds: [(SheetFault.Code, Int, String)] = [
      (.notADate, 6, "31/02/2021"), (.monthFirst, 6, "02/28/2021"), (.serialDate, 6, "44502"),
      (.scientificNumber, 4, "9,00E+11"), (.lostZeros, 4, "12345678901"), (.unknownWord, 5, "tại nhà"),
      (.futureDate, 6, "02/11/2026"), (.notAnAmount, 8, "năm mươi triệu"),
      (.notAnIdentityNumber, 4, "không rõ số"),
      (.missingName, 1, ""),
    ]
    let (code, column, cell) = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    cells[column] = cell
    faults[code, default: 0] += 1
    faulty += 1
    rows.append(cells.joined(separator: ";"))
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension String {
  fileprivate func replacing(_ part: Character, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
