import HoaNhapValues

extension PlanTemplate {
  /// What the clauses bring about and hand over. A clause that asks for work alone has none.
  var deliverables: [Deliverable] {
    [
      Deliverable(
        "coordination-document", of: "II.3",
        Wording(vi: "Văn bản phối hợp, hướng dẫn", en: "Document on coordination and guidance")),
      Deliverable(
        "policy-proposals", of: "II.5",
        Wording(vi: "Báo cáo, kiến nghị về vướng mắc", en: "Report on difficulties, with proposals")),
      Deliverable("one-year-review", of: "II.6", Wording(vi: "Sơ kết 01 năm", en: "One-year review")),
      Deliverable("five-year-review", of: "II.6", Wording(vi: "Tổng kết 05 năm", en: "Five-year review")),
      Deliverable(
        "situation-advice", of: "III.1.1",
        Wording(vi: "Tổng hợp tình hình, nội dung tham mưu", en: "Summary of the situation, with advice")),
      Deliverable(
        "capital-needs-report", of: "III.1.2",
        Wording(vi: "Báo cáo nhu cầu nguồn vốn", en: "Report on capital needs")),
      Deliverable(
        "monthly-list", of: "III.1.4",
        Wording(
          vi: "Danh sách người sau cai nghiện hằng tháng",
          en: "Monthly list of people after rehabilitation")),
      Deliverable(
        "central-capital-proposal", of: "III.2.1", to: [.competentAuthority],
        Wording(vi: "Đề xuất vốn ngân sách trung ương", en: "Proposal for capital of the central budget")),
      Deliverable(
        "local-capital-submission", of: "III.2.1", to: [.communePeoplesCouncil],
        Wording(
          vi: "Tờ trình bố trí vốn địa phương ủy thác",
          en: "Submission on entrusted capital of the local budget")),
      Deliverable(
        "beneficiary-needs-review", of: "III.2.2",
        Wording(vi: "Kết quả rà soát nhu cầu vốn", en: "Result of the review of capital needs")),
      Deliverable(
        "lending-difficulties-report", of: "III.3.3",
        Wording(vi: "Báo cáo vướng mắc khi cho vay", en: "Report on difficulties in lending")),
      Deliverable(
        "summary-report", of: "IV.1", Wording(vi: "Báo cáo tổng hợp", en: "Summary report")),
      Deliverable(
        "progress-report", of: "IV.2",
        Wording(vi: "Báo cáo tình hình, kết quả", en: "Report on progress and results")),
      Deliverable(
        "written-difficulties-report", of: "IV.3",
        Wording(vi: "Báo cáo bằng văn bản về vướng mắc", en: "Written report on difficulties")),
    ]
  }
}
