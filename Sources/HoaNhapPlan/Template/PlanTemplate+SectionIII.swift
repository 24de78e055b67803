import HoaNhapValues

extension PlanTemplate {
  /// Section III, who does what (phân công trách nhiệm): a duty for each dash under its agency's heading.
  ///
  /// The body of the heading leads, unless the dash begins with "phối hợp": then nobody leads and that body stands first
  /// among those who take part.
  var sectionIII: [Duty] {
    [
      Duty(
        "III.1.1",
        lead: [.communePolice], with: [.relatedBodies], to: [.communePeoplesCommittee],
        when: [.ongoing],
        Wording(
          vi: "Tổ chức thực hiện Quyết định; theo dõi, tổng hợp, tham mưu gỡ vướng mắc.",
          en: "Carry the Decision out; follow and sum up; advise on removing difficulties.")),
      Duty(
        "III.1.2",
        lead: [.communePolice], with: [.economicOffice, .relatedBodies], to: [.competentAuthority],
        via: [.communePeoplesCommittee],
        when: [.ongoing],
        Wording(
          vi: "Rà soát, tổng hợp nhu cầu vay vốn; tham mưu báo cáo nhu cầu vốn trung ương và địa phương.",
          en: "Review and sum up the need for loans; prepare the report on central and local capital needs.")),
      Duty(
        "III.1.3",
        lead: [.communePolice], with: [.vbspTransactionOffice],
        when: [.ongoing],
        Wording(
          vi: "Tuyên truyền chính sách; cùng ngân hàng tổ chức cho vay, kiểm tra, thu hồi nợ.",
          en: "Make the policy known; work with the bank on lending, checking and collecting.")),
      Duty(
        "III.1.4",
        lead: [.communePolice], confirm: [.communePeoplesCommittee], to: [.vbspTransactionOffice],
        when: [.monthly(before: days.listBefore)],
        Wording(
          vi: "Lập, rà soát danh sách người sau cai nghiện hằng tháng, trình xác nhận rồi chuyển ngân hàng.",
          en: "Draw up and review the monthly list, have it confirmed and hand it to the bank.")),
      Duty(
        "III.2.1",
        lead: [.economicOffice], with: [.relatedBodies], to: [.competentAuthority, .communePeoplesCouncil],
        via: [.communePeoplesCommittee],
        when: [.ongoing], needs: ["III.1.2"],
        Wording(
          vi: "Tham mưu đề xuất vốn trung ương, trình bố trí vốn địa phương ủy thác; theo dõi sử dụng vốn.",
          en: "Prepare the proposals for central capital and entrusted local capital; follow their use.")),
      Duty(
        "III.2.2",
        with: [.economicOffice, .communePolice, .vbspTransactionOffice],
        when: [.yearlyIn(days.needsReview), .onRequest],
        Wording(
          vi: "Rà soát nhu cầu vốn của các đối tượng thụ hưởng để lập kế hoạch tín dụng.",
          en: "Review the capital that beneficiaries need, as a basis of the credit plan.")),
      Duty(
        "III.3.1",
        lead: [.vbspTransactionOffice], with: [.relatedBodies],
        when: [.ongoing],
        Wording(
          vi: "Triển khai chương trình tín dụng theo Quyết định và hướng dẫn của ngân hàng cấp tỉnh.",
          en: "Run the credit programme under the Decision and the provincial bank's guidance.")),
      Duty(
        "III.3.2",
        lead: [.vbspTransactionOffice],
        when: [.ongoing], needs: ["III.1.4"],
        Wording(
          vi:
            "Cho vay đúng đối tượng, điều kiện; thực hiện đúng thời hạn, gia hạn, chuyển quá hạn, xử lý rủi ro.",
          en:
            "Lend to the right people on the right conditions; apply terms, extensions, overdue and risk rules."
        )),
      Duty(
        "III.3.3",
        with: [.vbspTransactionOffice, .relatedBodies], to: [.competentAuthority],
        when: [.whenItArises],
        Wording(
          vi: "Tổng hợp, báo cáo kịp thời vướng mắc phát sinh khi cho vay.",
          en: "Sum up and report the difficulties that come up in lending.")),
      Duty(
        "III.4.1",
        with: [.cultureSocialOffice, .communePolice, .relatedBodies],
        when: [.ongoing],
        Wording(
          vi: "Tư vấn nghề nghiệp, giới thiệu việc làm và học nghề cho người sau cai nghiện.",
          en: "Advise on occupations; help people find work and training.")),
      Duty(
        "III.4.2",
        with: [.cultureSocialOffice, .publicServiceCentre],
        when: [.ongoing],
        Wording(
          vi: "Thông tin, tuyên truyền chính sách tín dụng tới người thụ hưởng và lực lượng liên quan.",
          en: "Bring the credit policy to its beneficiaries and to those who work with them.")),
      Duty(
        "III.5.1",
        with: [.fatherlandFront, .socioPoliticalOrganisations, .vbspTransactionOffice],
        when: [.ongoing],
        Wording(
          vi: "Tuyên truyền chính sách; tham gia kiểm tra, giám sát việc thực hiện.",
          en: "Make the policy known; take part in inspecting and supervising its course.")),
      // The dash names its own body, one of the heading's two.
      Duty(
        "III.5.2",
        lead: [.socioPoliticalOrganisations], with: [.savingsAndCreditGroups],
        when: [.ongoing],
        Wording(
          vi: "Nhận ủy thác, quản lý vốn; chỉ đạo các tổ bình xét công khai; kiểm tra việc sử dụng vốn.",
          en: "Handle entrusted capital; guide the groups' open selection; check how loans are used.")),
    ]
  }
}
