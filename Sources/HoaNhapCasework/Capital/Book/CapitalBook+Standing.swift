import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What was asked for and allocated of one source for one budget year and purpose (tình hình bố trí, phân bổ).
public struct CapitalAllotment: Sendable, Hashable {
  /// The source.
  public let source: CapitalSource
  /// The budget year.
  public let year: Int
  /// The purpose that it is tied to; `nil` for what is tied to none.
  public let purpose: LoanPurpose?
  /// What was asked for.
  public internal(set) var requested = Dong.zero
  /// What was allocated.
  public internal(set) var allocated = Dong.zero
  /// What was taken back, or given back.
  public internal(set) var withdrawn = Dong.zero
  /// What came from other sources.
  public internal(set) var movedIn = Dong.zero
  /// What went to other sources.
  public internal(set) var movedOut = Dong.zero

  /// What there is: allocated and moved in, less what was withdrawn and moved out.
  public var available: Dong {
    // The book keeps it between zero and the sum of what came, which fits.
    Dong(allocated.amount &+ movedIn.amount &- withdrawn.amount &- movedOut.amount)
  }

  init(_ source: CapitalSource, _ year: Int, _ purpose: LoanPurpose?) {
    self.source = source
    self.year = year
    self.purpose = purpose
  }
}

extension CapitalBook {
  /// The entries that count on a day: recorded by then, and not reversed by then; reversals are not among them.
  ///
  /// - Complexity: O(*n*)
  public func standingEntries(asOf day: CivilDate) -> [CapitalEntry] {
    let known = entries.prefix { $0.stamp.day <= day }
    var reversed: Set<CapitalEntryID> = []
    for entry in known {
      if case .reversed(let id, _) = entry.kind { reversed.formUnion([id, entry.id]) }
    }
    return known.filter { !reversed.contains($0.id) }
  }

  /// What was asked for and allocated, by source, year and purpose, as recorded by a day.
  ///
  /// - Returns: one row for each that occurs: by source, then year; what is tied to no purpose first.
  /// - Throws: ``CapitalFault`` with code `overflow`, which names the entry; only requests can be that large.
  /// - Complexity: O(*n*), and sorting the rows.
  public func allotments(asOf day: CivilDate) throws(CapitalFault) -> [CapitalAllotment] {
    var rows: [CapitalCell: CapitalAllotment] = [:]
    for entry in standingEntries(asOf: day) {
      func add(
        _ source: CapitalSource, _ sum: WritableKeyPath<CapitalAllotment, Dong>
      ) throws(CapitalFault) {
        let cell = CapitalCell(source: source, year: entry.year, purpose: entry.purpose)
        var row = rows[cell] ?? CapitalAllotment(source, entry.year, entry.purpose)
        row[keyPath: sum] = try row[keyPath: sum].adding(
          entry.amount, at: CapitalFault(.overflow, entry: entry.id, source: source, year: entry.year))
        rows[cell] = row
      }
      switch entry.kind {
      case .requested: try add(entry.source, \.requested)
      case .allocated: try add(entry.source, \.allocated)
      case .withdrawn: try add(entry.source, \.withdrawn)
      case .transferred(let source):
        try add(entry.source, \.movedOut)
        try add(source, \.movedIn)
      case .reversed: break
      }
    }
    return rows.values.sorted {
      ($0.source.place, $0.year, $0.purpose?.place ?? -1) < (
        $1.source.place, $1.year, $1.purpose?.place ?? -1
      )
    }
  }
}

extension CapitalSource {
  /// Its place in the order of sources.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension LoanPurpose {
  /// Its place in the order of purposes.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Dong {
  /// The sum; a fault that names the record where it does not fit.
  func adding(_ other: Dong, at fault: @autoclosure () -> CapitalFault) throws(CapitalFault) -> Dong {
    do {
      return try adding(other)
    } catch {
      throw fault()
    }
  }

  /// The difference; a fault that names the record where it does not fit.
  func subtracting(_ other: Dong, at fault: @autoclosure () -> CapitalFault) throws(CapitalFault) -> Dong {
    do {
      return try subtracting(other)
    } catch {
      throw fault()
    }
  }
}
