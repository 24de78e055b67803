public import HoaNhapValues

/// Many applications at once. Each runs in one pass, takes any adopting type, and allocates nothing for an application.
///
/// For a stream, ask ``RuleBook/compactVerdict(for:)`` for each element as it comes.
extension RuleBook {
  /// Appends one compact verdict for each application, in order.
  ///
  /// - Parameters:
  ///   - applications: the applications, of the host's own type.
  ///   - verdicts: the caller's buffer; nothing is allocated while it has room.
  /// - Complexity: O(applications × rules)
  @inlinable
  public func appendVerdicts<Applications: Sequence>(
    for applications: Applications, to verdicts: inout [CompactVerdict]
  ) where Applications.Element: ApplicationFacts {
    // A large record is judged where it lies, if the records lie in one run of memory.
    let isDone: Void? = applications.withContiguousStorageIfAvailable { applications in
      for index in applications.indices { verdicts.append(compactVerdict(for: applications[index])) }
    }
    if isDone != nil { return }
    for application in applications { verdicts.append(compactVerdict(for: application)) }
  }
}

extension RuleBook {
  /// Appends one compact verdict for each case, in order; flags of the cases are not asked for.
  ///
  /// - Parameters:
  ///   - cases: facts that were read before.
  ///   - verdicts: the caller's buffer; nothing is allocated while it has room.
  /// - Complexity: O(cases × rules)
  public func appendVerdicts(for cases: [CaseFacts], to verdicts: inout [CompactVerdict]) {
    for index in cases.indices { verdicts.append(compactVerdict(for: cases[index])) }
  }
}

extension RuleBook {
  /// Appends one compact verdict for each document, in order.
  ///
  /// - Parameters:
  ///   - documents: neutral documents; only what the rules read of them is touched.
  ///   - verdicts: the caller's buffer; nothing is allocated while it has room.
  /// - Complexity: O(documents × rules)
  public func appendVerdicts(for documents: [ApplicationDocument], to verdicts: inout [CompactVerdict]) {
    for index in documents.indices { verdicts.append(compactVerdict(for: documents[index].caseFacts)) }
  }
}

extension CheckedRules {
  /// Appends one compact verdict for each application, in order.
  ///
  /// - Parameters:
  ///   - applications: what the rules read.
  ///   - verdicts: the caller's buffer; nothing is allocated while it has room.
  /// - Complexity: O(applications × rules)
  @inlinable
  public func appendVerdicts(
    for applications: some Sequence<Facts>, to verdicts: inout [CompactVerdict]
  ) {
    for application in applications { verdicts.append(compactVerdict(for: application)) }
  }

  /// Appends every unmet rule of each application, with what was observed and what is required.
  ///
  /// - Parameters:
  ///   - applications: what the rules read; findings carry their place, counted from 0.
  ///   - findings: the caller's buffer; nothing is allocated while it has room.
  /// - Throws: ``InputError`` where a rule cannot answer; what stands before in the buffer stays.
  /// - Complexity: O(applications × rules)
  @inlinable
  public func appendUnmet(
    for applications: some Sequence<Facts>, to findings: inout [CompactFinding]
  ) throws(InputError) {
    var row: Int32 = 0
    for application in applications {
      try appendUnmet(for: application, row: row, to: &findings)
      row += 1
    }
  }
}
