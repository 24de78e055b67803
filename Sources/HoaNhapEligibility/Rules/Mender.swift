public import HoaNhapPolicy

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

/// The lists of menders that the law's rules name, made once.
enum Menders {
  static let none: [Mender] = []
  static let establishment: [Mender] = [.establishment]
  static let institution: [Mender] = [.trainingInstitution]
  static let police: [Mender] = [.communePolice]
  static let committee: [Mender] = [.communePeoplesCommittee]
  static let policeAndCommittee: [Mender] = [.communePolice, .communePeoplesCommittee]
  private static let person: [Mender] = [.borrower]

  static func borrower(_ kind: BorrowerKind) -> [Mender] { kind == .person ? person : establishment }
}
