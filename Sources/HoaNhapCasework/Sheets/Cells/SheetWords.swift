import HoaNhapPolicy

/// The words of a column, folded once, so that a cell is one look-up.
struct SheetWords<Value: Sendable>: Sendable {
  private let values: [String: Value]

  /// - Parameter more: words of messy sheets, beside those of the data folder.
  init(_ table: WordTable<Value>, more: [(Value, [String])] = []) {
    var values: [String: Value] = [:]
    for entry in table.entries {
      for word in [entry.id] + entry.vietnamese { values[FoldedText.fold(word)] = entry.value }
    }
    for (value, words) in more {
      for word in words { values[FoldedText.fold(word)] = value }
    }
    self.values = values
  }

  func value(_ text: String) throws(SheetFault.Code) -> Value {
    guard let value = values[FoldedText.fold(text)] else { throw .unknownWord }
    return value
  }
}

extension SheetWords where Value == Bool {
  static let flags = SheetWords(
    .flags, more: [(true, ["đã", "đã có", "đúng", "y"]), (false, ["chưa", "chưa có", "ko", "n"])])

  static let conduct = SheetWords(
    .conduct, more: [(true, ["chấp hành tốt pháp luật", "chấp hành tốt các quy định của pháp luật"])])
}

extension SheetWords where Value == RehabilitationRoute {
  static let routes = SheetWords(
    .routes,
    more: [
      (
        .voluntary,
        [
          "cai tự nguyện", "cai nghiện ma túy tự nguyện", "cai nghiện tự nguyện tại gia đình",
          "cai nghiện tự nguyện tại cộng đồng", "cai nghiện tự nguyện tại gia đình, cộng đồng",
          "cai nghiện tự nguyện tại cơ sở", "cai nghiện tự nguyện tại cơ sở cai nghiện",
        ]
      ),
      (
        .compulsory,
        [
          "cai bắt buộc", "cai nghiện ma túy bắt buộc", "cai nghiện bắt buộc tại cơ sở",
          "cai nghiện bắt buộc tại cơ sở cai nghiện",
        ]
      ),
      (
        .substitution,
        [
          "methadone", "điều trị methadone", "điều trị bằng methadone", "buprenorphine",
          "điều trị nghiện bằng thuốc thay thế", "điều trị thuốc thay thế",
          "điều trị nghiện các chất dạng thuốc phiện bằng thuốc thay thế",
        ]
      ),
    ])
}

extension SheetWords where Value == LoanPurpose {
  static let purposes = SheetWords(
    .purposes,
    more: [
      (.production, ["SXKD", "chăn nuôi", "trồng trọt", "buôn bán", "sản xuất - kinh doanh"]),
      (.training, ["học việc", "đào tạo", "vay học nghề"]),
    ])
}

extension SheetWords where Value == CapitalSource {
  static let sources = SheetWords(.sources, more: [(.central, ["TW"]), (.entrusted, ["ĐP"])])
}
