public import HoaNhapValues

/// A convention of the loan engine by its code, such as `V12` (quy ước tính).
///
/// Codes with a `V` are those of the neutral loan document; those with an `M` belong to the methods of paying back that
/// this package adds. A result names those it used, so that a reader can tell a convention from a mistake.
public struct Convention: RawRepresentable, Sendable, Hashable {
  /// The code: a `V` or an `M`, and a number.
  public let rawValue: String

  /// Makes a convention from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Interest is balance times nights times rate over a year, on outstanding principal.
  public static let simpleInterest = Convention(rawValue: "V1")
  /// How nights become a share of a year.
  public static let dayCount = Convention(rawValue: "V2")
  /// Which day labels a night.
  public static let dayAttribution = Convention(rawValue: "V3")
  /// Money counts for the night of its own day.
  public static let sameDayMoney = Convention(rawValue: "V4")
  /// A rate applies to nights labelled with its first day or later.
  public static let rateFrom = Convention(rawValue: "V5")
  /// The rates are those of this loan.
  public static let ownRates = Convention(rawValue: "V6")
  /// The first disbursement day has a rate.
  public static let firstRate = Convention(rawValue: "V7")
  /// Amounts are whole đồng.
  public static let wholeDong = Convention(rawValue: "V8")
  /// Interest falls due on a grid of months and at maturity.
  public static let interestGrid = Convention(rawValue: "V10")
  /// The first interest period begins at the start, however long it is.
  public static let firstPeriod = Convention(rawValue: "V11")
  /// Interest is rounded once a period.
  public static let interestRounding = Convention(rawValue: "V12")
  /// What rounding leaves is not carried on.
  public static let roundingDrift = Convention(rawValue: "V13")
  /// Equal parts are rounded to a unit.
  public static let equalParts = Convention(rawValue: "V14")
  /// The last instalment takes the rest.
  public static let lastTakesRest = Convention(rawValue: "V15")
  /// Principal dates need not be interest dates.
  public static let principalDates = Convention(rawValue: "V16")
  /// All money is handed out before the first principal date.
  public static let disbursedFirst = Convention(rawValue: "V17")
  /// Instalments are parts of the whole planned amount.
  public static let wholeAmount = Convention(rawValue: "V18")
  /// First dates that are not given lie one step after the start.
  public static let defaultFirstDue = Convention(rawValue: "V19")
  /// The wanted day is kept through short months.
  public static let wantedDay = Convention(rawValue: "V20")
  /// Due dates move off days that are not worked.
  public static let roll = Convention(rawValue: "V21")
  /// What interest follows when a due date moves.
  public static let accrual = Convention(rawValue: "V22")
  /// In the study period nothing is due and simple interest accrues.
  public static let studyPeriod = Convention(rawValue: "V24")
  /// When study interest is collected.
  public static let studyInterest = Convention(rawValue: "V25")
  /// What overdue principal costs in place of the normal rate.
  public static let overdueRate = Convention(rawValue: "V26")
  /// When unpaid principal is overdue.
  public static let overdueFrom = Convention(rawValue: "V27")
  /// The order in which a payment is used.
  public static let allocation = Convention(rawValue: "V28")
  /// Write-offs of a day come first, then reschedules, then payments; what exceeds all dues is paid early.
  public static let sameDayOrder = Convention(rawValue: "V29")
  /// When overdue interest is rounded and posted.
  public static let overduePosting = Convention(rawValue: "V30")
  /// Frozen nights bear no interest; dates do not move.
  public static let freeze = Convention(rawValue: "V31")
  /// New instalments replace all unpaid ones.
  public static let reschedule = Convention(rawValue: "V32")
  /// What is given up first.
  public static let writeOff = Convention(rawValue: "V33")
  /// Interest bears no interest.
  public static let noCompounding = Convention(rawValue: "V34")
  /// Principal moves to overdue on a transaction day.
  public static let transferDay = Convention(rawValue: "V35")
  /// The final due date lies on a transaction day.
  public static let finalTransactionDay = Convention(rawValue: "V36")
  /// A level payment is the exact annuity, rounded once; the last row takes the rest, and the parts are agreed with the loan.
  public static let levelPayment = Convention(rawValue: "M1")
  /// What becomes of the level payment when the rate changes.
  public static let levelAfterRateChange = Convention(rawValue: "M2")
}

extension Convention {
  /// How certain it is; `nil` where it is no more than the form of the document.
  public var standing: Standing? {
    switch self {
    case .simpleInterest, .dayCount, .dayAttribution, .ownRates, .studyPeriod, .overdueRate, .overdueFrom,
      .freeze:
      .enacted
    case .interestGrid, .equalParts, .transferDay, .finalTransactionDay: .analogous
    case .wholeDong, .lastTakesRest, .principalDates: nil
    default: .assumed
    }
  }
}

/// A convention that a schedule or a ledger used, with the setting of its switch.
public struct AppliedConvention: Sendable, Hashable {
  /// Which.
  public let convention: Convention
  /// The words of its switch as the loan document writes them; `nil` where it has none.
  public let setting: String?
  /// How certain the setting is; `nil` for what is no more than form.
  public let standing: Standing?
}
