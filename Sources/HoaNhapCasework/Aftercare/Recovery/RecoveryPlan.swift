public import HoaNhapPlan
public import HoaNhapValues

/// The steps of recovery, as data (các bước thu hồi nợ).
///
/// The plan names who takes part (III.1.3, III.3.2, III.5.2) and no steps: which comes after how many days is assumed, and a host replaces it.
public struct RecoveryPlan: Sendable, Hashable {
  /// One step.
  public struct Stage: Sendable, Hashable, Identifiable {
    /// Its name.
    public let id: RecoveryStageID
    /// Who is charged with it.
    public let agency: AgencyID
    /// The clause of the plan by which the agency can be.
    public let clause: Clause
    /// From how many days behind it is called for.
    public let afterDays: Int
    /// How many days there are for it.
    public let withinDays: Int
    /// What is to be done, in a short sentence that names no person.
    public let wording: Wording

    /// Makes a step.
    public init(
      _ id: RecoveryStageID, agency: AgencyID, clause: Clause, afterDays: Int, withinDays: Int,
      _ wording: Wording
    ) {
      self.id = id
      self.agency = agency
      self.clause = clause
      self.afterDays = afterDays
      self.withinDays = withinDays
      self.wording = wording
    }

    /// The step as a task that is given on a day.
    public func task(on day: CivilDate) -> RecoveryTask {
      RecoveryTask(id, agency: agency, clause: clause, dueOn: try? day.adding(days: withinDays))
    }
  }

  /// The steps, in their order.
  public let stages: [Stage]

  /// Makes a plan.
  public init(_ stages: [Stage]) { self.stages = stages }

  /// A reminder by the group, a visit, a meeting with the bank, work with the police.
  public static let standard = RecoveryPlan([
    Stage(
      .reminder, agency: .savingsAndCreditGroups, clause: "III.5.2", afterDays: 1, withinDays: 7,
      Wording(
        vi: "Tổ nhắc hộ vay về khoản chưa trả.", en: "The group reminds the household of what is unpaid.")),
    Stage(
      .visit, agency: .socioPoliticalOrganisations, clause: "III.5.2", afterDays: 15, withinDays: 10,
      Wording(
        vi: "Tổ chức nhận ủy thác đến gặp hộ vay, tìm hiểu khó khăn.",
        en: "The organisation visits the household and asks what is difficult.")),
    Stage(
      .meeting, agency: .vbspTransactionOffice, clause: "III.3.2", afterDays: 30, withinDays: 15,
      Wording(
        vi: "Ngân hàng làm việc với hộ vay về cách trả hoặc biện pháp xử lý.",
        en: "The bank and the household meet about how to pay, or what can be done.")),
    Stage(
      .police, agency: .communePolice, clause: "III.1.3", afterDays: 60, withinDays: 15,
      Wording(
        vi: "Công an phối hợp ngân hàng gặp gỡ, vận động trả nợ.",
        en: "The police and the bank meet the household together.")),
  ])

  /// The next step for a loan; `nil` where none is called for.
  ///
  /// Steps are taken in their order. None is called for while one is open, nor until the day that was agreed for paying has passed.
  /// - Parameters:
  ///   - day: the day.
  ///   - since: the oldest day on which something fell due that is unpaid; steps taken before it do not count.
  ///   - file: what was done; `nil` for nothing.
  ///   - agencies: those who can be charged for this loan; `nil` for all.
  public func next(
    on day: CivilDate, behindSince since: CivilDate, file: LoanFileState?, agencies: Set<AgencyID>? = nil
  ) -> Stage? {
    let behind = since.days(until: day)
    let tasks = file?.tasks ?? []
    if tasks.contains(where: \.isOpen) { return nil }
    if tasks.contains(where: { $0.result?.agreedOn.map { day <= $0 } ?? false }) { return nil }
    let taken = Set(tasks.filter { $0.entry.day >= since }.map(\.task.stage))
    return stages.first { stage in
      !taken.contains(stage.id) && (agencies?.contains(stage.agency) ?? true) && stage.afterDays <= behind
    }
  }

  /// The step with a name; `nil` where there is none.
  public func stage(_ id: RecoveryStageID) -> Stage? { stages.first { $0.id == id } }
}
