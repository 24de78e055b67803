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

  /// A line goes on after CRLF and a space, which counts; no letter is cut from its marks.
  private mutating func fold(_ line: String) {
    var octets = 0
    func isFull(_ width: Int) -> Bool {
      defer { octets = octets + width > 75 ? 1 + width : octets + width }
      return octets + width > 75
    }
    for letter in line {
      let width = letter.utf8.count
      if width <= 74 {
        if isFull(width) { text += "\r\n " }
        text.append(letter)
      } else {
        // A pile of marks that no line holds is cut between two of them.
        for scalar in letter.unicodeScalars {
          if isFull(UTF8.width(scalar)) { text += "\r\n " }
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\r\n"
  }
}
