import HoaNhap

/// A sheet of people as a commune might keep it, of which a tenth of the rows have a fault.
enum BenchmarkSheet {
  private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vi", "Nông", "Lý", "Đàm", "Lương"]
  private static let middles = ["Mẫu", "Mẫu An", "Mẫu Bình", "Mẫu Chi", "Mẫu Thị", "Mẫu Văn"]
  private static let givens = [
    "Hùng", "Hưng", "Dũng", "Hoà", "Thắng", "Linh", "Yến", "Đạt", "Sơn", "Thủy", "Quý", "Bảo", "Nga", "Tâm",
    "Vượng",
  ]
  private static let routes = [
    "Tự nguyện", "BẮT BUỘC", "điều trị thay thế", "Methadone", "cai nghiện bat buoc",
  ]

  static func bytes(people: Int) -> [UInt8] {
    var text =
      "DANH SÁCH MẪU;;;;;;;ĐVT: triệu đồng;\nSTT;Họ và tên;Ngày sinh;Số CCCD;Hình thức cai;Ngày QĐ;Cơ quan ban hành;Số tiền;Mục đích\n"
    text.reserveCapacity(people * 120)
    for row in 0..<people {
      func draw(_ field: Int, _ count: Int) -> Int {
        SplitMix64.draw(seed: 7, row: row, field: field, below: count)
      }
      let name = "\(families[draw(0, 10)]) \(middles[draw(1, 6)]) \(givens[draw(2, 15)])"
      let birth = "\(1 + draw(3, 28))/\(1 + draw(4, 12))/\(1950 + draw(5, 55))"
      // A number of nobody: twelve digits that begin with 9.
      let number = draw(6, 20) == 0 ? "9,1E+11" : String(900_000_000_000 + row * 37)
      let decision = draw(7, 20) == 0 ? "31/02/2021" : "02/11/2021"
      text += "\(row + 1);\(name);\(birth);\(number);\(routes[draw(8, 5)]);\(decision);Chủ tịch Mẫu;"
      text += draw(9, 3) == 0 ? "50;sản xuất\n" : ";\n"
    }
    return Array(text.utf8)
  }
}
