import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension ListCopy {
  /// One line of a copy: a row of the list, or a departure.
  enum Line {
    case row(ListRow)
    case departure(ListDeparture)

    var person: PersonID {
      switch self {
      case .row(let row): row.person
      case .departure(let departure): departure.person
      }
    }
  }

  /// What stands in the cells of a line: facts as the list keeps them, who it is as the record says.
  func cells(
    _ line: Line, number: Int, _ columns: [ListColumn], _ language: Language
  ) -> [CSVContent] {
    let records = records.reveal(for: .monthlyList)
    let person = records.people[line.person]
    let identity = person?.identity.reveal(for: .monthlyList)
    var facts: ListFacts?
    if case .row(let row) = line { facts = row.facts.reveal(for: .monthlyList) }
    let decision = facts.map(\.managementDecision)
    return columns.map { column in
      switch column.id {
      case ListColumn.number.id: .text(String(number))
      case ListColumn.person.id: .text(line.person.text)
      case ListColumn.name.id: CSVContent(identity?.name)
      case ListColumn.identityNumber.id: CSVContent(optional: identity?.identityNumber)
      case ListColumn.birth.id:
        CSVContent(identity?.birth.map { language == .vietnamese ? $0.vietnameseText : $0.description })
      case ListColumn.village.id: CSVContent(village(of: person, in: records))
      case ListColumn.route.id: CSVContent(facts?.route.map { $0.wording[language] })
      case ListColumn.completed.id: CSVContent(facts?.completedOn.map { $0.text(language) })
      case ListColumn.decisionIssued.id:
        CSVContent(optional: decision.map { Self.part($0, \.issuedOn).map { $0?.text(language) } })
      case ListColumn.decisionIssuer.id: CSVContent(optional: decision.map { Self.part($0, \.issuer) })
      case ListColumn.lastBorrowingDay.id: CSVContent(Fact(facts?.lastBorrowingDay?.text(language)))
      case ListColumn.listed.id: .text(isListed(line)[language])
      case ListColumn.movement.id: .text(movement(line, language))
      case ListColumn.note.id: .unknown
      default: CSVContent(Fact(records.own[column.id]?[line.person]))
      }
    }
  }

  /// The part of a decision; known to be none where there is no decision.
  private static func part<Value>(
    _ decision: Fact<ManagementDecision?>, _ part: KeyPath<ManagementDecision, Fact<Value>>
  ) -> Fact<Value?> {
    switch decision {
    case .unknown: .unknown
    case .known(nil): .known(nil)
    case .known(let decision?): decision[keyPath: part].map { .some($0) }
    }
  }

  private func village(of person: Person?, in records: Records) -> Fact<String> {
    guard let household = person?.household.value ?? nil else { return .unknown }
    return records.households[household]?.village ?? .unknown
  }

  private func isListed(_ line: Line) -> Wording {
    switch line {
    case .row: Wording(vi: "có", en: "yes")
    case .departure: Wording(vi: "không", en: "no")
    }
  }

  private func movement(_ line: Line, _ language: Language) -> String {
    switch line {
    case .row(let row):
      let fields = row.changedFields.map { ListField.wording(of: $0)[language] }
      let movement = row.movement.wording[language]
      return fields.isEmpty ? movement : "\(movement): \(fields.joined(separator: ", "))"
    case .departure(let departure):
      return departure.reasons.map { $0.wording[language] }.joined(separator: "; ")
    }
  }
}

extension CSVContent {
  /// An unknown fact, or one of which nothing is at hand, is an empty cell.
  fileprivate init(_ fact: Fact<String>?) {
    self = fact?.value.map { .text($0) } ?? .unknown
  }

  /// The same; known to be none is a cell of its own.
  fileprivate init(optional fact: Fact<String?>?) {
    switch fact {
    case nil, .unknown: self = .unknown
    case .known(nil): self = .knownNone
    case .known(.some(let text)): self = .text(text)
    }
  }
}
