import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

extension ListFile {
  /// Reads a file from its JSON, which ``json`` describes.
  ///
  /// The history is recorded again line by line, so a document cannot hold a move that the file would have refused.
  /// - Throws: ``InputError`` for the first field or move that does not hold, with its place; agencies are named, facts never.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["list", "month", "duty", "moves"])
    _ = try root.require("list", try root.integer("list", in: 1...1))
    guard let duty = try root.objectField("duty") else { throw root.missing("duty") }
    let month = try root.require("month", try root.month("month"))
    self.init(for: month, under: try ListDuty(duty, month: month))
    for reader in try root.objects("moves") { try replay(reader) }
  }

  /// Records one move of a document again.
  private mutating func replay(_ reader: FieldReader) throws(InputError) {
    let word = try reader.require("action", try reader.word("action", ListMove.Word.self))
    let day = try reader.require("on", try reader.date("on"))
    let by: AgencyID = AgencyID(try reader.filled("by"))
    let stamp = RecordStamp(
      on: try reader.require("recorded_on", try reader.date("recorded_on")),
      by: OfficerID(try reader.filled("recorded_by")))
    let action: ListMove.Action
    var keys = ["action", "on", "by", "recorded_on", "recorded_by"]
    switch word {
    case .drawnUp:
      keys += [
        "month", "edition", "basis", "skipped", "rows", "departures", "kept_off", "findings", "correcting",
      ]
      action = .drawnUp(
        try ListDraft(reader, drawnUpOn: day),
        correcting: try reader.string("correcting").map { Sensitive($0) })
    case .confirmed:
      keys.append("version")
      action = .confirmed(version: try reader.count("version"))
    case .handedOver:
      keys += ["version", "to"]
      action = .handedOver(
        version: try reader.count("version"), to: AgencyID(try reader.filled("to")))
    case .reversed:
      keys += ["move", "reason"]
      action = .reversed(
        move: try reader.count("move"), reason: Sensitive(try reader.filled("reason")))
    }
    try reader.allow(keys)
    do {
      try record(action, on: day, by: by, stamp: stamp)
    } catch {
      let words = error.wording
      throw InputError(.convention, field: reader.path, vi: words.vi, en: words.en)
    }
  }
}

extension ListDuty {
  fileprivate init(_ reader: FieldReader, month: YearMonth) throws(InputError) {
    try reader.allow(["obligation", "clause", "agency", "confirm", "to", "opens", "last_day"])
    guard let clause = Clause(try reader.filled("clause")) else {
      throw InputError(
        .unknownWord, field: reader.path(of: "clause"),
        vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
        en: "A clause is a Roman numeral and numbers, such as III.1.4.")
    }
    self.init(
      month: month, obligation: ObligationID(try reader.filled("obligation")), clause: clause,
      agency: AgencyID(try reader.filled("agency")),
      confirm: try reader.distinct("confirm").map { AgencyID($0) },
      to: try reader.distinct("to").map { AgencyID($0) },
      opens: try reader.require("opens", try reader.date("opens")),
      lastDay: try reader.require("last_day", try reader.date("last_day")))
  }
}

extension ListDraft {
  /// Reads the members of a draft out of a move.
  fileprivate init(_ reader: FieldReader, drawnUpOn day: CivilDate) throws(InputError) {
    var basis = ListBasis.records
    if !reader.isNull("basis"), let block = try reader.objectField("basis") {
      try block.allow(["month", "version"])
      basis = .list(
        month: try block.require("month", try block.month("month")), version: try block.count("version"))
    }
    var skipped: [YearMonth] = []
    for (index, text) in try reader.texts("skipped").enumerated() {
      guard let month = YearMonth(text) else {
        throw reader.notAMonth("\(reader.path(of: "skipped"))[\(index)]")
      }
      skipped.append(month)
    }
    var seen: Set<PersonID> = []
    func once(_ person: PersonID, _ reader: FieldReader) throws(InputError) {
      guard seen.insert(person).inserted else {
        throw InputError(
          .duplicate, field: reader.path(of: "person"), vi: "Người này đã có ở trên.",
          en: "This person stands above already.")
      }
    }
    var rows: [ListRow] = []
    for reader in try reader.objects("rows") {
      let row = try ListRow(reader)
      try once(row.person, reader)
      rows.append(row)
    }
    func departures(_ key: String) throws(InputError) -> [ListDeparture] {
      var departures: [ListDeparture] = []
      for reader in try reader.objects(key) {
        let departure = try ListDeparture(reader)
        try once(departure.person, reader)
        departures.append(departure)
      }
      return departures
    }
    let (left, keptOff) = (try departures("departures"), try departures("kept_off"))
    var findings: [ListFinding] = []
    for reader in try reader.objects("findings") { findings.append(try ListFinding(reader)) }
    self.init(
      month: try reader.require("month", try reader.month("month")), drawnUpOn: day,
      edition: try reader.filled("edition"), basis: basis, skippedMonths: skipped, rows: rows,
      departures: left, keptOff: keptOff, findings: findings)
  }
}

extension ListRow {
  fileprivate init(_ reader: FieldReader) throws(InputError) {
    try reader.allow(["person", "movement", "changed", ListFacts.lastDayName] + ListFacts.names)
    let movement = try reader.require("movement", try reader.word("movement", ListMovement.self))
    let changed = try reader.texts("changed")
    // A row says that it changed exactly where it names what.
    guard (movement == .changed) == !changed.isEmpty else {
      throw InputError(
        .convention, field: reader.path(of: "changed"),
        vi: "Chỉ dòng có thay đổi mới nêu tên trường, và phải nêu.",
        en: "A row that changed names the fields, and no other row does.")
    }
    self.init(
      person: PersonID(try reader.filled("person")), movement: movement, changedFields: changed,
      facts: Sensitive(try ListFacts(reader)))
  }
}

extension ListFacts {
  fileprivate init(_ reader: FieldReader) throws(InputError) {
    let stored = reader.object.members.filter { Self.names.contains($0.key) }
    let person: Person
    do {
      person = try Person(json: .object(JSONObject([JSONMember("id", "-")] + stored)))
    } catch {
      var fault = error
      fault.field = reader.path(of: error.field)
      throw fault
    }
    let past = person.rehabilitation.reveal(for: .storage)
    self.init(
      route: past.route, completedOn: past.completedOn, managementDecision: past.managementDecision,
      lastBorrowingDay: try reader.date(Self.lastDayName))
  }
}

extension ListDeparture {
  fileprivate init(_ reader: FieldReader) throws(InputError) {
    try reader.allow(["person", "reasons", "stated"])
    self.init(
      person: PersonID(try reader.filled("person")),
      reasons: try reader.distinct("reasons").map { ListReason(rawValue: $0) },
      isStated: try reader.require("stated", try reader.bool("stated")))
  }
}

extension ListFinding {
  fileprivate init(_ reader: FieldReader) throws(InputError) {
    try reader.allow(["code", "person", "blocks", "fields", "count"])
    let code = Code(rawValue: try reader.filled("code"))
    let blocks = try reader.require("blocks", try reader.bool("blocks"))
    if let known = code.blocks, known != blocks {
      throw InputError(
        .convention, field: reader.path(of: "blocks"),
        vi: "Mã này \(known ? "luôn" : "không") ngăn việc xác nhận.",
        en: "This code \(known ? "always blocks" : "never blocks") confirmation.")
    }
    self.init(
      code, person: try reader.has("person") ? PersonID(reader.filled("person")) : nil,
      blocks: blocks, fields: try reader.texts("fields"),
      count: Int(try reader.integer("count", in: 0...Int64(Int32.max)) ?? 0))
  }
}

/// The small readings of which the documents of lists are made.
extension FieldReader {
  /// A required number from 1.
  fileprivate func count(_ key: String) throws(InputError) -> Int {
    Int(try require(key, try integer(key, in: 1...Int64(Int32.max))))
  }

  fileprivate func month(_ key: String) throws(InputError) -> YearMonth? {
    guard let text = try string(key) else { return nil }
    guard let month = YearMonth(text) else { throw notAMonth(path(of: key)) }
    return month
  }

  fileprivate func notAMonth(_ path: String) -> InputError {
    InputError(
      .notADate, field: path, vi: "Không phải là một tháng; hãy ghi yyyy-mm.",
      en: "Not a month; write yyyy-mm.")
  }

  /// The texts of a list that has at least one, none twice.
  fileprivate func distinct(_ key: String) throws(InputError) -> [String] {
    let texts = try texts(key)
    var seen: Set<Identifier<FieldReader>> = []
    guard !texts.isEmpty, texts.allSatisfy({ seen.insert(Identifier($0)).inserted }) else {
      throw InputError(
        texts.isEmpty ? .missingField : .duplicate, field: path(of: key),
        vi: "Cần ít nhất một giá trị, không lặp lại.", en: "At least one belongs here, none twice.")
    }
    return texts
  }
}
