public import HoaNhapValues

/// Something about a case that a rule must handle before the case can be granted, such as a dispute or a court decision.
///
/// A host flags a case where its own records say that the law's clauses are not the whole story. A flag that no rule of the
/// book answers for fails closed: the application is never eligible, and a finding says that a person must decide.
public struct CaseFlag: Sendable, Hashable {
  /// The stable code, also the clause of the finding where nobody handles it.
  public let code: ClauseCode
  /// What it is, as a noun: "tranh chấp", "a dispute".
  public let name: Wording

  /// Makes a flag.
  public init(_ code: ClauseCode, _ name: Wording) {
    self.code = code
    self.name = name
  }

  /// Flags are the same when their codes are.
  public static func == (a: CaseFlag, b: CaseFlag) -> Bool { a.code == b.code }

  /// Feeds the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// A dispute about the case (tranh chấp).
  public static let dispute = CaseFlag("FLAG.dispute", Wording(vi: "tranh chấp", en: "a dispute"))
  /// A decision of a court that concerns it (bản án, quyết định của tòa án).
  public static let courtDecision = CaseFlag(
    "FLAG.courtDecision", Wording(vi: "bản án hoặc quyết định của tòa án", en: "a decision of a court"))
}

/// The path and the name of a fact that only a host knows.
public struct FactName: Sendable, Hashable {
  /// The path, as it stands in `missing`.
  public let path: String
  /// What it is, as one would ask for it.
  public let name: Wording

  /// Makes a name.
  public init(_ path: String, _ name: Wording) {
    self.path = path
    self.name = name
  }
}
