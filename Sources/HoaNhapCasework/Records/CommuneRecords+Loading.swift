import HoaNhapPlan
public import HoaNhapStorage
public import HoaNhapValues

/// What came of reading a commune's records from a store.
public struct LoadedRecords: Sendable, RedactedRecord {
  /// The records that could be read; `nil` where the settings are not there or could not be read, and none were given.
  public var records: CommuneRecords? { hasSettings ? found : nil }
  /// What could not be read, in the order of the collections and identifiers: each with its key and field, never with a value.
  public internal(set) var faults: [StoreError] = []
  /// The revision of each record that is there, read or not, so that a later save overwrites nothing unseen.
  public internal(set) var revisions: [RecordKey: UInt64] = [:]

  /// What could be read, with or without settings.
  var found: CommuneRecords
  var hasSettings: Bool

  /// What of the records that could be read does not go together: ``CommuneRecords/faults(under:)``, where a record that is there and
  /// could not be read is told as such.
  ///
  /// Nothing is left out for it: a store is the commune's own register, and no record leaves it for what it says of another.
  /// - Parameter duties: who may take which step of an application; `nil` for the commune's plan in its standard numbering.
  /// - Complexity: O(records)
  public func recordFaults(under duties: CaseDuties? = nil) -> [RecordFault] {
    found.faults(under: duties) { revisions[$0] == nil ? .noSuchRecord : .unreadableRecord }
  }

  /// How many records and faults.
  public var printedForm: String { "\(revisions.count) stored records, \(faults.count) faults" }
}

extension CommuneRecords {
  /// Reads everything from a store. A record that cannot be read is left out and told, and stops no other one.
  ///
  /// Records stand in the order of their identifiers. What others write meanwhile may or may not be among them.
  /// - Parameters:
  ///   - store: where the records are.
  ///   - settings: taken where the store has none or they cannot be read.
  /// - Throws: ``StoreError`` where the store itself cannot be read.
  /// - Complexity: reads every collection of the commune once, page after page.
  public static func load(
    from store: some RecordStore, settings: CommuneSettings? = nil
  ) async throws(StoreError) -> LoadedRecords {
    var loaded = LoadedRecords(
      found: CommuneRecords(folder: DataFolder(settings: settings ?? .none)), hasSettings: settings != nil)
    for place in RecordPlace.all {
      try await store.forEachRecord(in: place.collection) { stored throws(StoreError) in
        loaded.revisions[stored.key] = stored.revision
        do throws(StoreError) {
          place.append(try place.stored(stored), &loaded.found)
        } catch {
          loaded.faults.append(error)
        }
      }
    }
    let key = CommuneSettings.key(CommuneSettings.storedID)
    if loaded.revisions[key] == nil {
      if settings == nil { loaded.faults.insert(StoreError(.notFound, key: key), at: 0) }
    } else if !loaded.faults.contains(where: { $0.key == key }) {
      loaded.hasSettings = true
    }
    return loaded
  }
}

extension CommuneSettings {
  /// A commune of which nothing is known, until the settings are read.
  fileprivate static let none = CommuneSettings(commune: Commune(name: "", province: ""), plan: .chauSon)
}
