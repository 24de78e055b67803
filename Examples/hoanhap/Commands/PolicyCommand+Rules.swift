import HoaNhap

extension PolicyCommand {
  /// What one rule of the law says of itself: the clause, what it asks for, its source, what kind of finding it gives.
  static func json(_ header: RuleHeader) -> JSONValue {
    [
      "kind": "rule", "clause": .string(header.clause.text), "asks_vi": .string(header.requirement.vi),
      "asks_en": .string(header.requirement.en), "finding": .string(header.kind.rawValue),
      "citation": .string(header.citation.text), "standing": .string(header.standing.rawValue),
    ]
  }
}
