import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// Reads the cells of one column into a row's draft.
struct CellReader {
  let place: Int
  private let field: SheetField
  private let unit: AmountUnit
  private let date: SheetDate
  private let slash: Bool?

  /// `nil` for a column that is not read.
  ///
  /// - Parameter isDoubtful: whether days of this column may have the month first.
  init?(_ column: SheetColumn, header: SheetHeader, options: SheetOptions, isDoubtful: Bool) {
    guard column.use == .read, let field = column.field, field != .ordinal else { return nil }
    place = column.number - 1
    self.field = field
    unit = column.unit ?? header.unit ?? options.amountUnit
    slash = options.slash
    let isBirth = [.birth, .birthOfMen, .birthOfWomen].contains(field)
    date = SheetDate(
      years: isBirth ? options.birthYears : options.eventYears, serials: options.serialDates,
      latest: options.asOf, isDoubtful: isDoubtful)
  }

  /// Reads a cell that is not empty.
  func read(_ text: String, into draft: inout SheetDraft) throws(SheetFault.Code) {
    let text = Self.unguarded(text)
    let isNone = text.utf8.elementsEqual("-".utf8) || text == "–" || text == "—"
    if isNone {
      try none(&draft)
    } else {
      try value(text, &draft)
    }
  }

  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let next = text.utf8.dropFirst().first,
      [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(next)
    else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// What a `-` says.
  private func none(_ draft: inout SheetDraft) throws(SheetFault.Code) {
    switch field {
    case .birthOfMen, .birthOfWomen: break
    case .identityNumber: draft.identityNumber = .known(nil)
    case .household: draft.household = .known(nil)
    case .route: draft.route = .known(.none)
    case .decisionIssued: draft.decisionIssued = .known(nil)
    case .listMonth: draft.listMonth = .known(nil)
    case .listConfirmedOn: draft.listConfirmedOn = .known(nil)
    case .needsLoan: draft.needsLoan = .known(false)
    // Nothing is asked for.
    case .application, .purpose, .amount, .termMonths, .receivedOn, .source: break
    default: throw .noneRefused
    }
  }

  private func value(_ text: String, _ draft: inout SheetDraft) throws(SheetFault.Code) {
    switch field {
    case .ordinal: break
    case .id: draft.id = try id(text)
    case .name: draft.name = text
    case .familyName: draft.familyName = text
    case .givenName: draft.givenName = text
    case .birth, .birthOfMen, .birthOfWomen:
      guard draft.birth == nil else { throw .twoValues }
      draft.birth = try date.partial(text)
    case .identityNumber:
      draft.identityNumber = SheetDraft.isNone(text) ? .known(nil) : .known(try SheetIdentity.number(text))
    case .household: draft.household = .known(HouseholdID(try id(text)))
    case .route: draft.route = .known(try SheetWords.routes.value(text))
    case .completed: draft.completed = .known(try date.day(text))
    case .decisionIssued: draft.decisionIssued = .known(try date.day(text))
    case .decisionIssuer: draft.decisionIssuer = .known(text)
    case .decisionMonths: draft.decisionMonths = .known(try months(text))
    case .listMonth: draft.listMonth = .known(try date.month(text))
    case .listConfirmedOn: draft.listConfirmedOn = .known(try date.day(text))
    case .conduct: draft.conduct = .known(try SheetWords.conduct.value(text))
    case .conductRecordedOn: draft.conductRecordedOn = .known(try date.day(text))
    case .application: draft.application = ApplicationID(try id(text))
    case .needsLoan: draft.needsLoan = .known(try flag(text))
    case .purpose: draft.purpose = try SheetWords.purposes.value(text)
    case .amount: draft.amount = .known(try SheetAmount.read(text, in: unit))
    case .termMonths: draft.termMonths = .known(try months(text))
    case .receivedOn: draft.receivedOn = .known(try date.day(text))
    case .source: draft.source = .known(try SheetWords.sources.value(text))
    }
  }

  private func id(_ text: String) throws(SheetFault.Code) -> String {
    do throws(CellFault) {
      return try CellParser.id(text)
    } catch {
      throw .notAnID
    }
  }

  private func flag(_ text: String) throws(SheetFault.Code) -> Bool {
    if text == "/" {
      guard let slash else { throw .unclearMark }
      return slash
    }
    if ["✓", "✔", "√", "☑"].contains(text) { return true }
    return try SheetWords.flags.value(text)
  }

  /// A number of months; the word may stand behind it, and years may stand for months.
  private func months(_ text: String) throws(SheetFault.Code) -> Int64 {
    let tokens = FoldedText.fold(text).split(separator: " ")
    if text.utf8.first == UInt8(ascii: "-") { throw .negative }
    guard (1...2).contains(tokens.count), tokens[0].utf8.count <= 4, let number = Int64(tokens[0]),
      !text.contains(where: { ".,".contains($0) })
    else { throw .notACount }
    switch tokens.dropFirst().first {
    case nil, "thang", "th": return number
    case "nam": return number * 12
    default: throw .notACount
    }
  }
}
