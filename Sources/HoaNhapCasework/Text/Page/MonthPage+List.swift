import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension MonthPage {
  /// The only section that names people.
  var list: HTML {
    let groups: [(ListState, Wording)] = [
      (.confirmed, Wording(vi: "Đã xác nhận, tiếp tục trong danh sách", en: "Confirmed, stay on the list")),
      (.awaitingConfirmation, Wording(vi: "Chờ UBND xã xác nhận", en: "Awaiting confirmation")),
      (.leaves, Wording(vi: "Ra khỏi danh sách", en: "Leave the list")),
      (.undetermined, Wording(vi: "Cần bổ sung dữ kiện", en: "Facts to be added")),
    ]
    let tables = HTML.joined(groups.map { table($0.0, $0.1).html })
    let others = report.list.count(.notListed)
    return """
      \(listState)\(tables)<p class="note">\(Wording(
        vi: "Không thuộc danh sách và chưa từng có tên: \(others) người.",
        en: "Not on the list and not on it before: \(others) people."))</p>

      """
  }

  private func table(_ state: ListState, _ caption: Wording) -> HTMLTable {
    let entries = report.list.entries.filter { $0.state == state }
    var table = HTMLTable(
      "list-\(state.rawValue)",
      Wording(vi: "\(caption.vi): \(entries.count) người", en: "\(caption.en): \(entries.count) people"),
      [
        (PageWords.id, false), (Wording(vi: "Họ và tên", en: "Name"), false),
        (Wording(vi: "Ngày sinh", en: "Birth"), false), (Wording(vi: "Hình thức", en: "Route"), false),
        (Wording(vi: "Ngày hoàn thành", en: "Completed"), false), (PageWords.lastDay, false),
        (PageWords.reasons, false),
      ])
    table.rows = entries.map(row)
    table.empty = Wording(vi: "\(caption.vi): không có ai.", en: "\(caption.en): nobody.")
    return table
  }

  private func row(_ entry: MonthlyListEntry) -> [HTML] {
    let identity = entry.person.identity.reveal(for: .monthlyList)
    let facts = entry.person.rehabilitation.reveal(for: .monthlyList)
    var reasons = entry.reasons.map(\.wording)
    if entry.endsSoon { reasons.append(Wording(vi: "sắp hết 10 năm", en: "the ten years end soon")) }
    return [
      "\(entry.person.id)", "<bdi>\(identity.name.value ?? "–")</bdi>",
      "\(identity.birth.value?.vietnameseText ?? "–")",
      "\(facts.route.value?.wording ?? Wording(vi: "–", en: "–"))",
      "\(facts.completedOn.value)", "\(entry.lastDay)",
      HTML.joined(reasons.map { "\($0)" }, separator: "; "),
    ]
  }
}
