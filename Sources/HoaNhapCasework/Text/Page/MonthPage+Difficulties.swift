import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Difficulties reported in writing. Their words stand in the records alone.
extension MonthPage {
  var difficulties: HTML {
    var table = HTMLTable(
      "difficulties",
      Wording(
        vi: "Khó khăn, vướng mắc đã báo cáo bằng văn bản (mục IV.3)",
        en: "Difficulties reported in writing (IV.3)"),
      [
        (PageWords.id, false), (Wording(vi: "Mục", en: "Clause"), false),
        (Wording(vi: "Về", en: "About"), false),
        (Wording(vi: "Báo cáo ngày", en: "Reported on"), false),
        (Wording(vi: "Cơ quan báo cáo", en: "Reported by"), false),
        (PageWords.state, false), (Wording(vi: "Đang ở", en: "With"), false),
        (Wording(vi: "Số ngày", en: "Days"), true),
      ])
    table.rows = (report.difficulties.open + report.difficulties.settled).map { status in
      let difficulty = status.difficulty
      return [
        "\(difficulty.id)", "\(difficulty.clause.text)", "\(difficulty.category.wording)",
        "\(difficulty.reportedOn)", "\(name(of: difficulty.by))",
        "<span class=\"o\">\(status.state.wording)</span><br>\(status.since)",
        status.isOpen ? "\(status.holder.map { name(of: $0) } ?? Wording(vi: "–", en: "–"))" : "–",
        "\(status.days)",
      ]
    }
    table.empty = Wording(vi: "Không có khó khăn nào được báo cáo.", en: "No difficulty is reported.")
    return table.html
  }
}
