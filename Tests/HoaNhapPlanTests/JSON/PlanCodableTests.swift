import Foundation
import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plans through Codable")
struct PlanCodableTests {
  @Test("the standard library's coding gives and takes the same document as the package's own")
  func roundTrip() throws {
    let data = try JSONEncoder().encode(Plan.chauSon)
    #expect(try Plan(jsonBytes: Array(data)) == .chauSon)
    let own = Data(Plan.chauSon.json.canonicalBytes)
    #expect(try JSONDecoder().decode(Plan.self, from: own) == .chauSon)
    #expect(try JSONDecoder().decode([Plan].self, from: JSONEncoder().encode([Plan.chauSon])) == [.chauSon])
  }

  @Test("a plan with faults is refused with all of them, behind the decoder's own error")
  func faults() throws {
    let text =
      #"{"plan":"p","commune":{"name":"c","province":"t"},"from":"2026-02-30","agencies":[],"duties":[{"vi":"a","en":"b"}]}"#
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode(Plan.self, from: Data(text.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("another error: \(error)")
      return
    }
    let faults = try #require(context.underlyingError as? PlanFaults)
    #expect(faults.faults.map(\.field) == ["from", "duties[0].clause"])
    #expect(context.debugDescription.contains("duties[0].clause"))
  }

  @Test(
    "every kind of JSON value goes through and comes back",
    arguments: [
      #"{"a":[1,-9223372036854775808,9223372036854775807],"b":{"c":null,"d":true},"e":"ệ\n","f":[],"g":{}}"#
    ])
  func values(text: String) throws {
    let value = try JSONReader.parse(Array(text.utf8))
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
    #expect(try JSONReader.parse(Array(JSONEncoder().encode(value))) == value)
  }

  @Test("a number with a fraction is refused", arguments: ["[1.5]", #"{"a":1e30}"#])
  func fraction(text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
  }

  @Test("the province's dates go through too")
  func provinceDates() throws {
    let dates = try ProvinceDates(
      SourceText(Wording(vi: "a", en: "b")), [ProvinceDate("II.6", Recurrence("month 2027-05"))])
    #expect(try JSONDecoder().decode(ProvinceDates.self, from: JSONEncoder().encode(dates)) == dates)
  }
}
