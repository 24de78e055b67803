import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

extension AftercareReport {
  /// The report in lines of text: the numbers, then what somebody has to do, loan by loan. Nobody is named.
  public func lines(_ language: Language = .vietnamese) -> [String] {
    let parts: [(title: Wording, lines: [Wording])] = [
      (Wording(vi: "Kiểm tra sau khi cho vay", en: "Checks after lending"), checkLines),
      (Wording(vi: "Dấu hiệu cần quan tâm", en: "Signs to look at"), signLines),
      (Wording(vi: "Đề nghị đang chờ quyết định", en: "Proposals that wait for a decision"), proposalLines),
      (Wording(vi: "Thu hồi nợ", en: "Recovery"), recoveryLines),
      (Wording(vi: "Cần sửa dữ liệu", en: "Records to mend"), faultLines),
    ]
    return [title[language], summary[language]]
      + parts.filter { !$0.lines.isEmpty }.flatMap { part in
        ["\(part.title[language]) (\(part.lines.count))"] + part.lines.map { "  \($0[language])" }
      }
  }

  private var title: Wording {
    Wording(
      vi: "Theo dõi sau khi cho vay, ngày \(asOf.vietnameseText)", en: "After lending, as of \(asOf)")
  }

  private var summary: Wording {
    let counts = counts
    func checks(_ status: LoanCheck.Status) -> Int { counts.checks[status] ?? 0 }
    return Wording(
      vi:
        "Đang theo dõi \(counts.running) khoản vay, chậm trả \(counts.behind); kiểm tra: đã làm \(checks(.done)) (trong đó muộn \(counts.checksMadeLate)), cần làm \(checks(.due)), quá hạn \(checks(.late)), chưa rõ \(checks(.unknown)); đề nghị chờ \(counts.proposals); việc thu hồi nợ \(counts.tasks) (quá hạn \(counts.lateTasks))",
      en:
        "\(counts.running) loans run, \(counts.behind) behind; checks: \(checks(.done)) made (\(counts.checksMadeLate) late), \(checks(.due)) to be made, \(checks(.late)) late, \(checks(.unknown)) not known; proposals waiting: \(counts.proposals); tasks of recovery: \(counts.tasks) (\(counts.lateTasks) late)"
    )
  }

  /// Checks that are called for, first checks that were made late, and days agreed for looking again.
  private var checkLines: [Wording] {
    let loans = rows.flatMap { row -> [Wording] in
      var lines = row.checks.filter { $0.isCalledFor(until: until) }.map(\.wording)
      if row.isFirstCheckLate ?? false, let day = row.firstCheckedOn {
        lines.append(
          Wording(
            vi: "kiểm tra lần đầu ngày \(day.vietnameseText), sau hạn", en: "first checked on \(day), late"))
      }
      if let next = row.nextCheckOn, next <= until {
        lines.append(
          Wording(vi: "hẹn xem lại ngày \(next.vietnameseText)", en: "to be seen again on \(next)"))
      }
      return lines.map { $0.about(row.loan.id.text) }
    }
    let groups = groups.flatMap { row -> [Wording] in
      row.check.isCalledFor(until: until) ? [row.check.wording.about(row.group.text)] : []
    }
    return loans + groups
  }

  /// In the order of the signs, what is to be looked at first comes first.
  private var signLines: [Wording] {
    rows.flatMap(\.signs).enumerated()
      .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }
      .map { _, sign in
        let who = sign.actor.map { plan.name(of: $0.agency) }
        return Wording(
          vi: sign.wording.vi + (who.map { " → \($0.vi)" } ?? ""),
          en: sign.wording.en + (who.map { " → \($0.en)" } ?? "")
        ).about(sign.loan.text)
      }
  }

  private var proposalLines: [Wording] {
    rows.flatMap { row in row.proposals.map { $0.wording.about(row.loan.id.text) } }
  }

  private var recoveryLines: [Wording] {
    rows.flatMap { row -> [Wording] in
      let open = row.tasks.map(words(of:))
      let next = row.nextStep.map { stage -> [Wording] in
        let words = words(of: stage)
        return [Wording(vi: "bước tiếp theo: \(words.vi)", en: "next step: \(words.en)")]
      }
      return (open + (next ?? [])).map { $0.about(row.loan.id.text) }
    }
  }

  private var faultLines: [Wording] {
    rows.flatMap(\.faults).map(\.wording) + failures.map { $0.error.wording.about($0.id) }
  }

  /// A task: the step, who is charged with it, until when.
  func words(of task: LoanFileState.Task) -> Wording {
    let name = plan.name(of: task.task.agency)
    let stage = task.task.stage.wording
    let due = task.task.dueOn.map { day in
      task.isLate(on: asOf)
        ? Wording(vi: ", quá hạn từ \(day.vietnameseText)", en: ", was due on \(day)")
        : Wording(vi: ", hạn \(day.vietnameseText)", en: ", by \(day)")
    }
    return Wording(
      vi: "\(stage.vi): \(name.vi)\(due?.vi ?? "")", en: "\(stage.en): \(name.en)\(due?.en ?? "")")
  }

  /// A step that is called for: who, by which clause.
  func words(of stage: RecoveryPlan.Stage) -> Wording {
    let name = plan.name(of: stage.agency)
    return Wording(
      vi: "\(stage.id.wording.vi): \(name.vi) (\(stage.clause))",
      en: "\(stage.id.wording.en): \(name.en) (\(stage.clause))")
  }
}

extension Wording {
  /// The words behind what they are about.
  fileprivate func about(_ name: String) -> Wording { Wording(vi: "\(name): \(vi)", en: "\(name): \(en)") }
}
