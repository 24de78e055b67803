import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

extension MonthReport {
  /// What has changed since the report of an earlier day, in a few lines for a terminal. It names nobody.
  ///
  /// - Parameters:
  ///   - earlier: a report of the same commune of an earlier day.
  ///   - language: the language of the words.
  /// - Returns: lines of at most ``summaryColumns`` columns, without line ends.
  public func changes(since earlier: MonthReport, _ language: Language = .vietnamese) -> [String] {
    MonthChanges(before: earlier, now: self, language: language).lines
  }
}

/// Puts the changes together.
private struct MonthChanges {
  let before: MonthReport
  let now: MonthReport
  let language: Language

  var lines: [String] {
    let rest = [list, applications, loans, aftercare, duties, capital].compactMap { $0 }
    return [head] + rest.flatMap { TerminalText.wrap($0, MonthReport.summaryColumns - 2).map { "  " + $0 } }
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  private func money(_ amount: Dong) -> String { amount.text(language) }

  private var head: String {
    let month = now.list.month
    return say(
      "Tháng \(month.vietnameseText), tính đến \(now.asOf.vietnameseText), so với \(before.asOf.vietnameseText)",
      "Month \(month), as of \(now.asOf), beside \(before.asOf)")
  }

  private var list: String? {
    now.listChanges.map { say("Danh sách: ", "List: ") + $0.counts(language) }
  }

  private var applications: String {
    let known = Set(before.decisions.map(\.application.id))
    let new = now.decisions.filter { !known.contains($0.application.id) }.count
    let stages = CaseStage.allCases.compactMap { stage -> String? in
      let (then, count) = (stage.count(in: before.caseStatistics), stage.count(in: now.caseStatistics))
      return then + count == 0 ? nil : "\(stage.wording[language]) \(then) → \(count)"
    }
    let steps = stages.isEmpty ? "" : ": " + stages.joined(separator: " · ")
    return say("Hồ sơ mới \(new)\(steps)", "New applications \(new)\(steps)")
  }

  private var loans: String {
    let known = Set(before.loans.map(\.loan.id))
    let new = now.loans.filter { !known.contains($0.loan.id) }.count
    let (then, sums) = (before.portfolio.total, now.portfolio.total)
    let settled = max(0, sums.settled - then.settled)
    let principal = "\(money(then.running.outstanding)) → \(money(sums.running.outstanding))"
    return say(
      "Khoản vay: mới \(new), tất toán \(settled); dư nợ gốc \(principal); "
        + "chậm \(then.behind.loans) → \(sums.behind.loans) khoản",
      "Loans: \(new) new, \(settled) settled; principal \(principal); "
        + "\(then.behind.loans) → \(sums.behind.loans) behind")
  }

  private var aftercare: String {
    let counts = now.aftercare.counts
    func checks(_ status: LoanCheck.Status) -> Int { now.checks.filter { $0.check.status == status }.count }
    let signs = counts.signs.values.reduce(0, +)
    return say(
      "Kiểm tra: cần làm \(checks(.due)), quá hạn \(checks(.late)), cần tra lại \(checks(.unknown)) · dấu hiệu \(signs) · "
        + "đề nghị chờ \(counts.proposals) · thu hồi nợ \(counts.tasks) (quá hạn \(counts.lateTasks))",
      "Checks: \(checks(.due)) to make, \(checks(.late)) late, \(checks(.unknown)) to look up · signs \(signs) · "
        + "proposals waiting \(counts.proposals) · tasks of recovery \(counts.tasks) (late \(counts.lateTasks))"
    )
  }

  private var duties: String? {
    guard !now.duties.isEmpty else { return nil }
    func count(_ state: ObligationState) -> Int { now.duties.filter { $0.state == state }.count }
    return say(
      "Việc của kế hoạch: đã xong \(count(.done)), xong chậm \(count(.doneLate)), quá hạn \(count(.late)), chưa làm \(count(.open))",
      "Duties of the plan: \(count(.done)) done, \(count(.doneLate)) done late, \(count(.late)) late, \(count(.open)) open"
    )
  }

  private var capital: String? {
    guard let capital = now.capital, !capital.entries.isEmpty else { return nil }
    let total = capital.balance.total
    let end = money(total.months.last?.missing ?? total.missing)
    let (available, lent, left) = (money(total.available), money(total.lent), money(total.left))
    return say(
      "Vốn: đã có \(available), đã cho vay \(lent), còn \(left); "
        + "thiếu đến \(capital.balance.until.vietnameseText): \(end)",
      "Capital: \(available) there, \(lent) lent, \(left) left; "
        + "missing by \(capital.balance.until): \(end)")
  }
}

extension ListComparison {
  /// How many are new, left with which reasons, changed, and stay as they were. It names nobody.
  func counts(_ language: Language) -> String {
    var reasons: [(words: String, count: Int)] = []
    for reason in left.compactMap(\.reasons.first) {
      let words = reason.wording[language]
      if let place = reasons.firstIndex(where: { $0.words == words }) {
        reasons[place].count += 1
      } else {
        reasons.append((words, 1))
      }
    }
    let why = reasons.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
      .map { "\($0.words) \($0.count)" }.joined(separator: ", ")
    let gone = why.isEmpty ? "\(left.count)" : "\(left.count) (\(why))"
    return language == .vietnamese
      ? "mới \(new.count) · ra \(gone) · thay đổi \(changed.count) · giữ nguyên \(unchanged)"
      : "new \(new.count) · left \(gone) · changed \(changed.count) · unchanged \(unchanged)"
  }
}

/// The steps of applications taken together, as few lines tell them. The set is closed: every state belongs to one.
enum CaseStage: CaseIterable {
  case atCommune, atBank, approved, lent, ended

  var wording: Wording {
    switch self {
    case .atCommune: Wording(vi: "ở tổ và xã", en: "with group and commune")
    case .atBank: Wording(vi: "ở ngân hàng", en: "with the bank")
    case .approved: Wording(vi: "đã duyệt", en: "approved")
    case .lent: Wording(vi: "đã giải ngân", en: "disbursed")
    case .ended: Wording(vi: "kết thúc", en: "ended")
    }
  }

  private init(_ state: CaseState) {
    switch state {
    case .needStated, .chosen, .notChosen, .confirmed: self = .atCommune
    case .atBank, .returned: self = .atBank
    case .approved: self = .approved
    case .disbursed, .repaying: self = .lent
    case .refused, .closed, .withdrawn: self = .ended
    }
  }

  /// How many applications stand there.
  func count(in statistics: CaseStatistics) -> Int {
    CaseState.allCases.reduce(0) { $0 + (CaseStage($1) == self ? statistics.byState[$1] ?? 0 : 0) }
  }
}
