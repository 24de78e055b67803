public import HoaNhapValues

/// A sign of trouble that somebody reported, beside those that the ledger and the lists show (dấu hiệu được báo).
public struct ReportedSign: Sendable, Hashable, RedactedRecord {
  /// Which sign.
  public let code: TroubleCode
  /// What was said; it names no person.
  public let note: Sensitive<String>?

  /// Makes a report.
  public init(_ code: TroubleCode, note: String? = nil) {
    self.code = code
    self.note = note.flatMap { $0.isEmpty ? nil : Sensitive($0) }
  }

  /// That it is a sign, not which.
  public var printedForm: String { "reported sign" }
}

/// Which sign of trouble a loan shows. Codes are stable and may grow; a host adds its own for what people report.
public struct TroubleCode: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a code from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An instalment of principal is overdue (A.2).
  public static let overduePart = TroubleCode(rawValue: "overdue_part")
  /// The use of the loan was found to be another than agreed, in all or in part (III.5.2).
  public static let usedOtherwise = TroubleCode(rawValue: "used_otherwise")
  /// The borrower has left the commune, by the monthly list or as reported.
  public static let movedAway = TroubleCode(rawValue: "moved_away")
  /// The borrower is under rehabilitation or management again, by the monthly list.
  public static let underManagement = TroubleCode(rawValue: "under_management")
  /// An instalment of principal fell due and is unpaid, and is not overdue yet.
  public static let paymentMissed = TroubleCode(rawValue: "payment_missed")
  /// Interest alone is late.
  public static let interestLate = TroubleCode(rawValue: "interest_late")
  /// No transaction for three months (A.7).
  public static let idle = TroubleCode(rawValue: "idle")
  /// An instalment falls due soon, and little was paid lately.
  public static let instalmentNear = TroubleCode(rawValue: "instalment_near")
  /// As reported: a loss through nature, disease of crops or animals, fire.
  public static let loss = TroubleCode(rawValue: "loss")
  /// As reported: the household's income does not suffice for a time.
  public static let hardship = TroubleCode(rawValue: "hardship")
  /// As reported: the borrower could not be reached.
  public static let notReached = TroubleCode(rawValue: "not_reached")

  /// The codes that the package knows, in the order in which they are shown: what is to be looked at first comes first.
  public static let standard: [TroubleCode] = [
    .overduePart, .underManagement, .movedAway, .usedOtherwise, .loss, .hardship, .notReached, .paymentMissed,
    .interestLate, .idle, .instalmentNear,
  ]

  /// Whether it tells something about the borrower's rehabilitation, and not only about the loan.
  public var isAboutRehabilitation: Bool { self == .underManagement }

  /// The sign in words.
  public var wording: Wording {
    switch self {
    case .overduePart: Wording(vi: "có kỳ trả gốc đã chuyển quá hạn", en: "an instalment is overdue")
    case .usedOtherwise:
      Wording(vi: "vốn được sử dụng vào việc khác", en: "the loan is used for something else")
    case .movedAway: Wording(vi: "người vay đã chuyển nơi ở", en: "the borrower has moved")
    case .underManagement:
      Wording(
        vi: "người vay đang được cai nghiện hoặc quản lý",
        en: "the borrower is in rehabilitation or under management")
    case .paymentMissed:
      Wording(vi: "có kỳ trả gốc đến hạn chưa trả", en: "an instalment fell due and is unpaid")
    case .interestLate: Wording(vi: "chậm trả lãi", en: "interest is late")
    case .idle: Wording(vi: "không có giao dịch một thời gian", en: "no transaction for some time")
    case .instalmentNear:
      Wording(vi: "sắp đến kỳ trả gốc, thời gian qua trả ít", en: "an instalment comes near, little was paid")
    case .loss: Wording(vi: "hộ vay bị thiệt hại", en: "the household suffered a loss")
    case .hardship: Wording(vi: "hộ vay gặp khó khăn về thu nhập", en: "the household's income is short")
    case .notReached: Wording(vi: "chưa liên hệ được", en: "not reached yet")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

extension TroubleCode: Comparable {
  /// Orders as ``standard`` does, other codes behind it by their text. It is an order to look at things, no score.
  public static func < (a: TroubleCode, b: TroubleCode) -> Bool {
    (a.place, a.rawValue) < (b.place, b.rawValue)
  }

  private var place: Int { Self.standard.firstIndex(of: self) ?? Self.standard.count }
}
