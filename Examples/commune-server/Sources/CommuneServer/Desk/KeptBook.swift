import HoaNhap

/// The commune's book of obligations as the store keeps it: one record for a plan.
struct KeptBook: JSONRecord {
  typealias RecordTag = PlanTag

  static let collection: CollectionName = "obligations"

  let book: ObligationBook

  var recordID: PlanID { book.plan }
  var storedJSON: JSONValue { book.json }

  init(_ book: ObligationBook) { self.book = book }

  init(storedJSON: JSONValue) throws(InputError) {
    do {
      book = try ObligationBook(json: storedJSON)
    } catch {
      throw error.faults[0]
    }
  }
}
