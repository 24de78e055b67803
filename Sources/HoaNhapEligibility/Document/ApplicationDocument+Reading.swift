import HoaNhapPolicy
public import HoaNhapValues

extension ApplicationDocument {
  /// Reads a document from its JSON.
  ///
  /// What is absent is unknown; what is given is known. `null` says "known to be none" where the form allows it.
  /// - Throws: ``InputError`` for the first field that does not fit the form.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "as_of", "kind", "purpose", "amount", "term_months", "programme_balance",
      "same_purpose_debt", "needs_loan", "person", "training", "establishment",
    ])
    self.init(
      id: ApplicationID(try root.require("id", try root.string("id"))),
      asOf: try root.require("as_of", try root.date("as_of")),
      borrower: try root.require("kind", try root.word("kind")),
      purpose: try root.require("purpose", try root.word("purpose")))
    amount = Fact(try root.integer("amount").map(Dong.init))
    termMonths = Fact(try root.integer("term_months"))
    programmeBalance = Fact(try root.integer("programme_balance").map(Dong.init))
    samePurposeDebt = Fact(try root.integer("same_purpose_debt").map(Dong.init))
    needsLoan = Fact(try root.bool("needs_loan"))
    try root.refuse("person", unless: borrowerKind == .person)
    try root.refuse("training", unless: borrowerKind == .person && purpose == .training)
    try root.refuse("establishment", unless: borrowerKind == .establishment)
    if let block = try root.objectField("person") { try readPerson(block) }
    if let block = try root.objectField("training") { try readTraining(block) }
    if let block = try root.objectField("establishment") { try readEstablishment(block) }
    try FactsCheck.check(CaseFacts(self))
  }

  private mutating func readPerson(_ block: FieldReader) throws(InputError) {
    try block.allow(["birth", "route", "completed", "management_decision", "list", "conduct"])
    if let text = try block.string("birth") {
      guard let date = PartialDate(text) else { throw block.notADate("birth", orPart: true) }
      birth = .known(date)
    }
    route = Fact(try block.word("route"))
    completedOn = Fact(try block.date("completed"))
    if block.isNull("management_decision") {
      managementDecision = .known(nil)
    } else if let entry = try block.objectField("management_decision") {
      try entry.allow(["issued", "issuer", "months"])
      managementDecision = .known(
        ManagementDecision(
          issuedOn: Fact(try entry.date("issued")), issuer: Fact(try entry.string("issuer")),
          months: Fact(try entry.integer("months"))))
    }
    if block.isNull("list") {
      listEntry = .known(nil)
    } else if let entry = try block.objectField("list") {
      listEntry = .known(try Self.listEntry(entry))
    }
    if let entry = try block.objectField("conduct") {
      try entry.allow(["good", "recorded_on"])
      conductIsGood = Fact(try entry.bool("good"))
      conductRecordedOn = Fact(try entry.date("recorded_on"))
    }
  }

  private static func listEntry(_ entry: FieldReader) throws(InputError) -> ListEntry {
    try entry.allow(["month", "confirmed_on"])
    var month: Fact<YearMonth> = .unknown
    if let text = try entry.string("month") {
      guard let value = YearMonth(text) else {
        throw InputError(
          .notADate, field: entry.path(of: "month"), vi: "Không phải là một tháng; hãy ghi yyyy-mm.",
          en: "Not a month; write yyyy-mm.")
      }
      month = .known(value)
    }
    if entry.isNull("confirmed_on") { return ListEntry(month: month, confirmedOn: .known(nil)) }
    let day = try entry.date("confirmed_on")
    return ListEntry(month: month, confirmedOn: day.map { .known($0) } ?? .unknown)
  }

  private mutating func readTraining(_ block: FieldReader) throws(InputError) {
    try block.allow(["level", "months", "institution_confirmed"])
    trainingLevel = Fact(try block.word("level"))
    trainingMonths = Fact(try block.integer("months"))
    institutionConfirmed = Fact(try block.bool("institution_confirmed"))
  }

  private mutating func readEstablishment(_ block: FieldReader) throws(InputError) {
    try block.allow([
      "type", "registered", "operating", "members", "workers", "rehabilitated_workers",
      "listed_workers", "plan_confirmed", "insured_workers", "capital", "revenue",
    ])
    establishmentType = Fact(try block.word("type"))
    isRegistered = Fact(try block.bool("registered"))
    isOperating = Fact(try block.bool("operating"))
    members = Fact(try block.integer("members"))
    workers = Fact(try block.integer("workers"))
    rehabilitatedWorkers = Fact(try block.integer("rehabilitated_workers"))
    listedWorkers = Fact(try block.integer("listed_workers"))
    planConfirmed = Fact(try block.bool("plan_confirmed"))
    insuredWorkers = Fact(try block.integer("insured_workers"))
    capital = Fact(try block.integer("capital").map(Dong.init))
    revenue = Fact(try block.integer("revenue").map(Dong.init))
  }
}

extension FieldReader {
  /// A block that belongs to another kind of borrower or another purpose is a fault, not a hint.
  fileprivate func refuse(_ key: String, unless belongs: Bool) throws(InputError) {
    guard has(key), !belongs else { return }
    throw InputError(
      .notApplicable, field: path(of: key),
      vi: "Khối này không thuộc loại hồ sơ và mục đích vay đã ghi; hãy bỏ khối này.",
      en: "This block does not belong to the kind and purpose given; leave it out.")
  }
}
