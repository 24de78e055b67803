import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Every parameter has one stable key, and one list goes through all of them")
struct ParameterKeyTests {
  static let edition = Edition.decision08

  /// The keys that the stored parameters ought to have: the property of the edition, a dot, the property of the group.
  static var properties: [String] {
    Mirror(reflecting: edition).children.flatMap { group -> [String] in
      Mirror(reflecting: group.value).children
        .filter { $0.value is any PolicyParameter }
        .map { "\(group.label ?? "")." + ($0.label ?? "") }
    }
  }

  @Test("No stored parameter is left out of the list, and each is named after its place")
  func complete() {
    let keys = Edition.parameterKeys.map(\.text)
    #expect(Self.properties.count > 100)
    #expect(Set(keys) == Set(Self.properties + ["identity.start"]))
    #expect(Set(keys).count == keys.count)
  }

  @Test("A key finds its parameter; a text that is none finds nothing")
  func lookUp() {
    for key in Edition.parameterKeys { #expect(Self.edition.parameter(key)?.key == key) }
    for text in ["", "L.3", "ceilings", "ceilings.", "Ceilings.person", "ceilings.person "] {
      #expect(Self.edition.parameter(ParameterKey(text)) == nil)
      #expect(Self.edition.effect(of: ParameterKey(text)) == nil)
    }
  }

  @Test("A row of the register can have several keys: L.3 has the ceiling and what it is compared with")
  func severalKeys() {
    let keys = Self.edition.parameters.filter { $0.id == "L.3" }.map(\.key)
    #expect(keys == ["ceilings.person", "ceilings.personBase"])
  }

  @Test("The lines of the table are those of the parameters, in their order")
  func rows() {
    #expect(Self.edition.rows == Self.edition.parameters.flatMap(\.rows))
    #expect(Self.edition.ceilings.rows == Self.edition.rows.filter { $0.key.text.hasPrefix("ceilings.") })
  }

  @Test("Counts name what they count; conditions, choices, shares and rates are no counts")
  func units() {
    func unit(_ key: ParameterKey) -> String? { Self.edition.parameter(key)?.rows.last?.unit }
    #expect(unit("ceilings.person") == "dong" && unit("terms.production") == "months")
    #expect(unit("bodies.groupSize") == "members" && unit("reporting.reportBefore") == "dayOfMonth")
    #expect(unit("conditions.need") == nil && unit("conditions.workerShare") == nil)
    #expect(unit("rates.lending") == nil && unit("identity.lender") == nil)
  }
}

@Suite("What becomes of a changed value is said beside it")
struct ParameterEffectTests {
  static let edition = Edition.decision08

  @Test("Every parameter is computed with, fixed in a rule, or shown only and then listed with a reason")
  func partition() {
    let shown = Set(Self.edition.notEncoded.flatMap(\.keys))
    #expect(shown.isSubset(of: Edition.parameterKeys))
    for key in Edition.parameterKeys {
      #expect((Self.edition.effect(of: key) == .shown) == shown.contains(key), "\(key)")
    }
  }

  @Test(
    "A ceiling is computed with, a condition is fixed, what no rule reads is shown",
    arguments: [
      ("ceilings.person", ParameterEffect.computed), ("rates.lending", .computed),
      ("conditions.need", .fixed),
      ("borrowers.routes", .fixed), ("ceilings.unsecured", .shown), ("aftercare.firstCheck", .computed),
      ("aftercare.answer", .computed),
    ] as [(ParameterKey, ParameterEffect)])
  func effects(key: ParameterKey, effect: ParameterEffect) {
    #expect(Self.edition.effect(of: key) == effect)
    #expect((effect.note == nil) == (effect == .computed))
  }
}
