public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapStorage
public import HoaNhapValues

extension LoanFile: JSONRecord {
  /// `loan-files`.
  public static let collection: CollectionName = "loan-files"
  /// The loan's identifier.
  public var recordID: LoanID { loan }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension GroupFile: JSONRecord {
  /// `group-files`.
  public static let collection: CollectionName = "group-files"
  /// The group's identifier.
  public var recordID: SavingsGroupID { group }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

/// What access opens of an entry, beside its number.
private enum EntryPart {
  /// Free text of any kind: it may say anything about somebody.
  static let texts = ["note", "reason"]
  /// What leads to the officer who recorded it.
  static let officer = "recorded_by"
}

extension LoanFile: AccessedRecord {
  /// `loan-files`.
  public static let accessKind = "loan-files"

  /// The loan leads to somebody; entries about the loan are the loan's, signs about rehabilitation are apart, and so is free text.
  public static let accessFields: [AccessField] = [
    AccessField("loan", .identity), AccessField("disbursed_on", .loan), AccessField("kept_from", .loan),
    AccessField("entries", .loan), AccessField("rehabilitation_signs", .rehabilitation),
    AccessField("texts", .conduct),
  ]

  /// The identifier.
  public var accessID: String { loan.text }

  /// The stored values; each entry with its number, without free text and officer.
  ///
  /// An entry that says something about somebody's rehabilitation, and what ends or takes it back, stands apart.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    var signs = Set<Int>()
    for entry in entries where entry.isAboutRehabilitation(beside: signs) { signs.insert(entry.number) }
    return JSONObject([
      JSONMember("loan", .string(loan.text)), JSONMember("disbursed_on", .string(disbursedOn.text)),
      JSONMember("kept_from", .string(keptFrom.text)),
      JSONMember("entries", entries.filter { !signs.contains($0.number) }.map(\.numbered).stripped),
      JSONMember(
        "rehabilitation_signs", entries.filter { signs.contains($0.number) }.map(\.numbered).stripped),
      JSONMember("texts", entries.map(\.numbered).texts),
    ])
  }
}

extension AftercareEntry {
  fileprivate var numbered: (number: Int, json: JSONValue) { (number, json) }

  fileprivate func isAboutRehabilitation(beside signs: Set<Int>) -> Bool {
    if case .signOfTrouble(let sign) = action { return sign.code.isAboutRehabilitation }
    return action.target.map(signs.contains) ?? false
  }
}

extension GroupFile: AccessedRecord {
  /// `group-files`.
  public static let accessKind = "group-files"

  /// A group is no person; free text stands apart.
  public static let accessFields: [AccessField] = [
    AccessField("group", .identity), AccessField("kept_from", .loan), AccessField("entries", .loan),
    AccessField("texts", .conduct),
  ]

  /// The identifier.
  public var accessID: String { group.text }

  /// The stored values; each entry with its number, without free text and officer.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    let numbered = entries.map { (number: $0.number, json: $0.json) }
    return JSONObject([
      JSONMember("group", .string(group.text)), JSONMember("kept_from", .string(keptFrom.text)),
      JSONMember("entries", numbered.stripped), JSONMember("texts", numbered.texts),
    ])
  }
}

extension [(number: Int, json: JSONValue)] {
  /// The entries without free text and without the officer.
  fileprivate var stripped: JSONValue {
    .array(
      map { number, json in
        guard case .object(let object) = json else { return json }
        let kept = object.members.filter { !EntryPart.texts.contains($0.key) && $0.key != EntryPart.officer }
        return .object(JSONObject([JSONMember("number", .integer(Int64(number)))] + kept))
      })
  }

  /// The free text of entries that have some.
  fileprivate var texts: JSONValue {
    .array(
      compactMap { number, json in
        guard case .object(let object) = json else { return nil }
        let texts = object.members.filter { EntryPart.texts.contains($0.key) }
        if texts.isEmpty { return nil }
        return .object(JSONObject([JSONMember("number", .integer(Int64(number)))] + texts))
      })
  }
}
