public import HoaNhapValues

/// On which days a rule of kind time holds, other facts unchanged.
public enum HoldingDays: Sendable, Hashable {
  /// The rule does not depend on the day.
  case always
  /// On these days.
  case days(DateRange)
  /// On none, or a fact that decides it is not known.
  case none
}

/// One clause of a policy as code: whether it applies, what it decides, what it shows, and on which days it holds.
///
/// A rule is a value that was made with the values of an edition. It reads facts and nothing else: no clock, no file, no
/// locale. The law's own rules read ``CaseFacts``; a host's own rules read the host's own type.
///
/// ```swift
/// struct ResidesInProvince: EligibilityRule {
///   let header = RuleHeader(
///     "QC.1", .status, Citation("Quy chế mẫu 01", "mục 2"), .enacted,
///     requirement: Wording(vi: "người vay cư trú trong tỉnh", en: "the borrower lives in the province"))
///   func outcome(for facts: HoSo) -> Outcome { Outcome(facts.livesInProvince) }
/// }
/// ```
public protocol EligibilityRule<Facts>: RuleSet {
  /// What it reads.
  associatedtype Facts

  /// The clause, its kind, its source, what it asks for.
  var header: RuleHeader { get }

  /// The header that speaks of these facts, for a clause whose source depends on the case. Default: ``header``.
  func header(for facts: Facts) -> RuleHeader

  /// Whether the clause speaks of such an application at all. Default: yes.
  func applies(to facts: Facts) -> Bool

  /// What it decides: satisfied or unmet only where no unknown fact could change that.
  ///
  /// - Throws: ``InputError`` with code `overflow` where a required value does not fit in 63 bits.
  func outcome(for facts: Facts) throws(InputError) -> Outcome

  /// What it shows beside that. Default: nothing.
  ///
  /// It is asked only after ``outcome(for:)`` has answered.
  func evidence(for facts: Facts) -> Evidence

  /// On which days it holds, other facts unchanged. Default: on every day.
  func holdingDays(for facts: Facts) -> HoldingDays

  /// Who can mend it. Default: nobody.
  func menders(for facts: Facts) -> [Mender]

  /// The flags of a case that this rule answers for, where it applies to the case. Default: none.
  var handledFlags: [CaseFlag] { get }

  /// The path and the name of a fact of the host's own (``FactSet/host(_:)``) that it can miss. Default: none.
  func name(of fact: FactSet) -> FactName?
}

extension EligibilityRule {
  /// The rule's own header.
  @inlinable public func header(for facts: Facts) -> RuleHeader { header }
  /// Every application.
  @inlinable public func applies(to facts: Facts) -> Bool { true }
  /// Nothing beside the answer.
  @inlinable public func evidence(for facts: Facts) -> Evidence { Evidence() }
  /// A rule that is not of kind time holds on every day.
  @inlinable public func holdingDays(for facts: Facts) -> HoldingDays { .always }
  /// Nobody.
  @inlinable public func menders(for facts: Facts) -> [Mender] { [] }
  /// None.
  public var handledFlags: [CaseFlag] { [] }
  /// No fact of a host's own.
  public func name(of fact: FactSet) -> FactName? { nil }

  /// A rule is a set of one.
  @inlinable
  public func visit<Visitor: RuleVisitor>(_ visitor: inout Visitor) throws(InputError)
  where Visitor.Facts == Facts {
    try visitor.visit(self)
  }
}
