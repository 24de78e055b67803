import HoaNhapLoans
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

extension CaseFile: JSONRecord {
  /// `case-files`.
  public static let collection: CollectionName = "case-files"
  /// The application's identifier: an application has one file.
  public var recordID: ApplicationID { application }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension CaseFile {
  /// The file as a store keeps it; written canonically and read again it gives the same bytes.
  ///
  /// ```json
  /// {"id": "A-001", "kind": "person", "borrower": "P-001",
  ///  "steps": [{"action": "needStated", "on", "by", "clause", "recorded_on", "recorded_by", "purpose", "amount"},
  ///    {"action": "chosen", …, "group", "members", "present", "votes_for", "votes_against", "objections", "rules"},
  ///    {"action": "listConfirmed", …, "list_month", "list_confirmed_on"}, {"action": "dossierReceived", …, "papers"},
  ///    {"action": "approved", …, "offer"}, {"action": "disbursed", …, "loan", "amount"}]}
  /// ```
  /// The number of a step is its place.
  public var json: JSONValue {
    .object([
      "id": .string(application.text), "kind": .string(borrower.kind.rawValue),
      "borrower": .string(borrower.id), "steps": .array(steps.map(\.json)),
    ])
  }
}

extension CaseStep {
  /// The step as the document of a file holds it; its number is its place.
  public var json: JSONValue {
    .object(
      JSONObject(
        [
          JSONMember("action", .string(action.kind.rawValue)), JSONMember("on", .string(day.text)),
          JSONMember("by", .string(by.text)), JSONMember("clause", .string(clause.text)),
          JSONMember("recorded_on", .string(stamp.day.text)),
          JSONMember("recorded_by", .string(stamp.officer.text)),
        ] + action.members))
  }
}

extension CaseAction {
  /// What was done with it, as members beside the word.
  fileprivate var members: [JSONMember] {
    switch self {
    case .needStated(let need):
      [JSONMember("purpose", .string(need.purpose.rawValue))]
        + (need.amount.value.map { [JSONMember("amount", .integer($0.amount))] } ?? [])
    case .chosen(let held), .notChosen(let held): held.members
    case .listConfirmed(let confirmation):
      [JSONMember("list_confirmed_on", .string(confirmation.confirmedOn.text))]
        + (confirmation.month.value.map { [JSONMember("list_month", .string($0.description))] } ?? [])
    case .planConfirmed, .checked: []
    case .dossierReceived(let papers), .returnedForPapers(let papers):
      [JSONMember("papers", .array(papers.map { .string($0.rawValue) }))]
    case .approved(let offer): [JSONMember("offer", offer.json)]
    case .refused(let clauses): [JSONMember("clauses", .array(clauses.map { .string($0.text) }))]
    case .disbursed(let loan, let amount):
      [JSONMember("loan", .string(loan.text)), JSONMember("amount", .integer(amount.amount))]
    case .closed(let settledOn): [JSONMember("settled_on", .string(settledOn.text))]
    case .withdrawn(let reason):
      reason.map { [JSONMember("reason", .string($0.reveal(for: .storage)))] } ?? []
    case .reversed(let step, let reason):
      [
        JSONMember("step", .integer(Int64(step))),
        JSONMember("reason", .string(reason.reveal(for: .storage))),
      ]
    }
  }
}

extension HeldMeeting {
  /// The minutes and the rules; the day is the step's.
  fileprivate var members: [JSONMember] {
    [
      JSONMember("group", .string(meeting.group.text)), JSONMember("members", .integer(meeting.members)),
      JSONMember("present", .integer(meeting.present)), JSONMember("votes_for", .integer(meeting.votesFor)),
      JSONMember("votes_against", .integer(meeting.votesAgainst)),
      JSONMember(
        "objections",
        .array(
          meeting.objections.map {
            .object(["text": .string($0.text.reveal(for: .storage)), "settled": .bool($0.isSettled)])
          })),
      JSONMember("rules", rules.json),
    ]
  }
}

extension MeetingRules {
  /// The rules as a file keeps them beside each meeting, so that it can be judged again.
  public var json: JSONValue {
    .object([
      "quorum": .string(quorum.text), "majority": .string(majority.text),
      "objections_settled": .bool(objectionsMustBeSettled), "least_members": .integer(size.least),
      "most_members": .integer(size.most), "law": .string(citation.law), "place": .string(citation.place),
      "standing": .string(standing.rawValue),
    ])
  }
}

extension ApprovedOffer {
  /// The offer as a decision keeps it.
  public var json: JSONValue {
    .object([
      "purpose": .string(purpose.rawValue),
      "parts": .array(
        parts.map { .object(["on": .string($0.date.text), "amount": .integer($0.amount.amount)]) }),
      "maturity": .string(maturity.text), "edition": .string(edition.description),
      "judged_on": .string(judgedOn.text), "usable_until": .string(usableUntil.text),
      "receipt": .string(receipt),
    ])
  }
}
