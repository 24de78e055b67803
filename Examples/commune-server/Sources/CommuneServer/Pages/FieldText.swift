import HoaNhap

/// How fields of records are called and shown on pages.
enum FieldText {
  /// The name of a field of an application: the Vietnamese header of the commune's sheets, or the field's own words.
  static func name(_ field: String) -> Wording {
    let header =
      own[field]
      ?? DataTable.applications.columns.first { $0.id == field }?.vietnamese.first.map { $0 } ?? field
    return Wording(vi: header, en: field.replacing("_", with: " "))
  }

  private static let own = ["kind": "Loại người vay", "borrower": "Mã người vay"]

  /// A value as people read it.
  static func value(_ value: JSONValue, of field: String, _ language: Language) -> String {
    switch value {
    case .null: "–"
    case .bool(let flag): (flag ? PageWords.yes : PageWords.no)[language]
    case .integer(let number):
      amounts.contains(field) ? Dong(number).text(language) : String(number)
    case .string(let text): shown(text, language)
    case .array, .object: value.canonicalText
    }
  }

  private static let amounts: Set = ["amount", "programme_balance", "same_purpose_debt", "disbursed"]

  private static func shown(_ text: String, _ language: Language) -> String {
    if let day = CivilDate(text) { return language == .vietnamese ? day.vietnameseText : day.text }
    return words[text]?[language] ?? text
  }

  /// A word of a closed set.
  static func word(_ code: String) -> Wording { words[code] ?? Wording(vi: code, en: code) }

  /// The words of closed sets.
  private static let words = Dictionary(
    uniqueKeysWithValues: BorrowerKind.allCases.map { ($0.rawValue, $0.wording) }
      + LoanPurpose.allCases.map { ($0.rawValue, $0.wording) }
      + CapitalSource.allCases.map { ($0.rawValue, $0.wording) }
      + TrainingLevel.allCases.map { ($0.rawValue, $0.wording) })
}
