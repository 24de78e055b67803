public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// An application of which every clause was found to hold (hồ sơ đủ điều kiện): what alone a loan can be offered on.
///
/// Only an eligible verdict makes one, and only a rule book makes a verdict, so that no offer can be written on an
/// application that was refused or not settled. It does not compile to go round that:
///
/// ```swift
/// let verdict = try book.verdict(for: application)
/// Offer(application: verdict, draft: draft)        // error: 'Offer' has no accessible initializers
/// EligibleApplication(application)                 // error: an application is no 'Verdict'
/// EligibleApplication(verdict).offer(draft)        // error: value of optional type must be unwrapped
///
/// guard let eligible = EligibleApplication(verdict) else { return verdict.findings }
/// let answer = eligible.offer(draft)
/// ```
///
/// It is pinned to the verdict's edition, amendments included: rates, terms and conventions of an offer are that edition's.
public struct EligibleApplication: Sendable, Hashable, RedactedRecord {
  /// The verdict that found it eligible, with its receipt.
  public let verdict: Verdict
  /// For how many days after the day of judging money may be handed out on it.
  public let daysOfUse: Int

  /// For how many days a judgement is used where the host says nothing. No text gives such a time: assumed.
  public static let assumedDaysOfUse = 30

  /// Takes an eligible verdict; `nil` for any other.
  ///
  /// - Parameters:
  ///   - verdict: of the law's rules, or of those and a host's own.
  ///   - daysOfUse: for how many days after its day it may be relied on; less than none counts as none. Facts such as a
  ///     balance change, so a host chooses the time after which it judges again.
  public init?(_ verdict: Verdict, usableFor daysOfUse: Int = Self.assumedDaysOfUse) {
    guard verdict.outcome == .eligible else { return nil }
    self.verdict = verdict
    self.daysOfUse = max(0, daysOfUse)
  }

  /// The application.
  public var applicationID: ApplicationID { verdict.applicationID }
  /// The edition that it was judged under.
  public var edition: EditionID { verdict.edition }
  /// Who borrows.
  public var borrowerKind: BorrowerKind { verdict.document.borrowerKind }
  /// For what.
  public var purpose: LoanPurpose { verdict.document.purpose }
  /// The day on which it was judged.
  public var judgedOn: CivilDate { verdict.asOf }

  /// The application and the day of judging.
  public var printedForm: String { "eligible application \(applicationID), judged on \(judgedOn)" }
}

// MARK: What bounds an offer

extension EligibleApplication {
  /// The amount that was asked for and found eligible; unknown only where the clauses on amounts were not asked.
  public var amountAsked: Fact<Dong> { verdict.document.amount }

  /// The most that could have been asked for under L.3 to L.6, as judged; `nil` where the amount is not known.
  ///
  /// What is owed already is taken off. An offer may not exceed what was asked for, so this shows how much room there was.
  public var amountCeiling: Dong? {
    guard let asked = amountAsked.value else { return nil }
    let margins = verdict.findings.filter { Self.ceilings.contains($0.clause) }.compactMap(\.margin)
    // A margin is a ceiling less what counts against it, the amount included, so the sum is at most the ceiling.
    return margins.min().map { Dong(asked.amount + $0) }
  }

  /// The term that was asked for, in months, the study included.
  public var termMonthsAsked: Fact<Int64> { verdict.document.termMonths }

  /// The longest time for paying back, in months: the term of T.1, or for training the multiple of T.3; `nil` where the
  /// months of training are not known.
  ///
  /// - Complexity: O(parameters of the edition)
  public var longestRepaymentMonths: Cited<Int64>? { repaymentLimit(verdict.book.edition.terms) }

  /// The days on which money may be handed out, as far as the verdict tells: those of its window from the day of judging on,
  /// while it may be relied on and its edition and amendments last.
  ///
  /// The clauses themselves are asked again on the day of an offer. A text that comes into force in between is not known
  /// here: judge again under the edition of that day.
  public var days: DateRange {
    let last = (try? judgedOn.adding(days: daysOfUse)) ?? .distantFuture
    let use = DateRange(from: judgedOn, until: ends.reduce(last, min)) ?? judgedDay
    return window.intersection(use) ?? judgedDay
  }

  /// The day of judging alone.
  private var judgedDay: DateRange { DateRange(from: judgedOn, until: judgedOn) ?? .always }

  /// The last days of the edition and of those amendments that reach running cases, as far as they lie ahead.
  private var ends: [CivilDate] {
    let edition = verdict.book.edition
    let amendments = edition.amendments.filter { $0.scope == .all }.map(\.until)
    return ([edition.inForce.until] + amendments).compactMap { $0 }.filter { judgedOn <= $0 }
  }

  /// What the verdict rests on that no enacted text says, in the order of the clauses.
  public var notEnacted: [Finding] { verdict.findings.filter { $0.standing != .enacted } }

  /// The least certain of the clauses that it rests on.
  public var standing: Standing { verdict.findings.map(\.standing).max() ?? .enacted }

  /// The clauses that share the amount.
  private static let ceilings: [ClauseCode] = ["L.3", "L.4", "L.5", "L.6"]

  /// On which days the verdict holds as far as time goes.
  ///
  /// Where no window can be told (a birth date of which only the year is known), the law's clauses tell when they are asked
  /// again; a host's own cannot be asked here, so that they hold for the day of judging alone.
  private var window: DateRange {
    if let window = verdict.window { return window }
    let law = Set(verdict.book.headers.map(\.clause))
    let asksOfTime = verdict.findings.contains { $0.kind == .time && !law.contains($0.clause) }
    return asksOfTime ? judgedDay : .always
  }

  /// The clause or the parameter that limits the time for paying back.
  func repaymentLimit(_ terms: TermParameters) -> Cited<Int64>? {
    guard purpose == .training else { return terms.production.latest.map(\.count) }
    guard let months = verdict.document.trainingMonths.value else { return nil }
    let times =
      months <= terms.shortCourse.latest.value.count
      ? terms.repaymentOfShortCourse.latest : terms.repaymentOfLongCourse.latest
    let (limit, overflow) = months.multipliedReportingOverflow(by: times.value.count)
    return times.map { _ in overflow ? .max : limit }
  }
}
