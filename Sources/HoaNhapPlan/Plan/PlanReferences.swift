import HoaNhapValues

/// A value and where it stands in the document.
struct Located<Value> {
  let value: Value
  let path: String
}

/// Every name in a plan that is given or referred to, with its place: the same checks serve a plan that is made in Swift and
/// a document that could only be read in part.
struct PlanReferences {
  /// What one duty refers to.
  struct Node {
    /// Its clause; `nil` where it could not be read.
    var clause: Located<Clause>?
    /// Lists of agencies, each of which names an agency once.
    var agencies: [[Located<AgencyID>]]
    /// Who receives it, and its times, as far as they could be read.
    var to: [AgencyID]
    var when: [Recurrence]
    var needs: [Located<Clause>]
  }

  /// What one deliverable refers to; `nil` where it could not be read.
  struct Product {
    var id: Located<DeliverableID>?
    var clause: Located<Clause>?
    var to: [Located<AgencyID>]
  }

  /// What the source of one date refers to; `nil` where it could not be read.
  struct Dated {
    var clause: Located<Clause>?
    var when: Located<Recurrence>?
  }

  var agencies: [Located<AgencyID>] = []
  var aims: [Located<Clause>] = []
  var duties: [Node] = []
  var deliverables: [Product] = []
  var dateSources: [Dated] = []
  var reports: [Located<ReportID>] = []
  var reportClauses: [Located<Clause>] = []
  var recipients: [[Located<AgencyID>]] = []
  /// Whether every agency's id could be read. Else a missing agency is no fault of those who refer to it.
  var hasAllAgencies = true
  /// Whether every duty could be told from the others. Else a missing clause may be that of the one that could not.
  var hasAllDuties = true

  /// Everything that is wrong.
  func faults() -> [InputError] {
    repeated(agencies.map { Located(value: $0.value.text, path: $0.path) })
      + repeated((aims + duties.compactMap(\.clause)).map { Located(value: $0.value.text, path: $0.path) })
      + repeated(deliverables.compactMap(\.id).map { Located(value: $0.value.text, path: $0.path) })
      + repeated(reports.map { Located(value: $0.value.text, path: $0.path) })
      + duties.flatMap { repeated($0.needs.map { Located(value: $0.value.text, path: $0.path) }) }
      + agencyFaults() + clauseFaults() + dutyFaults() + cycleFaults()
  }

  private func repeated(_ entries: [Located<String>]) -> [InputError] {
    var seen: Set<AgencyID> = []
    return entries.compactMap { entry in
      guard !seen.insert(AgencyID(entry.value)).inserted else { return nil }
      return InputError(
        .duplicate, field: entry.path, vi: "“\(entry.value)” đã được dùng ở một mục trước.",
        en: "“\(entry.value)” is used by an earlier entry.")
    }
  }

  private func agencyFaults() -> [InputError] {
    let known = Set(agencies.map(\.value))
    return (duties.flatMap(\.agencies) + deliverables.map(\.to) + recipients).flatMap { list in
      var seen: Set<AgencyID> = []
      return list.compactMap { entry -> InputError? in
        let id = entry.value
        if !seen.insert(id).inserted {
          return InputError(
            .duplicate, field: entry.path, vi: "Cơ quan “\(id)” được ghi hai lần ở đây.",
            en: "The agency “\(id)” is named twice here.")
        }
        if known.contains(id) || !hasAllAgencies { return nil }
        return InputError(
          .unknownReference, field: entry.path, vi: "Không có cơ quan “\(id)” trong mục agencies.",
          en: "There is no agency “\(id)” under agencies.")
      }
    }
  }

  private func clauseFaults() -> [InputError] {
    // A clause that could not be read may be the one that is meant.
    guard hasAllDuties, duties.allSatisfy({ $0.clause != nil }) else { return [] }
    let known = Set(duties.compactMap { $0.clause?.value })
    let others = deliverables.compactMap(\.clause) + reportClauses + dateSources.compactMap(\.clause)
    return (duties.flatMap(\.needs) + others).filter { !known.contains($0.value) }.map { entry in
      InputError(
        .unknownReference, field: entry.path, vi: "Kế hoạch không có nhiệm vụ ở \(entry.value).",
        en: "The plan has no duty at \(entry.value).")
    }
  }

  /// What a deliverable or the source of a date says of its duty, and the duty itself does not.
  private func dutyFaults() -> [InputError] {
    let byClause = Dictionary(
      duties.compactMap { duty in duty.clause.map { ($0.value, duty) } },
      uniquingKeysWith: { first, _ in first })
    let receivers = deliverables.flatMap { deliverable -> [InputError] in
      guard let duty = deliverable.clause.flatMap({ byClause[$0.value] }) else { return [] }
      return deliverable.to.filter { !duty.to.contains($0.value) }.map { entry in
        InputError(
          .convention, field: entry.path,
          vi: "Nhiệm vụ không ghi “\(entry.value)” ở to; hãy ghi thêm ở đó hoặc bỏ ở đây.",
          en: "The duty does not name “\(entry.value)” under to; name it there, or leave it out here.")
      }
    }
    let times = dateSources.compactMap { source -> InputError? in
      guard let duty = source.clause.flatMap({ byClause[$0.value] }), let when = source.when,
        !duty.when.contains(when.value)
      else { return nil }
      return InputError(
        .convention, field: when.path,
        vi: "Nhiệm vụ không ghi thời gian “\(when.value)” ở when; hãy ghi thêm ở đó hoặc bỏ ở đây.",
        en: "The duty does not name the time “\(when.value)” under when; name it there, or leave it out here."
      )
    }
    return receivers + times
  }

  /// The duties that wait, in the end, for themselves: one fault for each link that closes a circle.
  private func cycleFaults() -> [InputError] {
    let index = Dictionary(
      duties.enumerated().compactMap { index, duty in duty.clause.map { ($0.value, index) } },
      uniquingKeysWith: { first, _ in first })
    let needs = duties.map { $0.needs.map { index[$0.value] } }
    var faults: [InputError] = []
    var isDone = [Bool](repeating: false, count: duties.count)
    // The way down: a duty and how many of its needs were looked at. A plan may be long, so there is no recursion.
    var way: [(duty: Int, next: Int)] = []
    var place: [Int: Int] = [:]
    for start in duties.indices where !isDone[start] {
      way = [(start, 0)]
      place = [start: 0]
      while let (duty, next) = way.last {
        guard next < needs[duty].count else {
          isDone[duty] = true
          place[duty] = nil
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        guard let need = needs[duty][next], !isDone[need] else { continue }
        if let first = place[need] {
          faults.append(circle(way[first...].map(\.duty) + [need], at: duties[duty].needs[next].path))
        } else {
          place[need] = way.count
          way.append((need, 0))
        }
      }
    }
    return faults
  }

  private func circle(_ duties: [Int], at path: String) -> InputError {
    let names = duties.compactMap { self.duties[$0].clause?.value.text }.joined(separator: " → ")
    return InputError(
      .convention, field: path, vi: "Các nhiệm vụ chờ nhau thành vòng: \(names); hãy bỏ một mắt.",
      en: "The duties wait for each other in a circle: \(names); take one link out.")
  }
}
