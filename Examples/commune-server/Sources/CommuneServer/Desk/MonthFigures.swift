import HoaNhap

/// The figures of a month as one agency sees them.
///
/// An agency that may read the records themselves gets every number. Another gets counts of people whose small parts are
/// withheld (`null`), and sums where it may read amounts.
struct MonthFigures: Sendable {
  let report: MonthReport
  /// Whether small numbers are told.
  let isExact: Bool
  /// Whether sums of money are told.
  let hasAmounts: Bool

  var json: JSONValue {
    let running = report.portfolio.total.running
    return [
      "as_of": .string(report.asOf.text), "month": .string(report.list.month.description),
      "plan": .string(report.plan.id.text), "edition": .string(report.edition.description),
      "exact": .bool(isExact),
      "list": counts(ListState.allCases.map { ($0.rawValue, report.list.count($0)) }),
      "applications": outcomes,
      "loans": [
        "running": hasAmounts || isExact ? .integer(Int64(running.loans)) : .null,
        "outstanding": hasAmounts || isExact ? .integer(running.outstanding.amount) : .null,
        "behind": isExact ? .integer(Int64(report.portfolio.total.count(.behind))) : .null,
      ],
      "needs": needs,
      "next_report": report.nextReport.map { .string($0.period.report.text) } ?? .null,
      "obligations": .array(report.obligations.map(\.json)),
    ]
  }

  /// What is asked for by eligible applications, where their number is told.
  private var needs: JSONValue {
    let eligible = report.needs.eligible
    let isTold = isExact || (hasAmounts && outcomes[Eligibility.eligible.rawValue]?.isNull == false)
    return [
      "requests": isTold ? .integer(Int64(eligible.count)) : .null,
      "amount": isTold ? .integer(eligible.amount.amount) : .null,
    ]
  }

  private var outcomes: JSONValue {
    counts(Eligibility.allCases.map { ($0.rawValue, report.count($0)) })
  }

  private func counts(_ parts: [(name: String, count: Int)]) -> JSONValue {
    guard !isExact else {
      return .object(JSONObject(parts.map { JSONMember($0.name, .integer(Int64($0.count))) }))
    }
    return .object(
      JSONObject(
        PublishedBreakdown(parts).parts.map { part in
          switch part.count {
          case .number(let count): JSONMember(part.name, .integer(Int64(count)))
          case .withheld: JSONMember(part.name, .null)
          }
        }))
  }
}
