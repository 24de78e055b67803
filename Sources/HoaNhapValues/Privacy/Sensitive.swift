/// Why somebody reads a personal value. A purpose is named at each reading, so that it can be logged and refused.
public struct ReadingPurpose: RawRepresentable, Sendable, Hashable {
  /// The stable code of the purpose.
  public let rawValue: String

  /// Makes a purpose from its code; a host may add its own.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// To decide whether a person may borrow.
  public static let eligibility = ReadingPurpose(rawValue: "eligibility")
  /// To draw up, confirm or hand over the monthly list.
  public static let monthlyList = ReadingPurpose(rawValue: "monthly-list")
  /// To lend, collect or handle a loan.
  public static let lending = ReadingPurpose(rawValue: "lending")
  /// To answer the person whom the data are about.
  public static let subjectRequest = ReadingPurpose(rawValue: "subject-request")
  /// To store or move a record without looking into it.
  public static let storage = ReadingPurpose(rawValue: "storage")
}

/// A personal value that prints redacted and is read only for a named purpose.
///
/// A printed record, a log line or an error that holds it shows `•••`. It stays `Hashable`, so that records can be
/// compared without being shown.
///
/// Source: Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP (S.1, S.2); that rehabilitation facts are sensitive is assumed.
public struct Sensitive<Value> {
  private let value: Value

  /// Wraps a personal value.
  public init(_ value: Value) { self.value = value }

  /// The value, for a purpose that the reader names.
  ///
  /// - Parameter purpose: why it is read. Hosts that log readings do so where they call this.
  public func reveal(for purpose: ReadingPurpose) -> Value { value }

  /// A sensitive value made from this one, without showing either.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sensitive<Other> {
    Sensitive<Other>(try transform(value))
  }
}

extension Sensitive: Sendable where Value: Sendable {}
extension Sensitive: Equatable where Value: Equatable {}
extension Sensitive: Hashable where Value: Hashable {}

extension Sensitive: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Never the value.
  public var description: String { "•••" }
  /// Never the value.
  public var debugDescription: String { "•••" }
  /// A mirror without children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
