public import HoaNhapValues

/// Rows of a sheet that are no people, and were not taken for any.
public struct SheetNote: Sendable, Hashable {
  /// What such rows are.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Titles above the header.
    case title
    /// The header.
    case header
    /// A header repeated on a later page.
    case repeatedHeader
    /// The numbers of the columns under the header.
    case columnNumbers
    /// Rows without any cell, or with an ordinal alone.
    case blank
    /// Totals.
    case total
    /// The heading of a part, such as a village.
    case section
    /// Places, dates and signatures below the table.
    case footer
    /// People whose columns of a loan are filled but ask for no amount: the person is read, no application is made.
    case noRequest

    /// What such rows are, in words.
    public var wording: Wording {
      switch self {
      case .title: Wording(vi: "dòng đầu đề", en: "titles")
      case .header: Wording(vi: "dòng tên cột", en: "header")
      case .repeatedHeader: Wording(vi: "tên cột lặp lại", en: "repeated header")
      case .columnNumbers: Wording(vi: "dòng số cột", en: "numbers of columns")
      case .blank: Wording(vi: "dòng trống", en: "blank")
      case .total: Wording(vi: "dòng cộng", en: "totals")
      case .section: Wording(vi: "dòng tên mục", en: "headings")
      case .footer: Wording(vi: "dòng cuối, chữ ký", en: "footers and signatures")
      case .noRequest:
        Wording(vi: "không nêu số tiền, không lập hồ sơ", en: "no amount asked for, no application made")
      }
    }
  }

  /// What the rows are.
  public let kind: Kind
  /// How many there are.
  public let count: Int
  /// The first of them, by their numbers in the spreadsheet.
  public let firstRows: [Int]
}

/// Gathers notes.
struct NoteTally {
  private var groups: [SheetNote.Kind: (count: Int, rows: [Int])] = [:]

  mutating func add(_ kind: SheetNote.Kind, row: Int) {
    var group = groups[kind] ?? (0, [])
    group.count += 1
    if group.rows.count < SheetFault.namedRows { group.rows.append(row) }
    groups[kind] = group
  }

  var notes: [SheetNote] {
    SheetNote.Kind.allCases.compactMap { kind in
      groups[kind].map { SheetNote(kind: kind, count: $0.count, firstRows: $0.rows) }
    }
  }
}
