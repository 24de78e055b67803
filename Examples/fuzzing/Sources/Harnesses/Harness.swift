/// One parser and what it promises about any bytes at all: it answers or refuses, and what it answers can be written and read again.
public struct Harness: Sendable {
  /// The name by which it is asked for; that of its folder in the corpus.
  public let name: String
  private let check: @Sendable ([UInt8]) -> String?

  init(_ name: String, _ check: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.check = check
  }

  /// Feeds the parser.
  ///
  /// - Returns: the promise that it broke; `nil` where it kept all.
  public func run(_ bytes: [UInt8]) -> String? { check(bytes) }

  /// Every harness.
  public static let all: [Harness] = [
    application, loan, loanHistory, plan, obligations, amendment, holidays, json, csv, dataFolder, sheet,
    calendar, dates, amounts,
    entry, journal,
  ]

  /// The harness of a name.
  public static func named(_ name: String) -> Harness? { all.first { $0.name == name } }
}
