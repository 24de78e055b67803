public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapValues

/// What the identifiers of those who read are tagged with.
public enum ReaderTag {}

/// Who reads personal data: an account of the host's own, never a name.
public typealias ReaderID = Identifier<ReaderTag>

/// Somebody who reads on behalf of an agency, for a purpose, on a day.
public struct Reader: Sendable, Hashable {
  /// Who.
  public var id: ReaderID
  /// For which agency.
  public var agency: AgencyID
  /// The savings and credit groups that the reader works for; empty where the agency has none.
  public var groups: Set<SavingsGroupID>
  /// Why.
  public var purpose: ReadingPurpose
  /// The as-of day, as the host gives it.
  public var day: CivilDate

  /// Names a reader.
  public init(
    _ id: ReaderID, of agency: AgencyID, groups: Set<SavingsGroupID> = [], for purpose: ReadingPurpose,
    on day: CivilDate
  ) {
    self.id = id
    self.agency = agency
    self.groups = groups
    self.purpose = purpose
    self.day = day
  }
}

/// How somebody stands to the agencies that may read about them.
public struct SubjectRelations: Sendable, Hashable {
  /// The group that they belong to through their household; known to be `nil` where they belong to none.
  public var group: Fact<SavingsGroupID?>
  /// The agencies that they asked for help.
  public var helpers: Fact<Set<AgencyID>>

  /// Makes relations of which nothing but what is given is known.
  public init(group: Fact<SavingsGroupID?> = .unknown, helpers: Fact<Set<AgencyID>> = .unknown) {
    self.group = group
    self.helpers = helpers
  }

  /// Whether a reach of a grant includes them.
  func isWithin(_ reach: AccessGrant.Reach, of reader: Reader) -> Bool {
    switch reach {
    case .everybody: true
    case .askedForHelp: helpers.value?.contains(reader.agency) ?? false
    case .ownGroups: group.value.flatMap { $0 }.map(reader.groups.contains) ?? false
    }
  }
}
