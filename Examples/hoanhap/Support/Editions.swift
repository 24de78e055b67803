import HoaNhap
import HoaNhapFiles

/// The editions that a command judges by: the built-in one, and an amendment of it where a file gives one.
struct Editions {
  let book: EditionBook
  private var made: [EditionReading: RuleBook] = [:]
  private let basis: Basis

  init(_ arguments: Arguments, basis: Basis = .all) throws {
    self.basis = basis
    guard let path = arguments["--amend"] else {
      book = .decision08
      return
    }
    book = try EditionBook([.decision08], amendments: [try Self.amendment(path)])
  }

  /// The rules for a case that comes in on the day on which it is judged; each edition's are made once.
  mutating func rules(on day: CivilDate) -> RuleBook {
    let choice = book.edition(for: day)
    if let rules = made[choice.reading] { return rules }
    let rules = RuleBook(choice.judgedUnder, basis: basis)
    made[choice.reading] = rules
    return rules
  }

  /// The amendment of a file.
  ///
  /// - Throws: ``UsageError`` with every fault of the file, each with its place.
  static func amendment(_ path: String) throws -> Amendment {
    let bytes = try Files.read(path)
    do throws(AmendmentFaults) {
      return try Amendment(jsonBytes: bytes, for: .decision08)
    } catch {
      throw UsageError(error.faults, in: path)
    }
  }

  /// The built-in edition with the amendment of a file.
  static func amended(_ path: String) throws -> Edition {
    let amendment = try amendment(path)
    do throws(AmendmentFaults) {
      return try Edition.decision08.amended(by: amendment)
    } catch {
      throw UsageError(error.faults, in: path)
    }
  }
}
