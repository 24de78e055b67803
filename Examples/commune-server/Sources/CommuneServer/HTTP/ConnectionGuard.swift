import HTTPTypes
import HoaNhap
import NIOCore
import NIOHTTPTypes

/// How long a client may take, and how much it may send.
struct ConnectionLimits: Sendable {
  /// For the next request to begin and its head to arrive.
  var head = TimeAmount.seconds(15)
  /// For the body behind the head.
  var body = TimeAmount.seconds(20)
  /// For taking the answer.
  var answer = TimeAmount.seconds(30)
  /// The bytes of a body, after which nothing more is read.
  var bodyBytes = 1 << 20
}

/// Stands between the HTTP parser and the server on each connection: closes those of slow clients, stops reading a body that is
/// too large, answers what is not HTTP, and tells the server of a request that broke off.
///
/// A body that ends with its connection would otherwise look like a whole one.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ConnectionLimits
  private var deadline: Scheduled<Void>?
  /// Requests whose head came and whose answer did not go yet.
  private var unanswered = 0
  /// The bytes of the body that is coming in; `nil` between requests.
  private var received: Int?
  /// Whether the answer that is going out is the last one of the connection.
  private var isLast = false
  /// Whether nothing more is read from this connection.
  private var isDeaf = false

  init(_ limits: ConnectionLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { wait(limits.head, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelActive(context: ChannelHandlerContext) {
    wait(limits.head, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    if received != nil { context.fireErrorCaught(BrokenOff()) }
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isDeaf else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      unanswered += 1
      received = 0
      if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
        isDeaf = true
      }
      wait(limits.body, context)
    case .body(let part):
      received = (received ?? 0) + part.readableBytes
      if received ?? 0 > limits.bodyBytes { isDeaf = true }
    case .end:
      received = nil
      deadline?.cancel()
    }
    context.fireChannelRead(data)
  }

  func read(context: ChannelHandlerContext) {
    if !isDeaf { context.read() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if unanswered > 0 {
      context.fireErrorCaught(error)
    } else if !isDeaf {
      answer(.badRequest, "malformed-request", context)
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.headerFields[.connection]?.lowercased() == "close" { isLast = true }
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      // The framework answers once more where what follows a request is not HTTP.
      unanswered = max(0, unanswered - 1)
      let written = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      wait(limits.answer, context)
      context.write(data, promise: written)
      written.futureResult.whenSuccess {
        let (guardian, context) = bound.value
        if guardian.isLast || guardian.isDeaf {
          guardian.close(context)
        } else {
          guardian.waitForMore(context)
        }
      }
    }
  }

  // MARK: Time

  private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: time) { bound.value.0.isOverdue(bound.value.1) }
  }

  /// Behind an answer: for the rest of the body, or for the next request.
  private func waitForMore(_ context: ChannelHandlerContext) {
    if received != nil {
      wait(limits.body, context)
    } else if unanswered == 0 {
      wait(limits.head, context)
    } else {
      deadline?.cancel()
    }
  }

  private func isOverdue(_ context: ChannelHandlerContext) {
    // Who waits for a body gets an answer; who has begun nothing, or does not take what is sent, gets none.
    if received != nil, unanswered > 0, !isLast {
      received = nil
      isDeaf = true
      wait(limits.answer, context)
      context.fireErrorCaught(TooSlow())
    } else {
      context.close(promise: nil)
    }
  }

  // MARK: Ends

  /// Answers without the server, which never heard of the request.
  private func answer(
    _ status: HTTPResponse.Status, _ kind: String, _ context: ChannelHandlerContext
  ) {
    isDeaf = true
    let document: JSONValue = [
      "type": .string("urn:hoanhap:problem:\(kind)"), "status": .integer(Int64(status.code)),
      "title": "Yêu cầu không phải là HTTP hợp lệ. The request is not valid HTTP.",
    ]
    let body = ByteBuffer(bytes: document.canonicalBytes)
    let fields: HTTPFields = [
      .contentType: "application/problem+json", .contentLength: String(body.readableBytes),
      .connection: "close", .cacheControl: "no-store",
    ]
    context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
    context.write(wrapOutboundOut(.body(body)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    close(context)
  }

  /// Ends the connection behind the answer, so that a client which is still sending can read it first.
  private func close(_ context: ChannelHandlerContext) {
    isDeaf = true
    context.flush()
    context.close(mode: .output, promise: nil)
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.close(promise: nil) }
  }
}

/// The client went away in the middle of a request.
struct BrokenOff: Error {}

/// The client took too long in the middle of a request.
struct TooSlow: Error {}
