/// Finds those among many people who may be one, without comparing everybody with everybody.
struct LikenessIndex {
  /// Two that may be one: a row, and a record or a later row.
  struct Pair {
    let row: Int
    /// The record's place, or the row's.
    let other: Int
    let isRecord: Bool
    let likeness: Likeness
  }

  /// Keys that so many share are passed over: a number of zeros, a name with a year, say. A whole nation's commonest name
  /// in one year stays below.
  static let mostComparisons = 250_000

  private(set) var pairs: [Pair] = []
  /// How many keys were shared by too many.
  private(set) var passedOver = 0

  /// - Complexity: O((r + n) log(r + n)) for r records and n rows, and the comparisons under each key.
  init(rows: [LikenessSubject], records: [LikenessSubject], _ scale: LikenessScale) {
    struct Entry {
      let key: UInt64
      /// Records first, then rows.
      let subject: UInt32
    }
    var entries: [Entry] = []
    entries.reserveCapacity((rows.count + records.count) * 5)
    for (place, subject) in records.enumerated() {
      subject.keys { entries.append(Entry(key: $0, subject: UInt32(place))) }
    }
    for (place, subject) in rows.enumerated() {
      subject.keys { entries.append(Entry(key: $0, subject: UInt32(records.count + place))) }
    }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.subject < $1.subject }

    var found: [(row: Int, other: Int, likeness: Likeness)] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      defer { start = end }
      guard end - start > 1, entries[end - 1].subject >= records.count else { continue }
      var firstRow = start
      while entries[firstRow].subject < records.count { firstRow += 1 }
      guard (end - firstRow) * (end - start) <= Self.mostComparisons else {
        passedOver += 1
        continue
      }
      for place in firstRow..<end {
        let row = Int(entries[place].subject) - records.count
        for before in start..<place {
          let other = Int(entries[before].subject)
          let subject = other < records.count ? records[other] : rows[other - records.count]
          let likeness = rows[row].likeness(to: subject, scale)
          if likeness.confidence != nil { found.append((row, other, likeness)) }
        }
      }
    }
    // Two who share several keys were found several times.
    found.sort { $0.row != $1.row ? $0.row < $1.row : $0.other < $1.other }
    for pair in found {
      let isRecord = pair.other < records.count
      let other = isRecord ? pair.other : pair.other - records.count
      if let last = pairs.last, last.row == pair.row, last.isRecord == isRecord, last.other == other {
        continue
      }
      pairs.append(Pair(row: pair.row, other: other, isRecord: isRecord, likeness: pair.likeness))
    }
  }
}
