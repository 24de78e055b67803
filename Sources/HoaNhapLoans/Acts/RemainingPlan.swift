import HoaNhapValues

/// What is unpaid of a loan on a day, as a reschedule can hold it: parts on days that come after it.
///
/// A reschedule replaces all unpaid instalments (convention V32). So that those which an act does not touch keep their dates and
/// amounts, all of them are written out; what is past its date cannot be, and is kept apart.
struct RemainingPlan {
  /// An instalment, or several that are payable on one day.
  struct Instalment {
    let due: CivilDate
    /// The date that a plan names for it; the latest of several.
    var planned: CivilDate
    var unpaid: Int64
  }

  private let date: CivilDate
  private let transactionDay: Int?
  /// All instalments of the plan that applies, paid ones too, earliest first.
  private(set) var instalments: [Instalment] = []
  /// What moved, by its new date.
  private var moved: [CivilDate: Int64] = [:]

  init(_ account: LoanAccount, on date: CivilDate) {
    self.date = date
    transactionDay = account.terms.finalTransactionDay
    for instalment in account.instalments.list {
      // The contract's date, but for one that has passed while its payment day has not.
      let planned = instalment.nominal > date ? instalment.nominal : instalment.due
      if let last = instalments.last, last.due == instalment.due {
        instalments[instalments.count - 1].unpaid += instalment.unpaid
        instalments[instalments.count - 1].planned = planned
        continue
      }
      instalments.append(Instalment(due: instalment.due, planned: planned, unpaid: instalment.unpaid))
    }
  }

  /// What is past its date and unpaid.
  var pastDue: [Instalment] { instalments.filter { $0.due <= date && $0.unpaid > 0 } }

  /// The place of an instalment by the day on which it is payable; `nil` where nothing is unpaid of one.
  func place(of due: CivilDate) -> Int? {
    instalments.firstIndex { $0.due == due && $0.unpaid > 0 }
  }

  /// The instalment that follows; `nil` after the last.
  func next(after place: Int) -> Instalment? {
    place + 1 < instalments.count ? instalments[place + 1] : nil
  }

  /// Moves an amount to a later date, at most to the next instalment's.
  ///
  /// - Precondition: so much is unpaid.
  mutating func move(_ amount: Int64, from place: Int, to day: CivilDate) {
    instalments[place].unpaid -= amount
    let next = next(after: place)
    // A date between the contract's and the one on which it is payable is the contract's.
    let target = next.map { day >= $0.planned ? $0.planned : day } ?? day
    moved[target, default: 0] += amount
  }

  /// Moves what is past its date, and the last instalment, to a new final date.
  mutating func extend(to day: CivilDate) {
    let last = instalments.lastIndex { $0.unpaid > 0 }
    for place in instalments.indices where place == last || instalments[place].due <= date {
      moved[day, default: 0] += instalments[place].unpaid
      instalments[place].unpaid = 0
    }
  }

  /// The plan of everything that is unpaid.
  ///
  /// - Precondition: nothing is ``pastDue`` any more, and something is unpaid.
  func plan() throws(InputError) -> PrincipalPlan {
    var amounts = moved
    for instalment in instalments where instalment.unpaid > 0 {
      amounts[instalment.planned, default: 0] += instalment.unpaid
    }
    let days = amounts.filter { $0.value > 0 }.keys.sorted()
    guard let last = days.last else { preconditionFailure("something is unpaid") }
    let parts = days.dropLast().map {
      CustomPrincipal.Part(date: $0, amount: Dong(amounts[$0] ?? 0))
    }
    // The final date lies on a transaction day strictly before the one that a plan names (convention V36).
    guard transactionDay != nil else { return .custom(CustomPrincipal(parts: parts, restDue: last)) }
    guard let named = try? last.adding(days: 1) else { throw Fault.dateOutOfRange("until") }
    return .custom(CustomPrincipal(parts: parts, restDue: named))
  }
}
