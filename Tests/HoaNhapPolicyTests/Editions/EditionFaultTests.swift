import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An edition that is not sound does not pass")
struct EditionFaultTests {
  static func faults(_ change: (inout Edition) -> Void) -> [EditionFault] {
    var edition = Edition.decision08
    change(&edition)
    return edition.faults()
  }

  private static let name = Wording(vi: "Tên", en: "Name")
  private static let source = Citation.decision08("mức vốn cho vay")

  @Test("The built-in edition is sound")
  func builtIn() {
    #expect(Edition.decision08.faults().isEmpty)
  }

  @Test("A key that stands twice is named")
  func duplicateKey() {
    let faults = Self.faults { $0.ceilings.establishment = $0.ceilings.person }
    #expect(faults.map(\.code) == [.duplicateKey] && faults[0].key == "ceilings.person")
  }

  @Test("A key in another's place is named with the right one")
  func wrongKey() {
    let faults = Self.faults {
      $0.ceilings.person = Parameter("ceilings.nobody", "L.3", Self.name, Dong(1), Self.source, .enacted)
    }
    #expect(faults.map(\.code) == [.wrongKey])
    #expect(faults[0].wording.en.contains("ceilings.person"))
  }

  @Test(
    "A name, words or a source that say nothing are refused, blanks too", arguments: ["", " ", "\u{3000}\t"])
  func blanks(blank: String) {
    let noName = Self.faults {
      $0.ceilings.person = Parameter(
        "ceilings.person", "L.3", Wording(vi: "Tên", en: blank), Dong(1), Self.source, .enacted)
    }
    #expect(noName.map(\.code) == [.emptyName])
    let noWords = Self.faults {
      $0.identity.lender = Parameter(
        "identity.lender", "D.3", Self.name, Choice("x", vi: blank, en: "x"), Self.source, .enacted)
    }
    #expect(noWords.map(\.code) == [.emptyWords])
    guard !blank.isEmpty else { return }
    let noSource = Self.faults {
      $0.ceilings.person = Parameter("ceilings.person", "L.3", Self.name, Dong(1), Citation(blank), .enacted)
    }
    #expect(noSource.map(\.code) == [.emptyCitation] && noSource[0].key == "ceilings.person")
  }

  @Test("A citation that names no law cannot be written down")
  func emptyCitation() async {
    await #expect(processExitsWith: .failure) { _ = Citation("") }
  }

  @Test("The days in force begin on the day of the name; the name can be read back; every fault is listed")
  func head() {
    let faults = Self.faults {
      $0.inForce = .since(date("2026-05-02"))
      $0.id = EditionID(
        programme: "qd-08-2026", inForceFrom: date("2026-05-01"), revision: 0,
        amendments: [AmendmentID(name: "la", revision: 1)!])
    }
    #expect(faults.map(\.code) == [.startMismatch, .name, .amendmentMismatch])
    for fault in faults { #expect(!fault.wording.vi.isEmpty && !fault.wording.en.isEmpty) }
  }
}

@Suite("The name of an edition")
struct EditionIDTests {
  @Test(
    "A name is read as it is written",
    arguments: [
      "qd-08-2026/2026-05-01/1", "qd-08-2026/2026-05-01/12+vi-du/1", "x/2026-05-01/1+a/1+b-2/30",
    ])
  func roundTrip(text: String) {
    #expect(EditionID(text)?.description == text)
  }

  @Test(
    "Anything else is no name",
    arguments: [
      "", "qd-08-2026", "qd-08-2026/2026-05-01", "qd-08-2026/2026-05-32/1", "qd-08-2026/2026-05-01/0",
      "qd-08-2026/2026-05-01/01", "qd-08-2026/2026-05-01/+1", "/2026-05-01/1", "q/2026-05-01/1+",
      "q/2026-05-01/1+A/1", "q/2026-05-01/1+a", "q/2026-05-01/1+a/1/1",
    ])
  func refused(text: String) {
    #expect(EditionID(text) == nil)
  }

  @Test("A programme that hides where the name ends is refused", arguments: ["", "a/b", "a+b/1"])
  func programme(programme: String) {
    let faults = EditionFaultTests.faults {
      $0.id = EditionID(programme: programme, inForceFrom: date("2026-05-01"), revision: 1)
    }
    #expect(faults.map(\.code) == [.name])
  }

  @Test("An amended edition names what it was layered on")
  func base() {
    #expect(EditionID("q/2026-05-01/2+a/1+b/1")?.base.description == "q/2026-05-01/2")
  }
}
