import Crypto
import Foundation

/// An officer who has signed in.
struct Session: Sendable {
  /// Its number, for the rate limit; no secret.
  let number: Int
  /// Who.
  let officer: Officer
  /// What a form of this session carries, so that a page from elsewhere cannot send it.
  let formToken: String
  /// When it began.
  let begunAt: Duration
  /// When it was used last.
  fileprivate(set) var usedAt: Duration
}

/// The sessions, in memory: a restart ends them all.
///
/// Only a hash of each token is kept, so that what leaks from memory signs nobody in.
actor Sessions {
  /// How long a session stands without use, and altogether.
  struct Lifetime: Sendable {
    var idle = Duration.seconds(30 * 60)
    var whole = Duration.seconds(8 * 3600)
  }

  private let lifetime: Lifetime
  /// No account needs more at once; the oldest goes.
  private let mostForOne = 8
  private var sessions: [SHA256Digest: Session] = [:]
  private var last = 0

  init(_ lifetime: Lifetime = Lifetime()) { self.lifetime = lifetime }

  /// How many are open.
  var count: Int { sessions.count }

  /// Begins a session with a new token, which only its cookie holds.
  func begin(_ officer: Officer, now: Duration) -> (token: String, session: Session) {
    sessions = sessions.filter { isOpen($0.value, now) }
    let own = sessions.filter { $0.value.officer == officer }
    if own.count >= mostForOne, let oldest = own.min(by: { $0.value.usedAt < $1.value.usedAt }) {
      sessions[oldest.key] = nil
    }
    last += 1
    let token = RandomText.make(bytes: 32)
    let session = Session(
      number: last, officer: officer, formToken: RandomText.make(bytes: 16), begunAt: now, usedAt: now)
    sessions[Self.key(token)] = session
    return (token, session)
  }

  /// The session of a token, which is used by being found; `nil` where there is none or it is over.
  func find(_ token: String?, now: Duration) -> Session? {
    guard let token, var session = sessions[Self.key(token)] else { return nil }
    guard isOpen(session, now) else {
      sessions[Self.key(token)] = nil
      return nil
    }
    session.usedAt = now
    sessions[Self.key(token)] = session
    return session
  }

  /// Ends a session.
  func end(_ token: String?) {
    if let token { sessions[Self.key(token)] = nil }
  }

  private func isOpen(_ session: Session, _ now: Duration) -> Bool {
    now - session.usedAt < lifetime.idle && now - session.begunAt < lifetime.whole
  }

  private static func key(_ token: String) -> SHA256Digest { SHA256.hash(data: Array(token.utf8)) }
}
