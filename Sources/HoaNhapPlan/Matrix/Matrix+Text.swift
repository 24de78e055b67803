public import HoaNhapValues

extension Matrix {
  /// The matrix as a plain table of at most 100 columns.
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - view: by what the rows are told.
  public func text(_ language: Language = .vietnamese, by view: MatrixView = .duty) -> String {
    let body: [String] =
      switch view {
      case .duty: dutyText(language)
      case .raci: raciText(language)
      case .agency: listText(view, language, [30, 68])
      case .deliverable: listText(view, language, [34, 64])
      }
    let lines = TextColumns.wrap(heading(language), width: 100) + [""] + body
    return lines.joined(separator: "\n") + "\n"
  }

  private func dutyText(_ language: Language) -> [String] {
    let widths = [10, 35, 31, 18]
    let heads = [PlanWords.clause, PlanWords.duty, PlanWords.who, PlanWords.when].map { [$0[language]] }
    let body = rows.map { duty in
      let roles = PlanWords.roles(of: duty, in: plan, language).map { role, names in
        "\(role): \(names.joined(separator: "; "))"
      }
      let cells = [
        [duty.clause.text], [duty.wording[language]], roles, duty.when.map { $0.wording[language] },
      ]
      return TextColumns.row(Array(zip(cells, widths)))
    }
    return TextColumns.row(Array(zip(heads, widths))) + [Self.rule(widths)]
      + Array(body.joined(separator: [""]))
  }

  /// A row's head, and beside it each column that says something, by name.
  private func listText(_ view: MatrixView, _ language: Language, _ widths: [Int]) -> [String] {
    let table = table(view)
    let body = table.rows.map { row in
      let facts = zip(table.columns, row).dropFirst().compactMap { column, cell -> String? in
        let lines = cell.lines.isEmpty ? [cell.none].compactMap { $0 } : cell.lines
        return lines.isEmpty
          ? nil : "\(column[language]): \(lines.map { $0[language] }.joined(separator: "; "))"
      }
      return TextColumns.row([(row[0].lines.map { $0[language] }, widths[0]), (facts, widths[1])])
    }
    return Array(body.joined(separator: [""]))
  }

  /// Numbers stand for the agencies; below they are told by name. More than eighteen make a second grid.
  private func raciText(_ language: Language) -> [String] {
    let numbered = Array(plan.agencies.enumerated())
    let grids = stride(from: 0, to: numbered.count, by: 18).map { start -> [String] in
      let part = numbered[start..<min(start + 18, numbered.count)]
      let head = [([PlanWords.clause[language]], 10)] + part.map { (["\($0.offset + 1)"], 3) }
      let lines = rows.flatMap { duty in
        TextColumns.row(
          [([duty.clause.text], 10)]
            + part.map { ([duty.raci(of: $0.element.id).map(\.rawValue).joined()], 3) })
      }
      return TextColumns.row(head).map { $0 } + [Self.rule([10] + part.map { _ in 3 })] + lines
    }
    let names = numbered.flatMap { index, agency in
      TextColumns.row([(["\(index + 1)"], 4), ([agency.name[language]], 94)])
    }
    let letters = RACI.allCases.flatMap { letter in
      TextColumns.row([([letter.rawValue], 4), ([letter.wording[language]], 94)])
    }
    return Array((grids + [names, letters]).joined(separator: [""]))
  }

  private static func rule(_ widths: [Int]) -> String {
    String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
  }

  /// What the table shows.
  func heading(_ language: Language) -> String {
    let whole = "\(PlanWords.title[language]): \(plan.commune.name), \(plan.commune.province)"
    return agency.map { "\(whole) – \(plan.name(of: $0)[language])" } ?? whole
  }
}
