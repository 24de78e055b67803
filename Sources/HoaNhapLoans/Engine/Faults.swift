import HoaNhapValues

/// The faults of loan terms, each with its place and its mend.
enum Fault {
  static func range(
    _ field: String, _ range: ClosedRange<Int64>
  ) -> InputError {
    InputError(
      .outOfRange, field: field, vi: "Số phải từ \(range.lowerBound) đến \(range.upperBound).",
      en: "The number must be from \(range.lowerBound) to \(range.upperBound).")
  }

  static func notPositive(_ field: String) -> InputError {
    InputError(
      .outOfRange, field: field, vi: "Số phải lớn hơn 0.", en: "The number must be greater than 0.")
  }

  static func negative(_ field: String) -> InputError {
    InputError(.outOfRange, field: field, vi: "Số không được âm.", en: "The number must not be negative.")
  }

  static func convention(_ code: String, _ field: String, vi: String, en: String) -> InputError {
    InputError(.convention, field: field, vi: "\(vi) (quy ước \(code))", en: "\(en) (convention \(code))")
  }

  static func nothingLeft(_ field: String) -> InputError {
    convention(
      "V15", field, vi: "Kỳ cuối không còn gốc; hãy giảm đơn vị làm tròn hoặc số kỳ.",
      en: "Nothing would be left for the last instalment; use a smaller unit or fewer instalments.")
  }

  static func outOfOrder(_ field: String, after previous: CivilDate, orOn: Bool = false) -> InputError {
    InputError(
      .outOfOrder, field: field,
      vi: orOn ? "Ngày phải từ \(previous) trở đi." : "Ngày phải sau \(previous).",
      en: orOn ? "The date must be \(previous) or later." : "The date must be after \(previous).")
  }

  static func overflow(_ field: String) -> InputError {
    InputError(
      .overflow, field: field, vi: "Số tiền hoặc tiền lãi vượt quá số lớn nhất lưu được.",
      en: "The amount or its interest exceeds the largest number that can be held.")
  }

  static func dateOutOfRange(_ field: String) -> InputError {
    InputError(
      .outOfRange, field: field, vi: "Ngày đến hạn nằm ngoài khoảng từ năm 1 đến năm 9999.",
      en: "A due date lies outside the years 1 to 9999.")
  }
}
