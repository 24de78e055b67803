import HoaNhapValues

/// One view of a matrix as a table of texts, from which the spreadsheet, the page and the text are made.
struct MatrixTable {
  /// What stands in one place: lines, each in both languages.
  struct Cell {
    var lines: [Wording] = []
    /// Whether the page sets the lines one behind another.
    var isInline = false
    /// What the page and the text say where there are no lines.
    var none: Wording?

    init(_ lines: [Wording], none: Wording? = nil) {
      self.lines = lines
      self.none = none
    }

    /// A cell with texts that no language changes, such as clauses.
    init(plain texts: [String]) {
      lines = texts.map { Wording(vi: $0, en: $0) }
      isInline = true
    }
  }

  let view: MatrixView
  /// The heads of the columns. The first column names the row.
  let columns: [Wording]
  let rows: [[Cell]]
}

extension Matrix {
  /// The table of one view.
  func table(_ view: MatrixView) -> MatrixTable {
    switch view {
    case .duty:
      MatrixTable(view: view, columns: Self.dutyColumns, rows: rows.map(dutyRow))
    case .raci:
      MatrixTable(
        view: view, columns: [PlanWords.clause, PlanWords.duty] + plan.agencies.map(\.name),
        rows: rows.map(raciRow))
    case .agency:
      MatrixTable(
        view: view, columns: [PlanWords.agency] + DutyRole.allCases.map(\.wording) + [PlanWords.makes],
        rows: agencies.map(agencyRow))
    case .deliverable:
      MatrixTable(view: view, columns: Self.deliverableColumns, rows: deliverables.map(deliverableRow))
    }
  }

  private static let dutyColumns =
    [PlanWords.clause, PlanWords.duty] + DutyRole.allCases.map(\.wording) + [PlanWords.when]

  private static let deliverableColumns = [
    PlanWords.deliverable, PlanWords.clause, PlanWords.madeBy, DutyRole.confirm.wording, DutyRole.via.wording,
    DutyRole.to.wording, PlanWords.when, PlanWords.neededBy,
  ]

  private func names(_ agencies: [AgencyID], none: Wording? = nil) -> MatrixTable.Cell {
    MatrixTable.Cell(agencies.map { plan.name(of: $0) }, none: none)
  }

  private func dutyRow(_ duty: Duty) -> [MatrixTable.Cell] {
    let roles = DutyRole.allCases.map { role in
      names(duty[role], none: role == .lead ? PlanWords.noLead : nil)
    }
    return [MatrixTable.Cell(plain: [duty.clause.text]), MatrixTable.Cell([duty.wording])] + roles
      + [MatrixTable.Cell(duty.when.map(\.wording))]
  }

  private func raciRow(_ duty: Duty) -> [MatrixTable.Cell] {
    let letters = plan.agencies.map { agency in
      let letters = duty.raci(of: agency.id).map(\.rawValue).joined(separator: "/")
      return MatrixTable.Cell(plain: letters.isEmpty ? [] : [letters])
    }
    return [MatrixTable.Cell(plain: [duty.clause.text]), MatrixTable.Cell([duty.wording])] + letters
  }

  private func agencyRow(_ agency: AgencyRecord) -> [MatrixTable.Cell] {
    let roles = DutyRole.allCases.map { role in
      MatrixTable.Cell(plain: clauses(of: agency.id, as: role).map(\.text))
    }
    return [MatrixTable.Cell([agency.name])] + roles
      + [MatrixTable.Cell(deliverables(by: agency.id).map(\.name))]
  }

  private func deliverableRow(_ deliverable: Deliverable) -> [MatrixTable.Cell] {
    guard let duty = plan.duty(deliverable.clause) else { return [] }
    return [
      MatrixTable.Cell([deliverable.name]), MatrixTable.Cell(plain: [duty.clause.text]),
      names(duty.answerable.compactMap { $0 }, none: PlanWords.noLead), names(duty.confirm), names(duty.via),
      names(plan.receivers(of: deliverable), none: PlanWords.noLead),
      MatrixTable.Cell(duty.when.map(\.wording)),
      MatrixTable.Cell(plain: clauses(waitingFor: duty.clause).map(\.text)),
    ]
  }
}
