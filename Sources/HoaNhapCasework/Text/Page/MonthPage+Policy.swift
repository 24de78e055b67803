import HoaNhapPolicy
import HoaNhapValues

/// How fresh the values of the policy are.
extension MonthPage {
  var policy: HTML {
    var table = HTMLTable(
      "freshness",
      Wording(vi: "Giá trị cần đối chiếu lại với văn bản", en: "Values to compare with their source again"),
      [
        (PageWords.id, false), (Wording(vi: "Giá trị", en: "Value"), false),
        (Wording(vi: "Đối chiếu lần cuối", en: "Last checked"), false),
        (Wording(vi: "Số ngày", en: "Days"), true),
      ])
    table.rows = report.freshness.map { warning in
      ["\(warning.id)", "\(warning.name)", "\(warning.checkedOn)", "\(warning.ageInDays)"]
    }
    table.empty = Wording(
      vi: "Không có giá trị nào quá hạn đối chiếu.", en: "No value was checked too long ago.")
    return """
      <p>\(PageWords.edition): \(report.edition.description).</p>
      \(table.html)
      """
  }
}
