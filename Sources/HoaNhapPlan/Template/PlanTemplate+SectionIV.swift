import HoaNhapValues

extension PlanTemplate {
  /// Section IV, how it is organised (tổ chức thực hiện).
  var sectionIV: [Duty] {
    [
      Duty(
        "IV.1",
        lead: [.communePolice], to: [.communePeoplesCommittee],
        when: [.ongoing], needs: ["IV.2"],
        Wording(
          vi: "Làm thường trực: theo dõi, hướng dẫn, kiểm tra, đôn đốc; tổng hợp, tham mưu báo cáo.",
          en: "Act as the standing body: follow, guide, inspect and urge; sum up and prepare reports.")),
      // Those who report are the lead; the police collect.
      Duty(
        "IV.2",
        lead: [
          .cultureSocialOffice, .economicOffice, .fatherlandFront, .relatedBodies,
          .socioPoliticalOrganisations,
          .vbspTransactionOffice,
        ],
        to: [.communePeoplesCommittee], via: [.communePolice],
        when: days.reports.map { .yearly(before: $0.before) } + [.onRequest],
        Wording(
          vi: "Thực hiện nhiệm vụ được giao; báo cáo tình hình, kết quả định kỳ và đột xuất.",
          en: "Carry out what is assigned; report on progress and results, periodically and on request.")),
      Duty(
        "IV.3",
        to: [.communePeoplesCommittee], via: [.communePolice],
        when: [.whenItArises],
        Wording(
          vi: "Báo cáo bằng văn bản khi phát sinh khó khăn, vướng mắc.",
          en: "Report in writing when difficulties come up.")),
    ]
  }
}
