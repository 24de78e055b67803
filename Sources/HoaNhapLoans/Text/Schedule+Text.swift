public import HoaNhapValues

extension Schedule {
  /// The schedule as a table for people, at most 100 columns wide where amounts have at most fifteen characters.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - explaining: whether the segments of each period follow its row.
  public func text(_ language: Language = .vietnamese, explaining: Bool = false) -> String {
    let vi = language == .vietnamese
    func money(_ amount: Dong) -> String { amount.text(language) }
    let id = terms.loanID.map { " \($0)" } ?? ""
    var lines = ["\(vi ? "Khoản vay" : "Loan")\(id): \(totals.disbursed.text(language))"]
    let head = ScheduleWords.columns(language, short: true)
    lines.append(ScheduleWords.row(head))
    let explanation = explaining ? explanation() : nil
    lines += explanation?.study.map { ScheduleWords.segment($0, language) } ?? []
    for (index, row) in rows.enumerated() {
      lines.append(ScheduleWords.row(ScheduleWords.cells(row, language)))
      lines += explanation?.rows[index].segments.map { ScheduleWords.segment($0, language) } ?? []
    }
    lines.append(
      vi
        ? "Cộng: gốc \(money(totals.principal)), lãi \(money(totals.interest)), phải trả \(money(totals.paid))"
        : "Total: principal \(money(totals.principal)), interest \(money(totals.interest)), to pay \(money(totals.paid))"
    )
    lines.append("\(vi ? "Quy ước" : "Conventions"): \(ScheduleWords.conventions(conventions))")
    return lines.joined(separator: "\n")
  }
}

/// The words that a schedule has in common wherever it is shown.
enum ScheduleWords {
  static func columns(_ language: Language, short: Bool) -> [String] {
    switch (language, short) {
    case (.vietnamese, true): ["kỳ", "ngày trả", "số đêm", "gốc", "lãi", "lãi học", "tổng", "dư nợ"]
    case (.vietnamese, false):
      ["Kỳ", "Ngày trả", "Số đêm", "Gốc", "Lãi", "Lãi thời gian học", "Tổng", "Dư nợ sau kỳ"]
    case (.english, true): ["n", "due", "nights", "principal", "interest", "study int.", "total", "balance"]
    case (.english, false):
      ["No.", "Due", "Nights", "Principal", "Interest", "Study interest", "Total", "Balance after"]
    }
  }

  static func cells(_ row: Schedule.Row, _ language: Language) -> [String] {
    [
      String(row.number), language == .vietnamese ? row.date.vietnameseText : row.date.text,
      String(row.nights),
      row.principal.grouped(language), row.interest.grouped(language), row.deferredInterest.grouped(language),
      row.total.grouped(language),
      row.balanceAfter.grouped(language),
    ]
  }

  static func segment(_ segment: InterestSegment, _ language: Language) -> String {
    "      \(segment.from) → \(segment.to)  \(segment.balance.text(language)) × \(segment.nights) × \(segment.rate) = \(segment.exact)"
  }

  static func conventions(_ list: [AppliedConvention]) -> String {
    list.map { $0.convention.rawValue + ($0.setting.map { "=\($0)" } ?? "") }
      .joined(separator: ", ")
  }

  private static let widths = [4, 10, 6, 15, 13, 11, 15, 15]

  /// Cells flush right in columns of fixed width.
  static func row(_ cells: [String]) -> String {
    zip(cells, widths).map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined(
      separator: " ")
  }
}
