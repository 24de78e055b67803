import HoaNhapPlan
public import HoaNhapValues

extension ReportCopy {
  /// The report as plain text in the form that administrations use, with its figures filled in and its other places marked.
  ///
  /// What stands in square brackets is for a person to write.
  /// - Parameter language: the language.
  /// - Complexity: O(rows)
  public func text(_ language: Language = .vietnamese) -> String {
    ReportText(copy: self, language: language).lines.joined(separator: "\n") + "\n"
  }
}

/// Puts the text together.
private struct ReportText {
  let copy: ReportCopy
  let language: Language

  var lines: [String] {
    head + [""] + part("I", ReportWords.results, topics: FigureTopic.results, slots: [.results]) + [""]
      + part("II", ReportWords.difficulties, topics: [.difficulties], slots: [.difficulties]) + [""]
      + part("III", ReportWords.direction, topics: [], slots: [.direction, .proposals]) + [""] + intake + foot
  }

  private var head: [String] {
    let sender = copy.plan.name(of: .communePolice)[language]
    let motto =
      language == .vietnamese
      ? ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] : []
    let number = say("Số: [số]/BC-CA", "No.: [number]/BC-CA")
    let title = say("BÁO CÁO", "REPORT")
    let about = say(
      "Kết quả thực hiện Quyết định 08/2026/QĐ-TTg", "Carrying out Decision 08/2026/QĐ-TTg")
    return [sender] + motto + [number, "", title, about] + copy.headLines.map { $0[language] }
      + ["", copy.address[language]] + copy.notes.map { "(\($0[language]))" }
  }

  private func part(
    _ number: String, _ title: Wording, topics: [FigureTopic], slots: [NarrativeSlot]
  ) -> [String] {
    var lines = ["\(number). \(title[language].uppercased())"]
    var place = 0
    for topic in topics {
      let rows = copy.rows(of: topic)
      guard !rows.isEmpty else { continue }
      if topics.count > 1 {
        place += 1
        lines.append("\(place). \(topic.wording[language])")
      }
      lines += rows.filter(copy.isShown).compactMap(line)
    }
    for slot in slots {
      for (agency, text) in copy.words[slot] ?? [] {
        lines.append("  \(copy.plan.name(of: agency)[language]): \(text.reveal(for: .reporting).printable)")
      }
      lines.append("  \(ReportWords.slot(slot)[language])")
    }
    return lines
  }

  /// A figure, or a part of it below.
  private func line(_ row: ReportCopy.Row) -> String? {
    guard let definition = copy.catalogue[row.key.code] else { return nil }
    if let part = row.key.part {
      let name = FigureWords(plan: copy.plan).wording(of: row.key)[language]
      return "    + \(part.dimension.wording[language]) – \(name.printable): \(row.text(language))"
    }
    var line = "  - \(definition.wording[language]): \(row.text(language))"
    if row.value != nil { line += " \(definition.unit.wording[language])" }
    let changes = [(row.before, ReportWords.before), (row.yearBefore, ReportWords.yearBefore)]
      .compactMap { comparison, name in
        comparison.map {
          say("so với ", "against the ") + "\(name[language].lowercasedFirst): \($0.wording[language])"
        }
      }
    for (window, value) in zip(copy.years, row.years) {
      let days = "\(window.from.text(language)) – \(window.to.text(language))"
      line += "; \(days): \(value?.grouped(language) ?? "…")"
    }
    return changes.isEmpty || row.value == nil ? line : line + "; " + changes.joined(separator: "; ")
  }

  private var intake: [String] {
    guard !copy.intake.isEmpty else { return [] }
    return ["\(ReportWords.intake[language]):"]
      + copy.intake.map { part in
        var line = "  - \(copy.plan.name(of: part.agency)[language]): \(part.state.wording[language])"
        if !part.differing.isEmpty {
          line +=
            say("; khác số liệu hồ sơ: ", "; differs from the records: ")
            + copy.names(of: part.differing, language)
        }
        if !part.leftOut.isEmpty {
          line += say("; còn thiếu: ", "; left out: ") + copy.names(of: part.leftOut, language)
        }
        return line
      } + [""]
  }

  private var foot: [String] {
    let signature = say("[Chức vụ, chữ ký, họ tên người ký]", "[Office, signature and name of who signs]")
    let receivers = copy.scope.to.map { copy.plan.name(of: $0)[language] }.joined(separator: "; ")
    return [say("Nơi nhận: ", "Copies to: ") + receivers, signature]
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
}

extension FigureTopic {
  /// What stands in the first part of a report.
  static let results = FigureTopic.allCases.filter { $0 != .difficulties }
}

extension ReadingPurpose {
  /// To put together a report.
  public static let reporting = ReadingPurpose(rawValue: "reporting")
}
