import HoaNhapValues

/// The lines that a cited explanation adds to the text of a schedule.
struct CitedText {
  private let explanation: CitedExplanation
  private let years: [YearTotals]
  private let words: LoanWords
  private let sources: SourceNotes

  init(_ explanation: CitedExplanation, _ years: [YearTotals], _ words: LoanWords) {
    self.explanation = explanation
    self.years = years
    self.words = words
    sources = SourceNotes(explanation)
  }

  /// The segments of the study period.
  var study: [String] { explanation.study.map(line) }

  /// The segments of a row, and the codes of its conventions.
  func row(_ index: Int) -> [String] {
    let row = explanation.rows[index]
    return row.segments.map(line) + ["      \(row.allConventions.map(\.rawValue).joined(separator: " "))"]
  }

  /// The sums of years, the sources and the conventions.
  var notes: [String] {
    var lines = [words("Theo năm:", "By years:")]
    for year in years {
      let sums = [year.principal, year.interest, year.studyInterest, year.balanceAtEnd].map(words.number)
      lines.append(
        words(
          "  \(year.year): gốc \(sums[0]), lãi \(sums[1]), lãi thời gian học \(sums[2]), dư nợ cuối năm \(sums[3])",
          "  \(year.year): principal \(sums[0]), interest \(sums[1]), study interest \(sums[2]), balance at the end \(sums[3])"
        ))
    }
    lines.append(words("Nguồn lãi suất:", "Sources of the rates:"))
    for (index, source) in sources.list.enumerated() {
      lines += WrappedLines.lines("  [\(index + 1)]", words.source(source))
    }
    for applied in explanation.conventions {
      let standing = applied.standing?.wording[words.language] ?? words("hình thức", "form")
      let source = applied.citation.map { "; \($0)" } ?? ""
      lines += WrappedLines.lines(
        "  \(applied.convention.rawValue)",
        "\(applied.convention.title[words.language]) (\(standing)\(source))")
    }
    return lines
  }

  private func line(_ segment: CitedExplanation.Segment) -> String {
    "\(ScheduleWords.segment(segment.interest, words.language)) [\(sources.number(segment.source))]"
  }
}

/// The sources of a loan's rates, numbered as they come.
struct SourceNotes {
  private(set) var list: [RateSource] = []

  init(_ explanation: CitedExplanation) {
    var seen: Set<RateSource> = []
    for segment in [explanation.study, explanation.rows.flatMap(\.segments)].joined()
    where seen.insert(segment.source).inserted {
      list.append(segment.source)
    }
  }

  /// The number of a source, from 1.
  func number(_ source: RateSource) -> Int { (list.firstIndex(of: source) ?? -1) + 1 }
}
