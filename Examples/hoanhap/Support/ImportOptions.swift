import HoaNhap
import HoaNhapFiles

/// Reads what the command line says about a sheet.
enum ImportOptions {
  static func sheet(_ arguments: Arguments, asOf: CivilDate) throws -> SheetOptions {
    var options = SheetOptions(asOf: asOf)
    options.birthYears = try years(arguments, "--birth-years")
    options.eventYears = try years(arguments, "--event-years")
    options.serialDates = try choice(arguments, "--serial-dates", ["1900": .since1900, "1904": .since1904])
    options.slash = try choice(arguments, "--slash", ["có": true, "yes": true, "không": false, "no": false])
    let units: [String: AmountUnit] = [
      "dong": .dong, "thousand": .thousand, "million": .million, "billion": .billion,
    ]
    options.amountUnit = try choice(arguments, "--unit", units) ?? .dong
    options.columns = try columns(arguments["--map"] ?? "")
    return options
  }

  static func rules(_ arguments: Arguments) throws -> ImportRules {
    var rules = ImportRules()
    for word in (arguments["--accept"] ?? "").split(separator: ",") {
      guard let confidence = Likeness.Confidence(rawValue: String(word)) else {
        throw unknown("--accept", Likeness.Confidence.allCases.map(\.rawValue))
      }
      rules.accepted.insert(confidence)
    }
    return rules
  }

  static func decisions(_ arguments: Arguments) throws -> [ImportDecision] {
    guard let path = arguments["--decisions"] else { return [] }
    var decisions: [ImportDecision] = []
    var lines = try DocumentLines(path)
    while let line = try lines.next() {
      do {
        if let fault = line.fault { throw fault }
        decisions.append(try ImportDecision(json: try JSONReader.parse(line.bytes)))
      } catch {
        let fault = error as? InputError ?? (error as? JSONError).map(InputError.init)
        throw UsageError(
          vi: "\(path):\(line.line): \(fault?.field ?? ""): \(fault?.wording.vi ?? "\(error)")",
          en: "\(path):\(line.line): \(fault?.field ?? ""): \(fault?.wording.en ?? "\(error)")")
      }
    }
    return decisions
  }

  /// `HEADER=field;#5=-`.
  private static func columns(_ text: String) throws -> [String: SheetOptions.ColumnUse] {
    var columns: [String: SheetOptions.ColumnUse] = [:]
    for part in text.split(separator: ";") {
      guard let mark = part.lastIndex(of: "=") else {
        throw UsageError(
          vi: "--map: hãy ghi TÊN CỘT=trường, cách nhau bằng dấu chấm phẩy.",
          en: "--map: write HEADER=field, with semicolons between.")
      }
      let (header, word) = (String(part[..<mark]), String(part[part.index(after: mark)...]))
      if word == "-" {
        columns[header] = .aside
      } else if let field = SheetField(rawValue: word) {
        columns[header] = .field(field)
      } else {
        throw unknown("--map", SheetField.allCases.map(\.rawValue) + ["-"])
      }
    }
    return columns
  }

  /// `1940-2014`.
  private static func years(_ arguments: Arguments, _ option: String) throws -> ClosedRange<Int>? {
    guard let text = arguments[option] else { return nil }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first >= 1900, first <= last,
      last <= 9999
    else {
      throw UsageError(
        vi: "\(option): hãy ghi khoảng năm, ví dụ 1940-2014.",
        en: "\(option): write a range of years, such as 1940-2014.")
    }
    return first...last
  }

  private static func choice<Value>(
    _ arguments: Arguments, _ option: String, _ choices: [String: Value]
  ) throws -> Value? {
    guard let text = arguments[option] else { return nil }
    guard let value = choices[text] else { throw unknown(option, choices.keys.sorted()) }
    return value
  }

  private static func unknown(_ option: String, _ words: [String]) -> UsageError {
    let all = words.joined(separator: ", ")
    return UsageError(vi: "\(option): chỉ nhận \(all).", en: "\(option): one of \(all).")
  }
}
