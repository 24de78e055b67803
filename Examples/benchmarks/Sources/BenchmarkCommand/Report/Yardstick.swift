import HoaNhap

/// What a row is held against, and how near it has to stay: the budgets of this package in one place.
///
/// A limit program that has a line of the row's name goes before what is written here.
struct Yardstick {
  enum Side {
    /// The limit in C, or what was measured with the row, or nothing.
    case measured
    /// Another row of the same table.
    case row(String)
    /// A cost that was set.
    case stated(Cost)
  }

  let side: Side
  /// What the other side returns.
  let returns: Wording
  /// At most this many hundredths of the other side's cost; `nil` where nobody has set one.
  let budget: Int?
  /// A row whose checksum must be the same, since it does the same work.
  let twin: String?

  private init(_ side: Side, budget: Int? = nil, twin: String? = nil, _ vi: String = "", _ en: String = "") {
    self.side = side
    self.budget = budget
    self.twin = twin
    returns = Wording(vi: vi, en: en)
  }

  /// Of a row by its name; one that is not listed has no budget.
  static func of(_ workload: String) -> Yardstick { all[workload] ?? Yardstick(.measured) }

  private static let all: [String: Yardstick] = [
    "verdict": Yardstick(.measured, budget: 300, "hai bit mỗi quy tắc", "two bits a rule"),
    "findings": Yardstick(.measured, budget: 300, "mọi điều chưa đạt", "every unmet finding"),
    "schedule": Yardstick(.measured, budget: 300, "các dòng, giữ lại", "rows kept"),
    "annuity": Yardstick(.measured, budget: 300, "các dòng, giữ lại", "rows kept"),
    "law-host": law(),
    "law-facts": law(twin: "law-host"),
    "law-documents": law(twin: "law-host"),
    "store-commit-1": Yardstick(.measured, budget: 100),
    "store-commit-32": Yardstick(.measured, budget: 100),
    "binary-size": Yardstick(.stated(Cost(8_000_000, .bytes)), budget: 100),
    "start-up": Yardstick(.stated(Cost(10_000_000, .elapsed)), budget: 100),
  ]

  /// The law's own clauses beside the eleven conditions of the shared workload.
  private static func law(twin: String? = nil) -> Yardstick {
    Yardstick(.row("verdict"), budget: 500, twin: twin, "hai bit mỗi quy tắc", "two bits a rule")
  }
}
