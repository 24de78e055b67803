import HoaNhapPlan
import HoaNhapValues

extension Int64 {
  /// The number as people of a language read it, with group marks.
  func grouped(_ language: Language) -> String { Dong(self).grouped(language) }
}

extension ReportCopy.Row {
  /// The number, the mark of one that is not told, or that nobody can tell it.
  func text(_ language: Language) -> String {
    if isWithheld { return "…" }
    return value.map { $0.grouped(language) } ?? ReportWords.notKnown[language]
  }
}

extension FigureComparison {
  /// The earlier number and the change, as a narrow cell shows them.
  func cellText(_ language: Language) -> String {
    let number = earlier.map { $0.grouped(language) } ?? "…"
    return result == .notTold ? number : "\(number); \(wording[language])"
  }
}

extension ReportConsolidation.State {
  /// Where a part stands, in words.
  var wording: Wording {
    switch self {
    case .received(let day, 0):
      Wording(vi: "đã gửi ngày \(day.vietnameseText), đúng hạn", en: "came in on \(day), in time")
    case .received(let day, let late):
      Wording(
        vi: "đã gửi ngày \(day.vietnameseText), chậm \(late) ngày", en: "came in on \(day), \(late) days late"
      )
    case .awaited: Wording(vi: "chưa gửi, còn trong hạn", en: "not in yet, still in time")
    case .missing(let since):
      Wording(vi: "chưa gửi, quá hạn từ ngày \(since.vietnameseText)", en: "not in, late since \(since)")
    }
  }
}

extension ReportCopy {
  /// The head of every form of the report: what it is, which days it covers, on which day it was made.
  var headLines: [Wording] {
    var lines = [
      scope.wording,
      Wording(
        vi: "Số liệu từ \(window.from.vietnameseText) đến hết \(window.to.vietnameseText)",
        en: "Data from \(window.from) to the end of \(window.to)"),
      Wording(vi: "Lập ngày \(asOf.vietnameseText)", en: "Made on \(asOf)"),
    ]
    if isPreliminary { lines.insert(ReportWords.preliminary, at: 0) }
    return lines
  }

  /// Who receives it through whom.
  var address: Wording {
    func names(_ agencies: [AgencyID], _ language: Language) -> String {
      agencies.map { plan.name(of: $0)[language] }.joined(separator: ", ")
    }
    func line(_ language: Language, _ to: String, _ via: String) -> String {
      "\(to): \(names(scope.to, language))"
        + (scope.via.isEmpty ? "" : " (\(via) \(names(scope.via, language)))")
    }
    return Wording(vi: line(.vietnamese, "Kính gửi", "qua"), en: line(.english, "To", "through"))
  }

  /// What stands beside the figures, where there is anything to say.
  var notes: [Wording] {
    var notes: [Wording] = []
    if isFull { notes.append(ReportWords.confidential) }
    if rows.contains(where: \.isWithheld) { notes.append(ReportWords.withheldNote) }
    if failures > 0 { notes.append(ReportWords.failures(failures)) }
    return notes
  }

  /// The name of a row: the figure's, or the part's.
  func name(of row: Row) -> Wording {
    guard row.key.part == nil else { return FigureWords(plan: plan).wording(of: row.key) }
    return catalogue[row.key.code]?.wording ?? Wording(vi: row.key.code.rawValue, en: row.key.code.rawValue)
  }

  /// Whether a row belongs on a page: a part that is nothing, or is withheld with its whole, would only lengthen it.
  func isShown(_ row: Row) -> Bool {
    guard row.key.part != nil else { return true }
    return row.isWithheld ? self[FigureKey(row.key.code)]?.isWithheld != true : row.value != 0
  }

  /// The figures whose names stand in a list.
  func names(of keys: [FigureKey], _ language: Language) -> String {
    keys.map { key in
      let whole = catalogue[key.code]?.wording[language] ?? key.code.rawValue
      return key.part == nil ? whole : "\(whole) – \(FigureWords(plan: plan).wording(of: key)[language])"
    }.joined(separator: "; ")
  }
}
