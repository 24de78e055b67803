public import HoaNhapValues

extension LoanDocument {
  /// The schedule for people, and the ledger where there are events or a day is asked for.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - explaining: whether the segments of each period follow its row.
  /// - Throws: ``InputError`` that names the field.
  public func text(
    _ language: Language = .vietnamese, explaining: Bool = false
  ) throws(InputError) -> String {
    let ledger = try ledger()
    let schedule = try ledger.schedule().text(language, explaining: explaining)
    guard let balanceDay else { return schedule }
    return "\(schedule)\n\(try ledger.text(on: balanceDay, language))"
  }
}

extension SchedulePage {
  /// Adds the schedule of a document, and its ledger where there are events or a day is asked for.
  ///
  /// - Throws: ``InputError`` that names the field.
  public mutating func add(_ document: LoanDocument) throws(InputError) {
    let ledger = try document.ledger()
    if let day = document.balanceDay {
      try add(ledger, on: day)
    } else {
      add(try ledger.schedule())
    }
  }
}
