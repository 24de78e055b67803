import HoaNhapValues

/// Draws the picture of a loan: two panels over one axis of time. All places are in tenths.
struct ChartDrawing {
  let data: ChartData
  let words: ChartWords
  /// What the identifiers begin with.
  let name: String

  static let width = 6400
  static let left = 760
  static let plotWidth = 5300
  private static let upperHeight = 1500
  private static let lowerHeight = 1300

  func svg(inPage: Bool) -> HTML {
    let axis = ChartTimeAxis(first: data.start, last: data.end, length: Self.plotWidth)
    let upper = ChartPanel(
      heading: words.balances, legend: upperLegend, top: 320, plotHeight: Self.upperHeight, most: mostOwed,
      words: words)
    let lower = ChartPanel(
      heading: words.payments(data), legend: lowerLegend, top: upper.bottom + 160,
      plotHeight: Self.lowerHeight, most: mostPaid, words: words)
    let height = lower.bottom + 260
    let space: HTML =
      inPage
      ? "" : "xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width / 10)\" height=\"\(height / 10)\" "
    return """
      <svg \(space)viewBox="0 0 \(Self.width / 10) \(height / 10)" lang="\(words.language.rawValue)" role="img" \
      aria-labelledby="\(name)-t \(name)-d" font-family="system-ui,sans-serif" font-size="13" fill="#1a1a1a">
      <title id="\(name)-t">\(words.title(data))</title>
      <desc id="\(name)-d">\(words.description(data))</desc>
      <defs>\(ChartFill.patterns(name))</defs>
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="10" y="20" font-size="15" font-weight="600">\(words.title(data))</text>
      \(frozen(axis, upper))\(upper.frame(axis, name))\(overdue(axis, upper))\(lines(axis, upper))\
      \(lower.frame(axis, name))\(bars(axis, lower))\(paid(axis, lower))\(days(axis, lower))</svg>
      """
  }

  // MARK: What there is

  private var mostOwed: Int64 {
    let balances = (data.plan + (data.course?.balances ?? [])).map(\.balance)
    return balances.max() ?? 0
  }

  private var mostPaid: Int64 {
    max(data.bars.map(\.total).max() ?? 0, data.course?.payments.map(\.amount).max() ?? 0)
  }

  private var upperLegend: [(ChartFill, String)] {
    var list: [(ChartFill, String)] = [(.planLine, words.plan)]
    if let course = data.course {
      list.append((.actualLine, words.actual))
      if course.overdue.contains(where: { $0.principal > 0 }) {
        list.append((.overdue, words.overduePrincipal))
      }
      if course.overdue.contains(where: { $0.interest > 0 }) { list.append((.cross, words.overdueInterest)) }
      list.append((.dayLine, words.asOf(course.day)))
    }
    if !data.schedule.freezes.isEmpty { list.append((.frozen, words.frozen)) }
    return list
  }

  private var lowerLegend: [(ChartFill, String)] {
    let columns = words.words.columns
    var list: [(ChartFill, String)] = [(.principal, columns.principal), (.interest, columns.interest)]
    if data.schedule.studyInterest != nil { list.append((.study, columns.studyInterest)) }
    if data.course != nil { list.append((.diamond, words.paid)) }
    return list
  }

  // MARK: The upper panel

  private func frozen(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    HTML.joined(
      data.schedule.freezes.filter { $0.from < $0.to }.map { freeze in
        let x = axis.tenths(freeze.from)
        let rect = ChartRect(
          x: Self.left + x, y: panel.plotTop, width: max(10, axis.tenths(freeze.to) - x),
          height: panel.plotHeight)
        return rect.html(.frozen, name)
      })
  }

  private func overdue(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    HTML.joined(
      (data.course?.overdue ?? []).map { mark in
        let x = Self.left + axis.tenths(mark.day)
        let height = mark.principal > 0 ? max(10, panel.scale.tenths(mark.principal)) : 0
        let bar: HTML =
          height == 0
          ? ""
          : ChartRect(x: x - 30, y: panel.bottom - height, width: 60, height: height).html(.overdue, name)
        let cross: HTML = mark.interest > 0 ? ChartFill.cross(x, panel.bottom - height - 70) : ""
        return "\(bar)\(cross)"
      })
  }

  private func lines(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    let plan = path(data.plan, until: data.schedule.maturity, axis, panel)
    guard let course = data.course else { return ChartFill.planLine.line(plan) }
    let x = decimal(tenths: Self.left + axis.tenths(course.day))
    let day = "M\(x) \(decimal(tenths: panel.plotTop))V\(decimal(tenths: panel.bottom))"
    let actual = path(course.balances, until: course.day, axis, panel)
    return
      "\(ChartFill.planLine.line(plan))\(ChartFill.dayLine.line(day))\(ChartFill.actualLine.line(actual))"
  }

  /// A line that keeps its height until the next step.
  private func path(
    _ steps: [ChartData.Step], until end: CivilDate, _ axis: ChartTimeAxis, _ panel: ChartPanel
  ) -> String {
    var path = ""
    for step in steps {
      let x = decimal(tenths: Self.left + axis.tenths(step.day))
      let y = decimal(tenths: panel.bottom - panel.scale.tenths(step.balance))
      path += path.isEmpty ? "M\(x) \(decimal(tenths: panel.bottom))V\(y)" : "H\(x)V\(y)"
    }
    return path.isEmpty ? "" : "\(path)H\(decimal(tenths: Self.left + axis.tenths(end)))"
  }

  // MARK: The lower panel

  private func bars(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    let width = rowWidth(axis)
    return HTML.joined(
      data.bars.map { bar in
        var x = axis.tenths(bar.to) - width / 2
        var width = width
        if data.yearsPerBar != nil {
          x = axis.tenths(bar.from)
          let whole = axis.tenths(bar.to) - x
          // A gap of a tenth tells bars apart.
          x += whole / 10
          width = max(20, whole - whole / 5)
        }
        return stack(bar, x: Self.left + x, width: width, panel)
      })
  }

  /// Bars of rows are as wide as the closest two allow.
  private func rowWidth(_ axis: ChartTimeAxis) -> Int {
    let places = data.bars.map { axis.tenths($0.to) }
    let closest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? 300
    return min(180, max(20, closest * 6 / 10))
  }

  private func stack(_ bar: ChartData.Bar, x: Int, width: Int, _ panel: ChartPanel) -> HTML {
    var base = panel.bottom
    let parts: [(Int64, ChartFill)] = [
      (bar.principal, .principal), (bar.interest, .interest), (bar.studyInterest, .study),
    ]
    return HTML.joined(
      parts.filter { $0.0 > 0 }.map { amount, fill in
        // Something that is there is seen.
        let height = max(10, panel.scale.tenths(amount))
        base -= height
        return ChartRect(x: x, y: base, width: width, height: height).html(fill, name)
      })
  }

  private func paid(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    HTML.joined(
      (data.course?.payments ?? []).map { payment in
        ChartFill.diamond(
          Self.left + axis.tenths(payment.day), panel.bottom - panel.scale.tenths(payment.amount))
      })
  }

  // MARK: The axis

  private func days(_ axis: ChartTimeAxis, _ panel: ChartPanel) -> HTML {
    let y = decimal(tenths: panel.bottom + 180)
    let marks = axis.marks
    if marks.count < 2 {
      let right = decimal(tenths: Self.left + Self.plotWidth)
      return """
        <text x="\(decimal(tenths: Self.left))" y="\(y)">\(words.words.date(axis.first))</text>\
        <text x="\(right)" y="\(y)" text-anchor="end">\(words.words.date(axis.last))</text>

        """
    }
    let texts = marks.map { mark -> HTML in
      let text = mark.isYear ? String(mark.day.year) : words.words.month(mark.day)
      return "<text x=\"\(decimal(tenths: Self.left + axis.tenths(mark.day)))\" y=\"\(y)\">\(text)</text>"
    }
    return "<g text-anchor=\"middle\">\(HTML.joined(texts))</g>\n"
  }
}
