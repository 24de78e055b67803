public import HoaNhapValues

/// Something that the policy says and no rule of the package decides, with the reason.
///
/// Silence is never permission: what stands here is for a person to judge.
public struct NotEncoded: Sendable, Hashable {
  /// The rows of the register that it concerns.
  public let rows: [ParameterID]
  /// What is not decided.
  public let subject: Wording
  /// Why not.
  public let reason: Wording

  /// Makes an entry.
  public init(_ rows: [ParameterID], _ subject: Wording, because reason: Wording) {
    self.rows = rows
    self.subject = subject
    self.reason = reason
  }
}

extension Edition {
  /// What this edition leaves to people, with reasons.
  public var notEncoded: [NotEncoded] {
    [
      NotEncoded(
        ["C.2"],
        Wording(vi: "các cột của mẫu danh sách chính thức", en: "the columns of the official list form"),
        because: Wording(vi: "chưa có mẫu kèm theo Quyết định", en: "the Decision's form was not at hand")),
      NotEncoded(
        ["C.4"],
        Wording(vi: "thế nào là chấp hành tốt pháp luật", en: "what good compliance with the law is"),
        because: Wording(
          vi: "văn bản không có thước đo; công an xã nhận xét",
          en: "no text measures it; the commune police judge")),
      NotEncoded(
        ["C.12"],
        Wording(vi: "chọn quyết định quản lý mới nhất", en: "choosing the latest management decision"),
        because: Wording(
          vi: "hệ thống của xã đưa vào quyết định được tính", en: "the host gives the decision that counts")),
      NotEncoded(
        ["L.2"], Wording(vi: "từng khoản chi phí học nghề", en: "the single costs of training"),
        because: Wording(
          vi: "chỉ so tổng số tiền với mức mỗi tháng", en: "the sum is compared with the monthly cap")),
      NotEncoded(
        ["L.7", "L.8"], Wording(vi: "ai ký hồ sơ vay vốn", en: "who signs the application"),
        because: Wording(
          vi: "tùy thành viên của hộ; không điều kiện nào ở đây xét",
          en: "it depends on the household; no clause here asks")),
      NotEncoded(
        ["L.10"], Wording(vi: "bảo đảm tiền vay của cơ sở", en: "an establishment's security"),
        because: Wording(vi: "ngân hàng thẩm định", en: "the bank appraises it")),
      NotEncoded(
        ["T.2", "T.3", "T.4"],
        Wording(vi: "thời hạn trả nợ của khoản vay học nghề", en: "the repayment period of a training loan"),
        because: Wording(
          vi: "văn bản tương tự nêu; hồ sơ trung lập không có ngày kết thúc khóa học",
          en: "a sibling text says it; the neutral application does not hold the end of the course")),
      NotEncoded(
        ["A.1", "A.2", "A.3", "A.4", "A.5"],
        Wording(
          vi: "giới hạn của điều chỉnh, gia hạn, khoanh, xóa nợ",
          en: "the limits of adjustment, extension, freeze, write-off"),
        because: Wording(
          vi: "sổ theo dõi tính những việc này khi đã có quyết định, không xét có được phép hay không",
          en: "the ledger counts them once they are decided and does not judge whether they may be")),
      NotEncoded(
        ["K.3"],
        Wording(
          vi: "số thành viên của tổ tiết kiệm và vay vốn", en: "the size of a savings and credit group"),
        because: Wording(vi: "UBND xã chấp thuận việc thành lập tổ", en: "the commune approves the group")),
    ]
  }

  /// The readings that the package had to choose: every value in force until further notice that is assumed.
  public var openQuestions: [ParameterRow] {
    rows.filter { $0.standing == .assumed && $0.until == nil }
  }
}
