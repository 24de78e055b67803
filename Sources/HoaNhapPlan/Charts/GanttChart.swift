import HoaNhapValues

/// The deadlines of a plan as bars over time, a row for each duty and body (sơ đồ Gantt).
///
/// A bar runs from the first day on which something can be done to its last day, where its mark stands; a tick shows the working
/// day to plan with where that is another. Drawn with whole numbers alone.
struct GanttChart {
  private struct Row {
    let clause: Clause
    let agency: AgencyID?
    var deadlines: [Deadline]
  }

  private let plan: Plan
  private let scale: TimeScale
  private let rows: [Row]
  private let today: CivilDate?

  private static let left = 330
  private static let width = 1000
  private static let top = 64
  private static let rowHeight = 44

  /// - Parameters:
  ///   - deadlines: in the order of their days.
  ///   - today: a day to draw a line at; `nil` for none.
  init(_ deadlines: [Deadline], of plan: Plan, from: CivilDate, to: CivilDate, today: CivilDate?) {
    self.plan = plan
    self.today = today
    scale = TimeScale(from: from, to: to, left: Self.left, width: Self.width - Self.left - 12)
    var rows: [Row] = []
    for deadline in deadlines {
      if let index = rows.firstIndex(where: { $0.clause == deadline.clause && $0.agency == deadline.agency })
      {
        rows[index].deadlines.append(deadline)
      } else {
        rows.append(Row(clause: deadline.clause, agency: deadline.agency, deadlines: [deadline]))
      }
    }
    self.rows = rows.sorted { a, b in
      if a.clause != b.clause { return a.clause < b.clause }
      return (a.agency?.text ?? "") < (b.agency?.text ?? "")
    }
  }

  /// The picture, once in each language.
  var html: HTML {
    HTML.joined(
      Language.allCases.map { language in
        "<figure class=\"\(language.rawValue)\" lang=\"\(language.rawValue)\">\(svg(language))</figure>\n"
      })
  }

  private var bottom: Int { Self.top + rows.count * Self.rowHeight }

  private func svg(_ language: Language) -> HTML {
    let name = "gantt-\(language.rawValue)"
    return """
      <svg viewBox="0 0 \(Self.width) \(bottom + 40)" role="img" aria-labelledby="\(name)-t \(name)-d" class="gantt">
      <title id="\(name)-t">\(ChartWords.gantt[language])</title>
      <desc id="\(name)-d">\(description(language))</desc>
      <defs><pattern id="\(name)-p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="6" height="6" class="w"/><rect width="1" height="6" class="g"/></pattern></defs>
      <text x="0" y="18" class="head">\(span(language))</text>
      \(bands)\(grid(language))\(HTML.joined(rows.enumerated().map { row($1, $0, name, language) }))\
      \(todayLine(language))\(legend(name, language))</svg>
      """
  }

  private func span(_ language: Language) -> String {
    let (from, to) = (scale.from, scale.to)
    return language == .vietnamese
      ? "Từ \(from.vietnameseText) đến \(to.vietnameseText)" : "\(from) to \(to)"
  }

  /// The whole picture in words: each row with its days.
  private func description(_ language: Language) -> String {
    guard !rows.isEmpty else { return ChartWords.none[language] }
    return rows.map { row in
      let days = row.deadlines.map { $0.legalDay.shown(language) }.joined(separator: ", ")
      return "\(label(row, language)): \(days)"
    }.joined(separator: "; ") + "."
  }

  private func label(_ row: Row, _ language: Language) -> String {
    "\(row.clause) \(row.agency.map { plan.name(of: $0)[language] } ?? ChartWords.nobody[language])"
  }

  /// Every second row is shaded, beneath all else.
  private var bands: HTML {
    HTML.joined(
      stride(from: 0, to: rows.count, by: 2).map { index -> HTML in
        let y = Self.top + index * Self.rowHeight
        return
          "<rect x=\"0\" y=\"\(y)\" width=\"\(Self.width)\" height=\"\(Self.rowHeight)\" class=\"band\"/>"
      })
  }

  private func grid(_ language: Language) -> HTML {
    HTML.joined(
      scale.ticks.map { tick -> HTML in
        let line: HTML = "<path d=\"M\(tick.x) \(Self.top - 8)V\(bottom)\" class=\"grid\"/>"
        guard let label = tick.label, tick.x < Self.width - 30 else { return line }
        return
          "\(line)<text x=\"\(tick.x + 3)\" y=\"\(Self.top - 12)\" class=\"small\">\(label[language])</text>"
      }, separator: "\n")
  }

  private func row(_ row: Row, _ index: Int, _ name: String, _ language: Language) -> HTML {
    let y = Self.top + index * Self.rowHeight
    let words = plan.duty(row.clause)?.wording[language] ?? ""
    var pieces: [HTML] = [
      "<text x=\"4\" y=\"\(y + 18)\" class=\"name\">\(Self.cut(label(row, language), 46))</text>",
      "<text x=\"4\" y=\"\(y + 34)\" class=\"small\">\(Self.cut(words, 54))</text>",
    ]
    // Bars lie beneath the marks: one begins where the one before ends.
    pieces += row.deadlines.map { deadline in
      let (start, end) = (scale.x(deadline.opens), scale.end(deadline.legalDay))
      let isPeriod = DeadlineMark(deadline) == .period
      let fill: HTML = isPeriod ? "fill=\"url(#\(name)-p)\" class=\"h\"" : "class=\"w\""
      return
        "<rect x=\"\(start)\" y=\"\(y + 22)\" width=\"\(max(2, end - start - 1))\" height=\"10\" \(fill)/>"
    }
    var free = Self.left
    for deadline in row.deadlines {
      let x = scale.middle(deadline.legalDay)
      // In a long span the two days are one place.
      let planning = scale.middle(deadline.lastWorkingDay)
      if x - planning > 3, scale.contains(deadline.lastWorkingDay) {
        pieces.append("<path d=\"M\(planning) \(y + 17)V\(y + 37)\" class=\"p\"/>")
      }
      pieces.append(DeadlineMark(deadline).shape(x: x * 10, y: (y + 27) * 10, radius: 65))
      // A date is written where it fits; all of them stand in the table.
      let text = deadline.legalDay.short(language)
      let length = text.count * 6
      let place = min(max(x - length / 2, Self.left), Self.width - length)
      if place >= free {
        pieces.append("<text x=\"\(place)\" y=\"\(y + 14)\" class=\"small\">\(text)</text>")
        free = place + length + 6
      }
    }
    return "\(HTML.joined(pieces))\n"
  }

  private func todayLine(_ language: Language) -> HTML {
    guard let today, scale.contains(today) else { return "" }
    let x = scale.middle(today)
    let text = "\(ChartWords.today[language]) \(today.shown(language))"
    let isRight = x > Self.width - 150
    return """
      <path d="M\(x) \(Self.top - 34)V\(bottom)" class="today"/>\
      <text x="\(isRight ? x - 4 : x + 4)" y="\(Self.top - 28)" class="small" \
      text-anchor="\(isRight ? "end" : "start")">\(text)</text>

      """
  }

  private func legend(_ name: String, _ language: Language) -> HTML {
    let y = bottom + 22
    let marks = DeadlineMark.allCases.enumerated().map { index, mark -> HTML in
      let x = 12 + index * 220
      return
        "\(mark.shape(x: x * 10, y: (y - 4) * 10, radius: 65))<text x=\"\(x + 12)\" y=\"\(y)\" class=\"small\">\(mark.wording[language])</text>"
    }
    let x = 12 + marks.count * 220
    return """
      \(HTML.joined(marks))<path d="M\(x) \(y - 14)V\(y + 6)" class="p"/>\
      <text x="\(x + 10)" y="\(y)" class="small">\(ChartWords.planning[language])</text>

      """
  }

  /// A text that fits, with dots where it was cut.
  private static func cut(_ text: String, _ length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}

extension CivilDate {
  /// The day as people who read a language write it.
  func shown(_ language: Language) -> String { language == .vietnamese ? vietnameseText : text }

  /// The day without its year.
  func short(_ language: Language) -> String {
    language == .vietnamese ? "\(day)/\(month)" : String(text.dropFirst(5))
  }
}
