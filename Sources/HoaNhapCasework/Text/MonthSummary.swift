import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

extension MonthReport {
  /// The most lines that a summary has; a command that prints it may add two of its own to the forty that it promises.
  public static let summaryLines = 38
  /// The most columns that a line of a summary has.
  public static let summaryColumns = 100

  /// The month in a few lines for a terminal. It names nobody.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - lines: how many lines it may have; with fewer than ``summaryLines`` the capital needs are one line.
  /// - Returns: at most so many lines of at most ``summaryColumns`` columns, without line ends.
  public func summary(
    _ language: Language = .vietnamese, atMost lines: Int = MonthReport.summaryLines
  ) -> [String] {
    MonthSummary(report: self, language: language, limit: lines).lines
  }
}

/// Puts the summary together.
private struct MonthSummary {
  let report: MonthReport
  let language: Language
  /// How many lines there may be.
  let limit: Int

  var lines: [String] {
    let before = head + people + applications + cases + loans + checks + needs
    let after = nextReport
    let room = limit - before.count - after.count
    return (before + obligations(atMost: room) + after).prefix(max(0, limit))
      .map { TerminalText.fit($0, MonthReport.summaryColumns) }
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  private func day(_ day: CivilDate) -> String { day.text(language) }

  private func money(_ amount: Dong) -> String { amount.text(language) }

  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrap(text, MonthReport.summaryColumns - 2).map { "  " + $0 }
  }

  private var head: [String] {
    let place = [report.commune.name, report.commune.province].filter { !$0.isEmpty }.joined(separator: ", ")
    let errors = report.dataFaults.filter { $0.severity == .error }.count
    let data =
      errors == 0
      ? say("Dữ liệu không có lỗi.", "The data have no faults.")
      : say(
        "Dữ liệu có \(errors) lỗi; các dòng lỗi bị bỏ qua.",
        "The data have \(errors) faults; their rows were left out.")
    return [
      say(
        "\(place) – tháng \(report.list.month.vietnameseText), tính đến \(day(report.asOf))",
        "\(place) – month \(report.list.month), as of \(day(report.asOf))"), data,
    ]
  }

  private var people: [String] {
    let counts = ListState.allCases.map { state in
      "\(state.wording[language]) \(report.list.count(state))"
    }
    let soon = report.list.entries.filter(\.endsSoon).count
    return [
      say("Danh sách (\(report.list.entries.count) người)", "List (\(report.list.entries.count) people)")
    ]
      + wrapped(counts.joined(separator: " · "))
      + wrapped(
        say(
          "Hết 10 năm trong \(MonthlyListEntry.soonInMonths) tháng tới: \(soon)",
          "Ten years end within \(MonthlyListEntry.soonInMonths) months: \(soon)"))
      + (report.listChanges.map { changes in
        let month = changes.from.month
        return wrapped(
          say("So với tháng \(month.vietnameseText): ", "Beside \(month): ") + changes.counts(language))
      } ?? [])
  }

  private var applications: [String] {
    let counts = [Eligibility.eligible, .ineligible, .undetermined].map {
      "\($0.wording[language]) \(report.count($0))"
    }
    var unmet: [(clause: ClauseCode, count: Int)] = []
    for finding in report.decisions.flatMap(\.verdict.findings) where finding.outcome == .unmet {
      if let place = unmet.firstIndex(where: { $0.clause == finding.clause }) {
        unmet[place].count += 1
      } else {
        unmet.append((finding.clause, 1))
      }
    }
    let most = unmet.sorted { ($1.count, $0.clause) < ($0.count, $1.clause) }.prefix(8)
      .map { "\($0.clause) (\($0.count))" }.joined(separator: ", ")
    var lines = [say("Hồ sơ vay (\(report.decisions.count))", "Applications (\(report.decisions.count))")]
    lines += wrapped(counts.joined(separator: " · "))
    if !most.isEmpty { lines += wrapped(say("Điều kiện chưa đạt: \(most)", "Clauses unmet: \(most)")) }
    if !acting.isEmpty { lines += wrapped(say("Ai giải quyết: \(acting)", "Who can mend it: \(acting)")) }
    if !report.failures.isEmpty {
      lines += wrapped(
        say("Không xét được: \(report.failures.count)", "Could not be judged: \(report.failures.count)"))
    }
    return lines
  }

  /// The bodies that most applications wait for, with the clause and the day of the plan.
  private var acting: String {
    var waiting: [(words: String, count: Int)] = []
    for decision in report.decisions {
      for words in Set(decision.mendings.compactMap { $0.brief?[language] }) {
        if let place = waiting.firstIndex(where: { $0.words == words }) {
          waiting[place].count += 1
        } else {
          waiting.append((words, 1))
        }
      }
    }
    return waiting.sorted { ($1.count, $0.words) < ($0.count, $1.words) }.prefix(2)
      .map { "\($0.words) (\($0.count))" }.joined(separator: " · ")
  }

  private var loans: [String] {
    let total = report.portfolio.total
    let sum = total.running
    let counts = LoanState.Status.allCases.map { "\($0.wording[language]) \(total.count($0))" }
    return [say("Khoản vay (\(report.loans.count))", "Loans (\(report.loans.count))")]
      + wrapped(counts.joined(separator: " · "))
      + wrapped(say("Dư nợ gốc \(money(sum.outstanding))", "Principal outstanding \(money(sum.outstanding))"))
      + wrapped(
        say(
          "Chậm trả: gốc \(money(sum.principalBehind)), lãi \(money(sum.interestBehind)), "
            + "lãi quá hạn \(money(sum.overdueInterest))",
          "Behind: principal \(money(sum.principalBehind)), interest \(money(sum.interestBehind)), "
            + "overdue interest \(money(sum.overdueInterest))"))
  }

  /// Where the applications stand that have a file.
  private var cases: [String] {
    let stages = CaseStage.allCases.compactMap { stage -> String? in
      let count = stage.count(in: report.caseStatistics)
      return count == 0 ? nil : "\(stage.wording[language]) \(count)"
    }
    return stages.isEmpty ? [] : wrapped(say("Bước xử lý: ", "Steps: ") + stages.joined(separator: " · "))
  }

  /// The checks that are called for; where no file is kept nothing is known of them.
  private var checks: [String] {
    func count(_ status: LoanCheck.Status) -> Int {
      report.checks.filter { $0.check.status == status }.count
    }
    guard report.aftercare.rows.contains(where: { $0.lastCheckedOn != nil }) else { return [] }
    return wrapped(
      say(
        "Kiểm tra: cần làm \(count(.due)), quá hạn \(count(.late)), cần tra lại \(count(.unknown))",
        "Checks: \(count(.due)) to make, \(count(.late)) late, \(count(.unknown)) to look up"))
  }

  private var needs: [String] {
    func requests(_ requests: CapitalNeeds.Requests) -> String {
      "\(money(requests.amount)) (\(requests.count))"
    }
    let total = say(
      "Nhu cầu vốn: đủ điều kiện \(requests(report.needs.eligible)), chưa đủ dữ kiện \(requests(report.needs.undetermined))",
      "Capital needs: eligible \(requests(report.needs.eligible)), facts missing \(requests(report.needs.undetermined))"
    )
    guard limit >= MonthReport.summaryLines else { return [total] }
    return [total]
      + report.needs.rows.map { row in
        "  \(row.purpose.wording[language]), \(row.source.sourceWording[language]): "
          + "\(money(row.eligible.amount)) + \(money(row.undetermined.amount))"
      }
  }

  private func obligations(atMost room: Int) -> [String] {
    let count = report.obligations.count
    let head = say("Việc đến hạn trong một tháng tới (\(count))", "Due within a month (\(count))")
    let rows = report.obligations.map { deadline in
      let agency = deadline.agency.map { report.plan.name(of: $0)[language] } ?? "–"
      return "  \(day(deadline.due.lastDay))  \(TerminalText.pad(agency, 30))  "
        + "\(deadline.clause): \(deadline.wording[language])"
    }
    guard room > 2 else { return [head] }
    guard rows.count > room - 1 else { return [head] + rows }
    let left = rows.count - (room - 2)
    return [head] + rows.prefix(room - 2)
      + [say("  … và \(left) việc nữa, xem tệp lịch", "  … and \(left) more, see the calendar file")]
  }

  private var nextReport: [String] {
    guard let next = report.nextReport else { return [] }
    let name = next.period.report.wording(year: next.period.year)[language]
    let window = next.period.window
    return [
      say(
        "Báo cáo tới: \(name), chậm nhất \(day(next.period.due.lastDay))",
        "Next report: \(name), by \(day(next.period.due.lastDay))"),
      say(
        "  số liệu từ \(day(window.from)) đến \(day(window.to)); đến nay cho vay \(next.loansMade) khoản, "
          + money(next.lent),
        "  data from \(day(window.from)) to \(day(window.to)); so far \(next.loansMade) loans, "
          + money(next.lent)),
    ]
  }
}
