import HoaNhapValues

/// The settings of conventions in Vietnamese, for people who do not read the words of the loan document.
enum SettingWords {
  /// A setting as an ``AppliedConvention`` writes it, in words; what is not known stays as it is.
  static func vietnamese(_ setting: String) -> String {
    var phrases: [String] = []
    // Parts stand behind commas. A part is a name with its value, a word, or a list of words in order.
    for part in setting.split(separator: ",") {
      let tokens = part.split(separator: " ").map { String($0) }
      if tokens.count == 2, let phrase = named(tokens[0], tokens[1]) {
        phrases.append(phrase)
      } else {
        phrases.append(tokens.map(word).joined(separator: ", rồi "))
      }
    }
    return phrases.joined(separator: ", ")
  }

  /// A name with its value; `nil` where the name takes none.
  private static func named(_ name: String, _ value: String) -> String? {
    switch name {
    case "every_months": value == "1" ? "hằng tháng" : "mỗi \(value) tháng"
    case "day": "ngày \(value)"
    case "unit": "đơn vị \(money(value))"
    case "spread_unit": "mỗi phần là bội của \(money(value))"
    case "payment": "mỗi kỳ \(money(value))"
    case "until": "đến \(CivilDate(value)?.vietnameseText ?? value)"
    case "multiplier_pct": "\(String(value.map { $0 == "." ? "," : $0 })) %"
    case "base": word(value)
    case "transfer_day", "transaction_day": "ngày \(value) trong tháng"
    default: nil
    }
  }

  private static func money(_ value: String) -> String {
    Int64(value).map { Dong($0).text(.vietnamese) } ?? value
  }

  private static func word(_ word: String) -> String {
    if let step = AllocationStep(rawValue: word) { return LedgerWords(language: .vietnamese).name(step) }
    return words[word] ?? word
  }

  private static let words = [
    "ACT/365F": "đêm thực tế chia 365", "ACT/360": "đêm thực tế chia 360",
    "30E/360": "tháng 30 ngày chia 360",
    "ACT/ACT-ISDA": "đêm thực tế chia 365 hoặc 366", "MONTHLY/12": "tháng tròn bằng một phần mười hai năm",
    "include_first": "ngày đầu", "include_last": "ngày cuối",
    "half_up": "nửa thì lên", "half_even": "nửa thì về số chẵn", "down": "làm tròn xuống",
    "up": "làm tròn lên",
    "period": "một lần mỗi kỳ", "segment": "từng đoạn",
    "following": "đến ngày làm việc sau", "preceding": "về ngày làm việc trước",
    "adjusted": "đến ngày đã dời", "unadjusted": "đến ngày hợp đồng",
    "spread": "chia đều vào các kỳ trả lãi", "first_due": "kỳ trả lãi đầu tiên",
    "maturity": "ngày trả cuối cùng",
    "recomputed": "tính lại theo lãi suất mới", "fixed": "giữ nguyên, kỳ cuối bù phần chênh",
    "in_force": "lãi suất hiện hành", "at_disbursement": "lãi suất khi giải ngân",
    "per_instalment": "từng kỳ, từ ngày trả của kỳ", "at_maturity": "chỉ sau ngày trả cuối cùng",
  ]
}
