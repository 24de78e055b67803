import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

private func sample(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation/Samples/\(name)").path
}

/// The text of a file.
private func text(_ path: String) throws -> String { String(decoding: try Files.read(path), as: UTF8.self) }

@Suite("hoanhap matrix: views, spreadsheet, page")
struct MatrixCommandTests {
  @Test("each view is as many lines of JSON as it has rows; by duty is the neutral form")
  func views() throws {
    for (view, count) in [("duty", 22), ("raci", 22), ("agency", 13), ("deliverable", 14)] {
      #expect(try run("matrix", "--by", view, "--json").documents.count == count)
      #expect(run("matrix", "--by", view).output.contains("Châu Sơn"))
    }
    #expect(run("matrix", "--by", "duty", "--json").output == run("matrix", "--json").output)
    #expect(run("matrix", "--by", "day").status == 2)
  }

  @Test(
    "--csv writes the view with the mark of UTF-8 unless it is not wanted, --html the page with all views")
  func files() throws {
    try withFolder { folder in
      let (csv, html) = (folder + "/ma trận.csv", folder + "/ma trận.html")
      #expect(run("matrix", "--by", "agency", "--csv", csv, "--html", html).status == 0)
      let bytes = try Files.read(csv)
      #expect(bytes == Plan.chauSon.matrix.csv(by: .agency))
      #expect(try text(html) == Plan.chauSon.matrix.html())
      #expect(run("matrix", "--csv", csv, "--separator", "semicolon", "--no-bom", "--lang", "en").status == 0)
      #expect(try text(csv).hasPrefix("Clause;Duty;"))
      #expect(run("matrix", "--no-bom").status == 2 && run("matrix", "--separator", "comma").status == 2)
      #expect(run("matrix", "--csv", csv, "--separator", "tab").status == 2)
    }
  }
}

@Suite("hoanhap period: periods of data, reports on request")
struct PeriodCommandTests {
  @Test("the periods that a day belongs to, the shortest first – P.7")
  func day() throws {
    let periods = try run("period", "--day", "2026-06-15", "--json").documents
    #expect(periods.compactMap { $0["kind"]?.stringValue } == ["month", "quarter", "nine-months", "year"])
    #expect(run("period", "--day", "2026-06-31").status == 2)
    #expect(
      run("period", "--day", "2026-06-15").output.contains(
        "Quý III/2026: số liệu từ 15/06/2026 đến 14/09/2026"))
  }

  @Test("the periods of a kind in a year, or one of them – P.7")
  func kind() throws {
    #expect(run("period", "--kind", "month", "--year", "2028").lines.count == 12)
    let nine = try run("period", "--kind", "nine-months", "--year", "2026", "--json").documents
    #expect(nine.map { $0["data_to"] } == ["2026-09-14"])
    let third = try run("period", "--kind", "quarter", "--year", "2026", "--number", "3", "--json").documents
    #expect(third.map { $0["data_from"] } == ["2026-06-15"])
    #expect(run("period", "--kind", "quarter", "--year", "2026", "--number", "5").status == 2)
    #expect(run("period", "--kind", "week", "--year", "2026").status == 2)
    #expect(run("period", "--kind", "month", "--year", "0").status == 2)
  }

  @Test("a report on request has the data of whoever asks; what does not fit is all named – IV.2")
  func onRequest() throws {
    let asked = ["period", "--report", "on-request", "--from", "2026-08-01"]
    let answer = run(
      asked + ["--to", "2026-08-20", "--asked-on", "2026-08-10", "--last-day", "2026-08-25", "--json"])
    let report = try #require(try answer.documents.first)
    #expect(report["data_to"] == "2026-08-20" && report["via"] == ["communePolice"])
    let wrong = run(asked + ["--to", "2026-07-20", "--asked-on", "2026-04-10", "--last-day", "2026-04-01"])
    #expect(wrong.status == 2)
    for field in ["from:", "asked_on:", "last_day:", "to:"] {
      #expect(wrong.errors.contains(field), "\(field)")
    }
    #expect(run(asked).status == 2)
  }
}

@Suite("hoanhap plan: lint, new, duties, merge")
struct PlanCommandTests {
  @Test(
    "a broken plan is bad input: every fault with file and place; a plan with gaps has faults and questions")
  func lint() throws {
    let broken = run("plan", "lint", sample("vi-du-ke-hoach-hong.json"))
    #expect(broken.status == 2 && broken.output.isEmpty)
    let faults = broken.errors.split(separator: "\n")
    #expect(faults.count == 12 && faults.allSatisfy { $0.contains("vi-du-ke-hoach-hong.json: ") })
    let gaps = run("plan", "lint", sample("vi-du-ke-hoach-sai-sot.json"), "--json")
    #expect(gaps.status == 1)
    let levels = try gaps.documents.compactMap { $0["level"]?.stringValue }
    #expect(Set(levels) == ["fault", "question"])
    #expect(run("plan", "lint", sample("vi-du-ke-hoach-sai-sot.json")).lines.count == levels.count)
  }

  @Test("text that is not JSON names file, line and column")
  func syntax() throws {
    try withFolder { folder in
      let path = try file("{\n \"plan\": 1.5}", in: folder, "sai.json")
      for command in [
        ["plan", "lint", path], ["matrix", "--plan", path], ["plan", "export", "--plan", path],
      ] {
        let answer = run(command)
        #expect(answer.status == 2 && answer.errors.contains("sai.json:2:"), "\(command)")
      }
    }
  }

  @Test("questions alone are no fault: exit status 0")
  func questions() throws {
    let plan =
      #"{"plan":"p","commune":{"name":"c","province":"t"},"from":"2026-05-01","agencies":[{"id":"a","vi":"x","en":"y"}],"#
      + #""duties":[{"clause":"I.1","lead":["a"],"to":["a"],"when":["ongoing"],"vi":"v","en":"e"}]}"#
    try withFolder { folder in
      let answer = run("plan", "lint", try file(plan, in: folder, "p.json"))
      #expect(answer.status == 0 && answer.lines.count == 1)
      #expect(answer.output.contains("cần làm rõ"))
    }
  }

  @Test("what a file says cannot begin a line of its own among the faults")
  func oneLineAFault() throws {
    try withFolder { folder in
      let path = try file(
        Plan.chauSon.json.canonicalText.replacing(
          #""lead":["economicOffice"]"#, with: #""lead":["a\nb\u001b"]"#), in: folder, "lạ.json")
      let faults = run("plan", "lint", path)
      #expect(faults.status == 2 && faults.errors.split(separator: "\n").count == 1)
      #expect(faults.errors.contains("duties[10].lead[0]: ") && faults.errors.contains("“ab”"))
    }
  }

  @Test("a new plan from the template reads back, has the commune's names, and the linter knows it")
  func new() throws {
    let words = [
      "plan", "new", "--id", "phuong-mau", "--commune", "Mẫu", "--province", "Ví Dụ", "--office", "Mẫu",
      "--unit", "ward", "--province-kind", "city", "--number", "01/KH-UBND", "--signed", "2026-05-04",
    ]
    let made = run(words)
    #expect(made.status == 0)
    let plan = try Plan(jsonBytes: Array(made.output.utf8))
    #expect(plan.name(of: .communePolice).vi == "Công an phường" && plan.document?.number == "01/KH-UBND")
    #expect(plan.json.canonicalText + "\n" == made.output)
    try withFolder { folder in
      let path = try file(made.output, in: folder, "kế hoạch.json")
      #expect(run("plan", "lint", path).output.contains("II.1"))
      #expect(run("deadlines", "--plan", path, "--from", "2026-06-01", "--to", "2026-06-04").lines.count == 1)
    }
    #expect(run("plan", "new", "--id", "x").status == 2 && run("plan").status == 2)
    #expect(run(words + ["--from", "2026-02-30"]).status == 2)
  }

  @Test("--indent lays a plan out for people; it reads back to the same plan")
  func indent() throws {
    let text = run("plan", "export", "--indent").output
    #expect(
      text.hasPrefix("{\n  \"plan\": \"chau-son\",\n") && text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
    #expect(try Plan(jsonBytes: Array(text.utf8)) == .chauSon)
  }

  @Test("duties are found by clause, part, pair, deliverable and occasion")
  func duties() throws {
    func clauses(_ words: String...) throws -> [String] {
      try run(["plan", "duties", "--json"] + words).documents.compactMap { $0["clause"]?.stringValue }
    }
    #expect(try clauses("--from", "communePolice", "--to", "vbspTransactionOffice") == ["III.1.4"])
    #expect(try clauses("--agency", "communePeoplesCommittee", "--role", "confirm") == ["III.1.4"])
    #expect(try clauses("--clause", "III.2") == ["III.2.1", "III.2.2"])
    #expect(try clauses("--deliverable", "progress-report") == ["IV.2"])
    #expect(try clauses("--on", "event") == ["III.3.3", "IV.3"])
    #expect(run("plan", "duties", "--on", "event").output.contains("IV.3"))
    for wrong in [
      ["--clause", "3"], ["--agency", "x"], ["--role", "lead"], ["--on", "never"], ["--clause", "IX"],
    ] {
      #expect(run(["plan", "duties"] + wrong).status == 2, "\(wrong)")
    }
  }

  @Test("the province's dates: each is answered, conflicts give exit status 1, the merged plan is written")
  func merge() throws {
    try withFolder { folder in
      let out = folder + "/ghép.json"
      let path = sample("vi-du-ngay-cua-tinh.json")
      let answer = run("plan", "merge", "--province", path, "--out", out, "--json")
      #expect(answer.status == 1)
      let outcomes = try answer.documents.compactMap { $0["outcome"]?.stringValue }
      #expect(outcomes == ["narrowed", "added", "replaced", "narrowed", "kept"])
      #expect(
        try run("plan", "export", "--plan", out).output == text(out))
      // What was taken is agreed with; what was kept is still a conflict.
      let again = run("plan", "merge", "--plan", out, "--province", path)
      #expect(again.status == 1 && again.lines.count == 5 && again.output.contains("khớp với kế hoạch"))
      let wrong = try file(
        #"{"source":{"vi":"a","en":"b"},"dates":[{"clause":"IX.1","when":"ongoing"}]}"#, in: folder,
        "sai.json")
      let refused = run("plan", "merge", "--province", wrong, "--out", folder + "/không.json")
      #expect(refused.status == 2 && refused.errors.contains("dates[0].clause"))
      #expect(throws: FileError.self) { try text(folder + "/không.json") }
    }
  }
}
