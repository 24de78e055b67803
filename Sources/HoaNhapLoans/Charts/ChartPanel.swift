import HoaNhapValues

/// One of the two panels: a heading, a legend, and a plot with round marks at its left. All places are in tenths.
struct ChartPanel {
  let heading: String
  let legend: [(fill: ChartFill, name: String)]
  let top: Int
  let plotHeight: Int
  let scale: ChartScale
  let words: ChartWords

  private static let inLegendRow = 3

  init(
    heading: String, legend: [(ChartFill, String)], top: Int, plotHeight: Int, most: Int64, words: ChartWords
  ) {
    self.heading = heading
    self.legend = legend
    self.top = top
    self.plotHeight = plotHeight
    scale = ChartScale(upTo: most, length: plotHeight)
    self.words = words
  }

  private var legendRows: Int { (legend.count + Self.inLegendRow - 1) / Self.inLegendRow }

  var plotTop: Int { top + 270 + legendRows * 190 }
  var bottom: Int { plotTop + plotHeight }

  /// All but what the panel shows.
  func frame(_ axis: ChartTimeAxis, _ name: String) -> HTML {
    let unit = words.unit(scale)
    let keys = legend.enumerated().map { index, item -> HTML in
      let x = ChartDrawing.left + index % Self.inLegendRow * 1820
      let y = top + 330 + index / Self.inLegendRow * 190
      return """
        \(item.fill.key(x, y, name))<text x="\(decimal(tenths: x + 300))" y="\(decimal(tenths: y))">\
        \(item.name)</text>

        """
    }
    return """
      <text x="10" y="\(decimal(tenths: top + 130))" font-weight="600">\(heading) (\(unit.name))</text>
      \(HTML.joined(keys))\(grid(axis))\(marks(unit.divisor))
      """
  }

  private func grid(_ axis: ChartTimeAxis) -> HTML {
    let (left, right) = (ChartDrawing.left, ChartDrawing.left + ChartDrawing.plotWidth)
    var path = ""
    for mark in scale.marks.dropFirst() {
      path +=
        "M\(decimal(tenths: left)) \(decimal(tenths: bottom - scale.tenths(mark)))H\(decimal(tenths: right))"
    }
    for mark in axis.marks {
      let x = decimal(tenths: left + axis.tenths(mark.day))
      path += "M\(x) \(decimal(tenths: plotTop))V\(decimal(tenths: bottom))"
    }
    let base = "M\(decimal(tenths: left)) \(decimal(tenths: bottom))H\(decimal(tenths: right))"
    return """
      <path d="\(path)" stroke="#d0d5da" fill="none"/><path d="\(base)" stroke="#1a1a1a" fill="none"/>

      """
  }

  private func marks(_ divisor: UInt64) -> HTML {
    let x = decimal(tenths: ChartDrawing.left - 60)
    let texts = scale.marks.map { mark -> HTML in
      let y = decimal(tenths: bottom - scale.tenths(mark) + 45)
      return "<text x=\"\(x)\" y=\"\(y)\">\(words.mark(mark / divisor))</text>"
    }
    return "<g text-anchor=\"end\">\(HTML.joined(texts))</g>\n"
  }
}

/// A rectangle in tenths.
struct ChartRect {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  func html(_ fill: ChartFill, _ name: String) -> HTML {
    """
    <rect x="\(decimal(tenths: x))" y="\(decimal(tenths: y))" width="\(decimal(tenths: width))" \
    height="\(decimal(tenths: height))" \(fill.paint(name))/>

    """
  }
}
