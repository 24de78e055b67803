import HoaNhapPolicy
import HoaNhapValues

/// A change in words, rendered from its data: what to do, where, with which paper.
enum ChangeAdvice {
  static func wording(of change: Remedy.Change) -> Wording {
    switch change.subject {
    case .day: waiting(change)
    case .purpose:
      Wording(
        vi: "Đổi mục đích vay sang sản xuất, kinh doanh: cơ sở chỉ vay cho mục đích này.",
        en: "Change the purpose to production: an establishment borrows for that alone.")
    case .fact(let fact): paper(fact, change) ?? amount(fact, change) ?? standing(fact)
    }
  }

  private static func waiting(_ change: Remedy.Change) -> Wording {
    let day = change.to.day ?? .distantFuture
    return Wording(
      vi: "Chờ đến ngày \(day.vietnameseText): từ ngày đó các điều kiện về thời gian đều đạt.",
      en: "Wait until \(day): from that day on the conditions of time hold.")
  }

  private static func paper(_ fact: FactSet, _ change: Remedy.Change) -> Wording? {
    let day = change.to.day ?? .distantFuture
    switch fact {
    case .list:
      return Wording(
        vi:
          "Đề nghị Công an xã đưa tên vào danh sách hằng tháng; khi UBND xã xác nhận danh sách, hồ sơ được xét "
          + "từ ngày xác nhận.",
        en:
          "Ask the commune police to be put on the monthly list; once the People's Committee has confirmed it, the "
          + "application can be judged from the day of confirmation.")
    case .listConfirmedOn:
      return Wording(
        vi: "Danh sách đã có tên; đề nghị UBND xã xác nhận, chậm nhất vào ngày xét hồ sơ "
          + "(\(day.vietnameseText)).",
        en:
          "The name is on the list; ask the People's Committee to confirm it, at the latest on the day of judging "
          + "(\(day)).")
    case .managementDecision:
      return Wording(
        vi: "Cần có quyết định quản lý sau cai nghiện tại nơi cư trú, ban hành chậm nhất ngày "
          + "\(day.vietnameseText); xin hỏi UBND xã nơi cư trú.",
        en:
          "A decision on management after rehabilitation at the place of residence is needed, issued on \(day) at the "
          + "latest; please ask the People's Committee there.")
    case .institutionConfirmed:
      return Wording(
        vi: "Xin giấy xác nhận của cơ sở đào tạo và nộp cùng hồ sơ.",
        en: "Ask the training institution for its confirmation paper and hand it in with the application.")
    case .planConfirmed:
      return Wording(
        vi: "Đề nghị UBND xã nơi thực hiện xác nhận phương án vay vốn.",
        en: "Ask the People's Committee of the place to confirm the loan plan.")
    case .listedWorkers:
      let (step, to) = (change.step ?? 0, change.to.count ?? 0)
      return Wording(
        vi:
          "Đề nghị Công an xã đưa thêm \(step) lao động vào danh sách và UBND xã xác nhận, để đủ \(to) người.",
        en:
          "Ask the commune police to put \(step) more \(step == 1 ? "worker" : "workers") on the list, and the "
          + "People's Committee to confirm it, so that there are \(to).")
    default: return nil
    }
  }

  private static func amount(_ fact: FactSet, _ change: Remedy.Change) -> Wording? {
    let (step, to) = (change.step ?? 0, change.to.count ?? 0)
    let (by, left) = (Dong(step == .min ? .max : abs(step)), Dong(to))
    switch fact {
    case .amount:
      return Wording(
        vi: "Giảm số tiền xin vay \(by.text(.vietnamese)), còn \(left.text(.vietnamese)).",
        en: "Lower the amount by \(by.text(.english)), to \(left.text(.english)).")
    case .programmeBalance:
      return Wording(
        vi:
          "Trả bớt \(by.text(.vietnamese)) dư nợ của chương trình tại ngân hàng, còn \(left.text(.vietnamese)).",
        en:
          "Pay back \(by.text(.english)) of the programme balance at the bank, so that \(left.text(.english)) is left."
      )
    case .samePurposeDebt:
      return Wording(
        vi: "Trả hết \(by.text(.vietnamese)) đang nợ chương trình tín dụng khác cho cùng mục đích.",
        en: "Pay off the \(by.text(.english)) owed to another credit programme for the same purpose.")
    case .termMonths:
      return Wording(
        vi: "Rút ngắn thời hạn vay \(-step) tháng, còn \(to) tháng.",
        en: "Shorten the term by \(-step) \(step == -1 ? "month" : "months"), to \(to).")
    case .trainingMonths:
      return Wording(
        vi: "Chọn khóa học dài ít nhất \(to) tháng (thêm \(step) tháng).",
        en: "Choose a course of at least \(to) \(to == 1 ? "month" : "months") (\(step) more).")
    case .rehabilitatedWorkers:
      return Wording(
        vi:
          "Tuyển thêm \(step) lao động là người sau cai nghiện, có hợp đồng lao động, để có \(to) người; tổng số "
          + "lao động tăng theo.",
        en:
          "Employ \(step) more \(step == 1 ? "person" : "people") after rehabilitation with a labour contract, so that "
          + "there are \(to); all workers grow by as many.")
    case .workers:
      return Wording(
        vi: "Cơ sở cần có ít nhất \(to) lao động; xin kiểm tra lại tổng số lao động đã ghi.",
        en:
          "The establishment needs at least \(to) \(to == 1 ? "worker" : "workers"); please check the number given."
      )
    case .members:
      return Wording(
        vi: "Kết nạp thêm \(step) thành viên, để có ít nhất \(to).",
        en: "Admit \(step) more \(step == 1 ? "member" : "members"), so that there are at least \(to).")
    default: return nil
    }
  }

  private static func standing(_ fact: FactSet) -> Wording {
    switch fact {
    case .needsLoan:
      Wording(
        vi: "Hồ sơ đang ghi là không cần vay; nếu có nhu cầu, xin ghi lại.",
        en: "The application says that no loan is needed; if one is, please state so.")
    case .conduct:
      Wording(
        vi:
          "Kết quả thay đổi khi Công an xã ghi nhận xét mới là chấp hành tốt pháp luật; có thể hỏi Công an xã về "
          + "nhận xét hiện tại.",
        en:
          "The answer changes when the commune police record a new judgement of good compliance; the police can be "
          + "asked about the present one.")
    case .route:
      Wording(
        vi:
          "Hoàn thành một trong ba hình thức: cai nghiện tự nguyện, cai nghiện bắt buộc, điều trị bằng thuốc thay "
          + "thế; nếu đã hoàn thành, xin nộp giấy tờ.",
        en:
          "Complete one of the three: voluntary rehabilitation, compulsory rehabilitation, substitution treatment; if "
          + "that is done, please hand in the papers.")
    case .trainingLevel:
      Wording(
        vi: "Chọn khóa học trình độ sơ cấp hoặc đào tạo dưới 3 tháng.",
        en: "Choose a course of elementary level or of under 3 months.")
    case .registered:
      Wording(
        vi: "Làm thủ tục thành lập cơ sở theo pháp luật và nộp giấy tờ.",
        en: "Have the establishment founded under the law and hand in the paper.")
    case .operating:
      Wording(
        vi: "Đưa cơ sở vào hoạt động theo pháp luật.", en: "Let the establishment operate under the law.")
    default: Wording(vi: "Cần thay đổi dữ kiện này.", en: "This fact has to change.")
    }
  }
}
