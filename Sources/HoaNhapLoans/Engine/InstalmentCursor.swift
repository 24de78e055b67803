import HoaNhapValues

/// The instalments of principal by contract, one after another, the last one moved by convention V36.
///
/// An annuity that is not laid out gives its dates; its amounts are not known yet.
struct InstalmentCursor {
  private let parts: [CustomPrincipal.Part]
  private let isOnGrid: Bool
  private let part: Int64
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
    part = plan.steps?.part ?? 0
    isOnGrid = plan.steps != nil
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
    return isOnGrid ? grid.date : parts[index].date
  }

  @inline(__always)
  mutating func advance() {
    left -= amount
    index += 1
    if isOnGrid { grid.advance() }
    load()
  }

  @inline(__always)
  private mutating func load() {
    if index >= last {
      day = maturityDay
      amount = left
    } else if isOnGrid {
      day = grid.dayNumber
      amount = part
    } else {
      day = parts[index].date.dayNumber
      amount = parts[index].amount.amount
    }
  }
}
