import HoaNhapPolicy
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

/// What is said of a rule before it reads a fact: its clause, its kind, the text it rests on, how certain that is, and what
/// it asks for in words.
///
/// A header is made once, with its rule. Findings share it; handing it on copies no text.
public struct RuleHeader: Sendable {
  let text: HeaderText

  /// Makes a header.
  ///
  /// - Parameters:
  ///   - clause: the code, unique in a book.
  ///   - kind: what kind of thing it asks for.
  ///   - citation: the text that it rests on.
  ///   - standing: how certain that is.
  ///   - requirement: what the clause asks for, as the middle of a sentence: "the term is at most 120 months".
  ///   - change: what would change it where it is unmet, as a sentence; `nil` where nothing can be said beforehand.
  public init(
    _ clause: ClauseCode, _ kind: FindingKind, _ citation: Citation, _ standing: Standing,
    requirement: Wording,
    change: Wording? = nil
  ) {
    text = HeaderText(
      clause: clause, kind: kind, citation: citation, standing: standing, requirement: requirement,
      change: change)
  }

  /// Makes a header from the cited value that the rule applies.
  public init<Value>(
    _ clause: ClauseCode, _ kind: FindingKind, _ source: Cited<Value>, requirement: Wording,
    change: Wording? = nil
  ) {
    self.init(clause, kind, source.citation, source.standing, requirement: requirement, change: change)
  }

  /// The clause.
  public var clause: ClauseCode { text.clause }
  /// What kind of thing it asks for.
  public var kind: FindingKind { text.kind }
  /// The text that it rests on.
  public var citation: Citation { text.citation }
  /// How certain that is.
  public var standing: Standing { text.standing }
  /// What the clause asks for, as the middle of a sentence.
  public var requirement: Wording { text.requirement }
  /// What would change it where it is unmet; `nil` where that depends on the case.
  public var change: Wording? { text.change }
}

extension RuleHeader: Hashable {
  /// Equal headers say the same.
  public static func == (a: RuleHeader, b: RuleHeader) -> Bool {
    a.text === b.text
      || (a.clause == b.clause && a.kind == b.kind && a.citation == b.citation && a.standing == b.standing
        && a.requirement == b.requirement && a.change == b.change)
  }

  /// Feeds the clause and the source.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(clause)
    hasher.combine(citation)
  }
}

/// What a header holds, shared by all findings of its rule, with the parts of sentences and of canonical JSON that are the
/// same for every case.
final class HeaderText: Sendable {
  let clause: ClauseCode
  let kind: FindingKind
  let citation: Citation
  let standing: Standing
  let requirement: Wording
  let change: Wording?
  /// The whole sentence of a clause that is satisfied.
  let met: Wording
  /// The first sentence of a clause that is not.
  let unmet: Wording
  /// The first sentence of a clause that cannot be told.
  let unknown: Wording
  /// `,{"citation":"…","clause":"…"`
  let opening: [UInt8]
  /// `,"kind":"…","margin":`
  let middle: [UInt8]
  /// `,"standing":"…"`
  let closing: [UInt8]
  /// Opening and middle as one piece: fewer pieces are faster where no words stand between.
  let head: [UInt8]
  /// The head of a finding without a margin, up to what was observed.
  let headWithoutMargin: [UInt8]
  /// Closing, up to those who can mend it.
  let tail: [UInt8]

  init(
    clause: ClauseCode, kind: FindingKind, citation: Citation, standing: Standing, requirement: Wording,
    change: Wording?
  ) {
    self.clause = clause
    self.kind = kind
    self.citation = citation
    self.standing = standing
    self.requirement = requirement
    self.change = change
    met = FindingWords.met(requirement)
    unmet = FindingWords.unmet(requirement)
    unknown = FindingWords.unknown(requirement)
    var writer = CanonicalJSONWriter()
    writer.literal(#",{"citation":"#)
    writer.string(citation.text)
    writer.literal(#","clause":"#)
    writer.string(clause.text)
    opening = writer.bytes
    middle = Array(#","kind":"\#(kind.rawValue)","margin":"#.utf8)
    closing = Array(#","standing":"\#(standing.rawValue)""#.utf8)
    head = opening + middle
    headWithoutMargin = head + Array(#"null,"observed":"#.utf8)
    tail = closing + Array(#","who":["#.utf8)
  }
}
