import HoaNhap
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap: one document a line, or one over many")
struct DocumentLinesTests {
  private static let whole = #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production"}"#

  private func lines(of text: String) throws -> [Int] {
    var found: [Int] = []
    try withFolder { folder in
      var documents = try DocumentLines(try file(text, in: folder))
      while let document = try documents.next() { found.append(document.line) }
    }
    return found
  }

  @Test(
    "Lines that are cut short are documents of their own, each answered, also where none of them is whole",
    arguments: [
      "{\n{\n{", #"{"id":"A""# + "\n" + #"{"id":"B""# + "\n" + #"{"id":"C""#,
      #"{"id":"A","# + "\n" + #"{"id":"B","# + "\n" + #"{"id":"C","#,
      #"{"id":"Ở"# + "\n" + #"{"id":"B"# + "\n" + #"{"id":"C"#,
      #"{"id":"A","amount":12"# + "\n" + whole + "\n" + whole,
      #"{"id":"A","person":"# + "\n" + whole + "\n" + whole, "[\n" + whole + "\n" + whole,
      #"{"id":"A","person":{"# + "\r\n" + whole + "\r\n" + whole + "\r\n",
    ])
  func cutShort(text: String) throws {
    #expect(try lines(of: text) == [1, 2, 3])
    #expect(try lines(of: "\u{FEFF}" + text) == [1, 2, 3])
  }

  @Test(
    "A document over many lines stays one, also with a fault, and with a line in it that is an object by itself",
    arguments: [
      "{\n \"id\": \"A\",\n \"x\": [\n  {\"y\": 1}\n ]\n}",
      "{\n\"x\":\n{\"y\": 1},\n\"z\": [\n{},\n{}\n]\n}\n",
      "{\n \"id\": \"A\"\n \"x\": 1\n}", "{\n \"id\": \"A\",\n \"x\": 1,\n}",
      "{\n \"x\": [\n  {\"y\": 1}\n ],\n \"z\": 1.5\n}",
      "{\n \"id\": \"A\n \"\n}", "{\n \"id\": \"A\",\n", "{\n \"id\": Ở {\n}",
    ])
  func laidOut(text: String) throws {
    #expect(try lines(of: text) == [1])
    #expect(try lines(of: "\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n")) == [1])
  }

  @Test("A fault in a document over many lines is told where it stands, blank lines counted")
  func placed() throws {
    try withFolder { folder in
      let text =
        "\n{\"id\":\"A\",\n\n \n\"as_of\":\"2026-02-30\",\"kind\":\"person\",\n\"purpose\":\"production\"}\n"
      let path = try file(text, in: folder)
      #expect(run("check", "--application", path).errors.hasPrefix("\(path):5:9: as_of: "))
      let cut = try file("{\"id\":\"A\",\n\n\n  \"as_of\" 5}", in: folder)
      #expect(run("check", "--application", cut).errors.hasPrefix("\(cut):4:11: "))
    }
  }

  @Test("A byte order mark before a blank line is passed over with it")
  func mark() throws {
    #expect(try lines(of: "\u{FEFF}") == [])
    #expect(try lines(of: "\u{FEFF}\r\n\n" + Self.whole) == [3])
    #expect(try lines(of: "\u{FEFF}" + Self.whole) == [1])
  }

  @Test("Very many cut lines before a whole one are each answered")
  func many() throws {
    // A moment's work. Were the lines behind each of them read again, it would take hours.
    let text = String(repeating: "{\n", count: 300_000) + Self.whole
    #expect(try lines(of: text).count == 300_001)
  }
}
