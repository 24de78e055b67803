public import HoaNhapValues

/// A paper about capital, ready to be edited and signed: a report of a review, or a draft request (văn bản dự thảo).
///
/// It holds totals of the commune and names nobody. Numbers of applications below five are not told (see ``PublishedBreakdown``); amounts are,
/// because a request without them asks for nothing.
public struct CapitalPaper: Sendable, Hashable {
  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// Its name.
    public let name: Wording
    /// Whether it holds numbers, which are set to the right.
    public let isNumber: Bool
  }

  /// A table.
  public struct Table: Sendable, Hashable {
    /// What it shows.
    public let caption: Wording
    /// Its columns.
    public let columns: [Column]
    /// Its rows, a cell for each column; the first cell is the row's head.
    public let rows: [[Wording]]
  }

  /// A piece of the paper. The set is that of an administrative paper.
  public enum Block: Sendable, Hashable {
    /// Two columns at the head, or of signatures at the end; the first line of each is set strong.
    case columns(left: [Wording], right: [Wording])
    /// The kind of paper, and what it is about.
    case title(Wording, about: Wording)
    /// To whom it goes.
    case addressee(Wording)
    /// The head of a part.
    case heading(Wording)
    /// A text that runs on.
    case text(Wording)
    /// A list of points.
    case items([Wording])
    /// A table.
    case table(Table)
  }

  /// What it says, in order.
  public let blocks: [Block]

  /// The kind of paper and what it is about, for the title of a page.
  public var title: Wording {
    for case .title(let kind, let about) in blocks {
      return Wording(vi: "\(kind.vi): \(about.vi)", en: "\(kind.en): \(about.en)")
    }
    return Wording(vi: "Nguồn vốn", en: "Capital")
  }
}

extension CapitalPaper.Table {
  init(_ caption: Wording, _ columns: [(Wording, isNumber: Bool)], rows: [[Wording]]) {
    self.caption = caption
    self.columns = columns.map { CapitalPaper.Column(name: $0.0, isNumber: $0.isNumber) }
    self.rows = rows
  }
}

extension Wording {
  /// An amount as each language writes it; what is not known says so.
  static func money(_ amount: Dong?) -> Wording {
    guard let amount else { return Wording(vi: "chưa biết", en: "not known") }
    return Wording(vi: amount.text(.vietnamese), en: amount.text(.english))
  }

  /// A day as each language writes it.
  static func day(_ day: CivilDate) -> Wording { Wording(vi: day.vietnameseText, en: day.text) }

  /// A month as each language writes it.
  static func month(_ month: YearMonth) -> Wording {
    Wording(vi: month.vietnameseText, en: month.description)
  }

  /// The same words in both languages.
  static func same(_ text: String) -> Wording { Wording(vi: text, en: text) }
}
