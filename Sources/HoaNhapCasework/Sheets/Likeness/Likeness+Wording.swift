public import HoaNhapValues

extension Likeness {
  /// What is alike and what is not, in words, without any value.
  public var wording: Wording {
    let parts = [name.wording, birth.wording, number.wording, household.wording].compactMap { $0 }
    return Wording(
      vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }
}

extension Likeness.Confidence {
  /// How sure it is, in words.
  public var wording: Wording {
    switch self {
    case .certain: Wording(vi: "gần như chắc chắn", en: "certain")
    case .probable: Wording(vi: "nhiều khả năng", en: "probable")
    case .possible: Wording(vi: "có thể", en: "possible")
    }
  }
}

extension Likeness.Name {
  /// What it says, in words.
  public var wording: Wording {
    switch self {
    case .same: Wording(vi: "họ tên trùng", en: "same name")
    case .unmarked: Wording(vi: "họ tên trùng, một bên viết không dấu", en: "same name, once without marks")
    case .reordered: Wording(vi: "họ tên trùng, khác thứ tự", en: "same names in another order")
    case .shortened:
      Wording(vi: "họ tên viết tắt hoặc thiếu tên đệm", en: "name shortened or a middle name left out")
    case .oneLetter: Wording(vi: "họ tên khác một chữ cái", en: "names one letter apart")
    case .otherMarks: Wording(vi: "họ tên cùng chữ, khác dấu", en: "same letters with other marks")
    case .different: Wording(vi: "họ tên khác", en: "different names")
    }
  }
}

extension Likeness.Birth {
  /// What it says, in words; `nil` where nothing can be compared.
  public var wording: Wording? {
    switch self {
    case .same: Wording(vi: "ngày sinh trùng", en: "same birth")
    case .compatible: Wording(vi: "ngày sinh không mâu thuẫn", en: "births that allow each other")
    case .swapped: Wording(vi: "ngày và tháng sinh đổi chỗ", en: "day and month of birth changed about")
    case .oneDigit: Wording(vi: "ngày sinh khác một chữ số", en: "births one digit apart")
    case .different: Wording(vi: "ngày sinh khác", en: "different births")
    case .unknown: nil
    }
  }
}

extension Likeness.Number {
  /// What it says, in words; `nil` where nothing can be compared.
  public var wording: Wording? {
    switch self {
    case .same: Wording(vi: "số định danh trùng", en: "same identity number")
    case .oneDigit: Wording(vi: "số định danh khác một chữ số", en: "identity numbers one digit apart")
    case .different: Wording(vi: "số định danh khác", en: "different identity numbers")
    case .unknown: nil
    }
  }
}

extension Likeness.Household {
  /// What it says, in words; `nil` where nothing can be compared.
  public var wording: Wording? {
    switch self {
    case .same: Wording(vi: "cùng hộ", en: "same household")
    case .different: Wording(vi: "khác hộ", en: "different households")
    case .unknown: nil
    }
  }
}
