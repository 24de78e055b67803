import HoaNhapPolicy
public import HoaNhapValues

extension Convention {
  /// What the convention is about, in a line; its code where the convention is not one of the package's own.
  public var title: Wording { Self.entries[self]?.title ?? Wording(vi: rawValue, en: rawValue) }

  /// The text that the convention rests on; `nil` for a choice that no text makes.
  public var citation: Citation? { Self.entries[self]?.citation }

  /// The conventions of the package, in order of their codes.
  public static let all: [Convention] = list.map(\.convention)

  /// By which conventions stand in order: those of the neutral document, then those of the methods beyond it.
  var number: Int {
    guard let number = Int(rawValue.dropFirst()) else { return .max }
    return rawValue.hasPrefix("V") ? number : number + 1000
  }

  private struct Entry: Sendable {
    let convention: Convention
    let title: Wording
    let citation: Citation?

    init(_ convention: Convention, _ citation: Citation? = nil, vi: String, en: String) {
      self.convention = convention
      title = Wording(vi: vi, en: en)
      self.citation = citation
    }
  }

  private static let entries = Dictionary(uniqueKeysWithValues: list.map { ($0.convention, $0) })

  private static let list: [Entry] = [
    Entry(
      .simpleInterest, .circular14("Điều 5"),
      vi: "Lãi = dư nợ gốc × số đêm × lãi suất năm, chia cho số ngày quy ước của năm",
      en: "Interest = principal × nights × yearly rate, over the days that a year counts"),
    Entry(
      .dayCount, .circular14("Điều 5"), vi: "Số ngày quy ước của một năm",
      en: "How many days a year counts"),
    Entry(
      .dayAttribution, .circular14("Điều 4 khoản 2"), vi: "Mỗi đêm tính cho ngày đầu hay ngày cuối của nó",
      en: "Whether a night belongs to its first or its last day"),
    Entry(
      .sameDayMoney, vi: "Tiền nhận hoặc trả ngày nào thì tính từ đêm của ngày đó",
      en: "Money counts from the night of its own day"),
    Entry(
      .rateFrom, vi: "Lãi suất mới tính từ đêm của ngày nó bắt đầu",
      en: "A new rate counts from the night of its first day"),
    Entry(
      .ownRates, .decision08("lãi suất"), vi: "Dùng các mức lãi suất áp dụng cho chính khoản vay này",
      en: "The rates are those that reach this loan"),
    Entry(
      .firstRate, vi: "Ngày giải ngân đầu tiên phải có lãi suất",
      en: "There is a rate on the first disbursement day"),
    Entry(.wholeDong, vi: "Mọi số tiền là đồng chẵn", en: "All amounts are whole đồng"),
    Entry(
      .interestGrid, .practice("thu lãi"), vi: "Lãi đến hạn theo tháng và vào ngày trả cuối cùng",
      en: "Interest falls due by months, and on the last day of the loan"),
    Entry(
      .firstPeriod, vi: "Kỳ lãi đầu bắt đầu khi nhận tiền hoặc khi học xong, dài hay ngắn đều được",
      en: "The first interest period begins with the money or the study end, be it short or long"),
    Entry(
      .interestRounding, vi: "Cách làm tròn tiền lãi thành đồng", en: "How interest becomes whole đồng"),
    Entry(
      .roundingDrift, vi: "Phần chênh do làm tròn không chuyển sang kỳ sau",
      en: "What rounding adds or takes is not carried on"),
    Entry(
      .equalParts, .practice("phân kỳ trả nợ"), vi: "Các phần gốc bằng nhau, làm tròn theo đơn vị",
      en: "Equal parts of principal, rounded to a unit"),
    Entry(
      .lastTakesRest, vi: "Kỳ cuối trả hết phần gốc còn lại",
      en: "The last instalment takes all principal that is left"),
    Entry(
      .principalDates, vi: "Ngày trả gốc có thể khác ngày trả lãi",
      en: "Principal may fall due on other days than interest"),
    Entry(
      .disbursedFirst, vi: "Giải ngân xong trước kỳ trả gốc đầu tiên",
      en: "All money is handed out before the first principal date"),
    Entry(
      .wholeAmount, vi: "Các phần gốc chia từ toàn bộ số tiền vay",
      en: "The parts are taken of the whole amount"),
    Entry(
      .defaultFirstDue, vi: "Kỳ đầu không ghi ngày thì cách ngày bắt đầu đúng một bước",
      en: "A first date that is not given lies one step after the start"),
    Entry(
      .wantedDay, vi: "Giữ ngày trả đã chọn qua những tháng ngắn",
      en: "The chosen day is kept through short months"),
    Entry(
      .roll, .civilCode("Điều 148 khoản 5"), vi: "Ngày trả rơi vào ngày nghỉ thì dời",
      en: "A due date on a rest day is moved"),
    Entry(
      .accrual, vi: "Khi ngày trả dời, lãi tính đến ngày nào",
      en: "Up to which day interest runs when a due date is moved"),
    Entry(
      .studyPeriod, .decision08("thời hạn cho vay"), vi: "Trong thời gian học chưa thu gì, lãi đơn vẫn tính",
      en: "Nothing is collected during the course; simple interest is counted"),
    Entry(.studyInterest, vi: "Lãi của thời gian học thu khi nào", en: "When study interest is collected"),
    Entry(
      .overdueRate, .decree06("Điều 32"), vi: "Lãi suất của gốc quá hạn", en: "The rate of overdue principal"),
    Entry(
      .overdueFrom, Citation("Công văn 597/NHCS-TDNN"), vi: "Gốc chưa trả thành quá hạn từ khi nào",
      en: "When unpaid principal becomes overdue"),
    Entry(.allocation, vi: "Tiền trả dùng theo thứ tự nào", en: "In which order a payment is used"),
    Entry(
      .sameDayOrder, vi: "Cùng ngày: xóa nợ, lập lại kỳ hạn, rồi trả nợ; phần dư trả trước hạn",
      en: "On one day write-offs, then reschedules, then payments; what exceeds all dues is paid early"),
    Entry(
      .overduePosting, vi: "Lãi quá hạn được làm tròn khi trả nợ và khi xem số dư",
      en: "Overdue interest is rounded at each payment and for each balance"),
    Entry(
      .freeze, Citation("QĐ 50/2010/QĐ-TTg và QĐ 08/2021/QĐ-TTg"),
      vi: "Đêm khoanh nợ không tính lãi, ngày trả giữ nguyên",
      en: "Frozen nights bear no interest; due dates stay"),
    Entry(
      .reschedule, vi: "Kỳ hạn mới thay mọi kỳ chưa trả", en: "New instalments replace all that are unpaid"),
    Entry(
      .writeOff, vi: "Xóa nợ: kỳ cũ nhất và lãi quá hạn trước",
      en: "Write-offs take the oldest instalment and overdue interest first"),
    Entry(.noCompounding, vi: "Lãi không sinh lãi", en: "Interest bears no interest"),
    Entry(
      .transferDay, .practice("ngày giao dịch xã"), vi: "Chuyển nợ quá hạn vào ngày giao dịch xã",
      en: "Principal becomes overdue on the commune's transaction day"),
    Entry(
      .finalTransactionDay, .practice("ngày giao dịch xã"),
      vi: "Ngày trả cuối lùi về ngày giao dịch xã liền trước",
      en: "The final due date moves back to the transaction day before it"),
    Entry(
      .levelPayment, vi: "Mỗi kỳ trả một số tiền như nhau, kỳ cuối trả phần còn lại",
      en: "Each payment is the same, the last takes the rest"),
    Entry(
      .levelAfterRateChange, vi: "Số tiền mỗi kỳ sau khi lãi suất đổi",
      en: "What becomes of the level payment when the rate changes"),
  ]
}

extension AppliedConvention {
  /// The text that the convention rests on as it is set here; `nil` for a choice that no text makes.
  ///
  /// Another day count than the law's, or another overdue multiplier, does not rest on the text of the usual one.
  public var citation: Citation? {
    switch convention {
    case .dayCount, .overdueRate: standing == .enacted ? convention.citation : nil
    default: convention.citation
    }
  }
}
