public import HoaNhapValues

/// A plan as a paper of an office: its number, its day, whose office signs it, what it carries out.
///
/// It names the signer's office and never the person.
public struct PlanDocument: Sendable, Hashable {
  /// Its number, such as `45/KH-UBND`; `nil` where it bears none.
  public let number: String?
  /// The day on which it was signed; `nil` where it bears none.
  public let signedOn: CivilDate?
  /// For whom and in which office it is signed; `nil` where nobody said.
  public let signer: Wording?
  /// The texts that it carries out, the highest first.
  public let under: [SourceText]

  /// Makes a document.
  public init(
    number: String? = nil, signedOn: CivilDate? = nil, signer: Wording? = nil, under: [SourceText] = []
  ) {
    self.number = number
    self.signedOn = signedOn
    self.signer = signer
    self.under = under
  }
}
