public import HoaNhapValues

extension Matrix {
  /// The matrix as a plain table of at most 100 columns.
  public func text(_ language: Language = .vietnamese) -> String {
    let header = TextColumns.row([
      ([PlanWords.clause[language]], Self.widths[0]), ([PlanWords.duty[language]], Self.widths[1]),
      ([PlanWords.who[language]], Self.widths[2]), ([PlanWords.when[language]], Self.widths[3]),
    ])
    let rule = String(repeating: "-", count: Self.widths.reduce(0, +) + 2 * (Self.widths.count - 1))
    let body = rows.map { duty in
      let roles = PlanWords.roles(of: duty, in: plan, language).map { role, names in
        "\(role): \(names.joined(separator: "; "))"
      }
      return TextColumns.row([
        ([duty.clause.text], Self.widths[0]), ([duty.wording[language]], Self.widths[1]),
        (roles, Self.widths[2]),
        (duty.when.map { $0.wording[language] }, Self.widths[3]),
      ])
    }
    let lines = TextColumns.wrap(heading(language), width: 100) + [""] + header + [rule]
    return (lines + body.joined(separator: [""])).joined(separator: "\n") + "\n"
  }

  private static let widths = [10, 35, 31, 18]

  /// What the table shows.
  func heading(_ language: Language) -> String {
    let whole = "\(PlanWords.title[language]): \(plan.commune.name), \(plan.commune.province)"
    return agency.map { "\(whole) – \(plan.name(of: $0)[language])" } ?? whole
  }
}
