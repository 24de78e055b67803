public import HoaNhapValues

/// A kind of personal data that access is granted by (loại dữ liệu), a column of the table of access.
///
/// The set is open: a host may keep data of its own kind.
public struct DataCategory: RawRepresentable, Sendable, Hashable {
  /// The stable code.
  public let rawValue: String
  /// Makes a category from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Who somebody is, and every link from a record to somebody.
  public static let identity = DataCategory(rawValue: "identity")
  /// What was completed, decided and listed.
  public static let rehabilitation = DataCategory(rawValue: "rehabilitation")
  /// What the commune police say about conduct.
  public static let conduct = DataCategory(rawValue: "conduct")
  /// Applications, loans, payments.
  public static let loan = DataCategory(rawValue: "loan")
  /// Figures about many.
  public static let totals = DataCategory(rawValue: "totals")

  /// The categories of the default table, in the order of its columns.
  public static let standard: [DataCategory] = [.identity, .rehabilitation, .conduct, .loan, .totals]

  /// What it is called; a host's own category by its code.
  public var wording: Wording {
    switch self {
    case .identity: Wording(vi: "nhân thân", en: "identity")
    case .rehabilitation: Wording(vi: "quá trình cai nghiện", en: "rehabilitation")
    case .conduct: Wording(vi: "nhận xét chấp hành pháp luật", en: "conduct")
    case .loan: Wording(vi: "vay vốn", en: "loan")
    case .totals: Wording(vi: "số liệu tổng hợp", en: "totals")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
