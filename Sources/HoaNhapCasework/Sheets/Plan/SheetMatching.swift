import HoaNhapEligibility
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// Holds the rows of a sheet against each other and against the records, and takes in what was decided.
struct SheetMatching {
  /// What is known about whether two are one person.
  enum Answer {
    case same
    case different
    case undecided
  }

  /// A proposal as one of its rows sees it.
  struct Edge {
    let other: Int
    let isRecord: Bool
    let likeness: Likeness
    var answer: Answer = .undecided
    var isDecided = false
  }

  let rows: [SheetRow]
  /// For each row its proposals.
  private(set) var edges: [[Edge]]
  /// For each row the place of the record whose identifier the sheet gives it.
  private(set) var named: [Int?]
  /// The rows whose identifier belongs to somebody who seems to be another.
  private(set) var misnamed: Set<Int> = []
  /// The rows that repeat another one wholly.
  private(set) var repeats: Set<Int> = []
  private(set) var faults = FaultTally()
  private(set) var refused = 0
  let passedOver: Int
  let applications: ApplicationIndex

  private let book: ImportBook
  private let rules: ImportRules

  var repeated: Int { repeats.count }

  init(_ reading: SheetReading, _ book: ImportBook, _ rules: ImportRules) {
    self.book = book
    self.rules = rules
    let clashes = Clashes(reading.rows)
    var kept: [SheetRow] = []
    kept.reserveCapacity(reading.rows.count)
    for row in reading.rows {
      if let field = clashes.field(of: row) {
        faults.add(.duplicateID, column: reading.columns.first { $0.field == field }?.number, row: row.row)
        refused += 1
      } else {
        kept.append(row)
      }
    }
    rows = kept
    applications = ApplicationIndex(book.applications.map(\.record))

    let subjects = rows.map { LikenessSubject($0.person) }
    let records = book.people.map { LikenessSubject($0.record) }
    let index = LikenessIndex(rows: subjects, records: records, rules.scale)
    passedOver = index.passedOver
    edges = Array(repeating: [], count: rows.count)
    for pair in index.pairs {
      edges[pair.row].append(Edge(other: pair.other, isRecord: pair.isRecord, likeness: pair.likeness))
      if !pair.isRecord {
        edges[pair.other].append(Edge(other: pair.row, isRecord: false, likeness: pair.likeness))
      }
    }
    named = Array(repeating: nil, count: rows.count)
    if rows.contains(where: \.hasID) {
      let places = Dictionary(
        book.people.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (row, said) in rows.enumerated() where said.hasID {
        guard let place = places[said.person.id] else { continue }
        let likeness = subjects[row].likeness(to: records[place], rules.scale)
        named[row] = place
        if likeness.name == .different, likeness.number != .same { misnamed.insert(row) }
        if !edges[row].contains(where: { $0.isRecord && $0.other == place }) {
          edges[row].append(Edge(other: place, isRecord: true, likeness: likeness))
        }
      }
    }
    findRepeats()
  }

  /// Rows that say the same as another in every cell that is read, with a paper's number among them.
  private mutating func findRepeats() {
    for row in rows.indices where !repeats.contains(row) {
      for edge in edges[row] where !edge.isRecord && edge.other > row && edge.likeness.confidence == .certain
      {
        let other = edge.other
        if rows[row].person == rows[other].person, rows[row].request == rows[other].request {
          repeats.insert(other)
        }
      }
    }
  }

  /// Whether a row is looked at by itself.
  func isActive(_ row: Int) -> Bool { !repeats.contains(row) }

  /// The proposals of a row that are still about somebody else.
  func proposals(_ row: Int) -> [Edge] { edges[row].filter { $0.isRecord || isActive($0.other) } }

  // MARK: Decisions

  mutating func decide(_ decisions: [ImportDecision]) {
    takeIn(decisions)
    for row in rows.indices where isActive(row) {
      for place in edges[row].indices {
        let edge = edges[row][place]
        guard !edge.isDecided, edge.isRecord || isActive(edge.other) else { continue }
        if edge.isRecord, edge.other == named[row] {
          edges[row][place].answer = misnamed.contains(row) ? .undecided : .same
        } else if edge.isRecord, saysNothingNew(row, edge) {
          edges[row][place].answer = .same
        } else if let confidence = edge.likeness.confidence, confidence < rules.holdFrom {
          edges[row][place].answer = .different
        }
      }
    }
    if !rules.accepted.isEmpty { accept() }
  }

  private mutating func takeIn(_ decisions: [ImportDecision]) {
    guard !decisions.isEmpty else { return }
    struct Question: Hashable {
      let row: SheetRowKey
      let other: ImportDecision.Other
    }
    var answers: [Question: Bool] = [:]
    for decision in decisions {
      answers[Question(row: decision.row, other: decision.other)] = decision.isSame
      // What is said of two rows holds from either side.
      if case .row(let other) = decision.other {
        answers[Question(row: other, other: .row(decision.row))] = decision.isSame
      }
    }
    let keys = rows.indices.map { edges[$0].isEmpty ? nil : key($0) }
    for row in rows.indices {
      guard let key = keys[row] else { continue }
      for place in edges[row].indices {
        let edge = edges[row][place]
        let other: ImportDecision.Other =
          edge.isRecord
          ? .record(book.people[edge.other].record.id) : .row(keys[edge.other] ?? self.key(edge.other))
        guard let isSame = answers[Question(row: key, other: other)] else { continue }
        edges[row][place].answer = isSame ? .same : .different
        edges[row][place].isDecided = true
      }
    }
  }

  /// Whether the record says all that the row says, the number of the paper included.
  private func saysNothingNew(_ row: Int, _ edge: Edge) -> Bool {
    guard edge.likeness.confidence == .certain else { return false }
    var merge = RecordMerge()
    let record = book.people[edge.other].record
    _ = merge.merged(record, with: rows[row].person)
    guard merge.changes.isEmpty, !rows[row].hasID || rows[row].person.id == record.id else { return false }
    guard let request = rows[row].request else { return true }
    guard let planned = try? applications.planned(request, of: record.id, in: book) else { return false }
    return planned.place != nil && planned.changes.isEmpty
  }

  /// Takes what the host accepts beforehand: where both sides have no other match as sure as that.
  private mutating func accept() {
    var rowMatches = Array(repeating: 0, count: rows.count)
    var recordMatches: [Int: Int] = [:]
    func counts(_ edge: Edge) -> Bool {
      guard edge.isRecord || isActive(edge.other), let confidence = edge.likeness.confidence else {
        return false
      }
      return rules.accepted.contains(confidence) && edge.answer != .different
    }
    for row in rows.indices where isActive(row) {
      for edge in edges[row] where counts(edge) {
        rowMatches[row] += 1
        if edge.isRecord { recordMatches[edge.other, default: 0] += 1 }
      }
    }
    for row in rows.indices where isActive(row) && rowMatches[row] == 1 && !misnamed.contains(row) {
      for place in edges[row].indices where counts(edges[row][place]) {
        let edge = edges[row][place]
        let isOnly = edge.isRecord ? recordMatches[edge.other] == 1 : rowMatches[edge.other] == 1
        if isOnly { edges[row][place].answer = .same }
      }
    }
  }

  /// By what a decision names a row: a hash of what it says.
  func key(_ row: Int) -> SheetRowKey {
    var bytes = rows[row].person.json.canonicalBytes
    if let request = rows[row].request {
      bytes += ApplicationIndex.record(request, id: request.id ?? "", of: "").json.canonicalBytes
    }
    return SheetRowKey(String(SHA256Hasher.hash(bytes).hexadecimal.prefix(24)))
  }
}

/// The identifiers that several rows of a sheet carry, which are then nobody's.
private struct Clashes {
  private var people: [PersonID: Int] = [:]
  /// For each application the first row that names it; rows that repeat that one wholly are no clash.
  private var firsts: [ApplicationID: SheetRow] = [:]
  private var applications: Set<ApplicationID> = []

  init(_ rows: [SheetRow]) {
    for row in rows {
      if row.hasID { people[row.person.id, default: 0] += 1 }
      guard let id = row.request?.id else { continue }
      if let first = firsts[id] {
        if first.person != row.person || first.request != row.request { applications.insert(id) }
      } else {
        firsts[id] = row
      }
    }
  }

  /// The column whose identifier is another row's too.
  func field(of row: SheetRow) -> SheetField? {
    if row.hasID, people[row.person.id] ?? 0 > 1 { return .id }
    if let id = row.request?.id, applications.contains(id) { return .application }
    return nil
  }
}
