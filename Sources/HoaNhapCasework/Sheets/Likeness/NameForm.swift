/// A person's name as names are compared: without case and punctuation, with the place of the tone mark settled.
struct NameForm: Sendable, Hashable {
  /// The words without any mark, a space between.
  let folded: [UInt8]
  /// The words with the shapes of their letters, the tone of each word as a digit behind it: `hòa` and `hoà` are one.
  let marked: [UInt8]
  /// Whether any mark was written at all.
  let hasMarks: Bool

  init(_ name: String) {
    var folded: [UInt8] = []
    var marked: [UInt8] = []
    var tone: UInt8 = 0
    var isMarked = false
    var isOpen = false
    func close() {
      guard isOpen else { return }
      marked.append(UInt8(ascii: "0") + tone)
      (tone, isOpen) = (0, false)
    }
    func letter(_ plain: UInt8) {
      if !isOpen, !folded.isEmpty {
        folded.append(UInt8(ascii: " "))
        marked.append(UInt8(ascii: " "))
      }
      isOpen = true
      folded.append(plain)
    }
    for scalar in SheetText.clean(name).unicodeScalars {
      if let parts = VietnameseLetters.parts(of: scalar) {
        letter(VietnameseLetters.plain(parts.shaped))
        marked.append(contentsOf: UTF8.encode(parts.shaped) ?? UTF8.encodedReplacementCharacter)
        if parts.tone > 0 { tone = parts.tone }
        isMarked = isMarked || parts.tone > 0 || !parts.shaped.isASCII
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        letter(UInt8(scalar.value) | 0x20)
        marked.append(UInt8(scalar.value) | 0x20)
      } else if scalar.properties.isAlphabetic {
        let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        letter(bytes[bytes.startIndex])
        folded.append(contentsOf: bytes.dropFirst())
        marked.append(contentsOf: bytes)
      } else {
        close()
      }
    }
    close()
    self.folded = folded
    self.marked = marked
    hasMarks = isMarked
  }

  /// The words without marks.
  var words: [ArraySlice<UInt8>] { folded.split(separator: UInt8(ascii: " ")) }

  /// How a name is like another.
  func likeness(to other: NameForm) -> Likeness.Name {
    if marked == other.marked { return .same }
    if folded == other.folded { return hasMarks && other.hasMarks ? .otherMarks : .unmarked }
    if isOneEditApart(other) { return .oneLetter }
    let (a, b) = (words, other.words)
    if a.count == b.count {
      if a.sorted(by: { $0.lexicographicallyPrecedes($1) })
        == b.sorted(by: { $0.lexicographicallyPrecedes($1) })
      {
        return .reordered
      }
      if a.last == b.last, zip(a, b).allSatisfy({ $0.starts(with: $1) || $1.starts(with: $0) }) {
        return .shortened
      }
    } else if a.first == b.first, a.last == b.last, min(a.count, b.count) >= 2 {
      // A middle name left out.
      let (short, long) = a.count < b.count ? (a, b) : (b, a)
      var rest = long[...]
      if short.allSatisfy({ word in
        guard let place = rest.firstIndex(of: word) else { return false }
        rest = rest[(place + 1)...]
        return true
      }) {
        return .shortened
      }
    }
    return .different
  }

  /// One letter more, less or other, or two neighbours changed about; short names need to be alike wholly.
  private func isOneEditApart(_ other: NameForm) -> Bool {
    let (a, b) = folded.count <= other.folded.count ? (folded, other.folded) : (other.folded, folded)
    guard b.count - a.count <= 1, a.count >= 6 else { return false }
    var start = 0
    while start < a.count, a[start] == b[start] { start += 1 }
    if a.count < b.count { return a[start...].elementsEqual(b[(start + 1)...]) }
    guard start < a.count else { return false }
    if a[(start + 1)...].elementsEqual(b[(start + 1)...]) { return true }
    return start + 1 < a.count && a[start] == b[start + 1] && a[start + 1] == b[start]
      && a[(start + 2)...].elementsEqual(b[(start + 2)...])
  }
}
