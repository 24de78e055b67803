import HoaNhapValues
import Testing

@Suite("Sensitive values print redacted")
struct SensitiveTests {
  private struct Holder { let name: Sensitive<String> }

  @Test("No description, interpolation, reflection or dump shows the value")
  func redacted() {
    let secret = Sensitive("Nguyễn Văn Mẫu 07")
    var dumped = ""
    dump(Holder(name: secret), to: &dumped)
    dump(secret, to: &dumped)
    for text in [
      "\(secret)", String(reflecting: secret), String(describing: Holder(name: secret)), dumped,
      "\([secret])",
    ] {
      #expect(!text.contains("Mẫu"))
    }
    #expect("\(secret)" == "•••")
  }

  @Test("It is read for a named purpose, and compared without being shown")
  func reading() {
    let secret = Sensitive(7)
    #expect(secret.reveal(for: .eligibility) == 7)
    #expect(secret == Sensitive(7) && secret != Sensitive(8))
    #expect(secret.map { $0 + 1 } == Sensitive(8))
  }
}

@Suite("Identifiers compare by their bytes")
struct IdentifierTests {
  private enum Tag {}

  @Test("Composed and decomposed letters are two identifiers")
  func bytes() {
    let composed = Identifier<Tag>("\u{1EA5}")
    let decomposed = Identifier<Tag>("a\u{0302}\u{0301}")
    #expect(composed.text == decomposed.text, "the standard library calls them equal")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
    #expect(Identifier<Tag>("A-2") == "A-2")
  }
}

@Suite("Citations, standings, wording")
struct LawTests {
  @Test("A citation is the law's short name, a comma, the place")
  func citation() {
    #expect(Citation("QĐ 08/2026/QĐ-TTg", "Điều 4").text == "QĐ 08/2026/QĐ-TTg, Điều 4")
    #expect(Citation("QĐ 07/2016/QĐ-TTg").text == "QĐ 07/2016/QĐ-TTg")
  }

  @Test("Standings run from the most certain to the least")
  func standings() {
    #expect(Standing.allCases.sorted() == [.enacted, .analogous, .assumed])
  }

  @Test("A wording speaks both languages")
  func wording() {
    let words = Wording(vi: "có", en: "yes")
    #expect(words[.vietnamese] == "có" && words[.english] == "yes")
  }
}
