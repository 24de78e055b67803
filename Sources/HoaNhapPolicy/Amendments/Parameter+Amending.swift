import HoaNhapValues

extension Parameter {
  func faults(of change: Amendment.Change, scope: AmendmentScope?, at path: String) -> [InputError] {
    var faults: [InputError] = []
    let expected = latest.value.unitCode
    if change.unit != expected {
      faults.append(
        InputError(
          change.unit == nil ? .missingField : .wrongUnit, field: "\(path).unit",
          vi: expected.map { "\(key) tính bằng \"\($0)\"; hãy ghi \"unit\": \"\($0)\"." }
            ?? "\(key) không có đơn vị; hãy bỏ trường này.",
          en: expected.map { "\(key) is counted in \"\($0)\"; write \"unit\": \"\($0)\"." }
            ?? "\(key) is not counted in anything; leave this field out."))
    }
    if Value.needsWords != (change.words != nil) {
      faults.append(
        InputError(
          Value.needsWords ? .missingField : .notApplicable, field: "\(path).value_vi",
          vi: Value.needsWords
            ? "Giá trị là một từ; cần value_vi và value_en nói nghĩa của từ đó."
            : "Lời của giá trị này suy ra từ giá trị; hãy bỏ value_vi và value_en.",
          en: Value.needsWords
            ? "The value is a word; value_vi and value_en must say what it means."
            : "The words of this value follow from it; leave value_vi and value_en out."))
    }
    guard
      let value = Value.read(change.value, words: change.words ?? Wording(vi: "", en: ""), like: latest.value)
    else {
      faults.append(
        InputError(
          .wrongType, field: "\(path).value", vi: "Ở đây phải là \(Value.form.vi).",
          en: "\(Value.form.en) belongs here."))
      return faults
    }
    if scope == .newApplications, (value as? LendingRate)?.reach == .outstandingToo {
      faults.append(
        InputError(
          .notApplicable, field: "\(path).value",
          vi: "Lãi suất áp dụng cả dư nợ đang có thì văn bản phải có \"scope\": \"all\".",
          en: "A rate that reaches running balances belongs to an amendment with \"scope\": \"all\"."))
    }
    return faults
  }

  func amended(by change: Amendment.Change, of amendment: Amendment, until: CivilDate?) -> Parameter {
    guard
      let value = Value.read(change.value, words: change.words ?? Wording(vi: "", en: ""), like: latest.value)
    else { preconditionFailure("an amendment is layered after its values were checked") }
    let citation = change.place.map { Citation(amendment.citation.law, $0) } ?? amendment.citation
    let cited = Cited(
      value, citation, change.standing ?? amendment.standing, checkedOn: amendment.checkedOn)
    return Parameter(key, id, name, history: history.replacing(from: amendment.from, until: until, cited))
  }

  var changeDays: [CivilDate] { Value.saysWhomItReaches ? [] : history.entries.map(\.from) }

  func standing(on day: CivilDate) -> Parameter {
    let past = history.entries.filter { $0.from <= day }
    // A value whose first day is still to come is the only one that there is.
    guard !past.isEmpty, let history = try? Timeline(past, gaps: .allowed) else { return self }
    return Parameter(key, id, name, history: history)
  }
}

extension Timeline {
  /// The timeline with one value written over some days; before and after them, what stood there.
  func replacing(from: CivilDate, until: CivilDate?, _ value: Value) -> Timeline {
    var list = [Entry(from: from, until: until, value)]
    for entry in entries {
      if entry.from < from {
        let eve = CivilDate(dayNumber: from.dayNumber - 1)
        let last = [entry.until, eve].compactMap { $0 }.min()
        list.append(Entry(from: entry.from, until: last, entry.value))
      }
      if let until, entry.until.map({ $0 > until }) ?? true,
        let next = CivilDate(dayNumber: until.dayNumber + 1)
      {
        list.append(Entry(from: max(entry.from, next), until: entry.until, entry.value))
      }
    }
    do {
      return try Timeline(list, gaps: .allowed)
    } catch {
      preconditionFailure("\(error.wording.en)")
    }
  }
}
