/// A record that holds personal data: printed, logged or dumped it shows what ``printedForm`` says and nothing else.
///
/// A host's own record can adopt it too; one property is all it needs.
public protocol RedactedRecord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What may be printed: a kind and an identifier, never a personal fact.
  var printedForm: String { get }
}

extension RedactedRecord {
  /// The same as ``printedForm``.
  public var description: String { printedForm }
  /// The same as ``printedForm``.
  public var debugDescription: String { printedForm }
  /// A mirror without children, so that `dump` shows no fact either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
