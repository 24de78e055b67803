public import HoaNhapModels
public import HoaNhapValues

/// The kind of identifier that names a column of a list.
public enum ListColumnTag {}

/// The identifier of a column, such as `last_borrowing_day`.
public typealias ListColumnID = Identifier<ListColumnTag>

/// A column of the printed list: what stands in it, how it is headed, and which grant of the access policy opens it.
///
/// The set is open. A column of the package's own takes its category from the tables of access of ``Person`` and
/// ``Household``, so there is no second table; a host's own says it.
public struct ListColumn: Sendable, Hashable, Identifiable {
  /// The identifier.
  public let id: ListColumnID
  /// What stands above it.
  public var header: Wording
  /// The field that a grant has to open; `nil` for a column without personal data.
  public let field: AccessField?

  /// Makes a column of a host's own, whose values the host gives; see ``ListCopy``.
  public init(_ id: ListColumnID, _ header: Wording, category: DataCategory) {
    self.init(id, header, AccessField(id.text, category))
  }

  private init(_ id: ListColumnID, _ header: Wording, _ field: AccessField?) {
    self.id = id
    self.header = header
    self.field = field
  }

  /// A column of a field of a person's or a household's record.
  private init(_ id: ListColumnID, of field: String, vi: String, en: String) {
    let known = (Person.accessFields + Household.accessFields).first { $0.name == field }
    guard let known else { preconditionFailure("“\(field)” is a field of a record") }
    self.init(id, Wording(vi: vi, en: en), known)
  }
}

extension ListColumn {
  /// The number of the row (số thứ tự).
  public static let number = ListColumn("number", Wording(vi: "STT", en: "No."), nil)
  /// The person's identifier.
  public static let person = ListColumn("person", of: "id", vi: "Mã", en: "Id")
  /// The full name.
  public static let name = ListColumn("name", of: "name", vi: "Họ và tên", en: "Name")
  /// The number of the identity paper.
  public static let identityNumber = ListColumn(
    "identity_number", of: "identity_number", vi: "Số định danh", en: "Identity number")
  /// The birth date.
  public static let birth = ListColumn("birth", of: "birth", vi: "Ngày sinh", en: "Birth")
  /// The village of the household.
  public static let village = ListColumn("village", of: "village", vi: "Thôn, bản", en: "Village")
  /// The route that was completed.
  public static let route = ListColumn("route", of: "route", vi: "Hình thức cai nghiện", en: "Route")
  /// The day of completion.
  public static let completed = ListColumn(
    "completed", of: "completed", vi: "Ngày hoàn thành", en: "Completed")
  /// The day of the management decision.
  public static let decisionIssued = ListColumn(
    "decision_issued", of: "management_decision", vi: "Ngày quyết định quản lý", en: "Decision of")
  /// Who issued the management decision.
  public static let decisionIssuer = ListColumn(
    "decision_issuer", of: "management_decision", vi: "Cơ quan ban hành", en: "Issued by")
  /// The last day on which the person may borrow (C.3).
  public static let lastBorrowingDay = ListColumn(
    "last_borrowing_day", of: "last_borrowing_day", vi: "Ngày cuối được vay", en: "Last borrowing day")
  /// Whether the person is on the list; left out where ``movement`` is shown, which tells more.
  public static let listed = ListColumn("listed", of: "listed", vi: "Có trong danh sách", en: "Listed")
  /// Whether the row is new, stays or changed; for a departure, why.
  public static let movement = ListColumn("movement", of: "list", vi: "Biến động", en: "Movement")
  /// An empty column, for the hand.
  public static let note = ListColumn("note", Wording(vi: "Ghi chú", en: "Note"), nil)

  /// Every column of the package's own.
  public static let known: [ListColumn] = [
    number, person, name, identityNumber, birth, village, route, completed, decisionIssued, decisionIssuer,
    lastBorrowingDay, listed, movement, note,
  ]
}
