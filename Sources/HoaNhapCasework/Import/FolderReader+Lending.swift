import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension FolderReader {
  func application(_ row: inout RowReader) -> (id: String, record: LoanApplication)? {
    let id = row.required("id", CellParser.id)
    let borrower = borrower(&row)
    let purpose = row.required("purpose", Self.purpose)
    var record = LoanApplication(
      id: ApplicationID(id ?? ""), borrower: borrower ?? .person(""), purpose: purpose ?? .production)
    record.receivedOn = row.date("received_on")
    record.source = row.word("source", .sources)
    record.amount = row.amount("amount")
    record.termMonths = row.count("term_months")
    record.programmeBalance = row.amount("programme_balance")
    record.samePurposeDebt = row.amount("same_purpose_debt")
    record.needsLoan = row.flag("needs_loan")
    if let purpose, let borrower, !(purpose == .training && borrower.kind == .person) {
      refuseTraining(&row)
    } else {
      record.trainingLevel = row.word("training_level", .levels)
      record.trainingMonths = row.fact("training_months", CellParser.count)
      record.institutionConfirmed = row.flag("institution_confirmed")
    }
    guard let id, borrower != nil, purpose != nil else { return nil }
    return (id, record)
  }

  private static func purpose(_ text: String) throws(CellFault) -> LoanPurpose {
    guard let purpose = WordTable.purposes.value(of: text) else { throw .wrongForm(.unknownWord) }
    return purpose
  }

  /// The cells of a training course say something only where a person borrows for one.
  private func refuseTraining(_ row: inout RowReader) {
    for column in ["training_level", "training_months", "institution_confirmed"] {
      guard case .text = row.content(column) else { continue }
      row.fault(
        column, .notApplicable,
        Wording(
          vi: "Ô này chỉ dùng khi cá nhân vay học nghề; hãy để trống hoặc ghi -",
          en: "This cell is for a person's training loan alone; leave it empty or write -"), showsForm: false)
    }
  }

  /// One of `person` and `establishment`, which must be there.
  private func borrower(_ row: inout RowReader) -> Borrower? {
    let person = row.optional("person", CellParser.id)
    let establishment = row.optional("establishment", CellParser.id)
    switch (person.value ?? nil, establishment.value ?? nil) {
    case (.some(let id), nil):
      return reference(id, to: .people, "person", &row) ? .person(PersonID(id)) : nil
    case (nil, .some(let id)):
      return reference(id, to: .establishments, "establishment", &row)
        ? .establishment(EstablishmentID(id)) : nil
    case (.some, .some):
      row.fault(
        "establishment", .notApplicable,
        Wording(
          vi: "Chỉ ghi một trong hai: mã người hoặc mã cơ sở",
          en: "Write one of the two: a person or an establishment"),
        showsForm: false)
      return nil
    case (nil, nil):
      // A cell that is filled has its own fault already.
      if !row.isFaulty {
        row.fault(
          "person", .missingField,
          Wording(
            vi: "Thiếu mã người hoặc mã cơ sở đi vay", en: "The person or the establishment is missing"),
          showsForm: false)
      }
      return nil
    }
  }

  func loan(_ row: inout RowReader) -> (id: String, record: Loan)? {
    let id = row.required("id", CellParser.id)
    let borrower = borrower(&row)
    let purpose = row.required("purpose", Self.purpose)
    let application = row.optional("application", CellParser.id).value ?? nil
    let own = ProgrammeID(edition.id.programme)
    let programme = row.fact("programme", CellParser.id).value.map { ProgrammeID($0) } ?? own
    let source = row.word("source", .sources)
    let settledOn = row.optional("settled_on", CellParser.date).value ?? nil
    let draft = LoanDraft(
      id: LoanID(id ?? ""), purpose: purpose ?? .production, isOfProgramme: programme == own,
      disbursements: disbursements(&row), months: row.required("term_months", CellParser.count),
      studyUntil: row.optional("study_until", CellParser.date).value ?? nil,
      rates: row.optional("rates", CellParser.rates).value ?? nil,
      principalEvery: row.optional("principal_every", CellParser.count).value ?? nil)
    guard let id, let borrower, let purpose, !row.isFaulty, let terms = terms(of: draft, &row) else {
      return nil
    }
    if let settledOn, let last = draft.disbursements.last?.date, settledOn < last {
      row.fault(
        "settled_on", .outOfOrder,
        Wording(vi: "Ngày tất toán trước ngày giải ngân", en: "The loan is closed before it was disbursed"),
        showsForm: false)
    }
    let isKnown = application.map { looseReference($0, to: .applications, "application", &row) } ?? false
    return (
      id,
      Loan(
        id: LoanID(id), borrower: borrower, programme: programme, purpose: purpose,
        application: isKnown ? application.map { ApplicationID($0) } : nil, source: source,
        settledOn: settledOn,
        terms: terms)
    )
  }

  /// Several payments out, or one day and one amount.
  private func disbursements(_ row: inout RowReader) -> [Disbursement] {
    let many = row.optional("disbursements", CellParser.disbursements).value ?? nil
    if let many {
      for column in ["amount", "disbursed_on"] where row.isFilled(column) {
        row.fault(
          column, .notApplicable,
          Wording(
            vi: "Đã ghi các lần giải ngân thì để trống ô này",
            en: "Leave this cell empty where the single disbursements are written"), showsForm: false)
      }
      return many
    }
    guard let amount = row.required("amount", CellParser.amount),
      let day = row.required("disbursed_on", CellParser.date)
    else { return [] }
    return [Disbursement(date: day, amount: amount)]
  }

  func payment(_ row: inout RowReader, starts: [LoanID: CivilDate]) -> (id: String, record: Payment)? {
    let id = row.required("id", CellParser.id)
    let loan = row.required("loan", CellParser.id)
    let date = row.required("date", CellParser.date)
    let amount = row.required("amount", CellParser.amount)
    guard let id, let loan, let date, let amount, reference(loan, to: .loans, "loan", &row) else {
      return nil
    }
    if amount == .zero {
      row.fault(
        "amount", .outOfRange,
        Wording(vi: "Số tiền nộp phải lớn hơn 0", en: "A payment is more than 0"), showsForm: false)
    }
    if let start = starts[LoanID(loan)], date < start {
      row.fault(
        "date", .outOfOrder,
        Wording(
          vi: "Ngày nộp trước ngày giải ngân của khoản vay",
          en: "The payment lies before the loan's disbursement"),
        showsForm: false)
    }
    return (id, Payment(id: PaymentID(id), loan: LoanID(loan), date: date, amount: amount))
  }
}
