import Dispatch

/// Some connections, each with a thread of its own, handed out to one caller at a time.
actor ConnectionPool {
  private var idle: [Worker]
  private var waiting: [CheckedContinuation<Worker, Never>] = []

  init(_ target: String, size: Int) { idle = (0..<max(1, size)).map { _ in Worker(target) } }

  /// Lets a caller use a connection; others wait for their turn.
  func use<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let worker = await take()
    defer { give(worker) }
    return try await worker.run(body)
  }

  private func take() async -> Worker {
    if let worker = idle.popLast() { return worker }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func give(_ worker: Worker) {
    if waiting.isEmpty { idle.append(worker) } else { waiting.removeFirst().resume(returning: worker) }
  }
}

/// One connection on a queue of its own, so that waiting for the server never blocks the program's other tasks.
private actor Worker {
  private let target: String
  private let executor = QueueExecutor()
  private var connection: Connection?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ target: String) { self.target = target }

  func run<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    let connection = try connection ?? Connection(target)
    self.connection = connection
    do {
      return try body(connection)
    } catch let error as ConnectionError where error.losesConnection {
      // The next caller gets a new one.
      self.connection = nil
      throw error
    }
  }
}

/// Runs an actor's work on a queue.
private final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "postgres-store")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
