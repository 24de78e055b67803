import HoaNhap
import Testing

@Suite("Records beside one another: the same checks, wherever they come from")
struct RecordFaultTests {
  /// A commune of one person whose application became a loan, as tables and as what no table has.
  private struct Lent {
    var folder = Folder()
    var cases: [CaseFile]

    init(_ stage: Case.Stage = .disbursed) throws {
      let part = try #require(try Case.standardOffer().terms.disbursements.first)
      cases = [try Case.file(stage)]
      folder[.people] = "id\nP-1\nP-2\n"
      folder[.applications] = "id,person,purpose\nA-1,P-1,production\nA-2,P-2,production\n"
      folder[.loans] = """
        id,person,application,purpose,amount,disbursed_on,term_months,settled_on
        V-1,P-1,A-1,production,\(part.amount.amount),\(part.date),36,\(stage == .closed ? "2026-12-15" : "")
        """
    }

    /// The records with everything that the tables and the files say, faults or not.
    func records() throws -> CommuneRecords {
      var records = CommuneRecords(folder: try #require(folder.data.folder))
      records.cases = cases
      return records
    }

    /// What is told of the lines of a data folder: field, value, code and severity.
    func toldOfFiles() throws -> (faults: [String], records: CommuneRecords) {
      var folder = folder
      folder.files[.casework] = try records().caseworkLines()
      let data = CommuneRecords.read(folder.files)
      let faults = data.faults.filter { $0.file == .casework }.map { fault in
        "\((fault.header ?? "").dropFirst("record.".count)) \(fault.shown ?? "-") \(fault.code.rawValue) \(fault.severity)"
      }
      return (faults, try #require(data.records))
    }

    /// The same of what a store gives back.
    func toldOfStore() async throws -> (faults: [String], records: CommuneRecords) {
      let store = MemoryStore()
      try await records().save(to: store, by: "cb-1", on: day("2027-01-04"))
      let loaded = try await CommuneRecords.load(from: store)
      #expect(loaded.faults.isEmpty)
      let faults = loaded.recordFaults().map { fault in
        "\(fault.field) \(fault.shown ?? "-") \(fault.code.rawValue) \(fault.severity)"
      }
      return (faults, try #require(loaded.records))
    }

    /// Both, which are the same.
    func told(_ location: SourceLocation = #_sourceLocation) async throws -> [String] {
      let stored = try await toldOfStore().faults
      #expect(try toldOfFiles().faults == stored, sourceLocation: location)
      return stored
    }
  }

  @Test("records that go together have no fault", arguments: [Case.Stage.needStated, .disbursed, .closed])
  func sound(stage: Case.Stage) async throws {
    #expect(try await Lent(stage).told() == [])
    #expect(try communeRecords().faults() == [])
  }

  @Test("a file without its application is told; a folder leaves the line out, a store keeps what it has")
  func withoutApplication() async throws {
    var lent = try Lent(.needStated)
    lent.folder[.applications] = "id,person,purpose\nA-2,P-2,production\n"
    lent.folder.files[.loans] = nil
    #expect(try await lent.told() == ["id A-1 unknownReference error"])
    #expect(try lent.toldOfFiles().records.cases == [])
    #expect(try await lent.toldOfStore().records.cases == lent.cases)
  }

  @Test("a file without its loan says something all the same")
  func withoutLoan() async throws {
    var lent = try Lent()
    lent.folder.files[.loans] = nil
    #expect(try await lent.told() == ["steps[5].loan V-1 unknownReference warning"])
    #expect(try lent.toldOfFiles().records.cases == lent.cases)
  }

  @Test("a file whose application is another borrower's is told on its borrower")
  func otherBorrower() async throws {
    var lent = try Lent(.needStated)
    lent.folder[.applications] = "id,person,purpose\nA-1,P-2,production\n"
    lent.folder.files[.loans] = nil
    #expect(try await lent.told() == ["borrower P-1 convention error"])
  }

  @Test(
    "III.3.2: a file whose money stands on a loan that is another's, or has another contract",
    arguments: [
      ("V-1,P-1,A-2", "steps[5].loan V-1 convention error"),
      ("V-1,P-2,A-1", "steps[5].loan V-1 convention error"),
      ("V-1,P-1,", "steps[5].loan V-1 convention warning"),
    ])
  func otherLoan(row: String, fault: String) async throws {
    var lent = try Lent()
    lent.folder[.loans] = lent.folder[.loans].replacing("V-1,P-1,A-1", with: row)
    #expect(try await lent.told() == [fault])
  }

  @Test("III.3.2: money on another day, or more or less of it, than the contract has", arguments: [-1, 0, 1])
  func otherMoney(more: Int64) async throws {
    var lent = try Lent()
    let part = try #require(try Case.standardOffer().terms.disbursements.first)
    let there = "\(part.amount.amount),\(part.date)"
    let day = try part.date.adding(days: more == 0 ? 1 : 0)
    lent.folder[.loans] = lent.folder[.loans].replacing(there, with: "\(part.amount.amount + more),\(day)")
    #expect(try await lent.told() == ["steps[5].loan V-1 convention warning"])
    #expect(try lent.toldOfFiles().records.cases == lent.cases)
  }

  @Test("III.3.2: a file that was closed by a loan of which its own record says another day, or none")
  func otherClosing() async throws {
    for day in ["2026-12-14", ""] {
      var lent = try Lent(.closed)
      lent.folder[.loans] = lent.folder[.loans].replacing("2026-12-15", with: day)
      #expect(try await lent.told() == ["steps[7].settled_on V-1 convention warning"])
    }
  }

  @Test("III.3.2: one loan in the files of two applications is told of the second")
  func loanInTwoFiles() async throws {
    var lent = try Lent()
    let text = lent.cases[0].json.canonicalText.replacing("\"A-1\"", with: "\"A-2\"")
    lent.cases.append(try CaseFile(json: try JSONReader.parse(text)))
    lent.folder[.applications] = "id,person,purpose\nA-1,P-1,production\nA-2,P-1,production\n"
    // Its record tells whose it is; where there is none, the first file has it.
    #expect(try await lent.told() == ["steps[5].loan V-1 convention error"])
    lent.folder.files[.loans] = nil
    #expect(
      try await lent.told() == [
        "steps[5].loan V-1 unknownReference warning", "steps[5].loan V-1 unknownReference warning",
        "steps[5].loan V-1 convention error",
      ])
    let records = try lent.records()
    #expect(records.faults().last?.key == CaseFile.key("A-2"))
    #expect(records.faults().last?.wording.vi.contains("khoản vay đã gắn với hồ sơ khác") == true)
    #expect(try lent.toldOfFiles().records.cases == [lent.cases[0]])
  }

  @Test("C.1: a second file of one application is told; no store and no folder can hold one")
  func secondFile() throws {
    var records = try Lent(.needStated).records()
    records.cases.append(records.cases[0])
    #expect(records.faults().map(\.field) == ["id"])
    #expect(records.faults().map(\.severity) == [.error])
  }

  @Test("a step of an agency that the plan does not name is told with those that it names")
  func stranger() async throws {
    var lent = try Lent(.atBank)
    let text = lent.cases[0].json.canonicalText.replacing("communePeoplesCommittee", with: "economicOffice")
      .replacing("III.1.4", with: "III.2.1")
    lent.cases = [try CaseFile(json: try JSONReader.parse(text))]
    lent.folder.files[.loans] = nil
    #expect(try await lent.told() == ["steps[2].by economicOffice convention warning"])
    #expect(try lent.records().faults()[0].wording.en.contains("communePeoplesCommittee"))
    // A commune whose plan is numbered otherwise says so once.
    var parts = CaseDuties.standard
    parts[.listConfirmed] = [CaseDuty("III.2.1", .lead)]
    #expect(try lent.records().faults(under: CaseDuties(of: .chauSon, parts)) == [])
  }

  @Test(
    "III.5.2: a case chosen in another group than the household's is told until the bank decides",
    arguments: [
      (Case.Stage.chosen, "TK-2", 1), (.atBank, "TK-2", 1), (.approved, "TK-2", 0), (.chosen, "TK-1", 0),
    ])
  func otherGroup(stage: Case.Stage, group: String, faults: Int) async throws {
    var lent = try Lent(stage)
    lent.folder.files[.loans] = nil
    lent.folder[.people] = "id,household\nP-1,H-1\nP-2,-\n"
    lent.folder[.households] = "id,group\nH-1,\(group)\n"
    let told = try await lent.told()
    #expect(told == Array(repeating: "steps[1].group TK-1 convention warning", count: faults))
  }

  @Test("what tables refuse is told of a store, where no table was read")
  func tables() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    records.folder.people.removeAll { $0.id == "P-4" }
    records.folder.loans.removeAll { $0.id == "V-1" }
    records.folder.households.removeAll { $0.id == "H-1" }
    try await records.save(to: store, by: "cb-1", on: day("2026-06-03"))
    let loaded = try await CommuneRecords.load(from: store)
    #expect(
      loaded.recordFaults().map { "\($0.key) \($0.field) \($0.severity)" } == [
        "people/P-1 household warning", "applications/A-4 borrower error", "loans/V-4 borrower error",
        "payments/PT-1 loan error",
      ])
    #expect(loaded.recordFaults() == loaded.records?.faults())
  }

  @Test("a record that is there and cannot be read is not taken for one that is missing")
  func unreadable() async throws {
    let store = MemoryStore()
    try await communeRecords().save(to: store, by: "cb-1", on: day("2026-06-03"))
    var transaction = StoreTransaction(by: "cb-1", for: .transfer, on: try day("2026-06-03"))
    transaction.put([1], at: RecordKey("applications", "A-1"), expecting: .any)
    try await store.commit(transaction)
    let faults = try await CommuneRecords.load(from: store).recordFaults()
    #expect(faults.map(\.key) == [CaseFile.key("A-1")])
    #expect(faults.first?.wording.en.contains("cannot be read") == true)
    #expect(faults.first?.text(.english).hasPrefix("case-files/A-1 (id) “A-1”: ") == true)
  }

  @Test("an identifier that could be somebody's number is shown by its shape")
  func shape() throws {
    var records = try Lent(.needStated).records()
    records.folder.loans[0].borrower = .person("000000000001")
    let fault = try #require(records.faults().first)
    #expect(fault.shown == "999999999999" && !fault.description.contains("000000000001"))
  }
}
