public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// A loan that can be offered (đề nghị cho vay): within what was found eligible, on a day of its window.
///
/// ```swift
/// guard let eligible = EligibleApplication(try book.verdict(for: application)) else { … }
/// switch eligible.offer(OfferDraft(.asked(on: today), form: ProgrammeLoan(workCalendar: calendar))) {
/// case .success(let offer): show(offer.plan.rows)
/// case .failure(let refusal): show(refusal.obstacles.map(\.wording))
/// }
/// ```
///
/// An offer exists only where amount, time for paying back, rates and day are all within their bounds and a plan could be
/// drawn up. It is a proposal: the bank decides.
public struct Offer: Sendable, Hashable, RedactedRecord {
  /// What it was found eligible on.
  public let application: EligibleApplication
  /// What was drafted.
  public let draft: OfferDraft
  /// The plan for paying back; ``schedule`` is the same with what it follows from.
  public let plan: Schedule

  init(_ application: EligibleApplication, _ draft: OfferDraft, plan: Schedule) {
    self.application = application
    self.draft = draft
    self.plan = plan
  }

  /// The terms of the loan.
  public var terms: LoanTerms { plan.terms }
  /// The edition that governs the loan from here on, amendments included.
  public var edition: EditionID { application.edition }
  /// The time of borrowing: the day of the first money.
  public var day: CivilDate { terms.disbursements[0].date }
  /// All the money.
  public var amount: Dong { terms.amount }
  /// The plan for paying back, with the edition and the receipt that it follows from.
  ///
  /// - Complexity: O(*n*) in the bytes of the verdict, which the receipt hashes.
  public var schedule: OfferedSchedule { OfferedSchedule(self) }

  /// The application and the day.
  public var printedForm: String { "offer on \(application.applicationID), \(day)" }

  /// The same offer with its money on another day, held against every bound again.
  ///
  /// For the day of disbursement: ten years that have ended since, a judgement grown old or a cap that has changed refuse it.
  /// - Complexity: O(rules + rows)
  public func disbursing(on day: CivilDate) -> Result<Offer, OfferRefusal> {
    do throws(CalculationError) {
      return application.offer(try draft.moved(to: day))
    } catch {
      return .failure(
        OfferRefusal(obstacles: [OfferObstacle(.parts, vi: error.wording.vi, en: error.wording.en)]))
    }
  }
}

extension EligibleApplication {
  /// Offers a loan, or says everything that stands against it.
  ///
  /// The law's clauses are asked again for the amount, the term and the day; beside them an offer may not exceed what was
  /// asked for, the time for paying back (T.3) and grace (T.4) of a training loan, and the programme's rates (R.1, R.4), nor
  /// lie outside ``days``.
  /// - Complexity: O(rules + rows)
  public func offer(_ draft: OfferDraft) -> Result<Offer, OfferRefusal> {
    var check = OfferCheck(self, draft)
    guard let plan = check.plan() else { return .failure(OfferRefusal(obstacles: check.obstacles)) }
    return .success(Offer(self, draft, plan: plan))
  }
}

/// A plan for paying back that can be traced: which edition it follows from, and which verdict.
///
/// It holds no fact of the application, so it can leave the commune; only an ``Offer`` makes one.
public struct OfferedSchedule: Sendable, Hashable {
  /// The application.
  public let applicationID: ApplicationID
  /// The edition that rates, terms and conventions are taken from, amendments included.
  public let edition: EditionID
  /// The receipt of the verdict.
  public let receipt: Receipt
  /// The least certain of the clauses that the verdict rests on.
  public let standing: Standing
  /// The plan.
  public let plan: Schedule

  init(_ offer: Offer) {
    applicationID = offer.application.applicationID
    edition = offer.edition
    receipt = offer.application.verdict.receipt
    standing = offer.application.standing
    plan = offer.plan
  }
}
