extension JSONError.Code {
  /// What is wrong and what would be right, for a fault that the reader found.
  ///
  /// - Parameter limits: the limits under which it read.
  func wording(_ limits: JSONReader.Limits) -> Wording {
    switch self {
    case .empty:
      Wording(
        vi: "Không có nội dung; cần đúng một giá trị JSON.",
        en: "There is nothing here; one JSON value is needed.")
    case .unexpectedEnd:
      Wording(
        vi: "Nội dung kết thúc quá sớm; hãy viết tiếp và đóng các ngoặc còn mở.",
        en: "The text ends too soon; finish it and close the brackets that are still open.")
    case .trailingText:
      Wording(
        vi: "Còn nội dung sau giá trị; mỗi tài liệu chỉ có một giá trị.",
        en: "Something follows the value; a document holds one value.")
    case .expectedValue:
      Wording(
        vi: "Chỗ này cần một giá trị: chuỗi, số nguyên, true, false, null, danh sách hoặc đối tượng.",
        en: "A value is due here: a string, a whole number, true, false, null, a list or an object.")
    case .expectedKey:
      Wording(
        vi: "Chỗ này cần tên trường trong dấu nháy kép; không để dấu phẩy trước ngoặc đóng.",
        en: "A key in double quotes is due here; no comma stands before a closing bracket.")
    case .expectedColon:
      Wording(
        vi: "Sau tên trường cần dấu hai chấm.",
        en: "A colon is due after a key.")
    case .expectedComma:
      Wording(
        vi: "Sau giá trị cần dấu phẩy hoặc ngoặc đóng.",
        en: "A comma or the closing bracket is due after a value.")
    case .unterminatedString:
      Wording(
        vi: "Chuỗi thiếu dấu nháy kép ở cuối.",
        en: "The string lacks its closing double quote.")
    case .controlCharacter:
      Wording(
        vi: #"Chuỗi chứa ký tự điều khiển; hãy viết dạng \n, \t hoặc \u00xx."#,
        en: #"The string holds a control character; write it as \n, \t or \u00xx."#)
    case .invalidEscape:
      Wording(
        vi: #"Sau dấu \ chỉ được là " \ / b f n r t hoặc u với bốn chữ số thập lục phân."#,
        en: #"After \ stands one of " \ / b f n r t, or u with four hexadecimal digits."#)
    case .unpairedSurrogate:
      Wording(
        vi: #"Mã \u này là một nửa của một cặp; cần nửa đầu rồi ngay sau đó nửa sau."#,
        en: #"This \u code is half of a pair; the first half must be followed by the second."#)
    case .invalidUTF8:
      Wording(
        vi: "Các byte ở đây không phải UTF-8; hãy lưu tệp với mã UTF-8.",
        en: "The bytes here are not UTF-8; save the file as UTF-8.")
    case .invalidNumber:
      Wording(
        vi: "Sau dấu trừ cần chữ số.",
        en: "A digit is due after the minus.")
    case .leadingZero:
      Wording(
        vi: "Số không được bắt đầu bằng số 0 thừa.",
        en: "A number does not begin with a needless zero.")
    case .notWhole:
      Wording(
        vi: "Chỉ nhận số nguyên, không phần thập phân, không số mũ; lãi suất ghi thành chuỗi, như \"6.24\".",
        en: "A number is whole, without fraction or exponent; write a rate as text, such as \"6.24\"."
      )
    case .numberOutOfRange:
      Wording(
        vi: "Số nằm ngoài khoảng từ -9223372036854775808 đến 9223372036854775807.",
        en: "The number is outside -9223372036854775808 to 9223372036854775807.")
    case .duplicateKey:
      Wording(
        vi: "Tên trường này đã có trong cùng đối tượng; chỉ giữ lại một.",
        en: "This key already stands in the same object; keep one of them.")
    default:
      Wording(
        vi: "Lồng nhau quá sâu; cho phép nhiều nhất \(limits.depth) cấp.",
        en: "The nesting is too deep; at most \(limits.depth) levels are allowed.")
    }
  }
}
