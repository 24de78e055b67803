public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Why an entry was not taken into the capital book, or a sum cannot be told: at which record, and what would be right.
public struct CapitalFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An entry without an identifier.
    public static let emptyID = Code(rawValue: "emptyID")
    /// An amount of zero or less.
    public static let amountNotPositive = Code(rawValue: "amountNotPositive")
    /// A year or a month that the calendar does not have.
    public static let noSuchMonth = Code(rawValue: "noSuchMonth")
    /// A day behind that of the record.
    public static let inFuture = Code(rawValue: "inFuture")
    /// A transfer from a source to itself.
    public static let sameSource = Code(rawValue: "sameSource")
    /// A code, an agency or the officer is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// Another entry has the identifier.
    public static let duplicate = Code(rawValue: "duplicate")
    /// A record of a day before that of the record before it, or of another day than those taken in with it.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// More is taken away than was allocated.
    public static let belowAllocated = Code(rawValue: "belowAllocated")
    /// There is no such entry.
    public static let unknownEntry = Code(rawValue: "unknownEntry")
    /// The entry was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// A reversal is not reversed: what was right is recorded again.
    public static let notReversible = Code(rawValue: "notReversible")
    /// A reversal that does not repeat what the entry was about.
    public static let reversalDiffers = Code(rawValue: "reversalDiffers")
    /// A sum that does not fit.
    public static let overflow = Code(rawValue: "overflow")
  }

  /// The kind of fault.
  public let code: Code
  /// The entry of the book at which it failed, where it was one.
  public let entry: CapitalEntryID?
  /// Another record at which it failed: an application, a loan, or the entry that is to be reversed.
  public let record: String?
  /// The source, where it is about one.
  public let source: CapitalSource?
  /// The budget year, where it is about one.
  public let year: Int?
  /// The day that was passed or not reached, where it is about one.
  public let day: CivilDate?
  /// What is left of the allocation without the entry, where too much was taken away.
  public let left: Dong?

  init(
    _ code: Code, entry: CapitalEntryID? = nil, record: String? = nil, source: CapitalSource? = nil,
    year: Int? = nil, day: CivilDate? = nil, left: Dong? = nil
  ) {
    self.code = code
    self.entry = entry
    self.record = record
    self.source = source
    self.year = year
    self.day = day
    self.left = left
  }

  /// The clause that the book is kept under.
  public var clause: Clause { "III.2.1" }

  /// The place and the English words.
  public var description: String { wording.en }

  /// Which record it is about, what is wrong, what would be right.
  public var wording: Wording {
    guard let place = entry?.text ?? record else { return what }
    let what = what
    return Wording(vi: "\(place): \(what.vi)", en: "\(place): \(what.en)")
  }

  private var what: Wording {
    switch code {
    case .emptyID: Wording(vi: "mục ghi phải có mã.", en: "an entry has an identifier.")
    case .amountNotPositive:
      Wording(
        vi: "số tiền phải lớn hơn 0; muốn giảm thì ghi thu hồi, hoàn trả.",
        en: "the amount is above zero; what goes is recorded as withdrawn.")
    case .noSuchMonth:
      Wording(
        vi: "năm từ 1 đến 9999, tháng từ 1 đến 12.", en: "a year is 1 to 9999, a month 1 to 12.")
    case .inFuture:
      Wording(
        vi: "ngày văn bản không được sau ngày ghi sổ \(day?.vietnameseText ?? "—").",
        en: "its day cannot lie behind that of the record, \(day?.text ?? "—").")
    case .sameSource:
      Wording(
        vi: "điều chuyển phải sang nguồn vốn khác.", en: "a transfer goes to another source.")
    case .blank: EntryWords.blank
    case .reasonMissing:
      Wording(vi: "phải nêu lý do hủy mục ghi nhầm.", en: "why the entry is reversed belongs here.")
    case .duplicate:
      Wording(
        vi: "mã này đã có trong sổ; hãy đặt mã khác.", en: "the book has this identifier; give another.")
    case .outOfOrder:
      Wording(
        vi:
          "các mục ghi cùng lượt phải cùng một ngày ghi sổ, không trước lần ghi gần nhất; ngày phải ghi: \(day?.vietnameseText ?? "—").",
        en:
          "entries taken in together are recorded on one day, not before the latest record; that day is \(day?.text ?? "—")."
      )
    case .belowAllocated:
      Wording(
        vi:
          "vượt số đã bố trí của \(source?.wording.vi ?? "—") năm \(year ?? 0), còn \(left?.text(.vietnamese) ?? "—"); hãy ghi phần bố trí còn thiếu hoặc hủy mục ghi nhầm trước.",
        en:
          "it exceeds what \(source?.wording.en ?? "—") was allocated for \(year ?? 0), of which \(left?.text(.english) ?? "—") is left; record the missing allocation, or reverse the mistaken entry first."
      )
    case .unknownEntry:
      Wording(
        vi: "sổ không có mục ghi \(record ?? "—") để hủy.",
        en: "the book has no entry \(record ?? "—") to reverse.")
    case .alreadyReversed:
      Wording(vi: "mục ghi \(record ?? "—") đã bị hủy.", en: "entry \(record ?? "—") was reversed already.")
    case .notReversible:
      Wording(
        vi: "mục ghi \(record ?? "—") là mục hủy; hãy ghi lại nội dung đúng.",
        en: "entry \(record ?? "—") is a reversal; record again what was right.")
    case .reversalDiffers:
      Wording(
        vi: "phải ghi đúng nguồn vốn, năm, tháng, mục đích, số tiền của mục ghi \(record ?? "—") bị hủy.",
        en: "it must repeat the source, year, month, purpose and amount of \(record ?? "—").")
    case .overflow:
      Wording(
        vi: "cộng đến đây thì vượt quá số lớn nhất lưu được; hãy kiểm tra số tiền.",
        en: "added up to here the sum exceeds the largest number that can be held; check the amount.")
    default: Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}
