import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Order does not matter: neither that of the facts in a document, nor that of the rules in a book")
struct OrderLawsTests {
  /// JSON with the members of every object in a random order.
  private func shuffled(_ value: JSONValue, _ numbers: inout Numbers) -> String {
    guard let object = value.objectValue else { return value.canonicalText }
    let members = object.members.shuffled(using: &numbers).map { member in
      "\(JSONValue.string(member.key).canonicalText): \(shuffled(member.value, &numbers))"
    }
    return "{\(members.joined(separator: ", "))}"
  }

  @Test("The facts of a document in any order give the same bytes and the same receipt")
  func facts() throws {
    for seed in UInt64(1)..<150 {
      var numbers = Numbers(state: seed)
      let facts = Generated.application(seed: seed)
      let text = shuffled(facts.json, &numbers)
      let again = try ApplicationDocument(json: try JSONReader.parse(text))
      #expect(again == facts, "seed \(seed)")
      #expect(
        try Books.all.verdict(for: again).canonicalBytes(words: true)
          == Books.all.verdict(for: facts).canonicalBytes(words: true), "seed \(seed)")
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
