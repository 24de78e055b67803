import HoaNhapValues

/// The names of facts, as an officer would ask for them.
enum FactWords {
  /// The name of one fact; `nil` for a set that is not one known fact.
  static func name(of fact: FactSet) -> Wording? {
    switch fact {
    case .needsLoan: Wording(vi: "có nhu cầu vay vốn hay không", en: "whether there is a need to borrow")
    case .birth: Wording(vi: "đầy đủ ngày, tháng, năm sinh", en: "the full birth date")
    case .route: Wording(vi: "hình thức cai nghiện", en: "the route of rehabilitation")
    case .completedOn: Wording(vi: "ngày hoàn thành", en: "the day of completion")
    case .list: Wording(vi: "có tên trong danh sách hay không", en: "whether the name is on the list")
    case .listConfirmedOn: Wording(vi: "ngày xác nhận danh sách", en: "the day the list was confirmed")
    case .managementDecision: Wording(vi: "quyết định quản lý sau cai nghiện", en: "the management decision")
    case .decisionIssuedOn:
      Wording(vi: "ngày ban hành quyết định quản lý", en: "the day the management decision was issued")
    case .conduct: Wording(vi: "nhận xét của công an xã", en: "the judgement of the commune police")
    case .trainingLevel: Wording(vi: "trình độ đào tạo", en: "the level of training")
    case .institutionConfirmed:
      Wording(vi: "giấy xác nhận của cơ sở đào tạo", en: "the institution's confirmation")
    case .samePurposeDebt:
      Wording(vi: "dư nợ cùng mục đích ở chương trình khác", en: "the debt elsewhere for the same purpose")
    case .termMonths: Wording(vi: "thời hạn vay", en: "the term")
    case .amount: Wording(vi: "số tiền xin vay", en: "the amount")
    case .programmeBalance: Wording(vi: "dư nợ trong chương trình", en: "the programme balance")
    case .trainingMonths: Wording(vi: "số tháng học", en: "the months of training")
    case .establishmentType: Wording(vi: "loại hình cơ sở", en: "the form of the establishment")
    case .insuredWorkers: Wording(vi: "số lao động tham gia BHXH", en: "the insured workers")
    case .capital: Wording(vi: "tổng nguồn vốn", en: "the capital")
    case .revenue: Wording(vi: "doanh thu năm trước", en: "last year's revenue")
    case .members: Wording(vi: "số thành viên", en: "the members")
    case .registered: Wording(vi: "đăng ký của cơ sở", en: "the registration")
    case .operating: Wording(vi: "tình trạng hoạt động", en: "whether it operates")
    case .workers: Wording(vi: "tổng số lao động", en: "the number of workers")
    case .planConfirmed: Wording(vi: "xác nhận phương án vay vốn", en: "the confirmation of the loan plan")
    case .listedWorkers:
      Wording(vi: "số lao động có tên trong danh sách", en: "how many workers are on the list")
    case .rehabilitatedWorkers:
      Wording(vi: "số lao động là người sau cai nghiện", en: "the number of workers after rehabilitation")
    default: nil
    }
  }
}
