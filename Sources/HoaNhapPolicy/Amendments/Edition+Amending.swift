import HoaNhapValues

extension Edition {
  /// The edition with an amendment layered on it; this one is untouched.
  ///
  /// The new values stand from the amendment's first day to its last; before and after, what stood there. The name is this
  /// edition's with the amendment's behind it, so amendments of different parameters give one and the same edition in
  /// whatever order they are layered.
  ///
  /// - Throws: ``AmendmentFaults`` with every reason why it does not fit: an unknown key, a value of another type or unit,
  ///   days outside the edition's, an amendment layered before that changes the same parameter from the same day or a
  ///   later one, and whatever ``faults()`` finds in the result.
  /// - Complexity: O(parameters + changes × entries of their histories)
  public func amended(by amendment: Amendment) throws(AmendmentFaults) -> Edition {
    let faults = faults(of: amendment)
    guard faults.isEmpty else { throw AmendmentFaults(faults, of: amendment.id) }
    let edition = layering(amendment, until: amendment.until)
    let built = edition.faults().map(\.inputError)
    guard built.isEmpty else { throw AmendmentFaults(built, of: amendment.id) }
    return edition
  }

  /// The edition with several amendments layered on it, by their first days, whatever their order here.
  ///
  /// - Throws: ``AmendmentFaults`` of the first amendment that does not fit.
  public func amended(by amendments: [Amendment]) throws(AmendmentFaults) -> Edition {
    var edition = self
    for amendment in amendments.sorted(by: Amendment.precedes) {
      edition = try edition.amended(by: amendment)
    }
    return edition
  }

  /// Everything because of which an amendment cannot be layered on this edition.
  func faults(of amendment: Amendment) -> [InputError] {
    var faults = faults(programme: amendment.programme, from: amendment.from, until: amendment.until)
    if amendments.contains(where: { $0.id.name == amendment.id.name }) {
      faults.append(
        InputError(
          .duplicate, field: "amendment",
          vi: "Văn bản \(amendment.id.name) đã được áp dụng vào phiên bản \(id).",
          en: "The amendment \(amendment.id.name) is layered on the edition \(id) already."))
    }
    for (index, change) in amendment.changes.enumerated() {
      let path = "changes[\(index)]"
      faults += self.faults(of: change, scope: amendment.scope, at: path)
      for other in amendments
      where other.from >= amendment.from && other.changes.contains(where: { $0.key == change.key }) {
        faults.append(
          InputError(
            other.from == amendment.from ? .duplicate : .outOfOrder, field: "\(path).key",
            vi:
              "\(other.id) sửa cùng tham số \(change.key) từ ngày \(other.from); hãy áp dụng theo thứ tự ngày, hoặc chọn ngày khác.",
            en:
              "\(other.id) changes \(change.key) from \(other.from) on; layer them in the order of their days, on different days."
          ))
      }
    }
    return faults
  }

  /// The faults of the programme and the days; what could not be read is `nil`.
  func faults(programme: String?, from: CivilDate?, until: CivilDate?) -> [InputError] {
    var faults: [InputError] = []
    if let programme, !programme.utf8.elementsEqual(id.programme.utf8) {
      faults.append(
        InputError(
          .unknownReference, field: "programme", vi: "Phiên bản này thuộc chương trình \(id.programme).",
          en: "This edition is of the programme \(id.programme)."))
    }
    for (field, day) in [("from", from), ("until", until)] {
      if let day, !inForce.contains(day) {
        faults.append(
          InputError(
            .outOfRange, field: field, vi: "Ngày phải thuộc thời gian có hiệu lực của phiên bản: \(inForce).",
            en: "The day must be one on which the edition is in force: \(inForce)."))
      }
    }
    return faults
  }

  /// The faults of one change: its key, its unit, its value, its words.
  func faults(of change: Amendment.Change, scope: AmendmentScope?, at path: String) -> [InputError] {
    guard let slot = Self.slotOfKey[change.key] else { return [Self.unknownKey(change.key, at: path)] }
    guard slot.write != nil else {
      return [
        InputError(
          .notApplicable, field: "\(path).key",
          vi: "\(change.key) là ngày của chính phiên bản; văn bản khác cần một phiên bản khác.",
          en: "\(change.key) is the edition's own day; another text needs another edition.")
      ]
    }
    return slot.read(self).faults(of: change, scope: scope, at: path)
  }

  private static func unknownKey(_ key: ParameterKey, at path: String) -> InputError {
    let group = key.text.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
    let near = parameterKeys.map(\.text).filter { $0.hasPrefix("\(group).") }
    var groups: [String] = []
    for key in parameterKeys {
      let group = String(key.text.prefix { $0 != "." })
      if groups.last != group { groups.append(group) }
    }
    let known = near.isEmpty ? groups.map { "\($0).…" } : near
    return InputError(
      .unknownReference, field: "\(path).key",
      vi: "Không có tham số \(key); có: \(known.joined(separator: ", ")).",
      en: "There is no parameter \(key); there are: \(known.joined(separator: ", ")).")
  }

  /// The edition with an amendment layered on it that was found to fit.
  ///
  /// - Parameter until: the last day of its values, which for one case can differ from the amendment's own.
  func layering(_ amendment: Amendment, until: CivilDate?) -> Edition {
    var edition = self
    edition.amendments.append(amendment)
    edition.amendments.sort(by: Amendment.precedes)
    edition.id = EditionID(
      programme: id.programme, inForceFrom: id.inForceFrom, revision: id.revision,
      amendments: edition.amendments.map(\.id))
    for change in amendment.changes {
      guard let slot = Self.slotOfKey[change.key] else { continue }
      slot.write?(&edition, slot.read(self).amended(by: change, of: amendment, until: until))
    }
    return edition
  }

  /// The edition as it stands on a day: values of later days left out, so that the last of each history governs that day.
  ///
  /// Rates that name the loans they reach keep all their days.
  func standing(on day: CivilDate) -> Edition {
    var edition = self
    for slot in Self.slots {
      let parameter = slot.read(self)
      if let last = parameter.changeDays.last, last > day {
        slot.write?(&edition, parameter.standing(on: day))
      }
    }
    return edition
  }
}
