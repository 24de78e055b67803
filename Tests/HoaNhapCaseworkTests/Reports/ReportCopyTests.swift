import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("A report as each agency gets it (plan IV.1, IV.2; S.2)")
struct ReportCopyTests {
  private typealias S = ReportSamples

  /// The report on a commune, which is some commune where none is given.
  private func report(on commune: CommuneRecords? = nil) throws -> PeriodReport {
    let scope = try S.scope(.q3, 2026)
    let culture = try ReportSubmission(
      to: scope, by: .cultureSocialOffice, on: S.date("2026-09-18"),
      figures: [FigureKey(.peopleAdvised): 3, FigureKey(.peoplePlaced): 7, FigureKey(.informationGiven): 2],
      narrative: [.difficulties: Sensitive("Thiếu <b>cán bộ</b>")], stamp: S.stamp(S.date("2026-09-18")))
    var records = try commune ?? RandomCommune.made(1)
    records.submissions = [culture]
    return try PeriodReport(of: records, for: scope, asOf: S.asOf)
  }

  @Test(
    "S.2: the police get every number; whoever gets totals gets what may be known; whoever gets none is refused"
  )
  func copies() throws {
    let report = try report()
    let own = try report.copy(for: .communePolice)
    #expect(own.isFull && own.rows.allSatisfy { !$0.isWithheld })
    for agency in [
      AgencyID.communePeoplesCommittee, .vbspTransactionOffice, .economicOffice, .cultureSocialOffice,
      .fatherlandFront, .socioPoliticalOrganisations,
    ] {
      let copy = try report.copy(for: agency)
      #expect(!copy.isFull && copy.rows.contains(where: \.isWithheld))
      let published = try #require(report.published().first)
      for row in copy.rows where FigureCatalogue.standard[row.key.code]?.origin == .records {
        #expect(row.value == published[row.key] && row.isWithheld == published.isWithheld(row.key))
      }
    }
    for agency in [AgencyID.savingsAndCreditGroups, .relatedBodies, "unknown"] {
      let fault = try #require(throws: ReportFault.self) { try report.copy(for: agency) }
      #expect(fault.code == .noAccess && fault.wording.vi != fault.wording.en)
    }
    // A host's own table counts.
    var policy = AccessPolicy.standard
    policy[.relatedBodies, .totals] = .full
    #expect(try !report.copy(for: .relatedBodies, policy: policy).isFull)
  }

  @Test("S.2: small numbers that only an agency knows are withheld too; those about nobody are not")
  func ownFigures() throws {
    let report = try report()
    let outgoing = try report.copy(for: .communePeoplesCommittee)
    #expect(outgoing[FigureKey(.peopleAdvised)]?.isWithheld == true)
    #expect(outgoing[FigureKey(.peoplePlaced)]?.value == 7)
    #expect(outgoing[FigureKey(.informationGiven)]?.value == 2)
    #expect(try report.copy(for: .communePolice)[FigureKey(.peopleAdvised)]?.value == 3)
  }

  @Test("no form of an outgoing copy holds a withheld number, an identifier, or what an agency wrote")
  func nothingLeaves() async throws {
    try await forAllCommunes("an outgoing copy says no more than it may") { commune, _ in
      let copy = try report(on: commune).copy(for: .vbspTransactionOffice)
      let csv = String(decoding: copy.csv(.english), as: UTF8.self)
      let forms = [copy.text(), copy.text(.english), copy.html(), csv, copy.json.canonicalText]
      for form in forms {
        let hidden = [
          "cán bộ", "V-1:", "loans/", "people/", "P-1\"", "payments/", "case-files/", "<details", "trace\"",
        ]
        for word in hidden { try expect(!form.contains(word), word) }
      }
      for row in copy.rows where row.isWithheld {
        try expect(row.value == nil, "\(row.key)")
        // A reason, a group, a clause that somebody is behind is not even named.
        let dimension = row.key.part?.dimension
        try expect(
          dimension == nil || [.borrower, .purpose, .source].contains(dimension), "\(row.key) is named")
        for comparison in [row.before, row.yearBefore].compactMap({ $0 }) {
          try expect(
            comparison.current == nil && comparison.result == .notTold || comparison.result == .otherWindow,
            "\(row.key) is compared")
        }
      }
      // What is withheld stands as such, and nowhere else stands its number under its name.
      for line in csv.split(separator: "\r\n") where line.contains(",not told,") {
        try expect(line.contains(",,not told,"), "\(line)")
      }
      try expect(forms[0].contains("…") && forms[0].contains("không công bố"))
    }
  }

  @Test("the periods beside a report tell no small number either")
  func comparisons() async throws {
    try await forAllCommunes("periods beside a report tell no small number") { commune, _ in
      let report = try report(on: commune)
      for row in try report.copy(for: .economicOffice).rows {
        for (comparison, figures) in [(row.before, report.before), (row.yearBefore, report.yearBefore)] {
          guard let comparison, let figure = figures?[row.key], (1..<5).contains(figure.people) else {
            continue
          }
          try expect(comparison.earlier == nil, "\(row.key) of \(figure.people) before")
        }
      }
    }
  }

  @Test(
    "IV.2: the text has its parts, its addresses, its figures, and marks what a person writes",
    arguments: [AgencyID.communePolice, .communePeoplesCommittee])
  func text(_ agency: AgencyID) throws {
    let copy = try report().copy(for: agency)
    let vi = copy.text()
    var rest = vi[...]
    for part in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "Báo cáo quý III/2026", "15/06/2026", "14/09/2026",
      "Kính gửi: Ủy ban nhân dân xã", "(qua Công an xã", "I. KẾT QUẢ TRIỂN KHAI", "Số tiền cho vay:",
      "[Người lập báo cáo viết: kết quả ngoài số liệu]", "II. KHÓ KHĂN, VƯỚNG MẮC",
      "Khó khăn, vướng mắc được báo cáo", "[Người lập báo cáo viết: khó khăn", "III. PHƯƠNG HƯỚNG, KIẾN NGHỊ",
      "[Người lập báo cáo viết: phương hướng", "[Người lập báo cáo viết: kiến nghị", "Tình hình gửi báo cáo:",
      "Nơi nhận:",
    ] {
      guard let range = rest.firstRange(of: part) else {
        Issue.record("\(part) does not follow")
        continue
      }
      rest = rest[range.upperBound...]
    }
    #expect(vi.contains("Thiếu <b>cán bộ</b>") == (agency == .communePolice))
    let en = copy.text(.english)
    for part in [
      "REPORT", "I. RESULTS", "II. DIFFICULTIES", "III. DIRECTION AND PROPOSALS", "[To be written:",
    ] {
      #expect(en.contains(part))
    }
    #expect(!vi.contains("rose by") && !en.contains("tăng "))
  }

  @Test(
    "the page needs nothing else, has no script, escapes what people wrote, and opens traces in the police's copy alone"
  )
  func page() throws {
    let report = try report()
    for agency in [AgencyID.communePolice, .communePeoplesCommittee] {
      let html = try report.copy(for: agency).html()
      for word in ["<script", "http://", "https://", "src=", "<img", "<b>cán"] {
        #expect(!html.contains(word))
      }
      #expect(html.contains("Content-Security-Policy") && html.contains("size:A4"))
      #expect(html.contains("<details>") == (agency == .communePolice))
      #expect(html.contains("Thiếu &lt;b&gt;cán bộ&lt;/b&gt;") == (agency == .communePolice))
      #expect(html.contains("loans/V-") == (agency == .communePolice))
    }
  }

  @Test("S.2: a trace opens to whoever may read what it is about, and to nobody else")
  func traces() throws {
    let figures = try report().figures
    let cases: [(FigureCode, [AgencyID])] = [
      (.listPeople, [.communePolice, .communePeoplesCommittee]),
      (.lent, [.communePolice, .communePeoplesCommittee, .vbspTransactionOffice]),
      (.troubleSigns, [.communePolice, .communePeoplesCommittee]),
      (
        .difficultiesReported,
        [
          .communePolice, .communePeoplesCommittee, .vbspTransactionOffice, .economicOffice,
          .cultureSocialOffice,
          .fatherlandFront, .socioPoliticalOrganisations,
        ]
      ),
    ]
    for (code, open) in cases {
      for agency in S.plan.agencies.map(\.id) {
        if open.contains(agency) {
          #expect(try figures.trace(of: FigureKey(code), for: agency) == figures[FigureKey(code)]?.trace)
        } else {
          let fault = try #require(throws: ReportFault.self, "\(code.rawValue) \(agency)") {
            try figures.trace(of: FigureKey(code), for: agency)
          }
          #expect(fault.code == .noAccess)
        }
      }
    }
    #expect(try figures.trace(of: FigureKey(FigureCode(rawValue: "none")), for: .communePolice) == nil)
    var dumped = ""
    dump(figures, to: &dumped)
    dump(figures.figures.first?.trace, to: &dumped)
    #expect(!dumped.contains("P-1"))
  }

  @Test("figures and copies are read back as they were written, byte for byte")
  func json() async throws {
    try await forAllCommunes("figures and copies come back from their bytes") { commune, _ in
      let report = try report(on: commune)
      let figures = report.figures
      let bytes = figures.json.canonicalBytes
      let again = try ReportFigures(json: JSONReader.parse(bytes))
      try expect(again == figures && again.json.canonicalBytes == bytes)
      let review = try PeriodReport(of: commune, for: S.plan.review(after: 1), asOf: S.asOf)
      let early = try PeriodReport.preliminary(
        of: commune, for: S.scope(.q1, 2027), until: S.date("2027-01-31"))
      for copy in [
        try report.copy(for: .economicOffice), try review.copy(for: .economicOffice),
        try early.copy(for: .economicOffice),
      ] {
        let read = try ReportCopy(json: JSONReader.parse(copy.json.canonicalBytes), plan: S.plan)
        try expect(read == copy && read.json.canonicalBytes == copy.json.canonicalBytes)
        try expect(read.text() == copy.text() && read.csv() == copy.csv() && read.html() == copy.html())
      }
      let full = try report.copy(for: .communePolice)
      let read = try ReportCopy(json: JSONReader.parse(full.json.canonicalBytes), plan: S.plan)
      try expect(read.json == full.json && read.rows == full.rows)
    }
  }

  @Test(
    "a document that does not hold together says where: a value beside its trace, a state beside its number")
  func jsonFaults() throws {
    let records = try S.records(loans: ["V-1,P-1,production,central,50000000,2027-02-01,36"])
    let report = try PeriodReport(of: records, for: S.scope(.q1, 2027), asOf: S.asOf)
    func replaced(_ json: JSONValue, _ old: String, _ new: String) throws -> JSONValue {
      let text = json.canonicalText
      let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(old)")
      return try JSONReader.parse(Array(parts.joined(separator: new).utf8))
    }
    func fault(_ old: String, _ new: String) throws -> InputError {
      let json = try replaced(report.figures.json, old, new)
      return try #require(throws: InputError.self) { try ReportFigures(json: json) }
    }
    #expect(try fault("\"value\":50000000", "\"value\":50000001").code == .convention)
    #expect(try fault("\"amount\":50000000", "\"amount\":5").code == .convention)
    #expect(try fault("\"preliminary\":false", "\"preliminary\":true").field == "preliminary")
    #expect(try fault("2026-12-15", "2027-12-15").code == .outOfOrder)
    #expect(
      try fault("\"about\":{\"collection\":\"people\"", "\"about\":{\"collections\":\"people\"").code
        == .unknownField)
    let copy = try report.copy(for: .economicOffice)
    let json = try replaced(
      copy.json, "\"state\":\"withheld\",\"value\":null", "\"state\":\"told\",\"value\":null")
    let error = try #require(throws: InputError.self) { try ReportCopy(json: json, plan: S.plan) }
    #expect(error.code == .convention && error.field.hasSuffix(".value"))
  }

  @Test("III.3.2, III.5.2: an approval, a refusal and their days count once; what was reversed never counted")
  func cases() throws {
    var records = try S.records()
    let approved = try Case.file(.approved)
    records.cases = [approved]
    func value(_ code: FigureCode, _ from: String, _ to: String) throws -> Int64? {
      try S.figures(records, S.date(from), S.date(to))[FigureKey(code)]?.value
    }
    #expect(try value(.applicationsApproved, "2026-06-03", "2026-06-03") == 1)
    #expect(try value(.applicationsApproved, "2026-06-04", "2026-06-30") == 0)
    #expect(try value(.applicationsWaiting, "2026-06-01", "2026-06-02") == 1)
    #expect(try value(.applicationsWaiting, "2026-06-01", "2026-06-03") == 0)
    #expect(try value(.applicationsReceived, "2026-06-01", "2026-06-01") == 1)
    var reversed = approved
    try reversed.reverse(
      step: #require(approved.lastStep?.number), reason: "Nhầm", by: .vbspTransactionOffice,
      stamp: Case.stamp("2026-12-31"), under: Case.duties)
    records.cases = [reversed]
    #expect(try value(.applicationsApproved, "2026-06-03", "2026-06-03") == 0)
    #expect(try value(.applicationsWaiting, "2026-06-01", "2026-06-03") == 1)
  }

  @Test("what was recorded after the day of the report is not in it")
  func recordedLater() throws {
    var records = try S.records()
    let entry = try CapitalEntry(
      "NV-1", .allocated, source: .central, year: 2026, amount: Dong(7), on: S.date("2026-06-10"),
      by: .economicOffice, stamp: S.stamp(S.date("2026-06-18")))
    records.capital = [entry]
    for (day, value) in [("2026-06-17", Int64(0)), ("2026-06-18", 7)] {
      let figures = try S.figures(records, .sixMonths, 2026, asOf: S.date(day))
      #expect(figures[FigureKey(.capitalAllocated)]?.value == value, "\(day)")
      #expect(figures[FigureKey(.capitalLeft)]?.value == value)
    }
  }

  @Test("a loan that cannot be folded is named, and the report says what it lacks")
  func failures() throws {
    var records = try S.records(loans: ["V-1,P-1,production,central,50000000,2027-02-01,36"])
    records.folder.payments = [
      Payment(id: "PT-1", loan: "V-1", date: S.date("2027-01-31"), amount: Dong(1_000_000))
    ]
    let report = try PeriodReport(of: records, for: S.scope(.q1, 2027), asOf: S.asOf)
    #expect(report.figures.failures.map(\.id) == ["V-1"])
    #expect(report.figures[FigureKey(.lent)]?.value == 50_000_000)
    #expect(try report.copy(for: .communePolice).text().contains("1 khoản vay chưa tính được"))
    #expect(try ReportFigures(json: report.figures.json) == report.figures)
  }
}
