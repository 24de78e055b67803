import HoaNhapValues

extension PlanTemplate {
  /// The template as Châu Sơn commune, Lạng Sơn province, filled it.
  ///
  /// Source: the commune's plan (D.2), which bears neither number nor day; the provincial plan 137/KH-UBND stands above it.
  public static let chauSon: PlanTemplate = {
    var template = PlanTemplate(
      id: "chau-son", commune: "Châu Sơn", province: "Lạng Sơn", transactionOffice: "Đình Lập")
    template.checkedOn = CivilDate("2026-11-23")
    template.document = PlanDocument(
      signer: template.usualSigner,
      under: [
        .decision08,
        SourceText(
          number: "137/KH-UBND", issuedOn: CivilDate("2026-04-15"),
          Wording(
            vi: "Kế hoạch của Ủy ban nhân dân tỉnh Lạng Sơn",
            en: "Plan of the Lạng Sơn provincial People's Committee")),
      ])
    return template
  }()
}

extension Plan {
  /// The plan of Châu Sơn commune, Lạng Sơn province, to carry out Quyết định 08/2026/QĐ-TTg.
  ///
  /// One duty for each clause of sections II to IV; section I states the aims and asks nothing of anybody. The plan is undated;
  /// obligations begin with the Decision on 2026-05-01, so that the first monthly list is May 2026's and the first report that
  /// of the first six months of 2026.
  ///
  /// Source: the commune's plan (D.2); the provincial plan 137/KH-UBND of 2026-04-15 stands above it.
  public static let chauSon = PlanTemplate.chauSon.filled
}
