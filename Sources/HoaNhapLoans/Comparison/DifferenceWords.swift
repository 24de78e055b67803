import HoaNhapValues

/// The words and lines of a difference.
struct DifferenceWords {
  let language: Language
  private var words: LoanWords { LoanWords(language: language) }

  func title(_ difference: ScheduleDifference) -> String {
    let names = [difference.before, difference.after].map { $0.loanID?.text.printableLine ?? "–" }
    return "\(words("So sánh lịch trả nợ", "Schedules compared")): \(names[0]) → \(names[1])"
  }

  var head: String {
    line(
      "", words("mục", "what"), words("trước", "before"), words("sau", "after"),
      words("thay đổi", "difference"))
  }

  /// How many rows are others, and what that comes to.
  func counts(_ difference: ScheduleDifference) -> String {
    if difference.isEmpty {
      return words("Hai lịch giống nhau từng dòng.", "Both schedules have the same rows.")
    }
    let changed = difference.count(.changed)
    let added = difference.count(.added)
    let removed = difference.count(.removed)
    let paid = words.signed(delta(difference.before.totals.paid, difference.after.totals.paid))
    return words(
      "\(changed) dòng thay đổi, \(added) dòng thêm, \(removed) dòng bớt; tổng phải trả: \(paid) đ.",
      "Rows changed: \(changed), added: \(added), removed: \(removed); to pay in all: \(paid) đ.")
  }

  // MARK: Rows

  func lines(_ row: ScheduleDifference.Row) -> [String] {
    let date = words.date(row.nominalDate)
    switch (row.before, row.after) {
    case (let before?, let after?):
      var lines = days(before, after)
      for (name, amount) in amounts where amount(before) != amount(after) {
        lines.append(
          (
            name, words.number(amount(before)), words.number(amount(after)),
            change(amount(before), amount(after))
          ))
      }
      return lines.enumerated().map { index, cells in
        line(index == 0 ? "~ \(date)" : "", cells.0, cells.1, cells.2, cells.3)
      }
    case (let before?, nil): return WrappedLines.lines("- \(date)", whole(before))
    case (nil, let after?): return WrappedLines.lines("+ \(date)", whole(after))
    case (nil, nil): return []
    }
  }

  /// The payable day and the nights, where they are others.
  private func days(_ before: Schedule.Row, _ after: Schedule.Row) -> [(String, String, String, String)] {
    var lines: [(String, String, String, String)] = []
    if before.date != after.date {
      let name = words("ngày trả", "payable on")
      let moved = words.signed(Dong(Int64(before.date.days(until: after.date))))
      lines.append(
        (name, words.date(before.date), words.date(after.date), words("\(moved) ngày", "\(moved) days")))
    }
    if before.nights != after.nights {
      let moved = words.signed(Dong(Int64(after.nights - before.nights)))
      lines.append((words("số đêm", "nights"), String(before.nights), String(after.nights), moved))
    }
    return lines
  }

  /// A row that only one side has.
  private func whole(_ row: Schedule.Row) -> String {
    var parts: [String] = []
    if row.date != row.nominalDate {
      parts.append("\(words("ngày trả", "payable on")) \(words.date(row.date))")
    }
    parts.append(words("\(row.nights) đêm", row.nights == 1 ? "1 night" : "\(row.nights) nights"))
    for (name, amount) in amounts where amount(row) > .zero {
      parts.append("\(name) \(words.number(amount(row)))")
    }
    return parts.joined(separator: ", ")
  }

  private var amounts: [(name: String, of: (Schedule.Row) -> Dong)] {
    [
      (words("gốc", "principal"), { $0.principal }), (words("lãi", "interest"), { $0.interest }),
      (words("lãi thời gian học", "study interest"), { $0.deferredInterest }),
      (words("tổng", "total"), { $0.total }), (words("dư nợ", "balance"), { $0.balanceAfter }),
    ]
  }

  // MARK: Sums

  func sums(_ difference: ScheduleDifference) -> [String] {
    let (before, after) = (difference.before, difference.after)
    let sums: [(String, Dong, Dong)] = [
      (words("gốc", "principal"), before.totals.principal, after.totals.principal),
      (words("lãi", "interest"), before.totals.interest, after.totals.interest),
      (words("phải trả", "to pay"), before.totals.paid, after.totals.paid),
    ]
    var lines = sums.enumerated().map { index, sum in
      let start = index == 0 ? words("  Cộng", "  Total") : ""
      return line(start, sum.0, words.number(sum.1), words.number(sum.2), change(sum.1, sum.2))
    }
    if before.maturity != after.maturity {
      let name = words("ngày trả cuối", "last due date")
      lines.append(line("", name, words.date(before.maturity), words.date(after.maturity)))
    }
    return lines
  }

  /// Amounts of schedules are not negative, so their difference fits.
  private func delta(_ before: Dong, _ after: Dong) -> Dong { Dong(after.amount - before.amount) }

  private func change(_ before: Dong, _ after: Dong) -> String { words.signed(delta(before, after)) }

  /// A line of columns, amounts flush right.
  private func line(_ start: String, _ name: String, _ amounts: String...) -> String {
    func left(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let cells = amounts.map { String(repeating: " ", count: max(1, 19 - $0.count)) + $0 }
    return left(start, 13) + left(name, 18) + cells.joined()
  }
}
