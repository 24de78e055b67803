import HoaNhapValues

/// Renders a finding in Vietnamese and English from its code and data.
///
/// Each text says what the clause asks for, whether it holds, and what would change that. It speaks of papers, days and
/// amounts, never of the worth of a person.
enum FindingWords {
  static func wording(of finding: Finding) -> Wording {
    let asks = requirement(of: finding)
    switch finding.outcome {
    case .satisfied:
      return Wording(vi: "Đạt: \(asks.vi).", en: "Met: \(asks.en).")
    case .unmet:
      let change = change(for: finding)
      return Wording(
        vi: "Chưa đạt: \(asks.vi).\(change.vi.isEmpty ? "" : " " + change.vi)",
        en: "Not met: \(asks.en).\(change.en.isEmpty ? "" : " " + change.en)")
    case .undetermined:
      let names = finding.missing.members.compactMap(FactWords.name(of:))
      if names.isEmpty {
        return Wording(
          vi: "Chưa kết luận được: \(asks.vi). Không có mức quy định cho ngày này.",
          en: "Cannot be told: \(asks.en). No value is in force on this day.")
      }
      return Wording(
        vi: "Chưa kết luận được: \(asks.vi). Cần biết \(names.map(\.vi).joined(separator: ", ")).",
        en: "Cannot be told: \(asks.en). Needed: \(names.map(\.en).joined(separator: ", ")).")
    }
  }

  /// What the clause asks for.
  private static func requirement(of finding: Finding) -> Wording {
    let required = finding.required
    switch finding.clause.text {
    case "D.1":
      return Wording(
        vi: "hồ sơ được xét từ ngày \(required.vi) trở đi",
        en: "the application is judged on or after \(required.en)")
    case "B.1":
      return Wording(vi: "người vay đã đến tuổi tối thiểu", en: "the borrower has reached the minimum age")
    case "B.2":
      return Wording(
        vi: "đã hoàn thành cai nghiện hoặc điều trị theo một trong ba hình thức",
        en: "one of the three routes of rehabilitation or treatment is completed")
    case "B.3":
      return Wording(
        vi: "người vay đã đến tuổi lao động khi vay sản xuất",
        en: "the borrower has reached working age for a production loan")
    case "C.1": return Wording(vi: "có nhu cầu vay vốn", en: "there is a need to borrow")
    case "C.2":
      return Wording(
        vi: "có tên trong danh sách đã được UBND xã xác nhận",
        en: "the name stands on a list that the commune has confirmed")
    case "C.3":
      return Wording(
        vi: "ngày vay nằm trong thời gian tính từ quyết định quản lý sau cai nghiện",
        en: "the day of borrowing lies in the time after the management decision")
    case "C.4":
      return Wording(
        vi: "công an xã nhận xét chấp hành tốt pháp luật",
        en: "the commune police record good compliance with the law")
    case "C.5":
      return Wording(
        vi: "không còn nợ chương trình khác cho cùng việc học nghề",
        en: "nothing is owed elsewhere for the same training")
    case "C.6":
      return Wording(vi: "cơ sở đào tạo đã xác nhận", en: "the training institution has confirmed the course")
    case "C.7":
      return Wording(
        vi: "cơ sở thành lập và hoạt động hợp pháp",
        en: "the establishment is founded and operates under the law")
    case "C.8":
      return Wording(
        vi: "đủ tỷ lệ lao động là người sau cai nghiện có hợp đồng lao động",
        en: "enough of the workers are people after rehabilitation with a labour contract")
    case "C.9":
      return Wording(
        vi: "phương án vay vốn đã được UBND xã xác nhận", en: "the loan plan is confirmed by the commune")
    case "C.10":
      return Wording(
        vi: "các lao động sau cai nghiện đó đều có tên trong danh sách",
        en: "all those workers stand on the confirmed list")
    case "C.11":
      return Wording(
        vi: "không còn nợ chương trình khác cho cùng mục đích",
        en: "nothing is owed elsewhere for the same purpose")
    case "L.1":
      return Wording(
        vi: "vay để sản xuất, hoặc để người vay học nghề sơ cấp hay dưới 3 tháng",
        en: "the loan is for production, or for a person's training at elementary level or under 3 months")
    case "L.3", "L.4":
      return Wording(
        vi: "số tiền xin vay và dư nợ của chương trình không quá \(required.money)",
        en: "the amount and the programme balance are at most \(required.money)")
    case "L.5":
      return Wording(
        vi: "số tiền xin vay và dư nợ không quá mức tính theo số lao động sau cai nghiện",
        en: "the amount and the balance are within the ceiling for the workers after rehabilitation")
    case "L.6":
      return Wording(
        vi: "số tiền xin vay không quá mức mỗi tháng nhân số tháng học",
        en: "the amount is within the monthly cap times the months of training")
    case "T.1":
      return Wording(
        vi: "thời hạn vay không quá \(required.vi) tháng", en: "the term is at most \(required.en) months")
    case "B.4":
      return Wording(
        vi: "cơ sở thuộc một trong năm loại hình", en: "the establishment has one of the five forms")
    case "B.5":
      return Wording(
        vi: "quy mô hoặc số thành viên đúng với loại hình của cơ sở",
        en: "its size or its members are what its form demands")
    default:
      return Wording(vi: "điều kiện \(finding.clause)", en: "clause \(finding.clause)")
    }
  }

  /// What would change an unmet finding, from its margin.
  private static func change(for finding: Finding) -> Wording {
    switch finding.clause.text {
    case "D.1", "B.1", "B.3", "C.3":
      guard case .date(let day) = finding.required, case .date(let asOf) = finding.observed else {
        return Wording(vi: "", en: "")
      }
      return asOf < day
        ? Wording(vi: "Được từ ngày \(day.vietnameseText).", en: "It holds from \(day).")
        : Wording(vi: "Ngày cuối là \(day.vietnameseText).", en: "The last day was \(day).")
    case "C.2":
      guard case .date(let day) = finding.observed else {
        return Wording(
          vi: "Công an xã lập danh sách trước ngày 05 hằng tháng, UBND xã xác nhận.",
          en: "The police draw up the list before day 05 of each month; the commune confirms it.")
      }
      return Wording(
        vi: "Danh sách được xác nhận ngày \(day.vietnameseText).", en: "The list is confirmed on \(day).")
    case "L.3", "L.4", "L.5", "L.6":
      guard let margin = finding.margin, margin < 0 else { return Wording(vi: "", en: "") }
      let over = Dong(-margin)
      return Wording(vi: "Cần giảm \(over).", en: "Lower it by \(over).")
    case "C.5", "C.11":
      guard let margin = finding.margin, margin < 0 else { return Wording(vi: "", en: "") }
      return Wording(vi: "Còn nợ \(Dong(-margin)).", en: "\(Dong(-margin)) is still owed.")
    case "T.1":
      guard let margin = finding.margin, margin < 0 else { return Wording(vi: "", en: "") }
      return Wording(vi: "Cần giảm \(-margin) tháng.", en: "Shorten it by \(-margin) months.")
    case "C.8":
      guard let margin = finding.margin, margin > 0 else { return Wording(vi: "", en: "") }
      return Wording(vi: "Cần thêm \(margin) lao động.", en: "\(margin) more such workers are needed.")
    case "C.10":
      guard let margin = finding.margin, margin > 0 else { return Wording(vi: "", en: "") }
      return Wording(
        vi: "Còn \(margin) lao động chưa có tên.", en: "\(margin) of them are not on the list yet.")
    case "B.5":
      guard let margin = finding.margin, margin > 0 else { return Wording(vi: "", en: "") }
      return Wording(vi: "Cần thêm \(margin) thành viên.", en: "\(margin) more members are needed.")
    default:
      return Wording(vi: "", en: "")
    }
  }
}

extension Measure {
  fileprivate var vi: String {
    switch self {
    case .date(let date): date.vietnameseText
    case .number(let number): String(number)
    case .flag(let flag): flag ? "có" : "không"
    case .word(let word): word
    case .unknown: "…"
    }
  }

  fileprivate var en: String {
    switch self {
    case .date(let date): date.text
    case .flag(let flag): flag ? "yes" : "no"
    default: vi
    }
  }

  fileprivate var money: String {
    if case .number(let number) = self { Dong(number).description } else { "…" }
  }
}
