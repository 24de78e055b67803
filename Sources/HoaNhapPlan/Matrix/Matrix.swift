public import HoaNhapValues

/// Who does what by when, a duty a row, by clause (ma trận phân công trách nhiệm).
public struct Matrix: Sendable, Hashable {
  /// The plan.
  public let plan: Plan
  /// The agency whose duties are shown; `nil` for all.
  public let agency: AgencyID?
  /// The duties, by clause.
  public let rows: [Duty]

  /// Every row as JSON, in order.
  public var json: [JSONValue] { rows.map(\.matrixJSON) }
}

extension Plan {
  /// The responsibility matrix.
  ///
  /// - Parameter agency: only the duties in which this agency has a part, whichever it is; `nil` for all.
  /// - Throws: ``InputError`` with code `unknownReference` for an agency that the plan does not name.
  public func matrix(agency: AgencyID? = nil) throws(InputError) -> Matrix {
    try require(agency)
    return Matrix(plan: self, agency: agency, rows: rows(agency: agency))
  }

  /// The responsibility matrix of those duties that a query asks for.
  ///
  /// - Throws: ``InputError`` as ``duties(_:)`` does.
  public func matrix(of query: DutyQuery) throws(InputError) -> Matrix {
    Matrix(plan: self, agency: query.agency, rows: try duties(query))
  }

  /// The responsibility matrix of all agencies.
  public var matrix: Matrix { Matrix(plan: self, agency: nil, rows: rows(agency: nil)) }

  private func rows(agency: AgencyID?) -> [Duty] {
    duties.filter { duty in agency.map { duty.names($0) } ?? true }.sorted { $0.clause < $1.clause }
  }
}
