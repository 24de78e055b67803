public import HoaNhapPlan
public import HoaNhapStorage
public import HoaNhapValues

extension CommuneSettings: JSONRecord {
  /// `settings`.
  public static let collection: CollectionName = "settings"
  /// A store holds the settings of one commune, and they are always found by the same name.
  public static let storedID: Identifier<CommuneSettings> = "commune"
  /// The same as ``storedID``.
  public var recordID: Identifier<CommuneSettings> { Self.storedID }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) {
    do {
      try self.init(json: storedJSON)
    } catch {
      throw error.faults[0]
    }
  }
}

extension ObligationBook: JSONRecord {
  /// A book is found by its plan.
  public typealias RecordTag = PlanTag
  /// `obligations`.
  public static let collection: CollectionName = "obligations"
  /// The plan that the obligations come from.
  public var recordID: PlanID { plan }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) {
    do {
      try self.init(json: storedJSON)
    } catch {
      throw error.faults[0]
    }
  }
}
