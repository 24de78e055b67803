import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// The names of words of the policy, as an officer reads them.
extension RehabilitationRoute {
  var wording: Wording {
    switch self {
    case .voluntary: Wording(vi: "tự nguyện", en: "voluntary")
    case .compulsory: Wording(vi: "bắt buộc", en: "compulsory")
    case .substitution: Wording(vi: "điều trị thay thế", en: "substitution")
    case .none: Wording(vi: "chưa hoàn thành", en: "none")
    }
  }
}

extension LoanPurpose {
  var wording: Wording {
    switch self {
    case .production: Wording(vi: "sản xuất, kinh doanh", en: "production, business")
    case .training: Wording(vi: "học nghề", en: "training")
    }
  }
}

extension CapitalSource {
  var wording: Wording {
    switch self {
    case .central: Wording(vi: "ngân sách trung ương", en: "central budget")
    case .entrusted: Wording(vi: "ngân sách địa phương ủy thác", en: "entrusted local budget")
    case .mobilised: Wording(vi: "vốn huy động", en: "mobilised capital")
    }
  }
}

extension Fact<CapitalSource> {
  var sourceWording: Wording {
    value?.wording ?? Wording(vi: "chưa ghi nguồn vốn", en: "source not recorded")
  }
}

extension Identifier where Tag == ProgrammeTag {
  var wording: Wording {
    switch self {
    case .decision08: Wording(vi: "QĐ 08/2026/QĐ-TTg", en: "QĐ 08/2026/QĐ-TTg")
    case .decision29: Wording(vi: "QĐ 29/2014/QĐ-TTg", en: "QĐ 29/2014/QĐ-TTg")
    default: Wording(vi: text, en: text)
    }
  }
}

extension Wording {
  /// The words with a capital first letter.
  var capitalised: Wording {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Wording(vi: capital(vi), en: capital(en))
  }
}
