import HoaNhapValues

extension LoanSection {
  /// The rows, those of a year together.
  var rows: HTML {
    let columns = words.columns
    var names = [
      words("Kỳ", "No."), words("Ngày trả", "Due"), words("Số đêm", "Nights"), columns.principal,
      columns.interest,
    ]
    if hasStudy { names.append(columns.studyInterest) }
    names += [columns.total, words("Dư nợ sau kỳ", "Balance after")]
    var groups: [HTML] = []
    var rest = schedule.rows[...]
    while let first = rest.first {
      let year = rest.prefix { $0.date.year == first.date.year }
      rest = rest.dropFirst(year.count)
      groups.append(
        """
        <tbody>
        <tr class="year"><th scope="rowgroup" colspan="\(names.count)">\(String(first.date.year))</th></tr>
        \(HTML.joined(year.map(row)))</tbody>

        """)
    }
    let title = words("Từng kỳ", "Row by row")
    let content: HTML = "\(head(names))\(HTML.joined(groups))\(sums)"
    return "<h3>\(title)</h3>\n\(table(title, content, kind: "rows"))"
  }

  private func row(_ row: Schedule.Row) -> HTML {
    let moved: HTML =
      row.date == row.nominalDate
      ? ""
      : "<br><small>\(words("hợp đồng:", "contract:")) \(time(row.nominalDate))</small>"
    var amounts = [row.principal, row.interest]
    if hasStudy { amounts.append(row.deferredInterest) }
    amounts += [row.total, row.balanceAfter]
    let cells = amounts.map { "<td>\(words.number($0))</td>" as HTML }
    return """
      <tr><th scope="row">\(row.number)</th><td>\(time(row.date))\(moved)</td><td>\(row.nights)</td>\
      \(HTML.joined(cells))</tr>

      """
  }

  private var sums: HTML {
    let totals = schedule.totals
    // Study interest is a part of the interest.
    var amounts = [totals.principal, Dong(totals.interest.amount - totals.deferredInterest.amount)]
    if hasStudy { amounts.append(totals.deferredInterest) }
    amounts.append(totals.paid)
    let cells = amounts.map { "<td>\(words.number($0))</td>" as HTML }
    return """
      <tfoot><tr><th scope="row" colspan="3">\(words("Cộng", "Total"))</th>\(HTML.joined(cells))<td></td></tr></tfoot>

      """
  }

  // MARK: Conventions

  /// The conventions at work, those that no text makes told apart.
  var conventions: HTML {
    var list = schedule.conventions
    for applied in course?.ledger.conventions ?? [] where !list.contains(applied) { list.append(applied) }
    list.sort { $0.convention.number < $1.convention.number }
    let rows = list.map { applied -> HTML in
      let setting = applied.setting.map(setting) ?? ""
      return """
        <tr><th scope="row">\(applied.convention.rawValue)</th>\
        <td class="t">\(applied.convention.title[words.language])\(setting)</td>\
        <td class="t">\(standing(applied.standing))</td><td class="t">\(applied.citation?.text ?? "–")</td></tr>

        """
    }
    let names = [
      words("Mã", "Code"), words("Quy ước", "Convention"), words("Mức chắc chắn", "Standing"),
      words("Căn cứ", "Source"),
    ]
    let assumed = list.filter { $0.standing == .assumed }.map(\.convention.rawValue).joined(separator: ", ")
    let note = words(
      "Giả định, cần hỏi ngân hàng: \(assumed).",
      "Assumed, to be asked of the bank: \(assumed).")
    let title = words("Quy ước tính", "Conventions")
    let content: HTML = "\(head(names, texts: [1, 2, 3]))<tbody>\n\(HTML.joined(rows))</tbody>\n"
    return "<h3>\(title)</h3>\n<p class=\"note\">\(note)</p>\n\(table(title, content, kind: "wrap"))"
  }

  /// The setting of a convention: in Vietnamese in words, in English those of the loan document.
  private func setting(_ setting: String) -> HTML {
    words.language == .vietnamese
      ? "<br>→ \(SettingWords.vietnamese(setting))" : "<br><code>\(setting)</code>"
  }
}
