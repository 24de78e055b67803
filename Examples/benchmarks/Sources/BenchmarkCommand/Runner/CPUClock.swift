import Foundation

/// The clock of this process: time on a core, in it and in the kernel for it, while others may run in between.
enum CPUClock {
  /// How many nanoseconds a call takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return Double(now - start)
  }

  /// Nanoseconds since the process began to run.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// The middle of some measurements.
enum Median {
  /// The middle one; of an even number the later of the two.
  ///
  /// - Precondition: there is at least one.
  static func of(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
