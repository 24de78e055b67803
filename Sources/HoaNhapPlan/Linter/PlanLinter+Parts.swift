import HoaNhapValues

/// Who has which part in a duty.
extension PlanLinter {
  func leads(_ site: Site) -> [PlanFinding] {
    let duty = site.duty
    if duty.lead.isEmpty {
      let first = duty.with.first.map { plan.name(of: $0) }
      return [
        site.finding(
          .leadMissing, "lead",
          first.map {
            Wording(
              vi: "Không nêu cơ quan chủ trì; chỉ nêu phối hợp: \($0.vi).",
              en: "Nobody leads; named only as taking part: \($0.en).")
          } ?? Wording(vi: "Không nêu cơ quan chủ trì.", en: "Nobody leads."),
          mend: Wording(vi: "Nêu một cơ quan chủ trì.", en: "Name one body that leads."))
      ]
    }
    // Those who report do so each for itself, so many leads are meant there.
    guard duty.lead.count > 1, !hasReports(duty) else { return [] }
    let names = names(duty.lead)
    return [
      site.finding(
        .severalLeads, "lead",
        Wording(vi: "Nhiều cơ quan cùng chủ trì: \(names.vi).", en: "Several bodies lead: \(names.en)."),
        mend: Wording(
          vi: "Giữ một cơ quan chủ trì, chuyển cơ quan khác sang phối hợp.",
          en: "Keep one; let the others take part."))
    ]
  }

  func receivers(_ site: Site) -> [PlanFinding] {
    let duty = site.duty
    let deliverables = plan.deliverables(of: duty.clause)
    let isDelivered =
      !deliverables.isEmpty || !duty.confirm.isEmpty || !duty.via.isEmpty || hasReports(duty)
      || duty.when.contains {
        if case .monthly = $0 { true } else if case .yearly = $0 { true } else { false }
      }
    if duty.to.isEmpty {
      guard isDelivered else { return [] }
      let what = Wording(
        vi: deliverables.isEmpty
          ? "Có sản phẩm phải nộp" : "Có “\(deliverables.map(\.name.vi).joined(separator: "”, “"))”",
        en: deliverables.isEmpty
          ? "Something is delivered" : "“\(deliverables.map(\.name.en).joined(separator: "”, “"))” is made")
      return [
        site.finding(
          .receiverMissing, "to",
          Wording(vi: "\(what.vi) nhưng không nêu nơi nhận.", en: "\(what.en) and nobody receives it."),
          mend: Wording(vi: "Nêu cơ quan nhận.", en: "Name who receives it."))
      ]
    }
    guard deliverables.isEmpty, !plan.deliverables.isEmpty else { return [] }
    let names = names(duty.to)
    return [
      site.finding(
        .deliverableMissing, "to",
        Wording(
          vi: "Nêu nơi nhận (\(names.vi)) nhưng không nêu sản phẩm.",
          en: "It is received (\(names.en)), but no deliverable is named."),
        mend: Wording(
          vi: "Thêm sản phẩm vào mục deliverables, hoặc bỏ nơi nhận.",
          en: "Add what is delivered under deliverables, or leave the receiver out."))
    ]
  }

  /// Bodies with two parts that do not go together.
  func parts(_ site: Site) -> [PlanFinding] {
    let duty = site.duty
    let acting = duty.answerable.compactMap { $0 }
    let pairs: [(PlanFinding.Code, DutyRole, [AgencyID], Wording, Wording)] = [
      (
        .confirmsOwnWork, .confirm, acting,
        Wording(vi: "tự xác nhận việc của mình", en: "confirms what it makes itself"),
        Wording(vi: "Nêu một cơ quan khác xác nhận.", en: "Let another body confirm.")
      ),
      (
        .deliversToItself, .to, acting,
        Wording(vi: "vừa thực hiện vừa là nơi nhận", en: "delivers to itself"),
        Wording(vi: "Nêu nơi nhận khác, hoặc bỏ.", en: "Name another receiver, or none.")
      ),
      (
        .leadsAndTakesPart, .with, duty.lead,
        Wording(vi: "vừa chủ trì vừa phối hợp", en: "both leads and takes part"),
        Wording(vi: "Giữ một vai trò.", en: "Keep one of the two.")
      ),
    ]
    return pairs.flatMap { code, role, bodies, what, mend in
      duty[role].enumerated().filter { bodies.contains($1) }.map { index, agency in
        let name = plan.name(of: agency)
        return site.finding(
          code, "\(role.rawValue)[\(index)]", agency: agency,
          Wording(vi: "\(name.vi) \(what.vi).", en: "\(name.en) \(what.en)."), mend: mend)
      }
    }
  }

  /// Agencies that no duty names.
  func agencies() -> [PlanFinding] {
    plan.agencies.enumerated().filter { _, agency in
      !plan.duties.contains { $0.names(agency.id) || $0.isNamedByTime(agency.id) }
    }
    .map { index, agency in
      PlanFinding(
        .agencyUnnamed, path: "agencies[\(index)]", agency: agency.id,
        Wording(vi: "Không nhiệm vụ nào nêu: \(agency.name.vi).", en: "No duty names \(agency.name.en)."),
        mend: Wording(
          vi: "Giao một nhiệm vụ, hoặc bỏ khỏi mục agencies.",
          en: "Give it a duty, or leave it out of agencies."))
    }
  }

  /// Bodies that have to act and do not get the plan. A plan without recipients says nothing of them.
  func recipients() -> [PlanFinding] {
    guard !plan.recipients.isEmpty else { return [] }
    let informed = Set(plan.recipients.flatMap(\.agencies))
    return plan.agencies.filter { agency in
      !informed.contains(agency.id)
        && plan.duties.contains { !Set($0.roles(of: agency.id)).isDisjoint(with: [.lead, .with, .confirm]) }
    }
    .map { agency in
      PlanFinding(
        .actsWithoutPlan, path: "recipients", agency: agency.id,
        Wording(
          vi: "Có việc phải làm nhưng không có trong nơi nhận kế hoạch: \(agency.name.vi).",
          en: "Has to act, but is not among those who get the plan: \(agency.name.en)."),
        mend: Wording(
          vi: "Thêm vào nơi nhận, hoặc ghi rõ ai chuyển kế hoạch đến.",
          en: "Add it to the recipients, or say who passes the plan on."))
    }
  }
}

extension Duty {
  /// Whether its time hangs on an agency: the province's plan is made by the provincial People's Committee.
  fileprivate func isNamedByTime(_ agency: AgencyID) -> Bool {
    agency == .provincialPeoplesCommittee && when.contains(.asTheProvincePlans)
  }
}
