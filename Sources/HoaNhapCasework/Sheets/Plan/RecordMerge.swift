import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// Puts what a row says into a record, field by field: what the row does not say stays as it was.
struct RecordMerge {
  private(set) var changes: [FieldChange] = []
  /// Whether something known was replaced by something else, and not only said more precisely.
  private(set) var hasConflict = false

  mutating func merged(_ record: Person, with row: Person) -> Person {
    var person = record
    let (old, new) = (record.identity.reveal(for: .storage), row.identity.reveal(for: .storage))
    var identity = old
    if !Self.adds(nothingTo: old.name.value, new.name.value) {
      set(.name, &identity.name, new.name, refines: Self.adds(nothingTo: new.name.value, old.name.value)) {
        $0
      }
    }
    set(.identityNumber, &identity.identityNumber, new.identityNumber) { $0 ?? "-" }
    if !Self.isLessPrecise(new.birth.value, than: old.birth.value) {
      let refines = Self.isLessPrecise(old.birth.value, than: new.birth.value)
      set(.birth, &identity.birth, new.birth, refines: refines) { Self.text($0) }
    }
    person.identity = Sensitive(identity)
    set(.household, &person.household, row.household) { $0?.text ?? "-" }

    var facts = record.rehabilitation.reveal(for: .storage)
    let said = row.rehabilitation.reveal(for: .storage)
    set(.route, &facts.route, said.route, Self.text)
    set(.completed, &facts.completedOn, said.completedOn) { $0.vietnameseText }
    merge(&facts.managementDecision, said.managementDecision)
    merge(&facts.listEntry, said.listEntry)
    person.rehabilitation = Sensitive(facts)

    var conduct = record.conduct.reveal(for: .storage)
    let judged = row.conduct.reveal(for: .storage)
    set(.conduct, &conduct.isGood, judged.isGood) { $0 ? "tốt" : "chưa tốt" }
    set(.conductRecordedOn, &conduct.recordedOn, judged.recordedOn) { $0.vietnameseText }
    person.conduct = Sensitive(conduct)
    return person
  }

  mutating func merged(_ record: LoanApplication, with request: SheetRequest) -> LoanApplication {
    var application = record
    if record.purpose != request.purpose {
      var purpose = Fact.known(record.purpose)
      set(.purpose, &purpose, .known(request.purpose)) { $0.rawValue }
      application.purpose = request.purpose
    }
    set(.amount, &application.amount, request.amount) { $0.description }
    set(.termMonths, &application.termMonths, request.termMonths) { String($0) }
    set(.receivedOn, &application.receivedOn, request.receivedOn) { $0.vietnameseText }
    set(.source, &application.source, request.source) { $0.rawValue }
    set(.needsLoan, &application.needsLoan, request.needsLoan) { $0 ? "có" : "không" }
    return application
  }

  private mutating func merge(_ old: inout Fact<ManagementDecision?>, _ new: Fact<ManagementDecision?>) {
    switch (old, new) {
    case (_, .unknown): break
    case (.known(.some(var decision)), .known(.some(let said))):
      set(.decisionIssued, &decision.issuedOn, said.issuedOn) { $0.vietnameseText }
      set(.decisionIssuer, &decision.issuer, said.issuer) { $0 }
      set(.decisionMonths, &decision.months, said.months) { String($0) }
      old = .known(decision)
    default: set(.decisionIssued, &old, new) { $0.map { $0.issuedOn.value?.vietnameseText ?? "…" } ?? "-" }
    }
  }

  private mutating func merge(_ old: inout Fact<ListEntry?>, _ new: Fact<ListEntry?>) {
    switch (old, new) {
    case (_, .unknown): break
    case (.known(.some(var entry)), .known(.some(let said))):
      set(.listMonth, &entry.month, said.month) { Self.text(PartialDate($0)) }
      set(.listConfirmedOn, &entry.confirmedOn, said.confirmedOn) { $0?.vietnameseText ?? "-" }
      old = .known(entry)
    default:
      set(.listMonth, &old, new) {
        $0.map { $0.month.value.map { Self.text(PartialDate($0)) } ?? "…" } ?? "-"
      }
    }
  }

  private mutating func set<Value: Equatable>(
    _ field: SheetField, _ old: inout Fact<Value>, _ new: Fact<Value>, refines: Bool = false,
    _ text: (Value) -> String
  ) {
    guard case .known(let value) = new, old != new else { return }
    if old.isKnown, !refines { hasConflict = true }
    changes.append(FieldChange(field, before: old.value.map(text), after: text(value)))
    old = new
  }

  // MARK: What adds nothing

  /// Whether a name is that of the record in capitals, without marks or with other spaces.
  private static func adds(nothingTo old: String?, _ new: String?) -> Bool {
    guard let old, let new else { return false }
    let (known, said) = (NameForm(old), NameForm(new))
    return known.marked == said.marked || (known.folded == said.folded && !said.hasMarks)
  }

  /// Whether a date is one that allows the known one and says less.
  private static func isLessPrecise(_ new: PartialDate?, than old: PartialDate?) -> Bool {
    guard let new, let old else { return false }
    return new.earliest <= old.earliest && old.latest <= new.latest
  }

  private static func text(_ date: PartialDate) -> String {
    if let day = date.day { return day.vietnameseText }
    let parts = date.description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }

  private static func text(_ route: RehabilitationRoute) -> String {
    WordTable.routes.entries.first { $0.value == route }?.vietnamese[0] ?? route.rawValue
  }
}
