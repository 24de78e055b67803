import HoaNhap

/// The invented year of an invented commune: who comes and goes, who asks for what, who pays how.
enum YearScript {
  /// An application, its way, and the way of its loan.
  struct Wish {
    var id: String
    var borrower: String
    var purpose: LoanPurpose
    var source: CapitalSource
    var millions: Int64
    var months: Int
    var every: Int
    var start: CivilDate
    var way: String
    var pays: String
  }

  /// application borrower purpose source millions months/instalments-every start way pays
  static let wishes = """
    A-1 P-13 production central 60 6/6 2026-05-07 loan onTime
    A-2 P-14 production entrusted 36 6/6 2026-05-08 loan late
    A-3 P-15 production central 48 12/3 2026-05-11 loan onTime
    A-4 P-16 training central 24 6/6 2026-05-12 parts prepay
    A-5 CS-1 production mobilised 400 24/12 2026-05-13 loan onTime
    A-6 P-17 production central 30 6/6 2026-05-18 returned silent
    A-7 P-18 production entrusted 50 36/12 2026-05-20 loan prepay
    A-8 P-19 production central 24 12/3 2026-05-25 loan late
    A-9 P-1 production central 90 6/6 2026-05-26 refused:C.4 -
    A-10 P-20 production mobilised 72 12/3 2026-06-02 secondMeeting onTime
    A-11 P-21 production central 40 6/6 2026-06-08 loan settle
    A-12 CS-2 production central 250 12/3 2026-06-10 loan late
    A-13 P-22 training entrusted 18 6/6 2026-06-15 parts none
    A-14 P-5 production central 20 6/6 2026-06-22 loan silent
    A-15 P-7 production entrusted 45 12/12 2026-06-29 returned onTime
    A-16 P-24 production central 55 12/3 2026-07-06 loan settle
    A-17 P-12 production central 65 12/12 2026-07-14 notChosen -
    A-18 P-23 production central 80 24/12 2026-07-20 mistake onTime
    A-19 P-25 production mobilised 35 6/6 2026-07-27 loan late
    A-20 P-26 production central 28 12/3 2026-08-03 loan silent
    A-21 P-11 production entrusted 42 12/12 2026-08-10 refused:C.11 -
    A-22 CS-3 production entrusted 300 36/12 2026-08-12 loan prepay
    A-23 P-12 production central 52 6/6 2026-08-24 loan onTime
    A-24 P-27 production central 33 9/3 2026-09-07 loan late
    A-25 P-28 training central 12 6/6 2026-09-14 parts none
    A-26 P-9 production entrusted 44 6/6 2026-09-16 withdrawn:chosen -
    A-27 P-1 production central 26 9/3 2026-10-01 loan onTime
    A-28 CS-4 production mobilised 200 12/12 2026-10-05 withdrawn:approved -
    A-29 P-4 production central 38 6/6 2026-10-12 loan onTime
    A-30 P-30 production entrusted 29 12/12 2026-11-02 refused:C.4 -
    A-31 P-11 production central 47 12/3 2026-11-09 returned late
    A-32 P-29 production central 61 12/12 2026-11-16 loan settle
    A-33 P-24 production mobilised 25 12/12 2026-11-20 waiting -
    A-34 P-31 production central 22 6/6 2026-12-07 loan onTime
    A-35 P-32 production entrusted 58 12/12 2027-01-11 stillReturned -
    A-36 CS-4 production central 150 24/12 2027-01-18 refused:C.8 -
    A-37 P-9 training central 15 6/6 2027-01-25 needOnly -
    A-38 P-33 production entrusted 31 12/12 2027-02-08 chosenOnly -
    A-39 P-1 production central 27 12/12 2027-02-15 confirmedOnly -
    A-40 P-14 production central 40 12/12 2027-02-22 withdrawn:need -
    """.split(separator: "\n").map(wish)

  private static func wish(_ line: Substring) -> Wish {
    let words = line.split(separator: " ").map(String.init)
    let months = words[5].split(separator: "/").compactMap { Int($0) }
    guard words.count == 9, months.count == 2, let purpose = LoanPurpose(rawValue: words[2]),
      let source = CapitalSource(rawValue: words[3]), let millions = Int64(words[4])
    else { preconditionFailure("no wish: \(line)") }
    return Wish(
      id: words[0], borrower: words[1], purpose: purpose, source: source, millions: millions,
      months: months[0], every: months[1], start: date(words[6]), way: words[7], pays: words[8])
  }

  /// Who is on record from the first day; those behind come later, in the month of their first list.
  static let firstPeople = 24
  static let arrivals: [Int: String] = [
    25: "2026-06", 26: "2026-06", 27: "2026-08", 28: "2026-09", 29: "2026-11", 31: "2026-12", 32: "2027-01",
    33: "2027-02", 34: "2027-03", 35: "2027-03", 36: "2027-04",
  ]
  /// Who comes onto the list by the correction of July, and who leaves it.
  static let corrected = (on: 30, off: 9)
  /// The days of the decisions that are old enough to end within the year.
  static let oldDecisions: [Int: String] = [2: "2016-10-20", 3: "2016-12-10"]
  /// Who leaves by the records, with the month of the first list without them.
  static let tenYears: [Int: String] = [2: "2026-11", 3: "2027-01"]
  /// What the police state, and who is said to return.
  static let stated: [String: [(person: Int, reason: ListReason)]] = [
    "2026-07": [(4, .movedAway)], "2026-09": [(6, .underManagementAgain)], "2026-12": [(8, .died)],
    "2027-02": [(10, .movedAway)],
  ]
  static let returning: [String: [Int]] = ["2026-09": [9], "2026-10": [4]]
  /// Changes of records that the list shows, by the day on which they are recorded.
  static let changes: [(day: String, person: Int, what: String)] = [
    ("2026-07-20", 14, "name"), ("2026-11-16", 11, "birth"), ("2027-01-08", 20, "decision"),
  ]

  /// Whose records changed so that the list of a month shows it.
  static func changed(_ month: String) -> Set<String> {
    let months = ["2026-08": 14, "2026-12": 11, "2027-02": 20]
    return months[month].map { ["P-\($0)"] } ?? []
  }

  /// The months whose lists are handed over later than the 4th, with the day of drawing up.
  static let lateLists: [String: Int] = ["2026-08": 6, "2027-02": 10]

  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  /// The group of a person's household: one of three, or none.
  static func group(of person: Int) -> String? { person % 6 == 0 ? nil : "TK-\(person % 3 + 1)" }
  static let bodies: [String: EntrustedBody] = ["TK-1": .womensUnion, "TK-2": .farmersUnion]
}
