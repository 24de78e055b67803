import HoaNhapValues

/// What no plan may contain. The paths are those of the plan's JSON.
extension Plan {
  /// - Throws: ``PlanFaults`` with every fault of the plan taken as a whole.
  func check() throws(PlanFaults) {
    let blanks = texts.filter { $0.value.isBlank }.map { InputError.blank($0.path) }
    let faults = Self.headFaults(id: id, from: from, until: until) + blanks + references.faults()
    guard faults.isEmpty else { throw PlanFaults(faults) }
  }

  /// The faults of the plan's own fields, as far as they are known.
  static func headFaults(id: PlanID?, from: CivilDate?, until: CivilDate?) -> [InputError] {
    var faults: [InputError] = []
    if let id, id.text.isBlank { faults.append(.blank("plan")) }
    if let from, let until, until < from {
      faults.append(
        InputError(
          .outOfOrder, field: "until", vi: "Ngày kết thúc phải từ ngày \(from) trở đi.",
          en: "The last day must not lie before \(from)."))
    }
    return faults
  }

  /// Every text and identifier that must say something, but for the plan's own identifier.
  private var texts: [Located<String>] {
    func both(_ wording: Wording, _ path: String) -> [Located<String>] {
      [Located(value: wording.vi, path: "\(path).vi"), Located(value: wording.en, path: "\(path).en")]
    }
    func source(_ source: SourceText, _ path: String) -> [Located<String>] {
      both(source.name, path)
        + [source.number].compactMap { $0.map { Located(value: $0, path: "\(path).number") } }
    }
    var texts = [
      Located(value: commune.name, path: "commune.name"),
      Located(value: commune.province, path: "commune.province"),
    ]
    for (index, agency) in agencies.enumerated() {
      texts.append(Located(value: agency.id.text, path: "agencies[\(index)].id"))
      texts += both(agency.name, "agencies[\(index)]")
    }
    for (index, duty) in duties.enumerated() { texts += both(duty.wording, "duties[\(index)]") }
    for (index, report) in reports.enumerated() {
      texts.append(Located(value: report.id.text, path: "reports[\(index)].id"))
    }
    for (index, recipient) in recipients.enumerated() {
      texts += both(recipient.name, "recipients[\(index)]")
    }
    if let document {
      texts += [document.number].compactMap { $0.map { Located(value: $0, path: "document.number") } }
      if let signer = document.signer { texts += both(signer, "document.signer") }
      for (index, text) in document.under.enumerated() { texts += source(text, "document.under[\(index)]") }
    }
    for (index, aim) in aims.enumerated() { texts += both(aim.wording, "aims[\(index)]") }
    for (index, deliverable) in deliverables.enumerated() {
      texts.append(Located(value: deliverable.id.text, path: "deliverables[\(index)].id"))
      texts += both(deliverable.name, "deliverables[\(index)]")
    }
    for (index, date) in dateSources.enumerated() { texts += source(date.source, "dates[\(index)].source") }
    return texts
  }

  private var references: PlanReferences {
    func located<Value>(_ values: [Value], _ path: String) -> [Located<Value>] {
      values.enumerated().map { Located(value: $1, path: "\(path)[\($0)]") }
    }
    var references = PlanReferences()
    references.agencies = agencies.enumerated().map { Located(value: $1.id, path: "agencies[\($0)].id") }
    references.duties = duties.enumerated().map { index, duty in
      let path = "duties[\(index)]"
      return PlanReferences.Node(
        clause: Located(value: duty.clause, path: "\(path).clause"),
        agencies: [
          located(duty.lead, "\(path).lead"), located(duty.with, "\(path).with"),
          located(duty.confirm, "\(path).confirm"), located(duty.to, "\(path).to"),
          located(duty.via, "\(path).via"),
        ],
        to: duty.to, when: duty.when, needs: located(duty.needs, "\(path).needs"))
    }
    references.aims = aims.enumerated().map { Located(value: $1.clause, path: "aims[\($0)].clause") }
    references.deliverables = deliverables.enumerated().map { index, deliverable in
      let path = "deliverables[\(index)]"
      return PlanReferences.Product(
        id: Located(value: deliverable.id, path: "\(path).id"),
        clause: Located(value: deliverable.clause, path: "\(path).clause"),
        to: located(deliverable.to, "\(path).to"))
    }
    references.dateSources = dateSources.enumerated().map { index, source in
      PlanReferences.Dated(
        clause: Located(value: source.clause, path: "dates[\(index)].clause"),
        when: Located(value: source.when, path: "dates[\(index)].when"))
    }
    references.reports = reports.enumerated().map { Located(value: $1.id, path: "reports[\($0)].id") }
    references.reportClauses = reports.enumerated().map {
      Located(value: $1.clause, path: "reports[\($0)].clause")
    }
    references.recipients = recipients.enumerated().map { located($1.agencies, "recipients[\($0)].agencies") }
    return references
  }
}

extension InputError {
  /// A text in which there is nothing to read.
  static func blank(_ field: String) -> InputError {
    InputError(
      .outOfRange, field: field, vi: "Không được để trống.", en: "A text belongs here, not an empty one.")
  }
}

extension String {
  /// Whether there is nothing in it to read.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
