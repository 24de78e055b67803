import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Demand, allocation, use and what will be missing, month by month.
extension MonthPage {
  var capital: HTML {
    guard let capital = report.capital else { return "" }
    let note: HTML =
      capital.entries.isEmpty
      ? "<p class=\"note\">\(Wording(vi: "Chưa có sổ nguồn vốn: vốn được bố trí bao nhiêu thì trang này không biết, nên không tính được phần thiếu.", en: "No capital book is kept: what was allocated is not known here, so nothing is said of what is missing."))</p>\n"
      : "<div class=\"charts\">\n\(capitalChart(capital).html)</div>\n\(sources(capital).html)"
    return """
      \(note)\(months(capital).html)\(stages(capital).html)\(capital.entries.isEmpty ? "" : attention(capital))
      """
  }

  private func sources(_ capital: MonthCapital) -> HTMLTable {
    let year = report.asOf.year
    var table = HTMLTable(
      "capital-sources",
      Wording(vi: "Từng nguồn vốn, tính đến hết ngày", en: "Each source, at the end of the day"),
      [
        (PageWords.source, false), (Wording(vi: "Đề nghị năm \(year)", en: "Asked for in \(year)"), true),
        (Wording(vi: "Bố trí năm \(year)", en: "Allocated in \(year)"), true),
        (Wording(vi: "Đã cho vay", en: "Lent"), true),
        (Wording(vi: "Đã thu gốc", en: "Principal returned"), true),
        (Wording(vi: "Còn lại", en: "Left"), true), (Wording(vi: "Thiếu", en: "Missing"), true),
      ])
    table.rows = capital.balance.sources.map { row(capital, $0, "\($0.source.sourceWording.capitalised)") }
    table.sum = total(capital)
    return table
  }

  private func row(_ capital: MonthCapital, _ balance: SourceBalance, _ name: HTML) -> [HTML] {
    let year = capital.balance.years.first { $0.source == balance.source && $0.year == report.asOf.year }
    return [
      name, "\(year?.requested ?? .zero)", "\(year?.allocated ?? .zero)", "\(balance.lent)",
      "\(balance.returned)", "\(balance.left)", missing(balance.missing),
    ]
  }

  private func total(_ capital: MonthCapital) -> [HTML] {
    let years = capital.balance.years.filter { $0.year == report.asOf.year }
    let total = capital.balance.total
    return [
      "\(PageWords.total)", amount(try? Dong.sum(years.map(\.requested))),
      amount(try? Dong.sum(years.map(\.allocated))), "\(total.lent)", "\(total.returned)", "\(total.left)",
      missing(total.missing),
    ]
  }

  private func missing(_ amount: Dong) -> HTML {
    amount == .zero ? "0" : "<span class=\"bad\">\(amount)</span>"
  }

  /// Month by month, in which something is needed, comes or is missing.
  private func months(_ capital: MonthCapital) -> HTMLTable {
    let hasBook = !capital.entries.isEmpty
    var columns: [(name: Wording, isNumber: Bool)] = [
      (Wording(vi: "Tháng", en: "Month"), false), (Wording(vi: "Nhu cầu chắc chắn", en: "Firm need"), true),
      (Wording(vi: "Chưa đủ dữ kiện", en: "Facts missing"), true),
    ]
    if hasBook {
      columns += [
        (Wording(vi: "Vốn bố trí thêm", en: "Capital coming"), true),
        (Wording(vi: "Còn lại cuối tháng", en: "Left at the end"), true),
        (Wording(vi: "Thiếu cuối tháng", en: "Missing at the end"), true),
      ]
    }
    var table = HTMLTable(
      "capital-months",
      Wording(
        vi: "Từng tháng đến \(capital.balance.until.vietnameseText), cộng các nguồn vốn",
        en: "Month by month until \(capital.balance.until), all sources together"), columns)
    table.rows = capital.balance.total.months.map { month in
      let cells: [HTML] = ["\(month.month.vietnameseText)", "\(month.demand)", "\(month.undetermined)"]
      return hasBook ? cells + ["\(month.incoming)", "\(month.left)", missing(month.missing)] : cells
    }
    return table
  }

  private func stages(_ capital: MonthCapital) -> HTMLTable {
    var table = HTMLTable(
      "capital-stages", Wording(vi: "Nhu cầu theo mức độ chắc chắn", en: "The need by how near it is"),
      [
        (PageWords.purpose, false), (PageWords.source, false),
        (Wording(vi: "Số hồ sơ", en: "Requests"), true),
        (PageWords.amount, true), (Wording(vi: "Chưa ghi số tiền", en: "Without an amount"), true),
      ])
    table.groups = CapitalStage.allCases.map { stage in
      HTMLTable.Group(
        head: "\(stage.wording.capitalised)",
        rows: capital.demand.rows.filter { $0.stage == stage }.map { row in
          [
            "\(row.purpose.wording.capitalised)", "\(row.source.sourceWording)", "\(row.requests.count)",
            "\(row.requests.amount)", "\(row.requests.withoutAmount)",
          ]
        })
    }.filter { !$0.rows.isEmpty }
    let (firm, open) = (capital.demand.firm, capital.demand.undetermined)
    table.sum = [
      "\(PageWords.total)", "", "\(firm.count + open.count)", amount(try? firm.amount.adding(open.amount)),
      "\(firm.withoutAmount + open.withoutAmount)",
    ]
    table.empty = Wording(vi: "Không có nhu cầu vốn.", en: "No capital is needed.")
    return table
  }

  /// What the figures call attention to, and who acts by which clause.
  private func attention(_ capital: MonthCapital) -> HTML {
    // Of what is missing the first month of each source; the table has the others.
    var short: Set<CapitalSource> = []
    let findings = capital.findings.filter { finding in
      guard finding.code == .shortfall, let source = finding.source else { return true }
      return short.insert(source).inserted
    }
    guard !findings.isEmpty else { return "" }
    let items = findings.map { finding -> HTML in
      let duty = finding.duty
      let who = Wording.joined(duty.agencies.map { name(of: $0) }, ", ")
      let to = Wording.joined(duty.to.map { name(of: $0) }, ", ")
      let way = duty.to.isEmpty ? who : Wording(vi: "\(who.vi), gửi \(to.vi)", en: "\(who.en), to \(to.en)")
      return "<li>\(finding.wording) <span class=\"small\">→ \(way) (\(duty.clause.text))</span></li>"
    }
    return """
      <h3>\(Wording(vi: "Cần lưu ý về nguồn vốn", en: "What the figures call attention to"))</h3>
      <ul>
      \(HTML.joined(items, separator: "\n"))
      </ul>

      """
  }

  private func capitalChart(_ capital: MonthCapital) -> BarChart {
    let names = (
      lent: Wording(vi: "đã cho vay", en: "lent"), left: Wording(vi: "còn lại", en: "left")
    )
    return BarChart(
      id: "chart-capital", title: Wording(vi: "Vốn đã cho vay và còn lại", en: "Capital lent and left"),
      bars: capital.balance.sources.map { source in
        let (lent, left) = (source.lent.millions, source.left.millions)
        return BarChart.Bar(
          label: source.source.sourceWording.capitalised,
          parts: [
            BarChart.Part(value: source.lent.amount, name: names.lent),
            BarChart.Part(value: source.left.amount, name: names.left),
          ],
          shown: Wording(vi: "\(lent.vi) + \(left.vi) tr", en: "\(lent.en) + \(left.en) m"))
      })
  }
}
