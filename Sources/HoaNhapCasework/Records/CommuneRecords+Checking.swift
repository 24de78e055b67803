import HoaNhapStorage
import HoaNhapValues

extension CommuneRecords {
  /// Everything in which these records do not go together, each kind of record in its turn; empty where they do.
  ///
  /// It asks whether what a record names is there, whether an application has one file and a loan stands in one, whether a file's borrower and
  /// money are those of the application's and the loan's own records, and whether the plan names who took each step. ``read(_:edition:)``
  /// asks the same of the lines of a data folder.
  /// - Parameter duties: who may take which step of an application; `nil` for the commune's plan in its standard numbering.
  /// - Complexity: O(records)
  public func faults(under duties: CaseDuties? = nil) -> [RecordFault] {
    faults(under: duties) { _ in .noSuchRecord }
  }

  /// - Parameter why: why a record is not among these.
  func faults(under duties: CaseDuties?, _ why: (RecordKey) -> Wording) -> [RecordFault] {
    var keys: Set<RecordKey> = []
    for place in RecordPlace.all { for record in place.records(self) { keys.insert(record.key) } }
    return withoutActuallyEscaping(why) { why in
      RecordCheck.faults(in: self, under: duties ?? CaseDuties(of: folder.settings.plan)) { key in
        keys.contains(key) ? nil : why(key)
      }
    }
  }
}

extension Wording {
  static let noSuchRecord = Wording(
    vi: "Không có hồ sơ này; hãy ghi hồ sơ đó hoặc sửa mã.",
    en: "There is no such record; enter it, or mend the identifier.")
  static let unreadableRecord = Wording(
    vi: "Hồ sơ này có nhưng không đọc được; hãy khắc phục hồ sơ đó trước.",
    en: "The record is there and cannot be read; mend that one first.")
}
