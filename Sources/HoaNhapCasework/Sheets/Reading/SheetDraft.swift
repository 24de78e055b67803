import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// What the cells of one row say, before it is known whether they fit together.
struct SheetDraft {
  var id: String?
  var name: String?
  var familyName: String?
  var givenName: String?
  var birth: PartialDate?
  var identityNumber: Fact<String?> = .unknown
  var household: Fact<HouseholdID?> = .unknown
  var route: Fact<RehabilitationRoute> = .unknown
  var completed: Fact<CivilDate> = .unknown
  var decisionIssued: Fact<CivilDate?> = .unknown
  var decisionIssuer: Fact<String> = .unknown
  var decisionMonths: Fact<Int64> = .unknown
  var listMonth: Fact<YearMonth?> = .unknown
  var listConfirmedOn: Fact<CivilDate?> = .unknown
  var conduct: Fact<Bool> = .unknown
  var conductRecordedOn: Fact<CivilDate> = .unknown
  var application: ApplicationID?
  var needsLoan: Fact<Bool> = .unknown
  var purpose: LoanPurpose?
  var amount: Fact<Dong> = .unknown
  var termMonths: Fact<Int64> = .unknown
  var receivedOn: Fact<CivilDate> = .unknown
  var source: Fact<CapitalSource> = .unknown

  /// Words that say that there is no paper.
  static func isNone(_ text: String) -> Bool {
    guard text.utf8.count <= 20, text.utf8.first.map({ $0 &- UInt8(ascii: "0") >= 10 }) == true else {
      return false
    }
    return ["khong", "khong co", "chua co", "chua cap", "chua"].contains(FoldedText.fold(text))
  }

  /// Whether a loan's columns are filled and no amount, day or application is named.
  var asksWithoutAmount: Bool {
    guard !isRequest else { return false }
    return purpose != nil || termMonths.isKnown || source.isKnown || needsLoan == .known(true)
  }

  private var isRequest: Bool { amount.isKnown || receivedOn.isKnown || application != nil }

  func row(_ row: Int) throws(SheetFault.Code) -> SheetRow {
    guard let name = fullName, FoldedText.fold(name).contains(where: { $0.isLetter }) else {
      throw .missingName
    }
    let number: String? = identityNumber.value ?? nil
    guard id != nil || birth != nil || number != nil else { throw .tooLittle }
    let person = Person(
      id: PersonID(id ?? ""),
      identity: PersonIdentity(name: .known(name), identityNumber: identityNumber, birth: Fact(birth)),
      rehabilitation: Rehabilitation(
        route: route, completedOn: completed, managementDecision: try decision(), listEntry: try listEntry()),
      conduct: Conduct(isGood: conduct, recordedOn: conductRecordedOn), household: household)
    return SheetRow(row: row, person: person, request: try request())
  }

  private var fullName: String? {
    if let name { return name }
    let parts = [familyName, givenName].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func decision() throws(SheetFault.Code) -> Fact<ManagementDecision?> {
    let saysMore = decisionIssuer.isKnown || decisionMonths.isKnown
    switch decisionIssued {
    case .known(nil):
      if saysMore { throw .contradiction }
      return .known(nil)
    case .known(.some(let day)):
      return .known(ManagementDecision(issuedOn: .known(day), issuer: decisionIssuer, months: decisionMonths))
    case .unknown:
      guard saysMore else { return .unknown }
      return .known(ManagementDecision(issuedOn: .unknown, issuer: decisionIssuer, months: decisionMonths))
    }
  }

  private func listEntry() throws(SheetFault.Code) -> Fact<ListEntry?> {
    switch (listMonth, listConfirmedOn) {
    case (.known(nil), .known(.some)): throw .contradiction
    case (.known(nil), _): return .known(nil)
    case (.unknown, .unknown): return .unknown
    case (.known(.some(let month)), _):
      return .known(ListEntry(month: .known(month), confirmedOn: listConfirmedOn))
    case (.unknown, _): return .known(ListEntry(month: .unknown, confirmedOn: listConfirmedOn))
    }
  }

  private func request() throws(SheetFault.Code) -> SheetRequest? {
    guard isRequest else { return nil }
    guard let purpose else { throw .missingPurpose }
    return SheetRequest(
      id: application, purpose: purpose, amount: amount, termMonths: termMonths, receivedOn: receivedOn,
      source: source, needsLoan: needsLoan)
  }
}
