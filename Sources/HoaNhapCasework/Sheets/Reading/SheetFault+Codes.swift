public import HoaNhapValues

extension SheetFault.Code {
  /// Not a date of the calendar.
  public static let notADate = Self(rawValue: "notADate")
  /// A date that exists only with the month before the day.
  public static let monthFirst = Self(rawValue: "monthFirst")
  /// A date that reads both ways, in a column where others have the month before the day.
  public static let eitherOrder = Self(rawValue: "eitherOrder")
  /// A year of two digits that no rule makes one of four.
  public static let twoDigitYear = Self(rawValue: "twoDigitYear")
  /// A number that looks like a spreadsheet's own count of days.
  public static let serialDate = Self(rawValue: "serialDate")
  /// A date after the day of the import.
  public static let futureDate = Self(rawValue: "futureDate")
  /// A year before 1900, or outside the years that the host expects.
  public static let unlikelyYear = Self(rawValue: "unlikelyYear")
  /// A month or a year where a day is needed.
  public static let dayMissing = Self(rawValue: "dayMissing")
  /// Not a month of a year.
  public static let notAMonth = Self(rawValue: "notAMonth")
  /// Not an amount.
  public static let notAnAmount = Self(rawValue: "notAnAmount")
  /// An amount that can be read in two ways.
  public static let ambiguousAmount = Self(rawValue: "ambiguousAmount")
  /// An amount that is no whole number of đồng.
  public static let fractionOfDong = Self(rawValue: "fractionOfDong")
  /// A very large amount in the unit of its column, which the cell does not name.
  public static let largeAmount = Self(rawValue: "largeAmount")
  /// So few đồng that a unit must be missing.
  public static let smallAmount = Self(rawValue: "smallAmount")
  /// A negative number.
  public static let negative = Self(rawValue: "negative")
  /// A number too large for its column.
  public static let tooLarge = Self(rawValue: "tooLarge")
  /// Not a whole number.
  public static let notACount = Self(rawValue: "notACount")
  /// A word that is none of its column's.
  public static let unknownWord = Self(rawValue: "unknownWord")
  /// A slash that the host has given no meaning.
  public static let unclearMark = Self(rawValue: "unclearMark")
  /// A `-` where it says nothing.
  public static let noneRefused = Self(rawValue: "noneRefused")
  /// A `-` beside a cell that says more.
  public static let contradiction = Self(rawValue: "contradiction")
  /// A long number that a spreadsheet has shortened, such as 1.23E+11.
  public static let scientificNumber = Self(rawValue: "scientificNumber")
  /// A number of 8, 10 or 11 digits: a spreadsheet takes leading zeros away.
  public static let lostZeros = Self(rawValue: "lostZeros")
  /// Not the number of an identity paper.
  public static let notAnIdentityNumber = Self(rawValue: "notAnIdentityNumber")
  /// Not an identifier.
  public static let notAnID = Self(rawValue: "notAnID")
  /// A row without a name.
  public static let missingName = Self(rawValue: "missingName")
  /// A name alone.
  public static let tooLittle = Self(rawValue: "tooLittle")
  /// Two cells of one row that say the same thing differently, such as a birth year for men and one for women.
  public static let twoValues = Self(rawValue: "twoValues")
  /// A request for a loan without its purpose.
  public static let missingPurpose = Self(rawValue: "missingPurpose")
  /// An identifier that several rows carry.
  public static let duplicateID = Self(rawValue: "duplicateID")
  /// A request that could belong to several applications of the person.
  public static let severalApplications = Self(rawValue: "severalApplications")
  /// An identifier of an application that belongs to another borrower.
  public static let otherApplicant = Self(rawValue: "otherApplicant")
  /// Filled cells beyond the last column of the header.
  public static let tooManyCells = Self(rawValue: "tooManyCells")
  /// Quotes that do not close, or text behind a closing quote.
  public static let brokenQuote = Self(rawValue: "brokenQuote")
  /// Bytes that are not UTF-8.
  public static let notUTF8 = Self(rawValue: "notUTF8")

  /// What is wrong and how to mend it.
  public var wording: Wording { Self.words[self] ?? Wording(vi: "Ô có lỗi.", en: "The cell has a fault.") }

  private static let words: [Self: Wording] = [
    .notADate: Wording(
      vi:
        "Không phải ngày có thật; ghi ngày/tháng/năm, ví dụ 31/12/1990, ngày sinh có thể chỉ ghi 12/1990 hoặc 1990.",
      en:
        "Not a date of the calendar; write day/month/year such as 31/12/1990; a birth may be 12/1990 or 1990."
    ),
    .monthFirst: Wording(
      vi: "Tháng đứng trước ngày; sửa lại ngày/tháng/năm. Ngày không bao giờ tự đổi chỗ.",
      en: "The month stands before the day; write day/month/year. Nothing is swapped by itself."),
    .eitherOrder: Wording(
      vi:
        "Cột này có nhiều ô ghi tháng trước ngày nên không rõ ô này ghi theo thứ tự nào; sửa các ô đó thành ngày/tháng/năm trước, hoặc ghi 1990-05-12.",
      en:
        "Many cells of this column have the month first, so the order here is unclear; mend those to day/month/year first, or write 1990-05-12."
    ),
    .twoDigitYear: Wording(
      vi: "Năm hai chữ số: ghi đủ bốn chữ số, hoặc cho biết khoảng năm khi nhập.",
      en: "A year of two digits: write four, or say with the import which years it can be."),
    .serialDate: Wording(
      vi: "Có vẻ là số thứ tự ngày của bảng tính: định dạng lại cột là ngày, hoặc cho phép số này khi nhập.",
      en:
        "It looks like a spreadsheet's number of days: format the column as dates, or allow such numbers in the import."
    ),
    .futureDate: Wording(
      vi: "Ngày sau ngày nhập dữ liệu; kiểm tra lại năm.",
      en: "A date after the day of the import; check the year."),
    .unlikelyYear: Wording(
      vi: "Năm khó có thật; kiểm tra lại bốn chữ số.", en: "An unlikely year; check its four digits."),
    .dayMissing: Wording(
      vi: "Cột này cần đủ ngày, tháng, năm; chưa biết thì để trống.",
      en: "This column needs the whole day; leave it empty where it is not known."),
    .notAMonth: Wording(vi: "Cần một tháng, ví dụ 05/2026.", en: "It takes a month, such as 05/2026."),
    .notAnAmount: Wording(
      vi: "Không đọc được số tiền; ghi ví dụ 50.000.000 hoặc 50 triệu.",
      en: "Not an amount; write 50.000.000 or 50 triệu, for example."),
    .ambiguousAmount: Wording(
      vi: "Số tiền có thể hiểu hai cách (dấu phẩy ngăn hàng nghìn hay thập phân); ghi đủ số đồng.",
      en: "The amount reads in two ways (the comma may group or be a decimal mark); write it in full đồng."),
    .fractionOfDong: Wording(
      vi: "Số tiền lẻ dưới một đồng; ghi số đồng nguyên.",
      en: "Less than a đồng is left over; write whole đồng."),
    .smallAmount: Wording(
      vi: "Dưới 1.000 đồng, có lẽ thiếu đơn vị; ghi đơn vị ở ô hoặc ở tên cột, ví dụ (triệu đồng).",
      en:
        "Less than 1,000 đồng: a unit seems to be missing; write it in the cell or in the header, as (triệu đồng)."
    ),
    .largeAmount: Wording(
      vi:
        "Trên 1 tỷ đồng theo đơn vị của cột, có lẽ đơn vị bị tính hai lần; ghi đơn vị ngay trong ô, ví dụ 50 triệu hoặc 50.000.000 đồng.",
      en:
        "More than 1 tỷ đồng in the column's unit: the unit seems counted twice; write it in the cell, as 50 triệu or 50.000.000 đồng."
    ),
    .negative: Wording(vi: "Số không được âm.", en: "The number must not be negative."),
    .tooLarge: Wording(vi: "Số quá lớn; kiểm tra đơn vị.", en: "The number is too large; check its unit."),
    .notACount: Wording(vi: "Cần số nguyên không âm.", en: "It takes a whole number, not negative."),
    .unknownWord: Wording(
      vi: "Không nhận từ này; các từ được nhận có trong Documentation/Import.md.",
      en: "This word is not known; Documentation/Import.md lists the words."),
    .unclearMark: Wording(
      vi: "Dấu / chưa rõ là có hay không; ghi có hoặc không, hoặc cho biết nghĩa khi nhập.",
      en: "A / may say yes or no; write có or không, or say with the import what it means."),
    .noneRefused: Wording(
      vi: "Cột này không nhận dấu -; chưa biết thì để trống.",
      en: "This column takes no -; leave it empty where it is not known."),
    .contradiction: Wording(
      vi: "Ô này ghi không có (-) nhưng ô đi kèm có dữ liệu; sửa một trong hai.",
      en: "This cell says there is none (-) but a cell that belongs to it is filled; correct one of them."),
    .scientificNumber: Wording(
      vi:
        "Bảng tính đã rút gọn số (dạng 1,23E+11) và làm mất chữ số; định dạng cột là Văn bản rồi nhập lại số từ giấy tờ.",
      en:
        "The spreadsheet has shortened the number (as 1.23E+11) and lost digits; format the column as Text and enter it again from the paper."
    ),
    .lostZeros: Wording(
      vi:
        "Số có 8, 10 hoặc 11 chữ số, có lẽ mất số 0 ở đầu; định dạng cột là Văn bản và kiểm tra với giấy tờ.",
      en:
        "8, 10 or 11 digits: leading zeros seem to be lost; format the column as Text and check it with the paper."
    ),
    .notAnIdentityNumber: Wording(
      vi: "Số định danh có 12 chữ số, số CMND cũ có 9; mỗi ô một số, không có giấy thì ghi -.",
      en: "An identity number has 12 digits, an old one 9; one number a cell, and - where there is no paper."),
    .notAnID: Wording(
      vi: "Mã gồm chữ cái không dấu, chữ số và . _ / -, tối đa 32 ký tự, không phải họ tên hay số định danh.",
      en: "An id has unaccented letters, digits and . _ / -, at most 32, and is no name or identity number."),
    .missingName: Wording(
      vi: "Dòng có dữ liệu nhưng không có họ tên; ghi họ tên hoặc xóa dòng.",
      en: "The row has cells but no name; write the name or delete the row."),
    .tooLittle: Wording(
      vi: "Chỉ có họ tên thì chưa biết là ai; thêm ngày sinh, số định danh hoặc mã.",
      en: "A name alone does not tell who it is; add a birth, an identity number or an id."),
    .twoValues: Wording(
      vi: "Hai ô của dòng nói về cùng một việc mà khác nhau; để lại một ô.",
      en: "Two cells of the row say the same thing differently; leave one."),
    .missingPurpose: Wording(
      vi: "Có đề nghị vay nhưng thiếu mục đích: sản xuất hoặc học nghề.",
      en: "A loan is asked for without its purpose: production or training."),
    .duplicateID: Wording(
      vi: "Nhiều dòng mang cùng một mã; mỗi người một mã.",
      en: "Several rows carry one id; each person has an own one."),
    .severalApplications: Wording(
      vi: "Người này đã có nhiều hồ sơ cùng mục đích; ghi mã hồ sơ để biết là hồ sơ nào.",
      en: "The person has several applications for this purpose; write the application's id to say which."),
    .otherApplicant: Wording(
      vi: "Mã hồ sơ này là của người vay khác; kiểm tra lại mã.",
      en: "This application belongs to another borrower; check the id."),
    .tooManyCells: Wording(
      vi: "Có ô nằm ngoài các cột có tên; ô có dấu phân cách bên trong phải bao bằng nháy kép.",
      en: "Cells stand beyond the named columns; a cell with a separator in it needs quotes."),
    .brokenQuote: Wording(
      vi: "Dấu nháy kép không khép đúng; hãy xuất lại CSV từ bảng tính.",
      en: "A quote is not closed properly; export the CSV from the spreadsheet again."),
    .notUTF8: Wording(
      vi: "Chữ không phải UTF-8; xuất lại dạng CSV UTF-8.",
      en: "The text is not UTF-8; export it as CSV UTF-8."),
  ]
}
