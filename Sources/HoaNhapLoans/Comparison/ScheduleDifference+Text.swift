public import HoaNhapValues

extension ScheduleDifference {
  /// The difference for people: a line for each day or amount that is another, one for a row that is new or gone, then
  /// the sums.
  ///
  /// Lines have at most 100 columns where amounts have at most eighteen characters.
  public func text(_ language: Language = .vietnamese) -> String {
    let words = DifferenceWords(language: language)
    if isEmpty { return "\(words.title(self))\n\(words.counts(self))" }
    let lines = [words.title(self), words.head] + rows.flatMap(words.lines) + words.sums(self)
    return (lines + [words.counts(self)]).joined(separator: "\n")
  }

  /// What changed, in one sentence.
  public var wording: Wording {
    Wording(
      vi: DifferenceWords(language: .vietnamese).counts(self),
      en: DifferenceWords(language: .english).counts(self))
  }
}
