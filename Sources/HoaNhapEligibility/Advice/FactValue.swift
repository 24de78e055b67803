public import HoaNhapPolicy
public import HoaNhapValues

/// A value that one fact has, could have, or should have.
public enum FactValue: Sendable, Hashable, RedactedRecord {
  /// Nobody has said.
  case unknown
  /// Known to be none: no list entry, no confirmation, no management decision.
  case none
  /// A yes or no.
  case flag(Bool)
  /// A number: đồng, months or people.
  case number(Int64)
  /// A day: for an entry in the list the day of its confirmation, for a management decision that of its issue.
  case date(CivilDate)
  /// A birth date, to the precision that is known.
  case birth(PartialDate)
  /// A purpose of borrowing.
  case purpose(LoanPurpose)
  /// A route of rehabilitation or treatment.
  case route(RehabilitationRoute)
  /// A level of training.
  case level(TrainingLevel)
  /// A form of establishment.
  case form(EstablishmentType)
  /// Any one of several values that serve alike.
  case anyOf([FactValue])

  /// The kind of value, never the value: most facts are about a person.
  public var printedForm: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .flag: "flag"
    case .number: "number"
    case .date: "date"
    case .birth: "birth date"
    case .purpose: "purpose"
    case .route: "route"
    case .level: "level"
    case .form: "form"
    case .anyOf: "any of several"
    }
  }

  /// The value itself, or the first of several that serve alike.
  var single: FactValue {
    if case .anyOf(let values) = self { return values.first ?? .unknown }
    return self
  }

  /// The number, where it is one.
  var count: Int64? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// The day, where it is one.
  var day: CivilDate? {
    if case .date(let day) = self { return day }
    return nil
  }
}

extension FactValue {
  init<Value>(_ fact: Fact<Value>, _ make: (Value) -> FactValue) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = make(value)
    }
  }

  /// The value as a fact; unknown where it is of another kind.
  fileprivate var asFlag: Fact<Bool> {
    if case .flag(let value) = self { return .known(value) }
    return .unknown
  }
  fileprivate var asCount: Fact<Int64> { Fact(count) }
  fileprivate var asDong: Fact<Dong> { asCount.map(Dong.init) }
}

extension ApplicationDocument {
  /// What is known of one fact.
  func value(of fact: FactSet) -> FactValue {
    switch fact {
    case .needsLoan: FactValue(needsLoan) { .flag($0) }
    case .birth: FactValue(birth) { .birth($0) }
    case .route: FactValue(route) { .route($0) }
    case .completedOn: FactValue(completedOn) { .date($0) }
    case .list: FactValue(listEntry) { $0.map { FactValue($0.confirmedOn, Self.dayOrNone) } ?? .none }
    case .listConfirmedOn: FactValue(listEntry.value??.confirmedOn ?? .unknown, Self.dayOrNone)
    case .managementDecision:
      FactValue(managementDecision) { $0.map { FactValue($0.issuedOn) { .date($0) } } ?? .none }
    case .decisionIssuedOn: FactValue(managementDecision.value??.issuedOn ?? .unknown) { .date($0) }
    case .conduct: FactValue(conductIsGood) { .flag($0) }
    case .trainingLevel: FactValue(trainingLevel) { .level($0) }
    case .institutionConfirmed: FactValue(institutionConfirmed) { .flag($0) }
    case .samePurposeDebt: FactValue(samePurposeDebt) { .number($0.amount) }
    case .termMonths: FactValue(termMonths) { .number($0) }
    case .amount: FactValue(amount) { .number($0.amount) }
    case .programmeBalance: FactValue(programmeBalance) { .number($0.amount) }
    case .trainingMonths: FactValue(trainingMonths) { .number($0) }
    case .establishmentType: FactValue(establishmentType) { .form($0) }
    case .insuredWorkers: FactValue(insuredWorkers) { .number($0) }
    case .capital: FactValue(capital) { .number($0.amount) }
    case .revenue: FactValue(revenue) { .number($0.amount) }
    case .members: FactValue(members) { .number($0) }
    case .registered: FactValue(isRegistered) { .flag($0) }
    case .operating: FactValue(isOperating) { .flag($0) }
    case .workers: FactValue(workers) { .number($0) }
    case .planConfirmed: FactValue(planConfirmed) { .flag($0) }
    case .listedWorkers: FactValue(listedWorkers) { .number($0) }
    case .rehabilitatedWorkers: FactValue(rehabilitatedWorkers) { .number($0) }
    default: .unknown
    }
  }

  private static func dayOrNone(_ day: CivilDate?) -> FactValue { day.map(FactValue.date) ?? .none }

  /// Gives one fact a value; a value of another kind makes it unknown.
  mutating func set(_ fact: FactSet, _ value: FactValue) {
    let value = value.single
    switch fact {
    case .needsLoan: needsLoan = value.asFlag
    case .conduct: conductIsGood = value.asFlag
    case .institutionConfirmed: institutionConfirmed = value.asFlag
    case .registered: isRegistered = value.asFlag
    case .operating: isOperating = value.asFlag
    case .planConfirmed: planConfirmed = value.asFlag
    case .samePurposeDebt: samePurposeDebt = value.asDong
    case .amount: amount = value.asDong
    case .programmeBalance: programmeBalance = value.asDong
    case .capital: capital = value.asDong
    case .revenue: revenue = value.asDong
    case .termMonths: termMonths = value.asCount
    case .trainingMonths: trainingMonths = value.asCount
    case .insuredWorkers: insuredWorkers = value.asCount
    case .members: members = value.asCount
    case .workers: workers = value.asCount
    case .listedWorkers: listedWorkers = value.asCount
    case .rehabilitatedWorkers: rehabilitatedWorkers = value.asCount
    default: setWord(fact, value)
    }
  }

  /// The facts whose values are words, dates or entries.
  private mutating func setWord(_ fact: FactSet, _ value: FactValue) {
    switch (fact, value) {
    case (.birth, .birth(let date)): birth = .known(date)
    case (.birth, _): birth = .unknown
    case (.route, .route(let word)): route = .known(word)
    case (.route, _): route = .unknown
    case (.completedOn, _): completedOn = Fact(value.day)
    case (.list, .none): listEntry = .known(nil)
    case (.list, .date(let day)):
      listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(day)))
    case (.list, _): listEntry = .unknown
    case (.listConfirmedOn, _):
      let month = listEntry.value??.month ?? .unknown
      let day: Fact<CivilDate?> = value == .none ? .known(nil) : value.day.map { .known($0) } ?? .unknown
      listEntry = .known(ListEntry(month: month, confirmedOn: day))
    case (.managementDecision, .none): managementDecision = .known(nil)
    case (.managementDecision, .date(let day)):
      managementDecision = .known(ManagementDecision(issuedOn: .known(day)))
    case (.managementDecision, _): managementDecision = .unknown
    case (.decisionIssuedOn, _):
      var decision = (managementDecision.value ?? nil) ?? ManagementDecision(issuedOn: .unknown)
      decision.issuedOn = Fact(value.day)
      managementDecision = .known(decision)
    case (.trainingLevel, .level(let word)): trainingLevel = .known(word)
    case (.trainingLevel, _): trainingLevel = .unknown
    case (.establishmentType, .form(let word)): establishmentType = .known(word)
    case (.establishmentType, _): establishmentType = .unknown
    default: break
    }
  }
}
