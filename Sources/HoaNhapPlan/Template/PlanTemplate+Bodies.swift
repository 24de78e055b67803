import HoaNhapValues

extension PlanTemplate {
  /// The bodies that the plan names, called as this commune calls them.
  var agencies: [AgencyRecord] {
    usualAgencies.map { AgencyRecord($0.id, names[$0.id] ?? $0.name) }
  }

  private var usualAgencies: [AgencyRecord] {
    [
      AgencyRecord(
        .communePeoplesCommittee,
        Wording(vi: "Ủy ban nhân dân \(unit.wording.vi)", en: "\(unit.capitalized) People's Committee")),
      AgencyRecord(
        .communePeoplesCouncil,
        Wording(vi: "Hội đồng nhân dân \(unit.wording.vi)", en: "\(unit.capitalized) People's Council")),
      AgencyRecord(
        .communePolice, Wording(vi: "Công an \(unit.wording.vi)", en: "\(unit.capitalized) police")),
      AgencyRecord(.economicOffice, Wording(vi: "Phòng Kinh tế", en: "Economic office")),
      AgencyRecord(
        .vbspTransactionOffice,
        Wording(
          vi: "Phòng giao dịch Ngân hàng Chính sách xã hội \(transactionOffice)",
          en: "\(transactionOffice) transaction office of the Bank for Social Policies")),
      AgencyRecord(
        .cultureSocialOffice, Wording(vi: "Phòng Văn hóa – Xã hội", en: "Culture and social office")),
      AgencyRecord(
        .publicServiceCentre,
        Wording(
          vi: "Trung tâm dịch vụ công ích \(unit.wording.vi)", en: "\(unit.capitalized) public utility centre"
        )),
      AgencyRecord(
        .fatherlandFront,
        Wording(
          vi: "Ủy ban Mặt trận Tổ quốc Việt Nam \(unit.wording.vi)",
          en: "\(unit.capitalized) Fatherland Front committee")),
      AgencyRecord(
        .socioPoliticalOrganisations,
        Wording(
          vi: "Các tổ chức chính trị - xã hội \(unit.wording.vi)",
          en: "\(unit.capitalized) socio-political organisations")),
      AgencyRecord(
        .savingsAndCreditGroups, Wording(vi: "Các Tổ tiết kiệm và vay vốn", en: "Savings and credit groups")),
      AgencyRecord(
        .relatedBodies,
        Wording(vi: "Các phòng, ban, cơ quan liên quan", en: "Other offices and bodies concerned")),
      AgencyRecord(.competentAuthority, Wording(vi: "Cấp có thẩm quyền", en: "Competent authority")),
      AgencyRecord(
        .provincialPeoplesCommittee,
        Wording(
          vi: "Ủy ban nhân dân \(provinceKind.wording.vi) \(commune.province)",
          en: "\(commune.province) \(provinceKind.wording.en) People's Committee")),
    ]
  }

  /// Those who get the plan (nơi nhận).
  var recipients: [Recipient] {
    [
      Recipient(
        Wording(
          vi: "Phòng Cảnh sát điều tra tội phạm về ma túy, Công an \(provinceKind.wording.vi)",
          en: "Drug crime investigation division, \(provinceKind.wording.en) police")),
      Recipient(
        Wording(
          vi: "Thường trực Đảng ủy \(unit.wording.vi)",
          en: "Standing board of the \(unit.wording.en) Party committee")),
      Recipient(
        Wording(
          vi: "Thường trực Hội đồng nhân dân \(unit.wording.vi)",
          en: "Standing board of the \(unit.wording.en) People's Council"),
        agencies: [.communePeoplesCouncil]),
      Recipient(
        Wording(
          vi: "Chủ tịch và các Phó Chủ tịch Ủy ban nhân dân \(unit.wording.vi)",
          en: "Chair and vice chairs of the \(unit.wording.en) People's Committee"),
        agencies: [.communePeoplesCommittee]),
      Recipient(
        Wording(
          vi: "Cơ quan, đơn vị thuộc Ủy ban nhân dân \(unit.wording.vi)",
          en: "Offices and units of the \(unit.wording.en) People's Committee"),
        agencies: [.economicOffice, .cultureSocialOffice, .publicServiceCentre]),
      Recipient(
        Wording(
          vi: "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội \(unit.wording.vi)",
          en: "Fatherland Front and socio-political organisations of the \(unit.wording.en)"),
        agencies: [.fatherlandFront, .socioPoliticalOrganisations]),
      Recipient(
        Wording(vi: "Công an \(unit.wording.vi)", en: "\(unit.capitalized) police"),
        agencies: [.communePolice]),
      Recipient(
        Wording(
          vi: "Phòng giao dịch Ngân hàng Chính sách xã hội \(transactionOffice)",
          en: "\(transactionOffice) transaction office of the Bank for Social Policies"),
        agencies: [.vbspTransactionOffice]),
      Recipient(Wording(vi: "Lưu văn thư", en: "Kept on file")),
    ]
  }
}
