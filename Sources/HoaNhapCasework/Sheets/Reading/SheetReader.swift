import HoaNhapModels
import HoaNhapValues

/// Goes through a sheet once: tells people from everything else, reads the people, gathers faults.
struct SheetReader {
  private(set) var rows: [SheetRow] = []
  private(set) var refused = 0
  private(set) var faults = FaultTally()
  private(set) var notes = NoteTally()

  private let header: SheetHeader
  private let readers: [CellReader]
  private let place: Places
  /// The header's text in the column of names, by which its repetitions are known.
  private let nameHeader: String
  /// How many cells of people each column has that are not empty.
  private var filled: [Int]
  /// Whether a line of places, dates or signatures was passed.
  private var isBelow = false

  /// Where the cells stand that tell a person from other rows.
  private struct Places {
    var ordinal: Int?
    var names: [Int] = []
    var numbers: [Int] = []
    var births: [Int] = []
    var issuer: Int?
  }

  /// - Parameter doubtful: the numbers of the columns whose days may have the month first.
  init(_ header: SheetHeader, _ options: SheetOptions, doubtful: Set<Int> = []) {
    self.header = header
    filled = Array(repeating: 0, count: header.columns.count)
    readers = header.columns.compactMap {
      CellReader($0, header: header, options: options, isDoubtful: doubtful.contains($0.number))
    }
    var place = Places()
    for column in header.columns {
      let index = column.number - 1
      switch column.field {
      case .ordinal: place.ordinal = index
      case .name, .familyName, .givenName: place.names.append(index)
      case .id, .identityNumber: place.numbers.append(index)
      case .birth, .birthOfMen, .birthOfWomen: place.births.append(index)
      case .decisionIssuer: place.issuer = index
      default: break
      }
    }
    self.place = place
    nameHeader = place.names.first.map { header.columns[$0].header } ?? ""
  }

  /// The columns of which so many cells have the month first that the rest cannot be trusted to have the day first: one in
  /// twenty (assumed). A single slip in a long sheet spoils nothing; a column from a program of another country does.
  var doubtful: Set<Int> {
    Set(
      faults.faults(header.columns).compactMap { fault in
        fault.column.flatMap { fault.code == .monthFirst && fault.count * 20 >= filled[$0 - 1] ? $0 : nil }
      })
  }

  mutating func read(_ bytes: [UInt8]) {
    var passed = 0
    // A cell with line breaks in it is one row of the spreadsheet and several lines of the file.
    var breaks = 0
    for record in CSVRecords(bytes, separator: header.separator) {
      let row = record.line - breaks
      let cells = record.cells.map { SheetText.clean($0.text) }
      breaks += record.cells.reduce(0) { $0 + Self.lineBreaks($1.text) }
      passed += 1
      if passed <= header.recordsBefore {
        notes.add(passed > header.recordsBefore - header.height ? .header : .title, row: row)
      } else if let code = Self.code(of: record.faults) {
        faults.add(code.code, column: code.column, row: row)
        refused += 1
      } else if let kind = kind(of: cells) {
        notes.add(kind, row: row)
      } else {
        read(cells, row: row)
      }
    }
  }

  private mutating func read(_ cells: [String], row: Int) {
    var draft = SheetDraft()
    var isFaulty = false
    for reader in readers where reader.place < cells.count && !cells[reader.place].isEmpty {
      filled[reader.place] += 1
      do throws(SheetFault.Code) {
        try reader.read(cells[reader.place], into: &draft)
      } catch {
        faults.add(error, column: reader.place + 1, row: row)
        isFaulty = true
      }
    }
    if cells.count > header.columns.count, cells[header.columns.count...].contains(where: { !$0.isEmpty }) {
      faults.add(.tooManyCells, row: row)
      isFaulty = true
    }
    do throws(SheetFault.Code) {
      // A cell that is faulty already explains what is missing.
      if isFaulty {
        refused += 1
      } else {
        let made = try draft.row(row)
        if draft.asksWithoutAmount { notes.add(.noRequest, row: row) }
        rows.append(made)
      }
    } catch {
      faults.add(error, row: row)
      refused += 1
    }
  }

  /// The first fault of the record's text that makes it unreadable.
  private static func code(of faults: [CSVFault]) -> (code: SheetFault.Code, column: Int?)? {
    guard let fault = faults.first(where: { $0.severity == .error }) else { return nil }
    return (fault.code == .invalidUTF8 ? .notUTF8 : .brokenQuote, fault.column)
  }

  private static func lineBreaks(_ text: String) -> Int {
    var count = 0
    var wasReturn = false
    for byte in text.utf8 {
      if byte == 10, !wasReturn { count += 1 }
      wasReturn = byte == 13
      if wasReturn { count += 1 }
    }
    return count
  }

  // MARK: Rows that are no people

  /// What a row is, if it is nobody's; `nil` for a row that is read as a person's.
  private mutating func kind(of cells: [String]) -> SheetNote.Kind? {
    func isFilled(_ index: Int) -> Bool { index < cells.count && !cells[index].isEmpty }
    let hasName = place.names.contains(where: isFilled)
    let hasNumber = place.numbers.contains(where: isFilled)
    let name = place.names.first.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    if hasName {
      if name == nameHeader { return .repeatedHeader }
      if cells.allSatisfy({ $0.isEmpty || Self.isColumnNumber($0) }) { return .columnNumbers }
    }
    let words = hasName ? name : cells.first { !$0.isEmpty } ?? ""
    if !hasNumber, RowWords.isTotal(words) { return .total }
    let hasBirth = place.births.contains(where: isFilled)
    if hasNumber || (hasBirth && hasName) { return nil }
    // Whoever issued a decision signs nothing here.
    let isSigned = cells.indices.contains { $0 != place.issuer && RowWords.isFooter(cells[$0]) }
    if hasBirth, !isSigned { return nil }
    let filled = cells.indices.filter { isFilled($0) && $0 != place.ordinal }
    if filled.isEmpty, !isSigned {
      return RowWords.isSection(words) && words.utf8.count > 4 ? .section : .blank
    }
    if isSigned {
      isBelow = true
      return .footer
    }
    if isBelow, filled.count <= 2 { return .footer }
    if filled.count == 1, !hasName || RowWords.isSection(words) { return .section }
    return nil
  }

  /// `2`, `(2)` or `B`: the number of a column under its header.
  private static func isColumnNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 4 else { return false }
    let inner = text.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
    let isNumber = (1...2).contains(inner.count) && inner.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    return isNumber || inner.count == 1
  }
}

/// The words by which rows that are no people are known.
enum RowWords {
  /// Those that follow a total's own words where nothing has marks.
  private static let afterTotal: Set<String> = ["nguoi", "so", "cac"]
  private static let sections: Set<String> = [
    "thon", "ban", "xa", "xom", "ap", "khu", "pho", "phuong", "to", "i", "ii", "iii", "iv", "v", "vi", "vii",
    "viii",
    "ix", "x",
  ]
  private static let footers = [
    "nguoi lap", "noi nhan", "t m ", "tm ", "kt ", "xac nhan cua", "ky ten", "ky ghi ro", "ky va ghi ro",
    "thu truong", "chu tich", "truong cong an", "can bo lap", "ke toan", "danh sach nay co", "danh sach co",
    "ghi chu ",
  ]

  /// `Tổng cộng`, `Tổng số: 25 người`, `Cộng`; not somebody named Tống Công.
  static func isTotal(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "t") || first | 0x20 == UInt8(ascii: "c")
    else {
      return false
    }
    let name = NameForm(text)
    if name.hasMarks {
      // The letters with their shapes, the tone behind: tổng, cộng, số.
      let words = name.marked.split(separator: UInt8(ascii: " "))
      func isWord(_ place: Int, _ word: String) -> Bool {
        place < words.count && words[place].elementsEqual(word.utf8)
      }
      if isWord(0, "công5") { return true }
      return isWord(0, "tông3") && (words.count == 1 || isWord(1, "công5") || isWord(1, "sô2"))
    }
    let tokens = FoldedText.fold(text).split(separator: " ").map(String.init)
    switch tokens.first {
    case "cong": return follows(tokens.dropFirst())
    case "tong": return ["cong", "so"].contains(tokens.dropFirst().first) && follows(tokens.dropFirst(2))
    default: return false
    }
  }

  private static func follows(_ rest: ArraySlice<String>) -> Bool {
    guard let next = rest.first else { return true }
    return afterTotal.contains(next) || next.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// `I. Thôn Mẫu`, `Thôn Mẫu`.
  static func isSection(_ text: String) -> Bool {
    guard let first = FoldedText.fold(text).split(separator: " ").first else { return false }
    return sections.contains(String(first))
  }

  /// `Người lập biểu`, `Nơi nhận:`, `TM. UBND XÃ`, `Mẫu, ngày 4 tháng 5 năm 2026`.
  static func isFooter(_ text: String) -> Bool {
    let folded = FoldedText.fold(text) + " "
    if footers.contains(where: { folded.hasPrefix($0) }) { return true }
    guard let day = folded.firstRange(of: "ngay "), let month = folded.firstRange(of: " thang "),
      let year = folded.firstRange(of: " nam ")
    else { return false }
    return day < month && month < year
  }
}

extension String {
  /// Where another text first begins, by UTF-8 bytes.
  fileprivate func firstRange(of other: String) -> Int? {
    let (here, there) = (Array(utf8), Array(other.utf8))
    guard here.count >= there.count else { return nil }
    return (0...(here.count - there.count)).first { here[$0..<($0 + there.count)].elementsEqual(there) }
  }
}
