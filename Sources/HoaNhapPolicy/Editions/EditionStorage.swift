public import HoaNhapValues

/// Everything that an ``Edition`` holds.
@usableFromInline
struct EditionValues: Sendable, Hashable {
  @usableFromInline var id: EditionID
  @usableFromInline var issuedOn: CivilDate
  @usableFromInline var inForce: DateRange
  @usableFromInline var checkedOn: CivilDate
  @usableFromInline var identity: IdentityParameters = IdentityParameters()
  @usableFromInline var borrowers: BorrowerParameters = BorrowerParameters()
  @usableFromInline var conditions: ConditionParameters = ConditionParameters()
  @usableFromInline var ceilings: CeilingParameters = CeilingParameters()
  @usableFromInline var rates: RateParameters = RateParameters()
  @usableFromInline var terms: TermParameters = TermParameters()
  @usableFromInline var instalments: InstalmentParameters = InstalmentParameters()
  @usableFromInline var aftercare: AftercareParameters = AftercareParameters()
  @usableFromInline var bodies: BodyParameters = BodyParameters()
  @usableFromInline var reporting: ReportingParameters = ReportingParameters()
  @usableFromInline var privacy: PrivacyParameters = PrivacyParameters()
  @usableFromInline var amendments: [Amendment] = []

  init(id: EditionID, issuedOn: CivilDate, inForce: DateRange, checkedOn: CivilDate) {
    self.id = id
    self.issuedOn = issuedOn
    self.inForce = inForce
    self.checkedOn = checkedOn
  }
}

/// What copies of an edition share until one of them is changed.
///
/// An edition is a hundred cited values. Everything that holds one would copy them one by one, and carry the code that does:
/// a megabyte of machine code in all.
@usableFromInline
final class EditionStorage: Sendable, Hashable {
  @usableFromInline let values: EditionValues

  init(_ values: EditionValues) { self.values = values }

  @usableFromInline
  static func == (a: EditionStorage, b: EditionStorage) -> Bool { a === b || a.values == b.values }

  /// Feeds the name: editions of one name are seldom unequal.
  @usableFromInline
  func hash(into hasher: inout Hasher) { hasher.combine(values.id) }
}

extension Edition: CustomReflectable {
  /// The values, as if the edition held them itself.
  public var customMirror: Mirror {
    Mirror(self, children: Mirror(reflecting: storage.values).children, displayStyle: .struct)
  }
}
