import HoaNhapModels
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Small numbers of people are not published (S.1, S.2; threshold assumed)")
struct PublishedBreakdownTests {
  private func texts(_ counts: [Int]) -> (parts: [String], total: String) {
    let breakdown = PublishedBreakdown(counts.enumerated().map { ("part \($0.offset)", $0.element) })
    return (breakdown.parts.map(\.count.text), breakdown.total.text)
  }

  @Test("four are withheld, five are told, none are told")
  func borders() {
    #expect(texts([0, 5, 20]) == (["0", "5", "20"], "25"))
    #expect(texts([5]) == (["5"], "5"))
    #expect(texts([0]) == (["0"], "0"))
    #expect(texts([4]) == (["…"], "…"))
    #expect(texts([]) == ([], "0"))
  }

  @Test("one small part takes the next one with it, so that the total does not tell it")
  func secondPart() {
    #expect(texts([3, 20, 9, 0]) == (["…", "…", "9", "0"], "32"))
    #expect(texts([9, 9, 0, 3]) == (["…", "9", "0", "…"], "21"))
  }

  @Test("small parts that are few people together take another one with them")
  func fewTogether() {
    #expect(texts([1, 2, 10, 30]) == (["…", "…", "…", "30"], "43"))
    #expect(texts([2, 3, 10]) == (["…", "…", "10"], "15"))
  }

  @Test("two parts of four, or five of one, would be told by their sum and take another one with them")
  func extremes() {
    #expect(texts([6, 4, 10, 4]) == (["…", "…", "10", "…"], "24"))
    #expect(texts([1, 1, 1, 1, 1, 9, 8]) == (["…", "…", "…", "…", "…", "…", "8"], "22"))
    #expect(texts([4, 4]) == (["…", "…"], "…"))
  }

  @Test("where no other part is left, the total is withheld")
  func totalWithheld() {
    #expect(texts([3, 0]) == (["…", "0"], "…"))
    #expect(texts([1, 2]) == (["…", "…"], "…"))
  }

  @Test("law: nobody can work out a small part from what is published")
  func noneRecovered() async throws {
    // Every way to fill the withheld parts that would be published the same is possible; a small part is safe where at
    // least two of its values are.
    try await forAll(
      "no small part can be worked out", cases: 500,
      covering: ["a small part": 40...100, "all is told": 5...60]
    ) { choices in
      let counts = choices.show("counts", choices.list(2...4) { choices.int(0...11) })
      let published = texts(counts)
      choices.show("published", published)
      var possible: [[Int]] = [[]]
      for text in published.parts {
        let values = Int(text).map { [$0] } ?? Array(1...30)
        possible = possible.flatMap { start in values.map { start + [$0] } }
        if possible.count > 10_000 { return }
      }
      let consistent = possible.filter { candidate in
        (Int(published.total).map { $0 == candidate.reduce(0, +) } ?? true) && texts(candidate) == published
      }
      choices.mark("all is told", when: !published.parts.contains("…"))
      for (index, count) in counts.enumerated() where (1..<5).contains(count) {
        choices.mark("a small part")
        let values = Set(consistent.map { $0[index] })
        try expect(values.count > 1, "the part of \(count) can only be one of \(values.sorted())")
      }
    }
  }
}

@Suite("A table for statistics holds no identifier and no row that stands out (S.2)")
struct PseudonymisedTableTests {
  private let key = try? PseudonymKey(Array(repeating: 7, count: 16))

  private func table(_ rows: [(String, [String])]) throws -> PseudonymisedTable {
    try PseudonymisedTable(
      columns: ["age", "purpose"],
      rows: rows.map { PseudonymisedTable.Source(subject: $0.0, values: $0.1) }, key: try #require(key))
  }

  @Test("values that five people share are kept; those of fewer are replaced")
  func shared() throws {
    let common = (1...5).map { ("P-\($0)", ["25-34", "production"]) }
    let rare = (6...10).map { ("P-\($0)", ["\($0)0", "training"]) }
    let table = try table(common + rare)
    #expect(table.rows.filter { $0[1...] == ["25-34", "production"] }.count == 5)
    #expect(table.rows.filter { $0[1...] == ["*", "*"] }.count == 5)
    #expect(table.generalised == 5)
    #expect(table.omitted == 0)
    #expect(!String(decoding: table.csv(), as: UTF8.self).contains("P-"))
  }

  @Test(
    "where the rest are fewer than five people they are left out and counted, however many rows they have")
  func omitted() throws {
    let common = (1...5).map { ("P-\($0)", ["25-34", "production"]) }
    let oneOften = (0..<9).map { _ in ("P-9", ["45-54", "training"]) }
    let table = try table(common + oneOften)
    #expect(table.rows.count == 5)
    #expect(table.omitted == 9)
    #expect(table.generalised == 0)
  }

  @Test("rows that five people share each still point at the one person who has both of them")
  func joined() throws {
    let young = (1...5).map { ("P-\($0)", ["25-34", "production"]) }
    let old = (5...9).map { ("P-\($0)", ["45-54", "training"]) }
    let table = try table(young + old)
    // P-5 is the only one with both; the others are then four and four.
    #expect(table.rows.allSatisfy { $0[1...] == ["*", "*"] })
    #expect(table.rows.count == 10 && table.generalised == 10)
    let both = (11...15).flatMap {
      [("P-\($0)", ["45-54", "training"]), ("P-\($0)", ["25-34", "production"])]
    }
    #expect(try self.table(both).generalised == 0)
  }

  @Test("one person has one pseudonym under a key and another under another; rows are in no order of theirs")
  func pseudonyms() throws {
    let key = try #require(key)
    let other = try PseudonymKey(Array(repeating: 8, count: 16))
    #expect(key.pseudonym(of: "P-1") == key.pseudonym(of: "P-1"))
    #expect(key.pseudonym(of: "P-1") != key.pseudonym(of: "P-2"))
    #expect(key.pseudonym(of: "P-1") != other.pseudonym(of: "P-1"))
    #expect("\(key)" == "•••")
    let rows = (1...30).map { ("P-\($0)", ["a", "b"]) }
    #expect(try table(rows).rows == (try table(rows.reversed())).rows)
  }

  @Test("a row with a value too few or a short key is refused by its place")
  func refused() throws {
    let error = #expect(throws: InputError.self) { try table([("P-1", ["a", "b"]), ("P-2", ["a"])]) }
    #expect(error?.field == "rows[1]")
    #expect(throws: InputError.self) { try PseudonymKey(Array(repeating: 1, count: 15)) }
  }
}
