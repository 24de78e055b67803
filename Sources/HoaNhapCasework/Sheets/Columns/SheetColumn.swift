public import HoaNhapValues

/// One column of a sheet as it was understood.
public struct SheetColumn: Sendable, Hashable {
  /// How a column is used.
  public enum Use: Sendable, Hashable {
    /// Its cells are read.
    case read
    /// It is known and has no place in the records, or the host wants it kept aside.
    case aside
    /// Its header is not known; it is kept aside until the host says what it is.
    case unknown
    /// Its header can mean several things, or another column has the same meaning: the host is asked.
    case open([SheetField])
  }

  /// The column, from 1.
  public let number: Int
  /// The header as it may be shown; of two rows the words of both.
  public let header: String
  /// What it holds; `nil` unless it is read.
  public let field: SheetField?
  /// How it is used.
  public let use: Use
  /// The unit of its amounts; `nil` where the header names none.
  public let unit: AmountUnit?
}

/// A question that only the host can answer, through ``SheetOptions/columns``.
public struct SheetQuestion: Sendable, Hashable {
  /// The columns that it is about, by their numbers.
  public let columns: [Int]
  /// Their headers.
  public let headers: [String]
  /// What they can hold.
  public let choices: [SheetField]

  /// The question in words.
  public var wording: Wording {
    let names = headers.map { "“\($0)”" }.joined(separator: ", ")
    let numbers = columns.map(String.init).joined(separator: ", ")
    func list(_ language: Language) -> String {
      choices.map { "\($0.wording[language]) (\($0.rawValue))" }.joined(separator: "; ")
    }
    if columns.count > 1 {
      return Wording(
        vi: "Các cột \(numbers) (\(names)) cùng nghĩa là \(list(.vietnamese)): dùng cột nào?",
        en: "Columns \(numbers) (\(names)) all mean \(list(.english)): which one is used?")
    }
    return Wording(
      vi: "Cột \(numbers) (\(names)) ghi gì: \(list(.vietnamese))?",
      en: "What does column \(numbers) (\(names)) hold: \(list(.english))?")
  }
}
