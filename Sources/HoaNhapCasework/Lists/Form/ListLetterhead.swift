public import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// What stands above and below the printed list that the list itself does not know: names of agencies, the place.
public struct ListLetterhead: Sendable, Hashable {
  /// The body above the one that draws the list up, as its first line; `nil` where nobody said.
  public var superior: Wording?
  /// The place before the day; empty for none.
  public var place: String
  /// The names of agencies, as the plan has them.
  let names: [AgencyID: Wording]

  /// Takes the names from a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan that the list's duty comes from.
  ///   - superior: the body above; the plan does not say it, so it is left out by default.
  ///   - place: where the list is drawn up; `nil` for the plan's commune.
  public init(_ plan: Plan, superior: Wording? = nil, place: String? = nil) {
    self.superior = superior
    self.place = place ?? plan.commune.name
    names = Dictionary(
      plan.agencies.map { ($0.id, Self.fullName($0.name, plan.commune.name)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of an agency; its identifier where the plan names none such.
  func name(of agency: AgencyID) -> Wording {
    names[agency] ?? Wording(vi: agency.text, en: agency.text)
  }

  /// The name of an agency of the commune with the commune's: a plan says "Công an xã", a paper "Công an xã Châu Sơn".
  private static func fullName(_ name: Wording, _ commune: String) -> Wording {
    guard !commune.isEmpty,
      let unit = LocalUnit.allCases.first(where: { name.vi.hasSuffix(" \($0.wording.vi)") })?.wording.vi
    else { return name }
    // A host may have written the unit into the commune's name.
    let words = commune.split(separator: " ")
    let isNamed = words.count > 1 && words[0].lowercased() == unit
    let proper = isNamed ? words.dropFirst().joined(separator: " ") : commune
    return Wording(vi: "\(name.vi) \(proper)", en: "\(name.en), \(proper)")
  }
}

/// The words of the printed list.
enum ListWords {
  static let nation = Wording(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = Wording(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let basis = Wording(
    vi: "Theo Quyết định số 08/2026/QĐ-TTg và Kế hoạch của xã, mục",
    en: "Under Quyết định 08/2026/QĐ-TTg and the commune's plan, clause")
  static let draft = Wording(
    vi: "Bản dự thảo: chưa được xác nhận, chưa có giá trị.", en: "Draft: not confirmed, without effect.")
  static let correction = Wording(vi: "đính chính", en: "correction")
  static let onList = Wording(vi: "Người trong danh sách", en: "People on the list")
  static let left = Wording(vi: "Người ra khỏi danh sách", en: "People who left the list")
  static let reason = Wording(vi: "Lý do", en: "Reason")
  static let nobody = Wording(vi: "Không có.", en: "Nobody.")
  static let drawnUp = Wording(vi: "Lập ngày", en: "Drawn up on")
  static let confirmed = Wording(vi: "xác nhận ngày", en: "confirmed on")
  static let copyFor = Wording(vi: "Bản dành cho", en: "Copy for")
  static let assumed = Wording(
    vi: "Các cột theo mẫu giả định; chưa có mẫu chính thức.",
    en: "The columns are assumed; the official form is not at hand.")
  static let sensitive = Wording(
    vi: "Dữ liệu cá nhân nhạy cảm: chỉ dùng để lập, xác nhận danh sách và xét cho vay.",
    en: "Sensitive personal data: for drawing up and confirming the list and for lending alone.")
  static let drawer = Wording(vi: "ĐẠI DIỆN CƠ QUAN LẬP DANH SÁCH", en: "FOR THE BODY THAT DREW UP THE LIST")
  static let confirmer = Wording(vi: "XÁC NHẬN CỦA", en: "CONFIRMED BY")
  static let sign = Wording(
    vi: "(Ký, ghi rõ họ tên và đóng dấu)", en: "(signature, full name, seal)")
}
