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

extension RecordChange {
  /// What was done, in a few words, and to which fields where they were named.
  public var wording: Wording {
    let fields = fields.isEmpty ? "" : " [\(fields.joined(separator: ", "))]"
    let words =
      switch kind {
      case .put: Wording(vi: "ghi", en: "put")
      case .delete: Wording(vi: "xóa", en: "deleted")
      case .erase: Wording(vi: "xóa hẳn", en: "erased")
      case .rewrite: Wording(vi: "xóa hẳn một phần của", en: "partly erased")
      case .read: Wording(vi: "đọc", en: "read")
      case .refuse: Wording(vi: "không được xem", en: "was refused")
      }
    return Wording(
      vi: "\(words.vi) \(key) lần \(revision)\(fields)",
      en: "\(words.en) \(key) revision \(revision)\(fields)")
  }
}
