public import HoaNhapEligibility
public import HoaNhapValues

/// By what a figure is split (phân tổ). Codes are stable and may grow.
public struct FigureDimension: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a dimension from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The kind of borrower.
  public static let borrower = FigureDimension(rawValue: "borrower")
  /// The purpose of the loan.
  public static let purpose = FigureDimension(rawValue: "purpose")
  /// The source of the capital.
  public static let source = FigureDimension(rawValue: "source")
  /// The savings and credit group.
  public static let group = FigureDimension(rawValue: "group")
  /// The body that the bank entrusts the group to.
  public static let body = FigureDimension(rawValue: "body")
  /// The state of the debt.
  public static let debt = FigureDimension(rawValue: "debt")
  /// The reason.
  public static let reason = FigureDimension(rawValue: "reason")
  /// The clause of the policy.
  public static let clause = FigureDimension(rawValue: "clause")
  /// The kind of check, sign or act.
  public static let kind = FigureDimension(rawValue: "kind")
  /// The agency.
  public static let agency = FigureDimension(rawValue: "agency")

  /// The dimension in words.
  public var wording: Wording {
    switch self {
    case .borrower: Wording(vi: "đối tượng vay", en: "borrower")
    case .purpose: Wording(vi: "mục đích", en: "purpose")
    case .source: Wording(vi: "nguồn vốn", en: "source of capital")
    case .group: Wording(vi: "tổ tiết kiệm và vay vốn", en: "savings and credit group")
    case .body: Wording(vi: "tổ chức nhận ủy thác", en: "entrusted body")
    case .debt: Wording(vi: "trạng thái nợ", en: "state of the debt")
    case .reason: Wording(vi: "lý do", en: "reason")
    case .clause: Wording(vi: "điều kiện", en: "clause")
    case .kind: Wording(vi: "loại", en: "kind")
    case .agency: Wording(vi: "cơ quan", en: "agency")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

/// One part of a figure that is split: the loans of one purpose, the applications refused by one clause.
///
/// What the records do not say is a part of its own, and so is what is known not to be there, such as a loan outside all groups.
public struct FigurePart: Sendable, Hashable, Comparable {
  /// By what it is split.
  public let dimension: FigureDimension
  /// Which part; unknown where the records do not say, known to be `nil` where there is none.
  public let value: Fact<String?>

  /// Makes a part.
  public init(_ dimension: FigureDimension, _ value: Fact<String?>) {
    self.dimension = dimension
    self.value = value
  }

  /// Makes a part that is known.
  public init(_ dimension: FigureDimension, _ value: String) { self.init(dimension, .known(value)) }

  /// The part as a table shows it: the code; `-` for none, `?` for unknown.
  public var text: String {
    switch value {
    case .unknown: "?"
    case .known(nil): "-"
    case .known(.some(let text)): text
    }
  }

  /// Orders by dimension, then by code; none and unknown stand last.
  public static func < (a: Self, b: Self) -> Bool {
    guard a.dimension == b.dimension else {
      return a.dimension.rawValue.utf8.lexicographicallyPrecedes(b.dimension.rawValue.utf8)
    }
    guard a.place == b.place else { return a.place < b.place }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  private var place: Int {
    switch value {
    case .known(.some): 0
    case .known(nil): 1
    case .unknown: 2
    }
  }
}

/// The name of one number of a report: which figure, and which part of it.
public struct FigureKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The figure.
  public let code: FigureCode
  /// The part of it; `nil` for the whole.
  public let part: FigurePart?

  /// Makes a key.
  public init(_ code: FigureCode, _ part: FigurePart? = nil) {
    self.code = code
    self.part = part
  }

  /// The code, and `/purpose=production` behind it for a part.
  public var description: String {
    code.rawValue + (part.map { "/\($0.dimension.rawValue)=\($0.text)" } ?? "")
  }

  /// Orders by code; the whole stands before its parts.
  public static func < (a: Self, b: Self) -> Bool {
    guard a.code == b.code else { return a.code < b.code }
    guard let first = a.part, let second = b.part else { return a.part == nil && b.part != nil }
    return first < second
  }
}
