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
        let (owed, late) = (running.outstanding.millions, behind.millions)
        return BarChart.Bar(
          label: programme.wording,
          parts: [
            BarChart.Part(value: onTime.amount, name: Wording(vi: "chưa đến hạn", en: "not due yet")),
            BarChart.Part(value: behind.amount, name: Wording(vi: "chậm so với lịch", en: "behind schedule")),
          ],
          shown: Wording(
            vi: "\(owed.vi) tr; chậm \(late.vi)", en: "\(owed.en) m; behind \(late.en)"))
      })
  }

  var needsChart: BarChart {
    BarChart(
      id: "chart-needs", title: Wording(vi: "Nhu cầu vốn theo nguồn", en: "Capital needs by source"),
      bars: report.needs.rows.map { row in
        let (eligible, undetermined) = (row.eligible.amount.millions, row.undetermined.amount.millions)
        return BarChart.Bar(
          label: Wording(
            vi: "\(row.purpose.wording.vi): \(row.source.sourceWording.vi)",
            en: "\(row.purpose.wording.en): \(row.source.sourceWording.en)"),
          parts: [
            BarChart.Part(value: row.eligible.amount.amount, name: PageWords.eligible),
            BarChart.Part(value: row.undetermined.amount.amount, name: PageWords.undetermined),
          ],
          shown: Wording(
            vi: "\(eligible.vi) + \(undetermined.vi) tr", en: "\(eligible.en) + \(undetermined.en) m"))
      })
  }

  /// The principal outstanding in the three ways of A.8.
  var stateChart: BarChart {
    let total = report.portfolio.total
    let rows: [(DebtState, Dong)] = [
      (.inTerm, total.inTermPrincipal), (.overdue, total.overduePrincipal), (.frozen, total.frozenPrincipal),
    ]
    return BarChart(
      id: "chart-states",
      title: Wording(vi: "Dư nợ gốc theo trạng thái", en: "Principal by state of the debt"),
      bars: rows.map { state, amount in
        let millions = amount.millions
        return BarChart.Bar(
          label: state.wording.capitalised, parts: [BarChart.Part(value: amount.amount, name: state.wording)],
          shown: Wording(vi: "\(millions.vi) tr", en: "\(millions.en) m"))
      })
  }

  /// What is behind, by the age of its oldest unpaid due date.
  var ageChart: BarChart {
    let portfolio = report.portfolio
    return BarChart(
      id: "chart-ages", title: Wording(vi: "Gốc và lãi chậm trả theo số ngày", en: "What is behind, by age"),
      bars: portfolio.total.ages.enumerated().map { place, owed in
        // A part of what is outstanding: it fits wherever the portfolio's sums do.
        let behind = (try? owed.behind()) ?? owed.principalBehind
        let millions = behind.millions
        return BarChart.Bar(
          label: portfolio.bands.wording(of: place).capitalised,
          parts: [BarChart.Part(value: behind.amount, name: PageWords.principal)],
          shown: Wording(
            vi: "\(owed.loans) khoản, \(millions.vi) tr", en: "\(owed.loans) loans, \(millions.en) m"))
      })
  }
}
