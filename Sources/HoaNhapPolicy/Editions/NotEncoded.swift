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
  /// The parameters that are held and shown, and that nothing reads.
  public let keys: [ParameterKey]

  /// Makes an entry.
  public init(
    _ rows: [ParameterID], _ subject: Wording, because reason: Wording, only keys: [ParameterKey] = []
  ) {
    self.rows = rows
    self.subject = subject
    self.reason = reason
    self.keys = keys
  }
}

extension Edition {
  /// What this edition leaves to people, with reasons, in the order of the register.
  public var notEncoded: [NotEncoded] {
    NotEncoded.ofBorrowing + NotEncoded.ofLoans + NotEncoded.ofBodies + NotEncoded.ofReporting
  }

  /// The readings that the package had to choose: every value in force until further notice that is assumed.
  public var openQuestions: [ParameterRow] {
    rows.filter { $0.standing == .assumed && $0.until == nil }
  }
}

extension NotEncoded {
  /// Identity, borrowers, conditions, ceilings, security (D, B, C, L).
  static let ofBorrowing: [NotEncoded] = [
    NotEncoded(
      ["D.2"], both("nội dung kế hoạch của tỉnh", "what the province's plan says"),
      because: both(
        "chỉ có số và ngày; chưa có văn bản", "its number and day are held; the text was not at hand"),
      only: ["identity.provincialPlan"]),
    NotEncoded(
      ["D.4"], both("hồ sơ và khoản vay của chương trình trước", "cases and loans of the programme before"),
      because: both("chỉ giữ mức vay cũ để đối chiếu", "its ceilings are kept as history only"),
      only: ["identity.predecessorPerson", "identity.predecessorHousehold"]),
    NotEncoded(
      ["C.2"], both("các cột của mẫu danh sách chính thức", "the columns of the official list form"),
      because: both("chưa có mẫu kèm theo Quyết định", "the Decision's form was not at hand")),
    NotEncoded(
      ["C.4"], both("thế nào là chấp hành tốt pháp luật", "what good compliance with the law is"),
      because: both(
        "văn bản không có thước đo; công an xã nhận xét", "no text measures it; the commune police judge"),
      only: ["conditions.conductForm"]),
    NotEncoded(
      ["C.10"],
      both(
        "từng lao động của cơ sở có đủ điều kiện của cá nhân hay không",
        "whether each worker of an establishment meets a person's conditions"),
      because: both(
        "hồ sơ trung lập chỉ có số lao động có tên trong danh sách",
        "the neutral application holds how many of them stand on the list")),
    NotEncoded(
      ["C.12"], both("chọn quyết định quản lý mới nhất", "choosing the latest management decision"),
      because: both(
        "hệ thống của xã đưa vào quyết định được tính", "the host gives the decision that counts"),
      only: ["conditions.severalDecisions"]),
    NotEncoded(
      ["C.13"],
      both(
        "thẩm quyền và thời hạn của quyết định quản lý", "who issued a management decision, and for how long"),
      because: both("quyết định theo cả hai luật đều được tính", "decisions under both laws count alike"),
      only: ["conditions.decisionLaws"]),
    NotEncoded(
      ["L.2"], both("từng khoản chi phí học nghề", "the single costs of training"),
      because: both("chỉ so tổng số tiền với mức mỗi tháng", "the sum is compared with the monthly cap"),
      only: ["ceilings.trainingCosts"]),
    NotEncoded(
      ["L.6"], both("chính chương trình học sinh, sinh viên", "the student programme itself"),
      because: both("chỉ lấy mức mỗi tháng của chương trình đó", "only its monthly cap is borrowed"),
      only: ["ceilings.studentMonth"]),
    NotEncoded(
      ["L.7"], both("ai đại diện hộ gia đình", "who represents a household"),
      because: both("hệ thống của xã ghi người đại diện", "the host records the representative")),
    NotEncoded(
      ["L.10"], both("bảo đảm tiền vay của cơ sở", "an establishment's security"),
      because: both("ngân hàng thẩm định", "the bank appraises it"), only: ["ceilings.unsecured"]),
  ]

  /// Rates, terms, instalments, what follows lending (R, T, I, A).
  static let ofLoans: [NotEncoded] = [
    NotEncoded(
      ["A.5"],
      both(
        "nguyên nhân và thẩm quyền khoanh nợ, xóa nợ",
        "for which causes, and by whom, a debt is frozen or written off"),
      because: both(
        "chưa có toàn văn các quyết định; chỉ xét thời gian, số tiền và việc có quyết định",
        "the texts were not at hand; the time, the amount, and that there is a decision are judged")),
    NotEncoded(
      ["T.2", "T.3", "T.4"],
      both("thời hạn trả nợ của khoản vay học nghề", "the repayment period of a training loan"),
      because: both(
        "văn bản tương tự nêu; hồ sơ trung lập không có ngày kết thúc khóa học",
        "a sibling text says it; the neutral application does not hold the end of the course"),
      only: ["terms.disbursementPeriod"]),
    NotEncoded(
      ["A.6"],
      both("quy định của bên ủy thác vốn địa phương", "the rules of the party that entrusts local capital"),
      because: both(
        "mỗi nơi một khác; nhập bằng văn bản sửa đổi",
        "they differ from place to place; enter them as an amendment")),
    NotEncoded(
      ["A.7"],
      both("ngày đã kiểm tra và nội dung kiểm tra", "on which day a check was made, and what it looks at"),
      because: both(
        "hệ thống của xã, ngân hàng ghi; ngày chưa biết thì việc kiểm tra là chưa rõ",
        "the host records it; where the day is not known, the check is listed as unknown")),
    NotEncoded(
      ["A.9"], both("khi nào hồ sơ được coi là đầy đủ", "when a dossier is full"),
      because: both(
        "ngân hàng xác định; thời hạn tính từ ngày tiếp nhận được ghi",
        "the bank says; the time runs from the day of receipt that is recorded")),
  ]

  /// Capital and bodies, personal data (K, S).
  static let ofBodies: [NotEncoded] = [
    NotEncoded(
      ["K.1"], both("khoản vay dùng nguồn vốn nào", "from which capital a loan is paid"),
      because: both(
        "không văn bản nào ở đây nói; khoản vay chỉ ghi nguồn",
        "no text at hand says; a loan records its source"),
      only: ["bodies.capital", "bodies.mobilised"]),
    NotEncoded(
      ["K.2"], both("tổ chức nào nhận ủy thác khoản vay", "which body a loan is entrusted to"),
      because: both("không văn bản nào ở đây nói", "no text at hand says"),
      only: ["bodies.entrusted", "bodies.codes"]),
    NotEncoded(
      ["K.3"],
      both(
        "tổ cùng khu dân cư và được UBND xã chấp thuận",
        "that a group is of one residential area and approved by the commune"),
      because: both("UBND xã chấp thuận việc thành lập tổ", "the commune approves the group")),
    NotEncoded(
      ["K.4"],
      both("số xã và địa bàn của phòng giao dịch", "the number of communes, and whom an office serves"),
      because: both("không điều kiện nào phụ thuộc", "no clause depends on it"), only: ["bodies.communes"]),
    NotEncoded(
      ["K.5", "S.2"],
      both(
        "lưu dữ liệu bao lâu, mã hóa khi chuyển; bảng quyền truy cập là đề xuất",
        "how long data are kept, encryption in transfer; the table of access is a proposal"),
      because: both(
        "văn bản không nêu con số và bảng nào; hệ thống của xã quyết định",
        "no text at hand names a time or a table; the host decides"),
      only: ["bodies.rehabilitationData", "privacy.safeguards"]),
  ]

  /// Reports and reviews (P).
  static let ofReporting: [NotEncoded] = [
    NotEncoded(
      ["P.1", "P.4", "P.6"],
      both(
        "báo cáo, rà soát theo yêu cầu hoặc theo kế hoạch của tỉnh",
        "reports and reviews on request or as the province plans"),
      because: both("không có ngày biết trước", "they have no day that is known beforehand"))
  ]
}

private func both(_ vi: String, _ en: String) -> Wording { Wording(vi: vi, en: en) }
