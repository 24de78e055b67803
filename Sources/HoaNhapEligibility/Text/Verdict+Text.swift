public import HoaNhapValues

extension Verdict {
  /// The verdict as people read it: the answer, then each clause that does not hold or cannot be told, with its source.
  public func text(_ language: Language = .vietnamese) -> String {
    let vi = language == .vietnamese
    func day(_ day: CivilDate?) -> String { day.map { vi ? $0.vietnameseText : $0.text } ?? "…" }
    var lines = ["\(applicationID.text.printableLine) · \(day(asOf)) · \(outcome.wording[language])"]
    for finding in findings where finding.outcome != .satisfied {
      let standing = finding.standing == .enacted ? "" : " [\(finding.standing.wording[language])]"
      lines.append("  \(finding.clause)\(standing) \(finding.wording[language]) (\(finding.citation))")
    }
    for contradiction in contradictions {
      lines.append("  \(vi ? "Mâu thuẫn" : "Contradiction"): \(contradiction.wording[language])")
    }
    if let window {
      lines.append(
        vi
          ? "  Các điều kiện về thời gian đạt từ \(day(window.from))"
            + (window.until == nil ? ", không có ngày cuối." : " đến \(day(window.until)).")
          : "  The conditions of time hold from \(day(window.from))"
            + (window.until == nil ? ", with no last day." : " to \(day(window.until))."))
    }
    return lines.joined(separator: "\n")
  }
}
