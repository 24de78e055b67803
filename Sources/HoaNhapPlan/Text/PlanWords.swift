import HoaNhapValues

/// The words around a plan's own, in both languages.
enum PlanWords {
  static let title = Wording(vi: "Ma trận phân công trách nhiệm", en: "Responsibility matrix")
  static let clause = Wording(vi: "Mục", en: "Clause")
  static let duty = Wording(vi: "Nhiệm vụ", en: "Duty")
  static let who = Wording(vi: "Cơ quan", en: "Who")
  static let lead = Wording(vi: "Chủ trì", en: "Leads")
  static let with = Wording(vi: "Phối hợp", en: "Takes part")
  static let confirm = Wording(vi: "Xác nhận", en: "Confirms")
  static let to = Wording(vi: "Nơi nhận", en: "Receives")
  static let via = Wording(vi: "Gửi qua", en: "Through")
  static let when = Wording(vi: "Thời gian", en: "When")
  static let noLead = Wording(vi: "không nêu", en: "not named")
  static let lastDay = Wording(vi: "Hạn cuối", en: "Last day")
  static let lastWorkingDay = Wording(vi: "Ngày làm việc cuối cùng", en: "Last working day")

  /// The roles of a duty that are filled, each with its agencies' names; the lead also where nobody is named.
  static func roles(of duty: Duty, in plan: Plan, _ language: Language) -> [(role: String, names: [String])] {
    let filled = [
      (lead, duty.lead), (with, duty.with), (confirm, duty.confirm), (to, duty.to), (via, duty.via),
    ]
    .filter { !$0.1.isEmpty }
    .map { ($0[language], $1.map { plan.name(of: $0)[language] }) }
    return duty.lead.isEmpty ? [(lead[language], [noLead[language]])] + filled : filled
  }
}
