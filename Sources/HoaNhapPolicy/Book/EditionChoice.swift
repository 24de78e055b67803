public import HoaNhapValues

/// Which edition a case is judged under, and whether it governs the case.
///
/// A case is always judged, also on a day on which nothing is in force: then the nearest edition answers, among other
/// things by its clause D.1, and nothing governs.
///
/// The edition is put together when it is asked for. Where many cases are judged, keep what is made of it, such as a rule
/// book, under ``reading``: equal readings give equal editions.
public struct EditionChoice: Sendable, Hashable {
  /// Why the edition was taken.
  public enum Ground: Sendable, Hashable {
    /// It is in force on the day that decides.
    case inForce
    /// The case is pinned to it.
    case pinned
    /// Nothing is in force yet; the first edition begins on this day.
    case notYet(first: CivilDate)
    /// Nothing is in force between two editions: after the first day's edition ended, before the next begins.
    case between(last: CivilDate, next: CivilDate)
    /// Nothing is in force any more since this last day.
    case ended(last: CivilDate)
  }

  /// Why it is this one.
  public let ground: Ground
  /// The days of judging, around the one asked for, on which the same edition answers this case in the same way.
  public let holds: DateRange
  /// The amendments that reach the case or not, depending on its capital, which was not given. They are left out.
  public let undecided: [AmendmentID]
  /// What the edition is put together from.
  let source: EditionSource

  /// The name of the edition, its amendments, and the day as of which its values are read.
  ///
  /// - Complexity: O(amendments)
  public var reading: EditionReading { source.reading }

  /// The edition that the case is judged under; the last value of each history is the one that counts for the case.
  ///
  /// - Complexity: O(parameters) where it has to be put together
  public var judgedUnder: Edition { source.edition }

  /// Whether the edition governs the case.
  public var governs: Bool {
    switch ground {
    case .inForce, .pinned: true
    case .notYet, .between, .ended: false
    }
  }

  /// The edition that governs the case; `nil` where none does.
  public var governing: Edition? { governs ? judgedUnder : nil }

  /// Why, in words.
  public var wording: Wording {
    let id = reading.id
    switch ground {
    case .inForce:
      return Wording(vi: "Áp dụng phiên bản \(id).", en: "The edition \(id) governs.")
    case .pinned:
      return Wording(
        vi: "Hồ sơ gắn với phiên bản \(id) và giữ phiên bản đó.",
        en: "The case is pinned to the edition \(id) and stays with it.")
    case .notYet(let first):
      return Wording(
        vi:
          "Chưa có phiên bản nào có hiệu lực; sớm nhất từ \(first.vietnameseText). Xét theo \(id) để biết còn thiếu gì.",
        en:
          "No edition is in force yet; the first one begins on \(first). Judged under \(id) to see what is missing."
      )
    case .between(let last, let next):
      return Wording(
        vi:
          "Không có phiên bản nào có hiệu lực sau \(last.vietnameseText) và trước \(next.vietnameseText). Xét theo \(id).",
        en: "No edition is in force after \(last) and before \(next). Judged under \(id).")
    case .ended(let last):
      return Wording(
        vi: "Không còn phiên bản nào có hiệu lực sau \(last.vietnameseText). Xét theo \(id).",
        en: "No edition is in force after \(last). Judged under \(id).")
    }
  }
}

/// Which edition is read, and as of which day: equal readings of one book give equal editions.
public struct EditionReading: Sendable, Hashable {
  /// The name of the edition.
  public let id: EditionID
  /// The first day from which on its values are what they are for the case.
  public let asOf: CivilDate
  /// Whether a case is pinned to it, so that what has an end does not end.
  public let isPinned: Bool
}

/// A case is pinned to an edition that the book does not hold.
public struct UnknownEdition: Error, Sendable, Hashable {
  /// The edition that was asked for.
  public let id: EditionID
  /// What is wrong and what would be right.
  public let wording: Wording

  init(_ id: EditionID, vi: String, en: String) {
    self.id = id
    wording = Wording(vi: vi, en: en)
  }
}

extension UnknownEdition: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
