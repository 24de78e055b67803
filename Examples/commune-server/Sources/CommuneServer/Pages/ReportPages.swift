import HoaNhap

/// The reports of a year: what can be opened, what the officer's agency hands in, what it passes on.
struct ReportsPage {
  let layout: PageLayout
  let year: Int
  let standings: [ReportStanding]

  private var language: Language { layout.language }

  var markup: Markup {
    let heads = [PageWords.report, PageWords.dataUntil, PageWords.lastDay, PageWords.state, PageWords.record]
    return layout.page(
      PageWords.reports,
      """
      <p><a href="/reports?year=\(year - 1)">← \(year - 1)</a> <b>\(year)</b> <a href="/reports?year=\(year + 1)">\(year + 1) →</a></p>
      <div class="wide"><table>
      <thead><tr>\(Markup.joined(heads.map { "<th scope=\"col\">\($0[language])</th>" }))</tr></thead>
      <tbody>
      \(Markup.joined(standings.map(row)))</tbody>
      </table></div>
      """)
  }

  private func path(_ standing: ReportStanding) -> String {
    "/reports/\(standing.scope.report)/\(standing.scope.year)"
  }

  private func row(_ standing: ReportStanding) -> Markup {
    let scope = standing.scope
    let name: Markup =
      standing.isOpen
      ? "<a href=\"\(path(standing))\">\(scope.wording[language])</a>" : "\(scope.wording[language])"
    let last: Markup = scope.lastDay.map { "\($0)" } ?? "–"
    return """
      <tr><td>\(name)</td><td>\(scope.window.to)</td><td>\(last)</td><td>\(state(standing))</td><td>\(work(standing))</td></tr>

      """
  }

  private func state(_ standing: ReportStanding) -> Markup {
    if let day = standing.releasedOn { return "\(PageWords.passedOn[language]) \(day)" }
    return standing.isOver ? "\(PageWords.over[language])" : "\(PageWords.running[language])"
  }

  private func work(_ standing: ReportStanding) -> Markup {
    var work: [Markup] = []
    if standing.submissions > 0 {
      work.append("<p>\(PageWords.handedIn[language])</p>")
    }
    if standing.isReporting, standing.isOver {
      work.append(
        "<p><a href=\"\(path(standing))/submission\">\(PageWords.handIn[language])</a></p>")
    }
    if standing.isReleasing, standing.isOver, standing.releasedOn == nil {
      work.append(
        """
        <form method="post" action="\(path(standing))/release">\(layout.token)<button>\(PageWords.passOn[language])</button></form>
        """)
    }
    return Markup.joined(work)
  }
}

/// The part of a report that an agency hands in: a field for each figure that the plan asks of it, and its words.
struct SubmissionPage {
  let layout: PageLayout
  let scope: ReportScope
  let figures: [FigureDefinition]
  /// How many times it was handed in before.
  let submissions: Int

  var markup: Markup {
    let language = layout.language
    let numbers = figures.map { figure -> Markup in
      """
      <label>\(figure.wording[language]) (\(figure.unit.wording[language])) <input name="figure.\(figure.code.rawValue)" inputmode="numeric" pattern="[0-9]{1,18}"></label>

      """
    }
    let words = NarrativeSlot.standard.map { slot -> Markup in
      "<label>\(slot.wording[language]) <textarea name=\"slot.\(slot.rawValue)\" rows=\"3\" maxlength=\"\(Fields.longestWords)\"></textarea></label>\n"
    }
    return layout.page(
      scope.wording,
      """
      <p>\(PageWords.ownPart[language])</p>
      <form method="post" action="/reports/\(scope.report)/\(scope.year)/submission">\(layout.token)
      <input type="hidden" name="known" value="\(submissions)">
      \(Markup.joined(numbers))\(Markup.joined(words))<button>\(PageWords.handIn[language])</button>
      </form>
      """)
  }

  /// What the form says, as a program would send it; what was left empty is not handed in.
  static func json(_ form: Fields) throws(InputError) -> JSONValue {
    var figures: [JSONValue] = []
    var narrative: [JSONValue] = []
    for member in form.object.members where member.key != "csrf" && member.key != "known" {
      guard let text = member.value.stringValue, !text.isEmpty else { continue }
      if member.key.hasPrefix("figure.") {
        guard let value = Int64(text) else {
          throw InputError(
            .wrongType, field: member.key, vi: "Ở đây phải là một số nguyên.",
            en: "A whole number belongs here.")
        }
        figures.append(["figure": .string(String(member.key.dropFirst(7))), "value": .integer(value)])
      } else if member.key.hasPrefix("slot.") {
        narrative.append(["slot": .string(String(member.key.dropFirst(5))), "text": .string(text)])
      } else {
        throw InputError(
          .unknownField, field: member.key, vi: "Biểu mẫu không có trường này.",
          en: "The form has no such field.")
      }
    }
    return ["figures": .array(figures), "narrative": .array(narrative)]
  }
}
