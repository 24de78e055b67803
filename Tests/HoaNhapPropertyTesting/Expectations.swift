/// Something that does not hold, at a place in a test.
struct UnmetExpectation: Error, CustomStringConvertible {
  let place: String
  let description: String
}

/// Fails the case of a property unless something holds.
///
/// Inside a property it takes the place of `#expect`, which would record each attempt to make the example smaller.
public func expect(
  _ condition: Bool, _ detail: @autoclosure () -> String = "it does not hold", file: String = #fileID,
  line: Int = #line
) throws {
  if !condition { throw UnmetExpectation(place: "\(file):\(line)", description: detail()) }
}

/// Fails the case of a property unless two values are equal; the report shows both.
public func expect<Value: Equatable>(
  _ value: Value, equals other: Value, _ detail: @autoclosure () -> String = "", file: String = #fileID,
  line: Int = #line
) throws {
  if value == other { return }
  let detail = detail()
  throw UnmetExpectation(
    place: "\(file):\(line)",
    description: "\(detail.isEmpty ? "" : detail + ": ")\(Dump.text(value)) is not \(Dump.text(other))")
}
