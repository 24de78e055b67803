public import HoaNhapPolicy
public import HoaNhapValues

/// A person's request to see what is kept about them, or to have it mended or erased (yêu cầu của chủ thể dữ liệu; S.3).
public struct SubjectRequest: Sendable, Hashable, RedactedRecord {
  /// The day on which it came in.
  public let receivedOn: CivilDate
  /// The last day for the answer: so many working days later, the first day not counted.
  public let answerBy: CivilDate
  /// The value that the days come from.
  public let days: Cited<Quantity>

  /// Makes a request and its last day.
  ///
  /// - Parameters:
  ///   - day: the day on which the request came in.
  ///   - calendar: which days are worked.
  ///   - edition: how many working days there are.
  /// - Throws: ``NoWorkingDay`` where the calendar has none that follow.
  public init(
    receivedOn day: CivilDate, calendar: WorkCalendar, under edition: Edition = .decision08
  ) throws(NoWorkingDay) {
    receivedOn = day
    days = edition.privacy.answer.value(on: day) ?? edition.privacy.answer.latest
    answerBy = try calendar.adding(workingDays: max(0, Int(clamping: days.value.count)), to: day)
  }

  /// Whether an answer on a day is late.
  public func isLate(on day: CivilDate) -> Bool { day > answerBy }

  /// What it is, without a day.
  public var printedForm: String { "subject request" }
}

/// Everything that is kept about one person, for that person (bản trích dữ liệu của chủ thể).
///
/// It holds records whole: it is for the person whom they are about, and prints as a count.
public struct SubjectExtract: Sendable, Hashable, RedactedRecord {
  private let records: Sensitive<[JSONValue]>
  private let readings: [Reading]
  /// How many records there are.
  public let recordCount: Int

  /// Gathers records about one person, and who read them.
  ///
  /// - Parameters:
  ///   - records: the person, their household, applications, loans and payments.
  ///   - readings: what the log says of readings; those of other records are left out.
  ///   - day: the day on which what is worked out must hold.
  ///   - edition: what it is worked out by.
  /// - Throws: ``InputError`` where a record cannot be written as JSON.
  public init(
    of records: [any AccessedRecord], readings: some Sequence<Reading>, on day: CivilDate,
    under edition: Edition = .decision08
  ) throws(InputError) {
    var values: [JSONValue] = []
    var keys: Set<[String]> = []
    for record in records {
      let kind = type(of: record).accessKind
      keys.insert([kind, record.accessID])
      values.append([
        "kind": .string(kind), "values": .object(try record.accessValues(on: day, under: edition)),
      ])
    }
    self.records = Sensitive(values)
    self.readings = readings.filter { keys.contains([$0.kind, $0.record]) }
    recordCount = values.count
  }

  /// The extract as JSON: `records` in the order given, `readings` in the order of the log.
  ///
  /// - Parameter purpose: why it is shown; ``ReadingPurpose/subjectRequest`` where the person asked.
  public func json(for purpose: ReadingPurpose) -> JSONValue {
    [
      "records": .array(records.reveal(for: purpose)), "readings": .array(readings.map(\.json)),
    ]
  }

  /// How many records and readings.
  public var printedForm: String { "extract of \(recordCount) records, \(readings.count) readings" }
}
