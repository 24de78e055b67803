import HoaNhap
import Testing

/// Counts the figures of days by going over everything anew for each figure, as slowly and plainly as the definitions are written.
struct NaiveFigures {
  let records: CommuneRecords
  let from: CivilDate
  let to: CivilDate
  let asOf: CivilDate

  private func isIn(_ day: CivilDate) -> Bool { from <= day && day <= to }
  private var eve: CivilDate { (try? from.adding(days: -1)) ?? from }
  private var loans: [Loan] { records.folder.loans.filter { $0.programme == .decision08 } }

  private func sum(_ values: [Int64]) -> Int64 { values.reduce(0, +) }
  private func count<Element>(_ elements: [Element]) -> Int64 { Int64(elements.count) }

  // MARK: The list, day by day

  /// Who stands on the latest list that was confirmed by a day; `nil` before the first.
  func list(on day: CivilDate) -> Set<PersonID>? {
    let confirmed = records.lists.flatMap(\.versions).filter { $0.confirmedOn.map { $0 <= day } ?? false }
    guard let last = confirmed.max(by: { ($0.month, $0.number) < ($1.month, $1.number) }) else { return nil }
    return Set(last.rows.map(\.person))
  }

  private func movements(_ count: (Set<PersonID>, Set<PersonID>) -> Int) -> Int64 {
    var total = 0
    var day = from
    while day <= to {
      let before = (try? day.adding(days: -1)).flatMap { list(on: $0) } ?? []
      total += count(before, list(on: day) ?? [])
      guard let next = try? day.adding(days: 1) else { break }
      day = next
    }
    return Int64(total)
  }

  // MARK: Every figure

  func value(_ code: FigureCode) throws -> Int64? {
    switch code {
    case .listBefore, .listNew, .listLeft, .listPeople: list(code)
    case .needsStated: first(.needStated)
    case .applicationsChosen: first(.chosen)
    case .applicationsReceived:
      first(.dossierReceived)
        + count(
          records.folder.applications.filter { application in
            !records.cases.contains { $0.application == application.id }
              && application.receivedOn.value.map(isIn) ?? false
          })
    case .applicationsReturned:
      count(steps.filter { $0.action.kind == .returnedForPapers && isIn($0.day) })
    case .applicationsApproved: first(.approved)
    case .applicationsRefused: first(.refused)
    case .refusalGrounds:
      sum(
        steps.filter { isIn($0.day) }.map { step in
          if case .refused(let clauses) = step.action { Int64(clauses.count) } else { 0 }
        })
    case .applicationsWaiting: count(records.cases.filter { $0.state(on: to) == .atBank })
    default: try lending(code)
    }
  }

  private func list(_ code: FigureCode) -> Int64? {
    guard list(on: to) != nil else { return nil }
    return switch code {
    case .listBefore: Int64(list(on: eve)?.count ?? 0)
    case .listPeople: Int64(list(on: to)?.count ?? 0)
    case .listNew: movements { $1.subtracting($0).count }
    default: movements { $0.subtracting($1).count }
    }
  }

  private var steps: [CaseStep] { records.cases.flatMap(\.standingSteps) }

  private func first(_ kind: CaseActionKind) -> Int64 {
    count(
      records.cases.compactMap { file in file.standingSteps.first { $0.action.kind == kind }?.day }.filter(
        isIn))
  }

  private func lending(_ code: FigureCode) throws -> Int64? {
    switch code {
    case .loansMade: return count(loans.filter { isIn($0.disbursements[0].date) })
    case .lent, .capitalUsed:
      return sum(loans.flatMap(\.disbursements).filter { isIn($0.date) }.map(\.amount.amount))
    case .collectedPrincipal:
      return sum(try loans.map { try paid($0, until: to).principal - paid($0, until: eve).principal })
    case .collectedInterest:
      return sum(try loans.map { try paid($0, until: to).interest - paid($0, until: eve).interest })
    case .loansRunning: return count(try loans.filter { try state($0, to).position.isRunning })
    case .outstandingBefore: return sum(try loans.map { try state($0, eve).outstanding.amount })
    case .outstanding: return sum(try loans.map { try state($0, to).outstanding.amount })
    default: return try aftercare(code)
    }
  }

  private func state(_ loan: Loan, _ day: CivilDate) throws -> LoanState {
    try LoanState(loan, payments: records.folder.payments, asOf: day)
  }

  private func paid(_ loan: Loan, until day: CivilDate) throws -> (principal: Int64, interest: Int64) {
    let balances = try state(loan, day).balances
    return (balances.paidPrincipal.amount, balances.paidInterest.amount + balances.paidOverdueInterest.amount)
  }

  private func entries(_ isMeant: (AftercareAction) -> Bool) -> Int64 {
    count(
      records.aftercare.flatMap { file in
        file.entries.filter { entry in
          let isReversed = file.entries.contains { other in
            if case .reversed(entry.number, _) = other.action { true } else { false }
          }
          return !isReversed && isIn(entry.day) && isMeant(entry.action)
        }
      })
  }

  private func aftercare(_ code: FigureCode) throws -> Int64? {
    switch code {
    case .checksMade:
      return entries { if case .checked(let use) = $0 { use.finding != .notSeen } else { false } }
        + count(records.groupFiles.flatMap(\.entries).filter { isIn($0.day) })
    case .troubleSigns: return entries { if case .signOfTrouble = $0 { true } else { false } }
    case .actsDecided: return entries { if case .decided = $0 { true } else { false } }
    case .checksLate: return try lateChecks()
    default: return try capital(code)
    }
  }

  private func lateChecks() throws -> Int64 {
    var late: Int64 = 0
    var groups: [SavingsGroupID: CivilDate] = [:]
    for loan in loans where try state(loan, to).position.isRunning {
      let start = loan.disbursements[0].date
      if let person = records.folder.people.first(where: { .person($0.id) == loan.borrower }),
        let household = records.folder.households.first(where: { .known($0.id) == person.household }),
        let group = household.group.value ?? nil
      {
        groups[group] = min(groups[group] ?? start, start)
      }
      guard let file = records.aftercare.first(where: { $0.loan == loan.id }) else { continue }
      let checks = entries(of: file)
      if try start.adding(days: 30) < to, !checks.contains(where: { $0 <= to }) { late += 1 }
    }
    for (group, start) in groups {
      guard let file = records.groupFiles.first(where: { $0.group == group }) else { continue }
      let last = file.entries.map(\.day).filter { $0 <= to }.max() ?? start
      if try last.adding(years: 1) < to, file.keptFrom <= start || last != start { late += 1 }
    }
    return late
  }

  private func entries(of file: LoanFile) -> [CivilDate] {
    file.entries.filter { entry in
      guard case .checked(let use) = entry.action, use.finding != .notSeen else { return false }
      return !file.entries.contains { other in
        if case .reversed(entry.number, _) = other.action { true } else { false }
      }
    }.map(\.day)
  }

  private func capital(_ code: FigureCode) throws -> Int64? {
    let standing = records.capital.filter { entry in
      !records.capital.contains { if case .reversed(entry.id, _) = $0.kind { true } else { false } }
    }
    func total(_ kind: CapitalEntryKind, _ isMeant: (CapitalEntry) -> Bool) -> Int64 {
      sum(standing.filter { $0.kind == kind && isMeant($0) }.map(\.amount.amount))
    }
    switch code {
    case .capitalRequested: return total(.requested) { isIn($0.day) }
    case .capitalAllocated:
      return total(.allocated) { isIn($0.day) } - total(.withdrawn) { isIn($0.day) }
    case .capitalLeft, .capitalLeftBefore:
      let last = code == .capitalLeft ? to : eve
      let there = total(.allocated) { $0.day <= last } - total(.withdrawn) { $0.day <= last }
      let lent = sum(loans.flatMap(\.disbursements).filter { $0.date <= last }.map(\.amount.amount))
      return there - lent + sum(try loans.map { try paid($0, until: last).principal })
    default: return duties(code)
    }
  }

  private func duties(_ code: FigureCode) -> Int64? {
    let answered = records.difficulties.map { $0.status(asOf: asOf)?.answeredOn }
    let reported = records.difficulties.map(\.reportedOn)
    let statuses = records.duties?.statuses(asOf: asOf) ?? []
    return switch code {
    case .difficultiesReported: count(reported.filter(isIn))
    case .difficultiesAnswered: count(answered.compactMap { $0 }.filter(isIn))
    case .difficultiesOpen:
      count(zip(reported, answered).filter { $0 <= to && ($1.map { to < $0 } ?? true) })
    case .dutiesInTime:
      count(statuses.filter { ($0.doneOn.map(isIn) ?? false) && $0.daysLate == 0 })
    case .dutiesLate: count(statuses.filter { ($0.doneOn.map(isIn) ?? false) && $0.daysLate > 0 })
    case .dutiesOpen:
      count(statuses.filter { $0.obligation.opens <= to && ($0.doneOn.map { to < $0 } ?? true) })
    default: nil
    }
  }
}
