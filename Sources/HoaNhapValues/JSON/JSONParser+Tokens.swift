extension JSONParser {
  /// The byte here; 0, which is never right outside a string, at the end.
  var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// A fault at this byte; at the end of the bytes it is that they end.
  func fault(_ code: JSONError.Code) -> Fault {
    guard position < bytes.count else { return Fault(code: .unexpectedEnd, offset: position) }
    let isMalformed = bytes[position] >= 0x80 && sequenceLength(in: bytes, at: position) == 0
    return Fault(code: isMalformed ? .invalidUTF8 : code, offset: position)
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: position += 1
      default: return
      }
    }
  }

  /// Passes over a byte if it stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else {
      // A word that the end cuts off is an end, not a wrong word.
      let rest = bytes.count - position
      let isCutOff =
        rest < word.utf8CodeUnitCount && word.withUTF8Buffer { $0.starts(with: bytes[position...]) }
      if isCutOff { position = bytes.count }
      throw fault(.expectedValue)
    }
    position += word.utf8CodeUnitCount
    return value
  }

  mutating func integer() throws(Fault) -> Int64 {
    let start = position
    let isNegative = take(ASCII.minus)
    guard ASCII.isDigit(current) else {
      throw position < bytes.count ? Fault(code: .invalidNumber, offset: start) : fault(.invalidNumber)
    }
    let firstDigit = position
    var (value, isTooLarge): (Int64, Bool) = (0, false)
    while ASCII.isDigit(current) {
      // Below zero, because the least number has no positive counterpart.
      let digit = Int64(current &- ASCII.zero)
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowOfSum) = tens.subtractingReportingOverflow(digit)
      isTooLarge = isTooLarge || overflow || overflowOfSum
      value = sum
      position += 1
    }
    if bytes[firstDigit] == ASCII.zero, position - firstDigit > 1 {
      throw Fault(code: .leadingZero, offset: start)
    }
    switch current {
    case ASCII.dot, UInt8(ascii: "e"), UInt8(ascii: "E"): throw Fault(code: .notWhole, offset: start)
    default: break
    }
    if isTooLarge || (!isNegative && value == .min) {
      throw Fault(code: .numberOutOfRange, offset: start)
    }
    return isNegative ? value : -value
  }

  mutating func string() throws(Fault) -> String {
    var index = position + 1
    var runStart = index
    var isEscaped = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.quote {
        position = index + 1
        let run = UnsafeBufferPointer(rebasing: bytes[runStart..<index])
        guard isEscaped else { return String(decoding: run, as: UTF8.self) }
        scratch.append(contentsOf: run)
        return String(decoding: scratch, as: UTF8.self)
      }
      if byte == ASCII.backslash {
        if !isEscaped { scratch.removeAll(keepingCapacity: true) }
        isEscaped = true
        scratch.append(contentsOf: bytes[runStart..<index])
        position = index
        try escape()
        index = position
        runStart = index
      } else if byte < 0x20 {
        throw Fault(code: .controlCharacter, offset: index)
      } else if byte < 0x80 {
        index += 1
      } else {
        let length = sequenceLength(in: bytes, at: index)
        guard length > 0 else { throw Fault(code: .invalidUTF8, offset: index) }
        index += length
      }
    }
    throw Fault(code: .unterminatedString, offset: index)
  }

  /// Adds to the scratch bytes what the escape that begins here stands for, and passes over it.
  private mutating func escape() throws(Fault) {
    let start = position
    position += 1
    guard position < bytes.count else { throw Fault(code: .unterminatedString, offset: position) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(ASCII.lineFeed)
    case UInt8(ascii: "r"): scratch.append(ASCII.carriageReturn)
    case UInt8(ascii: "t"): scratch.append(ASCII.tab)
    case UInt8(ascii: "u"):
      let scalar = try codePoint(from: start)
      scratch.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
    default: throw Fault(code: .invalidEscape, offset: start)
    }
  }

  /// The scalar of a `\u` escape, of which this stands behind the `u`; of two escapes where they are a pair.
  private mutating func codePoint(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let pairStart = position
    guard first < 0xDC00, take(ASCII.backslash), take(UInt8(ascii: "u")) else {
      throw Fault(code: .unpairedSurrogate, offset: start)
    }
    let second = try fourDigits(from: pairStart)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Fault(code: .unpairedSurrogate, offset: start) }
    return scalar
  }

  private mutating func fourDigits(from start: Int) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw Fault(code: .unterminatedString, offset: position) }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case ASCII.zero...ASCII.nine: digit = byte - ASCII.zero
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw Fault(code: .invalidEscape, offset: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
