public import HoaNhapValues

/// The part that a body has in a duty. The set is that of the plan format; the raw value is its field.
public enum DutyRole: String, Sendable, Hashable, CaseIterable {
  /// Leads, or is charged (chủ trì, được giao).
  case lead
  /// Takes part (phối hợp).
  case with
  /// Confirms what is delivered (xác nhận).
  case confirm
  /// Receives it (nơi nhận).
  case to
  /// Collects it or passes it on (đầu mối, gửi qua).
  case via

  /// The role in both languages.
  public var wording: Wording {
    switch self {
    case .lead: Wording(vi: "Chủ trì", en: "Leads")
    case .with: Wording(vi: "Phối hợp", en: "Takes part")
    case .confirm: Wording(vi: "Xác nhận", en: "Confirms")
    case .to: Wording(vi: "Nơi nhận", en: "Receives")
    case .via: Wording(vi: "Gửi qua", en: "Through")
    }
  }
}

extension Duty {
  /// Those who have a role, in the order of the plan.
  public subscript(role: DutyRole) -> [AgencyID] {
    switch role {
    case .lead: lead
    case .with: with
    case .confirm: confirm
    case .to: to
    case .via: via
    }
  }

  /// The roles of an agency in the duty; it can have several.
  public func roles(of agency: AgencyID) -> [DutyRole] {
    DutyRole.allCases.filter { self[$0].contains(agency) }
  }
}
