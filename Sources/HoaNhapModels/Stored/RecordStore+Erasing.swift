public import HoaNhapStorage
public import HoaNhapValues

extension JSONRecord where Self: AccessedRecord {
  /// The record without the fields of some categories; the identifier that it is found by stays.
  ///
  /// - Throws: ``InputError`` with the field that the record cannot do without: such a record is erased whole or not at all.
  public func erasing(_ categories: Set<DataCategory>) throws(InputError) -> Self {
    let names = Self.erasedFields(categories)
    let kept = JSONValue.object(
      JSONObject(
        try storedJSON.members.filter { member in
          !names.contains { $0.utf8.elementsEqual(member.key.utf8) }
        }))
    return try Self(storedJSON: kept)
  }

  /// The names of the fields that go with some categories.
  static func erasedFields(_ categories: Set<DataCategory>) -> [String] {
    accessFields.filter { categories.contains($0.category) && $0.name != "id" }.map(\.name)
  }
}

extension RecordStore {
  /// Erases some categories of a record, such as the conduct of a person, for good (xóa một phần dữ liệu; S.2, S.3).
  ///
  /// The record is rewritten without the categories' fields, and no version before can be read again, whatever it held of them. The
  /// log keeps who, why, when and the names of the fields, and verifies as before. When the bytes leave the disk is the store's to say.
  ///
  /// - Parameters:
  ///   - categories: which ones; a record of which nothing may stay is erased with ``StoreTransaction/erase(_:_:expecting:)``.
  ///   - type: the type of the record.
  ///   - id: its identifier.
  ///   - actor: who erases.
  ///   - purpose: why, such as ``ChangePurpose/subjectRequest`` or ``ChangePurpose/retention``.
  ///   - day: the as-of day.
  /// - Returns: what is left, with its revision; `nil` where there is no such record.
  /// - Throws: `invalid` with the field that the record cannot do without; `conflict` where somebody else writes meanwhile;
  ///   `undecodable`; what ``commit(_:)`` throws.
  @discardableResult
  public func erase<Record: JSONRecord & AccessedRecord>(
    _ categories: Set<DataCategory>, of type: Record.Type, _ id: Identifier<Record.RecordTag>,
    by actor: StoreActorID, for purpose: ChangePurpose, on day: CivilDate
  ) async throws(StoreError) -> Revised<Record>? {
    guard var found = try await get(type, id) else { return nil }
    do {
      found.record = try found.record.erasing(categories)
    } catch {
      throw StoreError(
        .invalid, key: Record.key(id),
        cause: Wording(
          vi:
            "Không xóa riêng được phần này: hồ sơ không thể thiếu trường “\(error.field)”; hãy xóa cả hồ sơ.",
          en:
            "This part cannot be erased alone: the record needs its field “\(error.field)”; erase the record whole."
        ))
    }
    var transaction = StoreTransaction(by: actor, for: purpose, on: day)
    try transaction.rewrite(found, erasing: Record.erasedFields(categories))
    found.revision = try await commit(transaction).changes[0].revision
    return found
  }
}
