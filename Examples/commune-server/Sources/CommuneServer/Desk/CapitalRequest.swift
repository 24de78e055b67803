import HoaNhap

/// What an officer wants to record in the book of capital.
struct CapitalRequest: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case requested, allocated, withdrawn, transferred, reversed
  }

  /// What it says happened.
  private enum Content: Sendable {
    case entry(CapitalEntryKind, source: CapitalSource, year: Int, amount: Dong)
    case reversal(of: CapitalEntryID, reason: String)
  }

  let id: CapitalEntryID
  /// Who asked or decided, where it is not the officer's own agency.
  let by: AgencyID?
  private let content: Content
  private let month: Int?
  private let purpose: LoanPurpose?
  private let on: CivilDate?
  private let decision: DecisionID?

  /// Reads `{"id", "kind", "source", "year", "month", "purpose", "amount", "on", "by", "decision"}`, of a transfer with `to_source`; of a
  /// reversal `{"id", "kind", "entry", "reason"}`.
  init(_ fields: Fields) throws(InputError) {
    let kind: Kind = try fields.require("kind", try fields.word("kind"))
    if kind == .reversed {
      try fields.allow(["id", "kind", "entry", "reason"])
      content = .reversal(
        of: CapitalEntryID(try fields.require("entry", try fields.code("entry"))),
        reason: try fields.require("reason", try fields.reason("reason")))
    } else {
      try fields.allow(
        ["id", "kind", "source", "year", "month", "purpose", "amount", "on", "by", "decision"]
          + (kind == .transferred ? ["to_source"] : []))
      let what: CapitalEntryKind =
        switch kind {
        case .allocated: .allocated
        case .withdrawn: .withdrawn
        case .transferred:
          .transferred(to: try fields.require("to_source", try fields.word("to_source")))
        case .requested, .reversed: .requested
        }
      content = .entry(
        what, source: try fields.require("source", try fields.word("source")),
        year: try fields.require("year", try fields.number("year", in: 1...9999)),
        amount: try fields.require("amount", try fields.amount("amount")))
    }
    id = CapitalEntryID(try fields.require("id", try fields.code("id")))
    by = try fields.text("by").map { AgencyID($0) }
    month = try fields.number("month", in: 1...12)
    purpose = try fields.word("purpose")
    on = try fields.day("on")
    decision = try fields.reason("decision").map { DecisionID($0) }
  }

  /// The entry for a book.
  func entry(in book: CapitalBook, by agency: AgencyID, stamp: RecordStamp) throws -> CapitalEntry {
    switch content {
    case .reversal(let entry, let reason):
      guard let old = book[entry] else {
        throw InputError(
          .unknownReference, field: "entry", vi: "Sổ không có mục ghi với mã này.",
          en: "The book has no entry of this identifier.")
      }
      return try CapitalEntry(id, reversing: old, reason: Sensitive(reason), by: agency, stamp: stamp)
    case .entry(let kind, let source, let year, let amount):
      return try CapitalEntry(
        id, kind, source: source, year: year, month: month, purpose: purpose, amount: amount,
        on: on ?? stamp.day, by: by ?? agency, decision: decision, stamp: stamp)
    }
  }
}
