import HoaNhap
import Testing

@Suite("Files after lending as documents, in a store, and what access opens of them")
struct AftercareDocumentTests {
  /// A file with an entry of every kind.
  private func whole() throws -> LoanFile {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let rules = ActRules(.decision08)
    try file.check(
      LoanUse(
        .partly, kind: .newLoan, asAgreed: Dong(40_000_000), otherwise: Dong(8_000_000),
        with: [.fatherlandFront], nextOn: try day("2026-09-01"), note: "riêng A"),
      of: loan, try move("2026-06-20", by: .socioPoliticalOrganisations))
    try file.report(ReportedSign(.underManagement, note: "riêng B"), of: loan, try move("2026-07-01"))
    try file.report(ReportedSign(.loss), of: loan, try move("2026-07-01"))
    try file.endSign(2, of: loan, try move("2026-07-02"))
    let known = try file.loanCase(of: loan, payments: [])
    try file.propose(
      try adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), papers: [.request], of: loan, as: known,
      rules, try move("2026-11-20"))
    let act = try #require(
      try file.judgement(ofProposal: 5, on: try day("2026-11-25"), decision: "12/QĐ", as: known, rules)
        .allowed)
    try file.approve(act, proposal: 5, of: loan, on: known.ledger, try move("2026-11-25"))
    let now = try file.loanCase(of: loan, payments: [])
    let asked = try freeze("2026-11-26", to: "2027-11-26")
    try file.propose(asked, of: loan, as: now, rules, try move("2026-11-26"))
    let judged = try file.judgement(ofProposal: 7, on: try day("2026-11-27"), as: now, rules)
    try file.decline(judged, proposal: 7, reason: "riêng C", of: loan, try move("2026-11-27"))
    try file.propose(
      asked.dated(try day("2026-11-28"), decision: nil), of: loan, as: now, rules, try move("2026-11-28"))
    try file.withdraw(proposal: 9, of: loan, try move("2026-11-29"))
    try file.charge(
      RecoveryTask(
        .reminder, agency: .savingsAndCreditGroups, clause: "III.5.2", dueOn: try day("2026-12-10")),
      of: loan, try move("2026-12-03"))
    try file.finish(
      task: 11, RecoveryResult(.agreed, amount: Dong(500), agreedOn: try day("2026-12-20"), note: "riêng D"),
      of: loan, try move("2026-12-05", by: .savingsAndCreditGroups))
    try file.reverse(entry: 3, reason: "riêng E", of: loan, try move("2026-12-06"))
    return file
  }

  @Test("a line of each kind, and the same bytes again")
  func lines() throws {
    let file = try whole()
    let lines = file.entries.map(\.json.canonicalText)
    let stamp = { (date: String) in #""on":"\#(date)""# }
    #expect(
      lines[0]
        == #"{"action":"checked","as_agreed":40000000,"by":"socioPoliticalOrganisations","finding":"partly","kind":"newLoan","next_on":"2026-09-01","note":"riêng A","on":"2026-06-20","otherwise":8000000,"recorded_by":"CB-7","recorded_on":"2026-06-20","with":["fatherlandFront"]}"#
    )
    #expect(
      lines[1]
        == #"{"action":"sign_of_trouble","by":"vbspTransactionOffice","note":"riêng B","on":"2026-07-01","recorded_by":"CB-7","recorded_on":"2026-07-01","sign":"under_management"}"#
    )
    #expect(lines[3].contains(#""action":"sign_ended""#) && lines[3].contains(#""entry":2"#))
    #expect(
      lines[4].contains(
        #""judged":{"edition":"qd-08-2026/2026-05-01/1","missing":[],"outcome":"satisfied","reasons":[]}"#)
        && lines[4].contains(#""papers":["request"]"#) && lines[4].contains(stamp("2026-11-20")))
    #expect(
      lines[5].contains(#""answer":"approved""#) && lines[5].contains(#""decision":"12/QĐ""#)
        && lines[5].contains(#""type":"reschedule""#))
    #expect(lines[7].contains(#""answer":"declined""#) && lines[7].contains(#""reasons":["shortestFreeze"]"#))
    #expect(lines[9].contains(#""action":"withdrawn""#) && lines[9].contains(#""entry":9"#))
    #expect(
      lines[10].contains(#""stage":"reminder""#) && lines[10].contains(#""due_on":"2026-12-10""#)
        && lines[10].contains(#""clause":"III.5.2""#))
    #expect(
      lines[11].contains(#""result":"agreed""#) && lines[11].contains(#""agreed_on":"2026-12-20""#)
        && lines[11].contains(#""amount":500"#))
    #expect(lines[12].contains(#""action":"reversed""#) && lines[12].contains(#""reason":"riêng E""#))
    let again = try LoanFile(json: try JSONReader.parse(file.json.canonicalBytes))
    #expect(again == file && again.json.canonicalBytes == file.json.canonicalBytes)
  }

  @Test(
    "a fault of the form is named by its place",
    arguments: [
      (#""loan":"V-1""#, #""loan":"""#, "loan", InputError.Code.outOfRange),
      (#""kept_from":"2026-06-01""#, #""kept_from":"2026-05-31""#, "kept_from", .outOfOrder),
      (#""kept_from":"2026-06-01""#, #""since":"2026-06-01""#, "since", .unknownField),
      (#""finding":"partly""#, #""finding":"well""#, "entries[0].finding", .unknownWord),
      (#""as_agreed":40000000"#, #""as_agreed":-1"#, "entries[0].as_agreed", .outOfRange),
      (#""with":["fatherlandFront"]"#, #""with":[1]"#, "entries[0].with[0]", .wrongType),
      (#""next_on":"2026-09-01""#, #""next_on":"2026-09-31""#, "entries[0].next_on", .notADate),
      (
        #""outcome":"satisfied","reasons":[]}"#, #""outcome":"so","reasons":[]}"#,
        "entries[4].judged.outcome", .unknownWord
      ),
      (
        #""edition":"qd-08-2026/2026-05-01/1""#, #""edition":"qd""#, "entries[4].judged.edition", .unknownWord
      ),
      (#""act":"adjustment""#, #""act":"gift""#, "entries[4].act.act", .unknownWord),
      (#""type":"reschedule""#, #""type":"gift""#, "entries[5].events[0].type", .unknownWord),
      (#""clause":"III.5.2""#, #""clause":"3.5.2""#, "entries[10].clause", .unknownWord),
      (#""amount":500"#, #""amount":"500""#, "entries[11].amount", .wrongType),
      (#""action":"reversed""#, #""action":"erased""#, "entries[12].action", .unknownWord),
      (#""entry":3"#, #""entry":0"#, "entries[12].entry", .outOfRange),
    ])
  func form(old: String, new: String, field: String, code: InputError.Code) throws {
    let text = try whole().json.canonicalText
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let json = try JSONReader.parse(Array(parts.joined(separator: new).utf8))
    do throws(InputError) {
      _ = try LoanFile(json: json)
      Issue.record("read")
    } catch {
      #expect(error.field == field && error.code == code)
    }
  }

  @Test(
    "a document cannot hold a move that the file would refuse",
    arguments: [
      (#""recorded_on":"2026-06-20""#, #""recorded_on":"2026-07-02""#, "entries[1]"),
      (#""on":"2026-06-20""#, #""on":"2026-06-21""#, "entries[0]"),
      (#""on":"2026-06-20""#, #""on":"2026-05-20""#, "entries[0]"),
      (#""finding":"partly""#, #""finding":"not_seen""#, "entries[0]"),
      // The approved act is another than the proposed one; it answers what is no proposal; a result is one of no task.
      (
        #""decision":"12/QĐ","moves":[{"amount":"all","instalment":"2026-12-01","to":"2027-03-01"}]"#,
        #""decision":"12/QĐ","moves":[{"amount":"all","instalment":"2026-12-01","to":"2027-03-02"}]"#,
        "entries[5]"
      ),
      (#""entry":5,"events""#, #""entry":4,"events""#, "entries[5]"),
      (#""entry":11"#, #""entry":10"#, "entries[11]"),
    ])
  func moves(old: String, new: String, field: String) throws {
    let text = try whole().json.canonicalText
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let json = try JSONReader.parse(Array(parts.joined(separator: new).utf8))
    do throws(InputError) {
      _ = try LoanFile(json: json)
      Issue.record("read")
    } catch {
      #expect(error.field == field && error.code == .convention)
    }
  }

  @Test("a payment smuggled in as the event of an approved act is refused")
  func smuggled() throws {
    let text = try whole().json.canonicalText
    let head = text.split(separator: #""events":["#, maxSplits: 1)
    let tail = try #require(head.last).split(separator: #""judged""#, maxSplits: 1)
    try #require(head.count == 2 && tail.count == 2)
    let payment = #"{"amount":1,"date":"2026-11-25","prepay":"next_instalments","type":"payment"}"#
    let forged = #"\#(head[0])"events":[\#(payment)],"judged"\#(tail[1])"#
    let json = try JSONReader.parse(Array(forged.utf8))
    do throws(InputError) {
      _ = try LoanFile(json: json)
      Issue.record("read")
    } catch {
      #expect(error.field == "entries[5]" && error.code == .convention)
    }
  }

  @Test("collections, identifiers and a memory store")
  func store() async throws {
    #expect(LoanFile.collection == "loan-files" && GroupFile.collection == "group-files")
    let file = try whole()
    #expect(file.recordID == "V-1" && file.accessID == "V-1")
    let group = GroupFile(group: "TK-1", keptFrom: try day("2026-06-01"))
    #expect(group.recordID == "TK-1" && "\(group)" == "group file TK-1")
  }

  @Test(
    "access: the link is identity, entries the loan's, signs about rehabilitation and free text stand apart — S.2"
  )
  func access() throws {
    let file = try whole()
    let values = file.accessValues(on: try day("2026-12-31"), under: .decision08)
    #expect(Set(values.members.map(\.key)) == Set(LoanFile.accessFields.map(\.name)))
    let entries = try #require(values["entries"]).canonicalText
    #expect(!entries.contains("riêng") && !entries.contains("CB-7") && !entries.contains("under_management"))
    #expect(
      entries.contains(#""number":1"#) && !entries.contains(#""number":2"#)
        && !entries.contains(#""number":4,"#))
    let signs = try #require(values["rehabilitation_signs"]).canonicalText
    #expect(signs.contains("under_management") && signs.contains("sign_ended") && !signs.contains("riêng"))
    let texts = try #require(values["texts"]).canonicalText
    for letter in ["A", "B", "C", "D", "E"] { #expect(texts.contains("riêng \(letter)")) }
    func view(_ agency: AgencyID) throws -> [String] {
      let reader = Reader("R-1", of: agency, groups: ["TK-1"], for: .lending, on: try day("2026-12-31"))
      switch try AccessPolicy.standard.view(of: file, as: reader) {
      case .success(let view): return view.reading.fields
      case .failure: return []
      }
    }
    #expect(try view(.communePolice).count == 6)
    #expect(try view(.vbspTransactionOffice) == ["loan", "disbursed_on", "kept_from", "entries"])
    #expect(try view(.economicOffice).isEmpty)
  }
}
