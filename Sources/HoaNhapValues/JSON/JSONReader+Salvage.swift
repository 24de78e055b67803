extension JSONReader {
  /// The text of one member of a document that the strict reader refused, so that its answer can still carry its name.
  ///
  /// It looks only at the outer object and asks only that its braces, quotes and commas are in order: a number with a
  /// fraction or another key that stands twice does not hide the name.
  ///
  /// - Returns: `nil` where the document is broken, the member is no string, or it stands twice.
  /// - Complexity: O(*n*) in the bytes.
  package static func salvagedString(_ key: String, in bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = SalvageScan(bytes: buffer)
      return scan.string(of: key)
    }
  }
}

/// Walks over the members of the outer object without looking into their values.
private struct SalvageScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func string(of key: String) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var found: String?
    guard take("{") else { return nil }
    while true {
      guard let name = stringToken() else { return nil }
      guard take(":") else { return nil }
      let value = valueToken()
      guard let value else { return nil }
      if text(name).map({ $0.utf8.elementsEqual(key.utf8) }) == true {
        guard found == nil, let text = text(value) else { return nil }
        found = text
      }
      if take(",") { continue }
      guard take("}") else { return nil }
      skipSpace()
      return position == bytes.count ? found : nil
    }
  }

  private func text(_ token: Range<Int>) -> String? {
    guard case .string(let text)? = try? JSONReader.parse(bytes[token]) else { return nil }
    return text
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func stringToken() -> Range<Int>? {
    skipSpace()
    let start = position
    guard take("\"") else { return nil }
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return start..<position }
    }
    return nil
  }

  private mutating func valueToken() -> Range<Int>? {
    skipSpace()
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard stringToken() != nil else { return nil }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return start < position ? start..<position : nil }
        depth -= 1
        position += 1
      case UInt8(ascii: ",") where depth == 0: return start < position ? start..<position : nil
      default: position += 1
      }
      if depth == 0, position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
        return start..<position
      }
    }
    return nil
  }
}
