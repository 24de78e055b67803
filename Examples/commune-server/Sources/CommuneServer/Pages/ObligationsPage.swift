import HoaNhap

/// What an officer's agency owes and has to confirm, with a button for each move that the book would take today.
struct ObligationsPage {
  let layout: PageLayout
  /// Every obligation of the book.
  let statuses: [ObligationStatus]
  let officer: Officer
  let today: CivilDate

  /// How many days ahead obligations are shown.
  private static let days = 92

  var markup: Markup {
    let open = statuses.filter { status in
      !status.state.isSettled
        && (status.obligation.lastDay.map { today.days(until: $0) <= Self.days } ?? true)
    }
    let own = open.filter { $0.obligation.agency == officer.agency }
    let confirming = open.filter {
      $0.obligation.confirm.contains(officer.agency) && !$0.confirmedBy.contains(officer.agency)
    }
    let second: Markup =
      confirming.isEmpty
      ? "" : "<h2>\(PageWords.toConfirm[layout.language])</h2>\n\(table(confirming, .confirmed))"
    return layout.page(PageWords.obligations, "\(table(own, .done))\n\(second)")
  }

  private func table(_ statuses: [ObligationStatus], _ action: Move.Action) -> Markup {
    let language = layout.language
    guard !statuses.isEmpty else { return "<p>\(PageWords.nothing[language])</p>" }
    let heads = [PageWords.lastDay, PageWords.clause, PageWords.what, PageWords.state, PageWords.record]
    let rows = statuses.map { row($0, action) }
    return """
      <table>
      <thead><tr>\(Markup.joined(heads.map { "<th scope=\"col\">\($0[language])</th>" }))</tr></thead>
      <tbody>
      \(Markup.joined(rows))</tbody>
      </table>
      """
  }

  private func row(_ status: ObligationStatus, _ action: Move.Action) -> Markup {
    let obligation = status.obligation
    let day: Markup = obligation.lastDay.map { "\($0)" } ?? "–"
    let state: Markup =
      status.state == .late
      ? "<span class=\"late\">\(status.state.wording[layout.language])</span>"
      : "\(status.state.wording[layout.language])"
    return """
      <tr><td>\(day)</td><td class="clause">\(obligation.clause.text)</td><td>\(obligation.wording[layout.language])</td><td>\(state)</td><td>\(button(status, action))</td></tr>

      """
  }

  private func button(_ status: ObligationStatus, _ action: Move.Action) -> Markup {
    let language = layout.language
    guard status.obligation.opens <= today else { return "" }
    if action == .done, status.isBlocked { return "\(PageWords.waits[language])" }
    let words = action == .done ? PageWords.done : PageWords.confirm
    return """
      <form method="post" action="/obligations">\(layout.token)\
      <input type="hidden" name="action" value="\(action.rawValue)">\
      <input type="hidden" name="obligation" value="\(status.obligation.id.text)">\
      <button>\(words[language])</button></form>
      """
  }
}
