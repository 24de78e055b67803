import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// The words of a report that its codes do not carry themselves.
struct FigureWords {
  let plan: Plan

  /// What a part is called: the group by its identifier, the agency as the plan calls it.
  func wording(of key: FigureKey) -> Wording {
    guard let part = key.part else { return Wording(vi: "", en: "") }
    switch part.value {
    case .unknown: return Wording(vi: "chưa ghi", en: "not recorded")
    case .known(nil): return none(part.dimension)
    case .known(.some(let value)): return wording(of: value, part.dimension, key.code)
    }
  }

  private func none(_ dimension: FigureDimension) -> Wording {
    switch dimension {
    case .group: Wording(vi: "không qua tổ", en: "outside all groups")
    case .body: Wording(vi: "cho vay trực tiếp", en: "lent directly")
    case .kind: Wording(vi: "kiểm tra thường xuyên", en: "regular check")
    default: Wording(vi: "không có", en: "none")
    }
  }

  private func wording(of value: String, _ dimension: FigureDimension, _ code: FigureCode) -> Wording {
    let words: Wording? =
      switch dimension {
      case .borrower: BorrowerKind(rawValue: value)?.reportWording
      case .purpose: LoanPurpose(rawValue: value)?.wording
      case .source: CapitalSource(rawValue: value)?.wording
      case .body: EntrustedBody(rawValue: value)?.wording
      case .debt: DebtState(rawValue: value)?.wording
      case .reason: ListReason(rawValue: value).wording
      case .agency: plan.name(of: AgencyID(value))
      case .kind: kind(value, code)
      default: nil
      }
    return words ?? Wording(vi: value, en: value)
  }

  private func kind(_ value: String, _ code: FigureCode) -> Wording? {
    switch code {
    case .checksMade, .checksLate: LoanCheckKind(rawValue: value).wording
    case .troubleSigns: TroubleCode(rawValue: value).wording
    case .actsDecided: ActKind(rawValue: value)?.wording
    default: nil
    }
  }
}

extension BorrowerKind {
  fileprivate var reportWording: Wording {
    switch self {
    case .person: Wording(vi: "cá nhân", en: "people")
    case .establishment: Wording(vi: "cơ sở sản xuất, kinh doanh", en: "establishments")
    }
  }
}

/// The fixed words of a report.
enum ReportWords {
  static let preliminary = Wording(
    vi: "SỐ LIỆU TẠM TÍNH – chưa hết kỳ, không dùng làm báo cáo chính thức",
    en: "PRELIMINARY FIGURES – the period is not over; not to be handed in as the report")
  static let confidential = Wording(
    vi: "Bản của Công an xã: có số liệu nhỏ và mã hồ sơ, không chuyển ra ngoài.",
    en: "Copy of the commune police: it holds small numbers and identifiers of records; not to be passed on.")
  static let withheldNote = Wording(
    vi:
      "Dấu “…”: số liệu về ít người, hoặc số có thể suy ra số đó, không công bố.",
    en: "“…”: a number about few people, or one that would tell such a number, is not told.")
  static let notKnown = Wording(vi: "chưa có số liệu", en: "no data")
  static let results = Wording(vi: "Kết quả triển khai", en: "Results")
  static let difficulties = Wording(vi: "Khó khăn, vướng mắc", en: "Difficulties")
  static let direction = Wording(vi: "Phương hướng, kiến nghị", en: "Direction and proposals")
  static let intake = Wording(vi: "Tình hình gửi báo cáo", en: "What came in")
  static let figure = Wording(vi: "Chỉ tiêu", en: "Figure")
  static let unit = Wording(vi: "Đơn vị", en: "Unit")
  static let value = Wording(vi: "Số liệu", en: "Value")
  static let before = Wording(vi: "Kỳ trước", en: "Period before")
  static let yearBefore = Wording(vi: "Cùng kỳ năm trước", en: "Same period a year before")
  static let trace = Wording(vi: "Hồ sơ gốc", en: "Records")

  /// A place that a person fills in.
  static func slot(_ slot: NarrativeSlot) -> Wording {
    Wording(
      vi: "[Người lập báo cáo viết: \(slot.wording.vi.lowercasedFirst)]",
      en: "[To be written: \(slot.wording.en.lowercasedFirst)]")
  }

  /// Loans that could not be folded.
  static func failures(_ count: Int) -> Wording {
    Wording(
      vi:
        "\(count) khoản vay chưa tính được vì dữ liệu sai; số thu nợ, dư nợ, kiểm tra quá hạn chưa gồm các khoản này.",
      en:
        "\(count) loans could not be computed, since their data are wrong: what was collected and is owed, and late checks, lack them."
    )
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
