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
  /// Adds a record of the place's type.
  let append: @Sendable (any JSONRecord, inout CommuneRecords) -> Void
  /// Reads a record as a store has it.
  let stored: @Sendable (StoredRecord) throws(StoreError) -> any JSONRecord
  /// Reads a record as a line of a file has it.
  let read: @Sendable (JSONValue) throws(InputError) -> any JSONRecord

  private init<Record: JSONRecord>(
    _ path: any WritableKeyPath<CommuneRecords, [Record]> & Sendable, table: DataFile? = nil
  ) {
    collection = Record.collection
    self.table = table
    records = { $0[keyPath: path] }
    append = { record, records in
      if let record = record as? Record { records[keyPath: path].append(record) }
    }
    stored = { record throws(StoreError) in try Revised<Record>(record).record }
    read = { json throws(InputError) in try Record(storedJSON: json) }
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
    RecordPlace(\.lists),
    RecordPlace(\.cases),
    RecordPlace(\.aftercare),
    RecordPlace(\.groupFiles),
    RecordPlace(\.capital),
    RecordPlace(\.difficulties),
    RecordPlace(\.dutyBooks),
    RecordPlace(\.submissions),
  ]

  /// The place of a collection.
  static func of(_ collection: CollectionName) -> RecordPlace? { all.first { $0.collection == collection } }
}

extension JSONRecord {
  /// Where the record stands in a store.
  var key: RecordKey { Self.key(recordID) }
}
