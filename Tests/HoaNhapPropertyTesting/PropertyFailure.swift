/// Why a property does not hold, with the simplest example that was found and the line that finds it again.
public struct PropertyFailure: Error, Sendable, CustomStringConvertible {
  /// The property's name.
  public var property: String
  /// What went wrong: what was expected where, the error that was thrown, or why there is no example.
  public var problem: String
  /// The seed of the case that failed; a run that begins with it meets that case first.
  public var seed: UInt64
  /// The number of the case, from 1.
  public var number: Int
  /// What the property showed of its simplest failing case, or the choices behind it.
  public var example: [String]
  /// How many times a simpler example was found.
  public var shrinks: Int
  /// In how many runs.
  public var attempts: Int
  /// Whether the search for a simpler example ended because nothing simpler fails, not because it had run often enough.
  public var isMinimal: Bool
  /// The command that fails in the same way.
  public var command: String

  /// The report.
  public var description: String {
    var lines = ["\(property): \(problem)"]
    if !example.isEmpty {
      lines.append(
        "case \(number), seed \(seed), made simpler \(shrinks) times in \(attempts) runs\(isMinimal ? "" : " (stopped)"):"
      )
      lines += example.map { "  \($0)" }
    }
    lines.append("again: \(command)")
    return lines.joined(separator: "\n")
  }
}
