import HoaNhapStorage
public import HoaNhapValues

extension CommuneRecords {
  /// The records that no table of the data folder has, as the bytes of `casework.jsonl`: a line of canonical JSON for each, in the order of
  /// the collections' and identifiers' bytes.
  ///
  /// - Throws: ``InputError`` for a record that cannot be written as JSON.
  /// - Complexity: O(*n* log *n*) in the records
  public func caseworkLines() throws(InputError) -> [UInt8] {
    let records = RecordPlace.all.filter { $0.table == nil }.flatMap { $0.records(self) }
    var writer = CanonicalJSONWriter()
    for record in records.sorted(by: { $0.key < $1.key }) {
      writer.write(["collection": .string(record.key.collection.text), "record": try record.storedJSON])
      writer.literal("\n")
    }
    return writer.bytes
  }
}
