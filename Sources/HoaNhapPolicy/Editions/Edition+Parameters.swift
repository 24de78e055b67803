public import HoaNhapValues

extension Edition {
  /// Every parameter in the order of the register: the one list that all who go through them share.
  static let slots: [ParameterSlot<Edition>] =
    [ParameterSlot(fixed: \.start)]
    + .init(IdentityParameters.slots, in: \.identity)
    + .init(BorrowerParameters.slots, in: \.borrowers)
    + .init(ConditionParameters.slots, in: \.conditions)
    + .init(CeilingParameters.slots, in: \.ceilings)
    + .init(RateParameters.slots, in: \.rates)
    + .init(TermParameters.slots, in: \.terms)
    + .init(InstalmentParameters.slots, in: \.instalments)
    + .init(AftercareParameters.slots, in: \.aftercare)
    + .init(BodyParameters.slots, in: \.bodies)
    + .init(ReportingParameters.slots, in: \.reporting)
    + .init(PrivacyParameters.slots, in: \.privacy)

  /// The keys of the parameters, in the order of the register. Every edition has the same.
  public static let parameterKeys: [ParameterKey] = slots.map { $0.read(.decision08).key }

  static let slotOfKey = Dictionary(
    zip(parameterKeys, slots), uniquingKeysWith: { first, _ in first })

  /// Every parameter, in the order of the register.
  public var parameters: [any PolicyParameter] { Self.slots.map { $0.read(self) } }

  /// The parameter with a key; `nil` where no parameter has it.
  public func parameter(_ key: ParameterKey) -> (any PolicyParameter)? { Self.slotOfKey[key]?.read(self) }

  /// Every value as a line of the policy table, in the order of the register's sections.
  public var rows: [ParameterRow] { parameters.flatMap(\.rows) }

  /// The values in force on a day.
  public func rows(on day: CivilDate) -> [ParameterRow] { rows.filter { $0.holds(on: day) } }
}
