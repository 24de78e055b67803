import HoaNhapValues

extension FieldReader {
  /// A block that must be there.
  func block(_ key: String) throws(InputError) -> FieldReader {
    try require(key, try objectField(key))
  }

  /// The blocks of a list that must be there, each with its place in the path.
  func blocks(_ key: String) throws(InputError) -> [FieldReader] {
    var blocks: [FieldReader] = []
    for (index, element) in (try require(key, try array(key))).enumerated() {
      blocks.append(try FieldReader(element, path: "\(path(of: key))[\(index)]"))
    }
    return blocks
  }

  /// The plain elements of a list that must be there, each as a field named by its place.
  func elements(_ key: String) throws(InputError) -> [(entry: FieldReader, name: String)] {
    var entries: [(FieldReader, String)] = []
    for (index, element) in (try require(key, try array(key))).enumerated() {
      let name = "\(key)[\(index)]"
      entries.append((try FieldReader(.object([name: element]), path: path), name))
    }
    return entries
  }

  /// A decimal number of per cent in a text.
  func percent(_ key: String) throws(InputError) -> Rate? {
    guard let value = object[key] else { return nil }
    guard case .string(let text) = value else {
      throw wrongType(key, vi: "một chuỗi như \"6.24\"", en: "A text such as \"6.24\"")
    }
    guard let rate = Rate(percent: text) else {
      throw InputError(
        .outOfRange, field: path(of: key),
        vi: "Ghi số phần trăm dạng thập phân như \"6.24\": nhiều nhất 6 chữ số nguyên và 6 chữ số lẻ.",
        en: "Write a decimal number of per cent such as \"6.24\": at most 6 whole digits and 6 decimals.")
    }
    return rate
  }

  func day(_ key: String) throws(InputError) -> Int? {
    try integer(key, in: 1...31).map { Int($0) }
  }

  func months(_ key: String) throws(InputError) -> Int? {
    try integer(key, in: 1...Int64(LoanTerms.longestTermInMonths)).map { Int($0) }
  }

  /// Whether an amount is the word for what is left.
  func isRest(_ key: String) throws(InputError) -> Bool {
    guard case .string(let text)? = object[key] else { return false }
    guard text.utf8.elementsEqual("rest".utf8) else {
      throw InputError(
        .unknownWord, field: path(of: key), vi: "Ghi số tiền hoặc “rest”.", en: "Write an amount or “rest”.")
    }
    return true
  }
}
