import HTTPTypes
import HoaNhap
import Hummingbird
import SQLiteStore

extension CommuneServer {
  /// What the server says of itself.
  var operationRoutes: [Route] {
    [
      Route("isLive", .get, "/health/live", for: .everybody) { _, _ in Response(["live": true]) },
      Route("isReady", .get, "/health/ready", for: .everybody) { [self] _, _ in
        // Reads from the store: what cannot be read cannot be served.
        _ = try await desk.store.changes(after: 0, limit: 1)
        return Response(["ready": true])
      },
      Route("getMetrics", .get, "/metrics", for: .everybody) { [self] _, _ in
        Response(
          await metrics.text(sessions: await sessions.count).utf8, type: "text/plain; version=0.0.4")
      },
      Route("getDocument", .get, "/openapi.json", for: .everybody) { [self] _, _ in
        Response(document, type: "application/json")
      },
    ]
  }
}
