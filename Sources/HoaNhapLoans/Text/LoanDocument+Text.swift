public import HoaNhapPolicy
public import HoaNhapValues

extension LoanDocument {
  /// The schedule for people, and the ledger where there are events or a day is asked for.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - explaining: whether the segments of each period follow its row.
  ///   - edition: the policy whose rates are looked up where sources are asked for, as in ``Schedule/text(_:explaining:citing:)``.
  ///   - settlement: the day for which a quote is asked that pays the loan off; `nil` for none.
  /// - Throws: ``InputError`` that names the field.
  public func text(
    _ language: Language = .vietnamese, explaining: Bool = false, citing edition: Edition? = nil,
    settlingOn settlement: CivilDate? = nil
  ) throws(InputError) -> String {
    let ledger = try ledger()
    var texts = [try ledger.schedule().text(language, explaining: explaining, citing: edition)]
    if let balanceDay { texts.append(try ledger.text(on: balanceDay, language)) }
    if let settlement { texts.append(try ledger.settlementQuote(on: settlement).text(language)) }
    return texts.joined(separator: "\n")
  }
}

extension SchedulePage {
  /// Adds the schedule of a document, and its ledger where there are events or a day is asked for.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - settlement: the day for which a quote is asked that pays the loan off; `nil` for none.
  /// - Throws: ``InputError`` that names the field.
  public mutating func add(
    _ document: LoanDocument, settlingOn settlement: CivilDate? = nil
  ) throws(InputError) {
    try add(try document.ledger(), on: document.balanceDay, settlingOn: settlement)
  }
}

extension ScheduleChart {
  /// The picture of a document's schedule, and of its ledger where there are events or a day is asked for.
  ///
  /// - Throws: ``InputError`` that names the field.
  public init(_ document: LoanDocument) throws(InputError) {
    let ledger = try document.ledger()
    if let day = document.balanceDay {
      try self.init(ledger, on: day)
    } else {
      self.init(try ledger.schedule())
    }
  }
}
