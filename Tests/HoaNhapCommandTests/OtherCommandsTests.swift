import Foundation
import HoaNhap
import HoaNhapFiles
import HoaNhapStorage
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap schedule")
struct ScheduleCommandTests {
  private let loan = """
    {"id":"01","disbursements":[{"date":"2024-01-15","amount":50000000}],
     "rates":[{"from":"2015-06-05","annual_pct":"6.6"}],
     "interest":{"every_months":1,"day":15,"first_due":"2024-02-15"},
     "principal":{"every_months":6,"count":4,"first_due":"2024-07-15","unit":1000}}
    """

  @Test("A document laid out over lines gives one result, its figures those worked by hand")
  func json() throws {
    try withFolder { folder in
      let printed = run("schedule", "--loan", try file(loan, in: folder), "--json")
      #expect(printed.status == 0)
      let schedule = try #require(try printed.documents.first?["schedule"])
      #expect(schedule["rows"]?[0]?["interest"] == 280_274)
      #expect(schedule["rows"]?[1]?["interest"] == 262_192)
      #expect(schedule["rows"]?[6]?["interest"] == 210_205)
      #expect(schedule["rows"]?[0]?["segments"] == nil)
      #expect(schedule["totals"]?["rounding_drift"] == "-312/73")
      #expect(schedule["maturity"] == "2026-01-15")
      let explained = run("schedule", "--loan", try file(loan, in: folder), "--json", "--explain")
      #expect(explained.output.contains(#""segments":[{"annual_pct":"33/5","balance":50000000,"days":31,"#))
    }
  }

  /// The loan on one line, with events and a day.
  private func running(_ events: String, asOf: String = "2024-02-20") -> String {
    loan.replacingOccurrences(of: "\n", with: "").dropLast()
      + ",\"events\":[\(events)],\"as_of\":\"\(asOf)\"}"
  }

  @Test("A document with events has a ledger beside its schedule")
  func ledger() throws {
    try withFolder { folder in
      let document = running(#"{"type":"payment","date":"2024-02-15","amount":280275}"#)
      let printed = run("schedule", "--loan", try file(document, in: folder), "--json")
      #expect(printed.status == 0)
      let answer = try #require(try printed.documents.first)
      #expect(answer["schedule"]?["rows"]?[0]?["balance_after"] == 50_000_000)
      #expect(answer["ledger"]?["as_of"] == "2024-02-20")
      #expect(answer["ledger"]?["log"]?[0]?["allocated"]?["prepayment"] == 1)
      #expect(answer["ledger"]?["state"]?["outstanding_principal"] == 49_999_999)
      #expect(answer["ledger"]?["remaining_instalments"]?[0]?["unpaid"] == 12_499_999)
    }
  }

  @Test("An event that cannot be is refused at its field; the line after it is still answered")
  func impossibleEvent() throws {
    try withFolder { folder in
      let wrong = running(#"{"type":"write_off","date":"2024-02-15","principal":50000001}"#)
      let right = loan.replacingOccurrences(of: "\n", with: "")
      let printed = run("schedule", "--loan", try file("\(wrong)\n\(right)\n", in: folder), "--json")
      #expect(printed.status == 2)
      let answers = try printed.documents
      #expect(answers[0]["id"] == "01" && answers[0]["line"] == 1)
      #expect(answers[0]["error"]?["field"] == "events[0].principal")
      #expect(answers[0]["error"]?["code"] == "convention")
      #expect(answers[1]["schedule"] != nil)
      #expect(printed.errors.contains("events[0].principal"))
    }
  }

  @Test("The table names the conventions, and the page stands alone")
  func texts() throws {
    try withFolder { folder in
      let page = folder + "/lịch.html"
      let printed = run("schedule", "--loan", try file(loan, in: folder), "--html", page)
      #expect(printed.output.contains("12.771.233") && printed.output.contains("Quy ước: V1, V2=ACT/365F"))
      for line in printed.lines.dropLast() { #expect(line.count <= 100) }
      let html = String(decoding: try Files.read(page), as: UTF8.self)
      #expect(html.contains("12.771.233") && !html.contains("http:") && !html.contains("https:"))
    }
  }

  @Test("The ledger in words: what an event did, the balances, what remains")
  func ledgerTexts() throws {
    try withFolder { folder in
      let page = folder + "/ledger.html"
      let paid = #"{"type":"payment","date":"2024-07-25","amount":20000000,"prepay":"reduce_term"}"#
      let document = try file(running(paid, asOf: "2024-07-25"), in: folder)
      let printed = run("schedule", "--loan", document, "--html", page)
      #expect(printed.output.contains("Sổ theo dõi đến hết ngày 25/07/2024"))
      // Six rows of interest are due: 1,645,480; ten overdue nights: 29,384.
      #expect(printed.output.contains("gốc quá hạn 12.500.000, lãi quá hạn 29.384, lãi đến hạn 1.645.480"))
      for line in printed.lines where !line.contains("Quy ước") { #expect(line.count <= 100) }
      let html = String(decoding: try Files.read(page), as: UTF8.self)
      #expect(html.contains("gốc trả trước hạn 5.825.136") && html.contains("→ từng kỳ, từ ngày trả của kỳ<"))
      let english = run("schedule", "--loan", document, "--lang", "en").output
      #expect(english.contains("payment 20,000,000:") && english.contains("Days past due"))
    }
  }
}

@Suite("hoanhap matrix, deadlines, period, plan")
struct PlanCommandsTests {
  @Test("The matrix has every clause of sections II to IV, one a line")
  func matrix() throws {
    let rows = try run("matrix", "--json").documents
    #expect(
      rows.map { $0["clause"] } == [
        "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "III.1.1", "III.1.2", "III.1.3", "III.1.4", "III.2.1",
        "III.2.2",
        "III.3.1", "III.3.2", "III.3.3", "III.4.1", "III.4.2", "III.5.1", "III.5.2", "IV.1", "IV.2", "IV.3",
      ])
    #expect(run("matrix", "--agency", "nobody").status == 2)
  }

  @Test("Deadlines are listed by their last day, both ends included; a reversed range is bad input")
  func deadlines() throws {
    let list = try run("deadlines", "--from", "2026-06-04", "--to", "2026-06-04", "--json").documents
    #expect(list.count == 1 && list[0]["clause"] == "III.1.4" && list[0]["due_before"] == "2026-06-05")
    #expect(run("deadlines", "--from", "2026-06-05", "--to", "2026-06-18", "--json").output.isEmpty)
    #expect(run("deadlines", "--from", "2026-06-05", "--to", "2026-06-04").status == 2)
    #expect(run("deadlines", "--from", "2026-06-31", "--to", "2026-07-04").status == 2)
    let days = ["deadlines", "--from", "2026-06-01", "--to", "2026-07-31", "--json"]
    let owed = try run(days + ["--recipient", "vbspTransactionOffice", "--agency", "communePolice"]).documents
    #expect(owed.map { $0["last_day"] } == ["2026-06-04", "2026-07-04"])
    #expect(try run(days + ["--recipient", "communePeoplesCommittee"]).documents.count == 6)
    #expect(run(days + ["--recipient", "bank"]).status == 2)
    #expect(run("deadlines", "--to", "2026-07-04").errors.contains("--from"))
  }

  @Test("The calendar file has an event for each deadline")
  func calendar() throws {
    try withFolder { folder in
      let path = folder + "/lịch.ics"
      let count = run("deadlines", "--from", "2026-05-01", "--to", "2026-12-31", "--ics", path, "--json")
        .lines.count
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      #expect(text.components(separatedBy: "BEGIN:VEVENT\r\n").count == count + 1)
    }
  }

  @Test("A period's deadline and window, exclusive unless told otherwise")
  func period() throws {
    let q1 = try #require(try run("period", "--report", "q1", "--year", "2027", "--json").documents.first)
    #expect(
      q1 == [
        "report": "q1", "year": 2027, "due_before": "2027-03-20", "last_day": "2027-03-19",
        "last_working_day": "2027-03-19", "data_from": "2026-12-15", "data_to": "2027-03-14",
      ])
    let inclusive = run("period", "--report", "q1", "--year", "2027", "--inclusive", "--json").output
    #expect(inclusive.contains(#""last_day":"2027-03-20""#))
    let nine = run("period", "--report", "q3", "--year", "2026", "--q3", "nine-months", "--json").output
    #expect(nine.contains(#""data_from":"2025-12-15","data_to":"2026-09-14""#))
    #expect(run("period", "--report", "q9", "--year", "2027").status == 2)
    #expect(run("period", "--report", "q1", "--year", "soon").status == 2)
  }

  @Test("A plan is exported, read again to the same bytes, and linted; faults of a broken plan are all named")
  func plan() throws {
    try withFolder { folder in
      let exported = run("plan", "export").output
      let path = try file(exported, in: folder, "kế hoạch.json")
      #expect(run("plan", "export", "--plan", path).output == exported)
      #expect(run("matrix", "--plan", path, "--json").output == run("matrix", "--json").output)
      let lint = run("plan", "lint", path)
      #expect(lint.status == 1 && lint.output.contains("II.1"))
      let broken = exported.replacingOccurrences(of: #""monthly before 5""#, with: #""monthly before 45""#)
        .replacingOccurrences(of: #""lead":["economicOffice"]"#, with: #""lead":["moonOffice"]"#)
      let faults = run("plan", "lint", try file(broken, in: folder, "hỏng.json"))
      #expect(faults.status == 2)
      #expect(faults.errors.contains("when") && faults.errors.contains("lead"))
    }
  }
}

@Suite("hoanhap policy, receipt, store")
struct RecordCommandsTests {
  @Test("Every parameter has value, citation and standing; open questions and what is not encoded follow")
  func policy() throws {
    let lines = try run("policy", "--json").documents
    let parameters = lines.filter { $0["kind"] == "parameter" }
    #expect(
      parameters.contains { $0["id"] == "L.3" && $0["value"] == 200_000_000 && $0["standing"] == "enacted" })
    #expect(lines.contains { $0["kind"] == "open_question" && $0["id"] == "P.2" })
    #expect(lines.contains { $0["kind"] == "not_encoded" })
    let rules = lines.filter { $0["kind"] == "rule" }
    #expect(rules.compactMap { $0["clause"]?.stringValue } == RuleBook().headers.map(\.clause.text))
    let ceiling = try #require(rules.first { $0["clause"] == "L.3" })
    #expect(ceiling["citation"] == "QĐ 08/2026/QĐ-TTg, mức vốn cho vay" && ceiling["finding"] == "amount")
    #expect(ceiling["standing"] == "enacted" && ceiling["asks_vi"]?.stringValue?.isEmpty == false)
    let earlier = try run("policy", "--as-of", "2026-05-01", "--json").documents
    #expect(earlier.contains { $0["id"] == "D.1" })
    #expect(try !run("policy", "--as-of", "2016-02-01", "--json").documents.contains { $0["id"] == "L.3" })
    let keys = parameters.compactMap { $0["key"]?.stringValue }
    #expect(keys.count == parameters.count && keys.contains("ceilings.person"))
  }

  @Test("A receipt runs again to the same hashes; one edited digit is named")
  func receipt() throws {
    try withFolder { folder in
      let application =
        #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production","amount":250000000,"programme_balance":0}"#
      let path = try file(application, in: folder)
      let document = try ApplicationDocument(json: try JSONReader.parse(application))
      let receipt = try RuleBook().verdict(for: document, salt: "muối").receipt.json.canonicalText
      let kept = try file(receipt + "\n", in: folder, "biên nhận.jsonl")
      #expect(run("receipt", "verify", kept, "--application", path).status == 0)
      let edited = try file(
        application.replacingOccurrences(of: "250000000", with: "250000001"), in: folder, "sửa.jsonl")
      let changed = run("receipt", "verify", kept, "--application", edited)
      #expect(changed.status == 1 && changed.output.contains("input"))
      let digit = receipt.replacingOccurrences(
        of: #""result":"sha256:"#, with: #""result":"sha256:0"#)
      let forged = run("receipt", "verify", try file(digit, in: folder, "giả.jsonl"), "--application", path)
      #expect(forged.status == 1 && forged.output.contains("result"))
    }
  }

  @Test("A receipt that cannot be read is named with its place; those behind it are still run again")
  func unreadableReceipt() throws {
    try withFolder { folder in
      let application = #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production"}"#
      let path = try file(String(repeating: application + "\n", count: 4), in: folder)
      let document = try ApplicationDocument(json: try JSONReader.parse(application))
      let receipt = try RuleBook().verdict(for: document).receipt.json.canonicalText
      let strange = receipt.replacingOccurrences(of: #""receipt":1"#, with: #""receipt":2"#)
      let kept = try file(
        [receipt, "{\"nửa\"", strange, receipt].joined(separator: "\n") + "\n", in: folder, "biên nhận.jsonl")
      let result = run("receipt", "verify", kept, "--application", path)
      #expect(result.status == 2)
      #expect(result.output == "1  khớp\n4  khớp\n")
      #expect(result.errors.contains(".jsonl:2:") && result.errors.contains(".jsonl:3:"))
    }
  }

  @Test(
    "A faulty application is told with file, line and field, and the receipts beside it are still run again")
  func faultyApplication() throws {
    try withFolder { folder in
      let application = #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production"}"#
      let path = try file([application, #"{"id":"A-2"}"#, application].joined(separator: "\n"), in: folder)
      let document = try ApplicationDocument(json: try JSONReader.parse(application))
      let receipt = try RuleBook().verdict(for: document).receipt.json.canonicalText + "\n"
      let kept = try file(String(repeating: receipt, count: 3), in: folder, "biên nhận.jsonl")
      let result = run("receipt", "verify", kept, "--application", path)
      #expect(result.status == 2)
      #expect(result.output == "1  khớp\n2  không so được: hồ sơ có lỗi\n3  khớp\n")
      #expect(result.errors.hasPrefix("\(path):2: as_of: "))
    }
  }

  @Test(
    "A kept verdict tells which clause and which field one edited digit changes, in itself or in its application"
  )
  func keptVerdict() throws {
    try withFolder { folder in
      let application =
        #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production","amount":250000000,"programme_balance":0}"#
      let path = try file(application, in: folder)
      let verdict = run("check", "--application", path, "--json").output
      let kept = try file(verdict, in: folder, "kết quả.jsonl")
      #expect(run("receipt", "verify", kept, "--application", path).status == 0)
      let edited = try file(
        application.replacingOccurrences(of: "250000000", with: "250000001"), in: folder, "sửa.jsonl")
      let changed = run("receipt", "verify", kept, "--application", edited)
      #expect(changed.status == 1 && changed.output.contains("findings[9].margin"))
      #expect(changed.output.contains("L.3") && !changed.output.contains("25000000"))
      let digit = verdict.replacingOccurrences(of: #""required":200000000"#, with: #""required":200000001"#)
      let forged = run("receipt", "verify", try file(digit, in: folder, "giả.jsonl"), "--application", path)
      #expect(forged.status == 1 && forged.output.contains("findings[9].required"))
    }
  }

  @Test("An amendment governs the cases of its days, and a receipt under it is run again under it")
  func amended() throws {
    try withFolder { folder in
      let amendment = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Documentation/Samples/vi-du-99-2027.json").path
      func verdict(_ day: String, _ options: String...) throws -> JSONValue {
        let application =
          #"{"id":"A-1","as_of":"\#(day)","kind":"person","purpose":"production","amount":230000000,"programme_balance":0}"#
        let path = try file(application, in: folder, "\(day).jsonl")
        return try #require(
          try run(["check", "--application", path, "--json"] + options).documents.first)
      }
      func ceiling(_ verdict: JSONValue) -> Int64? {
        verdict["findings"]?.arrayValue?.first { $0["clause"] == "L.3" }?["required"]?.integerValue
      }
      #expect(ceiling(try verdict("2027-02-28", "--amend", amendment)) == 200_000_000)
      let after = try verdict("2027-03-01", "--amend", amendment)
      #expect(ceiling(after) == 250_000_000)
      #expect(ceiling(try verdict("2027-03-01")) == 200_000_000)
      let kept = try file(after.canonicalText + "\n", in: folder, "đã lưu.jsonl")
      let path = try file(
        #"{"id":"A-1","as_of":"2027-03-01","kind":"person","purpose":"production","amount":230000000,"programme_balance":0}"#,
        in: folder)
      #expect(run("receipt", "verify", kept, "--application", path, "--amend", amendment).status == 0)
      // Without the amendment the edition that it names is not at hand.
      #expect(run("receipt", "verify", kept, "--application", path).status == 2)
    }
  }

  @Test("The log of a store, its integrity, and the entry that a flipped byte breaks")
  func store() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kho \(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try FileStore(folder)
    for number in 1...3 {
      var transaction = StoreTransaction(by: "communePolice", for: .monthlyList, on: CivilDate("2026-06-02")!)
      transaction.put(
        Array(#"{"n":\#(number)}"#.utf8), at: RecordKey("list", RecordID("L-\(number)")), expecting: .absent)
      _ = try await store.commit(transaction)
    }
    await store.close()
    let log = run("store", "log", folder)
    #expect(log.status == 0 && log.lines.count == 3 && log.output.contains("communePolice"))
    #expect(run("store", "verify", folder).status == 0)
    let file = folder + "/store.00000001.log"
    var bytes = try Files.read(file)
    // The middle of what is written; behind it stand zeros made ahead.
    let end = try #require(bytes.lastIndex { $0 != 0 })
    bytes[end / 2] ^= 1
    try Files.write(bytes, to: file)
    let verify = run("store", "verify", folder)
    #expect(verify.status == 1 && verify.output.contains("2") && verify.output.contains(file))
    #expect(run("store", "verify", "/không/có").status == 2)
  }

  @Test("--help works everywhere")
  func help() {
    #expect(run("--help").output.contains("check"))
    for command in Tool.commands { #expect(run(command.name, "--help").output.contains(command.name)) }
  }
}
