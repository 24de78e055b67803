import HoaNhapValues

/// What no plan may contain. The paths are those of the plan's JSON.
extension Plan {
  /// - Throws: ``PlanFaults`` with every fault of the plan taken as a whole.
  func check() throws(PlanFaults) {
    let faults = Self.headFaults(id: id, from: from, until: until) + references.faults()
    guard faults.isEmpty else { throw PlanFaults(faults) }
  }

  /// The faults of the plan's own fields, as far as they are known.
  static func headFaults(id: PlanID?, from: CivilDate?, until: CivilDate?) -> [InputError] {
    var faults: [InputError] = []
    if let id, id.text.isBlank {
      faults.append(
        InputError(
          .outOfRange, field: "plan", vi: "Mã kế hoạch không được để trống.", en: "A plan has an id."))
    }
    if let from, let until, until < from {
      faults.append(
        InputError(
          .outOfOrder, field: "until", vi: "Ngày kết thúc phải từ ngày \(from) trở đi.",
          en: "The last day must not lie before \(from)."))
    }
    return faults
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

extension String {
  /// Whether there is nothing in it to read.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
