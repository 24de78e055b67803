package import HoaNhapPolicy
import HoaNhapValues

extension Mender {
  /// Phòng giao dịch Ngân hàng Chính sách xã hội.
  public static let vbspTransactionOffice = Mender(rawValue: "vbspTransactionOffice")
}

/// Whom to ask for a fact, and how.
package enum QuestionWords {
  /// Those who know the fact first hand; data on rehabilitation sit with the commune police (K.5).
  package static func askOf(_ fact: FactSet, _ borrower: BorrowerKind) -> [Mender] {
    switch fact {
    case .route, .completedOn, .managementDecision, .decisionIssuedOn: [.borrower, .communePolice]
    case .list, .conduct: [.communePolice]
    case .listConfirmedOn, .planConfirmed: [.communePeoplesCommittee]
    case .listedWorkers: [.communePolice, .communePeoplesCommittee]
    case .institutionConfirmed: [.trainingInstitution]
    case .trainingLevel, .trainingMonths: [.borrower, .trainingInstitution]
    case .programmeBalance: [.vbspTransactionOffice, .borrower(borrower)]
    case .samePurposeDebt: [.borrower(borrower), .vbspTransactionOffice]
    default: [.borrower(borrower)]
    }
  }

  /// The question about one fact.
  static func wording(of fact: FactSet, _ borrower: BorrowerKind) -> Wording {
    borrower == .establishment ? ofEstablishment(fact) ?? shared(fact, "Quý cơ sở") : ofPerson(fact)
  }

  /// What both kinds of borrowers are asked.
  private static func shared(_ fact: FactSet, _ you: String) -> Wording {
    switch fact {
    case .needsLoan:
      Wording(
        vi: "Xin hỏi \(you) có nhu cầu vay vốn của chương trình này không?",
        en: "May I ask whether you need a loan from this programme?")
    case .samePurposeDebt:
      Wording(
        vi: "Xin hỏi \(you) hiện còn nợ bao nhiêu ở chương trình tín dụng khác cho cùng mục đích này? "
          + "Nếu không còn nợ, xin ghi 0 đồng.",
        en: "May I ask how much you still owe to another credit programme for this same purpose? "
          + "If nothing, please say 0 đồng.")
    case .termMonths:
      Wording(
        vi: "Xin hỏi \(you) đề nghị vay trong bao nhiêu tháng?",
        en: "May I ask for how many months you would like to borrow?")
    case .amount:
      Wording(
        vi: "Xin hỏi \(you) đề nghị vay bao nhiêu tiền?", en: "May I ask how much you would like to borrow?")
    case .programmeBalance:
      Wording(
        vi: "Xin cho biết dư nợ hiện tại của người vay trong chương trình này; nếu chưa vay, xin ghi 0 đồng.",
        en: "Please tell us what the borrower owes in this programme today; if nothing, please say 0 đồng.")
    default: Wording(vi: "Xin cho biết thêm.", en: "Please tell us more.")
    }
  }

  private static func ofPerson(_ fact: FactSet) -> Wording {
    switch fact {
    case .birth:
      Wording(
        vi: "Xin anh/chị cho biết đầy đủ ngày, tháng, năm sinh ghi trên giấy tờ tùy thân.",
        en: "Please tell us your full date of birth as it stands on your identity paper.")
    case .route:
      Wording(
        vi:
          "Xin cho biết anh/chị đã hoàn thành hình thức nào: cai nghiện tự nguyện, cai nghiện bắt buộc, hay điều "
          + "trị bằng thuốc thay thế?",
        en:
          "Please tell us which of the three you completed: voluntary rehabilitation, compulsory rehabilitation, or "
          + "substitution treatment?")
    case .completedOn:
      Wording(
        vi: "Xin cho biết ngày anh/chị hoàn thành, theo giấy tờ đã được cấp.",
        en: "Please tell us the day of completion, as your papers show it.")
    case .list:
      Wording(
        vi:
          "Kính đề nghị Công an xã cho biết người vay đã có tên trong danh sách hằng tháng chưa, và UBND xã đã xác "
          + "nhận danh sách đó ngày nào?",
        en:
          "Could the commune police please say whether the borrower is on a monthly list, and on which day the "
          + "People's Committee confirmed it?")
    case .listConfirmedOn:
      Wording(
        vi: "Kính đề nghị UBND xã cho biết đã xác nhận danh sách có tên người vay chưa, và vào ngày nào?",
        en:
          "Could the People's Committee please say whether, and on which day, it confirmed the list with the "
          + "borrower's name?")
    case .managementDecision:
      Wording(
        vi:
          "Xin cho biết đã có quyết định quản lý sau cai nghiện tại nơi cư trú chưa; nếu có, quyết định mới nhất "
          + "ban hành ngày nào?",
        en:
          "Please tell us whether there is a decision on management after rehabilitation at the place of residence "
          + "and, if so, on which day the latest one was issued.")
    case .decisionIssuedOn:
      Wording(
        vi: "Xin cho biết ngày ban hành ghi trên quyết định quản lý sau cai nghiện.",
        en: "Please tell us the day of issue written on the management decision.")
    case .conduct:
      Wording(
        vi:
          "Kính đề nghị Công an xã ghi nhận xét về việc chấp hành pháp luật của người vay, có ngày và lý do.",
        en:
          "Could the commune police please record their judgement of the borrower's compliance with the law, with "
          + "its day and reason?")
    case .trainingLevel:
      Wording(
        vi: "Xin cho biết khóa học ở trình độ nào: sơ cấp, đào tạo dưới 3 tháng, hay trình độ khác?",
        en: "Please tell us the level of the course: elementary, under 3 months, or another?")
    case .trainingMonths:
      Wording(
        vi: "Xin cho biết khóa học kéo dài bao nhiêu tháng?", en: "How many months does the course last?")
    case .institutionConfirmed:
      Wording(
        vi: "Kính đề nghị cơ sở đào tạo cho biết đã cấp giấy xác nhận việc học cho người vay chưa?",
        en: "Could the training institution please say whether it has issued its confirmation of the course?")
    default: shared(fact, "anh/chị")
    }
  }

  private static func ofEstablishment(_ fact: FactSet) -> Wording? {
    switch fact {
    case .establishmentType:
      Wording(
        vi:
          "Xin hỏi Quý cơ sở là doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác, hộ kinh "
          + "doanh, hay loại hình khác?",
        en:
          "Is the establishment a small or medium enterprise, a cooperative, a union of cooperatives, a cooperative "
          + "group, a household business, or of another form?")
    case .insuredWorkers:
      Wording(
        vi: "Xin cho biết số lao động tham gia bảo hiểm xã hội bình quân năm của cơ sở.",
        en: "How many insured workers does the establishment have, on yearly average?")
    case .capital:
      Wording(vi: "Xin cho biết tổng nguồn vốn của cơ sở.", en: "What is the establishment's total capital?")
    case .revenue:
      Wording(
        vi: "Xin cho biết tổng doanh thu của cơ sở năm trước.",
        en: "What was the establishment's revenue in the year before?")
    case .members:
      Wording(
        vi: "Xin cho biết số thành viên chính thức của cơ sở (với liên hiệp: số hợp tác xã thành viên).",
        en: "How many official members does it have (for a union: member cooperatives)?")
    case .registered:
      Wording(
        vi: "Xin hỏi cơ sở đã được thành lập theo pháp luật chưa?",
        en: "Has the establishment been founded under the law?")
    case .operating:
      Wording(
        vi: "Xin hỏi cơ sở hiện có đang hoạt động theo pháp luật không?",
        en: "Is the establishment operating under the law at present?")
    case .workers:
      Wording(vi: "Xin cho biết tổng số lao động của cơ sở.", en: "How many workers does it have in all?")
    case .rehabilitatedWorkers:
      Wording(
        vi: "Xin cho biết bao nhiêu lao động là người sau cai nghiện đã có hợp đồng lao động.",
        en: "How many of the workers are people after rehabilitation with a labour contract?")
    case .listedWorkers:
      Wording(
        vi:
          "Kính đề nghị Công an xã và UBND xã cho biết bao nhiêu lao động trong số đó có tên trong danh sách đã "
          + "xác nhận và đáp ứng điều kiện của người vay.",
        en:
          "Could the commune police and the People's Committee please say how many of those workers are on the "
          + "confirmed list and meet a person's conditions?")
    case .planConfirmed:
      Wording(
        vi: "Kính đề nghị UBND xã nơi thực hiện cho biết đã xác nhận phương án vay vốn của cơ sở chưa?",
        en: "Could the People's Committee of the place please say whether it has confirmed the loan plan?")
    default: nil
    }
  }
}
