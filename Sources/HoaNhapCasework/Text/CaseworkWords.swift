import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

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
