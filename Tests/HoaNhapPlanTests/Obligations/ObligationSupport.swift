import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

let list: ObligationID = "chau-son/III.1.4/communePolice/2026-06-04"

func stamp(_ text: String) throws -> RecordStamp { RecordStamp(on: try day(text), by: "officer-7") }

/// The book of Châu Sơn with what falls due in some days.
func chauSonBook(_ from: String = "2026-05-01", _ to: String = "2026-12-31") throws -> ObligationBook {
  var book = ObligationBook(of: .chauSon)
  try book.open(Plan.chauSon.obligations(from: day(from), to: day(to)), stamp: stamp("2026-05-01"))
  return book
}

/// A plan in which a letter due before the 10th waits for the list due before the 5th, which somebody confirms.
func chainedPlan() throws -> Plan {
  try makePlan([
    duty(
      "I.1", lead: [.communePolice], confirm: [.communePeoplesCommittee], to: [.vbspTransactionOffice],
      when: [.monthly(before: 5)]),
    duty("I.2", lead: [.economicOffice], when: [.monthly(before: 10)], needs: ["I.1"]),
    duty("I.3", lead: [.economicOffice], when: [.ongoing]),
  ])
}

func fault(
  _ code: ObligationFault.Code, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) throws -> ObligationFault {
  let fault = try #require(throws: ObligationFault.self, sourceLocation: sourceLocation) { try body() }
  #expect(fault.code == code, sourceLocation: sourceLocation)
  #expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en, sourceLocation: sourceLocation)
  return fault
}
