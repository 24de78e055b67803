public import HoaNhapPolicy
public import HoaNhapValues

extension EditionBook {
  /// The rules for a case that is applied for on one day and judged on another.
  ///
  /// A rule book costs more to make than a verdict does: where many cases are judged, keep it under the reading of
  /// ``edition(appliedOn:judgedOn:capital:)``.
  /// - Parameters:
  ///   - appliedOn: the day on which the application came in; that of judging where it is not known.
  ///   - judgedOn: the as-of day.
  ///   - capital: the capital of the case; `nil` where it is not known.
  ///   - basis: which clauses are asked.
  public func rules(
    appliedOn: CivilDate, judgedOn: CivilDate, capital: CapitalSource? = nil, basis: Basis = .all
  ) -> RuleBook {
    RuleBook(
      edition(appliedOn: appliedOn, judgedOn: judgedOn, capital: capital).judgedUnder, basis: basis)
  }

  /// The rules for a case that is pinned to an edition, as a verdict, a receipt or a loan names it.
  ///
  /// - Throws: ``UnknownEdition`` where the book holds no such edition.
  public func rules(
    pinnedTo id: EditionID, judgedOn: CivilDate, basis: Basis = .all
  ) throws(UnknownEdition) -> RuleBook {
    RuleBook(try edition(pinnedTo: id, judgedOn: judgedOn).judgedUnder, basis: basis)
  }
}
