import HoaNhap

/// A portfolio as a checksum and as lines for people.
enum PortfolioReport {
  static func checksum<Group: Comparable>(_ portfolio: Portfolio<Group>) -> UInt64 {
    var sum = fold(portfolio.total, 0)
    for (_, sums) in portfolio.groups.sorted(by: { $0.key < $1.key }) { sum = fold(sums, sum) }
    return sum
  }

  private static func fold(_ sums: PortfolioSums, _ start: UInt64) -> UInt64 {
    var numbers = DebtState.allCases.map { Int64(sums.count($0)) }
    numbers += [sums.overduePrincipal.amount, sums.frozenPrincipal.amount]
    for owed in [sums.running, sums.behind] + sums.ages {
      numbers += [Int64(owed.loans), owed.outstanding.amount, owed.principalBehind.amount]
      numbers += [owed.interestBehind.amount, owed.overdueInterest.amount]
    }
    return numbers.reduce(start) { SplitMix64.mix($0 &+ UInt64(bitPattern: $1)) }
  }

  static func lines<Group>(_ portfolio: Portfolio<Group>) -> [Wording] {
    let total = portfolio.total
    func states(_ language: Language) -> String {
      DebtState.allCases.map { "\($0.wording[language]) \(total.count($0))" }.joined(separator: " · ")
    }
    let parts = [
      total.running.outstanding, total.inTermPrincipal, total.overduePrincipal, total.frozenPrincipal,
    ]
    func ages(_ language: Language) -> String {
      total.ages.enumerated().map { "\(portfolio.bands.wording(of: $0)[language]): \($1.loans)" }
        .joined(separator: " · ")
    }
    let vi = parts.map { $0.text(.vietnamese) }
    let en = parts.map { $0.text(.english) }
    return [
      Wording(
        vi: "\(portfolio.asOf.vietnameseText): \(states(.vietnamese))",
        en: "\(portfolio.asOf): \(states(.english))"),
      Wording(
        vi: "dư nợ gốc \(vi[0]) = trong hạn \(vi[1]) + quá hạn \(vi[2]) + khoanh \(vi[3])",
        en: "principal outstanding \(en[0]) = in term \(en[1]) + overdue \(en[2]) + frozen \(en[3])"),
      Wording(vi: "chậm trả, số khoản: \(ages(.vietnamese))", en: "behind, loans: \(ages(.english))"),
    ]
  }

  /// The speed as people ask for it.
  static func speed(nanosecondsPerItem: Double) -> Wording {
    let each = FixedPoint.text(1e9 / nanosecondsPerItem, places: 0)
    return Wording(vi: "\(each) khoản vay mỗi giây trên một lõi", en: "\(each) loans a second on one core")
  }
}
