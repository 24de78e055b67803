import HoaNhap

/// What the server has done, as numbers that a monitor fetches (Prometheus' text format).
///
/// Labels are route patterns and statuses: no path, no account, no address.
actor Metrics {
  private struct Series: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  /// The times of one route: how many answers took at most so many seconds, and all seconds together.
  private struct Times {
    var counts = [Int](repeating: 0, count: Metrics.bounds.count)
    var count = 0
    var seconds = 0.0
  }

  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private var answers: [Series: Int] = [:]
  private var times: [String: Times] = [:]
  private(set) var inFlight = 0

  /// A request has begun.
  func begin() { inFlight += 1 }

  /// A request was answered.
  func end(method: String, route: String, status: Int, seconds: Double) {
    inFlight -= 1
    answers[Series(method: method, route: route, status: status), default: 0] += 1
    var times = times[route] ?? Times()
    for (index, bound) in Self.bounds.enumerated() where seconds <= bound { times.counts[index] += 1 }
    times.count += 1
    times.seconds += seconds
    self.times[route] = times
  }

  /// All numbers as text, in a stable order.
  func text(sessions: Int) -> String {
    var lines = [
      "# HELP commune_requests_total Requests answered.", "# TYPE commune_requests_total counter",
    ]
    for (series, count) in answers.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      lines.append(
        "commune_requests_total{method=\"\(series.method)\",route=\"\(series.route)\",status=\"\(series.status)\"} \(count)"
      )
    }
    lines += [
      "# HELP commune_request_seconds How long answers took.", "# TYPE commune_request_seconds histogram",
    ]
    for (route, times) in times.sorted(by: { $0.key < $1.key }) {
      for (bound, count) in zip(Self.bounds, times.counts) {
        lines.append("commune_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
      }
      lines.append("commune_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(times.count)")
      lines.append("commune_request_seconds_sum{route=\"\(route)\"} \(times.seconds)")
      lines.append("commune_request_seconds_count{route=\"\(route)\"} \(times.count)")
    }
    lines += [
      "# HELP commune_requests_in_flight Requests that are not answered yet.",
      "# TYPE commune_requests_in_flight gauge", "commune_requests_in_flight \(inFlight)",
      "# HELP commune_sessions Officers' sessions.", "# TYPE commune_sessions gauge",
      "commune_sessions \(sessions)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func order(_ series: Series) -> String {
    "\(series.route) \(series.method) \(series.status)"
  }
}
