import HoaNhapEligibility
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// Gathers what records add to figures, in one pass over them.
struct FigureTally {
  let catalogue: FigureCatalogue
  private let definitions: [FigureCode: FigureDefinition]
  private var lines: [FigureKey: [FigureTrace.Entry]] = [:]

  private var leftOut: Set<FigureCode> = []

  init(_ catalogue: FigureCatalogue) {
    self.catalogue = catalogue
    definitions = Dictionary(uniqueKeysWithValues: catalogue.definitions.map { ($0.code, $0) })
  }

  /// Leaves out figures that nobody can tell, since what they count is not kept.
  mutating func leaveOut(_ codes: [FigureCode]) { leftOut.formUnion(codes) }

  /// Adds a line to a figure and to one part of each of its splits; to the unknown one where the line does not say which.
  mutating func add(_ code: FigureCode, _ entry: FigureTrace.Entry, _ parts: [FigurePart] = []) {
    guard let definition = definitions[code] else { return }
    lines[FigureKey(code), default: []].append(entry)
    for dimension in definition.dimensions {
      let part = parts.first { $0.dimension == dimension } ?? FigurePart(dimension, .unknown)
      lines[FigureKey(code, part), default: []].append(entry)
    }
  }

  /// The figures, in the order of the catalogue, the whole before its parts.
  ///
  /// Figures of the records stand with 0 where nothing adds to them, and so do the parts that always stand; what was left out
  /// does not stand at all.
  func figures() throws(CalculationError) -> [Figure] {
    var figures: [Figure] = []
    var parts: [FigureCode: Set<FigurePart>] = [:]
    for key in lines.keys { if let part = key.part { parts[key.code, default: []].insert(part) } }
    for definition in catalogue.definitions
    where definition.origin == .records && !leftOut.contains(definition.code) {
      figures.append(try figure(FigureKey(definition.code)))
      for dimension in definition.dimensions {
        let found = (parts[definition.code] ?? []).filter { $0.dimension == dimension }
        for part in found.union(dimension.fixedParts ?? []).sorted() {
          figures.append(try figure(FigureKey(definition.code, part)))
        }
      }
    }
    return figures
  }

  private func figure(_ key: FigureKey) throws(CalculationError) -> Figure {
    Figure(key, try FigureTrace(lines[key] ?? []))
  }
}

extension Borrower {
  /// Whom a record is about.
  var subject: RecordKey {
    switch self {
    case .person(let id): Person.key(id)
    case .establishment(let id): Establishment.key(id)
    }
  }
}
