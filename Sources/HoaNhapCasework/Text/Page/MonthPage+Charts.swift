import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension MonthPage {
  var outcomeChart: BarChart {
    BarChart(
      id: "chart-applications", title: Wording(vi: "Hồ sơ theo kết luận", en: "Applications by outcome"),
      bars: [Eligibility.eligible, .undetermined, .ineligible].map { outcome in
        let count = report.count(outcome)
        return BarChart.Bar(
          label: outcome.wording.capitalised,
          parts: [BarChart.Part(value: Int64(count), name: outcome.wording)],
          shown: Wording(vi: "\(count) hồ sơ", en: count == 1 ? "1 application" : "\(count) applications"))
      })
  }

  var loanChart: BarChart {
    BarChart(
      id: "chart-loans",
      title: Wording(vi: "Dư nợ gốc theo chương trình", en: "Principal outstanding by programme"),
      bars: report.portfolio.programmes.map { programme, running in
        let behind = running.principalBehind
        let onTime = Dong(max(0, running.outstanding.amount - behind.amount))
        return BarChart.Bar(
          label: programme.wording,
          parts: [
            BarChart.Part(value: onTime.amount, name: Wording(vi: "chưa đến hạn", en: "not due yet")),
            BarChart.Part(value: behind.amount, name: Wording(vi: "chậm so với lịch", en: "behind schedule")),
          ],
          shown: Wording(
            vi: "\(Self.millions(running.outstanding, ",")) tr; chậm \(Self.millions(behind, ","))",
            en: "\(Self.millions(running.outstanding, ".")) m; behind \(Self.millions(behind, "."))"))
      })
  }

  var needsChart: BarChart {
    BarChart(
      id: "chart-needs", title: Wording(vi: "Nhu cầu vốn theo nguồn", en: "Capital needs by source"),
      bars: report.needs.rows.map { row in
        BarChart.Bar(
          label: Wording(
            vi: "\(row.purpose.wording.vi): \(row.source.sourceWording.vi)",
            en: "\(row.purpose.wording.en): \(row.source.sourceWording.en)"),
          parts: [
            BarChart.Part(value: row.eligible.amount.amount, name: PageWords.eligible),
            BarChart.Part(value: row.undetermined.amount.amount, name: PageWords.undetermined),
          ],
          shown: Wording(
            vi:
              "\(Self.millions(row.eligible.amount, ",")) + \(Self.millions(row.undetermined.amount, ",")) tr",
            en:
              "\(Self.millions(row.eligible.amount, ".")) + \(Self.millions(row.undetermined.amount, ".")) m")
        )
      })
  }

  /// Millions of đồng with one decimal, rounded half up, for a chart; tables have the đồng.
  private static func millions(_ amount: Dong, _ mark: String) -> String {
    let tenths = amount.amount / 100_000 + (amount.amount % 100_000 >= 50_000 ? 1 : 0)
    let whole = Dong(tenths / 10).grouped
    let grouped = mark == "," ? whole : String(whole.map { $0 == "." ? "," : $0 })
    return tenths % 10 == 0 ? grouped : "\(grouped)\(mark)\(tenths % 10)"
  }
}
