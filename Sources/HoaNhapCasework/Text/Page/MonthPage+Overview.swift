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
    let counts = report.aftercare.counts
    add(
      counts.proposals, "proposals",
      Wording(
        vi: "\(counts.proposals) đề nghị về khoản vay chờ quyết định",
        en: "\(counts.proposals) proposals about loans wait for a decision"))
    add(
      counts.lateTasks, "proposals",
      Wording(
        vi: "\(counts.lateTasks) việc thu hồi nợ quá hạn",
        en: "\(counts.lateTasks) tasks of recovery are late"))
    let late = report.duties.filter { $0.state == .late }.count
    add(
      late, "obligations",
      Wording(vi: "\(late) việc của kế hoạch quá hạn", en: "\(late) matters of the plan are late"))
    // Where no book is kept, everything that falls due may be open.
    let due =
      report.duties.isEmpty
      ? report.obligations.count : report.duties.filter { $0.state == .open }.count
    add(
      due, "obligations",
      Wording(vi: "\(due) việc đến hạn trong một tháng tới", en: "\(due) matters due within a month"))
    if let capital = report.capital, !capital.entries.isEmpty {
      let end = capital.balance.total.months.last?.missing ?? .zero
      let missing = end.millions
      add(
        end > .zero ? 1 : 0, "needs",
        Wording(
          vi: "Thiếu \(missing.vi) triệu đồng vốn đến \(capital.balance.until.vietnameseText)",
          en: "\(missing.en) million đồng of capital missing by \(capital.balance.until)"))
    }
    let difficulties = report.difficulties.open.count
    add(
      difficulties, "difficulties",
      Wording(
        vi: "\(difficulties) khó khăn, vướng mắc chưa giải quyết xong",
        en: "\(difficulties) difficulties not settled yet"))
    add(
      report.freshness.count, "policy",
      Wording(
        vi: "\(report.freshness.count) giá trị của chính sách cần đối chiếu lại",
        en: "\(report.freshness.count) values of the policy to compare with their source again"))
    let faults =
      report.dataFaults.filter { $0.severity == .error }.count + report.failures.count
      + report.moneyFaults.count
    add(
      faults, "faults",
      Wording(vi: "\(faults) chỗ cần sửa trong dữ liệu", en: "\(faults) places to correct in the data"))
    return items
  }
}
