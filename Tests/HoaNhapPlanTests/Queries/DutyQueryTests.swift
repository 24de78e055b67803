import HoaNhapPlan
import HoaNhapValues
import Testing

private func clauses(_ query: DutyQuery, of plan: Plan = .chauSon) throws -> [String] {
  try plan.duties(query).map(\.clause.text)
}

@Suite("Queries over duties")
struct DutyQueryTests {
  @Test("what one body owes another – from whom, to whom")
  func pair() throws {
    #expect(try clauses(DutyQuery(from: .communePolice, to: .vbspTransactionOffice)) == ["III.1.4"])
    #expect(
      try clauses(DutyQuery(from: .communePolice, to: .communePeoplesCommittee)) == ["III.1.1", "IV.1"])
    #expect(try clauses(DutyQuery(from: .vbspTransactionOffice, to: .communePeoplesCommittee)) == ["IV.2"])
    #expect(try clauses(DutyQuery(from: .vbspTransactionOffice, to: .competentAuthority)) == ["III.3.3"])
    #expect(try clauses(DutyQuery(to: .communePeoplesCouncil)) == ["III.2.1"])
  }

  @Test(
    "a body in a role",
    arguments: [
      (AgencyID.communePeoplesCommittee, [DutyRole.confirm], ["III.1.4"]),
      (.communePeoplesCommittee, [.via], ["III.1.2", "III.2.1"]),
      (.communePeoplesCommittee, [.confirm, .via], ["III.1.2", "III.1.4", "III.2.1"]),
      (.communePolice, [.lead], ["II.3", "III.1.1", "III.1.2", "III.1.3", "III.1.4", "IV.1"]),
      (.publicServiceCentre, [], ["III.4.2"]), (.publicServiceCentre, [.lead], []),
    ])
  func role(agency: AgencyID, roles: [DutyRole], expected: [String]) throws {
    #expect(try clauses(DutyQuery(agency: agency, as: Set(roles))) == expected)
  }

  @Test("by clause: a heading is all its dashes, and III.1 is not III.10")
  func clause() throws {
    #expect(try clauses(DutyQuery(under: "III.2")) == ["III.2.1", "III.2.2"])
    #expect(try clauses(DutyQuery(under: "IV.2")) == ["IV.2"])
    #expect(try clauses(DutyQuery(under: "II")).count == 6)
    let plan = try makePlan([duty("III.10.1"), duty("III.1.1")])
    #expect(try clauses(DutyQuery(under: "III.1"), of: plan) == ["III.1.1"])
  }

  @Test("by deliverable")
  func deliverable() throws {
    #expect(try clauses(DutyQuery(deliverable: "monthly-list")) == ["III.1.4"])
    #expect(try clauses(DutyQuery(from: .economicOffice, deliverable: "monthly-list")) == [])
  }

  @Test(
    "by what makes it fall due",
    arguments: [
      (DutyQuery.Occasion.request, ["III.2.2", "IV.2"]), (.event, ["III.3.3", "IV.3"]), (.province, ["II.6"]),
      (.day, ["II.1", "II.3", "II.6", "III.1.4", "III.2.2", "IV.2"]),
      (
        .ongoing,
        [
          "II.2", "II.4", "II.5", "III.1.1", "III.1.2", "III.1.3", "III.2.1", "III.3.1", "III.3.2", "III.4.1",
          "III.4.2", "III.5.1", "III.5.2", "IV.1",
        ]
      ),
    ])
  func occasion(occasion: DutyQuery.Occasion, expected: [String]) throws {
    #expect(try clauses(DutyQuery(on: occasion)) == expected)
  }

  @Test("parts narrow one another; no part gives every duty, by clause")
  func narrowing() throws {
    let all = try Plan.chauSon.duties(DutyQuery())
    #expect(all.map(\.clause) == all.map(\.clause).sorted() && all.count == 22)
    for agency in Plan.chauSon.agencies.map(\.id) {
      let part = try clauses(DutyQuery(agency: agency))
      #expect(part == all.filter { $0.names(agency) }.map(\.clause.text))
      for role in DutyRole.allCases {
        #expect(Set(try clauses(DutyQuery(agency: agency, as: [role]))).isSubset(of: part))
        #expect(
          try clauses(DutyQuery(agency: agency, as: [role]))
            == all.filter { $0[role].contains(agency) }.map(\.clause.text))
      }
    }
  }

  @Test(
    "what the plan does not have is refused, with what it has",
    arguments: [
      (DutyQuery(agency: "x"), "agency"), (DutyQuery(from: "x"), "from"), (DutyQuery(to: "x"), "to"),
      (DutyQuery(deliverable: "x"), "deliverable"), (DutyQuery(under: "IX"), "clause"),
      (DutyQuery(as: [.lead]), "role"),
    ])
  func refused(query: DutyQuery, field: String) throws {
    let error = try #require(throws: InputError.self) { try Plan.chauSon.duties(query) }
    #expect(error.field == field)
  }
}
