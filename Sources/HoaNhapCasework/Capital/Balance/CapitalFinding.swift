import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Which clauses of a plan are about capital. The default is the numbering of Châu Sơn and of every plan made from the template.
public struct CapitalClauses: Sendable, Hashable {
  /// Capital is proposed, allocated and followed up: central and entrusted local.
  public var allocation: Clause
  /// The need for loans is reviewed and summed up.
  public var needs: Clause
  /// The yearly review of capital needs.
  public var review: Clause
  /// The bank runs the programme; by it, the capital that the bank raises itself.
  public var lending: Clause

  /// Makes a set of clauses.
  public init(
    allocation: Clause = "III.2.1", needs: Clause = "III.1.2", review: Clause = "III.2.2",
    lending: Clause = "III.3.1"
  ) {
    self.allocation = allocation
    self.needs = needs
    self.review = review
    self.lending = lending
  }
}

/// Who has to act on capital, by which clause, and whom it goes to.
public struct CapitalDuty: Sendable, Hashable {
  /// The clause.
  public let clause: Clause
  /// Those who answer for it; empty where the plan has no such clause, or names nobody.
  public let agencies: [AgencyID]
  /// Whom it goes to: the People's Council for entrusted local capital, the competent authority for central capital.
  public let to: [AgencyID]
}

/// What the figures of capital call attention to. It is no fault of the records: an expected "no" with everything that it rests on.
public struct CapitalFinding: Sendable, Hashable {
  /// What it is about. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// More is lent from a source than it has.
    public static let overUse = Code(rawValue: "overUse")
    /// A source does not suffice in a coming month.
    public static let shortfall = Code(rawValue: "shortfall")
    /// Loans name no source (A.6).
    public static let loanSourceUnknown = Code(rawValue: "loanSourceUnknown")
    /// Needs name no source.
    public static let sourceUnknown = Code(rawValue: "sourceUnknown")
    /// Needs do not say the amount.
    public static let amountUnknown = Code(rawValue: "amountUnknown")
    /// Training needs do not say the months of the course.
    public static let termUnknown = Code(rawValue: "termUnknown")
    /// More was asked for than was allocated in the day's year.
    public static let requestOpen = Code(rawValue: "requestOpen")
    /// A loan's payments could not be folded.
    public static let loanNotFolded = Code(rawValue: "loanNotFolded")
  }

  /// What it is about.
  public let code: Code
  /// The source; `nil` where it is about none.
  public let source: CapitalSource?
  /// The month, where it is about one.
  public let month: YearMonth?
  /// How much; `nil` where it is about what is not known, or the sum does not fit.
  public let amount: Dong?
  /// How many needs or loans, where it counts any.
  public let count: Int?
  /// Who has to act.
  public let duty: CapitalDuty

  /// Whether it is about what the records leave open, which is mended where they are kept and submitted to nobody.
  var isOfRecords: Bool {
    [.loanSourceUnknown, .sourceUnknown, .amountUnknown, .termUnknown, .loanNotFolded].contains(code)
  }

  /// What is found, in both languages, without who acts; numbers are exact.
  public var wording: Wording { wording(count: count.map { String($0) } ?? "—") }

  /// The same for a paper, where a number may be one that is not told.
  func wording(count: String) -> Wording {
    let name = source?.wording ?? Wording(vi: "nguồn chưa ghi", en: "no recorded source")
    func money(_ language: Language) -> String { amount?.text(language) ?? "—" }
    let when =
      month.map { Wording(vi: "tháng \($0.month)/\($0.year)", en: "\($0)") } ?? Wording(vi: "", en: "")
    switch code {
    case .overUse:
      return Wording(
        vi: "Đã cho vay vượt nguồn vốn có được của \(name.vi): \(money(.vietnamese)).",
        en: "More is lent from the \(name.en) than it has: by \(money(.english)).")
    case .shortfall:
      return Wording(
        vi: "\(name.capitalised.vi) thiếu \(money(.vietnamese)) vào cuối \(when.vi).",
        en: "The \(name.en) lacks \(money(.english)) at the end of \(when.en).")
    case .loanSourceUnknown:
      return Wording(
        vi: "\(count) khoản vay chưa ghi nguồn vốn, đã giải ngân \(money(.vietnamese)).",
        en: "\(count) loans name no source; \(money(.english)) of them is handed out.")
    case .sourceUnknown:
      return Wording(
        vi: "\(count) nhu cầu chưa ghi nguồn vốn, cộng \(money(.vietnamese)).",
        en: "\(count) needs name no source, \(money(.english)) together.")
    case .amountUnknown:
      return Wording(
        vi: "\(count) nhu cầu chưa ghi số tiền, chưa cộng vào tổng.",
        en: "\(count) needs do not say the amount and are in no sum.")
    case .termUnknown:
      return Wording(
        vi: "\(count) nhu cầu học nghề chưa ghi số tháng học, tạm tính cả vào tháng đầu.",
        en: "\(count) training needs do not say the months of the course; all is put in the first month.")
    case .requestOpen:
      return Wording(
        vi: "\(name.capitalised.vi) còn \(money(.vietnamese)) đã đề nghị, chưa được bố trí trong năm.",
        en: "Of what was asked for from the \(name.en), \(money(.english)) is not allocated this year.")
    case .loanNotFolded:
      return Wording(
        vi: "\(count) khoản vay có phiếu thu không tính được, chưa tính vốn thu hồi.",
        en: "\(count) loans have payments that cannot be counted; nothing of them is counted as repaid.")
    default: return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }
}

extension CapitalBalance {
  /// What the figures call attention to, and who has to act: what is lent beyond the sources, what will be missing month by month, what
  /// the records leave open.
  ///
  /// - Parameters:
  ///   - use: what the balance was made of.
  ///   - demand: what the balance was made of.
  ///   - plan: the plan whose bodies act.
  ///   - clauses: which of its clauses are about capital.
  /// - Complexity: O(sources × months + needs + loans)
  public func findings(
    use: CapitalUse, demand: CapitalDemand, plan: Plan = .chauSon,
    clauses: CapitalClauses = CapitalClauses()
  ) -> [CapitalFinding] {
    var findings: [CapitalFinding] = []
    func add(
      _ code: CapitalFinding.Code, _ source: CapitalSource? = nil, _ month: YearMonth? = nil,
      _ amount: Dong? = nil, count: Int? = nil, _ duty: CapitalDuty
    ) {
      findings.append(
        CapitalFinding(
          code: code, source: source, month: month, amount: amount, count: count, duty: duty))
    }
    for balance in sources {
      guard let source = balance.source.value else { continue }
      let duty = plan.duty(on: source, clauses)
      if balance.missing > .zero { add(.overUse, source, nil, balance.missing, duty) }
      for month in balance.months where month.missing > .zero {
        add(.shortfall, source, month.month, month.missing, duty)
      }
    }
    for year in years where year.year == asOf.year && year.requested > year.allocated {
      guard let source = year.source.value, year.allocated >= .zero else { continue }
      add(
        .requestOpen, source, nil, Dong(year.requested.amount - year.allocated.amount),
        plan.duty(on: source, clauses))
    }
    let review = plan.capitalDuty(clauses.needs, to: nil)
    let lending = plan.capitalDuty(clauses.lending, to: nil)
    let loans = use.loans.filter { !$0.source.isKnown }.count
    let unknown = self[.unknown]
    if loans > 0 { add(.loanSourceUnknown, nil, nil, unknown?.lent, count: loans, lending) }
    let needs = demand.needs.filter { !$0.source.isKnown }
    if !needs.isEmpty {
      // The firm ones fit together, and so do the others; the two sums need not.
      let sum = try? Dong.sum(needs.compactMap(\.amount.value))
      add(.sourceUnknown, nil, nil, sum, count: needs.count, review)
    }
    let amounts = demand.firm.withoutAmount + demand.undetermined.withoutAmount
    if amounts > 0 { add(.amountUnknown, nil, nil, nil, count: amounts, review) }
    if demand.withoutTerm > 0 { add(.termUnknown, nil, nil, nil, count: demand.withoutTerm, review) }
    if !use.failures.isEmpty { add(.loanNotFolded, nil, nil, nil, count: use.failures.count, lending) }
    return findings
  }
}

extension Plan {
  /// Who has to act on a source: central capital goes to the competent authority, entrusted local capital to the People's Council (III.2.1);
  /// of capital that the bank raises itself the plan says nothing, so it is the bank's (K.1).
  func duty(on source: CapitalSource, _ clauses: CapitalClauses) -> CapitalDuty {
    switch source {
    case .central: capitalDuty(clauses.allocation, to: .competentAuthority)
    case .entrusted: capitalDuty(clauses.allocation, to: .communePeoplesCouncil)
    case .mobilised: capitalDuty(clauses.lending, to: nil)
    }
  }

  /// Who answers for a clause, and to whom it goes: one of those that it names, or all of them.
  func capitalDuty(_ clause: Clause, to agency: AgencyID?) -> CapitalDuty {
    let duty = duty(clause)
    let to = duty?.to ?? []
    return CapitalDuty(
      clause: clause, agencies: (duty?.answerable ?? []).compactMap { $0 },
      to: agency.map { agency in to.contains(agency) ? [agency] : to } ?? to)
  }
}
