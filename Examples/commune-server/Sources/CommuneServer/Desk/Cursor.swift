import Crypto
import Foundation
import HoaNhap

/// Where the next page begins, sealed: an identifier can lead to somebody, and not everybody who turns pages may see it.
///
/// The key goes with the program, so a cursor does not outlive it.
struct Cursor: Sendable {
  private let key = SymmetricKey(size: .bits256)

  /// The text that stands for an identifier.
  func seal(_ id: String) -> String? {
    (try? AES.GCM.seal(Array(id.utf8), using: key).combined).map { RandomText.write($0) }
  }

  /// The identifier that a text stands for.
  func open(_ text: String) throws(InputError) -> String {
    guard let bytes = RandomText.read(text), let box = try? AES.GCM.SealedBox(combined: bytes),
      let opened = try? AES.GCM.open(box, using: key)
    else {
      throw InputError(
        .unknownReference, field: "after",
        vi: "Hãy dùng “next” của trang trước, hoặc đọc lại từ đầu.",
        en: "Give the “next” of the page before, or begin anew.")
    }
    return String(decoding: opened, as: UTF8.self)
  }
}
