import HoaNhap
import Testing

/// What the offices did: the plan's duties, capital, difficulties.
extension SamplePlay {
  mutating func planDuties() throws {
    try on("2026-05-01") { play, day, stamp in
      let end = try #require(CivilDate("2026-12-31"))
      try play.book.open(play.plan.obligations(from: day, to: end), stamp: stamp)
    }
    try done("II.1", by: .communePolice, on: "2026-05-25")
    try done("II.3", by: .communePolice, on: "2026-06-02")
    let reporting: [AgencyID] = [
      .cultureSocialOffice, .economicOffice, .fatherlandFront, .socioPoliticalOrganisations,
      .vbspTransactionOffice,
    ]
    for (index, agency) in reporting.enumerated() {
      try done("IV.2", by: agency, on: "2026-06-1\(5 + index % 4)")
    }
    try done("IV.2", by: .relatedBodies, on: "2026-06-22")
    try done("III.2.2", by: .economicOffice, on: "2026-06-29")
  }

  private mutating func done(_ clause: Clause, by agency: AgencyID, on text: String) throws {
    try on(text) { play, day, stamp in
      let open = play.book.statuses(asOf: day).first { status in
        status.obligation.clause == clause && !status.state.isSettled && status.obligation.opens <= day
          && (status.obligation.agency == nil || status.obligation.agency == agency)
      }
      try play.book.complete(try #require(open).obligation.id, on: day, by: agency, stamp: stamp)
    }
  }

  mutating func planCapital() throws {
    func entry(
      _ id: CapitalEntryID, _ kind: CapitalEntryKind, _ source: CapitalSource, _ millions: Int64,
      by agency: AgencyID, _ decision: DecisionID? = nil
    ) -> Move {
      { play, day, stamp in
        play.capital.append(
          try CapitalEntry(
            id, kind, source: source, year: 2026, amount: Dong(millions * 1_000_000), on: day, by: agency,
            decision: decision, stamp: stamp))
      }
    }
    try on("2026-05-04", entry("NV-2026-01", .requested, .central, 3_500, by: .economicOffice))
    try on(
      "2026-05-04",
      entry("NV-2026-02", .allocated, .central, 2_400, by: .competentAuthority, "QĐ-MAU-01/2026"))
    try on("2026-05-06", entry("NV-2026-03", .requested, .entrusted, 500, by: .economicOffice))
    try on(
      "2026-05-12",
      entry("NV-2026-04", .allocated, .entrusted, 400, by: .communePeoplesCouncil, "NQ-MAU-02/2026"))
    try on("2026-06-24", entry("NV-2026-05", .requested, .central, 1_500, by: .economicOffice))
    try on(
      "2026-06-30",
      entry("NV-2026-06", .allocated, .central, 800, by: .competentAuthority, "QĐ-MAU-03/2026"))
    try on("2026-06-30", entry("NV-2026-07", .withdrawn, .entrusted, 50, by: .communePeoplesCouncil))
  }

  mutating func planDifficulties() throws {
    try on("2026-05-27") { play, day, stamp in
      play.difficulties.append(
        try Difficulty(
          "VM-2026-01", reportedOn: day, by: .economicOffice, about: "III.2.1", category: .capital,
          text: Sensitive("Vốn trung ương phân bổ thấp hơn nhu cầu đã rà soát (dữ liệu mẫu)."), stamp: stamp))
    }
    try step("VM-2026-01", .received, "2026-05-28", by: .communePolice)
    try step("VM-2026-01", .forwarded(to: .communePeoplesCommittee), "2026-05-29", by: .communePolice)
    try step("VM-2026-01", .received, "2026-06-01", by: .communePeoplesCommittee)
    try step(
      "VM-2026-01", .settled(Sensitive("Đã bổ sung vốn đợt hai (dữ liệu mẫu).")), "2026-06-30",
      by: .communePeoplesCommittee)
    try on("2026-06-19") { play, day, stamp in
      play.difficulties.append(
        try Difficulty(
          "VM-2026-02", reportedOn: day, by: .cultureSocialOffice, about: "III.4.2", category: .training,
          text: Sensitive("Chưa có lớp sơ cấp mở tại xã trong quý (dữ liệu mẫu)."), stamp: stamp))
    }
    try step("VM-2026-02", .received, "2026-06-22", by: .communePolice)
  }

  private mutating func step(
    _ id: DifficultyID, _ action: DifficultyAction, _ text: String, by agency: AgencyID
  ) throws {
    try on(text) { play, day, stamp in
      let place = try #require(play.difficulties.firstIndex { $0.id == id })
      try play.difficulties[place].record(action, on: day, by: agency, stamp: stamp)
    }
  }
}
