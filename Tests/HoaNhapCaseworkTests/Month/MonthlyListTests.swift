import HoaNhap
import Testing

@Suite("The monthly list — plan III.1 ý 4, B.2, C.3")
struct MonthlyListTests {
  private func entry(
    route: Fact<RehabilitationRoute> = .known(.compulsory), completedOn: String? = "2016-01-01",
    issuedOn: String? = "2016-06-03", hasDecision: Bool = true, confirmed: String? = "2026-05-04",
    isListed: Bool = true, asOf: String = "2026-06-03"
  ) throws -> MonthlyListEntry {
    let decision: Fact<ManagementDecision?> =
      hasDecision
      ? .known(ManagementDecision(issuedOn: Fact(issuedOn.flatMap { CivilDate($0) }))) : .known(nil)
    let list: Fact<ListEntry?> =
      isListed
      ? .known(ListEntry(month: .unknown, confirmedOn: .known(confirmed.flatMap { CivilDate($0) })))
      : .known(nil)
    let person = Person(
      id: "P-1",
      rehabilitation: Rehabilitation(
        route: route, completedOn: Fact(completedOn.flatMap { CivilDate($0) }), managementDecision: decision,
        listEntry: list))
    return MonthlyListEntry(person, asOf: try day(asOf))
  }

  @Test("the last day of the ten years is on the list, the day after leaves it")
  func tenYears() throws {
    #expect(try entry(asOf: "2026-06-03").state == .confirmed)
    let over = try entry(asOf: "2026-06-04")
    #expect(over.state == .leaves && over.reasons == [.tenYearsOver])
    #expect(try over.lastDay == day("2026-06-03"))
    #expect(try entry(isListed: false, asOf: "2026-06-04").state == .notListed)
  }

  @Test("29 February ends on 28 February of the tenth year")
  func leapDay() throws {
    #expect(try entry(issuedOn: "2016-02-29", asOf: "2026-02-28").lastDay == day("2026-02-28"))
  }

  @Test("the end is near within three months, both ends included")
  func soon() throws {
    #expect(try entry(asOf: "2026-03-03").endsSoon)
    #expect(try !entry(asOf: "2026-03-02").endsSoon)
    #expect(try entry(asOf: "2026-06-03").endsSoon)
    #expect(try !entry(asOf: "2026-06-04").endsSoon)
  }

  @Test("confirmed from the day of confirmation on")
  func confirmation() throws {
    #expect(try entry(confirmed: "2026-06-03").state == .confirmed)
    #expect(try entry(confirmed: "2026-06-04").state == .awaitingConfirmation)
    #expect(try entry(confirmed: nil).state == .awaitingConfirmation)
    #expect(try entry(isListed: false).state == .awaitingConfirmation)
  }

  @Test("what is missing is told; what bars settles it whatever is missing")
  func unknowns() throws {
    let gaps = try entry(route: .unknown, completedOn: nil, issuedOn: nil)
    #expect(gaps.state == .undetermined)
    #expect(gaps.reasons == [.routeUnknown, .completionUnknown, .decisionUnknown])
    #expect(try entry(route: .known(.none), completedOn: nil, issuedOn: nil).reasons == [.noRoute])
    #expect(try entry(hasDecision: false).reasons == [.noDecision])
    #expect(try entry(completedOn: "2026-06-04").reasons == [.completedLater])
    #expect(try entry(completedOn: "2026-06-03").state == .confirmed)
    #expect(try entry(issuedOn: "2026-06-04").reasons == [.decisionLater])
  }

  @Test("every reason and state speaks both languages", arguments: ListState.allCases)
  func words(state: ListState) { #expect(state.wording.vi != state.wording.en) }
}
