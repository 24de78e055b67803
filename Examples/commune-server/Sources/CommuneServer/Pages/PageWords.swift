import HoaNhap

/// The words of the pages.
enum PageWords {
  static let home = Wording(vi: "Trang đầu", en: "First page")
  static let signIn = Wording(vi: "Đăng nhập", en: "Sign in")
  static let signOut = Wording(vi: "Đăng xuất", en: "Sign out")
  static let account = Wording(vi: "Tài khoản", en: "Account")
  static let password = Wording(vi: "Mật khẩu", en: "Password")
  static let applications = Wording(vi: "Hồ sơ vay vốn", en: "Applications")
  static let application = Wording(vi: "Hồ sơ", en: "Application")
  static let obligations = Wording(vi: "Việc phải làm", en: "Obligations")
  static let month = Wording(vi: "Trang tháng", en: "The month")
  static let next = Wording(vi: "Trang sau", en: "Next page")
  static let nothing = Wording(vi: "Không có gì.", en: "There is nothing.")
  static let withheld = Wording(vi: "Không được xem:", en: "Not shown:")
  static let clause = Wording(vi: "Mục", en: "Clause")
  static let lastDay = Wording(vi: "Ngày cuối", en: "Last day")
  static let what = Wording(vi: "Việc", en: "What")
  static let state = Wording(vi: "Tình trạng", en: "State")
  static let record = Wording(vi: "Ghi sổ", en: "Record")
  static let done = Wording(vi: "Đã thực hiện hôm nay", en: "Done today")
  static let confirm = Wording(vi: "Xác nhận hôm nay", en: "Confirmed today")
  static let toConfirm = Wording(vi: "Chờ cơ quan xác nhận", en: "To be confirmed by the agency")
  static let waits = Wording(vi: "chờ việc khác", en: "waits for something else")
  static let yes = Wording(vi: "có", en: "yes")
  static let no = Wording(vi: "không", en: "no")
  static let lists = Wording(vi: "Danh sách tháng", en: "Monthly lists")
  static let version = Wording(vi: "Bản số", en: "Version")
  static let reason = Wording(vi: "Lý do", en: "Reason")
  static let drawUp = Wording(vi: "Lập danh sách", en: "Draw it up")
  static let reports = Wording(vi: "Báo cáo", en: "Reports")
  static let report = Wording(vi: "Báo cáo", en: "Report")
  static let dataUntil = Wording(vi: "Số liệu đến", en: "Data until")
  static let running = Wording(vi: "chưa hết kỳ", en: "its days are not over")
  static let over = Wording(vi: "đã hết kỳ, chưa gửi", en: "its days are over, not passed on")
  static let passedOn = Wording(vi: "đã gửi ngày", en: "passed on, on")
  static let passOn = Wording(vi: "Gửi báo cáo", en: "Pass it on")
  static let handIn = Wording(vi: "Nộp phần của cơ quan", en: "Hand in the agency's part")
  static let handedIn = Wording(vi: "Đã nộp phần của cơ quan.", en: "The agency's part was handed in.")
  static let ownPart = Wording(
    vi: "Chỉ ghi phần của cơ quan; ô để trống là không báo cáo. Không ghi tên người.",
    en: "The agency's own part; what is left empty is not reported. Name no person.")
  static let cases = Wording(vi: "Quá trình hồ sơ", en: "Cases")
  static let caseFile = Wording(vi: "Quá trình của hồ sơ", en: "The life of the application")
  static let stateClosed = Wording(vi: "Không được xem tình trạng", en: "State not shown")
  static let steps = Wording(vi: "Các bước đã ghi", en: "Steps")
  static let comesNext = Wording(vi: "Việc tiếp theo", en: "What comes next")
  static let papers = Wording(
    vi: "Mã giấy tờ, cách nhau dấu phẩy", en: "Codes of papers, with commas between")
  static let clauses = Wording(
    vi: "Điều khoản, cách nhau dấu phẩy (ví dụ C.3)", en: "Clauses, with commas between (such as C.3)")
  static let loanID = Wording(vi: "Mã khoản vay", en: "Loan")
  static let capital = Wording(vi: "Nguồn vốn", en: "Capital")
  static let difficulties = Wording(vi: "Khó khăn, vướng mắc", en: "Difficulties")
  static let loans = Wording(vi: "Khoản vay", en: "Loans")
  static let loan = Wording(vi: "Khoản vay", en: "Loan")
  static let regularCheck = Wording(vi: "kiểm tra thường xuyên", en: "regular check")
  static let amount = Wording(vi: "Số tiền (đồng)", en: "Amount (đồng)")
  static let group = Wording(vi: "Mã tổ", en: "Group")
  static let day = Wording(vi: "Ngày (yyyy-mm-dd)", en: "Day (yyyy-mm-dd)")
  static let meeting = Wording(vi: "Biên bản họp bình xét", en: "Minutes of the group's meeting")
  static let members = Wording(vi: "Số thành viên", en: "Members")
  static let present = Wording(vi: "Số người dự", en: "Present")
  static let votesFor = Wording(vi: "Phiếu đồng ý", en: "Votes for")
  static let votesAgainst = Wording(vi: "Phiếu không đồng ý", en: "Votes against")

  /// What a button says for a move with a list.
  static func name(of action: ListStep.Action) -> Wording {
    switch action {
    case .drawUp: Wording(vi: "Lập lại", en: "Draw it up anew")
    case .correct: Wording(vi: "Lập bản đính chính", en: "Draw up a correction")
    case .confirm: Wording(vi: "Xác nhận hôm nay", en: "Confirmed today")
    case .handOver: Wording(vi: "Đã chuyển hôm nay", en: "Handed over today")
    case .reverse: Wording(vi: "Hủy mục ghi cuối", en: "Reverse the last move")
    }
  }
}
