public import HoaNhapValues

/// What one clause of a plan asks of whom (nhiệm vụ): who leads, with whom, who confirms, to whom, through whom, when.
public struct Duty: Sendable, Hashable {
  /// The clause.
  public let clause: Clause
  /// Those who lead, or are charged (chủ trì, giao); empty where the clause names none.
  public let lead: [AgencyID]
  /// Those who take part (phối hợp). Where nobody leads, the body of the clause's heading stands first.
  public let with: [AgencyID]
  /// Those who confirm what is delivered (xác nhận).
  public let confirm: [AgencyID]
  /// Those who receive it.
  public let to: [AgencyID]
  /// Those through whom it goes (qua).
  public let via: [AgencyID]
  /// When it falls due.
  public internal(set) var when: [Recurrence]
  /// The clauses whose deliverable this one waits for.
  public let needs: [Clause]
  /// The duty in a short sentence.
  public let wording: Wording

  /// Makes a duty.
  public init(
    _ clause: Clause, lead: [AgencyID] = [], with: [AgencyID] = [], confirm: [AgencyID] = [],
    to: [AgencyID] = [], via: [AgencyID] = [], when: [Recurrence], needs: [Clause] = [], _ wording: Wording
  ) {
    self.clause = clause
    self.lead = lead
    self.with = with
    self.confirm = confirm
    self.to = to
    self.via = via
    self.when = when
    self.needs = needs
    self.wording = wording
  }

  /// Whether an agency has any part in it.
  public func names(_ agency: AgencyID) -> Bool {
    [lead, with, confirm, to, via].contains { $0.contains(agency) }
  }

  /// Who answers for it on a day it falls due: those who lead, else the first of those who take part, else nobody.
  public var answerable: [AgencyID?] {
    if !lead.isEmpty { return lead }
    return [with.first]
  }
}
