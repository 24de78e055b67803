import HoaNhapValues

/// The wheel in words: what each mark is.
extension YearWheel {
  func description(_ language: Language) -> String {
    let items = numbered.enumerated().map { "\($0 + 1): \(words($1, language))" }
    let others = dotted.map { words($0, language) }
    let all = items + others
    return all.isEmpty ? ChartWords.none[language] : all.joined(separator: "; ") + "."
  }

  /// The marks as a list, a shape and its number before each.
  func list(_ language: Language) -> HTML {
    let items = numbered.enumerated().map { index, entry -> HTML in
      let icon = Self.icon(entry.mark, number: index + 1)
      let days = Self.days(entry.deadline, language)
      return "<li>\(icon)<span><b>\(days)</b> \(text(entry, language))</span></li>"
    }
    let others = dotted.map { entries -> HTML in
      let days = entries.map { $0.deadline.legalDay.short(language) }.joined(separator: ", ")
      return
        "<li>\(Self.icon(entries[0].mark, number: nil))<span>\(text(entries[0], language)) <b>\(days)</b></span></li>"
    }
    return "<ul class=\"marks\">\n\(HTML.joined(items + others, separator: "\n"))\n</ul>"
  }

  private func words(_ entry: Entry, _ language: Language) -> String {
    "\(Self.days(entry.deadline, language)) \(title(entry, language))"
  }

  private func words(_ entries: [Entry], _ language: Language) -> String {
    "\(title(entries[0], language)) \(entries.map { $0.deadline.legalDay.shown(language) }.joined(separator: ", "))"
  }

  /// The last day, or the whole time of something for a month or quarter.
  private static func days(_ deadline: Deadline, _ language: Language) -> String {
    DeadlineMark(deadline) == .period
      ? "\(deadline.opens.short(language)) – \(deadline.legalDay.short(language))"
      : deadline.legalDay.short(language)
  }

  private func title(_ entry: Entry, _ language: Language) -> String {
    "\(entry.deadline.clause): \(entry.deadline.wording[language])"
  }

  private func text(_ entry: Entry, _ language: Language) -> HTML {
    let names = entry.agencies.compactMap { $0.map { plan.name(of: $0)[language] } }
    let who: HTML = names.isEmpty ? "" : " <small>\(names.joined(separator: "; "))</small>"
    return "\(title(entry, language))\(who)"
  }

  /// The shape of a mark, small, beside its words; the number in it is read with them.
  private static func icon(_ mark: DeadlineMark, number: Int?) -> HTML {
    let digits: HTML =
      number.map { "<text x=\"13\" y=\"17\" text-anchor=\"middle\" class=\"number\">\($0)</text>" } ?? ""
    return """
      <svg viewBox="0 0 26 26" class="icon" aria-hidden="true">\(mark.shape(
        x: 130, y: 130, radius: number == nil ? 50 : 115))\(digits)</svg>
      """
  }
}
