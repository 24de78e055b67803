import HoaNhap

/// A call that cannot be understood, or an input that cannot be used: exit status 2.
struct UsageError: Error {
  let wording: Wording

  init(vi: String, en: String) { wording = Wording(vi: vi, en: en) }

  /// Every fault of a file, each with its place.
  init(_ faults: [InputError], in path: String) {
    func lines(_ language: Language) -> String {
      faults.map { fault in
        let place = [fault.line, fault.column].compactMap { $0.map(String.init) }
        let field = fault.field.isEmpty ? "" : "\(fault.field.printableLine): "
        return "\(([path] + place).joined(separator: ":")): \(field)\(fault.wording[language].printableLine)"
      }.joined(separator: "\n")
    }
    wording = Wording(vi: lines(.vietnamese), en: lines(.english))
  }
}

/// The words behind a command: options with a value, options without, and the rest.
struct Arguments {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []
  /// What is no option.
  let operands: [String]

  /// - Parameters:
  ///   - words: what stands behind the command.
  ///   - valued: the options that take a value.
  ///   - flags: the options that take none.
  ///   - operands: how many other words belong there.
  init(
    _ words: some Sequence<String>, valued: Set<String> = [], flags known: Set<String> = [],
    operands count: ClosedRange<Int> = 0...0
  ) throws(UsageError) {
    var rest: [String] = []
    var iterator = words.makeIterator()
    while let word = iterator.next() {
      // A lone dash is standard input.
      guard word.hasPrefix("-"), word != "-" else {
        rest.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts[0]
      if known.contains(name) {
        guard parts.count == 1 else {
          throw UsageError(
            vi: "Tùy chọn \(name) không nhận giá trị.", en: "The option \(name) takes no value.")
        }
        flags.insert(name)
      } else if valued.contains(name) {
        // The next option is no value: whoever forgot one is told so.
        let value = parts.count == 2 ? parts[1] : iterator.next().flatMap { $0.hasPrefix("--") ? nil : $0 }
        guard let value, !value.isEmpty else {
          throw UsageError(vi: "Tùy chọn \(name) cần một giá trị.", en: "The option \(name) needs a value.")
        }
        guard values.updateValue(value, forKey: name) == nil else {
          throw UsageError(vi: "Tùy chọn \(name) ghi hai lần.", en: "The option \(name) is given twice.")
        }
      } else {
        let all = valued.union(known).sorted().joined(separator: ", ")
        throw UsageError(
          vi: "Không có tùy chọn \(name); có: \(all).", en: "There is no option \(name); there are: \(all).")
      }
    }
    guard count.contains(rest.count) else {
      throw count.upperBound == 0
        ? UsageError(
          vi: "Thừa: \(rest.joined(separator: " ")).", en: "Not understood: \(rest.joined(separator: " ")).")
        : UsageError(vi: "Cần ghi tên tệp hoặc thư mục.", en: "Name the file or folder.")
    }
    operands = rest
    _ = try word("--lang", Language.self)
  }

  subscript(_ option: String) -> String? { values[option] }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func date(_ option: String) throws(UsageError) -> CivilDate? {
    guard let text = values[option] else { return nil }
    guard let date = CivilDate(text) else {
      throw UsageError(
        vi: "\(option): “\(text)” không phải là một ngày có thật; hãy ghi yyyy-mm-dd.",
        en: "\(option): “\(text)” is not a day of the calendar; write yyyy-mm-dd.")
    }
    return date
  }

  /// A whole number.
  func integer(_ option: String) throws(UsageError) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text) else {
      throw UsageError(
        vi: "\(option): “\(text)” không phải là số nguyên.", en: "\(option): “\(text)” is not a whole number."
      )
    }
    return number
  }

  /// One of some words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ option: String, _: Word.Type = Word.self
  ) throws(UsageError) -> Word? where Word.RawValue == String {
    guard let text = values[option] else { return nil }
    guard let word = Word(rawValue: text) else {
      let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(vi: "\(option): chỉ nhận \(all).", en: "\(option): one of \(all).")
    }
    return word
  }

  func required<Value>(_ value: Value?, _ option: String) throws(UsageError) -> Value {
    guard let value else { throw UsageError(vi: "Thiếu \(option).", en: "\(option) is missing.") }
    return value
  }
}
