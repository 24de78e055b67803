public import HoaNhapEligibility
public import HoaNhapPolicy
import HoaNhapValues

/// A running loan with the facts that acts on it are judged by (khoản vay đang theo dõi).
///
/// A fact that is not known makes an answer that depends on it undetermined, never a yes.
public struct LoanCase: Sendable {
  /// The terms and what has happened.
  public var ledger: Ledger
  /// What the loan is for: it decides between A.3 and A.4.
  public var purpose: Fact<LoanPurpose>
  /// Where the money comes from (A.6).
  public var capital: Fact<CapitalSource>
  /// The term that was first agreed, in months (thời hạn cho vay).
  public var termMonths: Fact<Int64>
  /// The repayment period of a training loan that was first agreed, in months (thời hạn trả nợ).
  public var repaymentMonths: Fact<Int64>

  /// Makes a case.
  ///
  /// - Parameters:
  ///   - ledger: the terms and what has happened.
  ///   - purpose: what the loan is for.
  ///   - capital: where the money comes from.
  ///   - termMonths: the first term; where it is left out, what the dates of the terms say (``LoanTerms/wholeMonths``).
  ///   - repaymentMonths: the first repayment period of a training loan. The dates do not say it: they hold no grace.
  public init(
    _ ledger: Ledger, purpose: Fact<LoanPurpose> = .unknown, capital: Fact<CapitalSource> = .unknown,
    termMonths: Fact<Int64>? = nil, repaymentMonths: Fact<Int64> = .unknown
  ) {
    self.ledger = ledger
    self.purpose = purpose
    self.capital = capital
    self.termMonths = termMonths ?? Fact(ledger.terms.wholeMonths)
    self.repaymentMonths = repaymentMonths
  }

  /// The final due date by contract.
  var originalDue: CivilDate { ledger.terms.nominalMaturity }

  /// Refuses facts that the dates of the terms contradict, and a day before the loan began.
  func check(_ day: CivilDate) throws(InputError) {
    let terms = ledger.terms
    let start = terms.disbursements[0].date
    if day < start { throw Fault.outOfOrder("date", after: start, orOn: true) }
    if let months = termMonths.value, !terms.isAboutAsLong(months) {
      throw contradiction(
        "term_months",
        vi: "Thời hạn cho vay không khớp ngày giải ngân \(start) và ngày đến hạn cuối \(originalDue).",
        en: "The term does not fit the first disbursement, \(start), and the final due date, \(originalDue).")
    }
    if let months = repaymentMonths.value, !terms.leaves(months) {
      throw contradiction(
        "repayment_months",
        vi: "Từ \(terms.resolved.base) đến ngày đến hạn cuối \(originalDue) không đủ thời hạn trả nợ đó.",
        en:
          "From \(terms.resolved.base) to the final due date, \(originalDue), there is no such repayment period."
      )
    }
  }

  private func contradiction(_ field: String, vi: String, en: String) -> InputError {
    InputError(.outOfRange, field: field, vi: vi, en: en)
  }
}

extension LoanTerms {
  /// The months from the first disbursement to the final due date; `nil` where they are not whole, or where the date was moved
  /// to a transaction day (convention V36) and does not tell.
  public var wholeMonths: Int64? {
    let start = disbursements[0].date
    let months = nominalMaturity.monthIndex - start.monthIndex
    guard finalTransactionDay == nil, (try? start.adding(months: months)) == nominalMaturity else {
      return nil
    }
    return Int64(months)
  }

  /// Whether a term of some months can end on the final due date: within a month, where a contract names a day of its own.
  fileprivate func isAboutAsLong(_ months: Int64) -> Bool {
    if let whole = wholeMonths { return months == whole }
    let start = disbursements[0].date
    return end(of: months - 1, from: start) <= nominalMaturity
      && nominalMaturity <= end(of: months + 1, from: start)
      && months > 0
  }

  /// Whether so many months fit between the study end, or the first disbursement, and the final due date, but for one.
  fileprivate func leaves(_ months: Int64) -> Bool {
    months > 0 && end(of: months - 1, from: resolved.base) <= nominalMaturity
  }

  private func end(of months: Int64, from start: CivilDate) -> CivilDate {
    (try? start.adding(months: Int(clamping: max(-1, min(months, 100_000))))) ?? .distantFuture
  }
}
