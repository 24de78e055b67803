import HoaNhap

/// The commune's book of obligations as the store keeps it: one record for a plan.
struct KeptBook: JSONRecord {
  static let collection: CollectionName = "obligation-books"

  let book: ObligationBook

  var recordID: Identifier<KeptBook> { Identifier(book.plan.text) }
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
