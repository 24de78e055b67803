import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An edition is a value, whatever its copies share")
struct EditionValueTests {
  @Test("A copy that is changed leaves the edition that it came from as it was")
  func copies() {
    let edition = Edition.decision08
    var copy = edition
    copy.ceilings.person = edition.ceilings.establishment
    #expect(edition.ceilings.person.latest.value == Dong(200_000_000))
    #expect(copy.ceilings.person.latest.value == Dong(2_000_000_000))
    // Two editions, though they have one name and so one hash.
    #expect(copy != edition && copy.id == edition.id && copy.hashValue == edition.hashValue)
    #expect(Set([copy, edition]).count == 2)
    #expect(copy.ceilings.perWorker == edition.ceilings.perWorker)
    #expect(copy.terms == edition.terms)
  }

  @Test("Editions are equal where their values are, though nothing is shared any more")
  func equality() {
    var copy = Edition.decision08
    copy.checkedOn = .distantPast
    #expect(copy != .decision08)
    copy.checkedOn = Edition.decision08.checkedOn
    #expect(copy == .decision08)
    #expect(Set([copy, .decision08]).count == 1)
  }

  @Test("A parameter is equal to another of the same words and values, and to none of other words")
  func parameters() {
    func parameter(_ name: String) -> Parameter<Dong> {
      Parameter(
        "ceilings.person", "L.3", Wording(vi: name, en: name), Dong(1), Citation("Quy chế mẫu 01"), .assumed)
    }
    #expect(parameter("a") == parameter("a"))
    #expect(parameter("a") != parameter("b"))
    #expect(Set([parameter("a"), parameter("a")]).count == 1)
  }

  @Test("What it holds is shown where it is looked into, not how it is kept")
  func reflection() {
    let edition = Edition.decision08
    let groups = Mirror(reflecting: edition).children.compactMap(\.label)
    #expect(groups.contains("ceilings") && groups.contains("checkedOn") && !groups.contains("storage"))
    let names = Mirror(reflecting: edition.ceilings.person).children.compactMap(\.label)
    #expect(names == ["key", "id", "name", "history"])
  }
}
