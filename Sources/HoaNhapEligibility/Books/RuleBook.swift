public import HoaNhapPolicy
public import HoaNhapValues

/// Whether clauses that rest on something less than an enacted text are asked.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// Every clause.
  case all
  /// Only the clauses whose standing is enacted.
  case enacted
}

extension Basis {
  /// One bit for each rule that is asked.
  func bits(of headers: [RuleHeader]) -> UInt64 {
    var bits: UInt64 = 0
    for (place, header) in headers.enumerated() where self == .all || header.standing == .enacted {
      bits |= 1 << UInt64(place)
    }
    return bits
  }
}

/// The rules of one edition of the law.
///
/// Make a book once and use it for many applications: making it reads the edition and words its clauses. A copy shares what
/// was made. Books are equal where edition and basis are.
public struct RuleBook: Sendable, Hashable {
  /// Which clauses are asked.
  public let basis: Basis
  /// One bit for each rule that is asked.
  let asked: UInt64
  private let storage: Storage

  /// What all copies of a book share.
  private final class Storage: Sendable, Hashable {
    let edition: Edition
    let law: Decision08Rules
    let headers: [RuleHeader]
    /// `,"edition":"…"`
    let editionText: [UInt8]

    init(_ edition: Edition) {
      self.edition = edition
      law = Decision08Rules(edition)
      headers = HeaderVisitor.list(law).headers
      var writer = CanonicalJSONWriter()
      writer.literal(#","edition":"#)
      writer.string(edition.id.description)
      editionText = writer.bytes
    }

    static func == (a: Storage, b: Storage) -> Bool { a === b || a.edition == b.edition }

    func hash(into hasher: inout Hasher) { hasher.combine(edition.id) }

    @inline(never)
    func evaluate(_ facts: CaseFacts) throws(InputError) -> CompactVerdict { try law.outcomes(for: facts) }

    @inline(never)
    func evaluate(_ facts: CaseFacts, asked: UInt64) throws(InputError) -> CompactVerdict {
      try law.outcomes(for: facts, asked: asked)
    }
  }

  /// Makes the rules of an edition.
  ///
  /// - Parameters:
  ///   - edition: gives every value that a rule compares with.
  ///   - basis: leaves out clauses that are not enacted, or none.
  public init(_ edition: Edition = .decision08, basis: Basis = .all) {
    self.basis = basis
    storage = Storage(edition)
    asked = basis.bits(of: storage.headers)
  }

  /// The edition that the rules were made from.
  public var edition: Edition { storage.edition }
  /// What each rule says of itself, in order; those that the basis leaves out too.
  public var headers: [RuleHeader] { storage.headers }
  /// The name of the edition.
  var editionID: EditionID { storage.edition.id }
  /// The edition's member of a verdict in canonical JSON.
  var editionText: [UInt8] { storage.editionText }
  /// The rules with their types.
  var law: Decision08Rules { storage.law }

  /// The rules that are asked, in order.
  public var rules: [any EligibilityRule<CaseFacts>] {
    zip(0..., ListVisitor.list(law)).filter { asks($0.0) }.map(\.1)
  }

  /// Whether the rule in a place is asked.
  func asks(_ place: Int) -> Bool { asked >> UInt64(place) & 1 == 1 }

  /// A book of the law's rules and a host's own, which read the host's own type.
  ///
  /// - Throws: ``RuleBookFaults`` with every fault, a code of the law's that is used again included.
  public func adding<Rules: RuleSet>(
    @RuleBuilder _ rules: () -> Rules
  ) throws(RuleBookFaults) -> LocalRuleBook<Rules> where Rules.Facts: ApplicationFacts {
    try LocalRuleBook(law: self, local: CheckedRules(rules))
  }
}

extension RuleBook {
  /// The answer alone, without findings: the bulk path.
  ///
  /// - Returns: two bits a rule; ``CompactVerdict/State/refused`` where ``outcome(for:)`` would throw.
  /// - Complexity: O(rules), no allocation.
  @inlinable
  public func compactVerdict(for facts: some ApplicationFacts) -> CompactVerdict {
    var verdict = compactVerdict(for: CaseFacts(facts))
    if !facts.flags.isEmpty, verdict.state == .answered { verdict.state = .unhandledFlag }
    return verdict
  }

  /// The answer alone for facts that were read before; flags of the case are not asked for.
  ///
  /// - Complexity: O(rules), no allocation.
  public func compactVerdict(for facts: CaseFacts) -> CompactVerdict {
    guard FactsCheck.isSound(facts) else { return CompactVerdict(state: .refused) }
    do throws(InputError) {
      return try evaluate(facts)
    } catch {
      return CompactVerdict(state: .refused)
    }
  }

  /// - Precondition: the facts are sound.
  private func evaluate(_ facts: CaseFacts) throws(InputError) -> CompactVerdict {
    // Two copies of one code: where every rule is asked, none of them tests its bit.
    basis == .all ? try storage.evaluate(facts) : try storage.evaluate(facts, asked: asked)
  }

  /// Appends every unmet clause, with what was observed and what is required, to the caller's buffer.
  ///
  /// - Parameters:
  ///   - facts: the application.
  ///   - row: its place in the run, which the findings carry.
  ///   - findings: the buffer; nothing is allocated while it has room.
  /// - Throws: ``InputError`` as ``outcome(for:)`` does; the buffer is then as it was.
  /// - Complexity: O(rules)
  public func appendUnmet(
    for facts: CaseFacts, row: Int32 = 0, to findings: inout [CompactFinding]
  ) throws(InputError) {
    try FactsCheck.check(facts)
    try storage.law.appendUnmet(for: facts, asked: asked, row: row, to: &findings)
  }

  /// The answer alone, without findings.
  ///
  /// - Throws: ``InputError`` for a negative number, or a required value that does not fit in 63 bits.
  /// - Complexity: O(rules), no allocation.
  public func outcome(for facts: some ApplicationFacts) throws(InputError) -> Outcome {
    let read = CaseFacts(facts)
    try FactsCheck.check(read)
    let verdict = try evaluate(read)
    if verdict.unmet != 0 { return .unmet }
    return verdict.undetermined == 0 && facts.flags.isEmpty ? .satisfied : .undetermined
  }
}
