public import HoaNhapValues

/// What becomes of a value of the policy in this version, so that nobody takes a changed table for a changed rule.
public enum ParameterEffect: String, Sendable, Hashable, CaseIterable {
  /// The engines compute with the value: an amendment of it changes what they answer.
  case computed
  /// The engines are written for the value as it is: an amendment of it changes what they cite, and another value needs a
  /// rule of its own.
  case fixed
  /// The value is held and shown, and nothing reads it; ``Edition/notEncoded`` says why.
  case shown

  /// The warning that belongs beside a changed value; `nil` where the change takes effect.
  public var note: Wording? {
    switch self {
    case .computed: nil
    case .fixed:
      Wording(
        vi: "quy tắc viết cho giá trị cũ, chưa tính theo giá trị mới",
        en: "the rules are written for the old value and do not follow the new one")
    case .shown: Wording(vi: "chỉ hiển thị, không quy tắc nào đọc", en: "shown only; no rule reads it")
    }
  }
}

extension Edition {
  /// What becomes of a parameter; `nil` where no parameter has the key.
  public func effect(of key: ParameterKey) -> ParameterEffect? {
    guard parameter(key) != nil else { return nil }
    if Self.computedKeys.contains(key) { return .computed }
    return notEncoded.contains { $0.keys.contains(key) } ? .shown : .fixed
  }

  /// The parameters whose values the engines compute with: the rules, the proposals of loans, the rates of loans, the acts on
  /// running loans, the checks after lending, the life of an application, the answers to data subjects.
  static let computedKeys: Set<ParameterKey> = [
    "identity.start",
    "borrowers.minimumAge", "borrowers.minimumWorkingAge", "borrowers.enterpriseWorkers",
    "borrowers.enterpriseCapital", "borrowers.enterpriseRevenue", "borrowers.cooperativeMembers",
    "borrowers.unionMembers", "borrowers.groupMembers",
    "conditions.managementYears", "conditions.workerShare",
    "ceilings.person", "ceilings.establishment", "ceilings.perWorker", "ceilings.trainingMonth",
    "ceilings.actsAloneFrom", "ceilings.fullAge",
    "rates.overduePercent", "rates.overdueBase", "rates.lending",
    "terms.production", "terms.shortCourse", "terms.repaymentOfShortCourse", "terms.repaymentOfLongCourse",
    "terms.trainingGrace", "terms.longestTrainingGrace", "terms.short", "terms.medium",
    "instalments.dayCount", "instalments.interestEvery", "instalments.mediumEvery", "instalments.longEvery",
    "instalments.unit", "instalments.interestUnit", "instalments.roll", "instalments.allocation",
    "aftercare.adjustment", "aftercare.extensionOfShort", "aftercare.extensionOfLonger",
    "aftercare.extensionOfTraining", "aftercare.freezeYears",
    "aftercare.firstCheck", "aftercare.idleCheck", "aftercare.groupCheck", "aftercare.answer",
    "bodies.groupSize", "bodies.meetingQuorum", "bodies.meetingMajority", "bodies.objectionsSettled",
    "privacy.answer",
  ]
}
