import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

extension CaseFile: AccessedRecord {
  /// `case-files`.
  public static let accessKind = "case-files"

  /// What leads to somebody is identity; entries in the list are rehabilitation; why the bank declined may tell of conduct; the rest is the loan's.
  ///
  /// The words of objections and reasons are shown to nobody here.
  public static let accessFields: [AccessField] =
    ["id", "borrower", "group", "loan"].map { AccessField($0, .identity) }
    + ["list_month", "list_confirmed_on"].map { AccessField($0, .rehabilitation) }
    + [AccessField(CaseField.refusedFor, .conduct)]
    + ["kind", "purpose", "state", "state_since", "amount", "disbursed", "steps"].map {
      AccessField($0, .loan)
    }

  /// The identifier.
  public var accessID: String { application.text }

  /// Where the application stood on the day, what was asked, approved and handed out by then, and which steps led there.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    let history = history(until: day)
    var members = [
      JSONMember("id", .string(application.text)), JSONMember("borrower", .string(borrower.id)),
      JSONMember("kind", .string(borrower.kind.rawValue)),
      JSONMember(
        "steps",
        .array(
          history.map { entry in
            .object([
              "action": .string(entry.step.action.kind.rawValue), "on": .string(entry.step.day.text),
              "by": .string(entry.step.by.text),
            ])
          })),
    ]
    var values: [String: JSONValue] = [:]
    var disbursed: Int64 = 0
    for (step, _) in history {
      switch step.action {
      case .needStated(let need):
        values["purpose"] = .string(need.purpose.rawValue)
        values["amount"] = need.amount.value.map { .integer($0.amount) }
      case .chosen(let held), .notChosen(let held): values["group"] = .string(held.meeting.group.text)
      case .listConfirmed(let confirmation):
        values["list_month"] = confirmation.month.value.map { .string($0.description) }
        values["list_confirmed_on"] = .string(confirmation.confirmedOn.text)
      case .approved(let offer): values["amount"] = .integer(offer.amount.amount)
      case .refused(let clauses): values[CaseField.refusedFor] = .array(clauses.map { .string($0.text) })
      case .disbursed(let loan, let amount):
        values["loan"] = .string(loan.text)
        // At most what was approved, which fits.
        disbursed += amount.amount
        values["disbursed"] = .integer(disbursed)
      case .planConfirmed, .dossierReceived, .returnedForPapers, .checked, .closed, .withdrawn, .reversed:
        break
      }
    }
    if let (step, state) = history.last {
      values["state"] = .string(state.rawValue)
      values["state_since"] = .string(step.day.text)
    }
    members += values.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) }
    return JSONObject(members)
  }
}
