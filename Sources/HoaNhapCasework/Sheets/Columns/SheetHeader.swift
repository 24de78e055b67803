import HoaNhapValues

/// Where a sheet's header stands and what its columns are.
struct SheetHeader {
  /// How many records stand above the first record of people.
  let recordsBefore: Int
  /// How many of them are the header itself.
  let height: Int
  let columns: [SheetColumn]
  let questions: [SheetQuestion]
  /// The unit that a line above the header names.
  let unit: AmountUnit?
  let separator: CSVSeparator

  /// The most records that are searched for a header.
  static let searched = 30

  /// Finds the header; `nil` where no record, alone or with the next, names a person and one thing more.
  init?(_ bytes: [UInt8], _ options: SheetOptions) {
    let uses = ColumnUses(options)
    let readings = CSVSeparator.allCases.map { separator in
      let records = CSVRecords(bytes, separator: separator).prefix(Self.searched + Self.peeked)
      return (separator, records.map { record in record.cells.map { SheetText.clean($0.text) } })
    }
    // Two rows are a header only where they say more than any row alone.
    var best:
      (score: Int, place: Int, height: Int, names: [String], separator: CSVSeparator, records: [[String]])?
    for height in 1...2 {
      for (separator, records) in readings {
        for place in records.indices.prefix(Self.searched) where place + height <= records.count {
          let names = height == 1 ? records[place] : Self.joined(records[place], records[place + 1])
          guard let score = uses.score(names), score > best?.score ?? 1 else { continue }
          best = (score, place, height, names, separator, records)
        }
      }
    }
    guard let best else { return nil }
    recordsBefore = best.place + best.height
    height = best.height
    separator = best.separator
    unit = best.records[..<best.place].joined().lazy.compactMap(Self.unit(inTitle:)).first
    (columns, questions) = uses.columns(best.names, below: best.records.dropFirst(best.place + best.height))
  }

  /// How many records behind the searched ones are looked at, to see whether a column without a name is empty.
  private static let peeked = 20

  private static func unit(inTitle cell: String) -> AmountUnit? {
    let folded = FoldedText.fold(cell)
    guard FoldedText.contains("don vi", in: folded) || FoldedText.contains("dvt", in: folded) else {
      return nil
    }
    return AmountUnit.named(in: cell)
  }

  /// The names of two rows of which the upper one has merged cells: only the first of them carries the text.
  private static func joined(_ upper: [String], _ lower: [String]) -> [String] {
    var spanning = ""
    return (0..<max(upper.count, lower.count)).map { place in
      let (above, below) = (
        place < upper.count ? upper[place] : "", place < lower.count ? lower[place] : ""
      )
      if !above.isEmpty { spanning = below.isEmpty ? "" : above }
      if below.isEmpty { return above }
      return spanning.isEmpty ? below : "\(spanning) \(below)"
    }
  }
}

/// What the host and the vocabulary say that columns hold.
private struct ColumnUses {
  private let host: [String: SheetOptions.ColumnUse]
  private let numbered: [String: SheetOptions.ColumnUse]
  private let vocabulary: SheetVocabulary

  init(_ options: SheetOptions) {
    numbered = options.columns.filter { $0.key.hasPrefix("#") }
    host = Dictionary(
      options.columns.filter { !$0.key.hasPrefix("#") }.map {
        (FoldedText.fold(SheetText.clean($0.key)), $0.value)
      },
      uniquingKeysWith: { first, _ in first })
    vocabulary = options.vocabulary
  }

  private func chosen(_ name: String, _ place: Int) -> SheetOptions.ColumnUse? {
    if let use = numbered["#\(place + 1)"] { return use }
    return name.isEmpty ? nil : host[FoldedText.fold(name)]
  }

  private func meanings(_ name: String, _ place: Int) -> [SheetField]? {
    switch chosen(name, place) {
    case .field(let field): [field]
    case .aside: []
    case nil: name.isEmpty ? nil : vocabulary.fields(of: name)
    }
  }

  /// How many columns are known; `nil` where none of them names a person.
  func score(_ names: [String]) -> Int? {
    var known = 0
    var hasPerson = false
    for (place, name) in names.enumerated() {
      guard let fields = meanings(name, place) else { continue }
      known += 1
      if fields.contains(where: { [.name, .familyName, .givenName].contains($0) }) { hasPerson = true }
    }
    return hasPerson ? known : nil
  }

  func columns(_ names: [String], below: ArraySlice<[String]>) -> ([SheetColumn], [SheetQuestion]) {
    var fields: [[SheetField]?] = names.enumerated().map { meanings($1, $0) }
    settleNames(&fields)
    var questions: [SheetQuestion] = []
    var open: [Int: [SheetField]] = [:]
    let shown = names.map { TerminalText.fit($0, 60) }
    func ask(_ places: [Int], _ choices: [SheetField]) {
      for place in places { open[place] = choices }
      questions.append(
        SheetQuestion(columns: places.map { $0 + 1 }, headers: places.map { shown[$0] }, choices: choices))
    }
    for field in SheetField.allCases {
      let places = fields.indices.filter { fields[$0] == [field] }
      if places.count > 1 { ask(places, [field]) }
    }
    for (place, choices) in fields.enumerated() where (choices?.count ?? 0) > 1 {
      ask([place], choices ?? [])
    }
    for (place, name) in names.enumerated() where name.isEmpty && fields[place] == nil {
      // A header merged over two cells leaves the second without a name: the given name may stand there.
      let follows = place > 0 && fields[place - 1]?.contains(.name) == true
      if follows, chosen(name, place) == nil,
        below.contains(where: { place < $0.count && !$0[place].isEmpty })
      {
        ask([place], [.givenName])
      }
    }
    let columns = names.enumerated().map { place, name in
      let use: SheetColumn.Use
      var field: SheetField?
      if let choices = open[place] {
        use = .open(choices)
      } else if let meaning = fields[place] {
        field = meaning.first
        use = meaning.isEmpty ? .aside : .read
      } else {
        use = .unknown
      }
      return SheetColumn(
        number: place + 1, header: shown[place], field: field, use: use,
        unit: field == .amount ? AmountUnit.named(in: name) : nil)
    }
    return (columns, questions)
  }

  /// A column of given names alone is one of names; a column of names beside one of given names holds the rest of them.
  private func settleNames(_ fields: inout [[SheetField]?]) {
    let hasGiven = fields.contains([.givenName])
    let hasFamily = fields.contains([.familyName])
    let hasName = fields.contains([.name])
    for place in fields.indices {
      if fields[place] == [.givenName], !hasFamily, !hasName { fields[place] = [.name] }
      if fields[place] == [.name], hasGiven, !hasFamily { fields[place] = [.familyName] }
    }
  }
}
