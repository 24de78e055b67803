public import HoaNhapValues

/// The kind of identifier that names a deliverable.
public enum DeliverableTag {}

/// The identifier of a deliverable, such as `monthly-list`.
public typealias DeliverableID = Identifier<DeliverableTag>

/// What a duty brings about and hands over: a list, a report, a document (sản phẩm).
public struct Deliverable: Sendable, Hashable, Identifiable {
  /// The identifier.
  public let id: DeliverableID
  /// The clause of the duty that brings it about.
  public let clause: Clause
  /// Who receives it, some of those whom the duty names; empty where it goes to all of them.
  public let to: [AgencyID]
  /// What it is.
  public let name: Wording

  /// Makes a deliverable.
  public init(_ id: DeliverableID, of clause: Clause, to: [AgencyID] = [], _ name: Wording) {
    self.id = id
    self.clause = clause
    self.to = to
    self.name = name
  }
}

extension Plan {
  /// What a clause brings about, in the order of the plan.
  public func deliverables(of clause: Clause) -> [Deliverable] { deliverables.filter { $0.clause == clause } }

  /// The deliverable of an identifier; `nil` where the plan names none such.
  public func deliverable(_ id: DeliverableID) -> Deliverable? { deliverables.first { $0.id == id } }

  /// Those who receive a deliverable: its own, else all those of its duty.
  public func receivers(of deliverable: Deliverable) -> [AgencyID] {
    deliverable.to.isEmpty ? duty(deliverable.clause)?.to ?? [] : deliverable.to
  }
}
