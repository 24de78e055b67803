import HoaNhapValues

/// The words around obligations in calendars and pages.
enum ObligationWords {
  static let calendar = Wording(vi: "Việc đến hạn", en: "Deadlines")
  static let state = Wording(vi: "Tình trạng", en: "State")
  static let late = Wording(vi: "QUÁ HẠN", en: "LATE")
  static let done = Wording(vi: "ĐÃ XONG", en: "DONE")
}
