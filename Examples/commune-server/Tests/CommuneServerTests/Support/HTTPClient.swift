import Foundation
import HoaNhap
import NIOCore
import NIOPosix

/// What a server answered, as it came over the wire.
struct Reply: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: String

  /// The first header of a name, whatever its case.
  subscript(header: String) -> String? {
    headers.first { $0.name.lowercased() == header.lowercased() }?.value
  }

  var json: JSONValue? { try? JSONReader.parse(body) }

  /// Reads an answer; `nil` where the bytes are none, as when the connection was closed without one.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else { return nil }
    self.status = status
    headers = lines.dropFirst().compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
    }
    body = String(text[end.upperBound...])
  }
}

/// No answer came.
struct NoReply: Error {}

/// A client that sends what it is told, byte for byte, well-formed or not.
struct HTTPClient: Sendable {
  let port: Int
  /// What every request carries beside its own headers.
  var headers: [String] = []

  /// One request on a connection of its own.
  func send(
    _ method: String, _ target: String, _ headers: [String] = [], body: String? = nil
  ) async throws -> Reply {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
    lines += self.headers + headers
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return try await exchange([lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")])
  }

  func get(_ target: String, _ headers: String...) async throws -> Reply {
    try await send("GET", target, headers)
  }

  func post(_ target: String, json body: String, _ headers: String...) async throws -> Reply {
    try await send("POST", target, headers + ["Content-Type: application/json"], body: body)
  }

  func post(_ target: String, form body: String, _ headers: String...) async throws -> Reply {
    try await send("POST", target, headers + ["Content-Type: application/x-www-form-urlencoded"], body: body)
  }

  /// Sends pieces with a pause between, then reads to the end of the connection.
  func exchange(
    _ pieces: [String], pause: @escaping @Sendable () async -> Void = {}
  ) async throws -> Reply {
    let bytes = try await bytes(pieces.map { Array($0.utf8) }, pause: pause)
    guard let reply = Reply(bytes) else { throw NoReply() }
    return reply
  }

  /// All that comes back for pieces that are sent while it is read; empty where the connection was closed.
  func bytes(
    _ pieces: some Sequence<[UInt8]> & Sendable, closing: Bool = false,
    pause: @escaping @Sendable () async -> Void = {}
  ) async throws -> [UInt8] {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel,
            configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      let sending = Task {
        // A server that has heard enough closes; what was sent until then is all that matters.
        for piece in pieces {
          do { try await outbound.write(ByteBuffer(bytes: piece)) } catch { return }
          await pause()
          if Task.isCancelled { return }
        }
        if closing { outbound.finish() }
      }
      defer { sending.cancel() }
      var received: [UInt8] = []
      do {
        for try await buffer in inbound { received += Array(buffer: buffer) }
      } catch {
        // A reset after the answer leaves the answer.
      }
      return received
    }
  }
}
