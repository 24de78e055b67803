import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapValues

extension ReadingPurpose {
  /// To decide whose a row of an import is, and whether its changes are right.
  public static let importReview = ReadingPurpose(rawValue: "import-review")
}

extension ImportPlan {
  /// What a preview shows of people.
  public enum Showing: Sendable, Hashable {
    /// Rows and identifiers alone.
    case places
    /// The values too, before and after: for the officer who decides.
    case values
  }

  /// The preview as lines of text: counts, columns, questions, faults, proposals, changes.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - showing: whether values are shown.
  ///   - limit: the most rows of each list; what is left out is counted.
  public func lines(_ language: Language, showing: Showing = .places, limit: Int = 20) -> [String] {
    let text = PlanText(language: language, showing: showing, limit: limit)
    return text.counts(self) + text.columns(reading) + text.faults(self) + text.held(self)
      + text.changed(self)
      + text.new(self)
  }
}

/// Writes the parts of a preview.
private struct PlanText {
  let language: Language
  let showing: ImportPlan.Showing
  let limit: Int

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  private func rows(_ rows: [Int]) -> String {
    let shown = rows.prefix(SheetFault.namedRows).map(String.init).joined(separator: ", ")
    return rows.count > SheetFault.namedRows ? shown + ", …" : shown
  }

  /// The first of a list, and how many are left out.
  private func list<Element>(_ elements: [Element], _ line: (Element) -> String) -> [String] {
    let lines = elements.prefix(limit).map { "  " + line($0).printableLine }
    let left = elements.count - lines.count
    return left > 0 ? lines + ["  " + say("… và \(left) nữa", "… and \(left) more")] : lines
  }

  func counts(_ plan: ImportPlan) -> [String] {
    let made = plan.applications.filter(\.isNew).count
    return [
      say(
        "Người: \(plan.new.count) mới, \(plan.changed.count) thay đổi, \(plan.unchanged) dòng không đổi, \(plan.repeated) dòng lặp lại",
        "People: \(plan.new.count) new, \(plan.changed.count) changed, \(plan.unchanged) rows unchanged, \(plan.repeated) rows repeated"
      ),
      say(
        "Hồ sơ vay: \(made) mới, \(plan.applications.count - made) thay đổi",
        "Applications: \(made) new, \(plan.applications.count - made) changed"),
      say(
        "Chờ quyết định: \(plan.held.count) dòng. Bỏ lại vì lỗi: \(plan.refused) dòng",
        "Waiting for a decision: \(plan.held.count) rows. Left out for faults: \(plan.refused) rows"),
    ]
  }

  func columns(_ reading: SheetReading) -> [String] {
    var lines: [String] = []
    for question in reading.questions { lines.append("? " + question.wording[language]) }
    let read = reading.columns.filter { $0.use == .read }.map { "\($0.number) \($0.field?.rawValue ?? "")" }
    lines.append(say("Cột được đọc: ", "Columns read: ") + read.joined(separator: ", "))
    let aside = reading.columns.filter { $0.use != .read && !$0.header.isEmpty }.map {
      "\($0.number) “\($0.header)”"
    }
    if !aside.isEmpty {
      lines.append(say("Cột để ngoài: ", "Columns kept aside: ") + aside.joined(separator: ", "))
    }
    for note in reading.notes {
      lines.append(
        say("Không phải người: ", "Not people: ")
          + "\(note.kind.wording[language]), \(note.count) (\(rows(note.firstRows)))")
    }
    return lines
  }

  func faults(_ plan: ImportPlan) -> [String] {
    guard !plan.faults.isEmpty else { return [] }
    return [say("Lỗi:", "Faults:")] + plan.faults.map { "  " + $0.text(language) }
  }

  func held(_ plan: ImportPlan) -> [String] {
    var lines: [String] = []
    if plan.passedOver > 0 {
      lines.append(
        say(
          "\(plan.passedOver) nhóm quá đông người giống nhau nên không so từng cặp.",
          "\(plan.passedOver) groups of people are too large to compare everybody in them."))
    }
    guard !plan.held.isEmpty else { return lines }
    lines.append(say("Có thể trùng, chờ quyết định:", "Possible duplicates, waiting for a decision:"))
    return lines
      + list(plan.held) { held in
        let proposals = held.proposals.prefix(3).map { proposal in
          let other =
            switch proposal.other {
            case .record(let id): id.text
            case .row: say("dòng \(proposal.otherRow ?? 0)", "row \(proposal.otherRow ?? 0)")
            }
          let sure = proposal.likeness.confidence?.wording[language] ?? say("không giống", "unlike")
          return "\(other) (\(sure): \(proposal.likeness.wording[language]))"
        }
        return say("dòng \(held.row)", "row \(held.row)")
          + " [\(held.key)] \(held.reason.wording[language]): "
          + proposals.joined(separator: " | ")
      }
  }

  func changed(_ plan: ImportPlan) -> [String] {
    var lines: [String] = []
    if !plan.changed.isEmpty {
      lines.append(say("Thay đổi:", "Changes:"))
      lines += list(plan.changed) { change in
        "\(change.person.id) (\(rows(change.rows))): \(changes(change.changes))"
      }
    }
    let applications = plan.applications.filter { !$0.isNew }
    if !applications.isEmpty {
      lines.append(say("Hồ sơ thay đổi:", "Changed applications:"))
      lines += list(applications) { "\($0.application.id) (\(rows($0.rows))): \(changes($0.changes))" }
    }
    return lines
  }

  private func changes(_ changes: [FieldChange]) -> String {
    changes.map { change in
      let name = change.field.wording[language]
      guard showing == .values else { return name }
      let before = change.before.reveal(for: .importReview) ?? say("chưa rõ", "not known")
      return "\(name) “\(before)” → “\(change.after.reveal(for: .importReview))”"
    }.joined(separator: "; ")
  }

  func new(_ plan: ImportPlan) -> [String] {
    guard !plan.new.isEmpty else { return [] }
    return [say("Người mới:", "New people:")]
      + list(plan.new) { new in
        var line = "\(new.person.id) (\(rows(new.rows)))"
        if showing == .values {
          let identity = new.person.identity.reveal(for: .importReview)
          line += ": \(identity.name.value ?? "") \(identity.birth.value?.description ?? "")"
        }
        return line
      }
  }
}

extension ImportPlan.HeldRow.Reason {
  /// The reason in words.
  public var wording: Wording {
    switch self {
    case .undecided: Wording(vi: "chưa ai quyết định", en: "nobody has decided")
    case .otherPersonsID:
      Wording(vi: "mã trong bảng có vẻ là của người khác", en: "the sheet's id seems to be somebody else's")
    case .severalRecords:
      Wording(
        vi: "được coi là hai người khác nhau trong hồ sơ", en: "decided to be two people of the records")
    case .conflictingRows:
      Wording(vi: "các dòng của một người nói khác nhau", en: "rows of one person say different things")
    }
  }
}
