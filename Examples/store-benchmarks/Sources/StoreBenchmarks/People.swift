import HoaNhapStorage
import HoaNhapValues

/// Invented people, each a function of a number.
enum People {
  static let collection: CollectionName = "people"

  static func key(_ number: Int) -> RecordKey { RecordKey(collection, RecordID("P-\(1_000_000 + number)")) }

  /// A record of about 400 bytes, as a commune keeps of a person.
  static func content(_ number: Int) -> [UInt8] {
    let person: JSONValue = [
      "address": .string("Tổ dân phố số \(number % 40 + 1), phường Ví Dụ, thành phố Thí Nghiệm"),
      "birthYear": .integer(Int64(1960 + number % 45)),
      "businesses": .integer(Int64(number % 3)),
      "household": .string("H-\(500_000 + number / 3)"),
      "name": .string("Người Thử Nghiệm Số \(number)"),
      "note": .string("Bản ghi tự đặt để đo tốc độ, không phải của ai; số thứ tự \(number), lần ghi đầu."),
      "phase": .string("after-rehabilitation-\(number % 5)"),
      "registered": .string("2026-06-\(String(number % 28 + 101).dropFirst())"),
    ]
    return person.canonicalBytes
  }

  static func transaction(_ numbers: some Sequence<Int>) -> StoreTransaction {
    var transaction = StoreTransaction(by: "benchmark", for: .transfer, on: .distantPast)
    for number in numbers { transaction.put(content(number), at: key(number), expecting: .absent) }
    return transaction
  }
}
