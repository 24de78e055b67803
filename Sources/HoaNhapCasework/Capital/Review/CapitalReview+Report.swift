import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension CapitalReview {
  /// The review as a report: what is needed, what there is, month by month, the upper bound, the next year, who has to act.
  public var report: CapitalPaper {
    CapitalPaper(
      blocks: [
        .columns(left: letterhead(number: "BC"), right: nation),
        .title(
          Wording(vi: "BÁO CÁO", en: "REPORT"),
          about: Wording(
            vi: "Rà soát nhu cầu vốn năm \(asOf.year), tính đến ngày \(asOf.vietnameseText)",
            en: "Review of capital needs \(asOf.year), as of \(asOf)")),
        .text(occasion),
        .heading(Wording(vi: "1. Nhu cầu vốn", en: "1. Demand")), .table(demandTable(nil)),
        .heading(Wording(vi: "2. Cân đối theo nguồn", en: "2. Balance by source")), .table(balanceTable),
        .text(reading),
        .heading(Wording(vi: "3. Theo tháng", en: "3. By month")), .table(monthTable),
        .heading(Wording(vi: "4. Mức trần", en: "4. Upper bound")), .items(boundItems),
        .heading(
          Wording(vi: "5. Dự kiến năm \(requestedYear)", en: "5. Projection for \(requestedYear)")),
        .text(method), .table(projectionTable),
      ] + comparisonBlocks + [
        .heading(Wording(vi: "Việc phải làm", en: "Who has to act")),
        .items(findingItems.isEmpty ? [Wording(vi: "Không có.", en: "Nothing.")] : findingItems),
      ])
  }

  // MARK: Texts

  private var occasion: Wording {
    guard let deadline = deadlines.first else {
      return Wording(
        vi: "Kế hoạch không đặt kỳ rà soát trong năm này; rà soát theo yêu cầu.",
        en: "The plan sets no review in this year; this one is on request.")
    }
    let names = deadlines.map { $0.agency.map(plan.name) ?? .same("—") }
    return Wording(
      vi:
        "Theo mục \(deadline.clause) của Kế hoạch: \(names.map(\.vi).joined(separator: ", ")); hạn \(deadline.due.lastDay.vietnameseText).",
      en:
        "Under \(deadline.clause) of the plan: \(names.map(\.en).joined(separator: ", ")); due by \(deadline.due.lastDay)."
    )
  }

  /// What becomes of repayments, which no text says.
  var reading: Wording {
    let words = assumptions.reading.revolving.wording
    return Wording(
      vi: "Cách tính: \(words.vi); vốn chưa cho vay chuyển sang năm sau (giả định, chưa có văn bản).",
      en:
        "Reading: \(words.en); capital not lent stays to the next year (assumed, no text was found).")
  }

  /// How the next year was projected.
  var method: Wording {
    let words = assumptions.method.wording
    return Wording(vi: "Phương pháp: \(words.vi).", en: "Method: \(words.en).")
  }

  private var boundItems: [Wording] {
    let none = Wording(
      vi: "chưa có số tháng học để tính tổng", en: "the months of training are not known, so there is no sum")
    let training =
      bound.trainingMonths.map { months in
        let sum = Wording.money(bound.training)
        return Wording(
          vi: "\(sum.vi) nếu mỗi người học \(months) tháng (giả định)",
          en: "\(sum.en) if each trains for \(months) months (assumed)")
      } ?? none
    let people = PublishedBreakdown([("", bound.people)]).total.text
    return [
      Wording(
        vi:
          "\(people) người trong danh sách đã xác nhận. Đây là mức cao nhất có thể, không phải dự báo; chưa tính cơ sở sản xuất, kinh doanh.",
        en:
          "\(people) people on the confirmed list. This is the most that can be, not a forecast; establishments are not in it."
      ),
      Wording(
        vi:
          "Sản xuất, kinh doanh: \(Wording.money(bound.production).vi) (mức \(Wording.money(bound.personCeiling?.value).vi) mỗi người, trừ dư nợ chương trình; L.3).",
        en:
          "Production, business: \(Wording.money(bound.production).en) (\(Wording.money(bound.personCeiling?.value).en) each, less what is owed in the programme; L.3)."
      ),
      Wording(
        vi:
          "Học nghề: \(Wording.money(bound.trainingPerMonth).vi) mỗi tháng học (mức \(Wording.money(bound.trainingCeiling?.value).vi) mỗi người; L.6, tương tự); \(training.vi).",
        en:
          "Training: \(Wording.money(bound.trainingPerMonth).en) for each month of training (\(Wording.money(bound.trainingCeiling?.value).en) each; L.6, by analogy); \(training.en)."
      ),
    ]
  }

  /// What is found and who acts; of a source that lacks capital for months on end the first month is told, the table tells the others.
  private var findingItems: [Wording] {
    var told: Set<CapitalSource> = []
    return findings.compactMap { finding in
      if finding.code == .shortfall, let source = finding.source, !told.insert(source).inserted { return nil }
      let words = finding.wording(
        count: finding.count.map { PublishedBreakdown([("", $0)]).total.text } ?? "—")
      let who = duty(finding.duty, isSubmitted: !finding.isOfRecords)
      return Wording(vi: "\(words.vi) \(who.vi)", en: "\(words.en) \(who.en)")
    }
  }

  /// Who acts, by which clause, and to whom it goes.
  private func duty(_ duty: CapitalDuty, isSubmitted: Bool) -> Wording {
    func names(_ ids: [AgencyID], _ language: Language) -> String {
      ids.map { plan.name(of: $0)[language] }.joined(separator: ", ")
    }
    guard !duty.agencies.isEmpty else {
      return Wording(
        vi: "Kế hoạch không giao cho cơ quan nào (mục \(duty.clause)).",
        en: "The plan names nobody for it (\(duty.clause)).")
    }
    let vi = names(duty.agencies, .vietnamese)
    let en = names(duty.agencies, .english)
    guard isSubmitted, !duty.to.isEmpty else {
      return Wording(vi: "\(vi) thực hiện (mục \(duty.clause)).", en: "\(en) acts (\(duty.clause)).")
    }
    return Wording(
      vi: "\(vi) tham mưu trình \(names(duty.to, .vietnamese)) (mục \(duty.clause)).",
      en: "\(en) prepares it for: \(names(duty.to, .english)) (\(duty.clause)).")
  }

  private var comparisonBlocks: [CapitalPaper.Block] {
    guard !comparison.isEmpty else { return [] }
    func value(_ value: Int64?, _ name: CapitalFigures.Name) -> Wording {
      guard let value else { return .money(nil) }
      return name.isAmount ? .money(Dong(value)) : .same(String(value))
    }
    let rows = comparison.map { line -> [Wording] in
      guard line.name.isAmount else { return [line.name.wording] + published(line) }
      return [line.name.wording] + [line.before, line.now, line.change].map { value($0, line.name) }
    }
    return [
      .heading(Wording(vi: "6. So với lần rà soát trước", en: "6. Beside the last review")),
      .table(
        CapitalPaper.Table(
          Wording(vi: "So sánh", en: "Comparison"),
          [
            (Wording(vi: "Chỉ tiêu", en: "Figure"), false), (Wording(vi: "Lần trước", en: "Before"), true),
            (Wording(vi: "Lần này", en: "Now"), true), (Wording(vi: "Tăng, giảm", en: "Change"), true),
          ], rows: rows)),
    ]
  }

  /// Numbers of people or applications: small ones are not told, nor a difference that would tell one.
  private func published(_ line: CapitalComparison) -> [Wording] {
    func count(_ value: Int64?) -> PublishedCount? {
      value.map { PublishedBreakdown([("", Int(clamping: max(0, $0)))]).total }
    }
    let told = [count(line.before), count(line.now)]
    let change = told.contains(.withheld) ? PublishedCount.withheld.text : line.change.map { String($0) }
    return told.map { $0.map { .same($0.text) } ?? .money(nil) }
      + [change.map { .same($0) } ?? .money(nil)]
  }
}
