public import HoaNhapValues

/// Editions in time and what amends them: it tells which edition a case is judged under.
///
/// The edition of a case is that in force on the day it was applied for, with the amendments that reach the case
/// (``AmendmentScope``). A case that was applied for while nothing was in force goes by the day on which it is judged. A
/// case pinned to an edition by its name stays with it.
///
/// Of two revisions of one edition, and of two revisions of one amendment, the later governs; the earlier is kept for the
/// cases that are pinned to it.
///
/// ```swift
/// let book = try EditionBook([.decision08], amendments: [amendment])
/// let choice = book.edition(appliedOn: received, judgedOn: asOf, capital: .entrusted)
/// let verdict = try RuleBook(choice.judgedUnder).verdict(for: application)
/// ```
public struct EditionBook: Sendable, Hashable {
  /// The editions as they were given, superseded revisions too, by their first days.
  public let editions: [Edition]
  /// The amendments, superseded revisions too, by their first days.
  public let amendments: [Amendment]
  /// The governing editions, in time, and what belongs to each.
  let chapters: [Chapter]

  /// A governing edition, the amendments that belong to it, and the days on which its own values change.
  struct Chapter: Sendable, Hashable {
    let edition: Edition
    let first: CivilDate
    let inForce: DateRange
    var amendments: [Amendment]
    let changeDays: [CivilDate]
  }

  /// The built-in edition alone.
  public static let decision08 = EditionBook(
    editions: [.decision08], amendments: [], chapters: [Chapter(.decision08, amendments: [])])

  init(editions: [Edition], amendments: [Amendment], chapters: [Chapter]) {
    self.editions = editions
    self.amendments = amendments
    self.chapters = chapters
  }

  /// The edition for a case that is applied for and judged on one day.
  ///
  /// - Parameters:
  ///   - day: the day of both.
  ///   - capital: the capital of the case; `nil` where it is not known.
  public func edition(for day: CivilDate, capital: CapitalSource? = nil) -> EditionChoice {
    edition(appliedOn: day, judgedOn: day, capital: capital)
  }

  /// The edition for a case that is applied for on one day and judged on another.
  ///
  /// - Parameters:
  ///   - appliedOn: the day on which the application came in; that of judging where it is not known.
  ///   - judgedOn: the as-of day.
  ///   - capital: the capital of the case. Where it is not known, amendments of one capital are left out and named in
  ///     ``EditionChoice/undecided``.
  /// - Complexity: O(editions + amendments)
  public func edition(
    appliedOn: CivilDate, judgedOn: CivilDate, capital: CapitalSource? = nil
  ) -> EditionChoice {
    if let chapter = chapter(on: appliedOn) {
      return choice(chapter, appliedOn: appliedOn, judgedOn: judgedOn, capital, within: .always)
    }
    if let chapter = chapter(on: judgedOn) {
      return choice(
        chapter, appliedOn: appliedOn, judgedOn: judgedOn, capital, within: chapter.inForce)
    }
    return ungoverned(judgedOn)
  }

  /// The edition of a case that is pinned to it, as a verdict, a receipt or a loan names it.
  ///
  /// - Throws: ``UnknownEdition`` where the book holds no such edition or amendment.
  /// - Complexity: O(editions + parameters × amendments in the name)
  public func edition(
    pinnedTo id: EditionID, judgedOn: CivilDate
  ) throws(UnknownEdition) -> EditionChoice {
    guard let base = editions.first(where: { $0.id == id.base }) else {
      let known = editions.map(\.id.description).joined(separator: ", ")
      throw UnknownEdition(
        id, vi: "Không có phiên bản \(id.base); có: \(known).",
        en: "There is no edition \(id.base); there are: \(known).")
    }
    var edition = base
    for name in id.amendments {
      guard let amendment = amendments.first(where: { $0.id == name }), edition.faults(of: amendment).isEmpty
      else {
        let known = amendments.map(\.id.description).joined(separator: ", ")
        throw UnknownEdition(
          id, vi: "Không có văn bản sửa đổi \(name) cho phiên bản \(id.base); có: \(known).",
          en: "There is no amendment \(name) of the edition \(id.base); there are: \(known).")
      }
      edition = edition.layering(amendment, until: nil)
    }
    let first = edition.amendments.map(\.from).reduce(base.id.inForceFrom, max)
    let changeDays = base.changeDays
    return EditionChoice(
      ground: .pinned, holds: stretch(around: max(judgedOn, first), borders: changeDays), undecided: [],
      source: EditionSource(
        base: base, amendments: edition.amendments, changeDays: changeDays, day: judgedOn,
        isPinned: true))
  }

  /// The edition in force on a day with all its amendments, their values in time; `nil` where none is in force (văn bản hợp
  /// nhất).
  ///
  /// It is for tables, for differences, and for the rates of loans that already run. Which of its values counts for one
  /// case is what ``edition(appliedOn:judgedOn:capital:)`` answers.
  ///
  /// - Parameters:
  ///   - day: a day on which the edition is in force.
  ///   - capital: the capital whose amendments are layered with those of all; `nil` for the latter alone.
  public func consolidated(on day: CivilDate, capital: CapitalSource? = nil) -> Edition? {
    chapter(on: day).map { chapter in
      chapter.amendments.filter { $0.capital == nil || $0.capital == capital }
        .reduce(chapter.edition) { $0.layering($1, until: $1.until) }
    }
  }
}

extension EditionBook {
  private func chapter(on day: CivilDate) -> Chapter? {
    chapters.first { $0.inForce.contains(day) }
  }

  private func choice(
    _ chapter: Chapter, appliedOn: CivilDate, judgedOn: CivilDate, _ capital: CapitalSource?,
    within days: DateRange
  ) -> EditionChoice {
    var reached: [Amendment] = []
    var undecided: [AmendmentID] = []
    for amendment in chapter.amendments
    where amendment.reaches(appliedOn: appliedOn, judgedOn: judgedOn) {
      if amendment.capital == nil || amendment.capital == capital {
        reached.append(amendment)
      } else if capital == nil {
        undecided.append(amendment.id)
      }
    }
    let borders = chapter.changeDays + chapter.amendments.flatMap(\.judgingBorders)
    let holds = stretch(around: judgedOn, borders: borders).intersection(days) ?? days
    return EditionChoice(
      ground: .inForce, holds: holds, undecided: undecided,
      source: chapter.source(amendments: reached, on: judgedOn))
  }

  /// The nearest edition for a day on which none is in force: the next one, or the last where no other comes.
  private func ungoverned(_ day: CivilDate) -> EditionChoice {
    let next = chapters.first { $0.first > day }
    let last = chapters.last { $0.first <= day }?.inForce.until
    let days = DateRange(from: last.flatMap { $0.next }, until: next.flatMap { $0.first.previous })
    let ground: EditionChoice.Ground =
      switch (last, next) {
      case (nil, let next?): .notYet(first: next.first)
      case (let last?, let next?): .between(last: last, next: next.first)
      case (let last, nil): .ended(last: last ?? day)
      }
    let chapter = next ?? chapters[chapters.count - 1]
    return EditionChoice(
      ground: ground, holds: days ?? .always, undecided: [], source: chapter.source(amendments: [], on: day))
  }

  /// The days around one up to the next borders; a border is the first day of something new.
  private func stretch(around day: CivilDate, borders: [CivilDate]) -> DateRange {
    let from = borders.filter { $0 <= day }.max()
    let until = borders.filter { $0 > day }.min().flatMap { $0.previous }
    return DateRange(from: from, until: until) ?? .always
  }
}

extension EditionBook.Chapter {
  init(_ edition: Edition, amendments: [Amendment]) {
    self.edition = edition
    first = edition.id.inForceFrom
    inForce = edition.inForce
    self.amendments = amendments
    changeDays = edition.changeDays
  }

  fileprivate func source(amendments: [Amendment], on day: CivilDate) -> EditionSource {
    EditionSource(
      base: edition, amendments: amendments, changeDays: changeDays, day: max(day, first), isPinned: false)
  }
}

extension Edition {
  /// The days after the first on which a value of the edition itself changes, in so far as the day decides.
  var changeDays: [CivilDate] {
    Self.slots.flatMap { $0.read(self).changeDays }.filter { $0 > id.inForceFrom }
  }
}

extension Amendment {
  /// The days of judging on which it begins and ceases to reach a case; none where the day of application decides.
  fileprivate var judgingBorders: [CivilDate] {
    scope == .all ? [from, until.flatMap { $0.next }].compactMap { $0 } : []
  }
}

extension CivilDate {
  /// The day after; `nil` after the last one that a date can hold.
  var next: CivilDate? { CivilDate(dayNumber: dayNumber + 1) }
  /// The day before; `nil` before the first one.
  var previous: CivilDate? { CivilDate(dayNumber: dayNumber - 1) }
}
