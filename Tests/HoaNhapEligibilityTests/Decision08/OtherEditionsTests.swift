import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — in an edition with other values each border moves, and nothing else does")
struct OtherEditionsTests {
  private func outcome(
    _ clause: ClauseCode, _ facts: ApplicationDocument, _ change: (inout Edition) -> Void
  ) throws -> Outcome? {
    var edition = Edition.decision08
    change(&edition)
    return try RuleBook(edition).finding(clause, for: facts)?.outcome
  }

  /// The same parameter with another number, as if it had always stood.
  private func other<Value>(_ parameter: Parameter<Value>, _ value: Value) -> Parameter<Value> {
    Parameter(
      parameter.key, parameter.id, parameter.name, value, parameter.latest.citation, parameter.latest.standing
    )
  }

  @Test("B.1, B.3 An age of no years is reached on the day of birth; one below that is read as none")
  func noAge() throws {
    for years in [Int64(0), -1, .min] {
      for (birth, expected) in [("2026-06-03", Outcome.satisfied), ("2026-06-04", .unmet)] {
        let facts = Sample.person { $0.birth = .known(PartialDate(date(birth))) }
        #expect(
          try outcome("B.1", facts) { edition in
            edition.borrowers.minimumAge = other(edition.borrowers.minimumAge, Quantity(years, .years))
          } == expected)
        #expect(
          try outcome("B.3", facts) { edition in
            edition.borrowers.minimumWorkingAge = other(
              edition.borrowers.minimumWorkingAge, Quantity(years, .years))
          } == expected)
      }
    }
  }

  @Test("B.1 An age that no calendar holds is never reached")
  func endlessAge() throws {
    for years in [Int64(9_999), 10_000, .max] {
      let facts = Sample.person { $0.birth = .known(PartialDate(.distantPast)) }
      #expect(
        try outcome("B.1", facts) { edition in
          edition.borrowers.minimumAge = other(edition.borrowers.minimumAge, Quantity(years, .years))
        } == .unmet)
    }
  }

  @Test(
    "C.3 Within no years of the decision lies the day of its issue alone; within endless years every later one"
  )
  func otherYears() throws {
    let cases: [(Int64, String, Outcome)] = [
      (0, "2026-06-03", .satisfied), (0, "2026-06-02", .unmet), (0, "2026-06-04", .unmet),
      (-1, "2026-06-03", .satisfied), (-1, "2026-06-02", .unmet),
      (1, "2025-06-03", .satisfied), (1, "2025-06-02", .unmet),
      (.max, "1900-01-01", .satisfied), (.max, "2026-06-04", .unmet),
    ]
    for (years, issuedOn, expected) in cases {
      #expect(
        try outcome("C.3", Sample.person { $0.managementDecision = issued(issuedOn) }) { edition in
          edition.conditions.managementYears = other(
            edition.conditions.managementYears, Quantity(years, .years))
        } == expected, "\(years) years from \(issuedOn)")
    }
  }

  @Test(
    "L.3, L.4, L.5, T.1 Another ceiling and another term: the border is theirs, to the đồng and the month")
  func otherCeilings() throws {
    for (amount, expected) in [(Int64(300_000_000), Outcome.satisfied), (300_000_001, .unmet)] {
      #expect(
        try outcome("L.3", Sample.person { $0.amount = .known(Dong(amount)) }) { edition in
          edition.ceilings.person = other(edition.ceilings.person, Dong(300_000_000))
        } == expected)
      let establishment = Sample.establishment { $0.amount = .known(Dong(amount)) }
      #expect(
        try outcome("L.4", establishment) { edition in
          edition.ceilings.establishment = other(edition.ceilings.establishment, Dong(300_000_000))
        } == expected)
      #expect(
        try outcome("L.5", establishment) { edition in
          edition.ceilings.perWorker = other(edition.ceilings.perWorker, Dong(150_000_000))
        } == expected)
    }
    for (months, expected) in [(Int64(84), Outcome.satisfied), (85, .unmet)] {
      #expect(
        try outcome("T.1", Sample.person { $0.termMonths = .known(months) }) { edition in
          edition.terms.production = other(edition.terms.production, Quantity(84, .months))
        } == expected)
    }
  }

  @Test("C.8 Another share, also one that is no part of ten, is compared exactly and shown as it is")
  func otherShare() throws {
    for (counted, expected, margin) in [(Int64(7), Outcome.satisfied, Int64(0)), (6, .unmet, 1)] {
      var edition = Edition.decision08
      edition.conditions.workerShare = other(edition.conditions.workerShare, Share(1, of: 3))
      let facts = Sample.establishment { $0.rehabilitatedWorkers = .known(counted) }
      let found = try #require(try RuleBook(edition).finding("C.8", for: facts))
      #expect(found.outcome == expected)
      #expect(found.required == .number(7) && found.margin == margin)
      #expect(found.wording.en.contains("at least 1/3 of the workers"))
    }
  }

  @Test("D.1 Another day in force")
  func otherDay() throws {
    for (day, expected) in [("2027-01-14", Outcome.unmet), ("2027-01-15", .satisfied)] {
      #expect(
        try outcome("D.1", Sample.person { $0.asOf = date(day) }) { edition in
          edition.id = EditionID(programme: "mau", inForceFrom: date("2027-01-15"), revision: 1)
        } == expected)
    }
  }
}
