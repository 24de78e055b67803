public import HoaNhapValues

/// One thing because of which editions and amendments make no book.
public struct EditionBookFault: Sendable, Hashable {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no edition.
    public static let empty = Code(rawValue: "empty")
    /// Two editions or two amendments have one name.
    public static let duplicateID = Code(rawValue: "duplicateID")
    /// Two editions are in force on the same day.
    public static let overlap = Code(rawValue: "overlap")
    /// There are days between two editions on which none is in force.
    public static let gap = Code(rawValue: "gap")
    /// An edition is not sound, or was amended before it came here.
    public static let edition = Code(rawValue: "edition")
    /// An amendment does not fit its edition.
    public static let amendment = Code(rawValue: "amendment")
    /// Two amendments change one parameter from the same day on.
    public static let conflict = Code(rawValue: "conflict")
  }

  /// The kind of fault.
  public let code: Code
  /// The editions that are at fault, the earlier first.
  public let editions: [EditionID]
  /// The amendments that are at fault.
  public let amendments: [AmendmentID]
  /// The first day that is at fault, where it is one of days.
  public let day: CivilDate?
  /// The fault inside the amendment, with its place there.
  public let inputError: InputError?
  /// What is wrong, between which two, and what would mend it.
  public let wording: Wording

  init(
    _ code: Code, editions: [EditionID] = [], amendments: [AmendmentID] = [], day: CivilDate? = nil,
    inputError: InputError? = nil, vi: String, en: String
  ) {
    self.code = code
    self.editions = editions
    self.amendments = amendments
    self.day = day
    self.inputError = inputError
    wording = Wording(vi: vi, en: en)
  }
}

/// Everything because of which editions and amendments make no book; never empty.
public struct EditionBookFaults: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults.
  public let faults: [EditionBookFault]

  init(_ faults: [EditionBookFault]) {
    precondition(!faults.isEmpty, "a book without faults is no error")
    self.faults = faults
  }

  /// The English words, one fault a line.
  public var description: String { faults.map(\.wording.en).joined(separator: "\n") }
}
