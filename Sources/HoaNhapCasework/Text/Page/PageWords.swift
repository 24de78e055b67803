import HoaNhapValues

/// The words of the page that stand in more than one of its parts, and the titles of its sections.
enum PageWords {
  static let contents = Wording(vi: "Mục lục", en: "Contents")
  static let dates = Wording(
    vi: "Số tiền tính bằng đồng.", en: "Dates are day/month/year; amounts are in đồng.")
  static let confidential = Wording(
    vi: "Có dữ liệu cá nhân nhạy cảm: chỉ dùng trong Công an xã và UBND xã, không chuyển tiếp cả trang.",
    en:
      "Holds sensitive personal data: for the commune police and People's Committee alone; do not pass on the page as a whole."
  )
  static let edition = Wording(vi: "Bộ quy tắc", en: "Edition")
  static let standings = Wording(
    vi:
      "Điều kiện ghi “theo văn bản tương tự” hoặc “giả định” chưa có căn cứ trực tiếp; xem bảng chính sách.",
    en: "Clauses marked analogous or assumed rest on no text of their own; see the policy table.")

  static let overview = Wording(vi: "Tổng quan", en: "Overview")
  static let list = Wording(vi: "Danh sách hằng tháng", en: "Monthly list")
  static let applications = Wording(vi: "Hồ sơ vay vốn", en: "Applications")
  static let loans = Wording(vi: "Khoản vay", en: "Loans")
  static let obligations = Wording(vi: "Ai phải làm gì, đến ngày nào", en: "Who owes what by when")
  static let needs = Wording(vi: "Nguồn vốn", en: "Capital")
  static let nextReport = Wording(vi: "Báo cáo sắp đến hạn", en: "Report due next")
  static let difficulties = Wording(vi: "Khó khăn, vướng mắc", en: "Difficulties")
  static let policy = Wording(vi: "Chính sách", en: "Policy")
  static let faults = Wording(vi: "Dữ liệu cần sửa", en: "Data to correct")

  static let eligibleApplications = Wording(vi: "Hồ sơ đủ điều kiện", en: "Eligible applications")
  static let runningLoans = Wording(vi: "Khoản vay đang có dư nợ", en: "Running loans")
  static let outstanding = Wording(vi: "Dư nợ gốc", en: "Principal outstanding")
  static let behindLoans = Wording(vi: "Khoản chậm so với lịch", en: "Loans behind schedule")
  static let eligible = Wording(vi: "đủ điều kiện", en: "eligible")
  static let undetermined = Wording(vi: "chưa đủ dữ kiện", en: "facts missing")
  static let id = Wording(vi: "Mã", en: "Id")
  static let borrower = Wording(vi: "Người vay", en: "Borrower")
  static let loan = Wording(vi: "Khoản vay", en: "Loan")
  static let purpose = Wording(vi: "Mục đích", en: "Purpose")
  static let source = Wording(vi: "Nguồn vốn", en: "Source")
  static let amount = Wording(vi: "Số tiền", en: "Amount")
  static let principal = Wording(vi: "Gốc", en: "Principal")
  static let interest = Wording(vi: "Lãi", en: "Interest")
  static let total = Wording(vi: "Cộng", en: "Total")
  static let date = Wording(vi: "Ngày", en: "Date")
  static let state = Wording(vi: "Tình trạng", en: "State")
  static let reasons = Wording(vi: "Lý do", en: "Reasons")
  static let notes = Wording(vi: "Lý do, ghi chú", en: "Reasons, notes")
  static let lastDay = Wording(vi: "Ngày cuối của 10 năm", en: "Last day of the ten years")
}

extension Dong {
  /// Millions of đồng with one decimal, rounded half up, for figures and charts; tables have the đồng.
  var millions: Wording {
    let tenths = amount / 100_000 + (amount % 100_000 >= 50_000 ? 1 : 0)
    let whole = Dong(tenths / 10).grouped
    let english = String(whole.map { $0 == "." ? "," : $0 })
    let rest = tenths % 10
    return rest == 0
      ? Wording(vi: whole, en: english) : Wording(vi: "\(whole),\(rest)", en: "\(english).\(rest)")
  }
}
