import HoaNhapValues

extension LoanSection {
  /// The annex: nights, balance, rate and exact fraction of every period, closed on a screen and open on paper.
  var annex: HTML {
    let sources = SourceNotes(explanation)
    let title = words("Phụ lục: cách tính lãi từng kỳ", "Annex: how the interest of each period is counted")
    let notes = sources.list.map { "<li>\(words.source($0))</li>\n" as HTML }
    var groups: [HTML] = []
    if let study = schedule.studyInterest {
      groups.append(
        group(
          words("Học", "Study"), explanation.study, exact: study.interestExact, rounded: study.interest,
          conventions: explanation.study.flatMap(\.conventions).inOrder, sources))
    }
    for (row, explained) in zip(schedule.rows, explanation.rows) where !explained.segments.isEmpty {
      groups.append(
        group(
          String(row.number), explained.segments, exact: explained.interestExact, rounded: row.interest,
          conventions: explained.allConventions, sources))
    }
    let names = [
      words("Kỳ", "No."), words("Từ", "From"), words("Đến", "To"), words("Số đêm", "Nights"),
      words("Dư nợ", "Balance"),
      words("Lãi suất", "Rate"), words("Lãi chính xác (đồng)", "Exact interest (đồng)"),
      words("Nguồn", "Source"),
      words("Làm tròn", "Rounded"), words("Quy ước", "Conventions"),
    ]
    let content: HTML = "\(head(names, texts: [9]))\(HTML.joined(groups))"
    return """
      <details class="annex"><summary><h3>\(title)</h3></summary>
      <p class="note">\(guide)</p>
      <p class="note">\(words("Nguồn lãi suất:", "Sources of the rates:"))</p>
      <ol class="note">
      \(HTML.joined(notes))</ol>
      \(table(title, content, kind: "annex-rows"))</details>

      """
  }

  private var guide: String {
    let adding =
      schedule.terms.interestRounding.scope == .period
      ? words(
        "cộng các phân số của một kỳ rồi mới làm tròn",
        "the fractions of a period are added before they are rounded")
      : words(
        "mỗi phân số làm tròn riêng rồi mới cộng", "each fraction is rounded by itself before they are added")
    return words(
      "Mỗi dòng là những đêm có cùng dư nợ và lãi suất; \(adding). Đêm khoanh nợ có lãi suất 0.",
      "A line is nights of one balance and one rate; \(adding). Frozen nights have a rate of nothing.")
  }

  private func group(
    _ name: String, _ segments: [CitedExplanation.Segment], exact: ExactAmount, rounded: Dong,
    conventions: [Convention], _ sources: SourceNotes
  ) -> HTML {
    var codes = conventions
    for convention in segments.flatMap(\.conventions) where !codes.contains(convention) {
      codes.append(convention)
    }
    let list = codes.inOrder.map(\.rawValue).joined(separator: " ")
    let sum = segments.count == 1 ? "" : "\(exact.text) → "
    let rows = segments.enumerated().map { index, segment -> HTML in
      let nights = segment.interest
      let first: HTML = index == 0 ? "<th scope=\"rowgroup\" rowspan=\"\(segments.count)\">\(name)</th>" : ""
      let last: HTML =
        index == 0
        ? """
        <td rowspan="\(segments.count)">\(sum)<strong>\(words.number(rounded))</strong></td>\
        <td class="t" rowspan="\(segments.count)">\(list)</td>
        """ : ""
      return """
        <tr>\(first)<td>\(time(nights.from))</td><td>\(time(nights.to))</td><td>\(nights.nights)</td>\
        <td>\(words.number(nights.balance))</td><td>\(words.percent(nights.rate))</td><td>\(nights.exact.text)</td>\
        <td>\(sources.number(segment.source))</td>\(last)</tr>

        """
    }
    return "<tbody>\n\(HTML.joined(rows))</tbody>\n"
  }
}
