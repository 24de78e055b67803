import HoaNhap
import Hummingbird

/// What is known of one request on its way.
struct CommuneContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address that it came from, for the rate limit alone; it is not logged.
  var address: String
  /// The language that the answer speaks.
  var language = Language.vietnamese
  /// The officer's session, where there is one.
  var session: Session?

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// The route's pattern, never the path itself; `nil` where no route fits.
  var pattern: String? { endpointPath == "NotFound" ? nil : endpointPath }
}
