import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("P.10 – A yearly decision as a document")
struct HolidayJSONTests {
  private func rules(_ text: String) throws(HolidayDataFaults) -> HolidayRules {
    try HolidayRules(jsonBytes: Array(text.utf8))
  }

  private let year2027 = """
    {"year": 2027, "law": "Thông báo 12/TB-VD", "place": "lịch nghỉ năm 2027",
     "lunar_new_year": ["2027-02-08", "2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07"],
     "national_day": ["2027-09-02", "2027-09-03"],
     "exchanges": [{"off": "2027-12-31", "worked": "2027-12-25", "beside": "new-year"}]}
    """

  @Test("the next year's decision is entered as data and makes its days certain – P.10")
  func entered() throws {
    let rules = try rules("{\"decisions\": [\(year2027)]}")
    #expect(rules.decisions.keys.sorted() == [2026, 2027])
    let calendar = try rules.calendar(years: 2026...2027)
    #expect(calendar.daysOff.allSatisfy { $0.standing == .enacted })
    #expect(!calendar.workCalendar.isWorkingDay(try day("2027-02-04")))
    #expect(calendar.workCalendar.isWorkingDay(try day("2027-02-11")))
    #expect(calendar.workCalendar.isWorkingDay(try day("2027-12-25")))
    #expect(!calendar.workCalendar.isWorkingDay(try day("2027-12-31")))
    let off = try #require(calendar.reasons(for: day("2027-02-04")).first)
    #expect(off.citation.text == "Thông báo 12/TB-VD, lịch nghỉ năm 2027")
  }

  @Test("what is left out stays as it is: 2026 decided, the rest computed")
  func defaults() throws {
    #expect(try rules("{}") == .labourCode)
    #expect(try rules(#"{"decisions": [{"year": 2027, "law": "A"}]}"#).decisions[2027]?.nationalDay == nil)
    let other = try rules(#"{"weekend": [7], "culture_day": true}"#)
    #expect(other.weekend == [.sunday] && other.observesCultureDay)
    #expect(try rules(#"{"weekend": []}"#).weekend.isEmpty)
  }

  @Test("a document's decision for 2026 stands in the place of the one that ships")
  func replaced() throws {
    let rules = try rules(#"{"decisions": [{"year": 2026, "law": "B", "national_day": null}]}"#)
    #expect(rules.decisions[2026]?.citation.law == "B")
    #expect(rules.decisions[2026]?.lunarNewYear == nil)
  }

  @Test("written and read again, rules are the same, and so are the bytes")
  func roundTrip() throws {
    for rules in [
      HolidayRules.labourCode, try rules("{\"decisions\": [\(year2027)], \"culture_day\": true}"),
      HolidayRules(weekend: []),
    ] {
      let read = try HolidayRules(json: rules.json)
      #expect(read == rules)
      #expect(read.json.canonicalBytes == rules.json.canonicalBytes)
    }
  }

  @Test(
    "a fault is named with its place",
    arguments: [
      (#"{"decision": []}"#, "decision", InputError.Code.unknownField),
      (#"{"decisions": {}}"#, "decisions", .wrongType),
      (#"{"decisions": [1]}"#, "decisions[0]", .wrongType),
      (#"{"decisions": [{"law": "A"}]}"#, "decisions[0].year", .missingField),
      (#"{"decisions": [{"year": "2027", "law": "A"}]}"#, "decisions[0].year", .wrongType),
      (#"{"decisions": [{"year": 10000, "law": "A"}]}"#, "decisions[0].year", .outOfRange),
      (#"{"decisions": [{"year": 2027}]}"#, "decisions[0].law", .missingField),
      (#"{"decisions": [{"year": 2027, "law": " "}]}"#, "decisions[0].law", .outOfRange),
      (
        #"{"decisions": [{"year": 2027, "law": "A"}, {"year": 2027, "law": "B"}]}"#, "decisions[1].year",
        .duplicate
      ),
      (
        #"{"decisions": [{"year": 2027, "law": "A", "national_day": ["2027-09-02"]}]}"#,
        "decisions[0].national_day", .outOfRange
      ),
      (
        #"{"decisions": [{"year": 2027, "law": "A", "national_day": ["2027-09-02", "2027-09-31"]}]}"#,
        "decisions[0].national_day[1]", .notADate
      ),
      (
        #"{"decisions": [{"year": 2027, "law": "A", "exchanges": [{"off": "2027-12-25", "worked": "2027-12-26", "beside": "new-year"}]}]}"#,
        "decisions[0].exchanges[0].off", .outOfRange
      ),
      (
        #"{"decisions": [{"year": 2027, "law": "A", "exchanges": [{"off": "2027-12-31", "worked": "2027-12-24", "beside": "new-year"}]}]}"#,
        "decisions[0].exchanges[0].worked", .outOfRange
      ),
      (
        #"{"decisions": [{"year": 2027, "law": "A", "exchanges": [{"off": "2027-12-31", "worked": "2027-12-25", "beside": "newyear"}]}]}"#,
        "decisions[0].exchanges[0].beside", .unknownWord
      ),
      (#"{"weekend": [1, 2, 3, 4, 5, 6, 7]}"#, "weekend", .outOfRange),
      (#"{"weekend": [0]}"#, "weekend", .wrongType), (#"{"culture_day": "yes"}"#, "culture_day", .wrongType),
      ("[]", "", .wrongType), ("{", "", InputError.Code(rawValue: "syntax.unexpectedEnd")),
    ])
  func refused(text: String, field: String, code: InputError.Code) throws {
    let fault = try #require(throws: HolidayDataFaults.self) { try rules(text) }
    #expect(fault.faults.map(\.field) == [field])
    #expect(fault.faults.map(\.code) == [code])
    #expect(!fault.faults[0].wording.vi.isEmpty)
    #expect(fault.description.contains(fault.faults[0].wording.en))
  }

  @Test("every fault of a document is named at once")
  func gathered() throws {
    let fault = try #require(throws: HolidayDataFaults.self) {
      try rules(
        """
        {"culture_day": 1, "decisions": [
         {"year": 2027, "law": "A", "lunar_new_year": ["2027-02-05"], "national_day": ["2027-08-02", "2027-08-03"]},
         {"year": 2028, "law": "B", "exchanges": [{"off": "x", "worked": "y", "beside": "z"}]}]}
        """)
    }
    #expect(
      fault.faults.map(\.field) == [
        "culture_day", "decisions[0].lunar_new_year", "decisions[0].national_day",
        "decisions[1].exchanges[0].off", "decisions[1].exchanges[0].worked",
        "decisions[1].exchanges[0].beside",
      ])
  }

  @Test(
    "a festival without its New Year's Day, or with a day in another month, is a slip of the pen",
    arguments: [
      // New Year's Day 2027 is 6 February.
      ("02-06 02-07 02-08 02-09 02-10", true), ("02-02 02-03 02-04 02-05 02-06", true),
      ("02-01 02-02 02-03 02-04 02-05", false), ("02-07 02-08 02-09 02-10 02-11", false),
      ("02-05 02-06 02-07 02-08 03-09", false), ("01-26 02-05 02-06 02-07 02-08", false),
      ("01-27 02-05 02-06 02-07 02-08", true),
    ])
  func festival(text: String, isMeant: Bool) throws {
    let days = try days(2027, text)
    let citation = Citation("Thông báo ví dụ")
    if isMeant {
      #expect(
        try HolidayDecision(year: 2027, lunarNewYear: days, citation: citation).lunarNewYear == days)
    } else {
      let error = try #require(throws: InputError.self) {
        try HolidayDecision(year: 2027, lunarNewYear: days, citation: citation)
      }
      #expect(error.code == .outOfRange && error.wording.en.contains("2027-02-06"))
    }
  }
}
