import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Order does not matter: neither that of the facts in a document, nor that of the rules in a book")
struct OrderLawsTests {
  /// JSON with the members of every object in a random order.
  private func shuffled(_ value: JSONValue, _ choices: Choices) -> String {
    guard let object = value.objectValue else { return value.canonicalText }
    let members = choices.shuffled(object.members).map { member in
      "\(JSONValue.string(member.key).canonicalText): \(shuffled(member.value, choices))"
    }
    return "{\(members.joined(separator: ", "))}"
  }

  @Test("The facts of a document in any order give the same bytes and the same receipt")
  func facts() async throws {
    try await forAllApplications("the order of the facts is nothing", cases: 149) { facts, choices in
      let text = choices.show("document", shuffled(facts.json, choices))
      let again = try ApplicationDocument(json: try JSONReader.parse(text))
      try expect(again, equals: facts)
      try expect(
        Books.all.verdict(for: again).canonicalBytes(words: true),
        equals: Books.all.verdict(for: facts).canonicalBytes(words: true))
    }
  }

  @Test("Local rules in any order give the same outcome, the same findings and the same compact answer")
  func rules() throws {
    let one = try Books.all.adding {
      ResidesInProvince()
      IncomeFloor()
      DisputeSettled()
    }
    let other = try Books.all.adding {
      DisputeSettled()
      ResidesInProvince()
      IncomeFloor()
    }
    for record in HostRecord.everyKnowledge {
      let a = try one.verdict(for: record)
      let b = try other.verdict(for: record)
      #expect(a.outcome == b.outcome)
      #expect(Set(a.findings) == Set(b.findings))
      #expect(Set(a.missing) == Set(b.missing))
      #expect(one.compactVerdict(for: record).outcome == other.compactVerdict(for: record).outcome)
      #expect(a.window == b.window)
    }
  }
}
