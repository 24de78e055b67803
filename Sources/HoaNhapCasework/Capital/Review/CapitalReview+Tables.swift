import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// The tables of the papers.
extension CapitalReview {
  private static let source = Wording(vi: "Nguồn vốn", en: "Source")
  private static let amount = Wording(vi: "Số tiền", en: "Amount")
  private static let month = Wording(vi: "Tháng", en: "Month")
  private static let total = Wording(vi: "Cộng", en: "Total")

  /// What is needed by stage, purpose and source; `nil` for every source.
  func demandTable(_ only: CapitalSource?) -> CapitalPaper.Table {
    let rows = demand.rows.filter { only == nil || $0.source == Fact(only) }
    let counts = PublishedBreakdown(rows.map { ("", $0.requests.count) })
    let cells = zip(rows, counts.parts).map { row, part -> [Wording] in
      [
        row.stage.wording.capitalised, row.purpose.wording, row.source.sourceWording,
        .same(part.count.text), .money(row.requests.knownAmount), unknown(row.requests),
      ]
    }
    return CapitalPaper.Table(
      Wording(
        vi: "Nhu cầu theo giai đoạn, mục đích, nguồn vốn", en: "Demand by stage, purpose and source"),
      [
        (Wording(vi: "Giai đoạn", en: "Stage"), false), (Wording(vi: "Mục đích", en: "Purpose"), false),
        (Self.source, false), (Wording(vi: "Số hồ sơ", en: "Requests"), true), (Self.amount, true),
        (Wording(vi: "Chưa ghi số tiền", en: "Amount not stated"), false),
      ],
      rows: cells.isEmpty
        ? [[Wording(vi: "Không có", en: "None"), .same(""), .same(""), .same(""), .same(""), .same("")]]
        : cells)
  }

  /// Whether requests lack an amount; how many is not told where they are few.
  private func unknown(_ requests: CapitalNeeds.Requests) -> Wording {
    requests.withoutAmount == 0
      ? .same("")
      : Wording(vi: "có, chưa cộng", en: "some, in no sum")
  }

  /// Each source: what there is, what was lent, what is left and missing.
  var balanceTable: CapitalPaper.Table {
    func row(_ name: Wording, _ balance: SourceBalance) -> [Wording] {
      let end = balance.months.last
      return [
        name, .money(balance.available), .money(balance.lent), .money(balance.returned),
        .money(balance.left), .money(end?.left), .money(end?.missing),
      ]
    }
    let end = Wording.month(balance.until)
    return CapitalPaper.Table(
      Wording(vi: "Cân đối nguồn vốn", en: "Balance of capital"),
      [
        (Self.source, false), (Wording(vi: "Đã bố trí", en: "Available"), true),
        (Wording(vi: "Đã giải ngân", en: "Handed out"), true),
        (Wording(vi: "Gốc đã thu hồi", en: "Repaid"), true), (Wording(vi: "Còn lại", en: "Left"), true),
        (Wording(vi: "Còn lại cuối \(end.vi)", en: "Left at the end of \(end.en)"), true),
        (Wording(vi: "Thiếu cuối \(end.vi)", en: "Missing at the end of \(end.en)"), true),
      ],
      rows: balance.sources.map { row($0.source.sourceWording.capitalised, $0) }
        + [row(Self.total, balance.total)])
  }

  /// The firm demand of each source by month, and what is missing; months in which nothing moves are left out.
  var monthTable: CapitalPaper.Table {
    let sources = balance.sources
    let rows = balance.total.months.indices.compactMap { place -> [Wording]? in
      let month = balance.total.months[place]
      let moves = [month.incoming, month.demand, month.undetermined, month.returning]
      guard moves.contains(where: { $0 != .zero }) else { return nil }
      return [.month(month.month)] + sources.map { .money($0.months[place].demand) }
        + [.money(month.undetermined), .money(month.incoming), .money(month.missing)]
    }
    return CapitalPaper.Table(
      Wording(
        vi: "Nhu cầu chắc chắn theo nguồn vốn; chỉ ghi tháng có phát sinh",
        en: "Firm demand by source; only months in which something moves"),
      [(Self.month, false)] + sources.map { ($0.source.sourceWording.capitalised, true) } + [
        (Wording(vi: "Chưa đủ dữ kiện", en: "Facts missing"), true),
        (Wording(vi: "Vốn mới", en: "New capital"), true), (Wording(vi: "Thiếu", en: "Missing"), true),
      ],
      rows: rows.isEmpty
        ? [
          [Wording(vi: "Không có", en: "None")]
            + [Wording](repeating: .same(""), count: sources.count + 3)
        ] : rows)
  }

  /// The next year by month and source; a month that the method cannot tell says so.
  var projectionTable: CapitalPaper.Table {
    let sources = (CapitalSource.allCases.map { Fact.known($0) } + [.unknown]).filter { source in
      projection.months.contains { $0.source == source }
    }
    var rows: [[Wording]] = []
    for number in 0..<12 {
      let months = sources.compactMap { source in
        projection.months.first { $0.source == source && $0.month.month == number + 1 }
      }
      guard let first = months.first else { continue }
      rows.append([.month(first.month)] + months.map { .money($0.amount.value) })
    }
    let sums = sources.map { source -> Wording in
      guard let total = try? projection.total(source) else { return .money(nil) }
      let sum = Wording.money(total.amount)
      guard total.unknownMonths > 0 else { return sum }
      return Wording(
        vi: "\(sum.vi) và \(total.unknownMonths) tháng chưa biết",
        en: "\(sum.en) and \(total.unknownMonths) months not known")
    }
    return CapitalPaper.Table(
      Wording(vi: "Dự kiến năm \(requestedYear)", en: "Projection for \(requestedYear)"),
      [(Self.month, false)] + sources.map { ($0.sourceWording.capitalised, true) },
      rows: rows + [[Self.total] + sums])
  }

  // MARK: Head of a paper

  /// Whose paper it is, in the form of administrative papers; the number is left open.
  func letterhead(number kind: String) -> [Wording] {
    let committee = plan.name(of: .communePeoplesCommittee)
    return [
      Wording(
        vi: "\(committee.vi) \(plan.commune.name)".uppercased(), en: "\(committee.en), \(plan.commune.name)"),
      Wording(vi: "Số: …/\(kind)-UBND", en: "No. …/\(kind)-UBND"),
    ]
  }

  /// The name of the state and its motto, place and day left open.
  var nation: [Wording] {
    [
      Wording(vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM"),
      Wording(vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence – Freedom – Happiness"),
      Wording(
        vi: "\(plan.commune.name), ngày … tháng … năm \(asOf.year)",
        en: "\(plan.commune.name), … \(asOf.year)"),
    ]
  }
}

extension CapitalNeeds.Requests {
  /// The sum of those that say an amount; `nil` where none does.
  fileprivate var knownAmount: Dong? { withoutAmount < count ? amount : nil }
}
