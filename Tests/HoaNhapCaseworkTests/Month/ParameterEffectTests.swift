import Foundation
import HoaNhap
import Testing

@Suite("What is said of a parameter's effect is what the engines do")
struct ParameterEffectTests {
  private static let sampleFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Examples/hoanhap/Data")

  private let folder: DataFolder

  init() throws {
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases where file != .casework {
      files[file] = try Array(Data(contentsOf: Self.sampleFolder.appendingPathComponent(file.name)))
    }
    folder = try #require(DataFolder.read(files).folder)
  }

  /// What the engines answer for the sample month under an edition, and for acts on three loans: outcomes, days and amounts, no
  /// words and no sources.
  private func answers(_ edition: Edition) throws -> [String] {
    let report = try MonthReport(folder: folder, asOf: try day("2026-06-03"), edition: edition)
    return report.decisions.flatMap { decision in
      decision.verdict.findings.map { "\(decision.application.id) \($0.clause) \($0.outcome.rawValue)" }
        + (decision.schedule?.rows ?? []).map { "\($0.date) \($0.principal) \($0.interest)" }
        + (decision.schedule.map { ["\($0.terms.overdueTerms)"] } ?? [])
    } + report.checks.map { "\($0.subject) \($0.check.kind) \($0.check.day?.text ?? "?")" }
      + [try groupCheck(edition), try subjectAnswer(edition)] + (try acts(edition)) + (try life(edition))
  }

  /// The folder records no checks, so a group's is asked about apart.
  private func groupCheck(_ edition: Edition) throws -> String {
    let check = LoanChecks(edition.aftercare).group(
      since: .unknown, lastCheckedOn: .known(try day("2026-01-10")), asOf: try day("2026-06-03"))
    return "\(check.kind) \(check.day?.text ?? "?")"
  }

  /// By when a data subject is answered.
  private func subjectAnswer(_ edition: Edition) throws -> String {
    try SubjectRequest(receivedOn: try day("2026-06-03"), calendar: WorkCalendar(), under: edition).answerBy
      .text
  }

  /// Of the life of an application: by when a dossier is answered, whether a group of thirty can choose, who signs at 14 and 17.
  private func life(_ edition: Edition) throws -> [String] {
    let file = try Case.file(.atBank)
    let matters = try file.matters(
      under: Case.duties, calendar: HolidayRules.labourCode.calendar(years: 2026...2027), edition: edition)
    let meetings = try [[], [Objection("Ý kiến mẫu", isSettled: false)]].map {
      try Case.meeting(objections: $0)
    }
    let signers = try ["2012-01-01", "2009-01-01"].map { birth in
      let identity = PersonIdentity(birth: .known(PartialDate(try day(birth))))
      let signatory = Signatory(
        for: Person(id: "P-1", identity: identity), household: .known(nil), on: try day("2026-06-03"),
        under: edition)
      return signatory.role?.rawValue ?? "?"
    }
    return matters.map { "\($0.kind.rawValue) \($0.lastDay?.text ?? "?")" }
      + meetings.map { meeting in
        "\((try? meeting.held(under: MeetingRules(under: edition)).get())?.isChosen as Any)"
      } + signers
  }

  /// What is left for acts on a short, a long and a training loan.
  private func acts(_ edition: Edition) throws -> [String] {
    let rules = ActRules(edition)
    let start = try day("2026-06-01")
    return try [(12, LoanPurpose.production), (36, .production), (36, .training)].flatMap { months, purpose in
      let half = EqualPrincipal(everyMonths: months / 2, count: 2)
      let terms = try LoanTerms(
        disbursements: [Disbursement(date: start, amount: Dong(48_000_000))],
        rates: [RateChange(from: start, try #require(Rate(percent: "6.24")))], principalPlan: .equal(half))
      let loan = LoanCase(
        try Ledger(terms), purpose: .known(purpose), capital: .known(.entrusted),
        repaymentMonths: purpose == .training ? .known(24) : .unknown)
      let rooms =
        try [rules.extensionRoom(of: loan, on: start), rules.freezeRoom(of: loan, from: start)]
        + rules.adjustmentRooms(of: loan, on: start)
      return rooms.map { "\($0.days?.description ?? "none") \($0.missing)" }
    }
  }

  private func amended(_ changes: [Amendment.Change]) throws -> Edition {
    try Edition.decision08.amended(
      by: try Amendment(
        AmendmentID(name: "vi-du", revision: 1)!, programme: "qd-08-2026",
        name: Wording(vi: "Ví dụ", en: "Invented"), citation: Citation("QĐ ví dụ"),
        issuedOn: try day("2026-05-01"),
        from: try day("2026-05-01"), scope: .all, checkedOn: try day("2026-05-01"), changes: changes))
  }

  /// A change of a parameter to an extreme: the least or the most that it could be.
  private func change(_ key: ParameterKey, most: Bool) throws -> Amendment.Change {
    let row = try #require(Edition.decision08.parameter(key)?.rows.last)
    let number: Int64 = row.unit == "dong" ? (most ? 1_000_000_000_000 : 1) : (most ? 28 : 1)
    let value: JSONValue =
      switch row.value {
      case .integer: .integer(number)
      case .bool: .bool(false)
      case .array: [.integer(number), .integer(number)]
      case .object: ["annual_pct": .string(most ? "99" : "1"), "reach": "outstandingToo"]
      case .string(let text) where VoteThreshold(text) != nil: .string(most ? ">=1/1" : ">0/1")
      case .string(let text) where text.contains("/") && text.count < 5: .string(most ? "1/1" : "0/1")
      case .string(let text) where CivilDate(text) != nil: "2026-05-05"
      default: "another-word"
      }
    return Amendment.Change(
      key, json: value, unit: row.unit,
      words: value == "another-word" ? Wording(vi: "từ khác", en: "another word") : nil)
  }

  /// What must be changed too, so that a parameter decides anything in the sample month.
  private static let companions: [ParameterKey: [Amendment.Change]] = [
    "borrowers.enterpriseCapital": [.init("borrowers.enterpriseRevenue", to: Dong(1))],
    "borrowers.enterpriseRevenue": [.init("borrowers.enterpriseCapital", to: Dong(1))],
    "terms.repaymentOfLongCourse": [.init("terms.shortCourse", to: Quantity(0, .months))],
    "terms.short": [.init("instalments.mediumEvery", to: Quantity(6, .months))],
    "terms.longestTrainingGrace": [.init("terms.trainingGrace", to: Quantity(12, .months))],
  ]

  @Test("What is computed with changes an answer of the sample month at one of its extremes")
  func computed() throws {
    for key in Edition.parameterKeys
    where Edition.decision08.effect(of: key) == .computed && key != "identity.start" {
      let companions = Self.companions[key] ?? []
      let before = try answers(companions.isEmpty ? .decision08 : try amended(companions))
      let changes = try [true, false].contains { most in
        try answers(try amended(companions + [try change(key, most: most)])) != before
      }
      #expect(changes, "\(key)")
    }
  }

  @Test("What is fixed or shown only changes no answer, all of it together")
  func notComputed() throws {
    let others = Edition.parameterKeys.filter { Edition.decision08.effect(of: $0) != .computed }
    #expect(others.count > 55)
    for most in [true, false] {
      let edition = try amended(try others.map { try change($0, most: most) })
      #expect(try answers(edition) == answers(.decision08))
    }
  }
}
