/// A calculation that has no answer within the numbers and dates that the package holds.
public struct CalculationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of limit was met. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A result that does not fit in the type.
    public static let overflow = Code(rawValue: "overflow")
    /// A division by zero, or a ratio with denominator zero.
    public static let divisionByZero = Code(rawValue: "divisionByZero")
    /// A date before the year 1 or after the year 9999.
    public static let dateOutOfRange = Code(rawValue: "dateOutOfRange")
  }

  /// The kind of limit.
  public var code: Code
  /// The operation, such as `Dong.adding`.
  public var operation: String

  /// Makes an error.
  public init(_ code: Code, in operation: String) {
    self.code = code
    self.operation = operation
  }

  /// What happened, in both languages.
  public var wording: Wording {
    switch code {
    case .divisionByZero:
      Wording(vi: "Phép tính \(operation) chia cho không.", en: "\(operation) divides by zero.")
    case .dateOutOfRange:
      Wording(
        vi: "Phép tính \(operation) ra ngày ngoài khoảng từ năm 1 đến năm 9999.",
        en: "\(operation) leads to a date outside the years 1 to 9999.")
    default:
      Wording(
        vi: "Phép tính \(operation) vượt quá số lớn nhất lưu được.",
        en: "\(operation) exceeds the largest number that can be held.")
    }
  }

  /// The English words.
  public var description: String { wording.en }
}
