import HoaNhapModels
import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

/// Where the records of one type stand in ``CommuneRecords``, and how they get there, with the type put aside.
struct RecordPlace: Sendable {
  let collection: CollectionName
  /// The table of the data folder that has them; `nil` for those that are lines of `casework.jsonl`.
  let table: DataFile?
  /// The records, in their order.
  let records: @Sendable (CommuneRecords) -> [any JSONRecord]
  /// Adds a record as a store has it.
  let add: @Sendable (StoredRecord, inout CommuneRecords) throws(StoreError) -> Void
  /// Adds a record as a line of a file has it, and says by what it is found.
  let addJSON: @Sendable (JSONValue, inout CommuneRecords) throws(InputError) -> RecordID
  /// Leaves out the records that are found by some identifiers.
  let remove: @Sendable (Set<RecordID>, inout CommuneRecords) -> Void

  private init<Record: JSONRecord>(
    _ path: WritableKeyPath<CommuneRecords, [Record]> & Sendable, table: DataFile? = nil
  ) {
    collection = Record.collection
    self.table = table
    records = { $0[keyPath: path] }
    add = { stored, records throws(StoreError) in
      records[keyPath: path].append(try Revised<Record>(stored).record)
    }
    addJSON = { json, records throws(InputError) in
      let record = try Record(storedJSON: json)
      records[keyPath: path].append(record)
      return RecordID(record.recordID.text)
    }
    remove = { ids, records in
      records[keyPath: path].removeAll { ids.contains(RecordID($0.recordID.text)) }
    }
  }

  /// Every place. A record stands behind those that it refers to, so that what was saved in part refers to nothing missing.
  static let all: [RecordPlace] = [
    RecordPlace(\.settingsList, table: .commune),
    RecordPlace(\.groups),
    RecordPlace(\.folder.households, table: .households),
    RecordPlace(\.folder.people, table: .people),
    RecordPlace(\.folder.establishments, table: .establishments),
    RecordPlace(\.folder.applications, table: .applications),
    RecordPlace(\.folder.loans, table: .loans),
    RecordPlace(\.folder.payments, table: .payments),
    RecordPlace(\.dutyBooks),
  ]

  /// The place of a collection.
  static func of(_ collection: CollectionName) -> RecordPlace? { all.first { $0.collection == collection } }
}

extension JSONRecord {
  /// Where the record stands in a store.
  var key: RecordKey { Self.key(recordID) }
}
