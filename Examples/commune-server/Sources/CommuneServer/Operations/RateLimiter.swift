/// How often something may be done: so many times at once, then once in an interval.
struct Rate: Sendable {
  let burst: Int
  let interval: Duration

  init(burst: Int, every interval: Duration) {
    self.burst = burst
    self.interval = interval
  }
}

/// Token buckets by key: a session, an address, an account.
actor RateLimiter {
  private struct Bucket {
    /// When the bucket is full again, if nothing more is taken.
    var fullAt: Duration
  }

  /// So many keys are remembered; those whose buckets are full again are forgotten first.
  private let mostKeys: Int
  private var buckets: [String: Bucket] = [:]

  init(mostKeys: Int = 20_000) { self.mostKeys = mostKeys }

  /// Takes a token.
  ///
  /// - Parameters:
  ///   - key: whose bucket.
  ///   - rate: how large it is, and how quickly it fills.
  ///   - now: the time, from any fixed moment.
  /// - Returns: `nil` where there was one; else how long to wait for the next.
  func take(_ key: String, _ rate: Rate, now: Duration) -> Duration? {
    let fullAt = max(buckets[key]?.fullAt ?? now, now) + rate.interval
    let wait = fullAt - now - rate.interval * rate.burst
    guard wait <= .zero else { return wait }
    if buckets[key] == nil, buckets.count >= mostKeys { forget(now) }
    buckets[key] = Bucket(fullAt: fullAt)
    return nil
  }

  private func forget(_ now: Duration) {
    buckets = buckets.filter { $0.value.fullAt > now }
    // An attack from everywhere at once: let it begin anew rather than take all memory.
    if buckets.count >= mostKeys { buckets.removeAll(keepingCapacity: true) }
  }
}
