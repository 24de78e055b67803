import HoaNhapValues

extension LoanDocument {
  static func events(_ root: FieldReader) throws(InputError) -> [LoanEvent] {
    guard root.has("events") else { return [] }
    var list: [LoanEvent] = []
    for entry in try root.blocks("events") {
      let kind: Kind = try entry.require("type", try entry.word("type"))
      switch kind {
      case .payment: list.append(.payment(try LoanEvent.Payment(entry)))
      case .reschedule: list.append(.reschedule(try LoanEvent.Reschedule(entry)))
      case .freeze: list.append(.freeze(try LoanEvent.Freeze(entry)))
      case .writeOff: list.append(.writeOff(try LoanEvent.WriteOff(entry)))
      }
    }
    return list
  }

  private enum Kind: String, CaseIterable {
    case payment
    case reschedule
    case freeze
    case writeOff = "write_off"
  }
}

extension LoanEvent.Payment {
  fileprivate init(_ entry: FieldReader) throws(InputError) {
    try entry.allow(["type", "date", "amount", "prepay", "note"])
    _ = try entry.string("note")
    self.init(
      date: try entry.require("date", try entry.date("date")),
      amount: Dong(try entry.require("amount", try entry.integer("amount"))),
      prepayment: try entry.word("prepay") ?? .nextInstalments)
  }
}

extension LoanEvent.Reschedule {
  fileprivate init(_ entry: FieldReader) throws(InputError) {
    try entry.allow(["type", "date", "principal", "note"])
    _ = try entry.string("note")
    self.init(
      date: try entry.require("date", try entry.date("date")),
      principalPlan: try PrincipalPlan(try entry.block("principal")))
  }
}

extension LoanEvent.Freeze {
  fileprivate init(_ entry: FieldReader) throws(InputError) {
    try entry.allow(["type", "from", "to", "note"])
    _ = try entry.string("note")
    self.init(
      from: try entry.require("from", try entry.date("from")),
      to: try entry.require("to", try entry.date("to")))
  }
}

extension LoanEvent.WriteOff {
  fileprivate init(_ entry: FieldReader) throws(InputError) {
    try entry.allow(["type", "date", "principal", "interest", "note"])
    _ = try entry.string("note")
    if !entry.has("interest"), !entry.has("principal") { throw entry.missing("principal") }
    self.init(
      date: try entry.require("date", try entry.date("date")), principal: try entry.extent("principal"),
      interest: try entry.extent("interest"))
  }
}

extension FieldReader {
  /// How much is given up; nothing where it is left out.
  func extent(_ key: String) throws(InputError) -> LoanEvent.WriteOff.Extent {
    guard case .string(let text)? = object[key] else {
      return .amount(Dong(try integer(key) ?? 0))
    }
    guard text.utf8.elementsEqual("all".utf8) else {
      throw InputError(
        .unknownWord, field: path(of: key), vi: "Ghi số tiền hoặc “all”.", en: "Write an amount or “all”.")
    }
    return .all
  }
}
