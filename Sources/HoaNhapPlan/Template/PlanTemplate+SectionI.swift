import HoaNhapValues

extension PlanTemplate {
  /// Section I, what the plan is for (mục đích, yêu cầu).
  var sectionI: [Aim] {
    [
      Aim(
        "I.1",
        Wording(
          vi:
            "Giúp người sau cai nghiện và cơ sở nhận họ làm việc vay được vốn ưu đãi để học nghề, làm ăn, có việc làm, tái hòa nhập.",
          en:
            "Help people after rehabilitation, and those who employ them, to borrow on easy terms for training, production, jobs and a place in the community."
        )),
      Aim(
        "I.2",
        Wording(
          vi: "Ủy ban nhân dân \(unit.wording.vi) chỉ đạo thống nhất; các cơ quan phối hợp thường xuyên.",
          en: "One direction by the \(unit.wording.en) People's Committee; steady coordination of all bodies."
        )),
      Aim(
        "I.3",
        Wording(
          vi: "Rõ việc, rõ tiến độ, rõ trách nhiệm của từng cơ quan.",
          en: "Clear work, times and responsibilities for each body.")),
    ]
  }
}
