import HoaNhapEligibility
import HoaNhapValues

/// Reads the cells of one row by the columns' names, and keeps every fault on the way.
struct RowReader {
  let table: DataTable
  let line: Int
  private let record: CSVRecord
  private let header: [String]
  /// For each column of the table the place of its cell; `nil` where the file has no such column.
  private let places: [Int?]
  private(set) var faults: [DataFault] = []

  init(_ record: CSVRecord, table: DataTable, header: [String], places: [Int?]) {
    self.record = record
    self.table = table
    self.header = header
    self.places = places
    line = record.line
  }

  /// Whether something is wrong, so that the row is left out.
  var isFaulty: Bool { faults.contains { $0.severity == .error } }

  // MARK: Facts

  /// A fact; a `-` says what the column's form says it does.
  mutating func fact<Value>(
    _ id: String, none: Value? = nil, _ parse: (String) throws(CellFault) -> Value
  ) -> Fact<Value> {
    switch content(id) {
    case .unknown: return .unknown
    case .knownNone:
      guard let none else {
        fault(id, .wrongType, Self.noneRefused)
        return .unknown
      }
      return .known(none)
    case .text(let text): return Fact(value(id, text, parse))
    }
  }

  /// A fact that can be known to be none.
  mutating func optional<Value>(
    _ id: String, _ parse: (String) throws(CellFault) -> Value
  ) -> Fact<Value?> {
    switch content(id) {
    case .unknown: return .unknown
    case .knownNone: return .known(nil)
    case .text(let text): return value(id, text, parse).map { .known($0) } ?? .unknown
    }
  }

  /// A value that must be there.
  mutating func required<Value>(_ id: String, _ parse: (String) throws(CellFault) -> Value) -> Value? {
    guard case .text(let text) = content(id) else {
      fault(
        id, .missingField,
        Wording(vi: "Ô này không được để trống", en: "This cell must not be empty"))
      return nil
    }
    return value(id, text, parse)
  }

  mutating func word<Value>(_ id: String, _ words: WordTable<Value>, none: Value? = nil) -> Fact<Value> {
    fact(id, none: none) { text throws(CellFault) in
      guard let value = words.value(of: text) else { throw .wrongForm(.unknownWord) }
      return value
    }
  }

  mutating func flag(_ id: String) -> Fact<Bool> { word(id, .flags, none: false) }

  mutating func text(_ id: String) -> Fact<String> {
    switch rawContent(id) {
    case .text(let text): .known(text)
    case .unknown: .unknown
    case .knownNone: fact(id) { $0 }
    }
  }

  mutating func date(_ id: String) -> Fact<CivilDate> { fact(id, CellParser.date) }
  mutating func amount(_ id: String) -> Fact<Dong> {
    fact(id, none: zero(id).map(Dong.init), CellParser.amount)
  }
  mutating func count(_ id: String) -> Fact<Int64> { fact(id, none: zero(id), CellParser.count) }

  private func zero(_ id: String) -> Int64? { column(id).form.none == .isZero ? 0 : nil }

  /// Whether anything stands in a cell.
  func isFilled(_ id: String) -> Bool {
    if case .unknown = content(id) { return false }
    return true
  }

  /// What a cell says, without spaces at its ends.
  func content(_ id: String) -> CSVContent {
    let raw = rawContent(id)
    guard case .text(let text) = raw else { return raw }
    let trimmed = text.trimmed
    if trimmed.isEmpty { return .unknown }
    return trimmed.utf8.elementsEqual("-".utf8) ? .knownNone : .text(trimmed)
  }

  private func rawContent(_ id: String) -> CSVContent { cell(id)?.content ?? .unknown }

  private func cell(_ id: String) -> CSVCell? {
    guard let place = places[index(id)], record.cells.indices.contains(place) else { return nil }
    return record.cells[place]
  }

  private func column(_ id: String) -> DataColumn { table.columns[index(id)] }

  private func index(_ id: String) -> Int {
    guard let index = table.columns.firstIndex(where: { $0.id.utf8.elementsEqual(id.utf8) }) else {
      preconditionFailure("\(table.file.name) has no column \(id)")
    }
    return index
  }

  // MARK: Faults

  private mutating func value<Value>(
    _ id: String, _ text: String, _ parse: (String) throws(CellFault) -> Value
  ) -> Value? {
    do throws(CellFault) {
      return try parse(text)
    } catch {
      switch error {
      case .wrongForm(let code): fault(id, code, Self.words(code))
      case .negative:
        fault(id, .outOfRange, Wording(vi: "Số không được âm", en: "The number must not be negative"))
      case .tooLarge(let code):
        let most = Dong(column(id).form.kind == .count ? CellForm.largestCount : CellForm.largestAmount)
          .grouped
        fault(
          id, code,
          Wording(vi: "Số quá lớn (tối đa \(most))", en: "The number is too large (at most \(most))"))
      }
      return nil
    }
  }

  private static let noneRefused = Wording(
    vi: "Cột này không nhận dấu -; chưa biết thì để trống",
    en: "This column takes no -; leave it empty where it is not known")

  private static func words(_ code: InputError.Code) -> Wording {
    switch code {
    case .notADate: Wording(vi: "Không phải ngày tháng có thật", en: "Not a date of the calendar")
    case .unknownWord: Wording(vi: "Không nhận từ này", en: "This word is not known here")
    default: Wording(vi: "Giá trị không đúng dạng", en: "The value has not the form of its column")
    }
  }

  /// Notes a fault of a cell: what is wrong, then what belongs there.
  mutating func fault(
    _ id: String, _ code: InputError.Code, _ words: Wording, severity: DataFault.Severity = .error,
    showsForm: Bool = true
  ) {
    let column = column(id)
    let place = places[index(id)]
    let cell = cell(id)
    let form = column.form.wording
    // An identifier that has not the form of one may be a name.
    let isHidden = column.isPersonal || (column.form.kind == .id && code == .wrongType)
    faults.append(
      DataFault(
        severity, code, file: table.file, line: cell?.line ?? line, column: place.map { $0 + 1 },
        header: place.map { header[$0] } ?? column.id,
        shown: cell.flatMap { $0.text.isEmpty ? nil : ShownValue.of($0.text, isPersonal: isHidden) },
        wording: showsForm
          ? Wording(vi: "\(words.vi); cần \(form.vi).", en: "\(words.en); it takes \(form.en).")
          : Wording(vi: "\(words.vi).", en: "\(words.en).")))
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
