import HoaNhap

extension LoanStanding {
  /// What is open of the loan and its file, where it stands, and which moves the officer's agency can make.
  var json: JSONValue {
    [
      "values": .object(view.values.reveal(for: view.reading.purpose)),
      "withheld": .array(view.withheld.map { .string($0.rawValue) }),
      "file": file.map { file in
        [
          "values": .object(file.values), "withheld": .array(file.withheld.map { .string($0.rawValue) }),
        ]
      } ?? .null,
      "standing": row?.json ?? .null, "moves": .array(moves.map(\.json)),
    ]
  }
}

extension AftercareReport {
  /// Every loan that is followed, and every group.
  var json: JSONValue {
    [
      "as_of": .string(asOf.text), "until": .string(until.text),
      "loans": .array(
        rows.map { .object(JSONObject([JSONMember("id", .string($0.loan.id.text))] + $0.members)) }),
      "groups": .array(
        groups.map { row in
          ["id": .string(row.group.text), "loans": .integer(Int64(row.loans)), "check": row.check.json]
        }),
    ]
  }
}

extension AftercareRow {
  /// Where the loan stands.
  var json: JSONValue { .object(JSONObject(members)) }

  fileprivate var members: [JSONMember] {
    [
      JSONMember("outstanding", .integer(position.outstanding.amount)),
      JSONMember("days_behind", .integer(Int64(position.daysBehind))),
      JSONMember("last_checked_on", .day(lastCheckedOn)), JSONMember("next_check_on", .day(nextCheckOn)),
      JSONMember("checks", .array(checks.map(\.json))), JSONMember("signs", .array(signs.map(\.json))),
      JSONMember("proposals", .array(proposals.map(\.json))),
      JSONMember("tasks", .array(tasks.map { $0.json(on: position.asOf) })),
      JSONMember(
        "next_step",
        nextStep.map { stage in
          [
            "stage": .string(stage.id.text), "agency": .string(stage.agency.text),
            "clause": .string(stage.clause.text), "vi": .string(stage.wording.vi),
            "en": .string(stage.wording.en),
          ]
        } ?? .null),
      JSONMember("faults", .array(faults.map(\.wording.json))),
    ]
  }
}

extension LoanCheck {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "status": .string(status.rawValue), "day": .day(day),
      "vi": .string(wording.vi), "en": .string(wording.en),
    ]
  }
}

extension TroubleSign {
  fileprivate var json: JSONValue {
    var entry: JSONValue = .null
    if case .entry(let number) = origin { entry = .integer(Int64(number)) }
    return [
      "sign": .string(code.rawValue), "clause": .string(clause.text), "entry": entry, "since": .day(day),
      "amount": amount.map { .integer($0.amount) } ?? .null,
      "agency": actor.map { .string($0.agency.text) } ?? .null, "vi": .string(wording.vi),
      "en": .string(wording.en),
    ]
  }
}

extension WaitingProposal {
  fileprivate var json: JSONValue {
    [
      "entry": .integer(Int64(entry.number)), "act": .string(proposal.act.kind.rawValue),
      "days": .integer(Int64(days)), "outcome": today.map { .string($0.outcome.rawValue) } ?? .null,
      "missing_papers": .array(missingPapers.map { .string($0.rawValue) }), "vi": .string(wording.vi),
      "en": .string(wording.en),
    ]
  }
}

extension ActJudgement {
  /// Allowed, refused, or not to be told yet.
  var outcome: Outcome {
    switch self {
    case .allowed: .satisfied
    case .refused: .unmet
    case .undetermined: .undetermined
    }
  }

  /// How a proposal was judged, for whoever made it.
  var json: JSONValue {
    [
      "outcome": .string(outcome.rawValue),
      "findings": .array(findings.filter { $0.outcome != .satisfied }.map(\.wording.json)),
    ]
  }
}

extension LoanFileState.Task {
  fileprivate func json(on day: CivilDate) -> JSONValue {
    [
      "entry": .integer(Int64(entry.number)), "stage": .string(task.stage.text),
      "agency": .string(task.agency.text), "clause": .string(task.clause.text), "due_on": .day(task.dueOn),
      "late": .bool(isLate(on: day)), "vi": .string(task.stage.wording.vi),
      "en": .string(task.stage.wording.en),
    ]
  }
}

extension Wording {
  /// The words in both languages.
  var json: JSONValue { ["vi": .string(vi), "en": .string(en)] }
}

extension JSONValue {
  /// A day, or null.
  static func day(_ day: CivilDate?) -> JSONValue { day.map { .string($0.text) } ?? .null }
}
