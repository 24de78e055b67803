/// A small reader of markup that tells whether every tag is closed in its order and every attribute is quoted.
struct Markup {
  /// The names of all elements, in order.
  private(set) var elements: [Substring] = []
  /// The first thing that is wrong; `nil` where nothing is.
  private(set) var fault: String?

  /// Elements of HTML that have no end.
  private static let void: Set<Substring> = ["meta", "br", "input"]

  init(_ text: String) {
    // Bytes, for pages are long.
    let bytes = Array(text.utf8)
    var open: [Substring] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        fault = "a tag without an end"
        return
      }
      var tag = Substring(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      place = end + 1
      if tag.first == "!" { continue }
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else {
          fault = "</\(tag.dropFirst())> closes nothing that is open"
          return
        }
        continue
      }
      let closes = tag.last == "/"
      if closes { tag = tag.dropLast() }
      let name = tag.prefix { !$0.isWhitespace }
      elements.append(name)
      let quotes = tag.utf8.count { $0 == UInt8(ascii: "\"") }
      let equals = tag.utf8.count { $0 == UInt8(ascii: "=") }
      // The content of a meta element has equal signs of its own.
      guard quotes % 2 == 0, quotes == 2 * equals || name == "meta" else {
        fault = "an attribute of <\(tag)> is not quoted"
        return
      }
      if !closes, !Self.void.contains(name) { open.append(name) }
    }
    if let last = open.last { fault = "<\(last)> is not closed" }
  }

  func count(_ name: String) -> Int { elements.count { $0 == name } }
}

extension String {
  /// The values of an attribute, in order.
  func values(of attribute: String) -> [Substring] {
    split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "\"" } }
  }
}
