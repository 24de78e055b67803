public import HoaNhapValues

/// How the balances of one loan differ between two days, or between what was known on two days (chênh lệch số dư).
public struct LedgerDifference: Sendable, Hashable {
  /// A balance.
  public struct Field: RawRepresentable, Sendable, Hashable {
    /// The name that the result document has for it.
    public let rawValue: String
    /// Makes a field from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// See ``LedgerState/outstandingPrincipal``.
    public static let outstandingPrincipal = Field(rawValue: "outstanding_principal")
    /// See ``LedgerState/overduePrincipal``.
    public static let overduePrincipal = Field(rawValue: "overdue_principal")
    /// See ``LedgerState/pastDuePrincipal``.
    public static let pastDuePrincipal = Field(rawValue: "past_due_principal")
    /// See ``LedgerState/dueUnpaidInterest``.
    public static let dueUnpaidInterest = Field(rawValue: "due_unpaid_interest")
    /// See ``LedgerState/overdueInterest``.
    public static let overdueInterest = Field(rawValue: "overdue_interest")
    /// See ``LedgerState/accruedNotDue``.
    public static let accruedNotDue = Field(rawValue: "accrued_not_due_exact")
    /// See ``LedgerState/deferredNotBilled``.
    public static let deferredNotBilled = Field(rawValue: "deferred_not_billed")
    /// See ``LedgerState/deferredExact``.
    public static let deferredExact = Field(rawValue: "deferred_exact")
    /// See ``LedgerState/daysPastDue``.
    public static let daysPastDue = Field(rawValue: "days_past_due")
    /// See ``LedgerState/paidPrincipal``.
    public static let paidPrincipal = Field(rawValue: "paid_principal")
    /// See ``LedgerState/paidInterest``.
    public static let paidInterest = Field(rawValue: "paid_interest")
    /// See ``LedgerState/paidOverdueInterest``.
    public static let paidOverdueInterest = Field(rawValue: "paid_overdue_interest")
    /// See ``LedgerState/writtenOffPrincipal``.
    public static let writtenOffPrincipal = Field(rawValue: "written_off_principal")
    /// See ``LedgerState/writtenOffInterest``.
    public static let writtenOffInterest = Field(rawValue: "written_off_interest")
    /// See ``LedgerState/excess``.
    public static let excess = Field(rawValue: "excess")
    /// See ``LedgerState/interestPosted``.
    public static let interestPosted = Field(rawValue: "interest_posted")
  }

  /// A balance in its unit.
  public enum Value: Sendable, Hashable {
    /// Whole đồng.
    case money(Dong)
    /// Đồng before rounding.
    case exact(ExactAmount)
    /// Days.
    case days(Int)

    /// What it is counted in, as the policy table names units.
    public var unit: String {
      switch self {
      case .money, .exact: "dong"
      case .days: "days"
      }
    }

    /// The number alone; an exact amount as `a/b`.
    public var json: JSONValue {
      switch self {
      case .money(let amount): .integer(amount.amount)
      case .exact(let amount): .string(amount.text)
      case .days(let days): .integer(Int64(days))
      }
    }
  }

  /// One balance that differs.
  public struct Change: Sendable, Hashable {
    /// Which.
    public let field: Field
    /// What it was.
    public let before: Value
    /// What it is.
    public let after: Value
  }

  /// The day of the first balances.
  public let from: CivilDate
  /// The day of the second.
  public let to: CivilDate
  /// The balances that differ, in the order of ``LedgerState``.
  public let changes: [Change]
  /// The entries without which they would not differ, but for what time alone does; empty for two bare states.
  public internal(set) var causes: [HistoryEntryID] = []

  /// Compares two states of one loan.
  public init(from before: LedgerState, to after: LedgerState) {
    from = before.asOf
    to = after.asOf
    changes = zip(before.balances, after.balances).compactMap { old, new in
      old.value == new.value ? nil : Change(field: old.field, before: old.value, after: new.value)
    }
  }

  /// Whether every balance is the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// The difference as JSON: the two days, each balance with its unit, the causes.
  public var json: JSONValue {
    [
      "from": .string(from.text), "to": .string(to.text),
      "changes": .array(
        changes.map { change in
          [
            "field": .string(change.field.rawValue), "before": change.before.json, "after": change.after.json,
            "unit": .string(change.before.unit),
          ]
        }),
      "causes": .array(causes.map { .string($0.text) }),
    ]
  }
}

extension LedgerState {
  /// Every balance by its name.
  var balances: [(field: LedgerDifference.Field, value: LedgerDifference.Value)] {
    [
      (.outstandingPrincipal, .money(outstandingPrincipal)), (.overduePrincipal, .money(overduePrincipal)),
      (.pastDuePrincipal, .money(pastDuePrincipal)), (.dueUnpaidInterest, .money(dueUnpaidInterest)),
      (.overdueInterest, .money(overdueInterest)), (.accruedNotDue, .exact(accruedNotDue)),
      (.deferredNotBilled, .money(deferredNotBilled)), (.deferredExact, .exact(deferredExact ?? .zero)),
      (.daysPastDue, .days(daysPastDue)), (.paidPrincipal, .money(paidPrincipal)),
      (.paidInterest, .money(paidInterest)), (.paidOverdueInterest, .money(paidOverdueInterest)),
      (.writtenOffPrincipal, .money(writtenOffPrincipal)), (.writtenOffInterest, .money(writtenOffInterest)),
      (.excess, .money(excess)), (.interestPosted, .money(interestPosted)),
    ]
  }
}

/// A point in both times: the end of a day, as it was known at the end of a day.
public struct KnownDay: Sendable, Hashable {
  /// The day that is asked about.
  public let day: CivilDate
  /// The day until which entries are known.
  public let knownOn: CivilDate

  /// Makes a point.
  public init(_ day: CivilDate, asKnownOn knownOn: CivilDate) {
    self.day = day
    self.knownOn = knownOn
  }
}

extension LoanHistory {
  /// How the balances at one point differ from those at another, and which entries make the difference.
  ///
  /// - Throws: as ``ledger(asKnownOn:)``.
  /// - Complexity: that of ``state(on:asKnownOn:)`` twice
  public func difference(from before: KnownDay, to after: KnownDay) throws(HistoryFault) -> LedgerDifference {
    let first = try view(asKnownOn: before.knownOn)
    let second = try view(asKnownOn: after.knownOn)
    var difference = LedgerDifference(
      from: try first.state(on: before.day), to: try second.state(on: after.day))
    let counted = first.counted(until: before.day, entries)
    let countedNow = second.counted(until: after.day, entries)
    var places = Set(countedNow.subtracting(counted).map(\.entry))
    for event in counted.subtracting(countedNow) {
      // What is no longer counted was taken back by the later knowledge, or lies after the day.
      places.insert(second.reversals[event.entry] ?? event.entry)
    }
    difference.causes = places.sorted().map { entries[$0].id }
    return difference
  }
}

extension HistoryView {
  /// The balances at the end of a day.
  func state(on day: CivilDate) throws(HistoryFault) -> LedgerState {
    do throws(InputError) { return try ledger.state(on: day) } catch {
      throw HistoryFault(error) { _ in nil }
    }
  }

  /// The events that count until the end of a day.
  fileprivate func counted(until day: CivilDate, _ entries: [HistoryEntry]) -> Set<EventPlace> {
    Set(sources.filter { entries[$0.entry].events[$0.event].date <= day })
  }
}
