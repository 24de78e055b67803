public import HoaNhapPolicy
public import HoaNhapValues

extension Schedule {
  /// The schedule as a table for people, at most 100 columns wide where amounts have at most fifteen characters.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - explaining: whether the segments of each period follow its row.
  ///   - edition: where it is given, the segments follow too, with the source of each rate, the conventions of each row,
  ///     the sums of each year, and what each convention is about.
  public func text(
    _ language: Language = .vietnamese, explaining: Bool = false, citing edition: Edition? = nil
  ) -> String {
    let words = LoanWords(language: language)
    let id = terms.loanID.map { " \($0.text.printableLine)" } ?? ""
    var lines = ["\(words("Khoản vay", "Loan"))\(id): \(words.money(totals.disbursed))"]
    lines.append(ScheduleWords.row(ScheduleWords.columns(language)))
    let cited = edition.map { CitedText(explanation(citing: $0), years, words) }
    let plain = explaining && cited == nil ? explanation() : nil
    lines += cited?.study ?? plain?.study.map { ScheduleWords.segment($0, language) } ?? []
    for (index, row) in rows.enumerated() {
      lines.append(ScheduleWords.row(ScheduleWords.cells(row, language)))
      lines +=
        cited?.row(index) ?? plain?.rows[index].segments.map { ScheduleWords.segment($0, language) } ?? []
    }
    let sums = [totals.principal, totals.interest, totals.paid].map(words.number)
    lines.append(
      words(
        "Cộng: gốc \(sums[0]), lãi \(sums[1]), phải trả \(sums[2])",
        "Total: principal \(sums[0]), interest \(sums[1]), to pay \(sums[2])"))
    lines += cited?.notes ?? []
    lines.append("\(words("Quy ước", "Conventions")): \(ScheduleWords.conventions(conventions))")
    return lines.joined(separator: "\n")
  }
}

/// The words that a schedule has in common wherever it is shown.
enum ScheduleWords {
  static func columns(_ language: Language) -> [String] {
    switch language {
    case .vietnamese: ["kỳ", "ngày trả", "số đêm", "gốc", "lãi", "lãi học", "tổng", "dư nợ"]
    case .english: ["n", "due", "nights", "principal", "interest", "study int.", "total", "balance"]
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
