public import HoaNhapPolicy
public import HoaNhapValues

/// The tag of ``ClauseCode``.
public enum ClauseCodeTag {}
/// The code of a clause of the policy, the register's own number: `L.3`.
public typealias ClauseCode = Identifier<ClauseCodeTag>

/// What kind of thing a clause asks for, and so what can change it.
public enum FindingKind: String, Sendable, Hashable, CaseIterable {
  /// Something that stands in the way.
  case bar
  /// A paper or a confirmation.
  case paper
  /// A day from which, or until which.
  case time
  /// A number that can be lowered or raised.
  case amount
  /// What somebody or something is.
  case status
}

/// Who can mend a finding: a borrower, an institution, or a role that the host's plan joins to an agency.
public struct Mender: RawRepresentable, Sendable, Hashable {
  /// The stable id.
  public let rawValue: String
  /// Makes a mender from its id.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The person who borrows.
  public static let borrower = Mender(rawValue: "borrower")
  /// The establishment that borrows.
  public static let establishment = Mender(rawValue: "establishment")
  /// The training institution.
  public static let trainingInstitution = Mender(rawValue: "trainingInstitution")
  /// Công an xã.
  public static let communePolice = Mender(rawValue: "communePolice")
  /// UBND xã.
  public static let communePeoplesCommittee = Mender(rawValue: "communePeoplesCommittee")

  /// Whoever borrows.
  public static func borrower(_ kind: BorrowerKind) -> Mender {
    kind == .person ? .borrower : .establishment
  }
}

/// On which days a rule of kind time holds, other facts unchanged.
public enum HoldingDays: Sendable, Hashable {
  /// The rule does not depend on the day.
  case always
  /// On these days.
  case days(DateRange)
  /// On none, or a fact that decides it is not known.
  case none
}

/// What is said of a rule before it reads a fact: its clause, its kind, the text it rests on and how certain that is.
public struct RuleHeader: Sendable, Hashable {
  /// The clause.
  public let clause: ClauseCode
  /// What kind of thing it asks for.
  public let kind: FindingKind
  /// The text that it rests on.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing

  /// Makes a header.
  public init(_ clause: ClauseCode, _ kind: FindingKind, _ citation: Citation, _ standing: Standing) {
    self.clause = clause
    self.kind = kind
    self.citation = citation
    self.standing = standing
  }

  /// Makes a header from the cited value that the rule applies.
  public init<Value>(_ clause: ClauseCode, _ kind: FindingKind, _ source: Cited<Value>) {
    self.init(clause, kind, source.citation, source.standing)
  }
}

/// One clause of the policy as code: whether it applies, what it finds, and on which days it holds.
///
/// A rule is a value that was made with the cited values of an edition. It reads facts and nothing else: no clock, no
/// file, no locale. One function gives the compact answer and all that a finding shows.
public protocol EligibilityRule: Sendable {
  /// The clause, its kind, its source.
  var header: RuleHeader { get }

  /// Whether the clause speaks of such an application at all.
  func applies(to facts: some ApplicationFacts) -> Bool

  /// What it finds.
  ///
  /// - Throws: ``InputError`` with code `overflow` where a required value does not fit in 63 bits.
  func ruling(on facts: some ApplicationFacts) throws(InputError) -> Ruling

  /// On which days it holds, other facts unchanged.
  func holdingDays(for facts: some ApplicationFacts) -> HoldingDays

  /// Who can mend it.
  func menders(for facts: some ApplicationFacts) -> [Mender]
}

extension EligibilityRule {
  /// A rule that is not of kind time holds on every day.
  public func holdingDays(for facts: some ApplicationFacts) -> HoldingDays { .always }
}
