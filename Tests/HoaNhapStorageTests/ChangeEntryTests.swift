import Foundation
import HoaNhapStorage
import HoaNhapValues
import Testing

@Suite("The change log's entries")
struct ChangeEntryTests {
  @Test("An entry's line is canonical JSON, the same on every machine")
  func goldenLine() throws {
    var transaction = StoreTransaction(
      by: "cán-bộ-1", for: .lending, on: try #require(CivilDate("2026-06-03")))
    transaction.put(Array("{}".utf8), at: RecordKey("loans", "H\u{1ED3} \"1\""), expecting: .absent)
    transaction.delete(RecordKey("people", "7"), expecting: .any)
    let entry = try transaction.entry(after: .empty) { key in
      key.collection == "people" ? LatestRevision(4) : nil
    }
    let body =
      #"{"actor":"cán-bộ-1","day":"2026-06-03","operations":[{"collection":"loans","id":"Hồ \"1\"","kind":"put","#
      + #""revision":1,"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","size":2},"#
      + #"{"collection":"people","id":"7","kind":"delete","revision":5}],"#
      + #""previous":"0000000000000000000000000000000000000000000000000000000000000000","#
      + #""purpose":"lending","sequence":1}"#
    #expect(String(decoding: entry.canonicalBytes, as: UTF8.self) == body)
    // Computed outside this package, with Python's hashlib over the line above.
    let hash = "7f94f49625dee30e873cd5ea352a8870ee70738ed4634d204710a7b14a5a78da"
    #expect(String(decoding: entry.line, as: UTF8.self) == #"{"entry":\#(body),"hash":"\#(hash)"}"#)
    #expect(entry.isIntact)
  }

  @Test("For a person, an entry is one line with who, why, when and what")
  func wording() throws {
    var transaction = StoreTransaction(
      by: "officer", for: .correction, on: try #require(CivilDate("2026-06-03")))
    transaction.put([1], at: RecordKey("loans", "L-1"), expecting: .any)
    transaction.delete(RecordKey("loans", "L-2"), expecting: .any)
    let entry = try transaction.entry(after: .empty) { _ in LatestRevision(4) }
    #expect(
      entry.wording.vi == "1  2026-06-03  officer  correction  ghi loans/L-1 lần 5; xóa loans/L-2 lần 5")
    #expect(
      entry.wording.en
        == "1  2026-06-03  officer  correction  put loans/L-1 revision 5; deleted loans/L-2 revision 5")
  }

  @Test("A line comes back as the same entry")
  func roundTrip() throws {
    for entry in try Chain.entries(5) { #expect(try ChangeEntry(line: entry.line) == entry) }
  }

  @Test(
    "A line that is not canonical, or not an entry, is refused",
    arguments: [
      ("{", "{ "), ("}", "} "), ("\"day\"", "\"d\\u0061y\""), ("\"kind\":\"put\"", "\"kind\":\"move\""),
      ("2026-06-01", "2026-06-31"), ("\"sequence\":1", "\"sequence\":0"),
      ("\"sequence\":1", "\"sequence\":1.0"),
      ("\"revision\":1", "\"revision\":-1"), ("\"size\":4", "\"size\":-4"), ("\"hash\":\"", "\"hash\":\"0"),
      ("\"purpose\"", "\"porpoise\""), ("\"sha256\"", "\"sha-256\""),
    ])
  func refusesOtherLines(old: String, new: String) throws {
    let line = String(decoding: try Chain.entries(1)[0].line, as: UTF8.self)
    let range = try #require(line.range(of: old), "the sample has no \(old)")
    let changed = line.replacingCharacters(in: range, with: new)
    #expect(throws: StoreError(.damaged)) { try ChangeEntry(line: Array(changed.utf8)) }
  }
}
