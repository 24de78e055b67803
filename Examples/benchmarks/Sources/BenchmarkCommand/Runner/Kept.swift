/// The results of a run, which the next run replaces one by one.
///
/// Letting all of them go at once would hand their memory back to the system, and every run would pay for it anew; a
/// result that takes the place of the last one is what the C limit's reused buffer is.
struct Kept<Value> {
  private(set) var values: [Value] = []

  init(capacity: Int) { values.reserveCapacity(capacity) }

  /// - Precondition: the first run keeps its results in order, from 0.
  mutating func keep(_ value: consuming Value, at place: Int) {
    if place == values.count { values.append(value) } else { values[place] = value }
  }
}
