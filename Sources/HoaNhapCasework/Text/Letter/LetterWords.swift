import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// The words of a letter around those of findings and of the plan. They speak to a person with respect and judge nobody.
enum LetterWords {
  static let request = Wording(vi: "Đề nghị vay", en: "What was asked for")
  static let answer = Wording(vi: "Trả lời", en: "The answer")
  static let met = Wording(vi: "Những điều kiện đã đạt", en: "What is met")
  static let unmet = Wording(vi: "Những điều kiện chưa đạt", en: "What is not met yet")
  static let actions = Wording(vi: "Ai làm gì, chậm nhất khi nào", en: "Who does what, and by when")
  static let papers = Wording(vi: "Giấy tờ nên mang theo", en: "Papers that help")
  static let unknown = Wording(vi: "Những điều chưa rõ", en: "What is not known yet")
  static let contradictions = Wording(vi: "Dữ liệu cần kiểm tra lại", en: "Facts to look at again")
  static let assumptions = Wording(
    vi: "Phần dựa trên cách hiểu, chưa có văn bản quy định trực tiếp",
    en: "What rests on a reading, not on an enacted text")
  static let validity = Wording(vi: "Thời điểm và biên nhận", en: "Until when, and the receipt")

  // MARK: Opening

  static func title(_ id: ApplicationID) -> Wording {
    Wording(vi: "TRẢ LỜI HỒ SƠ VAY VỐN \(id)", en: "ANSWER TO LOAN APPLICATION \(id)")
  }

  static func place(_ commune: Commune, _ day: CivilDate, law: String?) -> Wording {
    let place = [commune.name, commune.province].filter { !$0.isEmpty }.joined(separator: ", ")
    return Wording(
      vi: "\(place). Xét tại ngày \(day.vietnameseText)" + (law.map { ", theo \($0)." } ?? "."),
      en: "\(place). Judged for \(day)" + (law.map { ", under \($0)." } ?? "."))
  }

  static func greeting(_ kind: BorrowerKind) -> Wording {
    switch kind {
    case .person: Wording(vi: "Kính gửi anh/chị đứng tên hồ sơ,", en: "To the person who applies,")
    case .establishment:
      Wording(vi: "Kính gửi Quý cơ sở đứng tên hồ sơ,", en: "To the establishment that applies,")
    }
  }

  /// How the one who borrows is addressed inside a sentence.
  static func you(_ kind: BorrowerKind) -> Wording {
    kind == .person ? Wording(vi: "anh/chị", en: "you") : Wording(vi: "Quý cơ sở", en: "you")
  }

  static func asked(_ request: LetterRequest) -> Wording {
    let who = you(request.kind).capitalised
    let amount =
      request.amount.map { Wording(vi: $0.text(.vietnamese), en: "a loan of \($0.text(.english))") }
      ?? Wording(vi: "vốn, chưa ghi số tiền,", en: "a loan, the amount not stated,")
    let aim = request.purpose.wording
    let months = request.trainingMonths ?? request.termMonths
    let time = months.map {
      request.trainingMonths != nil
        ? Wording(vi: ", khóa học \($0) tháng", en: ", a course of \(LetterWords.months($0))")
        : Wording(vi: ", trong \($0) tháng", en: ", over \(LetterWords.months($0))")
    }
    return Wording(
      vi: "\(who.vi) đề nghị vay \(amount.vi) để \(aim.vi)\(time?.vi ?? "").",
      en: "\(who.en) ask for \(amount.en) for \(aim.en)\(time?.en ?? "").")
  }

  private static func months(_ count: Int64) -> String { count == 1 ? "1 month" : "\(count) months" }

  // MARK: The answer

  static func outcome(
    _ outcome: Eligibility, _ day: CivilDate, _ counts: (met: Int, unmet: Int, unknown: Int)
  ) -> Wording {
    let at = Wording(vi: "Tại ngày \(day.vietnameseText), hồ sơ ", en: "On \(day) the application is ")
    let tail = tally(counts)
    let words = outcome.wording
    return Wording(vi: "\(at.vi)\(words.vi): \(tail.vi).", en: "\(at.en)\(english(outcome)): \(tail.en).")
  }

  private static func english(_ outcome: Eligibility) -> String {
    outcome == .undetermined ? "not decided, since facts are missing" : outcome.wording.en
  }

  private static func tally(_ counts: (met: Int, unmet: Int, unknown: Int)) -> Wording {
    var parts: [Wording] = []
    if counts.unmet > 0 {
      parts.append(Wording(vi: "\(counts.unmet) điều kiện chưa đạt", en: "\(counts.unmet) not met"))
    }
    if counts.unknown > 0 {
      parts.append(Wording(vi: "\(counts.unknown) điều kiện chưa rõ", en: "\(counts.unknown) not known"))
    }
    guard !parts.isEmpty else {
      return Wording(
        vi: "cả \(counts.met) điều kiện áp dụng đều đạt",
        en: "all \(counts.met) conditions that apply are met")
    }
    parts.append(Wording(vi: "\(counts.met) điều kiện đã đạt", en: "\(counts.met) met"))
    return .joined(parts, ", ")
  }

  static func meaning(_ outcome: Eligibility) -> Wording {
    switch outcome {
    case .eligible:
      Wording(
        vi:
          "Đây là kết quả xét điều kiện. Ngân hàng Chính sách xã hội là bên cho vay và trả lời về khoản vay.",
        en:
          "This is about the conditions. The Bank for Social Policies lends, and answers on the loan itself.")
    case .ineligible:
      Wording(
        vi:
          "Kết quả chỉ nói về ngày nêu trên. Phần dưới nêu căn cứ của từng điều kiện chưa đạt, điều gì có thể thay đổi "
          + "kết quả và ai giúp được.",
        en:
          "The answer speaks of that day alone. Below stand the source of each condition that is not met, what can "
          + "change it and who can help.")
    case .undetermined:
      Wording(
        vi:
          "Không điều kiện nào bị coi là không đạt chỉ vì thiếu thông tin. Phần dưới nêu cần biết thêm điều gì và hỏi ai.",
        en:
          "Nothing counts as unmet because a fact is missing. Below stands what is still to be known, and whom to ask."
      )
    }
  }

  // MARK: Clauses

  static func clause(_ clause: ClauseCode, _ requirement: Wording) -> Wording {
    Wording(vi: "\(clause): \(requirement.vi).", en: "\(clause): \(requirement.en).")
  }

  static func source(_ finding: Finding) -> Wording {
    Wording(
      vi: "Căn cứ: \(finding.citation) (\(finding.standing.wording.vi)).",
      en: "Source: \(finding.citation) (\(finding.standing.wording.en)).")
  }

  static func soft(_ finding: Finding, _ requirement: Wording) -> Wording {
    Wording(
      vi: "\(finding.clause), \(finding.standing.wording.vi) (\(finding.citation)): \(requirement.vi).",
      en: "\(finding.clause), \(finding.standing.wording.en) (\(finding.citation)): \(requirement.en).")
  }

  static let seeActions = Wording(
    vi: "Xem phần “\(actions.vi)” bên dưới.", en: "See “\(actions.en)” below.")

  static func ask(_ who: Wording) -> Wording {
    Wording(vi: "Bên nắm thông tin: \(who.vi).", en: "Known to: \(who.en).")
  }

  static func about(_ clauses: [ClauseCode], _ words: Wording) -> Wording {
    let list = clauses.map(\.text).joined(separator: ", ")
    return Wording(vi: "Về \(list): \(words.vi)", en: "On \(list): \(words.en)")
  }

  static func bring(_ paper: Wording, to body: Wording) -> Wording {
    Wording(vi: "\(paper.vi): đưa đến \(body.vi).", en: "\(paper.en): to \(body.en).")
  }

  static let papersNote = Wording(
    vi:
      "Danh mục hồ sơ chính thức chưa được đưa vào đây; trên đây là giấy tờ mà chính các điều kiện nhắc đến (giả định).",
    en:
      "The official list of papers is not encoded here; these are the papers that the conditions themselves speak of "
      + "(assumed).")

  // MARK: Readings

  static func before(inclusive: Bool) -> Wording {
    inclusive
      ? Wording(
        vi: "“Trước ngày” trong kế hoạch được hiểu là tính cả ngày đó (giả định).",
        en: "“Before” a day in the plan is read as including that day (assumed).")
      : Wording(
        vi: "“Trước ngày” trong kế hoạch được hiểu là chậm nhất ngày liền trước (giả định).",
        en: "“Before” a day in the plan is read as by the day before it (assumed).")
  }

  static let holidays = Wording(
    vi: "Ngày làm việc cuối tính theo lịch nghỉ dự kiến, khi chưa có quyết định của năm đó (giả định).",
    en: "A last working day rests on holidays that are not decided yet for that year (assumed).")

  static let enactedOnly = Wording(
    vi: "Thư này chỉ xét những điều kiện đã ban hành.", en: "This letter asks the enacted conditions alone.")

  // MARK: Closing

  /// - Parameter window: the days of the conditions of time, where the answer stands on them.
  static func stands(_ day: CivilDate, _ window: DateRange?) -> Wording {
    let only = Wording(
      vi: "Trả lời này tính cho ngày \(day.vietnameseText).", en: "This answer is for \(day).")
    guard let window else { return only }
    let until =
      window.until.map {
        Wording(
          vi: "các điều kiện về thời gian đạt đến hết ngày \($0.vietnameseText)",
          en: "the conditions of time hold until \($0), that day included")
      }
      ?? Wording(
        vi: "các điều kiện về thời gian không có ngày cuối", en: "the conditions of time have no last day")
    return Wording(
      vi: "\(only.vi) Nếu các dữ kiện khác và quy định không thay đổi, \(until.vi).",
      en: "\(only.en) Other facts and the rules unchanged, \(until.en).")
  }

  static func questions(_ names: [Wording]) -> Wording {
    let who = Wording(
      vi: names.map(\.vi).joined(separator: " hoặc "), en: names.map(\.en).joined(separator: " or "))
    return names.isEmpty
      ? Wording(vi: "Trân trọng.", en: "With respect.")
      : Wording(
        vi: "Có điều gì chưa rõ, xin hỏi \(who.vi). Trân trọng.",
        en: "Should anything be unclear, please ask: \(who.en). With respect.")
  }

  static func receipt(_ hash: String) -> Wording { Wording(vi: "Biên nhận: \(hash)", en: "Receipt: \(hash)") }

  static func edition(_ id: EditionID) -> Wording { Wording(vi: "Bộ quy tắc: \(id)", en: "Edition: \(id)") }
}
