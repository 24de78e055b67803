import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues

/// Puts rows that are one person together, and says of each group what is written.
struct PlanBuilder {
  private(set) var new: [ImportPlan.NewPerson] = []
  private(set) var changed: [ImportPlan.ChangedPerson] = []
  private(set) var applications: [ImportPlan.PlannedApplication] = []
  private(set) var held: [ImportPlan.HeldRow] = []
  private(set) var unchanged = 0
  private(set) var refused = 0
  private(set) var faults = FaultTally()

  private let matching: SheetMatching
  private let book: ImportBook
  private let rules: ImportRules
  /// For each row the first row of its group.
  private var leaders: [Int]
  /// For each row the records that it was decided to be.
  private var targets: [[Int]]

  /// A person who is new, before all new ones are known and numbered.
  private struct Newcomer {
    let rows: [Int]
    let person: Person
    let requests: [ApplicationIndex.Planned]
    let order: (name: [UInt8], born: CivilDate, bytes: [UInt8])
  }
  private var newcomers: [Newcomer] = []

  init(_ matching: SheetMatching, _ book: ImportBook, _ rules: ImportRules) {
    self.matching = matching
    self.book = book
    self.rules = rules
    leaders = Array(matching.rows.indices)
    targets = Array(repeating: [], count: matching.rows.count)
  }

  mutating func build() {
    join()
    var groups: [Int: [Int]] = [:]
    var order: [Int] = []
    for row in matching.rows.indices where matching.isActive(row) {
      let leader = leader(row)
      if groups[leader] == nil { order.append(leader) }
      groups[leader, default: []].append(row)
    }
    for leader in order { settle(groups[leader] ?? []) }
    number()
    changed.sort { $0.place < $1.place }
    applications.sort { $0.application.id < $1.application.id }
  }

  // MARK: Groups

  private mutating func join() {
    var ofRecord: [Int: Int] = [:]
    for row in matching.rows.indices where matching.isActive(row) {
      for edge in matching.proposals(row) where edge.answer == .same {
        if edge.isRecord {
          targets[row].append(edge.other)
          if let first = ofRecord[edge.other] { unite(row, first) } else { ofRecord[edge.other] = row }
        } else {
          unite(row, edge.other)
        }
      }
    }
  }

  private func leader(_ row: Int) -> Int {
    var row = row
    while leaders[row] != row { row = leaders[row] }
    return row
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    let (first, second) = (leader(a), leader(b))
    leaders[max(first, second)] = min(first, second)
    // Short ways for long chains.
    leaders[a] = min(first, second)
    leaders[b] = min(first, second)
  }

  private mutating func settle(_ group: [Int]) {
    let records = Set(group.flatMap { targets[$0] })
    if records.count > 1 { return hold(group, .severalRecords) }
    // An identifier that is somebody's is never given to another.
    if group.contains(where: { matching.named[$0].map { !records.contains($0) } ?? false }) {
      return hold(group, .otherPersonsID)
    }
    if records.isEmpty, group.contains(where: { isOpen($0, in: group) }) { return hold(group, .undecided) }
    // Rows say the same whatever their order: their own contents put them in one.
    let sorted =
      group.count == 1 ? group : group.sorted { content($0).lexicographicallyPrecedes(content($1)) }
    do throws(SheetFault.Code) {
      if let record = records.first {
        try change(record, sorted)
      } else {
        try add(sorted)
      }
    } catch {
      for row in group { faults.add(error, row: matching.rows[row].row) }
      refused += group.count
    }
  }

  /// Whether somebody must still say whether a row is another person.
  private func isOpen(_ row: Int, in group: [Int]) -> Bool {
    matching.proposals(row).contains { edge in
      edge.answer == .undecided && (edge.isRecord || group.count == 1 || !group.contains(edge.other))
    }
  }

  private func content(_ row: Int) -> [UInt8] { Array(matching.key(row).text.utf8) }

  // MARK: What is written

  /// What the rows of one person say together; `nil` where they say different things.
  private func together(_ group: [Int]) -> Person? {
    var person = matching.rows[group[0]].person
    for row in group.dropFirst() {
      var merge = RecordMerge()
      let other = matching.rows[row].person
      if !other.id.text.isEmpty {
        guard person.id.text.isEmpty || person.id == other.id else { return nil }
        person.id = other.id
      }
      person = merge.merged(person, with: other)
      if merge.hasConflict { return nil }
    }
    return person
  }

  /// The different requests of the rows; `nil` where two of them could be one and differ.
  private func requests(_ group: [Int]) -> [(rows: [Int], request: SheetRequest)]? {
    var requests: [(rows: [Int], request: SheetRequest)] = []
    for row in group {
      guard let request = matching.rows[row].request else { continue }
      if let same = requests.firstIndex(where: { $0.request == request }) {
        requests[same].rows.append(matching.rows[row].row)
        continue
      }
      let clashes = requests.contains { other in
        if let id = other.request.id, let own = request.id { return id == own }
        return other.request.purpose == request.purpose
      }
      if clashes { return nil }
      requests.append(([matching.rows[row].row], request))
    }
    return requests
  }

  private mutating func change(_ place: Int, _ group: [Int]) throws(SheetFault.Code) {
    let record = book.people[place].record
    guard let said = together(group), said.id.text.isEmpty || said.id == record.id,
      let requests = requests(group)
    else {
      return hold(group, .conflictingRows)
    }
    var planned: [ImportPlan.PlannedApplication] = []
    for (rows, request) in requests {
      let plan = try matching.applications.planned(request, of: record.id, in: book)
      guard plan.place == nil || !plan.changes.isEmpty else { continue }
      planned.append(
        ImportPlan.PlannedApplication(
          rows: rows, application: plan.application, changes: plan.changes, place: plan.place))
    }
    var merge = RecordMerge()
    let merged = merge.merged(record, with: said)
    applications += planned
    if !merge.changes.isEmpty {
      changed.append(
        ImportPlan.ChangedPerson(rows: numbers(group), person: merged, changes: merge.changes, place: place))
    } else if planned.isEmpty {
      unchanged += group.count
    }
  }

  private mutating func add(_ group: [Int]) throws(SheetFault.Code) {
    guard let person = together(group), let requests = requests(group) else {
      return hold(group, .conflictingRows)
    }
    var planned: [ApplicationIndex.Planned] = []
    for (_, request) in requests {
      planned.append(try matching.applications.planned(request, of: nil, in: book))
    }
    let identity = person.identity.reveal(for: .storage)
    newcomers.append(
      Newcomer(
        rows: numbers(group), person: person, requests: planned,
        order: (
          NameForm(identity.name.value ?? "").marked, identity.birth.value?.earliest ?? .distantPast,
          content(group[0])
        )))
  }

  private func numbers(_ group: [Int]) -> [Int] { group.map { matching.rows[$0].row }.sorted() }

  /// Gives new people and applications their identifiers, in an order that their contents alone decide.
  private mutating func number() {
    newcomers.sort { a, b in
      if a.order.name != b.order.name { return a.order.name.lexicographicallyPrecedes(b.order.name) }
      if a.order.born != b.order.born { return a.order.born < b.order.born }
      return a.order.bytes.lexicographicallyPrecedes(b.order.bytes)
    }
    var people = IDNumbers(rules.personPrefix)
    for record in book.people { people.note(record.record.id.text) }
    for row in matching.rows { people.note(row.person.id.text) }
    var requests = IDNumbers(rules.applicationPrefix)
    for record in book.applications { requests.note(record.record.id.text) }
    for row in matching.rows { requests.note(row.request?.id?.text ?? "") }
    for newcomer in newcomers {
      var person = newcomer.person
      if person.id.text.isEmpty { person.id = PersonID(people.next()) }
      new.append(ImportPlan.NewPerson(rows: newcomer.rows, person: person))
      for plan in newcomer.requests {
        var application = plan.application
        application.borrower = .person(person.id)
        applications.append(
          ImportPlan.PlannedApplication(
            rows: newcomer.rows, application: application, changes: [], place: nil))
      }
    }
    // Those of known people come first, in the order of the people.
    let unnumbered = applications.indices.filter { applications[$0].application.id.text.isEmpty }.sorted {
      a, b in
      let (first, second) = (applications[a].application, applications[b].application)
      if first.borrower != second.borrower {
        return PersonID(first.borrower.id) < PersonID(second.borrower.id)
      }
      return first.purpose.rawValue < second.purpose.rawValue
    }
    for place in unnumbered {
      let plan = applications[place]
      var application = plan.application
      application.id = ApplicationID(requests.next())
      applications[place] = ImportPlan.PlannedApplication(
        rows: plan.rows, application: application, changes: plan.changes, place: plan.place)
    }
    new.sort { $0.person.id < $1.person.id }
  }

  // MARK: What is held

  private mutating func hold(_ group: [Int], _ reason: ImportPlan.HeldRow.Reason) {
    for row in group {
      let proposals = matching.proposals(row).filter { $0.answer != .different || $0.isDecided }.map { edge in
        ImportPlan.Proposal(
          other: edge.isRecord ? .record(book.people[edge.other].record.id) : .row(matching.key(edge.other)),
          otherRow: edge.isRecord ? nil : matching.rows[edge.other].row, likeness: edge.likeness,
          decided: edge.isDecided ? edge.answer == .same : nil)
      }
      held.append(
        ImportPlan.HeldRow(
          row: matching.rows[row].row, key: matching.key(row), reason: reason,
          proposals: proposals.sorted { a, b in
            if a.likeness.points != b.likeness.points { return a.likeness.points > b.likeness.points }
            return Self.text(a.other) < Self.text(b.other)
          }))
    }
  }

  private static func text(_ other: ImportDecision.Other) -> SheetRowKey {
    switch other {
    case .record(let id): SheetRowKey(id.text)
    case .row(let key): key
    }
  }
}

/// The numbers behind a prefix, from the one after the largest that is taken.
private struct IDNumbers {
  private let prefix: String
  private var last = 0

  init(_ prefix: String) { self.prefix = prefix }

  mutating func note(_ id: String) {
    guard id.utf8.starts(with: prefix.utf8) else { return }
    let digits = id.utf8.dropFirst(prefix.utf8.count)
    guard (1...12).contains(digits.count), digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return }
    last = max(last, digits.reduce(0) { $0 * 10 + Int($1 & 15) })
  }

  /// Six digits, so that identifiers stand in the order of their numbers.
  mutating func next() -> String {
    last += 1
    let digits = String(last)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
