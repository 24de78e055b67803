import HoaNhap

/// The months' lists with their versions, what was found, and a button for each move that the list would take today.
struct ListsPage {
  let layout: PageLayout
  let lists: [ListStanding]
  /// A month whose list the officer's agency can draw up now.
  let next: YearMonth?

  private var language: Language { layout.language }

  var markup: Markup {
    let first: Markup =
      next.map { month in
        """
        <h2>\(heading(month))</h2>
        <form method="post" action="/lists/\(month.description)">\(layout.token)<input type="hidden" name="known" value="0">\
        <input type="hidden" name="action" value="draw-up"><button>\(PageWords.drawUp[language])</button></form>

        """
      } ?? ""
    let nothing: Markup = lists.isEmpty && next == nil ? "<p>\(PageWords.nothing[language])</p>" : ""
    return layout.page(PageWords.lists, "\(first)\(Markup.joined(lists.map(section)))\(nothing)")
  }

  private func heading(_ month: YearMonth) -> String {
    language == .vietnamese ? "Tháng \(month.month)/\(month.year)" : month.description
  }

  private func section(_ list: ListStanding) -> Markup {
    // What was found is to be mended before the hand-over; afterwards it is history.
    let versions = list.values["versions"]?.arrayValue ?? []
    let isOver = versions.last?["state"]?.stringValue == ListVersionState.handedOver.rawValue
    let findings: Markup =
      list.findings.isEmpty || isOver
      ? "" : "<ul>\n\(Markup.joined(list.findings.map { "<li>\($0.wording[language])</li>\n" }))</ul>\n"
    return """
      <h2>\(heading(list.month))</h2>
      <ul>
      \(Markup.joined(versions.map { version($0, list) }))</ul>
      \(findings)\(Markup.joined(list.moves.map { form($0, list) }))
      """
  }

  private func version(_ version: JSONValue, _ list: ListStanding) -> Markup {
    let number = Int(version["number"]?.integerValue ?? 0)
    let state = version["state"]?.stringValue.flatMap(ListVersionState.init)?.wording[language] ?? ""
    let days = ["drawn_up_on", "confirmed_on", "handed_over_on"]
      .compactMap { version[$0]?.stringValue.flatMap { CivilDate($0) } }
    let name: Markup =
      list.copies.contains(number)
      ? "<a href=\"/lists/\(list.month.description)/\(number)\">\(PageWords.version[language]) \(number)</a>"
      : "\(PageWords.version[language]) \(number)"
    return "<li>\(name): \(state), \(Markup.joined(days.suffix(1).map { "\($0)" }))</li>\n"
  }

  /// A reversal of what was done long ago is for programs; the page offers that of the last move.
  private func form(_ step: ListStep, _ list: ListStanding) -> Markup {
    if step.action == .reverse, step.move != list.moves.compactMap(\.move).max() { return "" }
    let fields = (step.json.objectValue?.members ?? []).map { member -> Markup in
      let value = member.value.stringValue ?? member.value.integerValue.map { String($0) } ?? ""
      return "<input type=\"hidden\" name=\"\(member.key)\" value=\"\(value)\">"
    }
    let reason: Markup =
      step.action == .correct || step.action == .reverse
      ? "<label>\(PageWords.reason[language]) <input name=\"reason\" required maxlength=\"500\"></label> "
      : ""
    let receiver: Markup = step.to.map { ": \(layout.name(of: $0)[language])" } ?? ""
    return """
      <form method="post" action="/lists/\(list.month.description)">\(layout.token)\
      <input type="hidden" name="known" value="\(Int(clamping: list.revision))">\(Markup.joined(fields))\(reason)\
      <button>\(PageWords.name(of: step.action)[language])\(receiver)</button></form>

      """
  }
}
