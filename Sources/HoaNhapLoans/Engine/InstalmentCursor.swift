import HoaNhapValues

/// The instalments of principal by contract, one after another, the last one moved by convention V36.
struct InstalmentCursor {
  private let parts: [CustomPrincipal.Part]
  private let isEqual: Bool
  private let equalPart: Int64
  private let last: Int
  private let maturity: CivilDate
  private let maturityDay: Int
  private var grid: MonthCursor
  private var index = 0
  private var left: Int64

  /// The contract's day of the instalment.
  private(set) var day = 0
  /// The instalment, in đồng.
  private(set) var amount: Int64 = 0

  init(_ plan: ResolvedPlan) {
    maturity = plan.maturity
    maturityDay = maturity.dayNumber
    left = plan.amount
    parts = plan.parts
    last = plan.count - 1
    equalPart = plan.steps?.part ?? 0
    isEqual = plan.steps != nil
    // Parts of the caller's own stand on no grid; any will do.
    grid = MonthCursor(plan.steps?.grid ?? MonthGrid(first: maturity))
    load()
  }

  /// How many there are.
  var count: Int { last + 1 }

  /// Whether all have been taken.
  @inline(__always)
  var isAtEnd: Bool { index > last }

  /// The contract's date of the instalment.
  var date: CivilDate {
    if index >= last { return maturity }
    return isEqual ? grid.date : parts[index].date
  }

  @inline(__always)
  mutating func advance() {
    left -= amount
    index += 1
    if isEqual { grid.advance() }
    load()
  }

  @inline(__always)
  private mutating func load() {
    if index >= last {
      day = maturityDay
      amount = left
    } else if isEqual {
      day = grid.dayNumber
      amount = equalPart
    } else {
      day = parts[index].date.dayNumber
      amount = parts[index].amount.amount
    }
  }
}
