import Foundation
import HoaNhap
import Logging
import NIOConcurrencyHelpers
import NIOCore
import SQLiteStore
import ServiceLifecycle
import Testing

@testable import CommuneServer

/// A server on loopback with the repository's sample data, one officer for each agency, and every line that it logs.
struct TestServer: Sendable {
  let server: CommuneServer
  let port: Int
  let log: LogRecorder
  /// The server's time, which goes on only when a test says so.
  let clock: NIOLockedValueBox<Duration>
  let group: ServiceGroup

  var store: SQLiteStore { server.desk.store }
  var client: HTTPClient { HTTPClient(port: port) }

  /// The password of every officer.
  static let password = "mật khẩu để thử"
  static let day = CivilDate("2026-06-03") ?? .distantPast
  /// Values of the sample that belong to somebody, and identifiers that lead to them.
  static let planted = [
    "Mẫu", "000000000001", "0000000000", "A-001", "P-001", "V-024", password, "1977-06-12",
  ]

  /// What of the sample is in the store.
  enum Sample { case tables, casework }

  /// Runs a server for as long as `body` takes.
  ///
  /// - Parameters:
  ///   - sample: the tables of the sample alone, or what the offices recorded since too.
  ///   - today: the as-of day.
  static func run(
    _ change: (inout Settings) -> Void = { _ in }, sample: Sample = .tables, on today: CivilDate = day,
    _ body: @Sendable (TestServer) async throws -> Void
  ) async throws {
    await places.take()
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await start(change, sample, today, body)) } catch {
      outcome = .failure(error)
    }
    await places.give()
    try outcome.get()
  }

  private static func start(
    _ change: (inout Settings) -> Void, _ sample: Sample, _ today: CivilDate,
    _ body: @Sendable (TestServer) async throws -> Void
  ) async throws {
    var running = Settings()
    running.port = 0
    running.hasInsecureCookies = true
    running.sessionRate = Rate(burst: 10_000, every: .milliseconds(1))
    running.addressRate = running.sessionRate
    running.signInRate = running.sessionRate
    // On a busy machine the other end of a connection may wait long for its turn among the tests.
    running.connections.head = .minutes(10)
    running.connections.body = .minutes(10)
    running.connections.answer = .minutes(10)
    running.patience = .seconds(600)
    change(&running)

    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("Máy chủ \(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (template, settings) = try await templates.template(sample)
    try template.write(to: URL(fileURLWithPath: "\(folder)/store.sqlite"))
    let store = try SQLiteStore("\(folder)/store.sqlite")

    let hash = try await PasswordHash.make(password, cost: 4, parallelism: 1)
    let clock = NIOLockedValueBox(Duration.zero)
    let time = ServerTime(now: { clock.withLockedValue { $0 } }, today: { today })
    let server = CommuneServer(
      Desk(store, settings: settings, time: time),
      officers: OfficerBook(Demonstration.officers.map { ($0, hash) }), settings: running)
    let log = LogRecorder()
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let group = server.group(logger: Logger(label: "test") { _ in log }, signals: []) { told.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        try await group.run()
        told.finish()
      }
      guard let port = await ports.first(where: { _ in true }) else { return try await tasks.waitForAll() }
      do {
        try await body(TestServer(server: server, port: port, log: log, clock: clock, group: group))
      } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  private static let templates = SampleStores()
  private static let places = Places()

  /// A client that has signed in as the officer of an agency.
  func officer(_ agency: AgencyID) async throws -> HTTPClient {
    let officer = try #require(Demonstration.officers.first { $0.agency == agency })
    return try await self.officer(account: officer.account)
  }

  func officer(account: String) async throws -> HTTPClient {
    let reply = try await client.post("/api/v1/session", json: signIn(account))
    let cookie = try #require(reply["Set-Cookie"]?.split(separator: ";").first)
    return HTTPClient(port: port, headers: ["Cookie: \(cookie)"])
  }

  func signIn(_ account: String, _ password: String = password) -> String {
    JSONValue.object(["account": .string(account), "password": .string(password)]).canonicalText
  }

  /// What the store's log says of readings, as `actor collection/id fields`.
  func readings() async throws -> [String] {
    var lines: [String] = []
    try await store.forEachChange { entry in
      for change in entry.changes where change.kind == .read {
        lines.append("\(entry.actor) \(change.key) \(change.fields.joined(separator: ","))")
      }
    }
    return lines
  }
}

/// How many servers run at once: each has files and connections, and many a system allows a program 1024 of them.
private actor Places {
  private var free = 12
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free == 0 { await withCheckedContinuation { waiting.append($0) } } else { free -= 1 }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// Stores of the sample, made once: a copy of a file is quicker than taking the records in again for each test.
private actor SampleStores {
  private var made: [TestServer.Sample: Task<(bytes: Data, settings: CommuneSettings), any Error>] = [:]

  /// The bytes of a store's file, and the commune's settings.
  func template(_ sample: TestServer.Sample) async throws -> (bytes: Data, settings: CommuneSettings) {
    if let known = made[sample] { return try await known.value }
    let task = Task {
      var records = try DataIntake.read(Self.folder).records
      if sample == .tables { records = CommuneRecords(folder: records.folder) }
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("commune-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let store = try SQLiteStore(folder.appendingPathComponent("store.sqlite").path)
      _ = try await DataIntake.take(records, into: store, on: TestServer.day)
      let whole = folder.appendingPathComponent("whole.sqlite")
      try await store.backup(to: whole.path)
      return (bytes: try Data(contentsOf: whole), settings: records.folder.settings)
    }
    made[sample] = task
    return try await task.value
  }

  private static var folder: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("hoanhap/Data").path
  }
}
