import HoaNhapPlan
import HoaNhapValues
import Testing

/// The line of one view whose first field is a text.
private func line(_ view: MatrixView, _ key: String, _ value: String) throws -> JSONValue {
  try #require(Plan.chauSon.matrix.json(by: view).first { $0[key] == .string(value) })
}

@Suite("Responsibility matrix by agency, by deliverable, as RACI")
struct MatrixViewTests {
  @Test(
    "the letters of III.1.4: the police do it, the People's Committee answers, the bank is told",
    arguments: [
      ("III.1.4", AgencyID.communePolice, "R"), ("III.1.4", .communePeoplesCommittee, "A"),
      ("III.1.4", .vbspTransactionOffice, "I"), ("III.1.4", .economicOffice, ""),
      // Where nobody confirms, the body that leads answers too.
      ("III.1.1", .communePolice, "RA"), ("III.1.1", .relatedBodies, "C"),
      ("III.1.1", .communePeoplesCommittee, "I"),
      // Where nobody leads, nobody does it and nobody answers.
      ("III.2.2", .economicOffice, "C"),
      // Through whom it goes is told too.
      ("IV.2", .communePolice, "I"), ("IV.2", .fatherlandFront, "RA"),
    ])
  func letters(clause: String, agency: AgencyID, expected: String) throws {
    let duty = try #require(Plan.chauSon.duties.first { $0.clause.text == clause })
    #expect(duty.raci(of: agency).map(\.rawValue).joined() == expected)
  }

  @Test("several parts give several letters, each once, in the order of the name")
  func severalLetters() {
    let both = duty(
      "I.1", lead: [.communePolice], with: [.communePolice], to: [.communePolice], via: [.communePolice])
    #expect(both.raci(of: .communePolice) == [.responsible, .accountable, .consulted, .informed])
    #expect(RACI.allCases.sorted() == RACI.allCases)
  }

  @Test("a duty without a lead has no R and no A, in every plan – as the linter says")
  func lettersAndLinter() {
    let missing = PlanLinter(.chauSon).findings().filter { $0.code == .leadMissing }.compactMap(\.clause)
    let without = Plan.chauSon.duties.filter { duty in
      Plan.chauSon.agencies.allSatisfy { !duty.raci(of: $0.id).contains(.responsible) }
    }
    #expect(without.map(\.clause) == missing)
  }

  @Test("the grid as JSON: letters by agency, those without a part left out")
  func grid() throws {
    let row = try line(.raci, "clause", "III.1.4").canonicalText
    #expect(
      row.contains(
        #""raci":{"communePeoplesCommittee":["A"],"communePolice":["R"],"vbspTransactionOffice":["I"]}"#))
  }

  @Test("an agency's line: its clauses by role, and what it makes – III.2")
  func agency() throws {
    let row = try line(.agency, "agency", "economicOffice")
    #expect(
      row.canonicalText.hasPrefix(
        #"{"agency":"economicOffice","confirm":[],"en":"Economic office","lead":["III.2.1","IV.2"],"makes":["#
          + #""central-capital-proposal","local-capital-submission","beneficiary-needs-review","progress-report"],"to":[],"#
          + #""vi":"Phòng Kinh tế","via":[],"with":["III.1.2","III.2.2"]}"#))
    #expect(Plan.chauSon.matrix.json(by: .agency).count == 13)
    #expect(try Plan.chauSon.matrix(agency: .communePolice).json(by: .agency).count == 1)
  }

  @Test("a deliverable's line: by whom, confirmed, to whom, and who waits for it – III.1.4, III.3.2")
  func deliverable() throws {
    let row = try line(.deliverable, "deliverable", "monthly-list").canonicalText
    #expect(
      row.hasPrefix(
        #"{"by":["communePolice"],"clause":"III.1.4","confirm":["communePeoplesCommittee"],"deliverable":"monthly-list","#
      ))
    #expect(row.contains(#""needed_by":["III.3.2"],"to":["vbspTransactionOffice"],"#))
    let local = try line(.deliverable, "deliverable", "local-capital-submission")
    #expect(local["to"] == ["communePeoplesCouncil"])
    #expect(Plan.chauSon.matrix.json(by: .deliverable).count == 14)
  }

  @Test("by duty, the view is the neutral form to the byte")
  func neutral() {
    #expect(Plan.chauSon.matrix.json(by: .duty) == Plan.chauSon.matrix.json)
  }

  @Test("every view tells the same parts")
  func sameParts() throws {
    let plan = Plan.chauSon
    for agency in plan.agencies {
      let row = try line(.agency, "agency", agency.id.text)
      for role in DutyRole.allCases {
        let clauses = (row[role.rawValue]?.arrayValue ?? []).compactMap(\.stringValue)
        #expect(clauses == plan.matrix.rows.filter { $0[role].contains(agency.id) }.map(\.clause.text))
      }
    }
    for duty in plan.duties {
      let letters = try line(.raci, "clause", duty.clause.text)["raci"]?.objectValue?.members.map(\.key) ?? []
      #expect(Set(letters) == Set(plan.agencies.filter { duty.names($0.id) }.map(\.id.text)))
    }
  }

  @Test(
    "as text every view keeps to 100 columns in both languages", arguments: MatrixView.allCases,
    Language.allCases)
  func text(view: MatrixView, language: Language) {
    let text = Plan.chauSon.matrix.text(language, by: view)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " } && lines.count > 20)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test("a grid of more than eighteen agencies is cut, and every number has its name")
  func wideGrid() throws {
    let agencies = (1...45).map {
      AgencyRecord(AgencyID("a\($0)"), Wording(vi: "Cơ quan số \($0)", en: "Body \($0)"))
    }
    let plan = try Plan(
      id: "p", commune: Commune(name: "C", province: "P"), from: day("2026-05-01"), agencies: agencies,
      duties: [duty("I.1", lead: [agencies[0].id], with: [agencies[44].id])])
    let text = plan.matrix.text(by: .raci)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.split(separator: "\n").count { $0 == "I.1" || $0.hasPrefix("I.1 ") } == 3)
    #expect(text.contains("45    Cơ quan số 45\n"))
  }
}

@Suite("Responsibility matrix as a spreadsheet")
struct MatrixCSVTests {
  @Test(
    "each view has one record a row, with a head, the lines of a place joined", arguments: MatrixView.allCases
  )
  func records(view: MatrixView) throws {
    let matrix = Plan.chauSon.matrix
    let records = cells(matrix.csv(by: view))
    let count = [MatrixView.duty: 22, .raci: 22, .agency: 13, .deliverable: 14][view] ?? 0
    #expect(records.count == count + 1)
    #expect(Set(records.map(\.count)).count == 1)
  }

  @Test("the row of III.1.4, nobody taking part is known to be none")
  func row() throws {
    let records = cells(Plan.chauSon.matrix.csv(.english))
    #expect(
      records[0] == ["Clause", "Duty", "Leads", "Takes part", "Confirms", "Receives", "Through", "When"])
    let row = try #require(records.first { $0[0] == "III.1.4" })
    #expect(
      row[2...] == [
        "Commune police", "-", "Commune People's Committee",
        "Đình Lập transaction office of the Bank for Social Policies", "-", "monthly, before day 5",
      ])
  }

  @Test("the byte order mark and the semicolon are the caller's choice")
  func choices() {
    let matrix = Plan.chauSon.matrix
    #expect(matrix.csv().starts(with: [0xEF, 0xBB, 0xBF]))
    let plain = matrix.csv(by: .raci, separator: .semicolon, hasByteOrderMark: false)
    #expect(plain.starts(with: "Mục;Nhiệm vụ;".utf8))
  }

  @Test(
    "a name that a spreadsheet could take for a formula stays a name, and none begins a line of its own",
    arguments: ["=cmd()", "+1", "-2", "@SUM(A1)", "\t=1", "a\r\n=b", "'=1"])
  func formulas(name: String) throws {
    let plan = try Plan(
      id: "p", commune: Commune(name: name, province: name), from: day("2026-05-01"),
      agencies: [AgencyRecord("a", Wording(vi: name, en: name))],
      duties: [Duty("I.1", lead: ["a"], when: [.ongoing], Wording(vi: name, en: name))],
      deliverables: [Deliverable("d", of: "I.1", Wording(vi: name, en: name))])
    for view in MatrixView.allCases {
      let records = cells(plan.matrix.csv(by: view, hasByteOrderMark: false))
      #expect(records.count == 2)
      for cell in records.joined() where cell != "-" {
        #expect(!"=+-@\t\r".contains(cell.first ?? "a"), "\(view)")
      }
    }
  }
}

/// The cells of a file as they stand in it, the heads first.
private func cells(_ bytes: [UInt8]) -> [[String]] {
  let reader = CSVReader(bytes)
  return [reader.header] + reader.map { $0.cells.map(\.text) }
}
