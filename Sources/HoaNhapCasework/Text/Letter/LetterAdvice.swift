import HoaNhapEligibility
import HoaNhapValues

/// How a letter passes advice on: without a day of the person's own life, such as the one on which an age is reached.
enum LetterAdvice {
  static let remedy = Wording(
    vi: "Cách để hồ sơ đủ điều kiện", en: "What would make the application eligible")
  static let obstacles = Wording(vi: "Điều không khắc phục được", en: "What no change can mend")
  static let questions = Wording(
    vi: "Những câu hỏi cần trả lời, câu quan trọng nhất trước",
    en: "What to ask, the most useful question first")
  static let all = Wording(vi: "Cần tất cả những việc sau:", en: "All of these are needed:")

  static func choice(of count: Int, besides: Bool) -> Wording {
    besides
      ? Wording(vi: "Ngoài ra, chọn một trong \(count) cách:", en: "Beside that, one of these \(count) ways:")
      : Wording(vi: "Chọn một trong \(count) cách:", en: "One of these \(count) ways:")
  }

  static func until(_ day: CivilDate) -> Wording {
    Wording(
      vi: "Các việc trên cần xong kịp để vay chậm nhất ngày \(day.vietnameseText).",
      en: "All this has to be done in time to borrow by \(day).")
  }

  /// One way: its changes in their order, with the clauses that they mend.
  ///
  /// Waiting mends clauses of time; that another paper may then be newer too would only confuse. Where no clause of time
  /// waits, those that do are named.
  static func item(_ changes: [Remedy.Change], times: Set<ClauseCode>) -> Letter.Item {
    var clauses: [ClauseCode] = []
    for change in changes {
      let named = change.clauses.filter { change.subject != .day || times.contains($0) }
      for clause in named.isEmpty ? change.clauses : named where !clauses.contains(clause) {
        clauses.append(clause)
      }
    }
    let words = Wording.joined(changes.map { wording(of: $0, times: times) }, " ")
    let list = clauses.map(\.text).joined(separator: ", ")
    return Letter.Item(
      text: list.isEmpty ? words : Wording(vi: "\(list): \(words.vi)", en: "\(list): \(words.en)"),
      details: [])
  }

  private static func wording(of change: Remedy.Change, times: Set<ClauseCode>) -> Wording {
    // Only the Decision's own first day is nobody's.
    guard change.subject == .day, change.clauses != ["D.1"] else { return change.wording }
    if times.isDisjoint(with: change.clauses) {
      return Wording(
        vi: "Chờ đến ngày điều kiện này đạt.", en: "Wait until the day from which this condition holds.")
    }
    return Wording(
      vi: "Chờ đến ngày các điều kiện về thời gian nêu trên đều đạt.",
      en: "Wait until the day on which the conditions of time above hold.")
  }

  static func wording(of obstacle: Obstacle) -> Wording {
    guard obstacle.code == .noCommonDay else { return obstacle.wording }
    return Wording(
      vi: "Không có ngày nào mà các điều kiện về thời gian cùng đạt.",
      en: "There is no day on which all conditions of time hold.")
  }

  static func ask(_ who: Wording, settles clauses: [ClauseCode]) -> Wording {
    let list = clauses.map(\.text).joined(separator: ", ")
    return Wording(
      vi: "Người trả lời: \(who.vi)." + (list.isEmpty ? "" : " Câu trả lời làm rõ: \(list)."),
      en: "Answered by: \(who.en)." + (list.isEmpty ? "" : " The answer settles: \(list)."))
  }
}
