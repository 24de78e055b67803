public import HoaNhapValues

/// A column of a table of the data folder: its names, whether it must be there, what its cells look like.
public struct DataColumn: Sendable, Hashable {
  /// The English identifier, which is also accepted as a header.
  public let id: String
  /// The Vietnamese headers that are accepted; the first is the usual one.
  public let vietnamese: [String]
  /// What a cell holds.
  public let form: CellForm
  /// Whether every row needs it. A table without such a column cannot be read.
  public let isRequired: Bool
  /// Whether its values are personal, so that a fault shows their shape alone.
  public let isPersonal: Bool

  init(
    _ id: String, _ vietnamese: [String], _ form: CellForm, isRequired: Bool = false, isPersonal: Bool = false
  ) {
    self.id = id
    self.vietnamese = vietnamese
    self.form = form
    self.isRequired = isRequired
    self.isPersonal = isPersonal
  }

  /// Every header that is accepted.
  public var headers: [String] { [id] + vietnamese }
}

/// What a cell of a column holds, and what a `-` in it says.
public struct CellForm: Sendable, Hashable {
  /// The kind of value.
  public enum Kind: Sendable, Hashable {
    /// Any text.
    case text
    /// An identifier.
    case id
    /// A day.
    case date
    /// A day, a month or a year.
    case partialDate
    /// A month of a year.
    case month
    /// đồng.
    case amount
    /// A whole number.
    case count
    /// Yes or no.
    case flag
    /// One of some words.
    case word
    /// Days, each with a rate.
    case rates
    /// Days, each with an amount.
    case disbursements
  }

  /// What a `-`, known to be none, says in a column.
  public enum None: Sendable, Hashable {
    /// Nothing: it is a fault.
    case refused
    /// There is none.
    case isNone
    /// The number 0.
    case isZero
    /// No.
    case isNo
  }

  /// The kind of value.
  public let kind: Kind
  /// What a `-` says.
  public let none: None
  /// What belongs into a cell, in words.
  public let wording: Wording

  static let text = CellForm(kind: .text, none: .refused, wording: Wording(vi: "chữ", en: "text"))
  static let id = CellForm(
    kind: .id, none: .refused,
    wording: Wording(
      vi: "mã gồm chữ cái không dấu, chữ số và . _ / -, tối đa 32 ký tự, không phải họ tên hay số định danh",
      en: "an id of unaccented letters, digits and . _ / -, at most 32 characters, no name or identity number"
    ))
  static let date = CellForm(
    kind: .date, none: .refused,
    wording: Wording(
      vi: "một ngày có thật, dạng 31/12/2026 hoặc 2026-12-31",
      en: "a day of the calendar, as 2026-12-31 or 31/12/2026"))
  static let partialDate = CellForm(
    kind: .partialDate, none: .refused,
    wording: Wording(
      vi: "ngày, tháng hoặc năm: 31/12/1990, 1990-12-31, 12/1990, 1990-12 hoặc 1990",
      en: "a day, a month or a year: 1990-12-31, 31/12/1990, 1990-12, 12/1990 or 1990"))
  static let month = CellForm(
    kind: .month, none: .refused,
    wording: Wording(vi: "một tháng, dạng 05/2026 hoặc 2026-05", en: "a month, as 2026-05 or 05/2026"))
  static let amount = CellForm(
    kind: .amount, none: .refused,
    wording: Wording(
      vi: "số đồng nguyên, không âm, dạng 100000000 hoặc 100.000.000",
      en: "whole đồng, not negative, as 100000000 or 100.000.000"))
  static let count = CellForm(
    kind: .count, none: .refused,
    wording: Wording(
      vi: "số nguyên, không âm",
      en: "a whole number, not negative"))
  static let flag = CellForm(
    kind: .flag, none: .isNo, wording: Wording(vi: "có hoặc không", en: "yes or no"))
  static let rates = CellForm(
    kind: .rates, none: .refused,
    wording: Wording(
      vi: "các cặp ngày=lãi suất %/năm cách nhau bằng dấu cách: 2015-06-05=6.6 2025-12-01=6.24",
      en: "pairs day=yearly per cent with spaces between: 2015-06-05=6.6 2025-12-01=6.24"))
  static let disbursements = CellForm(
    kind: .disbursements, none: .refused,
    wording: Wording(
      vi: "các cặp ngày=số tiền cách nhau bằng dấu cách: 2026-05-05=4.000.000 2026-06-05=4.000.000",
      en: "pairs day=amount with spaces between: 2026-05-05=4.000.000 2026-06-05=4.000.000"))

  /// One of the words of a table.
  static func word<Value>(_ words: WordTable<Value>, none: None = .refused) -> CellForm {
    CellForm(
      kind: .word, none: none,
      wording: Wording(
        vi: "một trong: \(words.entries.map { $0.vietnamese[0] }.joined(separator: ", "))",
        en: "one of: \(words.entries.map { "\($0.id) (\($0.vietnamese[0]))" }.joined(separator: ", "))"))
  }

  /// The same form, in which a `-` says something else.
  func none(_ none: None) -> CellForm { CellForm(kind: kind, none: none, wording: wording) }

  /// The largest amount of a cell: far more than any loan, and so small that sums of many fit.
  public static let largestAmount: Int64 = 1_000_000_000_000_000
  /// The largest number of a cell that counts something.
  public static let largestCount: Int64 = 1_000_000_000
}

/// A table of the data folder: which columns it has.
public struct DataTable: Sendable, Hashable {
  /// The file.
  public let file: DataFile
  /// Its columns, in the order in which they are shown.
  public let columns: [DataColumn]

  /// Every table, in the order of the folder's files.
  public static let all: [DataTable] = [people, households, establishments, applications, loans, payments]
}
