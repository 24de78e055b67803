import HoaNhapValues

extension Plan {
  /// The plan of Châu Sơn commune, Lạng Sơn province, to carry out Quyết định 08/2026/QĐ-TTg.
  ///
  /// One duty for each clause of sections II to IV. The plan is undated; obligations begin with the Decision on 2026-05-01, so
  /// that the first monthly list is May 2026's and the first report that of the first six months of 2026. Section I states the
  /// aims and asks nothing of anybody.
  ///
  /// Source: the commune's plan (D.2); the provincial plan 137/KH-UBND of 2026-04-15 stands above it.
  public static let chauSon = Plan(
    unchecked: "chau-son",
    commune: Commune(name: "Châu Sơn", province: "Lạng Sơn"),
    from: day(2026, 5, 1), until: nil, checkedOn: day(2026, 11, 23),
    agencies: chauSonAgencies,
    duties: chauSonSectionII + chauSonSectionIII + chauSonSectionIV,
    reports: [
      ReportRegime(.q1, clause: "IV.2", before: "03-20", data: .quarter),
      ReportRegime(.sixMonths, clause: "IV.2", before: "06-20", data: .sixMonths),
      ReportRegime(.q3, clause: "IV.2", before: "09-20", data: .quarter),
      ReportRegime(.year, clause: "IV.2", before: "12-20", data: .year),
    ],
    recipients: chauSonRecipients)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("a day of the built-in plan")
    }
    return date
  }

  private static let chauSonAgencies: [AgencyRecord] = [
    AgencyRecord(
      .communePeoplesCommittee, Wording(vi: "Ủy ban nhân dân xã", en: "Commune People's Committee")),
    AgencyRecord(.communePeoplesCouncil, Wording(vi: "Hội đồng nhân dân xã", en: "Commune People's Council")),
    AgencyRecord(.communePolice, Wording(vi: "Công an xã", en: "Commune police")),
    AgencyRecord(.economicOffice, Wording(vi: "Phòng Kinh tế", en: "Economic office")),
    AgencyRecord(
      .vbspTransactionOffice,
      Wording(
        vi: "Phòng giao dịch Ngân hàng Chính sách xã hội Đình Lập",
        en: "Đình Lập transaction office of the Bank for Social Policies")),
    AgencyRecord(
      .cultureSocialOffice, Wording(vi: "Phòng Văn hóa – Xã hội", en: "Culture and social office")),
    AgencyRecord(
      .publicServiceCentre, Wording(vi: "Trung tâm dịch vụ công ích xã", en: "Commune public utility centre")),
    AgencyRecord(
      .fatherlandFront,
      Wording(vi: "Ủy ban Mặt trận Tổ quốc Việt Nam xã", en: "Commune Fatherland Front committee")),
    AgencyRecord(
      .socioPoliticalOrganisations,
      Wording(vi: "Các tổ chức chính trị - xã hội xã", en: "Commune socio-political organisations")),
    AgencyRecord(
      .savingsAndCreditGroups, Wording(vi: "Các Tổ tiết kiệm và vay vốn", en: "Savings and credit groups")),
    AgencyRecord(
      .relatedBodies,
      Wording(vi: "Các phòng, ban, cơ quan liên quan", en: "Other offices and bodies concerned")),
    AgencyRecord(.competentAuthority, Wording(vi: "Cấp có thẩm quyền", en: "Competent authority")),
    AgencyRecord(
      .provincialPeoplesCommittee,
      Wording(vi: "Ủy ban nhân dân tỉnh Lạng Sơn", en: "Lạng Sơn provincial People's Committee")),
  ]

  private static let chauSonRecipients: [Recipient] = [
    Recipient(
      Wording(
        vi: "Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh",
        en: "Drug crime investigation division, provincial police")),
    Recipient(Wording(vi: "Thường trực Đảng ủy xã", en: "Standing board of the commune Party committee")),
    Recipient(
      Wording(vi: "Thường trực Hội đồng nhân dân xã", en: "Standing board of the commune People's Council"),
      agencies: [.communePeoplesCouncil]),
    Recipient(
      Wording(
        vi: "Chủ tịch và các Phó Chủ tịch Ủy ban nhân dân xã",
        en: "Chair and vice chairs of the commune People's Committee"),
      agencies: [.communePeoplesCommittee]),
    Recipient(
      Wording(
        vi: "Cơ quan, đơn vị thuộc Ủy ban nhân dân xã",
        en: "Offices and units of the commune People's Committee"),
      agencies: [.economicOffice, .cultureSocialOffice, .publicServiceCentre]),
    Recipient(
      Wording(
        vi: "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã",
        en: "Fatherland Front and socio-political organisations of the commune"),
      agencies: [.fatherlandFront, .socioPoliticalOrganisations]),
    Recipient(Wording(vi: "Công an xã", en: "Commune police"), agencies: [.communePolice]),
    Recipient(
      Wording(
        vi: "Phòng giao dịch Ngân hàng Chính sách xã hội Đình Lập",
        en: "Đình Lập transaction office of the Bank for Social Policies"),
      agencies: [.vbspTransactionOffice]),
    Recipient(Wording(vi: "Lưu văn thư", en: "Kept on file")),
  ]
}
