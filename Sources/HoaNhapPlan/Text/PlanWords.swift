import HoaNhapValues

/// The words around a plan's own, in both languages.
enum PlanWords {
  static let title = Wording(vi: "Ma trận phân công trách nhiệm", en: "Responsibility matrix")
  static let clause = Wording(vi: "Mục", en: "Clause")
  static let duty = Wording(vi: "Nhiệm vụ", en: "Duty")
  static let who = Wording(vi: "Cơ quan", en: "Who")
  static let to = DutyRole.to.wording
  static let via = DutyRole.via.wording
  static let when = Wording(vi: "Thời gian", en: "When")
  static let agency = Wording(vi: "Cơ quan", en: "Agency")
  static let makes = Wording(vi: "Sản phẩm", en: "Makes")
  static let deliverable = Wording(vi: "Sản phẩm", en: "Deliverable")
  static let madeBy = Wording(vi: "Thực hiện", en: "Made by")
  static let neededBy = Wording(vi: "Mục chờ kết quả", en: "Awaited by")
  static let contents = Wording(vi: "Mục lục", en: "Contents")
  static let noLead = Wording(vi: "không nêu", en: "not named")
  static let lastDay = Wording(vi: "Hạn cuối", en: "Last day")
  static let lastWorkingDay = Wording(vi: "Ngày làm việc cuối cùng", en: "Last working day")

  /// The roles of a duty that are filled, each with its agencies' names; the lead also where nobody is named.
  static func roles(of duty: Duty, in plan: Plan, _ language: Language) -> [(role: String, names: [String])] {
    let filled = DutyRole.allCases.filter { !duty[$0].isEmpty }
      .map { role in (role.wording[language], duty[role].map { plan.name(of: $0)[language] }) }
    return duty.lead.isEmpty ? [(DutyRole.lead.wording[language], [noLead[language]])] + filled : filled
  }
}
