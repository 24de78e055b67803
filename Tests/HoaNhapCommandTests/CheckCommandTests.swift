import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap check")
struct CheckCommandTests {
  private let good =
    #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production","amount":250000000,"programme_balance":0}"#

  @Test("Line n answers line n; a faulty line is answered in its place and the others too; exit status 2")
  func lines() throws {
    try withFolder { folder in
      let path = try file(
        "\(good)\n\n{\"id\":\"A-2\",\"as_of\":\"2025-02-30\",\"kind\":\"person\",\"purpose\":\"production\"}\r\n{\n\(good)\n",
        in: folder)
      let printed = run("check", "--application", path, "--json")
      #expect(printed.status == 2)
      let answers = try printed.documents
      #expect(answers.count == 4)
      #expect(answers[0]["outcome"] == "ineligible")
      #expect(answers[1]["id"] == "A-2" && answers[1]["line"] == 3)
      #expect(answers[1]["error"]?["field"] == "as_of")
      #expect(answers[2]["id"] == .null && answers[2]["line"] == 4)
      #expect(answers[3]["id"] == "A-1")
      #expect(
        printed.errors.contains(":3:") && printed.errors.contains(":4:") && printed.errors.contains("as_of"))
    }
  }

  @Test("A single document over many lines is one document, with or without a byte order mark")
  func laidOut() throws {
    try withFolder { folder in
      for mark in ["", "\u{FEFF}"] {
        let text = mark + good.replacingOccurrences(of: ",", with: ",\n  ")
        let printed = run("check", "--application", try file(text, in: folder), "--json")
        #expect(printed.status == 0)
        #expect(try printed.documents.count == 1)
      }
    }
  }

  @Test(
    "A refused document keeps its id where it can be read, and standard error names file, line, column and field"
  )
  func salvaged() throws {
    let cases: [(String, JSONValue)] = [
      (#"{"id":"A-7","amount":1,"amount":1}"#, "A-7"), (#"{"amount":1.5,"id":"A-7"}"#, "A-7"),
      (#"{"id":"A-7","x":{"id":"B","y":["}",1e3]}}"#, "A-7"), (#"{"id":"A-7","id":"A-8"}"#, .null),
      (#"{"id":7}"#, .null), (#"{"id":"A-7","amount":"#, .null), (#"["id","A-7"]"#, .null),
    ]
    try withFolder { folder in
      for (text, id) in cases {
        let printed = run("check", "--application", try file(text + "\n" + good, in: folder), "--json")
        #expect(printed.status == 2)
        #expect(try printed.documents.first?["id"] == id, "\(text)")
        #expect(printed.errors.contains("vào.jsonl:1"))
      }
      let laidOut = "{\n  \"id\": \"A-7\",\n  \"as_of\": \"2026-02-30\"\n}"
      #expect(
        run("check", "--application", try file(laidOut, in: folder)).errors.contains("vào.jsonl:3:12: as_of"))
    }
  }

  @Test("A line beyond the limit is answered in its place, and the lines after it are still answered")
  func longLine() throws {
    try withFolder { folder in
      let long = "{\"id\":\"" + String(repeating: "x", count: LineReader.defaultLimit) + "\"}"
      let printed = run(
        "check", "--application", try file("\(good)\n\(long)\n\(good)\n", in: folder), "--json")
      let answers = try printed.documents
      #expect(answers.count == 3 && answers[1]["line"] == 2 && answers[2]["id"] == "A-1")
      #expect(answers[1]["error"]?["code"] == "outOfRange")
    }
  }

  @Test("An ineligible applicant is an answer: exit status 0, words Vietnamese unless asked otherwise")
  func words() throws {
    try withFolder { folder in
      let path = try file(good, in: folder)
      let vi = run("check", "--application", path)
      #expect(vi.status == 0)
      #expect(
        vi.output.contains("chưa đủ điều kiện")
          && vi.output.contains("Cần giảm số tiền xin vay 50.000.000 đ."))
      let en = run("check", "--application", path, "--lang", "en")
      #expect(
        en.output.contains("not eligible yet") && en.output.contains("Lower the amount by 50,000,000 đ."))
    }
  }

  @Test("--basis enacted leaves the other clauses out")
  func basis() throws {
    try withFolder { folder in
      let path = try file(good, in: folder)
      let all = run("check", "--application", path, "--json").output
      let enacted = run("check", "--application", path, "--basis", "enacted", "--json").output
      #expect(all.contains(#""clause":"B.3""#) && !enacted.contains(#""clause":"B.3""#))
      #expect(enacted.contains(#""basis":"enacted""#))
    }
  }

  private let unlisted =
    #"{"id":"A-3","as_of":"2026-06-05","kind":"person","purpose":"production","person":{"list":null}}"#

  @Test(
    "--explain writes a letter on each document, with a line between; a faulty one is told on standard error")
  func letters() throws {
    try withFolder { folder in
      let faulty = #"{"id":"A-2","as_of":"2025-02-30","kind":"person","purpose":"production"}"#
      let path = try file("\(good)\n\(faulty)\n\(unlisted)\n", in: folder)
      let vi = run("check", "--application", path, "--explain")
      #expect(vi.status == 2 && vi.errors.contains(":2:") && vi.errors.contains("as_of"))
      let letters = vi.output.split(separator: Letter.separator)
      #expect(letters.count == 2)
      #expect(letters[0].hasPrefix("TRẢ LỜI HỒ SƠ VAY VỐN A-1\n"))
      #expect(letters[1].contains("VAY VỐN A-3\n") && letters[1].contains("mục III.1.4"))
      #expect(letters[1].contains("05/07/2026") && letters[1].contains("03/07/2026"))
      #expect(vi.lines.allSatisfy { $0.count <= 100 })
      let en = run("check", "--application", path, "--explain", "--lang", "en")
      #expect(en.output.contains("ANSWER TO LOAN APPLICATION A-3") && en.output.contains("2026-07-03"))
      #expect(en.lines.allSatisfy { $0.count <= 100 })
    }
  }

  @Test("--explain speaks by the plan it is given")
  func letterOfAnotherPlan() throws {
    try withFolder { folder in
      let plan = run("plan", "export").output
        .replacingOccurrences(of: "\"monthly before 5\"", with: "\"monthly before 10\"")
      let printed = run(
        "check", "--application", try file(unlisted, in: folder), "--explain", "--plan",
        try file(plan, in: folder, "kế hoạch.json"))
      #expect(printed.status == 0 && printed.output.contains("trước ngày 10/06/2026"))
    }
  }

  @Test(
    "a letter is for people and a line of JSON for machines: both at once is bad usage, and so is a plan for neither"
  )
  func letterUsage() throws {
    try withFolder { folder in
      let path = try file(good, in: folder)
      for options in [
        ["--explain", "--json"], ["--plan", path], ["--plan", path, "--json"], ["--explain", "--plan", path],
      ] {
        let printed = run(["check", "--application", path] + options)
        #expect(printed.status == 2 && printed.output.isEmpty && !printed.errors.isEmpty, "\(options)")
      }
    }
  }

  @Test("The same input gives the same bytes")
  func deterministic() throws {
    try withFolder { folder in
      let path = try file(good, in: folder)
      #expect(
        run("check", "--application", path, "--json").output
          == run("check", "--application", path, "--json").output)
    }
  }

  @Test("Bad usage is status 2 and says what would be right, in the language asked for")
  func usage() {
    for words in [
      ["check", "--colour"], ["check", "--application"], ["check", "--basis", "some"], ["chek"],
      ["check", "x"],
    ] {
      let printed = run(words)
      #expect(printed.status == 2)
      #expect(!printed.errors.isEmpty && printed.output.isEmpty)
    }
    #expect(run("check", "--application", "/không/có").errors.contains("/không/có"))
    #expect(run("check", "--basis", "some", "--lang", "en").errors.contains("one of"))
  }
}

@Suite("hoanhap check: a terminal is not steered")
struct TerminalTests {
  @Test("An id with control characters is printed without them, and cannot pass for a line of its own")
  func id() throws {
    try withFolder { folder in
      let path = try file(
        #"{"id":"A-1\u001b[2J\nA-2 · \u202efalse","as_of":"2026-06-03","kind":"person","purpose":"production"}"#,
        in: folder
      )
      for options in [[], ["--explain"]] {
        let printed = run(["check", "--application", path] + options)
        #expect(
          printed.status == 0 && !printed.output.contains("\u{1B}") && !printed.output.contains("\u{202E}"))
        #expect(!printed.lines.contains { $0.hasPrefix("A-2") })
      }
      #expect(run("check", "--application", path).output.hasPrefix("A-1[2JA-2 · false · 03/06/2026"))
      #expect(
        try run("check", "--application", path, "--json").documents[0]["id"]
          == "A-1\u{1B}[2J\nA-2 · \u{202E}false")
    }
  }

  @Test("A key with control characters is named without them, on one line")
  func controlCharacters() throws {
    try withFolder { folder in
      let path = try file(
        #"{"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"production","x\u001b[2J\nfalse":1}"#,
        in: folder)
      let printed = run("check", "--application", path)
      #expect(printed.status == 2)
      #expect(printed.errors.contains("x[2Jfalse") && !printed.errors.contains("\u{1B}"))
      #expect(printed.errors.split(separator: "\n").count == 1)
    }
  }
}
