/// Why somebody writes to a store or reads from it. It stands in the log beside who did.
public struct ChangePurpose: RawRepresentable, Sendable, Hashable {
  /// The stable code of the purpose.
  public let rawValue: String

  /// Makes a purpose from its code; a host may add its own.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// To take in an application, its papers or an answer to it.
  public static let application = ChangePurpose(rawValue: "application")
  /// To draw up, confirm or hand over the monthly list.
  public static let monthlyList = ChangePurpose(rawValue: "monthly-list")
  /// To lend, collect or handle a loan.
  public static let lending = ChangePurpose(rawValue: "lending")
  /// To mend what was written wrongly.
  public static let correction = ChangePurpose(rawValue: "correction")
  /// To bring records in from elsewhere.
  public static let transfer = ChangePurpose(rawValue: "transfer")
  /// To bring stored records into the form of a newer version.
  public static let migration = ChangePurpose(rawValue: "migration")
  /// To decide whether a person may borrow.
  public static let eligibility = ChangePurpose(rawValue: "eligibility")
  /// To do what the person whom the data are about has asked for.
  public static let subjectRequest = ChangePurpose(rawValue: "subject-request")

  /// To erase what is not needed any more.
  public static let retention = ChangePurpose(rawValue: "retention")

  /// Two purposes are equal when their UTF-8 bytes are.
  public static func == (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.elementsEqual(b.rawValue.utf8)
  }

  /// Feeds the UTF-8 bytes, so that equal bytes hash equally.
  public func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
  }
}
