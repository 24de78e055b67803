import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("What the loan document refuses, and where")
struct DocumentFaultTests {
  private func faultOf(_ text: String) -> InputError? {
    fault { _ = try Schedule(for: document(text).terms) }
  }

  /// The full document with one piece of its text replaced.
  private func changed(_ old: String, _ new: String) -> String {
    precondition(fullDocument.contains(old), "\(old) is in the document")
    return replacing(old, new)
  }

  private func replacing(_ old: String, _ new: String) -> String {
    guard let range = fullDocument.firstRange(of: old) else { return fullDocument }
    return fullDocument.replacingCharacters(range, new)
  }

  @Test("the full document itself is accepted")
  func accepted() {
    #expect(faultOf(fullDocument) == nil)
  }

  @Test(
    "one fault, one field",
    arguments: [
      ("\"VND\"", "\"USD\"", "currency", "unknownWord"),
      ("\"note\": \"for illustration\"", "\"note\": 1", "note", "wrongType"),
      ("\"note\"", "\"Note\"", "Note", "unknownField"),
      ("\"id\": \"full\"", "\"id\": 7", "id", "wrongType"),
      ("ACT/360", "ACT/364", "day_count", "unknownWord"),
      ("include_last", "include_both", "day_attribution", "unknownWord"),
      ("\"2026-05-05\"", "\"2026-02-30\"", "disbursements[0].date", "notADate"),
      ("\"2026-06-05\"", "\"2026-05-04\"", "disbursements[1].date", "outOfOrder"),
      ("20000000", "\"20000000\"", "disbursements[0].amount", "wrongType"),
      ("20000000", "0", "disbursements[0].amount", "outOfRange"),
      ("20000000", "-1", "disbursements[0].amount", "outOfRange"),
      ("20000000", "9223372036854775807", "disbursements[1].amount", "overflow"),
      ("\"amount\": 20000000", "\"sum\": 1", "disbursements[0].sum", "unknownField"),
      (", \"amount\": 20000000", "", "disbursements[0].amount", "missingField"),
      ("\"6.6\"", "6", "rates[0].annual_pct", "wrongType"),
      ("\"6.6\"", "\"6,6\"", "rates[0].annual_pct", "outOfRange"),
      ("\"2015-06-05\"", "\"2026-05-06\"", "rates", "convention"),
      ("\"2026-12-01\"", "\"2015-06-05\"", "rates[1].from", "outOfOrder"),
      ("\"every_months\": 1,", "\"every_months\": 0,", "interest.every_months", "outOfRange"),
      ("\"day\": 15, \"first_due\"", "\"day\": 32, \"first_due\"", "interest.day", "outOfRange"),
      ("\"2026-09-15\"", "\"2026-08-15\"", "interest.first_due", "outOfOrder"),
      ("half_even", "half_odd", "interest_rounding.mode", "unknownWord"),
      ("\"unit\": 10,", "\"unit\": 0,", "interest_rounding.unit", "outOfRange"),
      ("segment", "row", "interest_rounding.scope", "unknownWord"),
      ("\"count\": 4", "\"count\": 1201", "principal.count", "outOfRange"),
      ("\"every_months\": 6, ", "", "principal.every_months", "missingField"),
      ("\"count\": 4, ", "", "principal.count", "missingField"),
      ("\"2027-01-15\"", "\"2026-08-15\"", "principal.first_due", "outOfOrder"),
      ("\"unit\": 1000,", "\"unit\": 0,", "principal.unit", "outOfRange"),
      ("half_up", "nearest", "principal.rounding", "unknownWord"),
      ("\"2026-08-15\"", "\"2026-06-05\"", "deferral.until", "convention"),
      ("\"until\": \"2026-08-15\", ", "", "deferral.until", "missingField"),
      ("\"interest\": \"first_due\"", "\"interest\": \"later\"", "deferral.interest", "unknownWord"),
      ("\"spread_unit\": 100", "\"spread_unit\": 0", "deferral.spread_unit", "outOfRange"),
      ("[7]", "[8]", "calendar.weekend[0]", "outOfRange"),
      ("[7]", "[7, \"6\"]", "calendar.weekend[1]", "wrongType"),
      ("[7]", "[1, 2, 3, 4, 5, 6, 7]", "calendar", "convention"),
      ("\"2026-09-02\"", "\"2026-09-31\"", "calendar.holidays[0]", "notADate"),
      ("following", "next", "calendar.roll", "unknownWord"),
      ("unadjusted", "other", "calendar.accrual", "unknownWord"),
      ("125.5", "-1", "overdue.multiplier_pct", "outOfRange"),
      ("at_maturity", "never", "overdue.mode", "unknownWord"),
      ("at_disbursement", "never", "overdue.base", "unknownWord"),
      ("\"transfer_day\": 7", "\"transfer_day\": 0", "overdue.transfer_day", "outOfRange"),
      ("\"transaction_day\": 25", "\"transaction_day\": 32", "final_due.transaction_day", "outOfRange"),
      ("{\"transaction_day\": 25}", "{}", "final_due.transaction_day", "missingField"),
      ("\"interest_due\", ", "\"fee\", ", "allocation[0]", "unknownWord"),
      ("\"interest_due\", ", "\"prepayment\", ", "allocation[4]", "duplicate"),
      ("\"interest_due\", ", "", "allocation", "missingField"),
      ("\"events\": []", "\"events\": {}", "events", "wrongType"),
      ("\"as_of\": \"2026-06-01\"", "\"as_of\": \"today\"", "as_of", "notADate"),
    ])
  func oneFault(old: String, new: String, field: String, code: String) {
    let fault = faultOf(changed(old, new))
    #expect(fault?.field == field)
    #expect(fault?.code.rawValue == code)
    #expect(fault?.wording.vi.isEmpty == false && fault?.wording.en.isEmpty == false)
  }

  @Test("what must be there", arguments: ["disbursements", "rates", "interest", "principal"])
  func required(key: String) {
    guard case .object(let object)? = try? JSONReader.parse(fullDocument) else { return #expect(Bool(false)) }
    let rest = JSONObject(object.members.filter { $0.key != key })
    let fault = fault { _ = try LoanDocument(json: .object(rest)) }
    #expect(fault?.field == key && fault?.code == .missingField)
  }

  @Test(
    "own parts: the last says rest, and only the last",
    arguments: [
      ("[]", "principal.custom", "missingField"),
      ("[{\"date\": \"2027-01-15\", \"amount\": 5}]", "principal.custom[0].amount", "convention"),
      (
        "[{\"date\": \"2027-01-15\", \"amount\": \"rest\"}, {\"date\": \"2027-02-15\", \"amount\": \"rest\"}]",
        "principal.custom[0].amount", "convention"
      ),
      (
        "[{\"date\": \"2027-01-15\"}, {\"date\": \"2027-02-15\", \"amount\": \"rest\"}]",
        "principal.custom[0].amount", "missingField"
      ),
      ("[{\"date\": \"2027-01-15\", \"amount\": \"all\"}]", "principal.custom[0].amount", "unknownWord"),
      ("[{\"amount\": \"rest\"}]", "principal.custom[0].date", "missingField"),
      ("[{\"date\": \"2027-01-15\", \"amount\": \"rest\"}], \"count\": 1", "principal.count", "unknownField"),
      (
        "[{\"date\": \"2027-01-15\", \"amount\": 36500000}, {\"date\": \"2027-02-15\", \"amount\": \"rest\"}]",
        "principal.custom[0].amount", "convention"
      ),
      (
        "[{\"date\": \"2027-01-15\", \"amount\": 1}, {\"date\": \"2027-01-15\", \"amount\": \"rest\"}]",
        "principal.custom[1].date", "outOfOrder"
      ),
    ])
  func customParts(list: String, field: String, code: String) throws {
    guard case .object(let object) = try JSONReader.parse(fullDocument) else { return #expect(Bool(false)) }
    let plan = try JSONReader.parse("{\"custom\": \(list)}")
    let members = object.members.map { $0.key == "principal" ? JSONMember("principal", plan) : $0 }
    let fault = fault { _ = try LoanDocument(json: .object(JSONObject(members))) }
    #expect(fault?.field == field)
    #expect(fault?.code.rawValue == code)
  }

  @Test(
    "a mistyped key of the plan is told every kind of plan", arguments: ["custom", "method", "every_months"])
  func mistypedPlan(key: String) {
    let fault = faultOf(changed("\"every_months\": 6, ", "\"costum\": [], "))
    #expect(fault?.field == "principal.costum" && fault?.code == .unknownField)
    #expect(fault?.wording.en.contains(key) == true && fault?.wording.vi.contains(key) == true)
  }

  @Test("a rate written as a number is told how to write it", arguments: ["6", "6.6"])
  func numberForRate(rate: String) {
    let fault = fault {
      let json: JSONValue
      do throws(JSONError) { json = try JSONReader.parse(changed("\"6.6\"", rate)) } catch {
        throw InputError(error)
      }
      _ = try LoanDocument(json: json)
    }
    #expect(fault?.field == "rates[0].annual_pct")
    #expect(fault?.wording.en.contains("\"6.24\"") == true && fault?.wording.vi.contains("\"6.24\"") == true)
  }

  @Test("a key that looks the same but has other bytes is another key")
  func bytes() {
    // A decomposed and a composed letter are equal as Swift strings.
    #expect(faultOf("{\"e\u{301}\": 1}")?.field.utf8.elementsEqual("e\u{301}".utf8) == true)
    #expect(faultOf("[]")?.code == .wrongType)
  }
}

extension String {
  /// The place of a text, by its bytes.
  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
