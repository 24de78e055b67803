import HoaNhapValues

extension LoanSection {
  /// What happened, the balances, what remains, what would pay the loan off.
  var ledger: HTML {
    let words = LedgerWords(language: words.language)
    var html: HTML = ""
    if let course {
      html = "<h3>\(words.title(course.day))</h3>\n\(log(course, words))"
      html = "\(html)\(amounts(self.words("Số dư", "Balances"), words.balances(course.state)))"
      if !course.remaining.isEmpty {
        let rows = course.remaining.map {
          "<tr><td class=\"t\">\(time($0.due))</td><td>\(words.money($0.unpaid))</td></tr>\n" as HTML
        }
        let caption = self.words("Gốc còn phải trả", "Principal still to pay")
        let names = [self.words("Ngày trả", "Due"), words.remainingColumns[1]]
        html =
          "\(html)\(table(caption, "\(head(names, texts: [0]))<tbody>\n\(HTML.joined(rows))</tbody>\n", kind: "small", isNamedAbove: false))"
      }
    }
    if let quote {
      let title = words.settlementTitle(quote)
      html = "\(html)<h3>\(title)</h3>\n\(amounts(title, words.settlement(quote), isNamedAbove: true))"
    }
    return html
  }

  private func log(_ course: LedgerCourse, _ words: LedgerWords) -> HTML {
    let entries = course.ledger.entries(until: course.day)
    if entries.isEmpty {
      return "<p class=\"note\">\(self.words("Chưa có việc gì.", "Nothing has happened yet."))</p>\n"
    }
    let rows = entries.map { entry -> HTML in
      let cells = words.cells(entry)
      return """
        <tr><td class="t">\(time(entry.date))</td><td class="t">\(cells[1])</td><td>\(cells[2])</td>\
        <td class="t">\(cells[3])</td></tr>

        """
    }
    let content: HTML = "\(head(words.columns, texts: [0, 1, 3]))<tbody>\n\(HTML.joined(rows))</tbody>\n"
    return table(self.words("Đã xảy ra", "What happened"), content, kind: "wrap", isNamedAbove: false)
  }

  private func amounts(
    _ caption: String, _ list: [(name: String, value: String)], isNamedAbove: Bool = false
  ) -> HTML {
    let rows = list.map { "<tr><th scope=\"row\">\($0.name)</th><td>\($0.value)</td></tr>\n" as HTML }
    return table(
      caption, "<tbody>\n\(HTML.joined(rows))</tbody>\n", kind: "small", isNamedAbove: isNamedAbove)
  }
}
