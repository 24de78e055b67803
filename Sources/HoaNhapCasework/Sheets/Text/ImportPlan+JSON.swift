import HoaNhapModels
public import HoaNhapValues

extension ImportPlan {
  /// The preview as JSON values, one a line: a head, then columns, questions, notes, faults, held rows, changes and new people.
  ///
  /// - Parameter showing: whether values before and after are among them.
  public func json(showing: Showing = .places) -> [JSONValue] {
    var lines = [head]
    lines += reading.columns.map(Self.json)
    lines += reading.questions.map(Self.json)
    lines += reading.notes.map { note in
      object("note", [("what", .string(note.kind.rawValue))], count: note.count, rows: note.firstRows)
    }
    lines += faults.map(Self.json)
    lines += held.map(Self.json)
    lines += changed.map { change in
      object(
        "changed",
        [("person", .string(change.person.id.text)), ("changes", Self.json(change.changes, showing))],
        rows: change.rows)
    }
    lines += applications.map { plan in
      object(
        plan.isNew ? "newApplication" : "changedApplication",
        [
          ("application", .string(plan.application.id.text)),
          ("person", .string(plan.application.borrower.id)),
          ("changes", Self.json(plan.changes, showing)),
        ], rows: plan.rows)
    }
    lines += new.map { new in
      let record = showing == .values ? [("record", new.person.json)] : []
      return object("new", [("person", .string(new.person.id.text))] + record, rows: new.rows)
    }
    return lines
  }

  private var head: JSONValue {
    [
      "kind": "plan", "new": .integer(Int64(new.count)), "changed": .integer(Int64(changed.count)),
      "unchanged": .integer(Int64(unchanged)), "repeated": .integer(Int64(repeated)),
      "held": .integer(Int64(held.count)), "refused": .integer(Int64(refused)),
      "applications": .integer(Int64(applications.count)), "ready": .bool(isReady),
      "passed_over": .integer(Int64(passedOver)),
    ]
  }

  private static func json(_ column: SheetColumn) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("column", .integer(Int64(column.number))), ("header", .string(column.header)),
    ]
    if let field = column.field { members.append(("field", .string(field.rawValue))) }
    let use =
      switch column.use {
      case .read: "read"
      case .aside: "aside"
      case .unknown: "unknown"
      case .open: "open"
      }
    return object("column", members + [("use", .string(use))])
  }

  private static func json(_ question: SheetQuestion) -> JSONValue {
    object(
      "question",
      [
        ("columns", .array(question.columns.map { .integer(Int64($0)) })),
        ("choices", .array(question.choices.map { .string($0.rawValue) })),
        ("vi", .string(question.wording.vi)),
        ("en", .string(question.wording.en)),
      ])
  }

  private static func json(_ fault: SheetFault) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(fault.code.rawValue)), ("vi", .string(fault.wording.vi)),
      ("en", .string(fault.wording.en)),
    ]
    if let column = fault.column { members.append(("column", .integer(Int64(column)))) }
    if let field = fault.field { members.append(("field", .string(field.rawValue))) }
    return object("fault", members, count: fault.count, rows: fault.firstRows)
  }

  private static func json(_ held: HeldRow) -> JSONValue {
    let proposals = held.proposals.map { proposal -> JSONValue in
      let likeness = proposal.likeness
      var members: [(String, JSONValue)] = [
        ("points", .integer(Int64(likeness.points))), ("name", .string(likeness.name.rawValue)),
        ("birth", .string(likeness.birth.rawValue)), ("number", .string(likeness.number.rawValue)),
        ("household", .string(likeness.household.rawValue)),
      ]
      if let confidence = likeness.confidence { members.append(("confidence", .string(confidence.rawValue))) }
      if let decided = proposal.decided { members.append(("decided", .bool(decided))) }
      switch proposal.other {
      case .record(let id): members.append(("record", .string(id.text)))
      case .row(let key):
        members.append(("other_row", .string(key.text)))
        members.append(("other_row_number", .integer(Int64(proposal.otherRow ?? 0))))
      }
      return .object(JSONObject(members.map { JSONMember($0.0, $0.1) }))
    }
    return object(
      "held",
      [
        ("row", .string(held.key.text)), ("reason", .string(held.reason.rawValue)),
        ("proposals", .array(proposals)),
      ],
      rows: [held.row])
  }

  private static func json(_ changes: [FieldChange], _ showing: Showing) -> JSONValue {
    .array(
      changes.map { change in
        guard showing == .values else { return .string(change.field.rawValue) }
        return [
          "field": .string(change.field.rawValue),
          "before": change.before.reveal(for: .importReview).map { .string($0) } ?? .null,
          "after": .string(change.after.reveal(for: .importReview)),
        ]
      })
  }

  private func object(
    _ kind: String, _ members: [(String, JSONValue)], count: Int? = nil, rows: [Int]? = nil
  ) -> JSONValue { Self.object(kind, members, count: count, rows: rows) }

  private static func object(
    _ kind: String, _ members: [(String, JSONValue)], count: Int? = nil, rows: [Int]? = nil
  ) -> JSONValue {
    var all = [JSONMember("kind", .string(kind))] + members.map { JSONMember($0.0, $0.1) }
    if let count { all.append(JSONMember("count", .integer(Int64(count)))) }
    if let rows { all.append(JSONMember("rows", .array(rows.map { .integer(Int64($0)) }))) }
    return .object(JSONObject(all))
  }
}
