import HoaNhapValues

/// Reads amounts as people write them: grouped, with a unit behind, or in the unit of their column. Integers all the way.
enum SheetAmount {
  /// Fewer đồng than this, where nobody has named a unit, are taken for a unit left out. Assumed.
  static let smallest: Int64 = 1_000

  /// More đồng than this for one person, where the cell names no unit, are taken for a unit counted twice: đồng in full, or a point
  /// before decimals, under a header that says triệu. Assumed.
  static let largest: Int64 = 1_000_000_000

  /// - Parameter unit: that of the column, for cells that name none.
  static func read(_ text: String, in unit: AmountUnit) throws(SheetFault.Code) -> Dong {
    guard text.utf8.count <= 64 else { throw .notAnAmount }
    if text.utf8.first == UInt8(ascii: "-") { throw .negative }
    var total: Int64 = 0
    var last: AmountUnit?
    var isNamed = false
    var rest = Substring(text)
    repeat {
      let (number, behind) = split(rest)
      let (word, next) = unitWord(behind)
      let named = try named(word)
      // In 1 tỷ 200 triệu each unit is smaller than the one before; a tail without unit, as in 1tr5, is not read.
      if let last {
        guard let named, named.rawValue < last.rawValue else { throw .notAnAmount }
      } else if named == nil, !next.isEmpty {
        throw .notAnAmount
      }
      let (sum, overflow) = total.addingReportingOverflow(
        try value(number, in: named ?? unit, isNamed: named != nil))
      if overflow { throw .tooLarge }
      total = sum
      last = named ?? .dong
      isNamed = isNamed || named != nil
      rest = next
    } while !rest.isEmpty
    guard total <= CellForm.largestAmount else { throw .tooLarge }
    if unit != .dong, !isNamed, total > largest { throw .largeAmount }
    return Dong(total)
  }

  private static func named(_ word: Substring) throws(SheetFault.Code) -> AmountUnit? {
    let folded = FoldedText.fold(String(word))
    if folded.isEmpty {
      // ₫ is no letter; anything else that folds to nothing is not understood.
      if word.allSatisfy({ $0 == " " }) { return nil }
      if word.allSatisfy({ $0 == " " || $0 == "₫" || $0 == "." }) && word.contains("₫") { return .dong }
      throw .notAnAmount
    }
    guard let unit = AmountUnit.words[folded] else { throw .notAnAmount }
    return unit
  }

  /// The number at the beginning, with its marks, and what stands behind.
  private static func split(_ text: Substring) -> (Substring, Substring) {
    var end = text.startIndex
    for index in text.indices {
      let character = text[index]
      if isDigit(character) {
        end = text.index(after: index)
      } else if !(character == "." || character == "," || character == " ") {
        break
      }
    }
    return (text[..<end], text[end...])
  }

  /// The words behind a number, and what begins with the next number.
  private static func unitWord(_ text: Substring) -> (Substring, Substring) {
    let next = text.firstIndex(where: isDigit) ?? text.endIndex
    return (text[..<next], text[next...])
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  // MARK: Numbers

  /// The number in đồng, exactly.
  private static func value(
    _ text: Substring, in unit: AmountUnit, isNamed: Bool
  ) throws(SheetFault.Code) -> Int64 {
    guard let first = text.first, isDigit(first) else { throw .notAnAmount }
    let (whole, fraction) = try parts(text, isScaled: unit != .dong)
    guard let number = Int64(whole) else { throw .tooLarge }
    let (scaled, overflow) = number.multipliedReportingOverflow(by: unit.rawValue)
    if overflow { throw .tooLarge }
    var (rest, scale): (Int64, Int64) = (0, unit.rawValue)
    for digit in fraction.utf8 {
      let value = Int64(digit & 15)
      guard scale % 10 == 0 || value == 0 else { throw .fractionOfDong }
      scale = scale % 10 == 0 ? scale / 10 : scale
      rest += value * scale
    }
    let (sum, tooMuch) = scaled.addingReportingOverflow(rest)
    if tooMuch { throw .tooLarge }
    if unit == .dong, !isNamed, sum != 0, sum < smallest { throw .smallAmount }
    return sum
  }

  /// The digits before and behind the decimal mark.
  ///
  /// Three digits behind each mark are groups. One comma with three digits behind it groups đồng, and is ambiguous in
  /// larger units, where it may be the decimal mark of Vietnamese texts.
  private static func parts(
    _ text: Substring, isScaled: Bool
  ) throws(SheetFault.Code) -> (whole: String, fraction: String) {
    var pieces: [String] = [""]
    var marks: [Character] = []
    for character in text {
      if isDigit(character) {
        pieces[pieces.count - 1].append(character)
      } else {
        marks.append(character)
        pieces.append("")
      }
    }
    guard !pieces.contains("") else { throw .notAnAmount }
    var fraction = ""
    if let mark = marks.last, mark != " " {
      let isAlone = marks.allSatisfy { $0 != mark } || marks.count(of: mark) == 1
      let last = pieces[pieces.count - 1]
      let isFirstOfItsKind = marks.count > 1 && isAlone
      // 1.500,000 could be fifteen hundred or a million and a half.
      if isFirstOfItsKind, last.utf8.count == 3 { throw .ambiguousAmount }
      if isFirstOfItsKind || last.utf8.count != 3 {
        guard isAlone else { throw .notAnAmount }
        fraction = pieces.removeLast()
        marks.removeLast()
      } else if mark == ",", marks.count == 1, isScaled {
        throw .ambiguousAmount
      }
    }
    // What is left are groups of three with one kind of mark.
    guard Set(marks).count <= 1, pieces.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      marks.isEmpty || pieces[0].utf8.count <= 3
    else { throw .notAnAmount }
    return (pieces.joined(), fraction)
  }
}

extension [Character] {
  fileprivate func count(of character: Character) -> Int { reduce(0) { $0 + ($1 == character ? 1 : 0) } }
}
