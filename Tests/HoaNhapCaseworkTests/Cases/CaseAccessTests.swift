import HoaNhap
import Testing

@Suite("S.2, K.5: who may read what of a file")
struct CaseAccessTests {
  private func view(_ file: CaseFile, _ agency: AgencyID, on: String = "2026-12-31") throws -> JSONObject {
    let reader = Reader("can-bo-7", of: agency, for: .lending, on: try day(on))
    return try AccessPolicy.standard.view(of: file, as: reader).get().values.reveal(for: .lending)
  }

  @Test(
    "links are identity, the list is rehabilitation, why it was declined is conduct, the rest is the loan's")
  func fields() throws {
    var refused = try Case.file(.atBank)
    try refused.refuse(
      for: ["C.4"], by: .vbspTransactionOffice, on: try day("2026-06-04"), stamp: try Case.stamp(),
      under: Case.duties)
    let police = try view(refused, .communePolice)
    #expect(police["borrower"] == "P-1" && police["refused_for"] == ["C.4"])
    #expect(police["list_confirmed_on"] == "2026-05-04" && police["state"] == "refused")
    let office = try view(refused, .economicOffice)
    #expect(office["amount"] == 80_000_000 && office["purpose"] == "production")
    for key in ["borrower", "refused_for", "list_confirmed_on", "list_month", "group", "id"] {
      #expect(office[key] == nil, "\(key)")
    }
    // The bank knows why it declined; the group's organisation does not, and sees only its own groups.
    let bank = try view(refused, .vbspTransactionOffice)
    #expect(bank["list_month"] == nil && bank["refused_for"] == ["C.4"] && bank["borrower"] == "P-1")
    #expect(throws: AccessRefusal.self) { try view(refused, .socioPoliticalOrganisations) }
  }

  @Test("what is shown is of the day, and every value has a category")
  func dayOfView() throws {
    let file = try Case.file(.closed)
    let values = file.accessValues(on: try day("2026-06-03"), under: .decision08)
    #expect(
      values["state"] == "approved" && values["state_since"] == "2026-06-03" && values["disbursed"] == nil)
    let all = file.accessValues(on: .distantFuture, under: .decision08)
    #expect(all["disbursed"] == 80_000_000 && all["loan"] == "V-1" && all["state"] == "closed")
    let known = Set(CaseFile.accessFields.map(\.name))
    #expect(Set(all.members.map(\.key)).isSubset(of: known))
    #expect(Set(file.json.members.map(\.key)).isSubset(of: known))
    let words = JSONValue.object(all).canonicalText
    #expect(!words.contains("objections") && !words.contains("reason"))
  }
}

extension JSONValue {
  fileprivate var members: [JSONMember] { if case .object(let object) = self { object.members } else { [] } }
}
