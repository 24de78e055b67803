public import HoaNhapValues

extension ListComparison {
  /// The comparison as JSON: identifiers, codes, names of fields and counts.
  public var json: JSONValue {
    func side(_ side: Side) -> JSONValue {
      [
        "month": .string(side.month.description), "version": .integer(Int64(side.version)),
        "rows": .integer(Int64(side.rows)),
      ]
    }
    return [
      "from": side(from), "to": side(to), "new": .array(new.map { .string($0.text) }),
      "left": .array(
        left.map {
          [
            "person": .string($0.person.text),
            "reasons": .array($0.reasons.map { .string($0.rawValue) }),
          ]
        }),
      "changed": .array(
        changed.map {
          ["person": .string($0.person.text), "fields": .array($0.fields.map { .string($0) })]
        }),
      "unchanged": .integer(Int64(unchanged)),
    ]
  }

  /// The comparison in lines: a heading with the counts, then one line for each person who is new, left or changed.
  public func text(_ language: Language = .vietnamese) -> String {
    var lines = [heading[language]]
    lines += new.map { "+ \($0)" }
    lines += left.map { person in
      let why = person.reasons.map { $0.wording[language] }.joined(separator: "; ")
      return why.isEmpty ? "- \(person.person)" : "- \(person.person): \(why)"
    }
    lines += changed.map { change in
      "~ \(change.person): \(change.fields.map { ListField.wording(of: $0)[language] }.joined(separator: ", "))"
    }
    return lines.map { $0.printableLine + "\n" }.joined()
  }

  private var heading: Wording {
    Wording(
      vi:
        "Danh sách tháng \(to.month.vietnameseText) (bản \(to.version)) so với tháng \(from.month.vietnameseText) (bản \(from.version)): \(new.count) mới, \(left.count) ra khỏi danh sách, \(changed.count) có thay đổi, \(unchanged) giữ nguyên.",
      en:
        "List of \(to.month) (version \(to.version)) beside \(from.month) (version \(from.version)): \(new.count) new, \(left.count) left, \(changed.count) changed, \(unchanged) unchanged."
    )
  }
}
