import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap deadlines: holidays, rest days, reminders, page")
struct DeadlinesCommandTests {
  private let february = ["deadlines", "--from", "2027-02-01", "--to", "2027-02-28"]

  @Test("A document of decisions changes the working day, and its faults are named with their places")
  func holidays() throws {
    try withFolder { folder in
      let decided = try file(
        #"{"decisions": [{"year": 2027, "law": "A", "lunar_new_year": ["2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"]}]}"#,
        in: folder, "lịch.json")
      let computed = try run(february + ["--json"]).documents
      let entered = try run(february + ["--json", "--holidays", decided]).documents
      #expect(computed.map { $0["last_working_day"] } == ["2027-02-04"])
      #expect(entered.map { $0["last_working_day"] } == ["2027-02-03"])

      let faulty = try file(
        #"{"decisions": [{"year": 2027, "law": "", "national_day": ["2027-09-02"]}], "more": 1}"#, in: folder)
      let printed = run(february + ["--holidays", faulty])
      #expect(printed.status == 2 && printed.output.isEmpty)
      for place in ["more:", "decisions[0].law:"] { #expect(printed.errors.contains(place)) }
    }
  }

  @Test("A rest day moves the line for people, never the neutral lines; an unknown word is bad input")
  func restDays() throws {
    let october = ["deadlines", "--from", "2026-10-01", "--to", "2026-10-31", "--agency", "communePolice"]
    // 4 October 2026 is a Sunday: whoever works by the line sees the Friday before.
    #expect(run(october).output.hasPrefix("04/10/2026"))
    #expect(run(october).output.hasSuffix("(ngày làm việc cuối cùng: 02/10/2026)\n"))
    #expect(run(october + ["--lang", "en"]).output.hasSuffix("(last working day: 2026-10-02)\n"))
    #expect(run(october + ["--rest-days", "kept"]).output.hasPrefix("04/10/2026"))
    #expect(run(october + ["--rest-days", "previous"]).output.hasPrefix("02/10/2026"))
    #expect(!run(october + ["--rest-days", "previous"]).output.contains("("))
    #expect(run(october + ["--rest-days", "next"]).output.hasPrefix("05/10/2026"))
    let neutral = try run(october + ["--rest-days", "next", "--json"]).documents
    #expect(neutral.map { $0["last_day"] } == ["2026-10-04"])
    #expect(neutral.map { $0["due_before"] } == ["2026-10-05"])
    #expect(run(october + ["--rest-days", "after"]).status == 2)
    let inclusive = try run(october + ["--inclusive", "--json"]).documents
    #expect(inclusive.map { $0["last_day"] } == ["2026-10-05"])
  }

  @Test("Reminders are alarms before the planning day; what is no number of days is bad input")
  func reminders() throws {
    try withFolder { folder in
      let path = folder + "/lịch.ics"
      #expect(run(february + ["--ics", path, "--remind", "7,3"]).status == 0)
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      let triggers = text.split(separator: "\r\n").filter { $0.hasPrefix("TRIGGER") }
      #expect(
        triggers == ["20270128", "20270201", "20270204"].map { "TRIGGER;VALUE=DATE-TIME:\($0)T010000Z" })
      for wrong in ["a", "7,", "-1", "367", "1.5"] {
        #expect(run(february + ["--ics", path, "--remind", wrong]).status == 2, "\(wrong)")
      }
    }
  }

  @Test("The page is written beside the lines; the filters are those of the lines")
  func page() throws {
    try withFolder { folder in
      let path = folder + "/lịch.html"
      let printed = run(
        "deadlines", "--from", "2026-05-01", "--to", "2026-12-31", "--agency", "economicOffice", "--html",
        path,
        "--today", "2026-06-03", "--json")
      #expect(printed.lines.count == 4)
      let html = String(decoding: try Files.read(path), as: UTF8.self)
      #expect(html.contains("Ngày xem: 03/06/2026") && html.contains("Phòng Kinh tế"))
      #expect(!html.contains("II.3: "))
      #expect(run(february + ["--html", path, "--today", "2027-02-30"]).status == 2)
    }
  }
}
