public import HoaNhapValues

/// Everything that is wrong with a plan, each fault with its place. Nothing of a plan with faults is taken.
public struct PlanFaults: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults, those of single fields first, then those of the plan as a whole; never empty.
  public let faults: [InputError]

  /// Makes the error.
  ///
  /// - Precondition: there is at least one fault.
  public init(_ faults: [InputError]) {
    precondition(!faults.isEmpty, "a plan without faults is no error")
    self.faults = faults
  }

  /// The places and the English words, one fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension PlanFaults {
  /// The value of a JSON document, or its one fault.
  static func parse(_ bytes: some Collection<UInt8>) throws(PlanFaults) -> JSONValue {
    do {
      return try JSONReader.parse(bytes)
    } catch {
      throw PlanFaults([InputError(error)])
    }
  }
}
