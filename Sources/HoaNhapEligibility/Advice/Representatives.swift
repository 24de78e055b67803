import HoaNhapPolicy
import HoaNhapValues

/// Values that stand for all values of a fact.
///
/// Every clause moves in one direction with each fact it reads: an older birth date, a smaller amount, more listed workers
/// never harm. So the end of that direction fits whenever any value does, and the two ends show every answer that the
/// fact can bring. Two facts move both ways. Workers after rehabilitation are wanted by C.8 and L.5 and bounded by C.10:
/// their best value is the number of those listed. The form of an establishment is a choice: each form is tried.
struct Representatives: Sendable {
  let document: ApplicationDocument
  let bounds: PolicyBounds

  /// Values of which one fits whenever any does, while others are still open.
  ///
  /// A second value stands where the first would settle a clause for another fact too: an amount of 0 settles L.6 and
  /// L.5, a capital within its bound settles B.5 for the revenue; and where C.10 is not asked, more than those listed fit.
  func fitting(_ fact: FactSet) -> [FactValue] {
    switch fact {
    case .birth: [.birth(PartialDate(document.birth.value?.earliest ?? .distantPast))]
    case .route: [.route(.voluntary)]
    case .completedOn, .list, .listConfirmedOn, .managementDecision, .decisionIssuedOn: [.date(document.asOf)]
    case .trainingLevel: [.level(.elementary)]
    case .establishmentType: EstablishmentType.allCases.map(FactValue.form)
    case .amount, .programmeBalance: [.number(0), .number(1)]
    case .capital, .revenue: [.number(0), .number(.max)]
    case .samePurposeDebt, .termMonths, .insuredWorkers: [.number(0)]
    case .trainingMonths: [.number(mostMonths)]
    case .members, .listedWorkers: [.number(.max)]
    case .workers: [.number(1)]
    case .rehabilitatedWorkers: [.number(bestCount), .number(mostCount)]
    default: [.flag(true)]
    }
  }

  /// Values that show every answer which learning the fact can bring.
  func answers(_ fact: FactSet) -> [FactValue] {
    switch fact {
    case .birth:
      [
        .birth(PartialDate(document.birth.value?.earliest ?? .distantPast)),
        .birth(PartialDate(document.birth.value?.latest ?? .distantFuture)),
      ]
    case .route: [.route(.voluntary), .route(.none)]
    case .completedOn: dates
    case .list, .listConfirmedOn, .managementDecision: [.date(document.asOf), .none]
    case .decisionIssuedOn: dates + [.date(.distantPast)]
    case .trainingLevel: [.level(.elementary), .level(.other)]
    case .establishmentType: EstablishmentType.allCases.map(FactValue.form)
    case .amount: [.number(0), .number(.max - (document.programmeBalance.value?.amount ?? 0))]
    case .programmeBalance: [.number(0), .number(.max - (document.amount.value?.amount ?? 0))]
    case .trainingMonths: [.number(0), .number(mostMonths)]
    case .workers: [.number(0), .number(1)]
    case .rehabilitatedWorkers: [.number(0), .number(bestCount), .number(mostCount)]
    case .samePurposeDebt, .termMonths, .insuredWorkers, .capital, .revenue, .members, .listedWorkers:
      [.number(0), .number(.max)]
    default: [.flag(true), .flag(false)]
    }
  }

  /// The day itself and the day after it, which no application made on the day can show.
  private var dates: [FactValue] {
    [document.asOf, try? document.asOf.adding(days: 1)].compactMap { $0.map(FactValue.date) }
  }

  /// The most months of which the ceiling can still be held.
  private var mostMonths: Int64 {
    guard let cap = bounds.cap(on: document.asOf), cap > 0 else { return .max }
    return .max / cap
  }

  /// The most workers of which the ceiling can still be held.
  private var mostCount: Int64 { bounds.perWorker > 0 ? .max / bounds.perWorker : .max }

  /// All that are listed: C.10 allows no more, and C.8 and L.5 want as many as there can be.
  private var bestCount: Int64 { min(document.listedWorkers.value ?? .max, mostCount) }
}
