import HoaNhapValues

/// What a clause asks for.
enum RequirementWords {
  static func wording(of finding: Finding) -> Wording {
    detailed(finding) ?? Self.words[finding.clause]
      ?? Wording(vi: "điều kiện \(finding.clause)", en: "clause \(finding.clause) holds")
  }

  /// The clauses whose words carry numbers.
  private static func detailed(_ finding: Finding) -> Wording? {
    switch finding.detail {
    case .age(let years, _):
      finding.clause == "B.3"
        ? Wording(
          vi: "người vay đủ \(years) tuổi khi vay để sản xuất",
          en: "the borrower has reached the age of \(years) for a production loan")
        : Wording(vi: "người vay đủ \(years) tuổi", en: "the borrower has reached the age of \(years)")
    case .window(let years, _):
      Wording(
        vi: "ngày vay nằm trong \(years) năm kể từ ngày ban hành quyết định quản lý sau cai nghiện",
        en: "the day of borrowing lies within \(years) years of the issue of the management decision")
    case .total(let ceiling?, _, _, let byWorkers):
      Wording(
        vi: "số tiền xin vay cộng dư nợ của chương trình không quá \(money(ceiling).vi)"
          + (byWorkers ? ", tính theo số lao động sau cai nghiện" : ""),
        en: "the amount and the programme balance together are at most \(money(ceiling).en)"
          + (byWorkers ? ", counted by the workers after rehabilitation" : ""))
    case .training(let cap?, let months?):
      Wording(
        vi: "số tiền xin vay không quá \(money(cap).vi) mỗi tháng trong \(months) tháng học",
        en:
          "the amount is at most \(money(cap).en) a month for \(counted(months, "month", "months")) of training"
      )
    case .share(let share, _):
      Wording(
        vi: "ít nhất \(percent(share)) lao động là người sau cai nghiện có hợp đồng lao động",
        en: "at least \(percent(share)) of the workers are people after rehabilitation with a labour contract"
      )
    case .members(let least):
      Wording(
        vi: "có ít nhất \(least) thành viên theo loại hình của cơ sở",
        en: "there are at least \(least) members, as the form of the establishment demands")
    case .enterprise(let workers, let capital, let revenue):
      Wording(
        vi: "doanh nghiệp có tối đa \(workers) lao động tham gia BHXH, và vốn tối đa \(billions(capital).vi) "
          + "hoặc doanh thu năm trước tối đa \(billions(revenue).vi)",
        en:
          "the enterprise has at most \(workers) insured workers, and at most \(billions(capital).en) of capital "
          + "or \(billions(revenue).en) of revenue last year")
    default: numbered(finding)
    }
  }

  private static func numbered(_ finding: Finding) -> Wording? {
    switch (finding.clause.text, finding.required) {
    case ("D.1", .date(let day)):
      Wording(
        vi: "hồ sơ được xét từ ngày \(day.vietnameseText) trở đi",
        en: "the application is judged on or after \(day)")
    case ("T.1", .number(let months)):
      Wording(vi: "thời hạn vay không quá \(months) tháng", en: "the term is at most \(months) months")
    default: nil
    }
  }

  private static func percent(_ share: Ratio) -> String {
    let hundred = share.numerator.multipliedReportingOverflow(by: 100)
    guard !hundred.overflow, hundred.partialValue % share.denominator == 0 else { return share.text }
    return "\(hundred.partialValue / share.denominator) %"
  }

  /// The clauses whose words are always the same, and what the others say without numbers.
  private static let words: [ClauseCode: Wording] = [
    "B.2": Wording(
      vi: "đã hoàn thành cai nghiện hoặc điều trị theo một trong ba hình thức",
      en: "one of the three routes of rehabilitation or treatment is completed"),
    "B.4": Wording(
      vi: "cơ sở là doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác hoặc hộ kinh doanh",
      en:
        "the establishment is a small or medium enterprise, a cooperative, a union of cooperatives, a cooperative "
        + "group or a household business"),
    "B.5": Wording(
      vi: "quy mô hoặc số thành viên đúng với loại hình của cơ sở",
      en: "its size or its members are what its form demands"),
    "C.1": Wording(vi: "có nhu cầu vay vốn", en: "there is a need to borrow"),
    "C.2": Wording(
      vi: "có tên trong danh sách đã được UBND xã xác nhận",
      en: "the name stands on a list that the People's Committee has confirmed"),
    "C.4": Wording(
      vi: "được công an xã nhận xét là chấp hành tốt pháp luật",
      en: "the commune police record good compliance with the law"),
    "C.5": Wording(
      vi: "không còn nợ chương trình khác cho cùng việc học nghề",
      en: "nothing is owed elsewhere for the same training"),
    "C.6": Wording(
      vi: "cơ sở đào tạo đã xác nhận việc học", en: "the training institution has confirmed the course"),
    "C.7": Wording(
      vi: "cơ sở được thành lập và hoạt động hợp pháp",
      en: "the establishment is founded and operates under the law"),
    "C.9": Wording(
      vi: "phương án vay vốn đã được UBND xã xác nhận",
      en: "the People's Committee has confirmed the loan plan"),
    "C.10": Wording(
      vi: "các lao động sau cai nghiện đó đều có tên trong danh sách",
      en: "all those workers stand on the confirmed list"),
    "C.11": Wording(
      vi: "không còn nợ chương trình khác cho cùng mục đích",
      en: "nothing is owed elsewhere for the same purpose"),
    "L.1": Wording(
      vi: "vay để sản xuất, hoặc để người vay học nghề sơ cấp hay dưới 3 tháng",
      en: "the loan is for production, or for a person's training at elementary level or under 3 months"),
    "L.5": Wording(
      vi: "số tiền xin vay cộng dư nợ không quá mức tính theo số lao động sau cai nghiện",
      en: "the amount and the balance are within the ceiling for the workers after rehabilitation"),
    "L.6": Wording(
      vi: "số tiền xin vay không quá mức mỗi tháng nhân số tháng học",
      en: "the amount is within the monthly cap times the months of training"),
  ]
}
