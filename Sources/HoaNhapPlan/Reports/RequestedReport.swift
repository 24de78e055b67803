public import HoaNhapValues

/// A report that somebody asks for out of turn (báo cáo đột xuất): whoever asks says which days it is about.
public struct RequestedReport: Sendable, Hashable {
  /// The clause that obliges to report on request.
  public let clause: Clause
  /// The day on which it was asked for.
  public let askedOn: CivilDate
  /// The days whose data it covers, as they were asked for.
  public let window: DataWindow
  /// The last good day, as it was asked for; `nil` where nobody said. The plan sets none.
  public let lastDay: CivilDate?
  /// Those who report.
  public let by: [AgencyID]
  /// Through whom it goes.
  public let via: [AgencyID]
  /// Who receives it.
  public let to: [AgencyID]

  /// The report as a line of JSON shows it.
  public var json: JSONValue {
    .object([
      "report": "on-request", "clause": .string(clause.text), "asked_on": .string(askedOn.text),
      "data_from": .string(window.from.text), "data_to": .string(window.to.text), "last_day": lastDay.json,
      "by": by.json, "via": via.json, "to": to.json,
    ])
  }

  /// The report in a short sentence.
  public var wording: Wording {
    Wording(
      vi:
        "Báo cáo đột xuất (\(clause)), số liệu từ \(window.from.vietnameseText) đến \(window.to.vietnameseText)"
        + (lastDay.map { ", nộp chậm nhất \($0.vietnameseText)" } ?? "") + ".",
      en: "Report on request (\(clause)), data from \(window.from) to \(window.to)"
        + (lastDay.map { ", due by \($0)" } ?? "") + ".")
  }
}

extension Plan {
  /// A report on request, as somebody asks for it.
  ///
  /// - Parameters:
  ///   - from: the first day of the data.
  ///   - to: the last day of the data, included. It must be over when the report is handed in.
  ///   - askedOn: the day on which it is asked for.
  ///   - lastDay: the last good day to hand it in; `nil` where nobody says.
  ///   - clause: the clause under which it is asked for; `nil` for the plan's only one with reports on request, or the first that has
  ///     periodic reports too.
  /// - Throws: ``PlanFaults`` with everything that does not fit: days in the wrong order, data that are not complete by the day of
  ///   handing in, a day outside the plan, a clause without reports on request.
  public func requestedReport(
    from: CivilDate, to: CivilDate, askedOn: CivilDate, lastDay: CivilDate? = nil, under clause: Clause? = nil
  ) throws(PlanFaults) -> RequestedReport {
    var faults: [InputError] = []
    let duty = dutyOnRequest(clause)
    if duty == nil {
      faults.append(
        InputError(
          .unknownReference, field: "clause", vi: "Kế hoạch không có báo cáo khi có yêu cầu ở đây.",
          en: "The plan has no report on request here."))
    }
    let window = DataWindow(from: from, to: to)
    if window == nil {
      faults.append(
        InputError(
          .outOfOrder, field: "from", vi: "Ngày đầu \(from) nằm sau ngày cuối \(to); hãy đổi lại.",
          en: "The first day \(from) lies after the last day \(to); exchange them."))
    }
    if !(DateRange(from: self.from, until: until)?.contains(askedOn) ?? false) {
      faults.append(
        InputError(
          .outOfRange, field: "asked_on", vi: "Ngày yêu cầu \(askedOn) nằm ngoài thời gian của kế hoạch.",
          en: "The day of asking, \(askedOn), lies outside the plan's own days."))
    }
    if let lastDay, lastDay < askedOn {
      faults.append(
        InputError(
          .outOfOrder, field: "last_day", vi: "Hạn nộp \(lastDay) nằm trước ngày yêu cầu \(askedOn).",
          en: "The last good day \(lastDay) lies before the day of asking, \(askedOn)."))
    }
    if to > lastDay ?? askedOn {
      faults.append(
        InputError(
          .outOfOrder, field: "to",
          vi: "Số liệu đến \(to) chưa đủ khi nộp; ngày cuối phải từ \(lastDay ?? askedOn) trở về trước.",
          en: "Data up to \(to) are not complete by then; their last day is \(lastDay ?? askedOn) or before.")
      )
    }
    guard faults.isEmpty, let duty, let window else { throw PlanFaults(faults) }
    return RequestedReport(
      clause: duty.clause, askedOn: askedOn, window: window, lastDay: lastDay,
      by: duty.answerable.compactMap { $0 }, via: duty.via, to: duty.to)
  }

  private func dutyOnRequest(_ clause: Clause?) -> Duty? {
    let onRequest = duties.filter { duty in
      duty.when.contains(.onRequest) && (clause.map { $0 == duty.clause } ?? true)
    }
    if onRequest.count == 1 { return onRequest[0] }
    return onRequest.first { duty in reports.contains { $0.clause == duty.clause } }
  }
}
