import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// What a row of `loans.csv` says of a loan's terms.
struct LoanDraft {
  let id: LoanID
  let purpose: LoanPurpose
  let isOfProgramme: Bool
  let disbursements: [Disbursement]
  /// Until maturity, from the first disbursement or from the study end.
  let months: Int64?
  let studyUntil: CivilDate?
  let rates: [RateChange]?
  let principalEvery: Int64?
}

extension FolderReader {
  /// The terms of a loan: the programme's own, or those of another programme as the row gives them.
  func terms(of draft: LoanDraft, _ row: inout RowReader) -> LoanTerms? {
    guard let start = draft.disbursements.first?.date, let months = draft.months else { return nil }
    if draft.isOfProgramme, start < edition.id.inForceFrom {
      row.fault(
        row.isFilled("disbursed_on") ? "disbursed_on" : "disbursements", .outOfRange,
        Wording(
          vi:
            "Chương trình này cho vay từ ngày \(edition.id.inForceFrom); khoản vay cũ hơn ghi chương trình khác",
          en: "This programme lends from \(edition.id.inForceFrom) on; an older loan names another programme"),
        showsForm: false)
      return nil
    }
    guard let rates = rates(of: draft, from: start, &row) else { return nil }
    do throws(InputError) {
      guard draft.isOfProgramme else {
        return try otherTerms(draft, start: start, months: Int(months), rates: rates)
      }
      guard var proposal else { return nil }
      if let every = draft.principalEvery { proposal.pattern = .everyMonths(Int(every)) }
      guard draft.purpose == .training else {
        return try proposal.production(
          id: draft.id, disbursements: draft.disbursements, months: Int(months), rates: rates)
      }
      guard let studyUntil = draft.studyUntil else {
        row.fault(
          "study_until", .missingField,
          Wording(
            vi: "Khoản vay học nghề cần ngày kết thúc khóa học",
            en: "A training loan needs the end of its course"))
        return nil
      }
      return try proposal.training(
        id: draft.id, disbursements: draft.disbursements, studyEnd: studyUntil, repaymentMonths: Int(months),
        rates: rates)
    } catch {
      row.fault(Self.column(of: error), error.code, Self.words(of: error), showsForm: false)
      return nil
    }
  }

  /// Given rates, else those of the edition; another programme's rates must be given.
  private func rates(of draft: LoanDraft, from start: CivilDate, _ row: inout RowReader) -> [RateChange]? {
    if let rates = draft.rates { return rates }
    guard draft.isOfProgramme else {
      row.fault(
        "rates", .missingField,
        Wording(
          vi: "Khoản vay của chương trình khác cần lãi suất",
          en: "A loan of another programme needs its rates"))
      return nil
    }
    return edition.rates.applying(toLoanFrom: start).map { RateChange(from: $0.from, $0.rate.value) }
  }

  /// A loan of another programme: instalments as given, no rest days moved.
  private func otherTerms(
    _ draft: LoanDraft, start: CivilDate, months: Int, rates: [RateChange]
  ) throws(InputError) -> LoanTerms {
    var proposal = ProgrammeLoan(
      policy: edition.instalments, termPolicy: edition.terms, workCalendar: .everyDay)
    if let every = draft.principalEvery { proposal.pattern = .everyMonths(Int(every)) }
    guard draft.purpose == .training, let studyUntil = draft.studyUntil else {
      return try proposal.production(
        id: draft.id, disbursements: draft.disbursements, months: months, rates: rates)
    }
    return try proposal.training(
      id: draft.id, disbursements: draft.disbursements, studyEnd: studyUntil, repaymentMonths: months,
      rates: rates)
  }

  /// The column that a field of the loan document comes from.
  private static func column(of error: InputError) -> String {
    let columns = [
      ("rates", "rates"), ("deferral", "study_until"), ("every_months", "principal_every"),
      ("amount", "amount"),
      ("disbursements", "amount"),
    ]
    return columns.first { error.field.hasPrefix($0.0) }?.1 ?? "term_months"
  }

  private static func words(of error: InputError) -> Wording {
    func bare(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
    return Wording(vi: bare(error.wording.vi), en: bare(error.wording.en))
  }
}

extension ProgrammeLoan {
  /// The terms of a production loan, handed out at once or in parts.
  ///
  /// Months and rates count from the first part; a loan in parts has the dates of one that was handed out at once.
  func production(
    id: LoanID, disbursements: [Disbursement], months: Int, rates: [RateChange]
  ) throws(InputError) -> LoanTerms {
    guard let first = disbursements.first, let amount = try? Dong.sum(disbursements.map(\.amount)) else {
      throw InputError(
        .overflow, field: "disbursements", vi: "Tổng các lần giải ngân quá lớn.",
        en: "The sum of the disbursements is too large.")
    }
    let terms = try production(id: id, amount: amount, on: first.date, months: months, rates: rates)
    guard disbursements.count > 1 else { return terms }
    return try LoanTerms(
      loanID: id, disbursements: disbursements, rates: terms.rates, principalPlan: terms.principalPlan,
      interestGrid: terms.interestGrid, interestRounding: terms.interestRounding, dayCount: terms.dayCount,
      dayAttribution: terms.dayAttribution, deferral: terms.deferral, dueCalendar: terms.dueCalendar,
      overdueTerms: terms.overdueTerms,
      finalTransactionDay: terms.finalTransactionDay, allocation: terms.allocation)
  }
}
