import HoaNhapValues

/// Reads a book of obligations and keeps every fault of its form on the way.
struct ObligationBookReader: FaultGathering {
  var faults: [InputError] = []

  /// The book; `nil` where there are faults.
  mutating func book(_ value: JSONValue) -> ObligationBook? {
    guard let root = take({ () throws(InputError) in try FieldReader(value) }) else { return nil }
    allow(root, ["book", "plan", "obligations", "entries"])
    _ = take { () throws(InputError) in try root.require("book", try root.integer("book", in: 1...1)) }
    let plan = text(root, "plan").map { PlanID($0) }
    let obligations = objects(root, "obligations").compactMap { reader in
      obligation(reader).map { ($0, reader) }
    }
    let entries = objects(root, "entries").compactMap { reader in entry(reader).map { ($0, reader) } }
    guard faults.isEmpty, let plan else { return nil }

    var waiting: [ObligationID: (obligation: Obligation, reader: FieldReader)] = [:]
    for (obligation, reader) in obligations {
      if !obligation.id.belongs(to: plan) {
        faults.append(
          InputError(
            .unknownReference, field: reader.path(of: "id"), vi: "Không thuộc kế hoạch “\(plan)”.",
            en: "It does not belong to the plan “\(plan)”."))
      } else if waiting.updateValue((obligation, reader), forKey: obligation.id) != nil {
        faults.append(
          InputError(
            .duplicate, field: reader.path(of: "id"), vi: "Nhiệm vụ này đã có ở trên.",
            en: "This obligation stands above already."))
      }
    }
    guard faults.isEmpty else { return nil }
    return replay(entries, of: plan, opening: &waiting, in: obligations.map(\.0.id))
  }

  /// Records a history again, line by line.
  ///
  /// A document does not say when each obligation was opened. It enters before the first line about it, or at the end: nothing that
  /// waits for it could be done in between, so a history that a book wrote is accepted, and no other one.
  private mutating func replay(
    _ entries: [(line: Line, reader: FieldReader)], of plan: PlanID,
    opening waiting: inout [ObligationID: (obligation: Obligation, reader: FieldReader)],
    in order: [ObligationID]
  ) -> ObligationBook? {
    var book = ObligationBook(plan: plan)
    func fault(_ error: ObligationFault, at reader: FieldReader) -> InputError {
      let words = error.wording
      return InputError(.convention, field: reader.path, vi: words.vi, en: words.en)
    }
    func open(_ id: ObligationID) -> InputError? {
      guard let (obligation, reader) = waiting.removeValue(forKey: id) else { return nil }
      do {
        try book.enter(obligation)
        return nil
      } catch {
        return fault(error, at: reader)
      }
    }
    for (line, reader) in entries {
      if let error = open(line.id) {
        faults.append(error)
        return nil
      }
      do {
        try book.record(line.action, of: line.id, stamp: line.stamp)
      } catch {
        faults.append(fault(error, at: reader))
        return nil
      }
    }
    faults += order.compactMap(open)
    return faults.isEmpty ? book : nil
  }

  private mutating func obligation(_ reader: FieldReader) -> Obligation? {
    allow(
      reader,
      [
        "id", "clause", "agency", "confirm", "to", "via", "report", "event", "opens", "last_day",
        "planning_day", "needs", "vi", "en",
      ])
    let before = faults.count
    let id = text(reader, "id").map { ObligationID($0) }
    let clause = take { () throws(InputError) in
      guard let clause = Clause(try reader.require("clause", try reader.string("clause"))) else {
        throw InputError(
          .unknownWord, field: reader.path(of: "clause"),
          vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
          en: "A clause is a Roman numeral and numbers, such as III.1.4.")
      }
      return clause
    }
    let agency = optionalText(reader, "agency").map { AgencyID($0) }
    let lists = ["confirm", "to", "via"].map { texts(reader, $0).map { AgencyID($0) } }
    let report = optionalText(reader, "report").map { ReportID($0) }
    let event = optionalText(reader, "event").map { DutyEventID($0) }
    let opens = date(reader, "opens")
    let lastDay = optionalDate(reader, "last_day")
    let planningDay = optionalDate(reader, "planning_day")
    let needs = texts(reader, "needs").map { ObligationID($0) }
    let vi = text(reader, "vi")
    let en = text(reader, "en")
    if faults.count == before, !Self.fit(lastDay, planningDay) {
      faults.append(
        InputError(
          .outOfOrder, field: reader.path(of: "planning_day"),
          vi: "Phải có khi có last_day, và không sau ngày đó.",
          en: "It stands where last_day does, and not after it."))
    }
    guard faults.count == before, let id, let clause, let opens, let vi, let en else { return nil }
    return Obligation(
      id: id, clause: clause, agency: agency, confirm: lists[0], to: lists[1], via: lists[2], report: report,
      event: event, opens: opens, lastDay: lastDay, planningDay: planningDay, needs: needs,
      wording: Wording(vi: vi, en: en))
  }

  /// A planning day stands beside a last day, and not after it.
  private static func fit(_ lastDay: CivilDate?, _ planningDay: CivilDate?) -> Bool {
    guard let lastDay, let planningDay else { return lastDay == nil && planningDay == nil }
    return planningDay <= lastDay
  }

  /// A line of the history as it stands.
  private struct Line {
    let id: ObligationID
    let action: ObligationEntry.Action
    let stamp: RecordStamp
  }

  private mutating func entry(_ reader: FieldReader) -> Line? {
    let id = text(reader, "obligation").map { ObligationID($0) }
    let day = date(reader, "recorded_on")
    let officer = text(reader, "recorded_by").map { OfficerID($0) }
    let word = take { () throws(InputError) in
      try reader.require("action", try reader.word("action", ObligationEntry.Action.Word.self))
    }
    let action: ObligationEntry.Action?
    let keys: [String]
    switch word {
    case .confirmed:
      keys = ["by", "on"]
      let agency = text(reader, "by").map { AgencyID($0) }
      let on = date(reader, "on")
      action = agency.flatMap { agency in on.map { .confirmed(by: agency, on: $0) } }
    case .done:
      keys = ["by", "on"]
      let agency = optionalText(reader, "by").map { AgencyID($0) }
      action = date(reader, "on").map { .done(on: $0, by: agency) }
    case .waived:
      keys = ["reason"]
      action = text(reader, "reason").map { .waived(reason: $0) }
    case .moved:
      keys = ["last_day", "planning_day"]
      let last = date(reader, "last_day")
      let planning = date(reader, "planning_day")
      action = last.flatMap { last in planning.map { .moved(lastDay: last, planningDay: $0) } }
    case .reversed:
      keys = ["entry", "reason"]
      let number = take { () throws(InputError) in
        try reader.require("entry", try reader.integer("entry", in: 1...Int64(Int32.max)))
      }
      let reason = text(reader, "reason")
      action = number.flatMap { number in reason.map { .reversed(entry: Int(number), reason: $0) } }
    case nil: return nil
    }
    allow(reader, ["obligation", "action", "recorded_on", "recorded_by"] + keys)
    guard let id, let day, let officer, let action else { return nil }
    return Line(id: id, action: action, stamp: RecordStamp(on: day, by: officer))
  }
}

/// The small readings of which the others are made.
extension ObligationBookReader {
  /// A required text that is not empty.
  private mutating func text(_ reader: FieldReader, _ key: String) -> String? {
    take { () throws(InputError) in
      let text = try reader.require(key, try reader.string(key))
      guard !text.isEmpty else {
        throw InputError(
          .outOfRange, field: reader.path(of: key), vi: "Không được để trống.",
          en: "A text belongs here, not an empty one.")
      }
      return text
    }
  }

  /// A text that may be left out, or null.
  private mutating func optionalText(_ reader: FieldReader, _ key: String) -> String? {
    reader.isNull(key) || !reader.has(key) ? nil : text(reader, key)
  }

  private mutating func date(_ reader: FieldReader, _ key: String) -> CivilDate? {
    take { () throws(InputError) in try reader.require(key, try reader.date(key)) }
  }

  /// A day that may be left out, or null.
  private mutating func optionalDate(_ reader: FieldReader, _ key: String) -> CivilDate? {
    reader.isNull(key) || !reader.has(key) ? nil : date(reader, key)
  }

  /// The texts of a list that may be left out.
  private mutating func texts(_ reader: FieldReader, _ key: String) -> [String] {
    let values = take { () throws(InputError) in try reader.array(key) ?? [] } ?? []
    return values.enumerated().compactMap { index, value in
      if case .string(let text) = value { return text }
      faults.append(
        InputError(
          .wrongType, field: "\(reader.path(of: key))[\(index)]", vi: "Ở đây phải là một chuỗi chữ.",
          en: "A text belongs here."))
      return nil
    }
  }

  /// The objects of a list; one that is no object is left out with a fault.
  private mutating func objects(_ reader: FieldReader, _ key: String) -> [FieldReader] {
    let values = take { () throws(InputError) in
      try reader.require(key, try reader.array(key))
    }
    return (values ?? []).enumerated().compactMap { index, value in
      take { () throws(InputError) in try FieldReader(value, path: "\(reader.path(of: key))[\(index)]") }
    }
  }
}
