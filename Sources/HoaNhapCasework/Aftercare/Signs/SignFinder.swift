import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Finds the signs of trouble of one loan on a day: those of the ledger, of its file, and of the monthly list.
///
/// Of one sign seen in several places the oldest is kept. A loan that does not run shows none, and a frozen one none of the ledger's:
/// its debt is dealt with (assumed).
struct SignFinder {
  let settings: AftercareSettings
  let plan: Plan

  /// What is looked at.
  struct Subject {
    let loan: LoanID
    let ledger: Ledger
    let position: LoanPosition
    let file: LoanFileState?
    let idleCheck: LoanCheck?
    let listed: ListedChange?
    let hasGroup: Bool
    let isDirect: Bool
  }

  /// The signs, in their order.
  func signs(of subject: Subject) throws(InputError) -> [TroubleSign] {
    guard subject.position.isRunning else { return [] }
    var found = Found(finder: self, subject: subject)
    if subject.position.state != .frozen { try found.readLedger() }
    found.readFile()
    if let listed = subject.listed, let code = listed.code, listed.day <= subject.position.asOf {
      found.add(code, clause: .plan("III.1.4"), .monthlyList, since: listed.day)
    }
    return found.signs.values.sorted { $0.code < $1.code }
  }

  private struct Found {
    let finder: SignFinder
    let subject: Subject
    var signs: [TroubleCode: TroubleSign] = [:]

    private var asOf: CivilDate { subject.position.asOf }

    mutating func add(
      _ code: TroubleCode, clause: CaseClause, _ origin: TroubleSign.Origin, standing: Standing = .enacted,
      since day: CivilDate?, amount: Dong? = nil
    ) {
      if let known = signs[code], (known.day ?? .distantPast) <= (day ?? .distantPast) { return }
      signs[code] = TroubleSign(
        code: code, loan: subject.loan, clause: clause, standing: standing, origin: origin, day: day,
        days: day.map { abs($0.days(until: asOf)) }, amount: amount,
        actor: finder.settings.actors[code]?.agency(
          under: finder.plan, hasGroup: subject.hasGroup, isDirect: subject.isDirect))
    }

    mutating func readLedger() throws(InputError) {
      let position = subject.position
      let remaining = try subject.ledger.remainingInstalments(on: asOf)
      readLate(remaining.filter { $0.due < asOf })
      readNear(remaining.filter { $0.due >= asOf })
      let hasLatePrincipal = signs[.overduePart] != nil || signs[.paymentMissed] != nil
      if !hasLatePrincipal, let interest = try interestLate() {
        let since = position.daysBehind > 0 ? try? asOf.adding(days: -position.daysBehind) : nil
        add(
          .interestLate, clause: .policy("I.4"), .ledger, standing: .analogous, since: since, amount: interest
        )
      }
      if let idle = subject.idleCheck, let day = idle.day, day <= asOf {
        add(.idle, clause: .policy("A.7"), .ledger, standing: idle.standing, since: day)
      }
    }

    /// The interest that is behind, overdue interest included; `nil` where none is.
    private func interestLate() throws(InputError) -> Dong? {
      do {
        let sum = try subject.position.interestBehind.adding(subject.position.overdueInterest)
        return sum > .zero ? sum : nil
      } catch {
        throw InputError(
          .overflow, field: "interest", vi: "Tiền lãi vượt quá số lớn nhất lưu được.",
          en: "The interest exceeds the largest number that can be held.")
      }
    }

    /// What is overdue has fallen due first; the rest waits for its transfer day.
    private mutating func readLate(_ late: [RemainingInstalment]) {
      var overdue = subject.position.balances.overduePrincipal.amount
      var missed: (since: CivilDate, amount: Int64)?
      var moved: (since: CivilDate, amount: Int64)?
      for instalment in late {
        let part = min(overdue, instalment.unpaid.amount)
        overdue -= part
        if part > 0 { moved = (moved?.since ?? instalment.due, (moved?.amount ?? 0) + part) }
        let rest = instalment.unpaid.amount - part
        if rest > 0 { missed = (missed?.since ?? instalment.due, (missed?.amount ?? 0) + rest) }
      }
      if let moved {
        add(.overduePart, clause: .policy("A.2"), .ledger, since: moved.since, amount: Dong(moved.amount))
      }
      if let missed {
        add(.paymentMissed, clause: .policy("A.2"), .ledger, since: missed.since, amount: Dong(missed.amount))
      }
    }

    /// Instalments that come near, and what was paid lately. A loan that is younger than the months looked back at shows nothing yet.
    private mutating func readNear(_ coming: [RemainingInstalment]) {
      let settings = finder.settings
      guard let first = coming.first, asOf.days(until: first.due) <= settings.nearDays,
        let from = try? asOf.adding(months: -max(0, settings.lookBackMonths)),
        subject.ledger.terms.disbursements[0].date <= from
      else { return }
      let near = coming.prefix { asOf.days(until: $0.due) <= settings.nearDays }
      // What is outstanding fits, and so does what was paid.
      let principal = Dong(near.reduce(0) { $0 + $1.unpaid.amount })
      var paid: Int64 = 0
      for entry in subject.ledger.entries(until: asOf) where entry.date > from {
        if case .payment(let use) = entry.effect { paid += use.amount.amount }
      }
      if settings.lowShare.isMore(than: Dong(paid), of: principal) {
        add(
          .instalmentNear, clause: .plan("III.5.2"), .ledger, standing: .assumed, since: first.due,
          amount: principal
        )
      }
    }

    mutating func readFile() {
      guard let file = subject.file else { return }
      if let check = file.lastUseEntry, case .checked(let use) = check.action, use.isOtherwise {
        add(
          .usedOtherwise, clause: .plan("III.5.2"), .entry(check.number), since: check.day,
          amount: use.otherwise)
      }
      for entry in file.signs {
        guard case .signOfTrouble(let sign) = entry.action else { continue }
        add(sign.code, clause: .plan("III.5.2"), .entry(entry.number), since: entry.day)
      }
    }
  }
}
