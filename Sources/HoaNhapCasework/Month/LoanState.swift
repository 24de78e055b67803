public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapValues

/// Where a running loan stands on a day: its schedule compared with the payments.
///
/// It is a comparison, not a ledger: what was paid covers the schedule's rows in order, interest before principal; what
/// exceeds the rows due is counted as principal paid early. No overdue interest is computed here.
public struct LoanState: Sendable, Hashable, RedactedRecord {
  /// Where it stands. The set is that of the comparison.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Nothing has been handed out yet.
    case upcoming
    /// Everything due has been paid.
    case current
    /// Something due before the day has not been paid.
    case behind
    /// It is closed, or everything has been paid.
    case settled

    /// The standing in words.
    public var wording: Wording {
      switch self {
      case .upcoming: Wording(vi: "chưa giải ngân", en: "not disbursed yet")
      case .current: Wording(vi: "đúng lịch", en: "as scheduled")
      case .behind: Wording(vi: "chậm so với lịch", en: "behind schedule")
      case .settled: Wording(vi: "đã tất toán", en: "settled")
      }
    }
  }

  /// The loan.
  public let loan: Loan
  /// Its schedule.
  public let schedule: Schedule
  /// The day.
  public let asOf: CivilDate
  /// Where it stands.
  public let standing: Standing
  /// The principal due until the day, that day included.
  public let principalDue: Dong
  /// The interest due until the day, that day included, study interest too.
  public let interestDue: Dong
  /// Everything paid until the day.
  public let paid: Dong
  /// The principal that was due before the day and is not covered.
  public let principalBehind: Dong
  /// The interest that was due before the day and is not covered.
  public let interestBehind: Dong
  /// The day on which the first row fell due that is not covered; `nil` where none is.
  public let behindSince: CivilDate?
  /// What was handed out until the day, less the principal that payments cover.
  public let outstanding: Dong
  /// The next row that is due on the day or later and is not covered.
  public let next: Schedule.Row?

  /// Principal and interest that are behind.
  ///
  /// Both are parts of one schedule, whose sum fits.
  public var behind: Dong { Dong(principalBehind.amount + interestBehind.amount) }

  /// The kind, the identifier and the standing.
  public var printedForm: String { "\(loan): \(standing.rawValue)" }

  /// Compares a loan with its payments.
  ///
  /// - Parameters:
  ///   - loan: the loan.
  ///   - payments: payments on it; those of other loans and of later days are not counted.
  ///   - asOf: the day.
  /// - Throws: ``InputError`` where the schedule cannot be computed or the payments' sum does not fit.
  /// - Complexity: O(rows + payments)
  public init(_ loan: Loan, payments: some Sequence<Payment>, asOf: CivilDate) throws(InputError) {
    let schedule = try Schedule.make(for: loan.terms)
    let paid: Dong
    let handedOut: Dong
    do {
      paid = try Dong.sum(payments.filter { $0.loan == loan.id && $0.date <= asOf }.map(\.amount))
      handedOut = try Dong.sum(loan.disbursements.filter { $0.date <= asOf }.map(\.amount))
    } catch {
      throw InputError(.overflow, field: "payments", vi: error.wording.vi, en: error.wording.en)
    }
    let cover = Cover(schedule, paid: paid.amount, asOf: asOf)
    let isClosed = loan.settledOn.map { $0 <= asOf } ?? false
    let isPaidOff = handedOut > .zero && paid >= schedule.totals.paid
    self.loan = loan
    self.schedule = schedule
    self.asOf = asOf
    self.paid = paid
    principalDue = Dong(cover.principalDue)
    interestDue = Dong(cover.interestDue)
    if isClosed || isPaidOff {
      standing = .settled
      principalBehind = .zero
      interestBehind = .zero
      behindSince = nil
      outstanding = .zero
      next = nil
      return
    }
    standing = handedOut == .zero ? .upcoming : cover.behindSince == nil ? .current : .behind
    principalBehind = Dong(cover.principalBehind)
    interestBehind = Dong(cover.interestBehind)
    behindSince = cover.behindSince
    outstanding = Dong(max(0, handedOut.amount - cover.principalPaid))
    next = cover.next
  }
}

/// What an amount paid covers of a schedule's rows, in order, interest before principal.
private struct Cover {
  var principalDue: Int64 = 0
  var interestDue: Int64 = 0
  var principalBehind: Int64 = 0
  var interestBehind: Int64 = 0
  var behindSince: CivilDate?
  var principalPaid: Int64 = 0
  var next: Schedule.Row?

  init(_ schedule: Schedule, paid: Int64, asOf: CivilDate) {
    var left = paid
    func take(_ due: Int64) -> Int64 {
      let taken = min(left, due)
      left -= taken
      return taken
    }
    var early: Int64 = 0
    for row in schedule.rows {
      let interest = row.interest.amount + row.deferredInterest.amount
      let principal = row.principal.amount
      if row.date <= asOf {
        interestDue += interest
        principalDue += principal
        let interestOpen = interest - take(interest)
        let covered = take(principal)
        principalPaid += covered
        if row.date < asOf {
          interestBehind += interestOpen
          principalBehind += principal - covered
          if behindSince == nil, interestOpen + principal - covered > 0 { behindSince = row.date }
        } else if next == nil, interestOpen + principal - covered > 0 {
          next = row
        }
        early = left
      } else if next == nil, take(interest + principal) < interest + principal {
        next = row
      }
    }
    if let first = schedule.rows.first, asOf < first.date { early = paid }
    principalPaid += early
  }
}
