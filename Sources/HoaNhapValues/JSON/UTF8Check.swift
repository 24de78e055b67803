/// Whether bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
///
/// The standard library's own check needs macOS 15.
/// - Complexity: O(bytes)
package func isWellFormedUTF8(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  var index = bytes.startIndex
  let end = bytes.endIndex
  while index < end {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    let count: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return false
    }
    guard end - index >= count, second.contains(bytes[index + 1]) else { return false }
    for offset in 2..<max(count, 2) where bytes[index + offset] & 0xC0 != 0x80 { return false }
    index += count
  }
  return true
}
