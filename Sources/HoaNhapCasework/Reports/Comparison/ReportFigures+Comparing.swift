extension ReportFigures {
  /// Whether what happened in both can be held against one another: both cover times of the same length.
  public func isComparable(to other: ReportFigures) -> Bool { window.isComparable(to: other.window) }

  /// Each figure beside the same one of another report; see ``FigureComparison``.
  ///
  /// A state can be compared whatever the two windows are, since both are of one evening.
  /// - Complexity: O(figures)
  public func comparisons(with other: ReportFigures) -> [FigureComparison] {
    figures.map { figure in
      FigureComparison(
        figure.key, current: figure.value, earlier: other.value(beside: figure.key),
        isComparable: catalogue[figure.key.code]?.time != .flow || isComparable(to: other))
    }
  }

  /// The number of a part, 0 where the part does not occur; `nil` where nobody can tell the figure.
  func value(beside key: FigureKey) -> Int64? {
    self[key]?.value ?? self[FigureKey(key.code)].map { _ in 0 }
  }
}
