import HoaNhapPolicy
import HoaNhapValues

/// An establishment's ways: the share of workers (C.8), their places on the list (C.10) and both ceilings (L.4, L.5)
/// hold together, or not at all.
///
/// New workers count among all workers, so a share of a tenth asks for more than a tenth of the present number; and each
/// of them must be on the list. First come the workers whom the share demands in any case; then, where the total is still
/// above a ceiling, one may ask for less, pay back, or employ as many as the amount needs.
struct WorkforcePlan {
  let probe: ClauseProbe
  let document: ApplicationDocument
  private let counted: Int64?
  private let all: Int64?

  init(probe: ClauseProbe, document: ApplicationDocument) {
    self.probe = probe
    self.document = document
    counted = document.rehabilitatedWorkers.value
    all = document.workers.value
  }

  func ways() throws(InputError) -> [[Remedy.Change]] {
    var base: [Remedy.Change] = []
    var hired: Int64 = 0
    if probe.isUnmet("C.8", document) {
      if all == 0, counted != 0 {
        base.append(change(.workers, 1, .workforce))
      } else {
        // Where no number is enough, nothing is proposed, and the judging of the way shows it.
        guard let needed = try neededForShare() else { return [[]] }
        hired = needed
      }
    }
    let ceiling = try ceiling(hired)
    let amount = document.amount.value?.amount ?? 0
    let balance = document.programmeBalance.value?.amount ?? 0
    // The book has judged this sum; it fits.
    guard let ceiling, amount + balance > ceiling else { return [base + staff(hired)] }
    let staffed = document.applying(base + staff(hired))
    let lowerOrRepay = CeilingPlan(probe: probe, document: staffed).within(ceiling)
    var ways = lowerOrRepay.map { base + staff(hired) + $0 }
    // Those who are hired are workers too, so this way needs nothing of the base.
    if let more = more(than: hired, amount, balance) { ways.append(more) }
    return ways
  }

  /// The fewest new workers with whom the share holds; `nil` where no number is enough.
  ///
  /// - Throws: ``InputError`` where the numbers do not fit in 63 bits.
  private func neededForShare() throws(InputError) -> Int64? {
    guard let all else { return 1 }
    let counted = counted ?? 0
    let share = probe.bounds.share
    let demanded = try Self.product(share.numerator, all, "establishment.workers")
    let present = try Self.product(share.denominator, counted, "establishment.rehabilitated_workers")
    // share.denominator × (counted + n) ≥ share.numerator × (all + n); no worker at all is never enough.
    let short = demanded > present ? demanded - present : 0
    let gain = share.denominator - share.numerator
    if gain <= 0 { return short == 0 ? 1 : nil }
    let needed = max(short / gain + (short % gain == 0 ? 0 : 1), 1)
    if max(all, counted).addingReportingOverflow(needed).overflow {
      throw Self.tooLarge("establishment.workers")
    }
    return needed
  }

  /// The lower of the ceilings that are asked, with some more workers; `nil` where none is asked or can be told.
  ///
  /// - Throws: ``InputError`` where the ceiling for the workers does not fit in 63 bits.
  private func ceiling(_ hired: Int64) throws(InputError) -> Int64? {
    let whole = probe.asks("L.4", of: document) ? probe.bounds.establishment : nil
    guard let counted, asksByWorkers else { return whole }
    let byWorkers = try Self.product(
      probe.bounds.perWorker, counted + hired, "establishment.rehabilitated_workers")
    return min(whole ?? byWorkers, byWorkers)
  }

  private var asksByWorkers: Bool { probe.asks("L.5", of: document) }

  private static func product(_ a: Int64, _ b: Int64, _ field: String) throws(InputError) -> Int64 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw tooLarge(field) }
    return product
  }

  private static func tooLarge(_ field: String) -> InputError {
    InputError(
      .overflow, field: field, vi: "Số này quá lớn: không lưu được số lao động hoặc mức vay cần có.",
      en: "This number is too large: the workers or the ceiling that it asks for cannot be held.")
  }

  /// Employing more: for the amount asked for, or for as much of it as the ceiling of an establishment allows.
  private func more(than hired: Int64, _ amount: Int64, _ balance: Int64) -> [Remedy.Change]? {
    guard let counted, asksByWorkers, probe.bounds.perWorker > 0 else { return nil }
    let whole = probe.asks("L.4", of: document) ? probe.bounds.establishment : .max
    guard balance <= whole, amount == 0 || balance < whole else { return nil }
    let kept = min(amount, whole - balance)
    let total = kept + balance
    guard total > 0 else { return nil }
    let needed = (total - 1) / probe.bounds.perWorker + 1 - counted
    guard needed > hired else { return nil }
    return staff(needed) + (kept < amount ? [change(.amount, kept, .request)] : [])
  }

  /// So many new workers, each of them on the list.
  private func staff(_ hired: Int64) -> [Remedy.Change] {
    var changes: [Remedy.Change] = []
    guard let counted else { return [] }
    if hired > 0 { changes.append(change(.rehabilitatedWorkers, counted + hired, .workforce)) }
    if let listed = document.listedWorkers.value, listed < counted + hired,
      probe.asks("C.10", of: document)
    {
      changes.append(
        Remedy.Change(
          .fact(.listedWorkers), from: .number(listed), to: .number(counted + hired), .paper, .paper,
          [.communePolice, .communePeoplesCommittee]))
    }
    return changes
  }

  private func change(_ fact: FactSet, _ to: Int64, _ effort: Effort) -> Remedy.Change {
    CeilingPlan(probe: probe, document: document).change(fact, to, effort)
  }
}
