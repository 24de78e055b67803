extension JSONValue {
  /// The value over several lines, for people who edit it: what fits stands on one line, members keep their order.
  ///
  /// Read again it is the same value. Receipts and comparisons take ``canonicalBytes``, never this.
  /// - Parameter width: the columns that a line should keep to; a single text may be longer.
  /// - Complexity: O(the length of the text × its depth)
  public func laidOutText(width: Int = 100) -> String {
    var text = ""
    layOut(indent: 0, used: 0, width: width, into: &text)
    return text + "\n"
  }

  /// - Parameters:
  ///   - indent: the columns before the lines of this value.
  ///   - used: the columns of its first line that are taken.
  private func layOut(indent: Int, used: Int, width: Int, into text: inout String) {
    let parts: [(key: String, value: JSONValue)]
    switch self {
    case .array(let elements): parts = elements.map { ("", $0) }
    case .object(let object):
      parts = object.members.map { ("\(JSONValue.string($0.key).canonicalText): ", $0.value) }
    default: parts = []
    }
    let line = oneLine
    // One more column for the comma behind it.
    guard !parts.isEmpty, used + line.count + 1 > width else {
      text += line
      return
    }
    let isObject = objectValue != nil
    text += isObject ? "{\n" : "[\n"
    let margin = String(repeating: " ", count: indent + 2)
    for (index, part) in parts.enumerated() {
      text += margin + part.key
      part.value.layOut(indent: indent + 2, used: indent + 2 + part.key.count, width: width, into: &text)
      text += index == parts.count - 1 ? "\n" : ",\n"
    }
    text += String(repeating: " ", count: indent) + (isObject ? "}" : "]")
  }

  private var oneLine: String {
    switch self {
    case .array(let elements): "[\(elements.map(\.oneLine).joined(separator: ", "))]"
    case .object(let object):
      "{"
        + object.members.map { "\(JSONValue.string($0.key).canonicalText): \($0.value.oneLine)" }
        .joined(separator: ", ") + "}"
    default: canonicalText
    }
  }
}
