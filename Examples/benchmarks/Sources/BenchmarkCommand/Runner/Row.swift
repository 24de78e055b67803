import HoaNhap

/// What a benchmark found.
struct Row: Equatable {
  let workload: String
  /// What each item leaves behind, so that rows of different depth are not mistaken for each other.
  let returns: Wording
  let items: Int
  /// What an item costs; `nil` where nothing was measured.
  let cost: Cost?
  /// Proof that the work was done; `nil` where there is nothing to prove.
  let checksum: UInt64?
  /// The most that the process of the row held, in bytes: its input and what it kept too. `nil` where it is another's.
  var peakMemory: Int?
  /// What else is worth telling, under the table.
  var notes: [Wording] = []
  /// The other side, where both were measured together.
  var rival: Rival?

  /// The place of a row that could not be measured.
  static func unmeasured(_ workload: String) -> Row {
    Row(
      workload: workload, returns: Wording(vi: "không đo được", en: "not measured"), items: 0, cost: nil,
      checksum: nil)
  }
}

/// The side that a row is held against.
struct Rival: Equatable {
  let name: Wording
  let returns: Wording
  let cost: Cost
  let checksum: UInt64?
}
