/// Finds which unknown numbers follow from sums in which all others are known: Gauss and Jordan's elimination, exactly.
///
/// The known numbers themselves do not matter, only how the unknown ones count. It is done over a prime field, in which every step is
/// exact; the signs of the sums are 1 and −1, so that no coefficient becomes a multiple of so large a prime.
struct FigureElimination {
  private static let prime: Int64 = 2_147_483_647

  /// The rows by the unknown that each is solved for; it stands in no other row.
  private var rows: [Int: [Int: Int64]] = [:]
  /// The unknowns whose rows have another one.
  private var users: [Int: Set<Int>] = [:]

  /// Solves sums.
  ///
  /// - Parameter sums: each by its unknowns and how they count.
  /// - Complexity: O(sums²) at worst; each sum has few unknowns.
  init(_ sums: [[Int: Int64]]) {
    for sum in sums { add(sum) }
  }

  /// The unknowns that follow.
  var determined: Set<Int> { Set(rows.filter { $0.value.count == 1 }.keys) }

  private mutating func add(_ sum: [Int: Int64]) {
    var row: [Int: Int64] = [:]
    for (name, value) in sum where value != 0 { row[name] = (value % Self.prime + Self.prime) % Self.prime }
    for name in sum.keys { if let known = rows[name] { Self.clear(name, of: &row, by: known) } }
    guard let pivot = row.keys.min(), let head = row[pivot] else { return }
    let scale = Self.inverse(head)
    row = row.mapValues { $0 * scale % Self.prime }
    for user in users[pivot] ?? [] {
      guard var other = rows[user] else { continue }
      unlink(user, other)
      Self.clear(pivot, of: &other, by: row)
      link(user, other)
    }
    link(pivot, row)
  }

  private mutating func link(_ pivot: Int, _ row: [Int: Int64]) {
    rows[pivot] = row
    for name in row.keys where name != pivot { users[name, default: []].insert(pivot) }
  }

  private mutating func unlink(_ pivot: Int, _ row: [Int: Int64]) {
    for name in row.keys where name != pivot { users[name]?.remove(pivot) }
  }

  /// Takes a multiple of a row away, so that its unknown falls out. The row counts that unknown once.
  private static func clear(_ name: Int, of row: inout [Int: Int64], by other: [Int: Int64]) {
    guard let factor = row[name] else { return }
    for (name, value) in other {
      let left = ((row[name] ?? 0) - factor * value % prime + prime) % prime
      row[name] = left == 0 ? nil : left
    }
  }

  /// What a number is multiplied with to give one: its power to the prime less two.
  private static func inverse(_ value: Int64) -> Int64 {
    var (result, base, exponent) = (Int64(1), value, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
