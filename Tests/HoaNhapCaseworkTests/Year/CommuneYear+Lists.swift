import HoaNhap
import Testing

/// People come onto record, and each month's list is drawn up, confirmed and handed over.
extension CommuneYear {
  mutating func arrive(_ number: Int) {
    let id = PersonID("P-\(number)")
    let decision = YearScript.date(YearScript.oldDecisions[number] ?? "2023-09-19")
    let person = Person(
      id: id,
      identity: PersonIdentity(
        name: .known("Người Mẫu \(number)"), identityNumber: .known(nil),
        birth: .known(PartialDate(YearScript.date("1987-11-23")))),
      rehabilitation: Rehabilitation(
        route: .known(.compulsory), completedOn: .known(YearScript.date("2016-08-17")),
        managementDecision: .known(
          ManagementDecision(issuedOn: .known(decision), issuer: .known("Chủ tịch Mẫu"), months: .known(24))),
        listEntry: .known(nil)),
      conduct: Conduct(isGood: .known(true), recordedOn: .known(today)),
      household: .known(HouseholdID("H-\(number)")))
    records.folder.people.append(person)
    let group = YearScript.group(of: number).map { SavingsGroupID($0) }
    records.folder.households.append(
      Household(id: HouseholdID("H-\(number)"), group: .known(group), otherAdults: .known(2)))
    present.insert(number)
    touch(Person.key(id))
    touch(Household.key(HouseholdID("H-\(number)")))
  }

  mutating func arriveEstablishment(_ number: Int) {
    var establishment = Establishment(
      id: EstablishmentID("CS-\(number)"), name: .known("Cơ sở Mẫu \(number)"))
    establishment.type = .known(.cooperative)
    establishment.isRegistered = .known(true)
    establishment.isOperating = .known(true)
    establishment.members = .known(7)
    establishment.workers = .known(20)
    establishment.rehabilitatedWorkers = .known(2)
    establishment.listedWorkers = .known(2)
    establishment.planConfirmed = .known(true)
    records.folder.establishments.append(establishment)
    touch(Establishment.key(establishment.id))
  }

  mutating func change(_ number: Int, _ change: (inout Person) -> Void) {
    guard let place = records.folder.people.firstIndex(where: { $0.id.text == "P-\(number)" }) else { return }
    change(&records.folder.people[place])
    touch(Person.key(records.folder.people[place].id))
  }

  mutating func arrangeLists() throws {
    for (number, month) in YearScript.arrivals.sorted(by: { $0.key < $1.key }) {
      on(YearScript.date("\(month)-01")) { $0.arrive(number) }
    }
    on(YearScript.date("2026-07-08")) { $0.arrive(YearScript.corrected.on) }
    for (day, number, what) in YearScript.changes {
      on(YearScript.date(day)) { year in
        year.change(number) { person in
          switch what {
          case "name":
            person.identity = person.identity.map { $0.name = .known("Người Mẫu số \(number)") }
          case "birth":
            person.identity = person.identity.map {
              $0.birth = .known(PartialDate(YearScript.date("1987-12-01")))
            }
          default:
            person.rehabilitation = person.rehabilitation.map {
              $0.managementDecision = .known(
                ManagementDecision(
                  issuedOn: .known(YearScript.date("2023-09-25")), issuer: .known("Chủ tịch Mẫu"),
                  months: .known(24)))
            }
          }
        }
      }
    }
    var month = YearMonth(of: Self.first)
    while month <= YearMonth(of: Self.last) {
      let (text, file) = (month.description, ListFile(for: month, under: try Self.plan.listDuty(for: month)))
      let day = try month.firstDay.adding(days: (YearScript.lateLists[text] ?? 2) - 1)
      on(day) { try $0.drawUp(file) }
      on(try day.adding(days: 1)) { try $0.confirm(text) }
      month = try month.adding(months: 1)
    }
    on(YearScript.date("2026-07-10")) { try $0.correctJuly() }
  }

  private mutating func drawUp(_ new: ListFile) throws {
    var file = new
    let month = file.month.description
    let draft = file.draft(
      on: today, people: records.folder.people, previous: records.lists,
      stated: (YearScript.stated[month] ?? []).map { ListStatement(PersonID("P-\($0.person)"), $0.reason) },
      returning: Set((YearScript.returning[month] ?? []).map { PersonID("P-\($0)") }),
      recorded: RecordedChanges(in: changesSinceList))
    try file.drawUp(draft, by: .communePolice, stamp: stamp)
    records.lists.append(file)
    changesSinceList = []
    touch(ListFile.key(file.recordID))
  }

  /// Who has to be on a month's list, by the script alone, and why who was on the last one is not.
  private func expected(_ month: String) -> (people: Set<PersonID>, reasons: [PersonID: ListReason]) {
    var off: [PersonID: ListReason] = [:]
    for (from, statements) in YearScript.stated where from <= month {
      for (person, reason) in statements {
        let isBack = YearScript.returning.contains { $0.key <= month && $0.value.contains(person) }
        if !isBack { off[PersonID("P-\(person)")] = reason }
      }
    }
    if month < "2026-09" && month > "2026-07" {
      off[PersonID("P-\(YearScript.corrected.off)")] = .recordCorrected
    }
    for (person, from) in YearScript.tenYears where from <= month {
      off[PersonID("P-\(person)")] = .tenYearsOver
    }
    let people = Set(present.map { PersonID("P-\($0)") }).subtracting(off.keys)
    return (people, off)
  }

  /// Confirms the last list on record and hands it over; in October the confirmation is taken back once.
  private mutating func confirm(_ month: String) throws {
    guard let place = records.lists.indices.last else { return }
    var file = records.lists[place]
    let version = try #require(file.current).number
    try file.confirm(version: version, by: .communePeoplesCommittee, on: today, stamp: stamp)
    if month == "2026-10" {
      try file.reverse(
        move: file.moves.count, because: "Nhầm ngày", by: .communePeoplesCommittee, on: today, stamp: stamp)
      try file.confirm(version: version, by: .communePeoplesCommittee, on: today, stamp: stamp)
    }
    try file.handOver(
      version: version, to: .vbspTransactionOffice, by: .communePolice, on: today, stamp: stamp)
    let (people, reasons) = expected(month)
    noteRows("\(month)/1", people, since: listed, changed: YearScript.changed(month))
    listedBefore = listed
    takeUp(people, reasons)
    try keep(file, at: place)
    try keepBook { _ = try file.record(in: &$0, stamp: $1) }
    #expect(meetDuty(file.duty.obligation.text) == (YearScript.lateLists[month] != nil))
  }

  /// The correction of July: one person off, one on.
  private mutating func correctJuly() throws {
    guard let place = records.lists.indices.last else { return }
    var file = records.lists[place]
    let off = PersonID("P-\(YearScript.corrected.off)")
    let stated = (YearScript.stated["2026-07"] ?? []).map {
      ListStatement(PersonID("P-\($0.person)"), $0.reason)
    }
    let draft = file.draft(
      on: today, people: records.folder.people, previous: Array(records.lists.dropLast()),
      stated: stated + [ListStatement(off, .recordCorrected)])
    try file.correct(draft, because: "Nhầm hồ sơ", by: .communePolice, stamp: stamp)
    try file.confirm(version: 2, by: .communePeoplesCommittee, on: today, stamp: stamp)
    try file.handOver(version: 2, to: .vbspTransactionOffice, by: .communePolice, on: today, stamp: stamp)
    let people = listed.subtracting([off]).union([PersonID("P-\(YearScript.corrected.on)")])
    noteRows("2026-07/2", people, since: listedBefore, changed: [])
    takeUp(people, [off: .recordCorrected])
    changesSinceList = []
    try keep(file, at: place)
  }

  /// Writes down what stands beside each name on a version of a list.
  private mutating func noteRows(
    _ version: String, _ people: Set<PersonID>, since before: Set<PersonID>, changed: Set<String>
  ) {
    for person in people {
      let movement: ListMovement =
        !before.contains(person) ? .new : changed.contains(person.text) ? .changed : .stays
      note("row", version, 1, ["movement": movement.rawValue])
    }
  }

  /// Writes down who came and who went.
  private mutating func takeUp(_ people: Set<PersonID>, _ reasons: [PersonID: ListReason]) {
    for person in people.subtracting(listed).sorted() {
      note("on", person.text)
      note("listed", person.text)
    }
    for person in listed.subtracting(people).sorted() {
      note("off", person.text, 1, ["reason": reasons[person]?.rawValue ?? "?"])
      note("listed", person.text, -1)
    }
    listed = people
  }

  private mutating func keep(_ file: ListFile, at place: Int) throws {
    records.lists[place] = file
    touch(ListFile.key(file.recordID))
    for person in file.entryChanges().applied(to: records.folder.people) {
      guard let place = records.folder.people.firstIndex(where: { $0.id == person.id }) else { continue }
      records.folder.people[place] = person
      touch(Person.key(person.id))
    }
  }
}

extension Sensitive {
  /// The value with a change made.
  fileprivate func map(_ change: (inout Value) -> Void) -> Sensitive {
    var value = reveal(for: .storage)
    change(&value)
    return Sensitive(value)
  }
}
