import HoaNhapEligibility
import HoaNhapPlan
public import HoaNhapPolicy
import HoaNhapValues

extension CapitalReview {
  /// A draft request for capital of one source for the next year: of the People's Council for entrusted local capital, of the competent
  /// authority for central capital, of the bank for capital that it raises itself (dự thảo tờ trình).
  ///
  /// The draft follows the form of administrative papers; number, day and signature are left open. It says what it rests on and what is
  /// assumed. Where nothing is missing it asks for nothing, and says so.
  ///
  /// Source: plan III.2 ý 1.
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public func request(for source: CapitalSource) throws(CapitalFault) -> CapitalPaper {
    let proposal = try proposal(for: source)
    let duty = findings.first { $0.source == source }?.duty ?? plan.duty(on: source, CapitalClauses())
    let receiver = duty.to.first ?? (source == .mobilised ? .vbspTransactionOffice : .competentAuthority)
    let name = source.wording
    let addressee = plan.name(of: receiver)
    return CapitalPaper(
      blocks: [
        .columns(left: letterhead(number: "TTr"), right: nation),
        .title(
          Wording(vi: "TỜ TRÌNH", en: "REQUEST (draft)"),
          about: Wording(
            vi: "Về bố trí vốn \(name.vi) năm \(requestedYear) cho người sau cai nghiện ma túy vay",
            en: "Capital from the \(name.en) in \(requestedYear) for loans after drug rehabilitation")),
        .addressee(Wording(vi: "Kính gửi: \(addressee.vi)", en: "To: \(addressee.en)")),
        .text(basis(duty.clause)),
        .heading(Wording(vi: "1. Nguồn vốn đến ngày \(asOf.vietnameseText)", en: "1. Capital on \(asOf)")),
        .items(standing(of: source)),
        .heading(Wording(vi: "2. Nhu cầu", en: "2. Demand")), .table(demandTable(source)),
        .heading(Wording(vi: "3. Đề nghị", en: "3. What is asked for")),
        .text(asked(proposal, from: name, of: addressee)),
        .heading(Wording(vi: "4. Căn cứ tính", en: "4. What it rests on")), .items(assumed(source)),
        .columns(left: recipients(receiver), right: signature),
      ])
  }

  private func basis(_ clause: Clause) -> Wording {
    let texts = plan.document?.under.map(\.wording) ?? []
    let committee = plan.name(of: .communePeoplesCommittee)
    func list(_ language: Language, _ own: String) -> String {
      (texts.map { $0[language] } + [own]).joined(separator: "; ")
    }
    return Wording(
      vi:
        "Căn cứ \(list(.vietnamese, "mục \(clause) Kế hoạch thực hiện Quyết định trên địa bàn")), \(committee.vi) trình như sau:",
      en:
        "Under \(list(.english, "\(clause) of the plan that carries the Decision out here")), the \(committee.en) submits:"
    )
  }

  private func standing(of source: CapitalSource) -> [Wording] {
    guard let row = balance[.known(source)] else { return [] }
    let figures = [
      (CapitalFigures.Name.available, row.available), (.lent, row.lent), (.returned, row.returned),
      (.left, row.left),
    ]
    let over = row.left < .zero
    return figures.map { name, amount in
      let money = Wording.money(amount)
      let isOver = over && name == .left
      return Wording(
        vi: "\(name.wording.vi): \(money.vi)\(isOver ? ", đã cho vay vượt số vốn có được" : "").",
        en: "\(name.wording.en): \(money.en)\(isOver ? ", more being lent than there is" : "").")
    }
  }

  private func asked(_ proposal: Dong, from name: Wording, of addressee: Wording) -> Wording {
    guard proposal > .zero else {
      return Wording(
        vi:
          "Nguồn vốn hiện có đủ cho nhu cầu đã ghi nhận đến hết năm \(requestedYear); chưa đề nghị bố trí thêm.",
        en:
          "What there is suffices for the recorded demand to the end of \(requestedYear); nothing is asked for."
      )
    }
    return Wording(
      vi:
        "Đề nghị \(addressee.vi) xem xét, bố trí \(proposal.text(.vietnamese)) từ \(name.vi) trong năm \(requestedYear), chuyển qua Ngân hàng Chính sách xã hội để cho vay.",
      en:
        "The \(addressee.en) is asked to consider allocating \(proposal.text(.english)) from the \(name.en) in \(requestedYear), to be lent through the Bank for Social Policies."
    )
  }

  private func assumed(_ source: CapitalSource) -> [Wording] {
    let open = findings.filter {
      [.sourceUnknown, .amountUnknown, .termUnknown, .loanSourceUnknown].contains($0.code)
    }
    var items = [reading, method]
    if let total = try? projection.total(.known(source)), total.unknownMonths > 0 {
      items.append(
        Wording(
          vi: "\(total.unknownMonths) tháng của năm \(requestedYear) chưa dự kiến được, chưa tính.",
          en: "\(total.unknownMonths) months of \(requestedYear) cannot be projected and are not counted."))
    }
    if !open.isEmpty {
      items.append(
        Wording(
          vi: "Chưa tính: hồ sơ chưa ghi nguồn vốn hoặc số tiền; xem báo cáo rà soát.",
          en: "Not counted: requests without a recorded source or amount; see the report of the review."))
    }
    return items
  }

  private func recipients(_ receiver: AgencyID) -> [Wording] {
    let names = [receiver, .communePolice, .economicOffice, .vbspTransactionOffice].map { plan.name(of: $0) }
    return [Wording(vi: "Nơi nhận:", en: "Copies:")]
      + names.map { Wording(vi: "- \($0.vi);", en: "- \($0.en);") }
      + [Wording(vi: "- Lưu: VT.", en: "- file.")]
  }

  private var signature: [Wording] {
    [
      Wording(
        vi: "TM. \(plan.name(of: .communePeoplesCommittee).vi.uppercased())",
        en: "For the \(plan.name(of: .communePeoplesCommittee).en)"),
      Wording(vi: "CHỦ TỊCH", en: "Chair"), Wording(vi: "(ký, đóng dấu)", en: "(signature and seal)"),
    ]
  }
}
