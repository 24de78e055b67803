import CPostgres

/// What a server or a connection answered in place of a result.
struct ConnectionError: Error {
  /// Five letters of the SQL standard, or one of the causes below.
  let state: String

  init(state: String) { self.state = state }

  init(_ cause: Cause) { state = cause.rawValue }

  /// Causes that no server names.
  enum Cause: String {
    /// The connection could not be made, or was lost.
    case noConnection = "08000"
    /// A result has another form than the statement's.
    case unexpectedResult = "XX000"
  }

  /// Whether the same transaction can be tried again: another one was in its way.
  var canRetry: Bool { state == "40001" || state == "40P01" }

  /// Whether the connection is of no use any more.
  var losesConnection: Bool { state.hasPrefix("08") || state.hasPrefix("57P") }
}

/// One connection to a server. It blocks the thread that it is used on, and is used by one at a time.
final class Connection {
  private let handle: OpaquePointer

  /// Connects by a connection string as `psql` takes it; the password may come from the environment or a file.
  init(_ target: String) throws(ConnectionError) {
    guard let handle = PQconnectdb(target) else { throw ConnectionError(.noConnection) }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else { throw ConnectionError(.noConnection) }
    // A notice could repeat a value on standard error.
    _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  /// Runs one statement with parameters in binary form.
  @discardableResult
  func run(_ statement: String, _ parameters: [Parameter] = []) throws(ConnectionError) -> [ResultRow] {
    // Without parameters several statements may stand in one string.
    guard !parameters.isEmpty else { return try rows(PQexec(handle, statement)) }
    let flat = parameters.map { $0.bytes ?? [] }
    var buffers: [UnsafeMutablePointer<CChar>?] = []
    defer { for buffer in buffers { buffer?.deallocate() } }
    for (parameter, bytes) in zip(parameters, flat) {
      guard parameter.bytes != nil else {
        buffers.append(nil)
        continue
      }
      let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
      for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffers.append(buffer)
    }
    let values = buffers.map { $0.map { UnsafePointer($0) } }
    let lengths = flat.map { Int32($0.count) }
    let formats = [Int32](repeating: 1, count: flat.count)
    return try rows(
      PQexecParams(handle, statement, Int32(flat.count), nil, values, lengths, formats, 1))
  }

  private func rows(_ result: OpaquePointer?) throws(ConnectionError) -> [ResultRow] {
    guard let result else { throw ConnectionError(.noConnection) }
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else { throw fault(of: result) }
    let columns = PQnfields(result)
    return (0..<PQntuples(result)).map { row in
      ResultRow(
        columns: (0..<columns).map { column in
          guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else {
            return nil
          }
          let count = Int(PQgetlength(result, row, column))
          return Array(UnsafeRawBufferPointer(start: value, count: count))
        })
    }
  }

  private func fault(of result: OpaquePointer) -> ConnectionError {
    // The letter C: the field of the SQL state.
    if let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) {
      return ConnectionError(state: String(cString: state))
    }
    return ConnectionError(PQstatus(handle) == CONNECTION_OK ? .unexpectedResult : .noConnection)
  }
}
