import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues
import Testing

@Suite("Single categories of a record are erased for good (S.2, S.3)")
struct PartialErasureTests {
  private let store = MemoryStore()
  private let today: CivilDate

  init() throws { today = try Sample.day("2026-06-03") }

  private func erase<Record: JSONRecord & AccessedRecord>(
    _ categories: Set<DataCategory>, of type: Record.Type, _ id: Identifier<Record.RecordTag>
  ) async throws -> Revised<Record>? {
    try await store.erase(
      categories, of: type, id, by: "cb-1", for: .subjectRequest, on: today)
  }

  @Test("conduct alone goes, and everything else stays as it was")
  func conduct() async throws {
    let person = try Sample.person()
    try await store.insert(person, by: "x", for: .transfer, on: today)
    let left = try #require(try await erase([.conduct], of: Person.self, "P-1"))
    var wanted = person
    wanted.conduct = Sensitive(Conduct())
    #expect(left.record == wanted && left.revision == 2)
    #expect(try await store.get(Person.self, "P-1") == left)
    let entry = try #require(try await store.changes(after: 1, limit: 9).first)
    #expect(entry.changes.map(\.kind) == [.rewrite])
    #expect(entry.changes[0].fields == ["conduct_good", "conduct_recorded_on"])
    #expect(entry.actor == "cb-1" && entry.purpose == .subjectRequest)
    #expect(try await store.verify().isSound)
  }

  @Test(
    "each category of a person goes alone and no field of it is left",
    arguments: [
      DataCategory.identity, .rehabilitation, .conduct,
    ])
  func each(category: DataCategory) throws {
    let left = try Sample.person().erasing([category])
    #expect(left.id == "P-1")
    let values = left.accessValues(on: today, under: .decision08)
    for field in Person.accessFields where field.name != "id" {
      #expect((values[field.name] == nil) == (field.category == category), "\(field.name)")
    }
  }

  @Test("several categories go at once; all of them leave the identifier")
  func all() throws {
    let left = try Sample.person().erasing(Set(DataCategory.standard))
    #expect(left == Person(id: "P-1"))
  }

  @Test("a record that cannot do without a field is not erased in part, and says which field")
  func needed() async throws {
    try await store.insert(try Sample.loan(), by: "x", for: .transfer, on: today)
    await #expect {
      try await erase([.identity], of: Loan.self, "V-1")
    } throws: { error in
      let error = error as? StoreError
      return error?.code == .invalid && error?.key == Loan.key("V-1")
        && error?.description.contains("borrower") == true
    }
    #expect(try await store.changes(after: 1, limit: 9).isEmpty)
  }

  @Test("what is not there is nothing")
  func nothing() async throws {
    #expect(try await erase([.conduct], of: Person.self, "P-9") == nil)
    #expect(try await store.changes(after: 0, limit: 9).isEmpty)
  }

  @Test(
    "a record that holds nothing of the category is rewritten all the same: an earlier version may hold it")
  func earlierVersions() async throws {
    try await store.insert(Person(id: "P-1"), by: "x", for: .transfer, on: today)
    let left = try #require(try await erase([.conduct], of: Person.self, "P-1"))
    #expect(left.record == Person(id: "P-1") && left.revision == 2)
  }
}
