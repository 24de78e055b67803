import HoaNhap
import HoaNhapPropertyTesting
import HoaNhapStorage
import Testing

@Suite("Laws of an import: order, twice, and back again, on sheets whose truth is known")
struct ImportLawTests {
  private func day() throws -> CivilDate { try #require(CivilDate("2026-06-03")) }

  /// The records that the first half of a messy sheet made.
  private func book() throws -> ImportBook {
    let reading = try SheetReading(
      MessySheet(people: 300, faultyTenth: 0, seed: 3).bytes, MessySheet.options())
    return try ImportPlan(reading, into: ImportBook(people: [])).applied(on: day()).book
  }

  @Test(
    "a messy sheet of 5,000 rows with a tenth of faults: each fault once and in its group, every other row as it was meant"
  )
  func truth() throws {
    let sheet = MessySheet(people: 5_000)
    let reading = try SheetReading(sheet.bytes, MessySheet.options())
    #expect(reading.questions.isEmpty)
    #expect(reading.refused == sheet.faulty && reading.rows.count == 5_000 - sheet.faulty)
    #expect(sheet.faulty > 400)
    #expect(Dictionary(uniqueKeysWithValues: reading.faults.map { ($0.code, $0.count) }) == sheet.faults)
    for (row, truth) in zip(reading.rows, sheet.truth) {
      #expect(row.identity.name == .known(truth.name))
      #expect(row.identity.birth.value?.description == truth.birth)
      #expect(row.identity.identityNumber == .known(truth.number))
      #expect(row.facts.route.isKnown)
      #expect(row.request == nil || row.request?.amount == .known(Dong(50_000_000)))
    }
    let plan = ImportPlan(reading, into: ImportBook(people: []))
    // Invented people of one name and birth with different papers wait; nobody else does.
    #expect(plan.new.count + plan.held.count == reading.rows.count)
    #expect(plan.held.count < 20)
    #expect(plan.held.allSatisfy { $0.proposals.allSatisfy { $0.likeness.confidence == .possible } })
  }

  @Test("the order of the rows changes nothing but row numbers")
  func order() async throws {
    let book = try book()
    let sheet = MessySheet(people: 400, seed: 3)
    try await forAll(
      "a plan does not depend on the order of rows", cases: 6, covering: ["much is planned": 80...100],
      budget: 300
    ) { choices in
      let start = choices.int(0...250)
      let rows = choices.show("rows", Array(sheet.rows[start..<start + choices.int(2...150, towards: 2)]))
      func outcome(_ rows: [String]) throws -> [[UInt8]] {
        let reading = try SheetReading(Array(MessySheet.text(of: rows).utf8), MessySheet.options())
        let plan = ImportPlan(reading, into: book, rules: ImportRules(accepted: [.certain]))
        let records =
          plan.new.map(\.person.json.canonicalBytes) + plan.changed.map(\.person.json.canonicalBytes)
        let held = plan.held.map { Array($0.key.text.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let faults = plan.faults.map { Array("\($0.code.rawValue) \($0.column ?? 0) \($0.count)".utf8) }
        return records + plan.applications.map(\.application.json.canonicalBytes) + held + faults + [
          Array("\(plan.unchanged) \(plan.refused)".utf8)
        ]
      }
      let planned = try outcome(rows)
      choices.mark("much is planned", when: planned.count > 10)
      let other = choices.show("other order", choices.shuffled(rows))
      try expect(try outcome(other) == planned)
    }
  }

  @Test(
    "applying twice changes nothing the second time, whatever was accepted",
    arguments: [[], [.certain], [.certain, .probable, .possible]] as [Set<Likeness.Confidence>])
  func twice(accepted: Set<Likeness.Confidence>) throws {
    let rules = ImportRules(accepted: accepted)
    let reading = try SheetReading(MessySheet(people: 500, seed: 4).bytes, MessySheet.options())
    let first = ImportPlan(reading, into: try book(), rules: rules)
    #expect(!first.changesNothing)
    let after = try first.applied(on: day()).book
    let second = ImportPlan(reading, into: after, rules: rules)
    #expect(second.changesNothing)
    #expect(try second.applied(on: day()).book.bytes == after.bytes)
  }

  @Test("a plan is the same whenever it is made, and making it changes nothing")
  func pure() throws {
    let reading = try SheetReading(MessySheet(people: 200, seed: 4).bytes, MessySheet.options())
    let book = try book()
    let before = book.bytes
    #expect(
      ImportPlan(reading, into: book).json(showing: .values)
        == ImportPlan(reading, into: book).json(showing: .values))
    #expect(book.bytes == before)
  }

  @Test("apply, then undo: the same bytes of every record, of plain arrays")
  func undoArrays() throws {
    let book = try book()
    let reading = try SheetReading(Self.changing(book), MessySheet.options())
    let plan = ImportPlan(reading, into: book, rules: ImportRules(accepted: [.certain]))
    #expect(
      !plan.new.isEmpty && !plan.changed.isEmpty && plan.applications.contains { !$0.isNew }
        && plan.applications.contains(where: \.isNew))
    let (after, journal) = try plan.applied(on: day())
    #expect(after.bytes != book.bytes)
    let (back, undo) = journal.undone(in: after)
    #expect(back.bytes == book.bytes)
    #expect(undo.refused.isEmpty && undo.undone == journal.entries.count)
    let again = journal.undone(in: back)
    #expect(
      again.book.bytes == book.bytes && again.undo.already == journal.entries.count && again.undo.undone == 0)
  }

  @Test("apply to a store, then undo: the same bytes of every record; the log keeps both")
  func undoStore() async throws {
    let store = MemoryStore()
    let reading = try SheetReading(
      MessySheet(people: 300, faultyTenth: 0, seed: 3).bytes, MessySheet.options())
    _ = try await ImportPlan(reading, into: ImportBook(people: [])).apply(to: store, by: "mau", on: day())
    let book = try await ImportBook(reading: store)
    let before = try await contents(store)
    let plan = ImportPlan(
      try SheetReading(Self.changing(book), MessySheet.options()), into: book,
      rules: ImportRules(accepted: [.certain]))
    let journal = try await plan.apply(to: store, by: "mau", on: day())
    #expect(try await contents(store) != before)
    #expect(try await ImportBook(reading: store).bytes == plan.applied(on: day()).book.bytes)
    let read = try ImportJournal(lines: journal.lines())
    #expect(read == journal)
    let undo = try await read.undo(in: store, by: "mau", on: day())
    #expect(undo.refused.isEmpty && undo.undone == journal.entries.count)
    #expect(try await contents(store) == before)
    #expect(try await read.undo(in: store, by: "mau", on: day()).already == journal.entries.count)
  }

  @Test("what was changed since, or is in use since, is left and named; everything else is taken back")
  func refusedUndo() async throws {
    let store = MemoryStore()
    let lines = [
      "Họ và tên;Năm sinh;Số tiền;Mục đích", "Vi Mẫu;1980;;", "Lý Văn Mẫu;1981;;",
      "Nông Thị Mẫu;1982;50 triệu;sản xuất", "Đàm Mẫu;1983;;",
    ]
    let journal = try await ImportPlan(try readSheet(lines), into: ImportBook(people: [])).apply(
      to: store, by: "mau", on: day())
    let people = try await ImportBook(reading: store).people
    #expect(people.count == 4)
    func key(_ name: String) throws -> RecordKey {
      let person = try #require(
        people.first { $0.record.identity.reveal(for: .storage).name == .known(name) })
      return RecordKey("people", RecordID(person.record.id.text))
    }
    var since = StoreTransaction(by: "khac", for: .correction, on: try day())
    since.put(Array("{}".utf8), at: try key("Vi Mẫu"), expecting: .exactly(1))
    since.delete(try key("Đàm Mẫu"), expecting: .exactly(1))
    let loan = LoanApplication(
      id: "A-9", borrower: .person(PersonID(try key("Lý Văn Mẫu").id.text)), purpose: .production)
    since.put(loan.json.canonicalBytes, at: RecordKey("applications", "A-9"), expecting: .absent)
    try await store.commit(since)
    let undo = try await journal.undo(in: store, by: "mau", on: day())
    #expect(undo.refused.first { $0.reason == .changedSince }?.key == (try key("Vi Mẫu")))
    #expect(undo.refused.first { $0.reason == .inUse }?.key == (try key("Lý Văn Mẫu")))
    #expect(undo.refused.count == 2)
    #expect(undo.undone == 2 && undo.already == 1)
    #expect(try await store.read(try key("Nông Thị Mẫu")) == nil)
  }

  @Test(
    "somebody who has written since the preview stops the import, and nothing of that transaction is written")
  func conflict() async throws {
    let store = MemoryStore()
    try await store.commit(
      StoreTransaction(
        by: "mau", for: .transfer, on: day(),
        [
          StoreTransaction.Operation(
            RecordKey("people", "P-1"), expecting: .absent,
            content: Sensitive(try known("P-1", "Vi Mẫu", "1980").json.canonicalBytes))
        ]))
    let plan = ImportPlan(
      try readSheet(["Mã;Họ và tên;Năm sinh", "P-1;Vi Mẫu;01/02/1980", ";Lý Văn Mẫu;1981"]),
      into: try await ImportBook(reading: store))
    #expect(plan.new.count == 1 && plan.changed.count == 1)
    try await store.commit(
      StoreTransaction(
        by: "khac", for: .correction, on: day(),
        [
          StoreTransaction.Operation(
            RecordKey("people", "P-1"), expecting: .exactly(1), content: Sensitive(Array("{}".utf8)))
        ]))
    await #expect(throws: ImportFault.self) { try await plan.apply(to: store, by: "mau", on: day()) }
    #expect(try await store.list("people", after: nil, limit: 10).count == 1)
  }

  @Test("a column that waits for an answer lets nothing be applied")
  func openQuestions() async throws {
    let plan = ImportPlan(
      try readSheet(["Họ và tên;Năm sinh;Thời hạn", "Vi Mẫu;1980;24"]), into: ImportBook(people: []))
    #expect(throws: ImportFault.self) { try plan.applied(on: day()) }
    let store = MemoryStore()
    await #expect(throws: ImportFault.self) { try await plan.apply(to: store, by: "mau", on: day()) }
    #expect(try await store.changes(after: 0, limit: 1).isEmpty)
  }

  @Test("a journal that was cut short is refused")
  func cutJournal() throws {
    let plan = ImportPlan(
      try readSheet(["Họ và tên;Năm sinh", "Vi Mẫu;1980", "Lý Văn Mẫu;1981"]), into: ImportBook(people: []))
    let lines = try plan.applied(on: day()).journal.lines()
    #expect(lines.count == 3)
    #expect(throws: InputError.self) { try ImportJournal(lines: lines.dropLast()) }
    #expect(throws: InputError.self) { try ImportJournal(lines: []) }
  }

  @Test(
    "bytes drawn from a sheet and broken anywhere never stop the reader, and never lose a row without a word")
  func fuzz() async throws {
    let base = MessySheet(people: 12, seed: 6).bytes
    let bits: [[UInt8]] = [
      [0], [0xFF], [0x22], [0x3B], [0x0A], [0x0D], [0xCC, 0x81], [0xC2, 0xA0], [0x2D],
      Array("9999999999".utf8), Array(" 00:00".utf8),
    ]
    try await forAll(
      "a broken sheet loses no row without a word", cases: 150, covering: ["read": 50...100], budget: 1000
    ) { choices in
      var bytes = base
      choices.list(1...12) {
        let place = choices.show("place", choices.number(below: bytes.count))
        switch choices.number(below: 3) {
        case 0: bytes[place] = choices.show("byte", UInt8(choices.int(0...255)))
        case 1: bytes.insert(contentsOf: choices.show("put in", choices.pick(bits)), at: place)
        default:
          let count = choices.show("left out", choices.int(1...9))
          bytes.removeSubrange(place..<min(bytes.count, place + count))
        }
      }
      guard let reading = try? SheetReading(bytes, MessySheet.options()) else { return }
      choices.mark("read")
      let plan = ImportPlan(reading, into: ImportBook(people: []))
      let told = plan.new.reduce(0) { $0 + $1.rows.count } + plan.held.count + plan.refused + plan.repeated
      try expect(told, equals: reading.peopleRows, "rows of people")
      let noted = reading.notes.filter { $0.kind != .noRequest }.reduce(0) { $0 + $1.count }
      let records = CSVReaderCount.records(bytes, reading.separator)
      try expect(noted + reading.peopleRows, equals: records, "rows of the file")
      try expect(reading.faults.isEmpty == (reading.refused == 0), "faults")
    }
  }

  /// A sheet that changes half of the people of a book, adds some, and asks for loans.
  private static func changing(_ book: ImportBook) -> [UInt8] {
    var lines = ["Mã;Họ và tên;Năm sinh;Hình thức;Số tiền;Mục đích;Thời hạn vay"]
    for (place, person) in book.people.enumerated() where place % 2 == 0 {
      let identity = person.record.identity.reveal(for: .storage)
      lines.append("\(person.record.id);\(identity.name.value ?? "");;bắt buộc;60 triệu;sản xuất;24")
    }
    for place in 0..<20 {
      lines.append(";Người Mới Mẫu \(["A", "B", "C", "D"][place % 4]);\(1960 + place);tự nguyện;;;")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func contents(_ store: MemoryStore) async throws -> [RecordKey: [UInt8]] {
    var contents: [RecordKey: [UInt8]] = [:]
    for collection in ["people", "applications"] as [CollectionName] {
      for record in try await store.list(collection, after: nil, limit: 100_000) {
        contents[record.key] = record.content.reveal(for: .storage)
      }
    }
    return contents
  }
}

/// How many records a file has, by the reader of files with a header.
private enum CSVReaderCount {
  static func records(_ bytes: [UInt8], _ separator: CSVSeparator) -> Int {
    let reader = CSVReader(bytes, separator: separator)
    return reader.reduce(reader.header.isEmpty ? 0 : 1) { count, _ in count + 1 }
  }
}
