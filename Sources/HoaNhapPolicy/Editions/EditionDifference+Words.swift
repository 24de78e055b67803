public import HoaNhapValues

extension EditionDifference {
  /// How much is different, in words.
  public var wording: Wording {
    let (added, changed, removed) = (count(.added), count(.changed), count(.removed))
    return Wording(
      vi:
        "\(old) → \(new): \(changed) thay đổi, \(added) thêm, \(removed) bỏ, \(unchanged) tham số giữ nguyên.",
      en:
        "\(old) → \(new): \(changed) changed, \(added) added, \(removed) removed, \(unchanged) parameters unchanged."
    )
  }

  /// The counts as JSON.
  public var json: JSONValue {
    [
      "kind": "diff", "old": .string(old.description), "new": .string(new.description),
      "added": .integer(Int64(count(.added))), "changed": .integer(Int64(count(.changed))),
      "removed": .integer(Int64(count(.removed))), "unchanged": .integer(Int64(unchanged)),
    ]
  }
}

extension EditionDifference.Entry {
  /// The difference in words: key, name, old and new value, days, source and standing, and a warning where it is without
  /// effect.
  public var wording: Wording {
    let none = Wording(vi: "không có", en: "none")
    let (before, after) = (old?.valueWording ?? none, new?.valueWording ?? none)
    let beginning = from == .distantPast ? nil : from
    var vi = beginning.map { ", từ \($0.vietnameseText)" } ?? ""
    var en = beginning.map { ", from \($0)" } ?? ""
    if let until {
      vi += beginning == nil ? ", đến hết \(until.vietnameseText)" : " đến hết \(until.vietnameseText)"
      en += beginning == nil ? ", until \(until)" : " until \(until)"
    }
    if let row = new ?? old {
      vi += "  [\(row.standing.wording.vi)] (\(row.citation))"
      en += "  [\(row.standing.wording.en)] (\(row.citation))"
    }
    if let note = effect.note {
      vi += " — \(note.vi)"
      en += " — \(note.en)"
    }
    return Wording(
      vi: "\(key)  \(id)  \(name.vi): \(before.vi) → \(after.vi)\(vi)",
      en: "\(key)  \(id)  \(name.en): \(before.en) → \(after.en)\(en)")
  }

  /// The difference as JSON.
  public var json: JSONValue {
    let row = new ?? old
    return [
      "kind": .string(kind.rawValue), "key": .string(key.text), "id": .string(id.text),
      "vi": .string(name.vi), "en": .string(name.en),
      "old": old?.value ?? .null, "old_vi": .text(old?.valueWording.vi),
      "old_en": .text(old?.valueWording.en),
      "new": new?.value ?? .null, "new_vi": .text(new?.valueWording.vi),
      "new_en": .text(new?.valueWording.en),
      "from": from == .distantPast ? .null : .string(from.text), "until": .text(until?.text),
      "citation": .text(row?.citation.text), "standing": .text(row?.standing.rawValue),
      "effect": .string(effect.rawValue),
    ]
  }
}

extension JSONValue {
  /// A text, or null where there is none.
  fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
