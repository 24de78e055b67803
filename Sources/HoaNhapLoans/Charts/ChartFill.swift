import HoaNhapValues

/// How a kind of amount is drawn, so that black on white is enough to tell it from the others.
enum ChartFill {
  case principal
  case interest
  case study
  case overdue
  case frozen
  case planLine
  case actualLine
  case dayLine
  case diamond
  case cross

  /// The patterns of one picture; identifiers are those of the whole page.
  static func patterns(_ name: String) -> HTML {
    """
    <pattern id="\(name)-i" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="6" height="6" fill="#fde7c7"/><rect width="2" height="6" fill="#8a4300"/></pattern>\
    <pattern id="\(name)-s" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" \
    fill="#e2f0e2"/><circle cx="3" cy="3" r="1.4" fill="#1d5c2e"/></pattern>\
    <pattern id="\(name)-o" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" \
    fill="#fff"/><path d="M0 0L5 5M5 0L0 5" stroke="#8a1c1c"/></pattern>\
    <pattern id="\(name)-f" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" \
    fill="#eef2f6"/><path d="M0 4H8" stroke="#9aa7b3"/></pattern>
    """
  }

  /// The attributes of an area.
  func paint(_ name: String) -> HTML {
    switch self {
    case .interest: "fill=\"url(#\(name)-i)\" stroke=\"#8a4300\" stroke-width=\"0.7\""
    case .study: "fill=\"url(#\(name)-s)\" stroke=\"#1d5c2e\" stroke-width=\"0.7\""
    case .overdue: "fill=\"url(#\(name)-o)\" stroke=\"#8a1c1c\""
    case .frozen: "fill=\"url(#\(name)-f)\""
    default: "fill=\"#1f4e79\""
    }
  }

  /// A line along a path; nothing where there is none.
  func line(_ path: String) -> HTML {
    if path.isEmpty { return "" }
    let stroke: HTML =
      switch self {
      case .actualLine: "stroke=\"#8a1c1c\" stroke-width=\"2.4\" stroke-dasharray=\"7 3\""
      case .dayLine: "stroke=\"#4a4a4a\" stroke-dasharray=\"1 3\""
      default: "stroke=\"#1f4e79\" stroke-width=\"2\""
      }
    return "<path d=\"\(path)\" \(stroke) fill=\"none\"/>\n"
  }

  /// A mark for what was paid.
  static func diamond(_ x: Int, _ y: Int) -> HTML {
    """
    <path d="M\(decimal(tenths: x)) \(decimal(tenths: y - 45))l4.5 4.5l-4.5 4.5l-4.5 -4.5z" fill="#fff" \
    stroke="#1a1a1a" stroke-width="1.3"/>

    """
  }

  /// A mark for overdue interest.
  static func cross(_ x: Int, _ y: Int) -> HTML {
    """
    <path d="M\(decimal(tenths: x - 35)) \(decimal(tenths: y - 35))l7 7m0 -7l-7 7" stroke="#8a1c1c" \
    stroke-width="1.6" fill="none"/>

    """
  }

  /// What stands before a name of the legend, its text's base line at `y`.
  func key(_ x: Int, _ y: Int, _ name: String) -> HTML {
    switch self {
    case .planLine, .actualLine:
      line("M\(decimal(tenths: x)) \(decimal(tenths: y - 45))h24")
    case .dayLine: line("M\(decimal(tenths: x + 120)) \(decimal(tenths: y - 110))v14")
    case .diamond: Self.diamond(x + 120, y - 45)
    case .cross: Self.cross(x + 120, y - 45)
    default: ChartRect(x: x, y: y - 100, width: 240, height: 110).html(self, name)
    }
  }
}
