import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

/// Looks for planted personal values wherever a program or a person may look.
private struct Lookout {
  /// Stand in contents, and nowhere else.
  static let planted = ["Nguyễn Văn Kín", "079085001234", "chấp hành kém"]

  private(set) var errors: Set<StoreError.Code> = []
  private(set) var seen = 0

  static func content(_ number: Int) -> [UInt8] {
    let json: JSONValue = [
      "name": .string(planted[0]), "identity_number": .string(planted[1]), "conduct": .string(planted[2]),
      "n": .integer(Int64(number)),
    ]
    return json.canonicalBytes
  }

  /// What a value shows when it is printed, logged or dumped.
  mutating func look(at value: Any, _ place: String) {
    var dumped = ""
    dump(value, to: &dumped)
    look(in: "\(value) \(String(reflecting: value)) \(dumped)", place)
  }

  mutating func look(at error: StoreError, _ place: String) {
    errors.insert(error.code)
    look(at: error as Any, place)
    look(in: error.wording.vi + error.wording.en + (error.place ?? ""), place)
  }

  mutating func look(in text: String, _ place: String) {
    seen += 1
    for value in Self.planted {
      let bytes = Array(value.utf8)
      #expect(!text.contains(value), "\(place)")
      #expect(!text.contains(bytes.hexadecimal), "\(place), as hexadecimal digits")
      #expect(!text.contains(bytes.map(String.init).joined(separator: ", ")), "\(place), as numbers")
    }
  }
}

/// Everything that a host does with a file store, step by step, going on behind whatever fails.
private struct Life {
  let disk: SimulatedDisk
  /// Whether what steps give is looked at too; errors always are.
  let looksAtValues: Bool
  var lookout = Lookout()
  private static let key = RecordKey("people", "P-1")
  private static let other = RecordKey("people", "P-2")

  init(_ disk: SimulatedDisk, looksAtValues: Bool = true) {
    self.disk = disk
    self.looksAtValues = looksAtValues
  }

  mutating func live() async {
    let files = disk
    guard let store = await attempt("open", { () throws(StoreError) in try Ledger.open(files) })
    else {
      return
    }
    await write(store)
    await work(store, "")
    await store.close()
    await read()
  }

  private mutating func write(_ store: FileStore) async {
    let writes: [(inout StoreTransaction) -> Void] = [
      { $0.put(Lookout.content(1), at: Self.key, expecting: .absent, fields: ["name"]) },
      { $0.put(Lookout.content(2), at: Self.key, expecting: .exactly(1)) },
      { $0.put(Lookout.content(3), at: Self.other, expecting: .any) },
      // Refused for one cause each.
      { $0.put(Lookout.content(4), at: Self.key, expecting: .absent) },
      { $0.put(Lookout.content(4), at: Self.key, expecting: .exactly(9)) },
      { $0.put(Lookout.content(4), at: RecordKey("people", "P-9"), expecting: .exactly(1)) },
      { $0.put(Lookout.content(4), at: RecordKey("people", ""), expecting: .any) },
      {
        $0.put(Lookout.content(4), at: Self.key, expecting: .any)
        $0.put(Lookout.content(5), at: Self.key, expecting: .any)
      },
      { $0.rewrite(Lookout.content(6), at: Self.key, expecting: .absent, fields: ["conduct"]) },
      { _ in },
      { $0.refuse(Self.key, revision: 1, fields: ["conduct"]) },
      { $0.rewrite(Lookout.content(6), at: Self.key, expecting: .any, fields: ["conduct"]) },
      { $0.erase(Self.other, expecting: .any) },
    ]
    for (number, write) in writes.enumerated() {
      var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
      write(&transaction)
      await attempt("commit \(number)") { () throws(StoreError) in try await store.commit(transaction) }
    }
  }

  /// Versions, log, check, snapshot, backup, export.
  private mutating func work(_ store: FileStore, _ name: String) async {
    for key in [Self.key, Self.other] {
      await attempt("versions") { () throws(StoreError) in try await store.versions(of: key) }
    }
    let entries = await attempt("log") { () throws(StoreError) in try await store.changes(after: 0, limit: 99)
    }
    for entry in entries ?? [] where looksAtValues {
      lookout.look(in: String(decoding: entry.line, as: UTF8.self), "a line of the log")
      lookout.look(in: entry.wording.vi + entry.wording.en, "the words of an entry")
    }
    await attempt("verify") { () throws(StoreError) in try await store.verify() }
    await attempt("backup") { () throws(StoreError) in try await store.backup(to: "/copy\(name)") }
    await attempt("backup over it") { () throws(StoreError) in try await store.backup(to: "/copy\(name)") }
    await attempt("export") { () throws(StoreError) in try await store.export(to: "/list\(name).json") }
    await attempt("export with contents") { () throws(StoreError) in
      try await store.export(to: "/all\(name).json", contentsFor: .subjectRequest)
    }
    await attempt("export nowhere") { () throws(StoreError) in try await store.export(to: "/no/list.json") }
    await attempt("compact") { () throws(StoreError) in try await store.compact() }
    await attempt("versions") { () throws(StoreError) in try await store.versions(of: Self.key) }
  }

  /// Reads what is there, the copy too, as a restore does.
  private mutating func read() async {
    let disk = disk
    for folder in [Ledger.folder, "/copy"] {
      await attempt("inspect") { () throws(StoreError) in
        try FileStore.inspect(StoreFolder(path: folder, system: disk), anchor: nil) { _ in }
      }
      for access in [FileStore.Access.readOnly, .readAndWrite] {
        let store = await attempt("reopen") { () throws(StoreError) in
          try FileStore(folder, access: access, in: disk, Ledger.sizes)
        }
        guard let store else { continue }
        lookout.look(at: store.openingReport, "opening report")
        await attempt("verify") { () throws(StoreError) in try await store.verify() }
        await attempt("versions") { () throws(StoreError) in try await store.versions(of: Self.key) }
        await attempt("read") { () throws(StoreError) in try await store.read(Self.key) }
        await attempt("commit") { () throws(StoreError) in
          var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
          transaction.put(Lookout.content(7), at: Self.key, expecting: .any)
          return try await store.commit(transaction)
        }
        await store.close()
        await attempt("after closing") { () throws(StoreError) in try await store.versions(of: Self.key) }
      }
    }
    for path in disk.files.keys { lookout.look(in: path, "a file's name") }
    if let list = disk["/list.json"] {
      lookout.look(in: String(decoding: list, as: UTF8.self), "an export without a purpose")
    }
  }

  /// Looks at what a step gives or throws.
  @discardableResult
  private mutating func attempt<Value>(
    _ step: String, _ body: () async throws(StoreError) -> Value
  ) async -> Value? {
    do throws(StoreError) {
      let value = try await body()
      if looksAtValues { lookout.look(at: value, step) }
      return value
    } catch {
      lookout.look(at: error, step)
      return nil
    }
  }
}

@Suite("Nothing personal stands in an error, a description, a log or a file's name of the file store")
struct LeakTests {
  @Test("of a store that works, every refusal included")
  func working() async throws {
    var life = Life(SimulatedDisk())
    await life.live()
    let store = try Ledger.open(SimulatedDisk())
    var large = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
    large.put(
      Lookout.content(1) + Array(repeating: 0, count: StoreLimits.contentBytes),
      at: RecordKey("people", "P-1"),
      expecting: .any)
    let refused = await #expect(throws: StoreError.self) { try await store.commit(large) }
    life.lookout.look(at: try #require(refused), "a large commit")
    #expect(
      life.lookout.errors.isSuperset(of: [.alreadyExists, .conflict, .notFound, .invalid, .tooLarge, .closed])
    )
    // What was exported for a purpose is there, so that the lookout has something to miss.
    let disk = life.disk
    let whole = String(decoding: disk["/all.json"] ?? [], as: UTF8.self)
    #expect(whole.contains(Lookout.planted[0]))
    #expect(life.lookout.seen > 80)
  }

  @Test(
    "of a disk that fails at any of its operations",
    arguments: [
      FileError.Code.full, .noPermission, .system, .notFound, .alreadyExists,
    ])
  func failing(code: FileError.Code) async {
    var plain = Life(SimulatedDisk(), looksAtValues: false)
    await plain.live()
    let count = plain.disk.operations.count
    var errors: Set<StoreError.Code> = []
    // Each cause at every fifth operation: together they meet all of them.
    let first =
      [FileError.Code.full, .noPermission, .system, .notFound, .alreadyExists].firstIndex(of: code) ?? 0
    for failing in stride(from: first, to: count, by: 5) {
      let disk = SimulatedDisk()
      disk.fail { number, _ in number == failing ? .error(code) : nil }
      var life = Life(disk, looksAtValues: false)
      await life.live()
      errors.formUnion(life.lookout.errors)
    }
    #expect(errors.contains(.io) || errors.contains(.full) || errors.contains(.noPermission))
  }

  @Test("of files with a byte turned anywhere in them")
  func damaged() async throws {
    let good = SimulatedDisk()
    let store = try Ledger.open(good)
    for number in 1...3 {
      var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
      transaction.put(Lookout.content(number), at: RecordKey("people", "P-1"), expecting: .any)
      try await store.commit(transaction)
      if number == 2 { try await store.compact() }
    }
    await store.close()
    var lookout = Lookout()
    for (path, bytes) in good.files where path.hasPrefix(Ledger.folder) {
      // What stands behind the last byte is zeros made ahead.
      guard let end = bytes.lastIndex(where: { $0 != 0 }) else { continue }
      for place in stride(from: 0, through: end, by: 7) {
        let disk = good.copy()
        disk[path]?[place] ^= 0x21
        do throws(StoreError) {
          let inspection = try FileStore.inspect(StoreFolder(path: Ledger.folder, system: disk), anchor: nil)
          { _ in }
          lookout.look(at: inspection, "inspection")
          lookout.look(in: inspection.wording.vi + inspection.wording.en, "inspection")
        } catch {
          lookout.look(at: error, "inspection")
        }
        do throws(StoreError) {
          let store = try Ledger.open(disk)
          lookout.look(at: try await store.versions(of: RecordKey("people", "P-1")), "versions")
          try await store.backup(to: "/copy")
          try await store.export(to: "/list.json")
          try await store.compact()
        } catch {
          lookout.look(at: error, "opening")
        }
      }
    }
    #expect(lookout.errors.contains(.damaged) && lookout.errors.contains(.foreign))
  }
}
