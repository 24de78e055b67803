public import HoaNhapValues

extension ChangeEntry {
  /// The entry as one line for a person: its number, the day, who, why, and what was written.
  ///
  /// For a program, ``line`` has the same and the hashes.
  public var wording: Wording {
    let start = "\(sequence)  \(day)  \(actor)  \(purpose.rawValue)  "
    return Wording(
      vi: start + changes.map { $0.wording.vi }.joined(separator: "; "),
      en: start + changes.map { $0.wording.en }.joined(separator: "; "))
  }
}

extension Change {
  /// What was written, in a few words.
  public var wording: Wording {
    switch kind {
    case .put: Wording(vi: "ghi \(key) lần \(revision)", en: "put \(key) revision \(revision)")
    case .delete: Wording(vi: "xóa \(key) lần \(revision)", en: "deleted \(key) revision \(revision)")
    }
  }
}
