package import HoaNhapValues

/// What is said of an entry in a history that only grows, whichever history it is.
package enum EntryWords {
  /// There is no entry of the number.
  package static func unknown(_ number: Int) -> Wording {
    Wording(vi: "không có mục ghi số \(number).", en: "there is no entry \(number).")
  }

  /// The entry does not count any more.
  package static func alreadyReversed(_ number: Int) -> Wording {
    Wording(vi: "mục ghi số \(number) đã bị hủy.", en: "entry \(number) was reversed already.")
  }

  /// A reversal is not reversed.
  package static func notReversible(_ number: Int) -> Wording {
    Wording(
      vi: "mục ghi số \(number) là mục hủy; hãy ghi lại nội dung đúng.",
      en: "entry \(number) is a reversal; record again what was right.")
  }

  /// A code, an agency or the officer is an empty text, which no document could hold.
  package static let blank = Wording(
    vi: "mã, cơ quan và người ghi không được để trống; hãy ghi đầy đủ.",
    en: "codes, agencies and the officer are not empty texts; fill them in.")

  /// An entry of this kind says why.
  package static let reasonMissing = Wording(vi: "phải nêu lý do.", en: "a reason belongs here.")
}
