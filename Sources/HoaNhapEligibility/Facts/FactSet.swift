/// A set of facts, named by their paths in the neutral application document.
///
/// The order of the members is the order in which a rule names what it misses.
public struct FactSet: OptionSet, Sendable, Hashable {
  /// One bit a fact.
  public let rawValue: UInt64

  /// Makes a set from its bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// `needs_loan`
  public static let needsLoan = FactSet(rawValue: 1 << 0)
  /// `person.birth`
  public static let birth = FactSet(rawValue: 1 << 1)
  /// `person.route`
  public static let route = FactSet(rawValue: 1 << 2)
  /// `person.completed`
  public static let completedOn = FactSet(rawValue: 1 << 3)
  /// `person.list`
  public static let list = FactSet(rawValue: 1 << 4)
  /// `person.list.confirmed_on`
  public static let listConfirmedOn = FactSet(rawValue: 1 << 5)
  /// `person.management_decision`
  public static let managementDecision = FactSet(rawValue: 1 << 6)
  /// `person.management_decision.issued`
  public static let decisionIssuedOn = FactSet(rawValue: 1 << 7)
  /// `person.conduct.good`
  public static let conduct = FactSet(rawValue: 1 << 8)
  /// `training.level`
  public static let trainingLevel = FactSet(rawValue: 1 << 9)
  /// `training.institution_confirmed`
  public static let institutionConfirmed = FactSet(rawValue: 1 << 10)
  /// `same_purpose_debt`
  public static let samePurposeDebt = FactSet(rawValue: 1 << 11)
  /// `term_months`
  public static let termMonths = FactSet(rawValue: 1 << 12)
  /// `amount`
  public static let amount = FactSet(rawValue: 1 << 13)
  /// `programme_balance`
  public static let programmeBalance = FactSet(rawValue: 1 << 14)
  /// `training.months`
  public static let trainingMonths = FactSet(rawValue: 1 << 15)
  /// `establishment.type`
  public static let establishmentType = FactSet(rawValue: 1 << 16)
  /// `establishment.insured_workers`
  public static let insuredWorkers = FactSet(rawValue: 1 << 17)
  /// `establishment.capital`
  public static let capital = FactSet(rawValue: 1 << 18)
  /// `establishment.revenue`
  public static let revenue = FactSet(rawValue: 1 << 19)
  /// `establishment.members`
  public static let members = FactSet(rawValue: 1 << 20)
  /// `establishment.registered`
  public static let registered = FactSet(rawValue: 1 << 21)
  /// `establishment.operating`
  public static let operating = FactSet(rawValue: 1 << 22)
  /// `establishment.workers`
  public static let workers = FactSet(rawValue: 1 << 23)
  /// `establishment.plan_confirmed`
  public static let planConfirmed = FactSet(rawValue: 1 << 24)
  /// `establishment.listed_workers`
  public static let listedWorkers = FactSet(rawValue: 1 << 25)
  /// `establishment.rehabilitated_workers`
  public static let rehabilitatedWorkers = FactSet(rawValue: 1 << 26)

  /// All facts that the law's rules read.
  static let law = FactSet(rawValue: 1 << 27 - 1)

  /// A fact that only the host's own rules read, numbered from 0 to 31; a rule gives its name
  /// (``EligibilityRule/name(of:)``).
  ///
  /// - Precondition: `number` is 0 to 31.
  public static func host(_ number: Int) -> FactSet {
    precondition((0..<32).contains(number), "a host's facts are numbered from 0 to 31")
    return FactSet(rawValue: 1 << (32 + UInt64(number)))
  }

  /// The paths in the order of the bits.
  static let paths = [
    "needs_loan", "person.birth", "person.route", "person.completed", "person.list",
    "person.list.confirmed_on", "person.management_decision", "person.management_decision.issued",
    "person.conduct.good", "training.level", "training.institution_confirmed", "same_purpose_debt",
    "term_months", "amount", "programme_balance", "training.months", "establishment.type",
    "establishment.insured_workers", "establishment.capital", "establishment.revenue",
    "establishment.members", "establishment.registered", "establishment.operating",
    "establishment.workers", "establishment.plan_confirmed", "establishment.listed_workers",
    "establishment.rehabilitated_workers",
  ]

  /// The paths of the members in their order, those of a host's own facts left out.
  public var paths: [String] {
    Self.paths.enumerated().filter { rawValue >> $0.offset & 1 == 1 }.map(\.element)
  }

  /// The members one by one, in their order.
  public var members: [FactSet] {
    (0..<64).map { FactSet(rawValue: 1 << $0) }.filter { contains($0) }
  }
}
