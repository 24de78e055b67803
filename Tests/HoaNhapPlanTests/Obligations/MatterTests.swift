import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// What one matter makes an agency owe under a clause that goes on all the time.
@Suite("One matter under a standing duty (plan III.3.2, A.9)")
struct MatterTests {
  let received = CivilDate(year: 2026, month: 6, day: 3)!
  let words = Wording(vi: "Trả lời hồ sơ", en: "Answer a dossier")

  func answer(
    _ clause: Clause = "III.3.2", agency: AgencyID = .vbspTransactionOffice, last: CivilDate?
  ) throws(DeadlineFault) -> Obligation {
    let calendar: HolidayCalendar
    do {
      calendar = try HolidayRules.labourCode.calendar(years: 2026...2027)
    } catch {
      throw .holidays(error)
    }
    return try Plan.chauSon.obligation(
      of: clause, agency: agency, raisedBy: "A-001/decision", on: received, lastDay: last, calendar: calendar,
      wording: words)
  }

  @Test(
    "it opens on its day, is owed by its agency, and is planned for the working day on or before its last")
  func days() throws {
    let obligation = try answer(last: CivilDate(year: 2026, month: 6, day: 7)!)
    #expect(obligation.opens == received)
    #expect(obligation.agency == .vbspTransactionOffice)
    #expect(obligation.lastDay == CivilDate("2026-06-07"))
    // The 7th is a Sunday.
    #expect(obligation.planningDay == CivilDate("2026-06-05"))
    #expect(obligation.id == "chau-son/III.3.2/vbspTransactionOffice/2026-06-03/event/A-001%2Fdecision")
  }

  @Test("a book takes it, once, and says when it is late")
  func book() throws {
    var book = ObligationBook(of: .chauSon)
    let stamp = RecordStamp(on: received, by: "officer-1")
    let obligation = try answer(last: CivilDate(year: 2026, month: 6, day: 8)!)
    try book.open([obligation], stamp: stamp)
    try book.open([obligation], stamp: stamp)
    #expect(book.obligations.count == 1)
    #expect(book.statuses(asOf: CivilDate("2026-06-08")!).map(\.state) == [.open])
    #expect(book.statuses(asOf: CivilDate("2026-06-09")!).map(\.state) == [.late])
  }

  @Test("without a last day it is never late")
  func unlimited() throws {
    let obligation = try answer(last: nil)
    #expect(obligation.lastDay == nil)
    #expect(obligation.planningDay == nil)
  }

  @Test("a clause or an agency that the plan does not have, and a day before the matter, are refused")
  func refused() {
    let day = CivilDate(year: 2026, month: 6, day: 8)!
    func code(_ run: () throws(DeadlineFault) -> Obligation) -> (InputError.Code, String)? {
      do throws(DeadlineFault) {
        _ = try run()
        return nil
      } catch {
        if case .input(let fault) = error { return (fault.code, fault.field) }
        return nil
      }
    }
    let clause = code { () throws(DeadlineFault) in try answer("IX.1", last: day) }
    #expect(clause?.0 == .unknownReference && clause?.1 == "clause")
    let agency = code { () throws(DeadlineFault) in try answer(agency: "nobody", last: day) }
    #expect(agency?.0 == .unknownReference && agency?.1 == "agency")
    let last = code { () throws(DeadlineFault) in try answer(last: CivilDate("2026-06-02")) }
    #expect(last?.0 == .outOfRange && last?.1 == "last_day")
  }
}
