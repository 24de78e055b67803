import Foundation
import HoaNhapFiles

/// Waits for asynchronous work from a command, which is a plain function.
///
/// It blocks its thread, so it is called where nothing else needs that thread: a command's own.
enum Blocking {
  /// What the work came to; written before the signal and read behind it.
  private final class Outcome<Value, Failure: Error>: @unchecked Sendable {
    var result: Result<Value, Failure>?
  }

  static func run<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () async throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let outcome = Outcome<Value, Failure>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(Failure) {
        outcome.result = .success(try await work())
      } catch {
        outcome.result = .failure(error)
      }
      done.signal()
    }
    done.wait()
    guard let result = outcome.result else {
      preconditionFailure("the work signals when it has come to something")
    }
    return try result.get()
  }

  /// Waits for work with a store and for its closing, whatever the work comes to: then the next command can open it.
  static func run<Value: Sendable, Failure: Error>(
    closing store: FileStore, _ work: @escaping @Sendable () async throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let result = run { () async throws(Never) in
      let result: Result<Value, Failure>
      do throws(Failure) { result = .success(try await work()) } catch { result = .failure(error) }
      await store.close()
      return result
    }
    return try result.get()
  }
}
