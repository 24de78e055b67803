public import HoaNhapValues

/// One kind of fault in one column of a sheet: how often, in which rows first, and how to mend it.
///
/// It names places and never repeats a cell.
public struct SheetFault: Sendable, Hashable {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable, Error {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The most rows that a fault names.
  public static let namedRows = 10

  /// The kind of fault.
  public let code: Code
  /// What the column holds; `nil` where the fault is about whole rows.
  public let field: SheetField?
  /// The column, from 1; `nil` where the fault is about whole rows.
  public let column: Int?
  /// The column's header as the sheet has it.
  public let header: String?
  /// How many cells or rows have it.
  public let count: Int
  /// The first rows that have it, by their numbers in the spreadsheet, from 1.
  public let firstRows: [Int]

  /// What is wrong and how to mend it.
  public var wording: Wording { code.wording }

  /// The place, the number and the words in one line.
  public func text(_ language: Language) -> String {
    let rows = firstRows.map(String.init).joined(separator: ", ") + (count > firstRows.count ? ", …" : "")
    let name = header.map { " “\($0)”" } ?? ""
    switch language {
    case .vietnamese:
      let place = column.map { "cột \($0)\(name): " } ?? ""
      return "\(place)\(count) lỗi (\(code.rawValue)), dòng \(rows): \(wording.vi)"
    case .english:
      let place = column.map { "column \($0)\(name): " } ?? ""
      return
        "\(place)\(count) \(count == 1 ? "fault" : "faults") (\(code.rawValue)), rows \(rows): \(wording.en)"
    }
  }
}

extension SheetFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String { text(.english) }
}

/// Gathers faults by kind and column, so that memory does not grow with them.
struct FaultTally {
  private struct Key: Hashable {
    let code: SheetFault.Code
    let column: Int?
  }

  private struct Group {
    var count = 0
    /// The smallest row numbers, in order.
    var rows: [Int] = []
  }

  private var groups: [Key: Group] = [:]

  mutating func add(_ code: SheetFault.Code, column: Int? = nil, row: Int) {
    var group = groups[Key(code: code, column: column), default: Group()]
    group.count += 1
    if group.rows.count < SheetFault.namedRows || row < group.rows[group.rows.count - 1] {
      let place = group.rows.firstIndex { $0 > row } ?? group.rows.count
      group.rows.insert(row, at: place)
      if group.rows.count > SheetFault.namedRows { group.rows.removeLast() }
    }
    groups[Key(code: code, column: column)] = group
  }

  /// The faults: whole rows first, then by column, the most frequent first.
  func faults(_ columns: [SheetColumn]) -> [SheetFault] {
    groups.sorted { a, b in
      let (first, second) = (a.key.column ?? 0, b.key.column ?? 0)
      if first != second { return first < second }
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      return a.key.code.rawValue < b.key.code.rawValue
    }.map { key, group in
      let column = key.column.flatMap { number in columns.first { $0.number == number } }
      return SheetFault(
        code: key.code, field: column?.field, column: key.column, header: column?.header, count: group.count,
        firstRows: group.rows)
    }
  }
}
