import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Who may read what: the default table (S.2, K.5; assumed)")
struct AccessTests {
  /// What an agency sees of the sample person, without being told of any relation.
  private func fields(
    of record: some AccessedRecord, _ agency: AgencyID, _ relations: SubjectRelations = SubjectRelations(),
    groups: Set<SavingsGroupID> = []
  ) throws -> [String] {
    let reader = Reader(
      "tk-01", of: agency, groups: groups, for: .lending, on: try Sample.day("2026-06-03"))
    switch try AccessPolicy.standard.view(of: record, relations: relations, as: reader) {
    case .success(let view): return view.reading.fields
    case .failure: return []
    }
  }

  private static let everything = Person.accessFields.map(\.name)
  private static let identity = ["id", "name", "identity_number", "birth", "household"]

  @Test("the commune police read all of a person")
  func police() throws {
    #expect(try fields(of: try Sample.person(), .communePolice) == Self.everything)
  }

  @Test("the committee that confirms reads how the conduct was judged, not on which day")
  func committee() throws {
    #expect(
      try fields(of: try Sample.person(), .communePeoplesCommittee)
        == Self.everything.filter { $0 != "conduct_recorded_on" })
  }

  @Test(
    "the bank reads whether somebody is listed and the last day of the ten years, nothing else of the past")
  func bank() throws {
    #expect(
      try fields(of: try Sample.person(), .vbspTransactionOffice)
        == Self.identity + ["listed", "last_borrowing_day", "conduct_good"])
  }

  @Test("the last day is ten years after the issue, that day included (C.3)")
  func lastDay() throws {
    let values = try Sample.person().accessValues(on: try Sample.day("2026-06-03"), under: .decision08)
    #expect(values["last_borrowing_day"] == .string("2034-03-01"))
  }

  @Test(
    "listed means confirmed by the day (C.2)",
    arguments: [("2026-06-01", false), ("2026-06-02", true), ("2026-06-03", true)])
  func listed(_ day: String, _ isListed: Bool) throws {
    let values = try Sample.person().accessValues(on: try Sample.day(day), under: .decision08)
    #expect(values["listed"] == .bool(isListed))
  }

  @Test("what is not known is not shown as an answer")
  func unknown() throws {
    let values = Person(id: "P-9").accessValues(on: try Sample.day("2026-06-03"), under: .decision08)
    #expect(values.members.map(\.key) == ["id"])
    var waiting = Person(id: "P-9")
    waiting.rehabilitation = Sensitive(
      Rehabilitation(managementDecision: .known(nil), listEntry: .known(nil)))
    let known = waiting.accessValues(on: try Sample.day("2026-06-03"), under: .decision08)
    #expect(known["listed"] == .bool(false))
    #expect(known["last_borrowing_day"] == .null)
  }

  @Test("the economic office reads amounts without names, and nothing of a person")
  func economicOffice() throws {
    #expect(try fields(of: try Sample.person(), .economicOffice) == [])
    #expect(
      try fields(of: try Sample.application(.person("P-1")), .economicOffice)
        == ["kind", "purpose", "received_on", "source", "amount", "term_months"])
    #expect(
      try fields(of: try Sample.loan(), .economicOffice)
        == ["kind", "programme", "purpose", "source", "amount"])
  }

  @Test("the culture and social office reads who asked it for help, and a loan's purpose")
  func cultureSocialOffice() throws {
    let person = try Sample.person()
    #expect(try fields(of: person, .cultureSocialOffice) == [])
    #expect(
      try fields(of: person, .cultureSocialOffice, SubjectRelations(helpers: .known([.economicOffice])))
        == [])
    #expect(
      try fields(of: person, .cultureSocialOffice, SubjectRelations(helpers: .known([.cultureSocialOffice])))
        == Self.identity)
    #expect(
      try fields(of: try Sample.application(.person("P-1")), .cultureSocialOffice) == ["purpose"])
  }

  @Test(
    "organisations and groups read their own members and those members' loans",
    arguments: [AgencyID.fatherlandFront, .socioPoliticalOrganisations, .savingsAndCreditGroups])
  func ownGroups(_ agency: AgencyID) throws {
    let person = try Sample.person()
    let member = SubjectRelations(group: .known("TK-1"))
    #expect(try fields(of: person, agency, member, groups: ["TK-1"]) == Self.identity)
    #expect(try fields(of: try Sample.payment(), agency, member, groups: ["TK-1"]).contains("amount"))
    let others: [(SubjectRelations, Set<SavingsGroupID>)] = [
      (member, []), (member, ["TK-2"]), (SubjectRelations(), ["TK-1"]),
      (SubjectRelations(group: .known(nil)), ["TK-1"]),
    ]
    for (relations, groups) in others {
      #expect(try fields(of: person, agency, relations, groups: groups) == [])
    }
  }

  @Test(
    "others read nothing",
    arguments: [
      AgencyID.publicServiceCentre, .relatedBodies, .competentAuthority, .provincialPeoplesCommittee,
      .communePeoplesCouncil, "unknownBody",
    ])
  func others(_ agency: AgencyID) throws {
    let known = SubjectRelations(group: .known("TK-1"), helpers: .known([agency]))
    #expect(try fields(of: try Sample.person(), agency, known, groups: ["TK-1"]) == [])
    #expect(try fields(of: try Sample.loan(), agency, known, groups: ["TK-1"]) == [])
    #expect(AccessPolicy.standard.categories(of: agency) == [])
  }

  @Test("every field of every record's JSON has a category, so none is forgotten")
  func coverage() throws {
    func isCovered<Record: AccessedRecord>(_ record: Record) throws -> Bool {
      let values = try record.accessValues(on: try Sample.day("2026-06-03"), under: .decision08)
      return Set(values.members.map(\.key)) == Set(Record.accessFields.map(\.name))
    }
    #expect(try isCovered(try Sample.person()))
    #expect(try isCovered(try Sample.application(.person("P-1"))))
    #expect(try isCovered(Sample.establishment()))
    #expect(try isCovered(try Sample.loan()))
    #expect(try isCovered(try Sample.payment()))
    #expect(
      try isCovered(
        Household(
          id: "H-1", representative: .known("Chủ hộ Mẫu"), village: .known("Thôn Mẫu"), group: .known("TK-1"),
          otherAdults: .known(1))))
  }

  @Test("a loan's terms do not lead back to the loan")
  func termsWithoutName() throws {
    let values = try Sample.loan().accessValues(on: try Sample.day("2026-06-03"), under: .decision08)
    guard case .object(let terms)? = values["terms"] else {
      Issue.record("terms are an object")
      return
    }
    #expect(terms["id"] == nil)
    #expect(terms["disbursements"] != nil)
  }
}

@Suite("Reading is named, logged and prints nothing personal (S.2)")
struct ReadingTests {
  private func view(_ agency: AgencyID) throws -> Result<RecordView, AccessRefusal> {
    let reader = Reader("tk-07", of: agency, for: .monthlyList, on: try Sample.day("2026-06-03"))
    return try AccessPolicy.standard.view(of: try Sample.person(), as: reader)
  }

  @Test("the reading names who, for which agency, why, when, which record and which fields, and no value")
  func reading() throws {
    let reading = try view(.vbspTransactionOffice).get().reading
    #expect(
      String(decoding: reading.json.canonicalBytes, as: UTF8.self)
        == #"{"agency":"vbspTransactionOffice","day":"2026-06-03","fields":["id","name","identity_number","birth","household","listed","last_borrowing_day","conduct_good"],"kind":"people","purpose":"monthly-list","reader":"tk-07","record":"P-1"}"#
    )
  }

  @Test("what is not shown is named by its category")
  func withheld() throws {
    #expect(try view(.vbspTransactionOffice).get().withheld == [.rehabilitation, .conduct])
    #expect(try view(.communePolice).get().withheld == [])
  }

  @Test("a view prints names of fields alone")
  func printed() throws {
    let view = try view(.communePolice).get()
    var text = "\(view) \(String(reflecting: view)) "
    dump(view, to: &text)
    for secret in ["Mẫu", "000000000001", "1990", "2024"] { #expect(!text.contains(secret), "\(secret)") }
    #expect("\(view)".hasPrefix("people: id, name"))
  }

  @Test("a refusal names the agency, the categories and the way out")
  func refusal() throws {
    guard case .failure(let refusal) = try view(.economicOffice) else {
      Issue.record("nothing of a person is open to the economic office")
      return
    }
    #expect(refusal.categories == [.identity, .rehabilitation, .conduct])
    #expect(refusal.wording.en.contains("economicOffice"))
    #expect(refusal.wording.vi.contains("nhân thân, quá trình cai nghiện"))
  }

  @Test("a host's policy opens and closes single cells; equal grants make equal policies")
  func replaced() throws {
    var policy = AccessPolicy.standard
    policy[.communePolice, .conduct] = nil
    #expect(policy != .standard)
    let reader = Reader("tk-01", of: .communePolice, for: .eligibility, on: try Sample.day("2026-06-03"))
    let view = try policy.view(of: try Sample.person(), as: reader).get()
    #expect(!view.reading.fields.contains("conduct_good"))
    policy[.communePolice, .conduct] = .full
    #expect(policy == .standard)
    policy["newOffice", .loan] = .full
    policy["newOffice", .loan] = nil
    #expect(policy == .standard)
  }
}

@Suite("S.3 A data subject is answered within two working days")
struct SubjectRequestTests {
  @Test(
    "the first day does not count, nor does a day that is not worked",
    arguments: [
      // Wednesday; Thursday over the weekend; Friday; Saturday.
      ("2026-06-03", "2026-06-05"), ("2026-06-04", "2026-06-08"), ("2026-06-05", "2026-06-09"),
      ("2026-06-06", "2026-06-09"),
    ])
  func answerBy(_ received: String, _ last: String) throws {
    let request = try SubjectRequest(receivedOn: try Sample.day(received), calendar: WorkCalendar())
    #expect(request.answerBy == (try Sample.day(last)))
    #expect(!request.isLate(on: request.answerBy))
    #expect(request.isLate(on: try request.answerBy.adding(days: 1)))
    #expect(request.days.standing == .enacted)
    #expect("\(request)" == "subject request")
  }

  @Test("a calendar without working days is refused")
  func noWorkingDay() throws {
    let never = WorkCalendar(weekend: Set(Weekday.allCases))
    #expect(throws: NoWorkingDay.self) {
      try SubjectRequest(receivedOn: try Sample.day("2026-06-03"), calendar: never)
    }
  }

  @Test("the extract holds all records of the person and who read them, not readings of others")
  func extract() throws {
    let day = try Sample.day("2026-06-03")
    let reader = Reader("tk-01", of: .communePolice, for: .eligibility, on: day)
    let person = try Sample.person()
    let readings = try [person, Person(id: "P-2")].map {
      try AccessPolicy.standard.view(of: $0, as: reader).get().reading
    }
    let extract = try SubjectExtract(
      of: [person, try Sample.application(.person("P-1"))], readings: readings, on: day)
    #expect("\(extract)" == "extract of 2 records, 1 readings")
    let text = String(decoding: extract.json(for: .subjectRequest).canonicalBytes, as: UTF8.self)
    #expect(text.contains("Nguyễn Văn Mẫu"))
    #expect(text.contains(#""kind":"applications""#))
    #expect(!text.contains("P-2"))
  }
}

@Suite("Data are kept only as long as needed (S.2)")
struct RetentionTests {
  @Test("kept until the matching day after the close, that day included; erased from the next")
  func due() throws {
    let policy = try RetentionPolicy(months: [.identity: 60, .rehabilitation: 12])
    let closed = try Sample.day("2028-02-29")
    #expect(policy.keptUntil(.rehabilitation, closedOn: closed) == (try Sample.day("2029-02-28")))
    #expect(policy.due(on: try Sample.day("2029-02-28"), closedOn: closed) == [])
    #expect(policy.due(on: try Sample.day("2029-03-01"), closedOn: closed) == [.rehabilitation])
    #expect(
      policy.due(on: try Sample.day("2040-01-01"), closedOn: closed) == [.identity, .rehabilitation])
    #expect(policy.keptUntil(.loan, closedOn: closed) == nil)
  }

  @Test("months below zero are refused by their category")
  func negative() {
    let error = #expect(throws: InputError.self) { try RetentionPolicy(months: [.loan: -1]) }
    #expect(error?.field == "months.loan")
  }
}
