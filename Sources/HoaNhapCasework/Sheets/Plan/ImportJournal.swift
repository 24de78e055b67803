public import HoaNhapStorage
public import HoaNhapValues

/// What an import has written: enough to take it back, and to see whether somebody has written since.
///
/// It holds the records that were replaced, personal facts included: keep it as the records are kept.
public struct ImportJournal: Sendable, Hashable, RedactedRecord {
  /// One record that was written.
  public struct Entry: Sendable, Hashable {
    /// Which record.
    public let key: RecordKey
    /// The revision that the import gave it; 0 where there is no store.
    public let revision: UInt64
    /// The bytes that were there before; `nil` for a record that the import made.
    public let before: Sensitive<[UInt8]>?
    /// The hash of the bytes that the import wrote.
    public let after: SHA256Hasher.Digest

    /// Makes an entry.
    public init(key: RecordKey, revision: UInt64, before: Sensitive<[UInt8]>?, after: SHA256Hasher.Digest) {
      self.key = key
      self.revision = revision
      self.before = before
      self.after = after
    }
  }

  /// The day of the import.
  public let day: CivilDate
  /// What was written, in that order.
  public internal(set) var entries: [Entry]

  /// Makes a journal, usually empty to begin with.
  public init(day: CivilDate, entries: [Entry] = []) {
    self.day = day
    self.entries = entries
  }

  /// The number of its entries, no record.
  public var printedForm: String { "import journal of \(day), \(entries.count) records" }
}

/// What came of taking an import back.
public struct ImportUndo: Sendable, Hashable {
  /// Why a record was left as it is.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// Somebody has written to it or deleted it since.
    case changedSince
    /// Another record written since refers to it.
    case inUse

    /// The reason in words.
    public var wording: Wording {
      switch self {
      case .changedSince:
        Wording(vi: "đã được sửa hoặc xóa sau khi nhập", en: "changed or deleted since the import")
      case .inUse:
        Wording(vi: "đang được hồ sơ hoặc khoản vay khác dùng", en: "in use by another application or loan")
      }
    }
  }

  /// A record that was left as it is.
  public struct Refused: Sendable, Hashable {
    /// The record.
    public let key: RecordKey
    /// Why.
    public let reason: Refusal
  }

  /// How many records were put back or taken away.
  public internal(set) var undone = 0
  /// How many stood already as they were before the import.
  public internal(set) var already = 0
  /// The records that were left as they are.
  public internal(set) var refused: [Refused] = []
}

extension ImportJournal {
  /// The journal as JSON Lines: a head, then an entry a line.
  ///
  /// - Throws: ``InputError`` for a replaced record that is not text.
  public func lines() throws(InputError) -> [[UInt8]] {
    var lines = [
      JSONValue.object(
        JSONObject([
          JSONMember("import", 1), JSONMember("day", .string(day.text)),
          JSONMember("entries", .integer(Int64(entries.count))),
        ])
      ).canonicalBytes
    ]
    for entry in entries {
      var members = [
        JSONMember("collection", .string(entry.key.collection.text)),
        JSONMember("id", .string(entry.key.id.text)),
        JSONMember("revision", .integer(Int64(clamping: entry.revision))),
        JSONMember("after", .string(entry.after.hexadecimal)),
      ]
      if let before = entry.before {
        let bytes = before.reveal(for: .storage)
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else {
          throw InputError(
            .unsupported, field: "before",
            vi: "Bản ghi \(entry.key) không phải văn bản nên không ghi được vào nhật ký.",
            en: "The record \(entry.key) is not text and cannot stand in a journal file.")
        }
        members.append(JSONMember("before", .string(text)))
      }
      lines.append(JSONValue.object(JSONObject(members)).canonicalBytes)
    }
    return lines
  }

  /// Reads what ``lines()`` wrote.
  ///
  /// - Throws: ``InputError`` with the line of the first fault; also where lines are missing at the end.
  public init(lines: some Sequence<[UInt8]>) throws(InputError) {
    var number = 0
    var head: (day: CivilDate, count: Int64)?
    var entries: [Entry] = []
    for line in lines where !line.isEmpty {
      number += 1
      do throws(InputError) {
        let root = try FieldReader(Self.json(line))
        if head == nil {
          head = try Self.head(root)
        } else {
          entries.append(try Self.entry(root))
        }
      } catch {
        var error = error
        error.line = number
        throw error
      }
    }
    guard let head, head.count == entries.count else {
      throw InputError(
        .syntax, field: "entries", line: number, vi: "Nhật ký nhập bị thiếu dòng.",
        en: "Lines are missing from the import's journal.")
    }
    self.init(day: head.day, entries: entries)
  }

  private static func json(_ line: [UInt8]) throws(InputError) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader.parse(line)
    } catch {
      throw InputError(error)
    }
  }

  private static func head(_ root: FieldReader) throws(InputError) -> (CivilDate, Int64) {
    try root.allow(["import", "day", "entries"])
    guard try root.integer("import", in: 1...1) == 1 else { throw root.missing("import") }
    return (
      try root.require("day", try root.date("day")), try root.require("entries", try root.integer("entries"))
    )
  }

  private static func entry(_ root: FieldReader) throws(InputError) -> Entry {
    try root.allow(["collection", "id", "revision", "after", "before"])
    guard let after = SHA256Hasher.Digest(hexadecimal: try root.require("after", try root.string("after")))
    else {
      throw InputError(
        .wrongType, field: "after", vi: "Cần 64 chữ số thập lục phân.", en: "It takes 64 hexadecimal digits.")
    }
    let revision = try root.require("revision", try root.integer("revision", in: 0...Int64.max))
    return Entry(
      key: RecordKey(
        CollectionName(try root.require("collection", try root.string("collection"))),
        RecordID(try root.require("id", try root.string("id")))),
      revision: UInt64(revision), before: try root.string("before").map { Sensitive(Array($0.utf8)) },
      after: after)
  }
}
