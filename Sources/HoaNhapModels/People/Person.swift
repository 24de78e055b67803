public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// A person after drug rehabilitation, as the commune keeps them (người sau cai nghiện ma túy).
///
/// The three groups of personal facts are those of the table of access: identity, rehabilitation, conduct. Each prints
/// redacted and is read for a named purpose.
public struct Person: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: PersonID
  /// Who it is.
  public var identity: Sensitive<PersonIdentity>
  /// What was completed, decided and listed.
  public var rehabilitation: Sensitive<Rehabilitation>
  /// What the commune police say about conduct.
  public var conduct: Sensitive<Conduct>
  /// The household; known to be `nil` where there is none.
  public var household: Fact<HouseholdID?>

  /// Makes a person of whom nothing but what is given is known.
  public init(
    id: PersonID, identity: PersonIdentity = PersonIdentity(),
    rehabilitation: Rehabilitation = Rehabilitation(),
    conduct: Conduct = Conduct(), household: Fact<HouseholdID?> = .unknown
  ) {
    self.id = id
    self.identity = Sensitive(identity)
    self.rehabilitation = Sensitive(rehabilitation)
    self.conduct = Sensitive(conduct)
    self.household = household
  }

  /// The kind and the identifier.
  public var printedForm: String { "person \(id)" }
}

/// Who a person is (thông tin nhân thân).
public struct PersonIdentity: Sendable, Hashable, RedactedRecord {
  /// The full name (họ và tên).
  public var name: Fact<String>
  /// The number of the identity paper (số định danh cá nhân); known to be `nil` where there is none.
  public var identityNumber: Fact<String?>
  /// The birth date, to the precision that is known.
  public var birth: Fact<PartialDate>

  /// Makes an identity of which nothing but what is given is known.
  public init(
    name: Fact<String> = .unknown, identityNumber: Fact<String?> = .unknown,
    birth: Fact<PartialDate> = .unknown
  ) {
    self.name = name
    self.identityNumber = identityNumber
    self.birth = birth
  }

  /// Nothing of it.
  public var printedForm: String { "•••" }
}

/// What was completed, decided and listed (quá trình cai nghiện, quản lý, danh sách).
public struct Rehabilitation: Sendable, Hashable, RedactedRecord {
  /// The route that was completed.
  public var route: Fact<RehabilitationRoute>
  /// The day of completion.
  public var completedOn: Fact<CivilDate>
  /// The latest management decision; known to be `nil` where there is none.
  public var managementDecision: Fact<ManagementDecision?>
  /// The latest entry in the monthly list; known to be `nil` where there is none.
  public var listEntry: Fact<ListEntry?>

  /// Makes a record of which nothing but what is given is known.
  public init(
    route: Fact<RehabilitationRoute> = .unknown, completedOn: Fact<CivilDate> = .unknown,
    managementDecision: Fact<ManagementDecision?> = .unknown, listEntry: Fact<ListEntry?> = .unknown
  ) {
    self.route = route
    self.completedOn = completedOn
    self.managementDecision = managementDecision
    self.listEntry = listEntry
  }

  /// Nothing of it.
  public var printedForm: String { "•••" }
}

/// What the commune police say about a person's compliance with the law (nhận xét chấp hành pháp luật, C.4).
public struct Conduct: Sendable, Hashable, RedactedRecord {
  /// Whether they judge it good.
  public var isGood: Fact<Bool>
  /// The day of the judgement.
  public var recordedOn: Fact<CivilDate>

  /// Makes a judgement of which nothing but what is given is known.
  public init(isGood: Fact<Bool> = .unknown, recordedOn: Fact<CivilDate> = .unknown) {
    self.isGood = isGood
    self.recordedOn = recordedOn
  }

  /// Nothing of it.
  public var printedForm: String { "•••" }
}
