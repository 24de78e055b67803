import HoaNhapValues

/// The words of the pictures and of their page.
enum ChartWords {
  static let title = Wording(vi: "Lịch thực hiện kế hoạch", en: "Calendar of the plan")
  static let gantt = Wording(vi: "Tiến độ các nhiệm vụ có hạn", en: "Duties with a date over time")
  static let wheel = Wording(vi: "Vòng năm", en: "The year as a wheel")
  static let table = Wording(vi: "Mọi hạn trong khoảng thời gian này", en: "Every deadline of these days")
  static let undated = Wording(vi: "Nhiệm vụ không có hạn theo lịch", en: "Duties without a date")
  static let none = Wording(
    vi: "Không có việc nào đến hạn trong những ngày này.", en: "Nothing falls due in these days.")
  static let nobody = Wording(vi: "(kế hoạch không nêu cơ quan)", en: "(no body named)")
  static let today = Wording(vi: "Ngày xem:", en: "As of")
  static let planning = Wording(vi: "ngày làm việc nên hoàn thành", en: "working day to plan with")
  static let assumed = Wording(
    vi: "* Tính theo lịch nghỉ chưa được quyết định hoặc đang giả định.",
    en: "* Rests on holidays that are not decided yet, or assumed.")
  static let dates = Wording(
    vi: "Ngày làm việc là ngày cuối cùng còn làm việc tính đến hạn.",
    en: "Dates are day/month/year. The working day is the last one up to the deadline.")
  static let contents = "Mục lục / Contents"
}
