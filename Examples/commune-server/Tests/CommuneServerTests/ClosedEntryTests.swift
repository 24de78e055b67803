import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Entries of a loan's file that are closed to an agency are to it as if they were not there (S.1, K.5)")
struct ClosedEntryTests {
  @Test(
    "what is recorded about somebody's rehabilitation is told to a group by no number, no count and no refusal"
  )
  func nothingLearned() async throws {
    try await TestServer.run(sample: .casework) { server in
      let loan = try #require(try await LoanTests.loans(of: "TK-01", server).first { $0.settledOn == nil })
      let id = loan.id.text
      let whole = try #require(try await server.store.get(LoanFile.self, loan.id)).record
      let group = try await server.officer(.savingsAndCreditGroups)
      let police = try await server.officer(.communePolice)
      let count = whole.entries.count
      let before = try await group.get("/api/v1/loans/\(id)")
      let body = #"{"action":"sign_of_trouble","sign":"under_management","note":"ghi chú riêng"}"#
      #expect(try await LoanTests.move(police, id, body, count).status == 201)
      let after = try await group.get("/api/v1/loans/\(id)")
      #expect(after.body == before.body && after["ETag"] == before["ETag"])
      #expect(try await police.get("/api/v1/loans/\(id)").body.contains("under_management"))
      let page = try await group.get("/loans/\(id)").body
      #expect(page.contains("<h1>") && !page.contains("quản lý"))
      // An entry that is closed and one that is not there.
      for action in ["sign_ended", "reversed"] {
        let reason = action == "reversed" ? #","reason":"nhầm""# : ""
        let closed = try await LoanTests.move(
          group, id, #"{"action":"\#(action)","entry":\#(count + 1)\#(reason)}"#, count)
        let absent = try await LoanTests.move(
          group, id, #"{"action":"\#(action)","entry":\#(count + 2)\#(reason)}"#, count)
        #expect(closed.status == 422 && absent.status == 422, "\(closed.body)")
        #expect(closed.json?["code"] == absent.json?["code"] && closed.json?["field"] == "entry")
      }
      // The group's own entry follows on what it knows, and is the file's next one.
      let own = try await LoanTests.move(group, id, #"{"action":"sign_of_trouble","sign":"hardship"}"#, count)
      #expect(own.status == 201 && own["ETag"] == "\"\(count + 1)\"", "\(own.body)")
      let over = try await LoanTests.move(
        group, id, #"{"action":"sign_ended","entry":\#(count + 1)}"#, count + 1)
      #expect(over.status == 201, "\(over.body)")
      let file = try #require(try await server.store.get(LoanFile.self, loan.id)).record
      #expect(file.entries.count == count + 3 && file.state.signs.map(\.number).contains(count + 1))
      #expect(!file.state.signs.map(\.number).contains(count + 2))
    }
  }

  @Test("a file of which all is closed is to the bank as if none were kept")
  func hidden() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      let files = Set(try await server.store.all(LoanFile.self).map(\.record.loan))
      let money = try await server.server.desk.everything().records.recordedMoney(on: TestServer.day)
      let loan = try #require(
        money.folder.loans.first {
          !files.contains($0.id) && $0.settledOn == nil && $0.borrower.kind == .person
        })
      let path = "/loans/\(loan.id)"
      let before = try await bank.get("/api/v1" + path)
      let (page, report) = (try await bank.get(path), try await bank.get("/api/v1/aftercare"))
      #expect(before.status == 200 && before.json?["file"] == .null)
      let sign = #"{"action":"sign_of_trouble","sign":"under_management"}"#
      #expect(try await LoanTests.move(police, loan.id.text, sign).status == 201)
      let after = try await bank.get("/api/v1" + path)
      #expect(after.body == before.body && after["ETag"] == before["ETag"], "\(after.body)")
      #expect(try await bank.get(path).status == page.status)
      #expect(try await bank.get("/api/v1/aftercare").body == report.body)
      // The bank opens it, and finds it as it would find its own.
      let own = try await LoanTests.move(
        bank, loan.id.text, #"{"action":"sign_of_trouble","sign":"hardship"}"#)
      #expect(own.status == 201 && own["ETag"] == "\"1\"", "\(own.body)")
      let kept = try #require(try await server.store.get(LoanFile.self, loan.id)).record
      #expect(kept.entries.count == 2)
    }
  }
}
