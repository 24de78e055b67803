public import HoaNhapValues

extension EditionBook {
  /// Puts editions and amendments together.
  ///
  /// - Parameters:
  ///   - editions: in any order; none of them amended yet.
  ///   - amendments: in any order. Each is layered on the edition of its programme in force on its first day.
  ///   - gaps: whether days between two editions on which none is in force are meant.
  /// - Throws: ``EditionBookFaults`` with every fault: editions that overlap or leave a gap, names that stand twice,
  ///   editions that are not sound, amendments that fit no edition or fall together.
  /// - Complexity: O(amendments² × changes + editions × parameters)
  public init(
    _ editions: [Edition], amendments: [Amendment] = [], gaps: Timeline<EditionID>.Gaps = .refused
  ) throws(EditionBookFaults) {
    let editions = editions.sorted {
      ($0.id.inForceFrom, $0.id.revision) < ($1.id.inForceFrom, $1.id.revision)
    }
    let amendments = amendments.sorted(by: Amendment.precedes)
    let governing = Self.latestRevisions(editions) {
      EditionID(programme: $0.id.programme, inForceFrom: $0.id.inForceFrom, revision: 1)
    } revision: {
      $0.id.revision
    }
    let current = Self.latestRevisions(amendments) {
      $0.id.name
    } revision: {
      $0.id.revision
    }
    var chapters = governing.map { Chapter($0, amendments: []) }

    var faults =
      Self.faults(of: editions) + Self.duplicates(amendments) + Self.faults(between: governing, gaps)
    for amendment in amendments {
      guard let home = chapters.firstIndex(where: { $0.edition.holds(amendment) }) else {
        faults.append(Self.homeless(amendment, governing))
        continue
      }
      faults += chapters[home].edition.faults(of: amendment).map { Self.fault($0, amendment) }
      if current.contains(amendment) { chapters[home].amendments.append(amendment) }
    }
    for chapter in chapters { faults += Self.conflicts(chapter.amendments) }
    guard faults.isEmpty else { throw EditionBookFaults(faults) }
    self.init(editions: editions, amendments: amendments, chapters: chapters)
  }

  /// Of values with one name, the one with the highest revision; the order stays.
  private static func latestRevisions<Value, Name: Hashable>(
    _ values: [Value], name: (Value) -> Name, revision: (Value) -> Int
  ) -> [Value] {
    let highest = Dictionary(values.map { (name($0), revision($0)) }, uniquingKeysWith: max)
    var taken: Set<Name> = []
    return values.filter { revision($0) == highest[name($0)] && taken.insert(name($0)).inserted }
  }

  /// The faults of single editions, and names that stand twice.
  private static func faults(of editions: [Edition]) -> [EditionBookFault] {
    var faults: [EditionBookFault] = []
    if editions.isEmpty {
      faults.append(
        EditionBookFault(
          .empty, vi: "Cần ít nhất một phiên bản.", en: "At least one edition is needed."))
    }
    var names: Set<EditionID> = []
    for edition in editions {
      if !names.insert(edition.id).inserted {
        faults.append(
          EditionBookFault(
            .duplicateID, editions: [edition.id, edition.id],
            vi: "Hai phiên bản cùng tên \(edition.id); bản hiệu chỉnh cần số lần hiệu chỉnh mới.",
            en: "Two editions are named \(edition.id); a correction has a new revision."))
      }
      if !edition.amendments.isEmpty {
        faults.append(
          EditionBookFault(
            .edition, editions: [edition.id],
            vi: "Phiên bản \(edition.id) đã được sửa đổi; hãy đưa vào bản gốc và các văn bản sửa đổi.",
            en: "The edition \(edition.id) is amended already; give the base edition and its amendments."))
      }
      faults += edition.faults().map { fault in
        EditionBookFault(
          .edition, editions: [edition.id], vi: "\(edition.id): \(fault.wording.vi)",
          en: "\(edition.id): \(fault.wording.en)")
      }
    }
    return faults
  }

  /// Overlaps and gaps between editions that follow one another.
  private static func faults(
    between editions: [Edition], _ gaps: Timeline<EditionID>.Gaps
  ) -> [EditionBookFault] {
    zip(editions, editions.dropFirst()).compactMap { earlier, later in
      let start = later.id.inForceFrom
      let eve = start.previous ?? start
      guard let last = earlier.inForce.until, last < start else {
        return EditionBookFault(
          .overlap, editions: [earlier.id, later.id], day: start,
          vi:
            "\(earlier.id) và \(later.id) cùng có hiệu lực từ \(start); hãy cho \(earlier.id) hết hiệu lực ngày \(eve).",
          en: "\(earlier.id) and \(later.id) are both in force on \(start); end \(earlier.id) on \(eve).")
      }
      guard gaps == .refused, last < eve, let gap = last.next else { return nil }
      return EditionBookFault(
        .gap, editions: [earlier.id, later.id], day: gap,
        vi:
          "Từ \(gap) đến \(eve), giữa \(earlier.id) và \(later.id), không có phiên bản nào có hiệu lực; hãy cho \(earlier.id) hết hiệu lực ngày \(eve), hoặc cho phép khoảng trống.",
        en:
          "From \(gap) to \(eve), between \(earlier.id) and \(later.id), no edition is in force; end \(earlier.id) on \(eve), or allow gaps."
      )
    }
  }

  private static func duplicates(_ amendments: [Amendment]) -> [EditionBookFault] {
    var names: Set<AmendmentID> = []
    return amendments.filter { !names.insert($0.id).inserted }.map { amendment in
      EditionBookFault(
        .duplicateID, amendments: [amendment.id, amendment.id],
        vi: "Hai văn bản sửa đổi cùng tên \(amendment.id); bản hiệu chỉnh cần số lần hiệu chỉnh mới.",
        en: "Two amendments are named \(amendment.id); a correction has a new revision.")
    }
  }

  private static func homeless(_ amendment: Amendment, _ editions: [Edition]) -> EditionBookFault {
    let known = editions.map { "\($0.id.programme) \($0.inForce)" }.joined(separator: ", ")
    return EditionBookFault(
      .amendment, amendments: [amendment.id], day: amendment.from,
      inputError: InputError(
        .outOfRange, field: "from",
        vi: "Không có phiên bản nào của \(amendment.programme) có hiệu lực ngày này.",
        en: "No edition of \(amendment.programme) is in force on this day."),
      vi:
        "\(amendment.id) sửa \(amendment.programme) từ \(amendment.from), khi không có phiên bản nào của chương trình đó có hiệu lực; có: \(known).",
      en:
        "\(amendment.id) changes \(amendment.programme) from \(amendment.from) on, when no edition of it is in force; there are: \(known)."
    )
  }

  private static func fault(_ error: InputError, _ amendment: Amendment) -> EditionBookFault {
    EditionBookFault(
      .amendment, amendments: [amendment.id], inputError: error,
      vi: "\(amendment.id), \(error.field): \(error.wording.vi)",
      en: "\(amendment.id), \(error.field): \(error.wording.en)")
  }

  /// Amendments that change one parameter from the same day on.
  private static func conflicts(_ amendments: [Amendment]) -> [EditionBookFault] {
    var faults: [EditionBookFault] = []
    for (index, a) in amendments.enumerated() {
      for b in amendments[(index + 1)...] where b.from == a.from && a.sharesCapital(with: b) {
        let keys = Set(a.changes.map(\.key)).intersection(b.changes.map(\.key)).sorted()
        guard !keys.isEmpty else { continue }
        let list = keys.map(\.text).joined(separator: ", ")
        faults.append(
          EditionBookFault(
            .conflict, amendments: [a.id, b.id], day: a.from,
            vi: "\(a.id) và \(b.id) cùng sửa \(list) từ \(a.from); hãy gộp lại hoặc chọn một văn bản.",
            en: "\(a.id) and \(b.id) both change \(list) from \(a.from) on; join them or take one of them."))
      }
    }
    return faults
  }
}

extension Edition {
  /// Whether an amendment belongs to this edition: its programme, and a day on which it is in force.
  fileprivate func holds(_ amendment: Amendment) -> Bool {
    amendment.programme.utf8.elementsEqual(id.programme.utf8) && inForce.contains(amendment.from)
  }
}

extension Amendment {
  /// Whether there are cases whose capital lets both reach them.
  fileprivate func sharesCapital(with other: Amendment) -> Bool {
    capital == nil || other.capital == nil || capital == other.capital
  }
}
