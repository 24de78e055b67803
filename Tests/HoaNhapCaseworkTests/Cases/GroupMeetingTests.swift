import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("III.5.2, K.3: the group chooses in its open meeting (bình xét)")
struct GroupMeetingTests {
  private func codes(_ meeting: GroupMeeting, _ rules: MeetingRules = MeetingRules()) -> [MeetingObstacle
    .Code]
  {
    switch meeting.held(under: rules) {
    case .success: []
    case .failure(let refusal): refusal.obstacles.map(\.code)
    }
  }

  @Test(
    "K.3: a group has 5 to 60 members, both included",
    arguments: [(4, false), (5, true), (6, true), (59, true), (60, true), (61, false)])
  func size(members: Int64, isRight: Bool) throws {
    let meeting = try Case.meeting(
      members: members, present: members, votesFor: members, votesAgainst: 0)
    #expect(codes(meeting) == (isRight ? [] : [.groupSize]))
    if case .failure(let refusal) = meeting.held() {
      #expect(refusal.obstacles[0].clause == .policy("K.3") && refusal.obstacles[0].standing == .analogous)
      #expect(refusal.wording.vi.contains("từ 5 đến 60") && refusal.wording.en.contains("5 to 60"))
    }
  }

  @Test(
    "assumed: at least two thirds of the members are present",
    arguments: [
      (30, 19, false), (30, 20, true), (30, 21, true), (31, 20, false), (31, 21, true), (5, 3, false),
      (5, 4, true),
      (60, 39, false), (60, 40, true),
    ])
  func quorum(members: Int64, present: Int64, isReached: Bool) throws {
    let meeting = try Case.meeting(members: members, present: present, votesFor: present, votesAgainst: 0)
    #expect(codes(meeting) == (isReached ? [] : [.noQuorum]))
    if case .failure(let refusal) = meeting.held() { #expect(refusal.obstacles[0].standing == .assumed) }
  }

  @Test(
    "assumed: more than half of those present vote for it; half is not enough, and who abstains does not vote for it",
    arguments: [
      (24, 11, 1, false), (24, 12, 0, false), (24, 12, 12, false), (24, 13, 11, true), (24, 13, 0, true),
    ])
  func majority(present: Int64, votesFor: Int64, votesAgainst: Int64, isChosen: Bool) throws {
    let held = try Case.meeting(present: present, votesFor: votesFor, votesAgainst: votesAgainst).held().get()
    #expect(held.isChosen == isChosen && held.hasMajority == isChosen)
    var file = try Case.file(.needStated)
    try file.consider(held, by: .savingsAndCreditGroups, stamp: try Case.stamp(), under: Case.duties)
    #expect(file.state == (isChosen ? .chosen : .notChosen))
    #expect(file.group == "TK-1")
  }

  @Test("assumed: an objection that is left open keeps it from being chosen; one that is settled does not")
  func objections() throws {
    let settled = Objection("đã giải thích", isSettled: true)
    let open = Objection("chưa thống nhất", isSettled: false)
    #expect(try Case.meeting(objections: [settled, settled]).held().get().isChosen)
    let held = try Case.meeting(objections: [settled, open]).held().get()
    #expect(!held.isChosen && held.hasMajority && held.openObjections == 1)
    let lenient = MeetingRules(objectionsMustBeSettled: false)
    #expect(try Case.meeting(objections: [open]).held(under: lenient).get().isChosen)
  }

  @Test(
    "numbers that cannot be: more present than members, more votes than present, below nothing, past counting"
  )
  func impossible() throws {
    #expect(codes(try Case.meeting(members: 20, present: 21, votesAgainst: 1)) == [.tooManyPresent])
    #expect(codes(try Case.meeting(members: 20, present: 20, votesFor: 19, votesAgainst: 1)) == [])
    #expect(
      codes(try Case.meeting(members: 20, present: 20, votesFor: 20, votesAgainst: 1)) == [.tooManyVotes])
    #expect(codes(try Case.meeting(present: 24, votesFor: .max, votesAgainst: .max)) == [.tooManyVotes])
    for number in 0..<4 {
      var numbers: [Int64] = [30, 24, 20, 2]
      numbers[number] = -1
      #expect(
        codes(
          try Case.meeting(
            members: numbers[0], present: numbers[1], votesFor: numbers[2], votesAgainst: numbers[3]))
          == [.negative])
    }
    // Every reason at once, the numbers of people first.
    #expect(
      codes(try Case.meeting(members: 4, present: 2, votesFor: 2, votesAgainst: 1))
        == [.groupSize, .noQuorum, .tooManyVotes])
    #expect(
      codes(try Case.meeting(members: .max, present: .max, votesFor: 0, votesAgainst: 0)) == [.groupSize])
  }

  @Test("an application that was not chosen may be chosen in a later meeting, not on an earlier day")
  func later() throws {
    var file = try Case.file(.needStated)
    let stamp = try Case.stamp()
    try file.consider(
      try Case.held("2026-05-12", votesFor: 12), by: .savingsAndCreditGroups, stamp: stamp, under: Case.duties
    )
    #expect(file.state == .notChosen)
    let early = try Case.fault {
      try file.consider(
        try Case.held("2026-05-11"), by: .savingsAndCreditGroups, stamp: stamp, under: Case.duties)
    }
    #expect(try early.code == .outOfOrder && early.day == day("2026-05-12"))
    try file.consider(
      try Case.held("2026-06-12"), by: .savingsAndCreditGroups, stamp: stamp, under: Case.duties)
    #expect(file.state == .chosen)
  }

  @Test(
    "a commune that has read its bank's text puts its own numbers in, and a file keeps them beside the meeting"
  )
  func ownRules() throws {
    let rules = MeetingRules(
      quorum: .moreThan(1, of: 2), majority: .atLeast(3, of: 4), citation: Citation("QĐ mẫu", "Điều 1"),
      standing: .enacted)
    let meeting = try Case.meeting(members: 30, present: 16, votesFor: 12, votesAgainst: 4)
    #expect(codes(meeting) == [.noQuorum])
    let held = try meeting.held(under: rules).get()
    #expect(held.isChosen)
    #expect(
      codes(try Case.meeting(members: 30, present: 15, votesFor: 15, votesAgainst: 0), rules) == [.noQuorum])
    #expect(
      try !Case.meeting(members: 30, present: 16, votesFor: 11, votesAgainst: 0).held(under: rules).get()
        .isChosen)
    var file = try Case.file(.needStated)
    try file.consider(held, by: .savingsAndCreditGroups, stamp: try Case.stamp(), under: Case.duties)
    #expect(try CaseFile(json: file.json) == file)
  }

  @Test("a commune sets the numbers once: an amendment of the edition changes them, with its citation")
  func amended() throws {
    let text = Citation("NQ mẫu", "Điều 2")
    func edition(_ changes: [Amendment.Change]) throws -> Edition {
      try Edition.decision08.amended(
        by: Amendment(
          try #require(AmendmentID(name: "vi-du", revision: 1)), programme: "qd-08-2026",
          name: Wording(vi: "Ví dụ", en: "Invented"), citation: text, issuedOn: day("2026-05-01"),
          from: day("2026-05-01"), scope: .all, checkedOn: day("2026-05-01"), changes: changes))
    }
    #expect(MeetingRules() == .standard && MeetingRules(under: .decision08) == .standard)
    let built = MeetingRules.standard
    #expect(built.quorum == .atLeast(2, of: 3) && built.majority == .moreThan(1, of: 2))
    #expect(
      built.objectionsMustBeSettled && built.size == Bounds(5, 60, .members) && built.standing == .assumed)

    let quorum = Amendment.Change("bodies.meetingQuorum", to: VoteThreshold.moreThan(1, of: 2))
    let one = MeetingRules(under: try edition([quorum]))
    #expect(one.quorum == .moreThan(1, of: 2) && one.majority == built.majority)
    // The majority is still nobody's but the package's.
    #expect(one.standing == .assumed && one.citation != text)
    let meeting = try Case.meeting(members: 30, present: 16, votesFor: 12, votesAgainst: 4)
    #expect(codes(meeting) == [.noQuorum] && codes(meeting, one) == [])

    let whole = MeetingRules(
      under: try edition([
        quorum, .init("bodies.meetingMajority", to: VoteThreshold.atLeast(3, of: 4)),
        .init("bodies.objectionsSettled", to: Condition(isRequired: false)),
      ]))
    #expect(whole.standing == .enacted && whole.citation == text && !whole.objectionsMustBeSettled)
    #expect(try meeting.held(under: whole).get().isChosen)
    let open = Objection("Ý kiến mẫu", isSettled: false)
    let divided = try Case.meeting(present: 16, votesFor: 11, votesAgainst: 5, objections: [open])
    #expect(try !divided.held(under: whole).get().isChosen)
  }

  @Test(
    "III.5.2: a household's application is chosen by its own group where that is known",
    arguments: [
      (Fact<SavingsGroupID?>.unknown, true), (.known(nil), true), (.known("TK-1"), true),
      (.known("TK-2"), false),
    ])
  func ownGroup(household: Fact<SavingsGroupID?>, isTaken: Bool) throws {
    for votes in [20, 9] as [Int64] {
      var file = try Case.file(.needStated)
      let before = file
      let held = try Case.held(votesFor: votes)
      let stamp = try Case.stamp()
      guard !isTaken else {
        try file.consider(
          held, householdIn: household, by: .savingsAndCreditGroups, stamp: stamp, under: Case.duties)
        #expect(file.group == "TK-1")
        continue
      }
      let fault = try Case.fault {
        try file.consider(
          held, householdIn: household, by: .savingsAndCreditGroups, stamp: stamp, under: Case.duties)
      }
      #expect(fault.code == .otherGroup && fault.group == "TK-2" && fault.clause == .plan("III.5.2"))
      #expect(fault.wording.vi.contains("TK-2") && fault.wording.en.contains("TK-2"))
      #expect(file == before)
    }
  }

  @Test("a borrower's group is that of the household in the records; an establishment has none")
  func groupOfBorrower() throws {
    var folder = Folder()
    folder[.people] = "id,household\nP-1,H-1\nP-2,H-2\nP-3,-\nP-4,H-3\n"
    folder[.households] = "id,group\nH-1,TK-1\nH-2,-\nH-3,\n"
    let data = try #require(folder.data.folder)
    #expect(data.group(of: .person("P-1")) == .known("TK-1"))
    #expect(data.group(of: .person("P-2")) == .known(nil) && data.group(of: .person("P-3")) == .known(nil))
    #expect(data.group(of: .person("P-4")) == .unknown && data.group(of: .person("P-9")) == .unknown)
    #expect(data.group(of: .establishment("CS-1")) == .known(nil))
  }

  @Test(
    "a share is written >=2/3 or >1/2 and read so alone",
    arguments: [
      (">=2/3", true), (">1/2", true), (">0/1", true), (">=1/1", true), (">=4/6", true), (">1/1", false),
      (">=0/1", false), (">=3/2", false), ("2/3", false), (">=2", false), (">=2/0", false), (">=02/3", false),
      (">=+2/3", false), (">= 2/3", false), (">-1/2", false), ("", false), (">2/3/4", false), ("≥2/3", false),
    ])
  func shares(text: String, isShare: Bool) {
    #expect((VoteThreshold(text) != nil) == isShare)
    if let threshold = VoteThreshold(text) { #expect(threshold.text == text) }
  }

  @Test("shares are compared exactly, however large the numbers, against an oracle in fractions")
  func exact() async throws {
    try await forAll("a share is compared like its fraction", cases: 2000) { choices in
      let denominator = Int64(choices.show("denominator", choices.int(1...9)))
      let numerator = Int64(choices.show("numerator", choices.int(0...Int(denominator))))
      let total = Int64(choices.show("total", choices.int(0...70)))
      let count = Int64(choices.show("count", choices.int(-1...71)))
      if numerator > 0 {
        try expect(
          VoteThreshold.atLeast(numerator, of: denominator).isReached(by: count, of: total),
          equals: count >= 0 && count * denominator >= total * numerator)
      }
      if numerator < denominator {
        try expect(
          VoteThreshold.moreThan(numerator, of: denominator).isReached(by: count, of: total),
          equals: count >= 0 && count * denominator > total * numerator)
      }
    }
    #expect(VoteThreshold.moreThan(1, of: 2).isReached(by: .max / 2 + 1, of: .max))
    #expect(!VoteThreshold.moreThan(1, of: 2).isReached(by: .max / 2, of: .max))
  }
}
