import HoaNhapPlan
import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// Checks, signs of trouble and acts (III.5.2, III.3.2; A.7), by the files kept after lending.
extension FigureCount {
  mutating func countAftercare() {
    var borrowers: [LoanID: Borrower] = [:]
    for loan in records.folder.loans where loan.programme == programme { borrowers[loan.id] = loan.borrower }
    for file in records.aftercare {
      guard let borrower = borrowers[file.loan] else { continue }
      count(file, borrower)
    }
    for file in records.groupFiles {
      for check in file.checks(on: asOf) where isCounted(check.day) {
        // A group is nobody.
        tally.add(
          .checksMade, FigureTrace.Entry(GroupFile.key(file.group), 1, on: check.day),
          [FigurePart(.kind, LoanCheckKind.group.rawValue)])
      }
    }
  }

  private mutating func count(_ file: LoanFile, _ borrower: Borrower) {
    let known = file.entries.prefix { $0.stamp.day <= asOf }
    let reversed = known.reversedNumbers
    for entry in known where !reversed.contains(entry.number) && isCounted(entry.day) {
      func add(_ code: FigureCode, _ kind: Fact<String?>) {
        tally.add(
          code, FigureTrace.Entry(LoanFile.key(file.loan), 1, on: entry.day, about: borrower.subject),
          [FigurePart(.kind, kind)])
      }
      switch entry.action {
      // A visit in which nothing was seen is no check.
      case .checked(let use) where use.counts: add(.checksMade, .known(use.kind?.rawValue))
      case .signOfTrouble(let sign): add(.troubleSigns, .known(sign.code.rawValue))
      case .decided(let decision):
        guard case .approved(let act, _) = decision.answer else { continue }
        add(.actsDecided, .known(act.kind.rawValue))
      default: continue
      }
    }
  }

  /// The checks of a running loan that are late at the window's end.
  mutating func countLateChecks(_ loan: Loan, _ ledger: Ledger, _ position: LoanPosition, _ file: LoanFile?) {
    let start = loan.disbursements[0].date
    for check in checks.loan(ledger, position, lastCheckedOn: lastCheck(file, since: start))
    where check.status == .late {
      tally.add(
        .checksLate, FigureTrace.Entry(Loan.key(loan.id), 1, on: end, about: loan.borrower.subject),
        [FigurePart(.kind, check.kind.rawValue)])
    }
  }

  /// The last check of a loan until the window's end, as far as it was recorded by the day of the report.
  private func lastCheck(_ file: LoanFile?, since day: CivilDate) -> Fact<CivilDate?> {
    guard let file else { return .unknown }
    let state = file.state(on: asOf)
    let last = state.checks.filter { $0.day <= end && $0.use?.counts ?? false }.map(\.day).max()
    if let last { return .known(last) }
    return state.keptFrom <= day ? .known(nil) : .unknown
  }

  /// The yearly checks of groups with running loans that are late at the window's end.
  mutating func countLateGroupChecks(_ runningSince: [SavingsGroupID: CivilDate]) {
    var files: [SavingsGroupID: GroupFile] = [:]
    for file in records.groupFiles { files[file.group] = file }
    for (group, start) in runningSince {
      var last: Fact<CivilDate?> = .unknown
      if let file = files[group] {
        let day = file.checks(on: asOf).map(\.day).filter { $0 <= end }.max()
        last = day.map { .known($0) } ?? (file.keptFrom <= start ? .known(nil) : .unknown)
      }
      guard checks.group(since: .known(start), lastCheckedOn: last, asOf: end).status == .late else {
        continue
      }
      tally.add(
        .checksLate, FigureTrace.Entry(SavingsGroup.key(group), 1, on: end),
        [FigurePart(.kind, LoanCheckKind.group.rawValue)])
    }
  }
}
