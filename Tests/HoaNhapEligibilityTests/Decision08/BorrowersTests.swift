import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — hiệu lực và đối tượng: from when, and who may borrow")
struct BorrowersTests {
  @Test(
    "D.1 An application is judged under the Decision from 1 May 2026 on, that day included — QĐ 08/2026, hiệu lực",
    arguments: [
      ("2026-04-30", Outcome.unmet, Int64(1)), ("2026-05-01", .satisfied, 0), ("2026-05-02", .satisfied, -1),
    ])
  func inForce(asOf: String, expected: Outcome, margin: Int64) throws {
    let found = try #require(try finding("D.1", Sample.person { $0.asOf = date(asOf) }))
    #expect(found.outcome == expected)
    #expect(found.observed == .date(date(asOf)))
    #expect(found.required == .date(date("2026-05-01")))
    #expect(found.margin == margin)
    #expect(found.kind == .time)
    #expect(found.standing == .enacted)
  }

  @Test(
    "B.1 A person has reached the age of 12 on the birthday, that day included — QĐ 08/2026, đối tượng",
    arguments: [
      ("2014-06-03", Outcome.satisfied, Int64(0)), ("2014-06-04", .unmet, 1), ("2014-06-02", .satisfied, -1),
      ("1950-01-01", .satisfied, -23529),
    ])
  func twelfthBirthday(birth: String, expected: Outcome, margin: Int64) throws {
    let found = try #require(
      try finding("B.1", Sample.person { $0.birth = .known(PartialDate(date(birth))) }))
    #expect(found.outcome == expected)
    #expect(found.margin == margin)
  }

  @Test(
    "B.1 Born on 29 February, the age is reached on 28 February of a common year — Bộ luật Dân sự, Điều 148",
    arguments: [("2027-02-27", Outcome.unmet), ("2027-02-28", .satisfied), ("2028-02-28", .satisfied)])
  func leapDayBirth(asOf: String, expected: Outcome) throws {
    // 15 years after 29 February 2012 is 28 February 2027; 12 years are long past.
    let facts = Sample.person {
      $0.asOf = date(asOf)
      $0.birth = .known(PartialDate(date("2012-02-29")))
    }
    #expect(try outcome("B.3", facts) == expected)
    #expect(try finding("B.3", facts)?.required == .date(date("2027-02-28")))
  }

  @Test(
    "B.6 A birth date of which a part is missing decides only where every day it can stand for agrees",
    arguments: [
      ("2013", Outcome.satisfied), ("2014", .undetermined), ("2014-05", .satisfied),
      ("2014-06", .undetermined),
      ("2014-07", .unmet), ("2015", .unmet),
    ])
  func partialBirth(birth: String, expected: Outcome) throws {
    let facts = Sample.person { $0.birth = .known(PartialDate(birth)!) }
    let found = try #require(try finding("B.1", facts))
    #expect(found.outcome == expected)
    // The birthday itself is not known, so nothing is said of it.
    #expect(found.required == .unknown)
    #expect(found.margin == nil)
    #expect(found.missing == (expected == .undetermined ? .birth : []))
  }

  @Test("B.1, B.3 An unknown birth date settles nothing")
  func unknownBirth() throws {
    let verdict = try Books.all.verdict(for: Sample.person { $0.birth = .unknown })
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.missing == ["person.birth"])
    #expect(verdict.window == nil)
  }

  @Test(
    "B.3 For production a person has reached the age of 15 — Bộ luật Lao động, Điều 3 khoản 1 (assumed)",
    arguments: [("2011-06-03", Outcome.satisfied), ("2011-06-04", .unmet)])
  func fifteenthBirthday(birth: String, expected: Outcome) throws {
    let found = try #require(
      try finding("B.3", Sample.person { $0.birth = .known(PartialDate(date(birth))) }))
    #expect(found.outcome == expected)
    #expect(found.standing == .assumed)
  }

  @Test("B.3 speaks of production alone: a person of 12 may borrow to learn")
  func workingAgeIsForProduction() throws {
    #expect(try outcome("B.3", Sample.training()) == nil)
    #expect(try outcome("B.3", Sample.establishment()) == nil)
  }

  @Test(
    "B.2 One of the three routes is completed by the day — QĐ 08/2026, đối tượng",
    arguments: [
      (RehabilitationRoute.voluntary, "2026-06-03", Outcome.satisfied),
      (.compulsory, "2026-06-02", .satisfied), (.substitution, "2026-06-03", .satisfied),
      (.voluntary, "2026-06-04", .unmet), (.none, "2024-01-01", .unmet), (.none, "2026-06-04", .unmet),
    ])
  func routes(route: RehabilitationRoute, completedOn: String, expected: Outcome) throws {
    let facts = Sample.person {
      $0.route = .known(route)
      $0.completedOn = .known(date(completedOn))
    }
    let found = try #require(try finding("B.2", facts))
    #expect(found.outcome == expected)
    #expect(found.observed.wordText == route.rawValue)
  }

  @Test("B.2 What is unknown matters only while the other fact does not settle it")
  func unknownRoute() throws {
    let cases: [(Fact<RehabilitationRoute>, Fact<CivilDate>, Outcome, FactSet)] = [
      (.unknown, .known(date("2026-06-03")), .undetermined, .route),
      (.unknown, .known(date("2026-06-04")), .unmet, []),
      (.known(.voluntary), .unknown, .undetermined, .completedOn),
      (.known(.none), .unknown, .unmet, []),
      (.unknown, .unknown, .undetermined, [.route, .completedOn]),
    ]
    for (route, completedOn, expected, missing) in cases {
      let facts = Sample.person {
        $0.route = route
        $0.completedOn = completedOn
      }
      let found = try #require(try finding("B.2", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
    }
  }

  @Test(
    "B.4 An establishment has one of the five forms — QĐ 08/2026, đối tượng",
    arguments: EstablishmentType.allCases)
  func forms(type: EstablishmentType) throws {
    let found = try #require(
      try finding("B.4", Sample.establishment { $0.establishmentType = .known(type) }))
    #expect(found.outcome == (type == .other ? .unmet : .satisfied))
    #expect(found.observed.wordText == type.rawValue)
  }

  @Test("B.4, B.5 An unknown form leaves both undetermined and misses the form alone")
  func unknownForm() throws {
    let verdict = try Books.all.verdict(for: Sample.establishment { $0.establishmentType = .unknown })
    #expect(verdict.missing == ["establishment.type"])
    #expect(verdict.findings.filter { $0.outcome == .undetermined }.map(\.clause) == ["B.4", "B.5"])
  }

  @Test(
    "B.5 A cooperative has 5 members, a union 3 cooperatives, a group 2 members — Luật 17/2023/QH15, Điều 4",
    arguments: [
      (EstablishmentType.cooperative, Int64(5)), (.cooperativeUnion, 3), (.cooperativeGroup, 2),
    ])
  func members(type: EstablishmentType, least: Int64) throws {
    for (count, expected) in [(least - 1, Outcome.unmet), (least, .satisfied), (least + 1, .satisfied)] {
      let facts = Sample.establishment {
        $0.establishmentType = .known(type)
        $0.members = .known(count)
      }
      let found = try #require(try finding("B.5", facts))
      #expect(found.outcome == expected)
      #expect(found.required == .number(least))
      #expect(found.margin == least - count)
      #expect(found.citation.text == "Luật 17/2023/QH15, Điều 4")
    }
    let unknown = try finding(
      "B.5",
      Sample.establishment {
        $0.establishmentType = .known(type)
        $0.members = .unknown
      })
    #expect(unknown?.outcome == .undetermined)
    #expect(unknown?.missing == .members)
  }

  @Test(
    "B.5 An enterprise has at most 200 insured workers, and capital or revenue within bounds — Luật 04/2017/QH14, Điều 4"
  )
  func enterprise() throws {
    let bn: Int64 = 1_000_000_000
    let cases: [(Int64?, Int64?, Int64?, Outcome, FactSet)] = [
      (200, 100 * bn, 300 * bn, .satisfied, []),
      (201, 100 * bn, 300 * bn, .unmet, []),
      (200, 100 * bn + 1, 300 * bn, .satisfied, []),
      (200, 100 * bn, 300 * bn + 1, .satisfied, []),
      (200, 100 * bn + 1, 300 * bn + 1, .unmet, []),
      (200, 100 * bn, nil, .satisfied, []),
      (200, 100 * bn + 1, nil, .undetermined, .revenue),
      (200, nil, 300 * bn + 1, .undetermined, .capital),
      (200, nil, nil, .undetermined, [.capital, .revenue]),
      (nil, 100 * bn, nil, .undetermined, .insuredWorkers),
      (nil, 100 * bn + 1, 300 * bn + 1, .unmet, []),
      (nil, 100 * bn + 1, nil, .undetermined, [.insuredWorkers, .revenue]),
      (201, nil, nil, .unmet, []),
    ]
    for (workers, capital, revenue, expected, missing) in cases {
      let facts = Sample.establishment {
        $0.establishmentType = .known(.smallOrMediumEnterprise)
        $0.insuredWorkers = Fact(workers)
        $0.capital = Fact(capital.map { Dong($0) })
        $0.revenue = Fact(revenue.map { Dong($0) })
      }
      let found = try #require(try finding("B.5", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
      #expect(found.observed == .unknown && found.required == .unknown && found.margin == nil)
      #expect(found.citation.text == "Luật 04/2017/QH14, Điều 4")
    }
  }

  @Test("B.5 asks nothing more of a household business, and does not speak of other forms")
  func householdBusiness() throws {
    #expect(
      try outcome("B.5", Sample.establishment { $0.establishmentType = .known(.householdBusiness) })
        == .satisfied)
    #expect(try outcome("B.5", Sample.establishment { $0.establishmentType = .known(.other) }) == nil)
  }
}
