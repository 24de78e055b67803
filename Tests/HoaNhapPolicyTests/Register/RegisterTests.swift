import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The policy's parameters: value, source, standing, row by row")
struct RegisterTests {
  static let edition = Edition.decision08

  /// Every row of the register that has a value, as it stands on 3 June 2026.
  static let expected: [(id: String, value: JSONValue, standing: Standing)] = [
    ("D.1", "2026-05-01", .enacted), ("D.1", "2026-03-03", .enacted), ("D.2", "137/KH-UBND", .enacted),
    ("D.3", "vbsp", .enacted),
    ("B.1", 12, .enacted), ("B.2", "voluntary, compulsory, substitution", .enacted), ("B.3", 15, .assumed),
    ("B.4", "sme, cooperative, cooperativeUnion, cooperativeGroup, householdBusiness", .enacted),
    ("B.5", 200, .enacted), ("B.5", 100_000_000_000, .enacted), ("B.5", 300_000_000_000, .enacted),
    ("B.5", 5, .enacted), ("B.5", 3, .enacted), ("B.5", 2, .enacted), ("B.6", "unknown", .analogous),
    ("C.1", true, .enacted), ("C.2", true, .enacted), ("C.3", 10, .enacted),
    ("C.3", "matching-day", .assumed),
    ("C.4", true, .enacted), ("C.4", "recorded", .assumed), ("C.5", true, .enacted), ("C.6", true, .enacted),
    ("C.7", true, .enacted), ("C.8", "1/10", .enacted), ("C.9", true, .analogous), ("C.10", true, .analogous),
    ("C.11", true, .analogous), ("C.12", "latest", .assumed), ("C.13", "both", .assumed),
    ("L.1", "production, elementary, under3months", .enacted),
    ("L.2", "tuition, books, food, housing, travel", .analogous), ("L.3", 200_000_000, .enacted),
    ("L.3", "total-balance", .assumed), ("L.4", 2_000_000_000, .enacted), ("L.5", 200_000_000, .analogous),
    ("L.6", 4_000_000, .analogous), ("L.6", 4_000_000, .enacted), ("L.7", "household", .analogous),
    ("L.8", 15, .enacted), ("L.8", 18, .enacted), ("L.9", "direct", .analogous),
    ("L.10", 100_000_000, .analogous),
    ("R.1", "poor-household", .enacted), ("R.2", 130, .enacted), ("R.2", "in_force", .assumed),
    ("R.3", ["annual_pct": "6.24", "reach": "outstandingToo"], .enacted), ("R.4", "newLoans", .assumed),
    ("R.4", "twelfth", .enacted),
    ("T.1", 120, .enacted), ("T.2", "first-receipt-to-course-end", .enacted), ("T.3", 12, .analogous),
    ("T.3", 2, .analogous),
    ("T.3", 1, .analogous), ("T.4", 0, .analogous), ("T.4", 12, .analogous), ("T.5", 12, .enacted),
    ("T.5", 60, .enacted),
    ("I.1", 365, .enacted), ("I.2", "include_first", .assumed), ("I.3", "offered", .assumed),
    ("I.4", 1, .analogous),
    ("I.5", 24, .analogous), ("I.5", 36, .analogous), ("I.6", 100_000, .analogous), ("I.7", 1, .assumed),
    ("I.8", "off", .analogous), ("I.9", "following, unadjusted", .assumed),
    ("I.10", "overdue_principal, overdue_interest, interest_due, principal_due, prepayment", .assumed),
    ("A.1", "to-next-instalment", .enacted), ("A.2", "per-instalment", .enacted), ("A.3", 12, .enacted),
    ("A.3", "1/2", .enacted), ("A.4", "1/2", .analogous), ("A.5", [3, 5], .enacted),
    ("A.6", "entrusting-party", .enacted),
    ("A.7", 30, .analogous), ("A.7", 3, .analogous), ("A.7", 12, .analogous),
    ("A.8", "in-term, overdue, frozen", .analogous),
    ("A.9", 3, .analogous),
    ("K.1", "central, entrusted", .enacted), ("K.1", "mobilised", .analogous),
    ("K.2", "farmers, women, veterans, youth", .enacted), ("K.2", "11, 12, 13, 14; 99", .analogous),
    ("K.3", [5, 60], .analogous), ("K.3", ">=2/3", .assumed),
    ("K.3", ">1/2", .assumed), ("K.3", true, .assumed), ("K.4", "3321", .enacted),
    ("K.5", "communePolice", .enacted),
    ("P.1", 20, .enacted), ("P.2", "exclusive", .assumed), ("P.3", 5, .enacted), ("P.4", "6", .enacted),
    ("P.5", "2026-05", .enacted), ("P.6", "2027-Q2, 2031-Q2", .enacted), ("P.7", 15, .enacted),
    ("P.7", true, .assumed),
    ("P.8", "quarter", .assumed), ("P.9", "following", .enacted), ("P.10", "labour-code-112", .enacted),
    ("P.10", "eve-and-four; 2-3 September", .assumed),
    ("S.1", true, .assumed), ("S.2", "access rules, log, encryption in transfer, limited storage", .enacted),
    ("S.3", 2, .enacted), ("S.4", true, .enacted),
  ]

  @Test(
    "Every row that has a value stands in the edition with that value and that standing, and no other row does"
  )
  func rows() {
    let rows = Self.edition.rows(on: date("2026-06-03"))
    #expect(rows.map(\.id.text) == Self.expected.map(\.id))
    for (row, expected) in zip(rows, Self.expected) {
      #expect(row.value == expected.value, "\(row.id)")
      #expect(row.standing == expected.standing, "\(row.id)")
    }
  }

  @Test(
    "D.4 The programme before lent 20 million to a person and 30 million to a household; it ends with its successor"
  )
  func predecessor() {
    func before(_ day: String) -> [JSONValue] {
      Self.edition.rows(on: date(day)).filter { $0.id == "D.4" }.map(\.value)
    }
    #expect(before("2026-04-30") == [20_000_000, 30_000_000])
    #expect(before("2026-05-01") == [])
  }

  @Test(
    "L.6 The monthly cap in time: first day, value, source and standing of each, as a cap here and as enacted"
  )
  func capHistory() {
    func lines(_ parameter: Parameter<Dong>) -> [String] {
      parameter.rows.map { "\($0.from) \($0.value.canonicalText) \($0.standing.rawValue) \($0.citation)" }
    }
    let here = "analogous QĐ 22/2023/QĐ-TTg, Điều 6 khoản 1"
    #expect(
      lines(Self.edition.ceilings.trainingMonth) == [
        "2016-01-09 1250000 \(here)", "2017-06-15 1500000 \(here)", "2019-12-01 2500000 \(here)",
        "2022-05-19 4000000 \(here)",
      ])
    #expect(
      lines(Self.edition.ceilings.studentMonth) == [
        "2016-01-09 1250000 enacted QĐ 07/2016/QĐ-TTg", "2017-06-15 1500000 enacted QĐ 751/QĐ-TTg năm 2017",
        "2019-12-01 2500000 enacted QĐ 1656/QĐ-TTg năm 2019", "2022-05-19 4000000 enacted QĐ 05/2022/QĐ-TTg",
      ])
  }

  @Test("Every row has a name, a value in words in both languages, and a source")
  func words() {
    for row in Self.edition.rows {
      for words in [row.name, row.valueWording] {
        #expect(!words.vi.isEmpty && !words.en.isEmpty, "\(row.id)")
      }
      #expect(!row.citation.text.isEmpty)
    }
  }

  @Test("Of the Decision only Điều 4 is cited by number; its other parts are cited by topic")
  func decisionIsCitedByTopic() {
    for row in Self.edition.rows where row.citation.law == "QĐ 08/2026/QĐ-TTg" {
      #expect(row.citation.place == "Điều 4" || !row.citation.place.contains("Điều"), "\(row.id)")
    }
  }

  @Test("Open questions are exactly the values that are assumed")
  func openQuestions() {
    let assumed = Self.expected.filter { $0.standing == .assumed }.map(\.id)
    #expect(Self.edition.openQuestions.map(\.id.text) == assumed)
  }

  @Test("What is not encoded is listed with a reason in both languages")
  func notEncoded() {
    #expect(!Self.edition.notEncoded.isEmpty)
    let known = Set(Self.edition.rows.map(\.id))
    for entry in Self.edition.notEncoded {
      #expect(known.isSuperset(of: entry.rows))
      for words in [entry.subject, entry.reason] { #expect(!words.vi.isEmpty && !words.en.isEmpty) }
    }
  }

  @Test(
    "D.1 The edition is signed on 3 March 2026, in force from 1 May 2026, and named by programme, day and revision"
  )
  func identity() {
    #expect(Self.edition.id.description == "qd-08-2026/2026-05-01/1")
    #expect(Self.edition.issuedOn == date("2026-03-03"))
    #expect(!Self.edition.inForce.contains(date("2026-04-30")))
    #expect(Self.edition.inForce.contains(date("2026-05-01")))
  }
}

@Suite("QĐ 08/2026/QĐ-TTg — lãi suất: the rate of poor households in time (R.1 to R.5)")
struct RateTests {
  let rates = RateParameters()

  @Test(
    "R.3 The rate in force on a day",
    arguments: [
      ("2014-06-05", nil), ("2014-06-06", "7.2"), ("2015-06-04", "7.2"), ("2015-06-05", "6.6"),
      ("2025-11-30", "6.6"),
      ("2025-12-01", "6.24"), ("2036-01-01", "6.24"),
    ] as [(String, String?)])
  func history(day: String, percent: String?) {
    #expect(rates.lending.value(on: date(day))?.value.rate.decimal == percent)
  }

  @Test("R.3 Before 6 June 2014 it was 7.8 %; since when is not known")
  func before2014() {
    #expect(rates.before2014.latest.value.rate.decimal == "7.8")
  }

  @Test("R.4 The cut of 2025 reaches balances that run; that of 2014 reached new loans only")
  func reach() {
    func percents(_ start: String) -> [String] {
      rates.applying(toLoanFrom: date(start)).map { "\($0.from) \($0.rate.value.decimal ?? "")" }
    }
    #expect(percents("2014-12-01") == ["2014-06-06 7.2", "2025-12-01 6.24"])
    #expect(percents("2020-01-01") == ["2015-06-05 6.6", "2025-12-01 6.24"])
    #expect(percents("2026-05-04") == ["2025-12-01 6.24"])
    #expect(percents("2014-06-05") == [])
  }

  @Test("R.2, R.5 The overdue rate of a programme loan is 8.112 %")
  func overdue() throws {
    let rate = try #require(rates.lending.value(on: date("2026-06-03"))?.value.rate)
    #expect(try rate.scaled(byPercent: Ratio(rates.overduePercent.latest.value.count)).decimal == "8.112")
  }
}

@Suite("QĐ 08/2026/QĐ-TTg — thời hạn: classes of loans (T.5)")
struct TermClassTests {
  @Test(
    "T.5 Up to 12 months is short, up to 60 medium, beyond that long",
    arguments: [
      (Int64(1), TermClass.short), (12, .short), (13, .medium), (60, .medium), (61, .long), (120, .long),
    ])
  func classes(months: Int64, expected: TermClass) {
    #expect(TermParameters().termClass(months: months) == expected)
  }
}
