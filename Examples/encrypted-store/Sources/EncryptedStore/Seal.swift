import Crypto
import HoaNhapStorage
import HoaNhapValues

/// The form in which a record's bytes are stored: `HNE1`, the key's name behind its length, nonce, ciphertext, tag.
///
/// The record's key is authenticated with it, so bytes that are moved to another record do not open.
struct Seal {
  private static let magic = Array("HNE1".utf8)
  /// Nonce and tag of AES-GCM.
  private static let overhead = 12 + 16

  let ring: KeyRing

  /// Seals bytes with the ring's current key and a fresh nonce.
  func close(_ bytes: [UInt8], of record: RecordKey) throws(StoreError) -> [UInt8] {
    guard let key = ring.key(ring.current) else { throw Fault.unknownKey(ring.current, record) }
    do {
      let box = try AES.GCM.seal(bytes, using: key, authenticating: Self.context(record))
      let name = Array(ring.current.text.utf8)
      return Self.magic + [UInt8(name.count)] + name + Array(box.nonce) + Array(box.ciphertext)
        + Array(box.tag)
    } catch {
      throw StoreError(.io, key: record)
    }
  }

  /// Opens what was sealed.
  func open(_ sealed: [UInt8], of record: RecordKey) throws(StoreError) -> [UInt8] {
    guard let (id, box) = Self.parts(sealed) else { throw Fault.notSealed(record) }
    guard let key = ring.key(id) else { throw Fault.unknownKey(id, record) }
    do {
      return Array(
        try AES.GCM.open(
          AES.GCM.SealedBox(combined: box), using: key, authenticating: Self.context(record)))
    } catch {
      throw Fault.wrongKey(id, record)
    }
  }

  /// The name of the key that sealed; `nil` where the bytes are not sealed.
  static func keyID(_ sealed: [UInt8]) -> StoreKeyID? { parts(sealed)?.0 }

  private static func parts(_ sealed: [UInt8]) -> (StoreKeyID, ArraySlice<UInt8>)? {
    guard sealed.starts(with: magic), sealed.count > magic.count else { return nil }
    let start = magic.count + 1
    let end = start + Int(sealed[magic.count])
    guard end > start, sealed.count >= end + overhead,
      let name = String(validating: sealed[start..<end], as: UTF8.self)
    else { return nil }
    return (StoreKeyID(name), sealed[end...])
  }

  /// Both lengths stand before the texts, so no two records have the same context.
  private static func context(_ record: RecordKey) -> [UInt8] {
    [record.collection.text, record.id.text].flatMap { text in
      let bytes = Array(text.utf8)
      return (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
    }
  }
}

/// What can be wrong with sealed bytes. No error tells a key or a content.
private enum Fault {
  static func unknownKey(_ id: StoreKeyID, _ record: RecordKey) -> StoreError {
    StoreError(
      .unknownKey, key: record,
      cause: Wording(
        vi: "Hồ sơ được niêm phong bằng khóa “\(id)” không có trong bộ khóa; hãy nạp khóa đó.",
        en: "The record is sealed with the key “\(id)”, which the ring does not hold; load that key."))
  }

  static func wrongKey(_ id: StoreKeyID, _ record: RecordKey) -> StoreError {
    StoreError(
      .wrongKey, key: record,
      cause: Wording(
        vi: "Khóa “\(id)” không mở được hồ sơ: sai khóa, hoặc dữ liệu đã bị sửa hay chuyển chỗ.",
        en: "The key “\(id)” does not open the record: it is another key, or the bytes were changed or moved."
      ))
  }

  static func notSealed(_ record: RecordKey) -> StoreError {
    StoreError(
      .notSealed, key: record,
      cause: Wording(
        vi: "Hồ sơ được lưu không niêm phong; hãy chuyển nó qua kho có niêm phong.",
        en: "The record is stored without a seal; bring it over through a sealed store."))
  }
}
