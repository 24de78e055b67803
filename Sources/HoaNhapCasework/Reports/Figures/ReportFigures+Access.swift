public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

extension FigureTopic {
  /// What somebody has to be allowed to read to follow a figure to its records.
  var categories: [DataCategory] {
    switch self {
    case .list: [.identity, .rehabilitation]
    case .applications, .lending: [.identity, .loan]
    // A sign can say something about a person's rehabilitation.
    case .aftercare: [.identity, .loan, .rehabilitation]
    // The use of capital leads to loans, a duty to an application.
    case .capital, .duties: [.identity, .loan, .totals]
    case .support, .difficulties: [.totals]
    }
  }
}

extension ReportFigures {
  /// The records behind a figure, for an agency that may read what they are about.
  ///
  /// Reading a record that the trace names is a reading of its own, to be logged as such.
  /// - Parameters:
  ///   - key: which figure.
  ///   - agency: who wants to open it.
  ///   - policy: who may read what. What is granted in part, or about some people alone, opens no trace.
  /// - Returns: the trace; `nil` where there is no such figure.
  /// - Throws: ``ReportFault`` with code `noAccess`.
  public func trace(
    of key: FigureKey, for agency: AgencyID, policy: AccessPolicy = .standard
  ) throws(ReportFault) -> FigureTrace? {
    guard let figure = self[key], let topic = catalogue[key.code]?.topic else { return nil }
    guard topic.categories.allSatisfy({ policy[agency, $0] == .full }) else {
      throw .traceClosed(scope, agency, key)
    }
    return figure.trace
  }
}

extension ReportFault {
  static func traceClosed(_ scope: ReportScope, _ agency: AgencyID, _ key: FigureKey) -> ReportFault {
    ReportFault(
      .noAccess, scope.clause,
      vi:
        "Quy định truy cập không cho \(agency) mở hồ sơ gốc của chỉ tiêu \(key). Nếu công việc cần, hãy đề nghị Công an xã.",
      en:
        "The access policy does not let \(agency) open the records behind \(key). Where a duty needs them, ask the commune police."
    )
  }
}
