import HoaNhapPolicy

/// The words that a cell may hold, in English and in Vietnamese.
struct WordTable<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let value: Value
    let id: String
    let vietnamese: [String]
  }

  let entries: [Entry]

  /// The value of a word, whatever its case and marks; `nil` for any other.
  func value(of text: String) -> Value? {
    let folded = FoldedText.fold(text)
    return entries.first { entry in
      ([entry.id] + entry.vietnamese).contains { FoldedText.fold($0).utf8.elementsEqual(folded.utf8) }
    }?.value
  }

  init(entries: [Entry]) { self.entries = entries }
}

extension WordTable where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// The words of a closed set; each value needs its Vietnamese words, the usual one first.
  init(_ vietnamese: (Value) -> [String]) {
    entries = Value.allCases.map { Entry(value: $0, id: $0.rawValue, vietnamese: vietnamese($0)) }
  }
}

extension WordTable where Value == Bool {
  static let flags = WordTable(entries: [
    Entry(value: true, id: "yes", vietnamese: ["có", "true", "1", "x"]),
    Entry(value: false, id: "no", vietnamese: ["không", "false", "0"]),
  ])

  static let conduct = WordTable(entries: [
    Entry(value: true, id: "good", vietnamese: ["tốt", "chấp hành tốt", "có", "yes"]),
    Entry(value: false, id: "not good", vietnamese: ["chưa tốt", "không tốt", "không", "no"]),
  ])
}

extension WordTable where Value == RehabilitationRoute {
  static let routes = WordTable { (route: RehabilitationRoute) in
    switch route {
    case .voluntary: ["tự nguyện", "cai nghiện tự nguyện"]
    case .compulsory: ["bắt buộc", "cai nghiện bắt buộc"]
    case .substitution: ["điều trị thay thế", "thuốc thay thế", "điều trị bằng thuốc thay thế"]
    case .none: ["chưa hoàn thành"]
    }
  }
}

extension WordTable where Value == LoanPurpose {
  static let purposes = WordTable { (purpose: LoanPurpose) in
    switch purpose {
    case .production:
      ["sản xuất", "sản xuất kinh doanh", "sản xuất, kinh doanh", "kinh doanh", "tạo việc làm"]
    case .training: ["học nghề", "đào tạo nghề"]
    }
  }
}

extension WordTable where Value == CapitalSource {
  static let sources = WordTable { (source: CapitalSource) in
    switch source {
    case .central: ["trung ương", "ngân sách trung ương"]
    case .entrusted: ["địa phương", "ủy thác", "ngân sách địa phương", "ngân sách địa phương ủy thác"]
    case .mobilised: ["huy động", "vốn huy động"]
    }
  }
}

extension WordTable where Value == TrainingLevel {
  static let levels = WordTable { (level: TrainingLevel) in
    switch level {
    case .elementary: ["sơ cấp", "trình độ sơ cấp"]
    case .under3Months: ["dưới 3 tháng", "đào tạo dưới 3 tháng"]
    case .other: ["khác", "trình độ khác"]
    }
  }
}

extension WordTable where Value == EstablishmentType {
  static let types = WordTable { (type: EstablishmentType) in
    switch type {
    case .smallOrMediumEnterprise: ["doanh nghiệp nhỏ và vừa", "doanh nghiệp"]
    case .cooperative: ["hợp tác xã", "HTX"]
    case .cooperativeUnion: ["liên hiệp hợp tác xã"]
    case .cooperativeGroup: ["tổ hợp tác"]
    case .householdBusiness: ["hộ kinh doanh"]
    case .other: ["khác"]
    }
  }
}
