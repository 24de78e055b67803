import HoaNhap
import HoaNhapPropertyTesting
import Testing

@testable import HoaNhapCasework

@Suite("Likeness: whole points, the same for the same two, certain only with the same paper")
struct LikenessTests {
  private typealias Who = (name: String, birth: String?, number: String?)

  private func likeness(_ a: (String, String?, String?), _ b: (String, String?, String?)) throws -> Likeness {
    let first = LikenessSubject(try known("P-1", a.0, a.1, a.2))
    let second = LikenessSubject(try known("P-2", b.0, b.1, b.2))
    let likeness = first.likeness(to: second, .standard)
    #expect(second.likeness(to: first, .standard) == likeness)
    return likeness
  }

  @Test(
    "names",
    arguments: [
      ("Trần Thị Mẫu", "TRẦN THỊ MẪU", .same), ("Hoà Mẫu", "Hòa Mẫu", .same),
      ("Tra\u{302}\u{300}n Mẫu", "Trần Mẫu", .same),
      ("Trần Thị Mẫu", "Tran Thi Mau", .unmarked), ("Mẫu Hùng", "Mẫu Hưng", .otherMarks),
      ("Đặng Mẫu", "Dang Mau", .unmarked),
      ("Thị Mẫu Trần", "Trần Thị Mẫu", .reordered), ("Ng. V. Mẫu", "Nguyễn Văn Mẫu", .shortened),
      ("Nguyễn Mẫu", "Nguyễn Văn Mẫu", .shortened),
      ("Nguyễn Văn Mẫu", "Nguyễn Văn Mẩu", .otherMarks), ("Nguyen Van Mau", "Nguyen Vam Mau", .oneLetter),
      ("Nguyen Van Mau", "Nguyen Vna Mau", .oneLetter),
      ("Nguyen Van Mau", "Nguyen Van Maus", .oneLetter), ("Vi Na", "Vi Ma", .different),
      ("Nguyễn Văn Mẫu", "Lý Văn Mẫu", .different),
      ("Nguyễn Văn", "Nguyễn Văn Mẫu", .different),
    ] as [(String, String, Likeness.Name)])
  func names(a: String, b: String, expected: Likeness.Name) {
    #expect(NameForm(a).likeness(to: NameForm(b)) == expected)
    #expect(NameForm(b).likeness(to: NameForm(a)) == expected)
  }

  @Test(
    "births",
    arguments: [
      ("1990-05-12", "1990-05-12", .same), ("1990", "1990-05-12", .compatible),
      ("1990-05", "1990-05-12", .compatible), ("1990", "1990", .compatible),
      ("1990-06", "1990-05-12", .different), ("1990-05-12", "1990-12-05", .swapped),
      ("1990-05-12", "1980-05-12", .oneDigit),
      ("1990-05-12", "1990-05-13", .oneDigit), ("1990-05-12", "1991-05-13", .different),
      ("1990", "1991", .different), (nil, "1990", .unknown),
    ] as [(String?, String?, Likeness.Birth)])
  func births(a: String?, b: String?, expected: Likeness.Birth) throws {
    let (first, second) = (a.flatMap { PartialDate($0) }, b.flatMap { PartialDate($0) })
    #expect(LikenessSubject.birth(first, second) == expected)
    #expect(LikenessSubject.birth(second, first) == expected)
  }

  @Test(
    "numbers of papers",
    arguments: [
      ("000000000012", "000000000012", .same), ("000000000012", "000000000013", .oneDigit),
      ("000000000012", "000000000021", .oneDigit),
      ("000000000012", "000000000121", .different), ("000000012", "000000000012", .unknown),
      ("", "000000000012", .unknown), ("", "", .unknown),
    ] as [(String, String, Likeness.Number)])
  func numbers(a: String, b: String, expected: Likeness.Number) {
    #expect(LikenessSubject.number(Array(a.utf8), Array(b.utf8)) == expected)
  }

  @Test(
    "how sure it is",
    arguments: [
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Trần Thị Mẫu", "1990-05-12", "000000000012"),
        .certain
      ),
      (("Trần Thị Mẫu", "1990", "000000000012"), ("TRAN THI MAU", "1990-05-12", "000000000012"), .certain),
      (("Trần Thị Mẫu", nil, "000000000012"), ("Trần Thị Mẫu", nil, "000000000012"), .certain),
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Trần Thị Mẫu", "1990-05-12", "000000000013"),
        .probable
      ),
      (("Trần Thị Mẫu", "1990-05-12", nil), ("Trần Thị Mẫu", "1990-05-12", "000000000013"), .probable),
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000012"), ("Tran Thi Mau", "1990-05-12", "000000000013"), .probable
      ),
      (("Trần Thị Mẫu", "1990-05-12", nil), ("Trần Thị Mẫu", "1990-12-05", nil), .possible),
      (("Trần Thị Mẫu", "1990", nil), ("Trần Thị Mẫu", "1990", nil), .possible),
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Trần Thị Mẫu", "1990-05-12", "999999999999"),
        .possible
      ),
      // The same number is always worth a question, and never certain against name or birth.
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Lý Văn Khác", "1970-01-01", "000000000012"),
        .possible
      ),
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Lý Văn Khác", "1990-05-12", "000000000012"),
        .probable
      ),
      (
        ("Trần Thị Mẫu", "1990-05-12", "000000000012"), ("Trần Thị Mẫu", "1970-01-01", "000000000012"),
        .probable
      ),
      // A name alone, and a name with another birth, are no proposal.
      (("Trần Thị Mẫu", nil, nil), ("Trần Thị Mẫu", nil, nil), nil),
      (("Trần Thị Mẫu", "1990-05-12", nil), ("Trần Thị Mẫu", "1971-08-30", nil), nil),
      (("Trần Thị Mẫu", "1990", nil), ("Tran Thi Mau", "1990", nil), nil),
      (("Mẫu Hùng", "1990-05-12", nil), ("Mẫu Hưng", "1990-05-12", nil), nil),
    ] as [((String, String?, String?), (String, String?, String?), Likeness.Confidence?)])
  func confidence(
    a: (String, String?, String?), b: (String, String?, String?), expected: Likeness.Confidence?
  ) throws {
    #expect(try likeness(a, b).confidence == expected)
  }

  @Test("the household raises what name and birth leave open")
  func household() throws {
    let a = LikenessSubject(try known("P-1", "Mẫu Hùng", "1990-05-12", household: "H-1"))
    let b = LikenessSubject(try known("P-2", "Mẫu Hưng", "1990-05-12", household: "H-1"))
    #expect(a.likeness(to: b, .standard).confidence == .possible)
  }

  /// Whom the index promises to find: the same number; the same words of a name in any order with the same year, the same day and
  /// month, or the same household; the same day of birth with the same given name, or with all other names the same.
  private func isPromised(_ a: LikenessSubject, _ b: LikenessSubject) -> Bool {
    if !a.number.isEmpty, a.number == b.number { return true }
    func words(_ subject: LikenessSubject) -> [String] {
      subject.name.words.map { String(decoding: $0, as: UTF8.self) }
    }
    let (first, second) = (words(a), words(b))
    if first.sorted() == second.sorted() {
      if a.household != nil, a.household == b.household { return true }
      if let one = a.birth, let other = b.birth, one.earliest.year == other.earliest.year { return true }
      if let one = a.birth?.day, let other = b.birth?.day, one.month == other.month, one.day == other.day {
        return true
      }
    }
    guard let day = a.birth?.day, day == b.birth?.day else { return false }
    return first.last == second.last || first.dropLast() == second.dropLast()
  }

  @Test(
    "the index finds what comparing everybody with everybody finds, as far as it promises, and each pair once"
  )
  func oracle() async throws {
    let names = [
      "Trần Thị Mẫu", "TRAN THI MAU", "Trần Mẫu", "Tr. Thị Mẫu", "Trần Thị Mẩu", "Lý Văn Mẫu", "Lý Vân Mẫu",
      "Vi Mẫu Hoà", "Vi Mẫu Hòa", "Mẫu Vi Hoà", "Trần Thị Mau",
    ]
    let births = ["1990-05-12", "1990-12-05", "1980-05-12", "1990", "1990-05", "1991-05-12", "1977-02-03"]
    let numbers: [String?] = [nil, nil, "000000000001", "000000000002", "000000000010", "000000001"]
    try await forAll(
      "the index finds what it promises", cases: 16, covering: ["30 are promised": 60...100], budget: 1000
    ) { choices in
      func subject() throws -> LikenessSubject {
        let (name, birth, number) = (choices.pick(names), choices.pick(births), choices.pick(numbers))
        let household: HouseholdID? = choices.bool() ? "H-1" : nil
        choices.show("person", [name, birth, number ?? "no number", household?.text ?? "no household"]) {
          $0.joined(separator: ", ")
        }
        return LikenessSubject(try known("P-1", name, birth, number, household: household))
      }
      let rows = try choices.list(1...60, of: subject)
      let records = try choices.list(0...40, of: subject)
      choices.show("of them records", records.count)
      let index = LikenessIndex(rows: rows, records: records, .standard)
      var found: Set<[Int]> = []
      for pair in index.pairs {
        try expect(found.insert([pair.row, pair.other, pair.isRecord ? 1 : 0]).inserted, "a pair twice")
        let other = pair.isRecord ? records[pair.other] : rows[pair.other]
        try expect(rows[pair.row].likeness(to: other, .standard) == pair.likeness, "another likeness")
      }
      var promised = 0
      for row in rows.indices {
        let others =
          records.enumerated().map { ($0.offset, $0.element, 1) }
          + rows[..<row].enumerated().map { ($0.offset, $0.element, 0) }
        for (place, other, kind) in others where isPromised(rows[row], other) {
          guard rows[row].likeness(to: other, .standard).confidence != nil else { continue }
          promised += 1
          try expect(found.contains([row, place, kind]), "row \(row) and \(place) are not found")
        }
      }
      choices.mark("30 are promised", when: promised > 30)
    }
  }

  @Test("a key that too many share is passed over, and said to be")
  func common() throws {
    let rows = try (0..<600).map {
      LikenessSubject(try known("P-1", "Mẫu \(["A", "B", "C"][$0 % 3])", "1990", "000000000000"))
    }
    let index = LikenessIndex(rows: rows, records: [], .standard)
    #expect(index.passedOver == 1)
  }
}
