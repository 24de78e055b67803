import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// The month at a glance: figures, what waits for somebody, charts.
extension MonthPage {
  var overview: HTML {
    let list = HTML.joined(figures.map { "<div><dt>\($0.0.capitalised)</dt><dd>\($0.1)</dd></div>\n" })
    let waiting = waiting
    let items =
      waiting.isEmpty
      ? "<p class=\"note\">\(Wording(vi: "Không có việc nào đang chờ.", en: "Nothing is waiting."))</p>\n"
      : "<ul class=\"todo\">\n\(HTML.joined(waiting))</ul>\n" as HTML
    return """
      <dl class="figures">
      \(list)</dl>
      <h3>\(Wording(vi: "Đang chờ xử lý", en: "What waits for somebody"))</h3>
      \(items)<div class="charts">
      \(outcomeChart.html)\(loanChart.html)\(needsChart.html)</div>

      """
  }

  private var figures: [(Wording, HTML)] {
    let running = report.portfolio.total.running
    let outstanding = running.outstanding.millions
    return [
      (ListState.confirmed.wording, "\(report.list.count(.confirmed))"),
      (ListState.awaitingConfirmation.wording, "\(report.list.count(.awaitingConfirmation))"),
      (ListState.leaves.wording, "\(report.list.count(.leaves))"),
      (PageWords.eligibleApplications, "\(report.count(.eligible)) / \(report.decisions.count)"),
      (PageWords.runningLoans, "\(running.loans)"),
      (
        PageWords.outstanding,
        "<span class=\"w\">\(Wording(vi: "\(outstanding.vi) tr đ", en: "\(outstanding.en) m đ"))</span>"
      ),
      (PageWords.behindLoans, "\(report.portfolio.total.count(.behind))"),
    ]
  }

  /// What waits for somebody, each with the part of the page that tells more.
  private var waiting: [HTML] {
    var items: [HTML] = []
    func add(_ count: Int, _ section: HTML, _ words: Wording) {
      if count > 0 { items.append("<li><a href=\"#\(section)\">\(words)</a></li>\n") }
    }
    let toConfirm = report.list.count(.awaitingConfirmation)
    add(
      toConfirm, "list",
      Wording(vi: "\(toConfirm) người chờ UBND xã xác nhận", en: "\(toConfirm) people await confirmation"))
    let ending = report.list.entries.filter(\.endsSoon).count
    let months = MonthlyListEntry.soonInMonths
    add(
      ending, "list",
      Wording(
        vi: "\(ending) người hết 10 năm trong \(months) tháng tới",
        en: "\(ending) people whose ten years end within \(months) months"))
    let lacking = report.count(.undetermined)
    add(
      lacking, "applications",
      Wording(vi: "\(lacking) hồ sơ chưa đủ dữ kiện", en: "\(lacking) applications that lack facts"))
    let behind = report.portfolio.total.count(.behind)
    add(
      behind, "loans",
      Wording(vi: "\(behind) khoản vay chậm so với lịch", en: "\(behind) loans behind schedule"))
    let checks = report.checks.filter { $0.check.status != .later }.count
    add(
      checks, "checks",
      Wording(
        vi: "\(checks) lần kiểm tra cần làm hoặc cần tra lại", en: "\(checks) checks to make or to look up"))
    add(
      report.obligations.count, "obligations",
      Wording(
        vi: "\(report.obligations.count) việc đến hạn trong một tháng tới",
        en: "\(report.obligations.count) matters due within a month"))
    add(
      report.freshness.count, "policy",
      Wording(
        vi: "\(report.freshness.count) giá trị của chính sách cần đối chiếu lại",
        en: "\(report.freshness.count) values of the policy to compare with their source again"))
    let faults = report.dataFaults.filter { $0.severity == .error }.count + report.failures.count
    add(
      faults, "faults",
      Wording(vi: "\(faults) chỗ cần sửa trong dữ liệu", en: "\(faults) places to correct in the data"))
    return items
  }
}
