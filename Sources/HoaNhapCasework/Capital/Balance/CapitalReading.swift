public import HoaNhapValues

/// Whether principal that is paid back can be lent again from the same source (vốn quay vòng). The set is closed: nothing, or as it comes,
/// or as it is due.
public enum CapitalRevolving: String, Sendable, Hashable, CaseIterable {
  /// What is paid back is not counted.
  case notCounted
  /// What came back until the day is counted.
  case received
  /// What came back is counted, and in coming months what falls due.
  case expected

  /// The reading in words.
  public var wording: Wording {
    switch self {
    case .notCounted:
      Wording(vi: "không tính vốn thu hồi", en: "repayments are not counted")
    case .received:
      Wording(vi: "tính vốn đã thu hồi", en: "what was repaid is counted")
    case .expected:
      Wording(
        vi: "tính vốn đã thu hồi và gốc sẽ đến hạn",
        en: "what was repaid is counted, and principal as it falls due")
    }
  }
}

/// How the texts are read where they do not say what becomes of capital.
///
/// No text was found on either. Capital of one year that is not lent stays to the next, as it does in the bank's hands; a host whose
/// budget takes it back records that as withdrawn.
public struct CapitalReading: Sendable, Hashable {
  /// Whether principal that is paid back can be lent again; by default what was received.
  public var revolving: CapitalRevolving

  /// Makes a reading.
  public init(revolving: CapitalRevolving = .received) { self.revolving = revolving }

  /// How certain it is.
  public static let standing = Standing.assumed
}
