/// The content lines of an iCalendar text: escaped, folded at 75 octets, ended by CRLF (RFC 5545, 3.1 and 3.3.11).
package struct ContentLines {
  /// What was written so far.
  package private(set) var text = ""

  package init() {}

  /// Writes a property whose value needs no escape.
  package mutating func add(_ name: String, raw value: String) { fold("\(name):\(value)") }

  /// Writes a property whose value is a text from anywhere.
  package mutating func add(_ name: String, text value: String) { fold("\(name):\(Self.escape(value))") }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      case _ where scalar.properties.generalCategory == .control: escaped += ""
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line goes on after CRLF and a space, which counts; no UTF-8 sequence is cut.
  private mutating func fold(_ line: String) {
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += width
    }
    text += "\r\n"
  }
}
