import HoaNhap
import Testing

@Suite("Drawing up, confirming and handing over — plan III.1 ý 4 (P.3), C.2")
struct ListMoveTests {
  private typealias S = ListSamples
  private let people = S.people("P-1", "P-2")

  private func drawn(on day: String = "2026-06-03") throws -> ListFile {
    var file = try S.file("2026-06")
    try file.drawUp(draft(file, on: day), by: S.police, stamp: S.stamp(day))
    return file
  }

  private func draft(_ file: ListFile, on day: String = "2026-06-03", _ people: [Person]? = nil) -> ListDraft
  {
    file.draft(on: S.date(day), people: people ?? self.people, previous: [])
  }

  @Test("drawn up, confirmed, handed over: each step with its day and its agency")
  func steps() throws {
    var file = try drawn()
    #expect(file.current?.state == .drawnUp && file.confirmed == nil && file.handedOver == nil)
    try file.confirm(
      version: 1, by: S.committee, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-04"))
    #expect(file.current?.state == .confirmed)
    #expect(file.confirmed?.confirmedOn == S.date("2026-06-03"))
    try file.handOver(
      version: 1, to: S.bank, by: S.police, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    #expect(file.current?.state == .handedOver)
    #expect(file.handedOver?.handedOverOn == S.date("2026-06-04"))
    #expect(file.daysLate == 0 && file.versions.count == 1 && file.moves.count == 3)
  }

  @Test(
    "what the plan asks of whom is read out of the plan: III.1.4, police, People's Committee, bank, before day 05"
  )
  func duty() throws {
    let duty = try S.file("2026-06").duty
    #expect(duty.clause == "III.1.4" && duty.agency == S.police)
    #expect(duty.confirm == [S.committee] && duty.to == [S.bank])
    #expect(duty.opens == S.date("2026-05-05") && duty.lastDay == S.date("2026-06-04"))
    #expect(duty.obligation == "chau-son/III.1.4/communePolice/2026-06-04")
    let other = try chauSon([("\"monthly before 5\"", "\"monthly before 8\"")])
    #expect(try S.file("2026-06", plan: other).duty.lastDay == S.date("2026-06-07"))
    // A plan that names no deliverables still has the duty that joins the two for the bank.
    #expect(try S.file("2026-06", plan: chauSon(without: [])).duty.clause == "III.1.4")
  }

  @Test("the first list is that of May 2026; before it, and without the clause, the plan asks for none (D.1)")
  func firstMonth() throws {
    #expect(try S.file("2026-05").duty.opens == S.date("2026-05-01"))
    let april = try #require(YearMonth("2026-04"))
    #expect(throws: ListFault.self) { try Plan.chauSon.listDuty(for: april) }
    let june = try #require(YearMonth("2026-06"))
    for plan in [try chauSon(without: ["III.1.4"])] {
      do {
        _ = try plan.listDuty(for: june)
        Issue.record("a plan without the clause has no duty")
      } catch {
        #expect(error.code == .noDuty && error.wording.vi != error.wording.en)
      }
    }
  }

  @Test("a plan in which nobody confirms, or to which nobody belongs that receives, is told (C.2)")
  func incompletePlan() throws {
    let june = try #require(YearMonth("2026-06"))
    let plans: [(Plan, ListFault.Code)] = [
      (try plan(confirm: [], to: [S.bank]), .nobodyConfirms),
      (try plan(confirm: [S.committee], to: []), .nobodyReceives),
    ]
    for (plan, code) in plans {
      do {
        _ = try plan.listDuty(for: june, clause: "III.1.4")
        Issue.record("the plan is not complete")
      } catch {
        #expect(error.code == code)
        #expect(error.rule == (code == .nobodyConfirms ? "C.2" : nil))
      }
    }
  }

  private func plan(confirm: [AgencyID], to: [AgencyID]) throws -> Plan {
    let plan = Plan.chauSon
    return try Plan(
      id: plan.id, commune: plan.commune, from: plan.from, agencies: plan.agencies,
      duties: plan.duties.map { duty in
        guard duty.clause == "III.1.4" else { return duty }
        return Duty(
          duty.clause, lead: duty.lead, confirm: confirm, to: to, when: duty.when, duty.wording)
      }, reports: plan.reports)
  }

  @Test("a list can be drawn up from the day on which it opens, not the day before")
  func opens() throws {
    #expect(try drawn(on: "2026-05-05").versions.count == 1)
    let file = try S.file("2026-06")
    let early = draft(file, on: "2026-05-04")
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(early, by: S.police, stamp: S.stamp("2026-05-04"))
    }
    #expect(fault?.code == .notOpenYet && fault?.day == S.date("2026-05-05") && fault?.clause == "III.1.4")
  }

  @Test("drawn up on the 4th it is in time, on the 5th one day late, and taken (P.2)")
  func late() throws {
    #expect(try drawn(on: "2026-06-04").daysLate == 0)
    #expect(try drawn(on: "2026-06-05").daysLate == 1)
    #expect(try drawn(on: "2026-07-04").daysLate == 30)
    #expect(try S.file("2026-06").daysLate == nil)
  }

  @Test("only the body that leads III.1.4 draws the list up and hands it over")
  func leads() throws {
    let file = try S.file("2026-06")
    let draft = draft(file)
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(draft, by: S.committee, stamp: S.stamp("2026-06-03"))
    }
    #expect(fault?.code == .wrongAgency && fault?.expected == [S.police])
    let confirmed = try S.confirmed("2026-06", on: "2026-06-03", people)
    let handing = refusal(of: confirmed) { file throws(ListFault) in
      try file.handOver(
        version: 1, to: S.bank, by: S.committee, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-03"))
    }
    #expect(handing?.code == .wrongAgency)
  }

  @Test(
    "only the body that the plan says confirms does so (C.2)",
    arguments: [ListSamples.police, ListSamples.bank])
  func confirms(agency: AgencyID) throws {
    let fault = refusal(of: try drawn()) { file throws(ListFault) in
      try file.confirm(version: 1, by: agency, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-03"))
    }
    #expect(fault?.code == .notToConfirm && fault?.expected == [S.committee])
    #expect(fault?.rule == "C.2" && fault?.clause == "III.1.4")
  }

  @Test("one version is confirmed once")
  func twice() throws {
    let fault = refusal(of: try S.confirmed("2026-06", on: "2026-06-03", people)) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    }
    #expect(fault?.code == .alreadyConfirmed && fault?.day == S.date("2026-06-03"))
  }

  @Test("confirmed on the day of drawing up, not on the day before")
  func beforeDrawing() throws {
    var file = try drawn(on: "2026-06-03")
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-02"), stamp: S.stamp("2026-06-03"))
    }
    #expect(fault?.code == .beforeStep && fault?.day == S.date("2026-06-03"))
    try file.confirm(version: 1, by: S.committee, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-03"))
  }

  @Test("nothing is done behind the day of the entry, nor recorded before the entry before it")
  func days() throws {
    let file = try drawn()
    let ahead = refusal(of: file) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-05"), stamp: S.stamp("2026-06-04"))
    }
    #expect(ahead?.code == .inFuture && ahead?.day == S.date("2026-06-04"))
    let back = refusal(of: file) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-02"), stamp: S.stamp("2026-06-02"))
    }
    #expect(back?.code == .outOfOrder)
  }

  @Test("a version with a finding that blocks is not confirmed; mended and drawn up anew it is")
  func blocked() throws {
    let may = try S.handedOver("2026-05", on: "2026-05-04", people)
    var file = try S.file("2026-06")
    let gap = [S.person("P-1"), S.person("P-2") { $0.completedOn = .unknown }]
    try file.drawUp(
      file.draft(on: S.date("2026-06-03"), people: gap, previous: [may]), by: S.police,
      stamp: S.stamp("2026-06-03"))
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-03"))
    }
    #expect(fault?.code == .findingsBlock && fault?.findings.map(\.code) == [.factsMissing])
    #expect(fault?.wording.vi.contains("P-2") == true)
    try file.drawUp(
      file.draft(on: S.date("2026-06-04"), people: people, previous: [may]), by: S.police,
      stamp: S.stamp("2026-06-04"))
    try file.confirm(version: 2, by: S.committee, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    #expect(file.confirmed?.number == 2)
  }

  @Test("a warning alone does not keep a version from being confirmed")
  func warned() throws {
    var file = try drawn(on: "2026-06-05")
    #expect(file.current?.findings.map(\.code) == [.drawnUpLate])
    try file.confirm(version: 1, by: S.committee, on: S.date("2026-06-05"), stamp: S.stamp("2026-06-05"))
  }

  @Test("handed over once it is confirmed, on that day or later, to whom the plan names, once")
  func handOver() throws {
    let drawn = try drawn()
    func hand(
      _ file: inout ListFile, to agency: AgencyID = S.bank, on day: String = "2026-06-03", version: Int = 1
    ) throws(ListFault) {
      try file.handOver(
        version: version, to: agency, by: S.police, on: S.date(day), stamp: S.stamp("2026-06-04"))
    }
    let early = refusal(of: drawn) { file throws(ListFault) in try hand(&file) }
    #expect(early?.code == .notConfirmed && early?.expected == [S.committee] && early?.rule == "C.2")

    var confirmed = try S.confirmed("2026-06", on: "2026-06-03", people)
    let before = refusal(of: confirmed) { file throws(ListFault) in try hand(&file, on: "2026-06-02") }
    #expect(before?.code == .beforeStep && before?.day == S.date("2026-06-03"))
    let other = refusal(of: confirmed) { file throws(ListFault) in try hand(&file, to: .economicOffice) }
    #expect(other?.code == .notReceiver && other?.expected == [S.bank])
    let none = refusal(of: confirmed) { file throws(ListFault) in try hand(&file, version: 2) }
    #expect(none?.code == .unknownVersion)
    try hand(&confirmed)
    let again = refusal(of: confirmed) { file throws(ListFault) in try hand(&file) }
    #expect(again?.code == .alreadyHandedOver)
  }

  @Test("before confirmation it is drawn up anew as the next version; the one before stays and is superseded")
  func redraw() throws {
    var file = try drawn()
    try file.drawUp(
      draft(file, on: "2026-06-04", S.people("P-1")), by: S.police, stamp: S.stamp("2026-06-04"))
    #expect(file.versions.map(\.number) == [1, 2])
    #expect(file.versions.map(\.rows.count) == [2, 1])
    let old = refusal(of: file) { file throws(ListFault) in
      try file.confirm(
        version: 1, by: S.committee, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    }
    #expect(old?.code == .superseded)
    let back = draft(file, on: "2026-06-03")
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(back, by: S.police, stamp: S.stamp("2026-06-04"))
    }
    #expect(fault?.code == .beforeStep)
  }

  @Test("once confirmed it is not drawn up anew; correcting waits for the hand-over, and then says why")
  func correction() throws {
    var file = try S.confirmed("2026-06", on: "2026-06-03", people)
    let draft = draft(file, on: "2026-06-08", S.people("P-1"))
    func correct(_ file: inout ListFile, _ reason: String = "Sai mã") throws(ListFault) {
      try file.correct(draft, because: reason, by: S.police, stamp: S.stamp("2026-06-08"))
    }
    let redrawn = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(draft, by: S.police, stamp: S.stamp("2026-06-08"))
    }
    #expect(redrawn?.code == .confirmationGiven)
    let early = refusal(of: file) { file throws(ListFault) in try correct(&file) }
    #expect(early?.code == .notHandedOver)
    try file.handOver(
      version: 1, to: S.bank, by: S.police, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    let silent = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(draft, by: S.police, stamp: S.stamp("2026-06-08"))
    }
    #expect(silent?.code == .reasonForCorrection)
    let blank = refusal(of: file) { file throws(ListFault) in try correct(&file, " … ") }
    #expect(blank?.code == .reasonMissing)
    try correct(&file)
    #expect(file.versions.map(\.state) == [.handedOver, .drawnUp])
    #expect(file.confirmed?.number == 1 && file.current?.number == 2)
    #expect(file.current?.correction?.reveal(for: .monthlyList) == "Sai mã")
    #expect(!"\(file.moves)\(file)".contains("Sai"))
    // Drawn up anew before it is confirmed, it corrects the same; handed over, the next one needs a reason of its own.
    try file.drawUp(
      self.draft(file, on: "2026-06-09"), by: S.police, stamp: S.stamp("2026-06-09"))
    #expect(file.current?.number == 3 && file.current?.correction == file.versions[1].correction)
    #expect(file.versions[0].correction == nil)
    try file.confirm(version: 3, by: S.committee, on: S.date("2026-06-09"), stamp: S.stamp("2026-06-09"))
    #expect(file.confirmed?.number == 3 && file.handedOver?.number == 1)
  }

  @Test("a draft of another month is not taken")
  func otherMonth() throws {
    let file = try S.file("2026-07")
    let draft = draft(try S.file("2026-06"))
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.drawUp(draft, by: S.police, stamp: S.stamp("2026-07-03"))
    }
    #expect(fault?.code == .otherMonth)
  }

  @Test("a mistaken step is reversed by who made it, with a reason, the last first; it stays in the history")
  func reversal() throws {
    var file = try S.handedOver("2026-06", on: "2026-06-03", people)
    func reverse(
      _ file: inout ListFile, _ move: Int, by agency: AgencyID, _ reason: String = "Ghi nhầm bản",
      on day: String = "2026-06-04"
    ) throws(ListFault) {
      try file.reverse(
        move: move, because: reason, by: agency, on: S.date(day), stamp: S.stamp("2026-06-04"))
    }
    let used = refusal(of: file) { file throws(ListFault) in try reverse(&file, 2, by: S.committee) }
    #expect(used?.code == .inUse)
    let other = refusal(of: file) { file throws(ListFault) in try reverse(&file, 3, by: S.committee) }
    #expect(other?.code == .wrongAgency && other?.expected == [S.police])
    let blank = refusal(of: file) { file throws(ListFault) in try reverse(&file, 3, by: S.police, " ") }
    #expect(blank?.code == .reasonMissing)
    let before = refusal(of: file) { file throws(ListFault) in
      try reverse(&file, 3, by: S.police, on: "2026-06-02")
    }
    #expect(before?.code == .beforeStep)
    let drawing = refusal(of: file) { file throws(ListFault) in try reverse(&file, 1, by: S.police) }
    #expect(drawing?.code == .notReversible)
    let none = refusal(of: file) { file throws(ListFault) in try reverse(&file, 9, by: S.police) }
    #expect(none?.code == .unknownMove)

    try reverse(&file, 3, by: S.police)
    #expect(file.current?.state == .confirmed)
    let again = refusal(of: file) { file throws(ListFault) in try reverse(&file, 3, by: S.police) }
    #expect(again?.code == .alreadyReversed)
    try reverse(&file, 2, by: S.committee)
    #expect(file.current?.state == .drawnUp && file.confirmed == nil && file.moves.count == 5)
    // What was known on the day before the mistake was found.
    #expect(file.versions(on: S.date("2026-06-03")).map(\.state) == [.handedOver])
    #expect(file.versions(on: S.date("2026-06-02")).isEmpty)
    try file.confirm(version: 1, by: S.committee, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    #expect(file.confirmed?.confirmedOn == S.date("2026-06-04"))
  }

  @Test("a hand-over behind which a correction stands is not reversed")
  func reversalOfCorrected() throws {
    var file = try S.handedOver("2026-06", on: "2026-06-03", people)
    try file.correct(
      draft(file, on: "2026-06-08"), because: "Bổ sung", by: S.police, stamp: S.stamp("2026-06-08"))
    for (move, agency) in [(3, S.police), (2, S.committee)] {
      let fault = refusal(of: file) { file throws(ListFault) in
        try file.reverse(
          move: move, because: "Nhầm", by: agency, on: S.date("2026-06-08"), stamp: S.stamp("2026-06-08"))
      }
      #expect(fault?.code == .inUse)
    }
  }

  @Test("where the plan names two who confirm and two who receive, both have to")
  func several() throws {
    let plan = try plan(confirm: [S.committee, .fatherlandFront], to: [S.bank, .economicOffice])
    var file = try S.file("2026-06", plan: plan)
    let (day, stamp) = (S.date("2026-06-03"), S.stamp("2026-06-03"))
    try file.drawUp(draft(file), by: S.police, stamp: stamp)
    try file.confirm(version: 1, by: .fatherlandFront, on: day, stamp: stamp)
    #expect(file.current?.confirmedOn == nil)
    let fault = refusal(of: file) { file throws(ListFault) in
      try file.handOver(version: 1, to: S.bank, by: S.police, on: day, stamp: stamp)
    }
    #expect(fault?.code == .notConfirmed && fault?.expected == [S.committee])
    try file.confirm(version: 1, by: S.committee, on: day, stamp: stamp)
    try file.handOver(version: 1, to: S.bank, by: S.police, on: day, stamp: stamp)
    #expect(file.current?.state == .confirmed)
    try file.handOver(version: 1, to: .economicOffice, by: S.police, on: day, stamp: stamp)
    #expect(file.current?.state == .handedOver)
  }
}
