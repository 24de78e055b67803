import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// A host's record that holds the days of the decision and of the list, not the entries that they belong to.
private struct DaysOnly: ApplicationFacts {
  var application = Sample.person()
  var applicationID: ApplicationID { application.applicationID }
  var asOf: CivilDate { application.asOf }
  var borrowerKind: BorrowerKind { application.borrowerKind }
  var purpose: LoanPurpose { application.purpose }
  var amount: Fact<Dong> { application.amount }
  var termMonths: Fact<Int64> { application.termMonths }
  var programmeBalance: Fact<Dong> { application.programmeBalance }
  var samePurposeDebt: Fact<Dong> { application.samePurposeDebt }
  var needsLoan: Fact<Bool> { application.needsLoan }
  var birth: Fact<PartialDate> { application.birth }
  var route: Fact<RehabilitationRoute> { application.route }
  var completedOn: Fact<CivilDate> { application.completedOn }
  var conductIsGood: Fact<Bool> { application.conductIsGood }
  var decisionIssuedOn: Fact<Fact<CivilDate>?> = .known(.known(date("2024-03-01")))
  var listConfirmedOn: Fact<Fact<CivilDate?>?> = .known(.known(date("2026-06-02")))
}

@Suite("A host's type that answers the days of an entry without the entry")
struct DaysOnlyTests {
  @Test("The document of its receipt holds those days, so the receipt and the kept verdict run again")
  func receipt() throws {
    let record = DaysOnly()
    let verdict = try Books.all.verdict(for: record)
    #expect(verdict.outcome == .eligible)
    let document = ApplicationDocument(record)
    #expect(document.decisionIssuedOn == record.decisionIssuedOn)
    #expect(document.listConfirmedOn == record.listConfirmedOn)
    #expect(try Books.all.verdict(for: document) == verdict)
    #expect(try verdict.receipt.difference(from: document) == nil)
    #expect(try KeptVerdict(json: verdict.json).difference(from: document) == nil)
  }

  @Test("Known to be none, and an entry of which the day is unknown, stand in the document too")
  func others() {
    for (issuedOn, confirmed) in [
      (Fact<Fact<CivilDate>?>.known(nil), Fact<Fact<CivilDate?>?>.known(nil)),
      (.known(.unknown), .known(.unknown)), (.unknown, .known(.known(nil))),
    ] {
      let document = ApplicationDocument(DaysOnly(decisionIssuedOn: issuedOn, listConfirmedOn: confirmed))
      #expect(document.decisionIssuedOn == issuedOn)
      #expect(document.listConfirmedOn == confirmed)
    }
  }

  @Test("Its days are compared with the birth date, and its advice asks for none of them")
  func read() throws {
    let record = DaysOnly(
      decisionIssuedOn: .known(.known(date("1980-01-01"))),
      listConfirmedOn: .known(.known(date("1980-01-02"))))
    #expect(
      try Books.all.verdict(for: record).contradictions.map(\.code) == [
        .issuedBeforeBirth, .confirmedBeforeBirth,
      ])
    var open = DaysOnly()
    open.application.amount = .unknown
    #expect(try Books.all.openFacts(for: open).open == .amount)
  }
}
