public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapValues

/// Where many applications stand on a day, how long they stood where, what became of them, in one pass (thống kê hồ sơ).
///
/// The numbers are exact and can be small: whoever publishes them withholds small ones first, as a report does.
public struct CaseStatistics: Sendable, Hashable {
  /// The day.
  public let asOf: CivilDate
  /// How many applications had a file by then.
  public private(set) var count = 0
  /// How many stood in each state.
  public private(set) var byState: [CaseState: Int] = [:]
  /// The same for each group that last spoke about them; those about which none did are left out.
  public private(set) var byGroup: [SavingsGroupID: [CaseState: Int]] = [:]
  /// How many ever stood in each state.
  public private(set) var reached: [CaseState: Int] = [:]
  /// How often an application went from one state to another.
  public private(set) var changes: [StateChange: Int] = [:]
  /// How long they stood in each state.
  public private(set) var stays: [CaseState: Stay] = [:]
  /// How many were declined for each clause; one that was declined for two counts under both.
  public private(set) var refusedFor: [ClauseCode: Int] = [:]

  /// Makes statistics of no application.
  public init(asOf: CivilDate) { self.asOf = asOf }

  /// Counts files up to a day, as is known now.
  ///
  /// - Complexity: O(steps)
  public init(_ files: some Sequence<CaseFile>, asOf: CivilDate) {
    self.init(asOf: asOf)
    for file in files { add(file) }
  }

  /// Counts one more file; one that was opened later is left out.
  ///
  /// - Complexity: O(its steps)
  public mutating func add(_ file: CaseFile) {
    let history = file.history(until: asOf)
    guard let first = history.first, let last = history.last else { return }
    count += 1
    byState[last.state, default: 0] += 1
    var (state, since) = (first.state, first.step.day)
    var seen: Set<CaseState> = [state]
    var group: SavingsGroupID?
    for (step, next) in history {
      switch step.action {
      case .chosen(let held), .notChosen(let held): group = held.meeting.group
      case .refused(let clauses): for clause in clauses { refusedFor[clause, default: 0] += 1 }
      default: break
      }
      guard next != state else { continue }
      changes[StateChange(from: state, to: next), default: 0] += 1
      stays[state, default: Stay()].end(after: since.days(until: step.day))
      seen.insert(next)
      (state, since) = (next, step.day)
    }
    stays[state, default: Stay()].goOn(for: since.days(until: asOf))
    for state in seen { reached[state, default: 0] += 1 }
    if let group { byGroup[group, default: [:]][last.state, default: 0] += 1 }
  }
}

extension CaseStatistics {
  /// A way from one state to another.
  public struct StateChange: Sendable, Hashable {
    /// The state before.
    public let from: CaseState
    /// The state afterwards.
    public let to: CaseState

    /// Makes a change.
    public init(from: CaseState, to: CaseState) {
      self.from = from
      self.to = to
    }
  }

  /// How long applications stood in one state, in days: those that went on from it, and those that stand there still.
  public struct Stay: Sendable, Hashable {
    /// How many stays ended.
    public private(set) var ended = 0
    /// Their days, all together; divided by ``ended`` it is the mean.
    public private(set) var days = 0
    /// The shortest; `nil` where none ended.
    public private(set) var shortest: Int?
    /// The longest; `nil` where none ended.
    public private(set) var longest: Int?
    /// How many stand there still.
    public private(set) var running = 0
    /// Their days so far, all together.
    public private(set) var runningDays = 0

    fileprivate mutating func end(after count: Int) {
      ended += 1
      days += count
      shortest = min(shortest ?? count, count)
      longest = max(longest ?? count, count)
    }

    fileprivate mutating func goOn(for count: Int) {
      running += 1
      runningDays += count
    }
  }
}
