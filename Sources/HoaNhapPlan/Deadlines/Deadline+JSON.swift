public import HoaNhapPolicy
public import HoaNhapValues

extension Deadline {
  /// The deadline as a line of JSON shows it.
  ///
  /// `to` and `via` are one identifier or null: the first, where a duty has several. Châu Sơn's dated duties have one at most.
  public var json: JSONValue {
    .object([
      "clause": .string(clause.text), "agency": text(agency), "to": text(to.first), "via": text(via.first),
      "report": text(report), "due_before": .string(due.dueBefore.text),
      "last_day": .string(due.lastDay.text),
      "last_working_day": .string(lastWorkingDay.text), "window": window?.json ?? .null,
      "vi": .string(wording.vi), "en": .string(wording.en),
    ])
  }
}

extension ReportPeriod {
  /// The report's deadline and data as a line of JSON shows them.
  ///
  /// - Parameter calendar: the calendar by which the last working day is found.
  /// - Throws: ``HolidayFault`` where the calendar does not reach the deadline.
  public func json(calendar: HolidayCalendar) throws(HolidayFault) -> JSONValue {
    .object([
      "report": .string(report.text), "year": .integer(Int64(year)),
      "due_before": .string(due.dueBefore.text),
      "last_day": .string(due.lastDay.text),
      "last_working_day": .string(try lastWorkingDay(in: calendar).day.text),
      "data_from": .string(window.from.text), "data_to": .string(window.to.text),
    ])
  }
}

extension DataWindow {
  /// The window as JSON: `{"from": "2025-12-15", "to": "2026-06-14"}`.
  public var json: JSONValue { .object(["from": .string(from.text), "to": .string(to.text)]) }
}

/// An identifier, or null.
private func text<Tag>(_ id: Identifier<Tag>?) -> JSONValue { id.map { .string($0.text) } ?? .null }
