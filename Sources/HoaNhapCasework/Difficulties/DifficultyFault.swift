public import HoaNhapPlan
public import HoaNhapValues

/// Why a step of a difficulty was refused, and what would be right. It repeats nothing of the report.
public struct DifficultyFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A difficulty without an identifier.
    public static let emptyID = Code(rawValue: "emptyID")
    /// A report, an answer or a settlement without words.
    public static let textMissing = Code(rawValue: "textMissing")
    /// A code, an agency or the officer is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// Days that do not follow one another.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// A day behind that of the record.
    public static let inFuture = Code(rawValue: "inFuture")
    /// It is neither with the agency nor was it sent there.
    public static let notWithAgency = Code(rawValue: "notWithAgency")
    /// Whoever reports something does not receive it.
    public static let ownReport = Code(rawValue: "ownReport")
    /// The agency has it already.
    public static let alreadyReceived = Code(rawValue: "alreadyReceived")
    /// It was not received yet.
    public static let notReceived = Code(rawValue: "notReceived")
    /// It is settled already.
    public static let alreadySettled = Code(rawValue: "alreadySettled")
    /// There is no such entry.
    public static let unknownEntry = Code(rawValue: "unknownEntry")
    /// The entry was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// A reversal is not reversed: what was right is recorded again.
    public static let notReversible = Code(rawValue: "notReversible")
    /// A later step rests on it and is reversed first.
    public static let inUse = Code(rawValue: "inUse")
  }

  /// The kind of fault.
  public let code: Code
  /// The difficulty.
  public let difficulty: DifficultyID
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// The entry, where it is about one.
  public let entry: Int?
  /// The day that was passed or not reached, where it is about one.
  public let day: CivilDate?

  init(
    _ code: Code, difficulty: DifficultyID, agency: AgencyID? = nil, entry: Int? = nil, day: CivilDate? = nil
  ) {
    self.code = code
    self.difficulty = difficulty
    self.agency = agency
    self.entry = entry
    self.day = day
  }

  /// The clause that says how a difficulty goes its way.
  public var clause: Clause { "IV.3" }

  /// The place and the English words.
  public var description: String { wording.en }

  /// Which difficulty it is about, what is wrong, what would be right.
  public var wording: Wording {
    let what = what
    return Wording(vi: "\(difficulty): \(what.vi)", en: "\(difficulty): \(what.en)")
  }

  private var what: Wording {
    let who = agency?.text ?? "—"
    let number = entry ?? 0
    let vietnamese = day?.vietnameseText ?? "—"
    let date = day?.text ?? "—"
    switch code {
    case .emptyID: return Wording(vi: "báo cáo phải có mã.", en: "a report has an identifier.")
    case .textMissing: return Wording(vi: "phải ghi nội dung.", en: "words belong here.")
    case .blank: return EntryWords.blank
    case .reasonMissing: return EntryWords.reasonMissing
    case .outOfOrder:
      return Wording(
        vi: "các ngày không theo thứ tự; so với ngày \(vietnamese).", en: "days out of order, beside \(date)."
      )
    case .inFuture:
      return Wording(
        vi: "ngày thực hiện không được sau ngày ghi sổ \(vietnamese).",
        en: "it cannot happen behind the day of the entry, \(date).")
    case .notWithAgency:
      return Wording(
        vi: "báo cáo đang ở \(who); cơ quan đó chuyển tiếp trước, hoặc ghi đúng cơ quan đang xử lý.",
        en: "it is with \(who), which passes it on first; or name the agency that has it.")
    case .ownReport:
      return Wording(
        vi: "\(who) là cơ quan báo cáo; cơ quan tiếp nhận là Công an xã hoặc UBND xã.",
        en: "\(who) reports it; the commune police or the People's Committee receives it.")
    case .alreadyReceived:
      return Wording(
        vi: "\(who) đã tiếp nhận; bước sau là chuyển, trả lời hoặc giải quyết.",
        en: "\(who) has received it; next it is passed on, answered or settled.")
    case .notReceived:
      return Wording(
        vi: "\(who) chưa tiếp nhận; hãy ghi tiếp nhận trước.",
        en: "\(who) has not received it; record that first.")
    case .alreadySettled:
      return Wording(
        vi:
          "đã giải quyết ngày \(vietnamese); nếu ghi nhầm thì hủy mục ghi đó, nếu phát sinh lại thì báo cáo mới.",
        en:
          "it was settled on \(date); if that is a mistake, reverse the entry; if it came up again, report it anew."
      )
    case .unknownEntry: return EntryWords.unknown(number)
    case .alreadyReversed: return EntryWords.alreadyReversed(number)
    case .notReversible: return EntryWords.notReversible(number)
    case .inUse:
      return Wording(
        vi: "bước sau dựa vào mục ghi này; hãy hủy mục ghi số \(number) trước.",
        en: "a later step rests on it; reverse entry \(number) first.")
    default: return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}
