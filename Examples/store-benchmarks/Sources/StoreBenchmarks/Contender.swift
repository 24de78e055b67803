import HoaNhapStorage
import HoaNhapValues

/// A store that is measured: what is written is durable when a call returns.
protocol Contender: Sendable {
  /// What the table calls it.
  static var name: String { get }
  /// Opens the store in a folder, and makes it where there is none.
  init(folder: String) throws
  /// Writes one person in a transaction.
  func commit(_ number: Int) async throws
  /// Writes people in one transaction.
  func insert(_ numbers: Range<Int>) async throws
  /// A person's bytes.
  func read(_ number: Int) async throws -> [UInt8]?
  /// How many people there are.
  func count() async throws -> Int
  func close() async throws
}
