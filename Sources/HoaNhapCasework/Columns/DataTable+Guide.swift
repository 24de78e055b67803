public import HoaNhapValues

extension DataTable {
  /// The table's columns as a Markdown table, for the page of the documentation and for a host's help.
  public func guide(_ language: Language = .english) -> String {
    let head =
      language == .vietnamese
      ? ["Cột", "Tên tiếng Việt", "Ô ghi gì", "Dấu -", "Bắt buộc", "Cá nhân"]
      : ["column", "Vietnamese headers", "a cell holds", "`-`", "required", "personal"]
    let rule = head.map { _ in "---" }
    let rows = columns.map { column in
      [
        "`\(column.id)`", column.vietnamese.joined(separator: " · "), column.form.wording[language],
        column.form.none.wording[language], column.isRequired ? mark(language) : "",
        column.isPersonal ? mark(language) : "",
      ]
    }
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private func mark(_ language: Language) -> String { language == .vietnamese ? "có" : "yes" }
}

extension CellForm.None {
  /// What a `-` says, in words.
  var wording: Wording {
    switch self {
    case .refused: Wording(vi: "không nhận", en: "refused")
    case .isNone: Wording(vi: "không có", en: "none")
    case .isZero: Wording(vi: "số 0", en: "0")
    case .isNo: Wording(vi: "không", en: "no")
    }
  }
}
