import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plan, III.1 – commune police")
struct SectionIII1Tests {
  @Test("III.1.1 – the police lead the work with all bodies, sum up and advise the People's Committee")
  func dash1() throws {
    try Expected(
      clause: "III.1.1", lead: [.communePolice], with: [.relatedBodies], to: [.communePeoplesCommittee],
      when: ["ongoing"], makes: ["situation-advice"]
    ).check()
  }

  @Test(
    "III.1.2 – the police lead the review of loan needs; with the economic office, through the People's Committee, to the competent level"
  )
  func dash2() throws {
    try Expected(
      clause: "III.1.2", lead: [.communePolice], with: [.economicOffice, .relatedBodies],
      to: [.competentAuthority], via: [.communePeoplesCommittee], when: ["ongoing"],
      makes: ["capital-needs-report"]
    ).check()
  }

  @Test("III.1.3 – the police make the policy known and work with the bank on lending and collecting")
  func dash3() throws {
    try Expected(clause: "III.1.3", lead: [.communePolice], with: [.vbspTransactionOffice], when: ["ongoing"])
      .check()
  }

  @Test(
    "III.1.4 – before day 05 of each month the police draw up the list, the People's Committee confirms it, the bank receives it"
  )
  func dash4() throws {
    try Expected(
      clause: "III.1.4", lead: [.communePolice], confirm: [.communePeoplesCommittee],
      to: [.vbspTransactionOffice], when: ["monthly before 5"], makes: ["monthly-list"]
    ).check()
  }

  @Test("the list is made, then confirmed, then received – III.1.4")
  func steps() throws {
    let steps = try #require(Plan.chauSon.duty("III.1.4")).steps
    #expect(steps.map(\.kind) == [.make, .confirm, .receive])
    #expect(steps.flatMap(\.agencies) == [.communePolice, .communePeoplesCommittee, .vbspTransactionOffice])
  }
}

@Suite("Plan, III.2 – economic office")
struct SectionIII2Tests {
  @Test(
    "III.2.1 – the economic office leads the proposals for central capital and for entrusted local capital, once needs are known"
  )
  func dash1() throws {
    try Expected(
      clause: "III.2.1", lead: [.economicOffice], with: [.relatedBodies],
      to: [.competentAuthority, .communePeoplesCouncil], via: [.communePeoplesCommittee], when: ["ongoing"],
      needs: ["III.1.2"], makes: ["central-capital-proposal", "local-capital-submission"]
    ).check()
  }

  @Test(
    "III.2.2 – each June, or on request, the economic office takes part with the police and the bank in reviewing capital needs"
  )
  func dash2() throws {
    try Expected(
      clause: "III.2.2", with: [.economicOffice, .communePolice, .vbspTransactionOffice],
      when: ["yearly in month 6", "on request"], makes: ["beneficiary-needs-review"]
    ).check()
  }

  @Test("central capital goes to the competent level, local capital to the People's Council – III.2.1")
  func receivers() throws {
    let plan = Plan.chauSon
    let central = try #require(plan.deliverable("central-capital-proposal"))
    let local = try #require(plan.deliverable("local-capital-submission"))
    #expect(plan.receivers(of: central) == [.competentAuthority])
    #expect(plan.receivers(of: local) == [.communePeoplesCouncil])
  }
}

@Suite("Plan, III.3 – transaction office of the bank")
struct SectionIII3Tests {
  @Test("III.3.1 – the bank leads the credit programme with all bodies")
  func dash1() throws {
    try Expected(clause: "III.3.1", lead: [.vbspTransactionOffice], with: [.relatedBodies], when: ["ongoing"])
      .check()
  }

  @Test("III.3.2 – the bank lends by the rules, once the list is there")
  func dash2() throws {
    try Expected(clause: "III.3.2", lead: [.vbspTransactionOffice], when: ["ongoing"], needs: ["III.1.4"])
      .check()
  }

  @Test("III.3.3 – the bank takes part in reporting difficulties to the competent level when they come up")
  func dash3() throws {
    try Expected(
      clause: "III.3.3", with: [.vbspTransactionOffice, .relatedBodies], to: [.competentAuthority],
      when: ["when it arises"], makes: ["lending-difficulties-report"]
    ).check()
  }
}

@Suite("Plan, III.4 – culture and social office")
struct SectionIII4Tests {
  @Test("III.4.1 – the office takes part, with the police, in helping people find work and training")
  func dash1() throws {
    try Expected(
      clause: "III.4.1", with: [.cultureSocialOffice, .communePolice, .relatedBodies], when: ["ongoing"]
    ).check()
  }

  @Test("III.4.2 – the office takes part, with the public service centre, in making the policy known")
  func dash2() throws {
    try Expected(clause: "III.4.2", with: [.cultureSocialOffice, .publicServiceCentre], when: ["ongoing"])
      .check()
  }
}

@Suite("Plan, III.5 – Fatherland Front and socio-political organisations")
struct SectionIII5Tests {
  @Test("III.5.1 – both take part with the bank in making the policy known, and supervise")
  func dash1() throws {
    try Expected(
      clause: "III.5.1", with: [.fatherlandFront, .socioPoliticalOrganisations, .vbspTransactionOffice],
      when: ["ongoing"]
    ).check()
  }

  @Test("III.5.2 – the organisations take entrusted capital and guide the savings and credit groups")
  func dash2() throws {
    try Expected(
      clause: "III.5.2", lead: [.socioPoliticalOrganisations], with: [.savingsAndCreditGroups],
      when: ["ongoing"]
    ).check()
  }

  @Test(
    "under a heading, nobody leads exactly where the dash begins with phối hợp – III.2.2, III.3.3, III.4, III.5.1"
  )
  func takingPart() {
    let led = Plan.chauSon.duties.filter { $0.clause.parts[0] == 3 && $0.lead.isEmpty }
    #expect(led.map(\.clause) == ["III.2.2", "III.3.3", "III.4.1", "III.4.2", "III.5.1"])
    #expect(led.allSatisfy { !$0.with.isEmpty })
  }
}
