import HoaNhapValues

extension PlanTemplate {
  /// Section II, the main work (nội dung công tác trọng tâm). A lead stands only where the text names a body.
  var sectionII: [Duty] {
    [
      Duty(
        "II.1",
        when: [.month(days.dissemination)],
        Wording(
          vi: "Phổ biến, quán triệt Quyết định từ \(unit.wording.vi) đến cơ sở.",
          en: "Make the Decision known throughout the \(unit.wording.en), down to the grass roots.")),
      Duty(
        "II.2",
        when: [.ongoing],
        Wording(
          vi: "Thông tin, tuyên truyền về chính sách bằng hình thức hợp với từng đối tượng.",
          en: "Inform people about the policy, in ways that suit each group.")),
      Duty(
        "II.3",
        lead: [.communePolice], with: [.vbspTransactionOffice, .relatedBodies],
        when: [.month(days.coordination)],
        Wording(
          vi: "Ban hành văn bản phối hợp liên ngành và hướng dẫn thực hiện.",
          en: "Issue the inter-agency document on coordination and guidance.")),
      Duty(
        "II.4",
        when: [.ongoing],
        Wording(
          vi:
            "Bảo đảm cho vay đúng đối tượng, đúng quy định, công khai; giúp người sau cai nghiện tiếp cận vốn.",
          en: "See that loans reach the right people by the rules and in the open; ease access to them.")),
      Duty(
        "II.5",
        to: [.competentAuthority],
        when: [.ongoing],
        Wording(
          vi: "Theo dõi, đôn đốc, tổng hợp; báo cáo vướng mắc và kiến nghị hoàn thiện chính sách.",
          en: "Follow and sum up the work; report difficulties and propose how to better the policy.")),
      Duty(
        "II.6",
        when: [.quarter(days.firstReview), .quarter(days.finalReview), .asTheProvincePlans],
        Wording(
          vi: "Kiểm tra, giám sát; sơ kết một năm, tổng kết năm năm; khen thưởng và xử lý vi phạm.",
          en: "Inspect and supervise; hold the one-year and five-year reviews; reward merit, correct faults.")
      ),
    ]
  }
}
