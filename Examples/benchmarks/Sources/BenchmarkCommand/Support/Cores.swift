import Foundation
import HoaNhap

/// Adds up loans in chunks on all cores, and merges the chunks. CPU time counts on every core, so a measurement stays honest.
enum Cores {
  /// - Parameters:
  ///   - count: how many loans there are, from 0.
  ///   - empty: a portfolio without loans.
  ///   - add: adds the loan of a row.
  static func portfolio<Group>(
    of count: Int, into empty: Portfolio<Group>,
    _ add: @escaping @Sendable (Int, inout Portfolio<Group>) throws -> Void
  ) throws -> Portfolio<Group> {
    let chunk = 1000
    let whole = Whole(empty)
    DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { place in
      var part = empty
      whole.merge {
        for row in place * chunk..<min((place + 1) * chunk, count) { try add(row, &part) }
        return part
      }
    }
    return try whole.result.get()
  }

  /// The chunks that are done. The lock is held while one is merged, not while it is added up.
  private final class Whole<Group: Hashable & Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var result: Result<Portfolio<Group>, any Error>

    init(_ empty: Portfolio<Group>) { result = .success(empty) }

    func merge(_ part: () throws -> Portfolio<Group>) {
      let part = Result { try part() }
      lock.lock()
      defer { lock.unlock() }
      result = Result {
        var whole = try result.get()
        try whole.merge(try part.get())
        return whole
      }
    }
  }
}
