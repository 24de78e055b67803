import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// What would be needed at most if everybody on the confirmed list asked for the ceiling (mức trần nhu cầu).
///
/// It is an upper bound and no forecast: nobody has to ask, and conditions other than the list are not looked at. Establishments are not in
/// it, because no list names them.
///
/// Source: the ceilings L.3 and L.6 of the edition; that L.3 is for the total balance is assumed.
public struct CapitalBound: Sendable, Hashable {
  /// How many people the confirmed list holds.
  public let people: Int
  /// The most that a person may owe for production on the day (L.3); `nil` where the edition has none on it.
  public let personCeiling: Cited<Dong>?
  /// The most for each month of training on the day (L.6); `nil` where the edition has none on it.
  public let trainingCeiling: Cited<Dong>?
  /// For production: the ceiling of each person, less what the person already owes in the programme; never below zero for one.
  public let production: Dong?
  /// For training: the ceiling of one month, for everybody.
  public let trainingPerMonth: Dong?
  /// The months of training that were assumed; `nil` where nothing was, because no record tells them.
  public let trainingMonths: Int?
  /// For training altogether; `nil` where the months are not assumed.
  public let training: Dong?

  /// Counts the bound.
  ///
  /// - Parameters:
  ///   - people: those on the confirmed list; one who stands there twice counts once.
  ///   - balances: what each already owes for production in the programme.
  ///   - edition: gives the ceilings.
  ///   - day: the day on which they hold.
  ///   - trainingMonths: the months of training to assume, below zero taken for zero; `nil` to assume none.
  /// - Throws: ``CapitalFault`` with code `overflow`, which names the person's record at which the sum does not fit.
  /// - Complexity: O(people)
  public init(
    people: [PersonID], balances: [PersonID: Dong] = [:], edition: Edition = .decision08, asOf day: CivilDate,
    trainingMonths: Int? = nil
  ) throws(CapitalFault) {
    let ceiling = edition.ceilings.person.value(on: day)
    let monthly = edition.ceilings.trainingMonth.value(on: day)
    let unique = Set(people)
    var production = Dong.zero
    if let ceiling {
      for person in unique.sorted() {
        let fault = CapitalFault(.overflow, record: person.text)
        let owed = max(balances[person] ?? .zero, .zero)
        let room = try ceiling.value.subtracting(owed, at: fault)
        production = try production.adding(max(room, .zero), at: fault)
      }
    }
    func times(_ amount: Dong?, _ count: Int) throws(CapitalFault) -> Dong? {
      guard let amount else { return nil }
      do {
        return try amount.multiplied(by: Int64(count))
      } catch {
        throw CapitalFault(.overflow)
      }
    }
    self.people = unique.count
    personCeiling = ceiling
    trainingCeiling = monthly
    self.production = ceiling.map { _ in production }
    let perMonth = try times(monthly?.value, unique.count)
    trainingPerMonth = perMonth
    let months = trainingMonths.map { max(0, $0) }
    self.trainingMonths = months
    training = if let months { try times(perMonth, months) } else { nil }
  }

  /// Counts the bound of a monthly list, with what its people already owe.
  ///
  /// Only those whose entry is confirmed and holds are counted.
  /// - Parameters:
  ///   - list: the monthly list.
  ///   - loans: the loans, which say who borrowed.
  ///   - use: what was lent and came back.
  ///   - edition: gives the ceilings.
  ///   - trainingMonths: the months of training to assume; `nil` to assume none.
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public init(
    _ list: MonthlyList, loans: [Loan], use: CapitalUse, edition: Edition = .decision08,
    trainingMonths: Int? = nil
  ) throws(CapitalFault) {
    var borrowers: [String: PersonID] = [:]
    for loan in loans {
      if case .person(let person) = loan.borrower { borrowers[loan.id.text] = person }
    }
    var balances: [PersonID: Dong] = [:]
    for loan in use.loans where loan.purpose == .production {
      guard let person = borrowers[loan.loan.text] else { continue }
      let fault = CapitalFault(.overflow, record: loan.loan.text)
      var balance = balances[person] ?? .zero
      for move in loan.lent { balance = try balance.adding(move.amount, at: fault) }
      for move in loan.returned { balance = try balance.subtracting(move.amount, at: fault) }
      balances[person] = balance
    }
    try self.init(
      people: list.entries.filter { $0.state == .confirmed }.map(\.person.id), balances: balances,
      edition: edition, asOf: list.asOf, trainingMonths: trainingMonths)
  }
}
