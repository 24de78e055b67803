import HoaNhap

/// What happened, one plain line each, as those who play the year write it down. Nothing in it is read from a record.
///
/// `known` is the day from which it is on record, `struck` the day from which it is known to have been a mistake.
typealias YearLine = (
  day: CivilDate, known: CivilDate, struck: CivilDate?, what: String, who: String, amount: Int64,
  tags: [String: String]
)

/// The flat journal of a year, and its figures counted by going through all of it again and again.
struct YearJournal: Sendable {
  private(set) var lines: [YearLine] = []

  mutating func note(
    _ what: String, _ who: String, _ amount: Int64 = 1, on day: CivilDate, known: CivilDate? = nil,
    _ tags: [String: String] = [:]
  ) {
    lines.append((day, known ?? day, nil, what, who, amount, tags))
  }

  /// What stood in the last lines of somebody was a mistake, as is known from a day on.
  mutating func strike(_ whats: Set<String>, _ who: String, on day: CivilDate) {
    for what in whats {
      guard let place = lines.lastIndex(where: { $0.what == what && $0.who == who }) else { continue }
      lines[place].struck = day
    }
  }

  /// The sum of some lines from one day to another, as known on a day.
  func sum(
    _ what: String, from: CivilDate = .distantPast, to: CivilDate, asOf: CivilDate,
    _ tags: [String: String] = [:], of who: String? = nil
  ) -> Int64 {
    var sum: Int64 = 0
    // By places, as a copy of every line takes most of the time.
    for place in lines.indices where lines[place].what == what {
      let line = lines[place]
      if line.day < from || to < line.day { continue }
      if asOf < line.known { continue }
      if let struck = line.struck, struck <= asOf { continue }
      var isMeant = who.map { $0 == line.who } ?? true
      for (name, value) in tags where line.tags[name] != value { isMeant = false }
      if isMeant { sum += line.amount }
    }
    return sum
  }

  /// What a figure of a report has to be; `nil` for one that this journal does not know.
  func figure(_ key: FigureKey, _ window: DataWindow, asOf: CivilDate) -> Int64? {
    let tags = key.part.map { [$0.dimension.rawValue: $0.text] } ?? [:]
    if let what = Self.flows[key.code] {
      return sum(what, from: window.from, to: window.to, asOf: asOf, tags)
    }
    if let what = Self.stocks[key.code] { return sum(what, to: window.to, asOf: asOf, tags) }
    guard let what = Self.before[key.code], let eve = try? window.from.adding(days: -1) else { return nil }
    return sum(what, to: eve, asOf: asOf, tags)
  }

  /// What is counted over the days of the window.
  static let flows: [FigureCode: String] = [
    .listNew: "on", .listLeft: "off", .needsStated: "need", .applicationsChosen: "chosen",
    .applicationsReceived: "received", .applicationsReturned: "returned", .applicationsApproved: "approved",
    .applicationsRefused: "refused", .refusalGrounds: "ground", .loansMade: "made", .lent: "lent",
    .capitalUsed: "lent", .collectedPrincipal: "principal", .collectedInterest: "interest",
    .checksMade: "check", .troubleSigns: "sign", .actsDecided: "act", .capitalRequested: "asked",
    .capitalAllocated: "allocated", .difficultiesReported: "difficulty", .difficultiesAnswered: "answer",
    .dutiesInTime: "inTime", .dutiesLate: "tooLate",
  ]

  /// What stands on the evening of the last day: lines that come and lines that go.
  static let stocks: [FigureCode: String] = [
    .listPeople: "listed", .applicationsWaiting: "waiting", .loansRunning: "runs", .outstanding: "owes",
    .checksLate: "unchecked", .capitalLeft: "left", .difficultiesOpen: "pending", .dutiesOpen: "owed",
  ]

  /// What stood on the eve of the first day.
  static let before: [FigureCode: String] = [
    .listBefore: "listed", .outstandingBefore: "owes", .capitalLeftBefore: "left",
  ]
}
