/// The headers that sheets are known to carry, and what a column under each can hold. It is data; a host adds its own.
public struct SheetVocabulary: Sendable, Hashable {
  /// For each header, folded, what it can mean: one field, several where the host must say which, none where the column is
  /// known and has no place in the records.
  private var meanings: [String: [SheetField]]

  /// A vocabulary without any header.
  public init() { meanings = [:] }

  /// Adds a header, whatever its case, marks and punctuation; what stood there before goes.
  ///
  /// - Parameters:
  ///   - header: the text of the header.
  ///   - fields: what it can mean; none for a column that is known and kept aside.
  public mutating func add(_ header: String, _ fields: [SheetField]) {
    meanings[FoldedText.fold(SheetText.clean(header))] = fields
  }

  /// What a header can mean; `nil` where it is not known.
  ///
  /// Where the whole header is not known, it is looked up without what stands in brackets, such as a unit.
  public func fields(of header: String) -> [SheetField]? {
    let cleaned = SheetText.clean(header)
    return meanings[FoldedText.fold(cleaned)] ?? meanings[FoldedText.fold(Self.withoutBrackets(cleaned))]
  }

  /// Every header, folded, with what it can mean, in alphabetical order.
  public var headers: [(header: String, fields: [SheetField])] {
    meanings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for character in text {
      if character == "(" || character == "[" {
        depth += 1
      } else if character == ")" || character == "]" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        plain.append(character)
      }
    }
    return plain
  }
}

extension SheetVocabulary {
  /// The headers of the data folder, and those that commune sheets are seen to carry.
  ///
  /// Assumed, from the usual forms of such lists; headers joined from two rows stand with both their words.
  public static let standard: SheetVocabulary = {
    var vocabulary = SheetVocabulary()
    for column in DataTable.people.columns {
      guard let field = SheetField(rawValue: column.id) else { continue }
      for header in column.headers { vocabulary.add(header, [field]) }
    }
    for (fields, headers) in entries {
      for header in headers { vocabulary.add(header, fields) }
    }
    return vocabulary
  }()

  private static let entries: [([SheetField], [String])] = [
    ([.ordinal], ["STT", "TT", "Số TT", "Số thứ tự", "No"]),
    ([.id], ["Mã đối tượng", "Mã hồ sơ người"]),
    (
      [.name],
      [
        "Họ, tên", "Họ tên người sau cai", "Họ và tên người sau cai nghiện", "Họ và tên đối tượng",
        "Họ tên đối tượng", "Tên người vay", "Họ và tên người vay", "Họ, chữ đệm và tên",
        "Họ, chữ đệm và tên khai sinh",
      ]
    ),
    (
      [.familyName],
      ["Họ và đệm", "Họ đệm", "Họ và tên đệm", "Họ", "Họ và tên Họ và đệm", "Họ và tên Họ đệm"]
    ),
    ([.givenName], ["Tên", "Họ và tên Tên"]),
    (
      [.birth],
      [
        "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh", "NTNS", "Năm sinh",
        "Ngày tháng, năm sinh", "Sinh ngày", "Sinh năm", "NS",
      ]
    ),
    ([.birthOfMen], ["Năm sinh Nam", "Ngày sinh Nam", "Ngày tháng năm sinh Nam"]),
    ([.birthOfWomen], ["Năm sinh Nữ", "Ngày sinh Nữ", "Ngày tháng năm sinh Nữ"]),
    (
      [.identityNumber],
      [
        "Số CCCD/CMND", "CCCD/CMND", "CMND/CCCD", "Số CMND/CCCD", "Số CMND", "CMND", "Số căn cước",
        "Căn cước công dân", "Số căn cước công dân", "Số ĐDCN", "Số định danh cá nhân/CCCD",
        "Số định danh/CCCD", "Số giấy tờ", "Số CCCD/CMND/Số định danh",
      ]
    ),
    ([.household], ["Số hộ"]),
    (
      [.route],
      ["Hình thức cai", "Biện pháp cai nghiện", "Loại hình cai nghiện", "Hình thức cai nghiện, điều trị"]
    ),
    (
      [.completed],
      [
        "Ngày hoàn thành cai nghiện", "Ngày cai xong", "Ngày chấp hành xong", "Ngày hoàn thành cai",
        "Thời điểm hoàn thành", "Ngày về địa phương",
      ]
    ),
    (
      [.decisionIssued],
      [
        "Ngày QĐ quản lý", "Ngày QĐ", "Ngày QĐ quản lý sau cai", "Ngày quyết định quản lý sau cai",
        "Ngày quyết định quản lý sau cai nghiện", "Quyết định quản lý Ngày",
        "Quyết định quản lý sau cai Ngày", "Quyết định quản lý sau cai nghiện Ngày", "QĐ quản lý Ngày",
        "QĐ quản lý sau cai Ngày", "Quyết định quản lý sau cai nghiện Ngày ban hành",
      ]
    ),
    (
      [.decisionIssuer],
      [
        "Cơ quan ra QĐ", "Cơ quan ra quyết định", "Quyết định quản lý Cơ quan ban hành",
        "Quyết định quản lý sau cai nghiện Cơ quan ban hành", "Quyết định quản lý sau cai Cơ quan ban hành",
        "QĐ quản lý Cơ quan ban hành",
      ]
    ),
    (
      [.decisionMonths],
      [
        "Thời hạn quản lý sau cai", "Số tháng quản lý", "Thời gian quản lý", "Quyết định quản lý Thời hạn",
        "Quyết định quản lý sau cai nghiện Thời hạn", "Quyết định quản lý sau cai Thời hạn",
        "QĐ quản lý Thời hạn",
      ]
    ),
    ([.listMonth], ["Tháng lập danh sách", "Danh sách tháng"]),
    ([.listConfirmedOn], ["Ngày UBND xác nhận", "Ngày UBND xã xác nhận"]),
    ([.conduct], ["Nhận xét của công an", "Ý thức chấp hành", "Ý thức chấp hành pháp luật", "Chấp hành PL"]),
    ([.conductRecordedOn], ["Ngày công an nhận xét"]),
    ([.application], ["Mã hồ sơ", "Mã hồ sơ vay", "Số hồ sơ"]),
    ([.needsLoan], ["Nhu cầu vay", "Nhu cầu vay vốn", "Có nhu cầu vay", "Có nhu cầu vay vốn"]),
    (
      [.purpose],
      [
        "Mục đích", "Mục đích vay", "Mục đích vay vốn", "Mục đích sử dụng vốn", "Đề nghị vay Mục đích",
        "Nhu cầu vay vốn Mục đích",
      ]
    ),
    (
      [.amount],
      [
        "Số tiền", "Số tiền vay", "Số tiền xin vay", "Số tiền đề nghị vay", "Số tiền đề nghị", "Mức vay",
        "Số tiền cần vay", "Đề nghị vay Số tiền", "Nhu cầu vay vốn Số tiền", "Số vốn đề nghị vay",
      ]
    ),
    (
      [.termMonths],
      [
        "Thời hạn vay", "Thời hạn vay (tháng)", "Số tháng vay", "Đề nghị vay Thời hạn",
        "Nhu cầu vay vốn Thời hạn",
      ]
    ),
    ([.receivedOn], ["Ngày nhận hồ sơ", "Ngày nộp hồ sơ", "Ngày nhận"]),
    ([.source], ["Nguồn vốn"]),
    // Words that sheets use for several things: the host says which.
    ([.name, .route], ["Đối tượng"]),
    ([.decisionMonths, .termMonths], ["Thời hạn", "Số tháng"]),
    ([.birth, .completed, .decisionIssued, .receivedOn], ["Ngày", "Ngày tháng", "Ngày, tháng, năm"]),
    ([.decisionIssuer, .conduct], ["Công an xã"]),
    // Known, and without a place in the records.
    (
      [],
      [
        "Giới tính", "Nam/Nữ", "Dân tộc", "Địa chỉ", "Nơi cư trú", "Nơi ở hiện tại", "Chỗ ở hiện nay",
        "Nơi thường trú", "Hộ khẩu thường trú", "Thôn", "Bản", "Thôn, bản", "Khu phố", "Xã", "Điện thoại",
        "Số điện thoại", "SĐT", "Ghi chú", "Số QĐ", "Số quyết định", "Số quyết định quản lý",
        "Quyết định quản lý Số", "Quyết định quản lý sau cai nghiện Số", "Quyết định quản lý sau cai Số",
        "QĐ quản lý Số", "Nghề nghiệp", "Trình độ", "Ngày cấp", "Nơi cấp",
      ]
    ),
  ]
}
