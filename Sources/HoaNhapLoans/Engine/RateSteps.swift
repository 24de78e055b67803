import HoaNhapValues

/// A rate and the first night that it applies to.
struct RateStep {
  let night: Int
  /// The rate over the denominator of the interest that is counted with it.
  let factor: Int64
  let rate: Rate
}

extension LoanTerms {
  /// The normal rates as steps over nights; frozen nights bear none (conventions V5, V31).
  func normalSteps(_ freezes: [LoanEvent.Freeze]) -> [RateStep] {
    let steps = rates.map { change in
      RateStep(night: change.from.dayNumber - nightShift, factor: factor(of: change.rate), rate: change.rate)
    }
    return freezes.isEmpty ? steps : frozen(steps, freezes)
  }

  /// The overdue rates as steps over nights (convention V26); their factors are over the denominator of
  /// ``overdueRounding()``.
  func overdueSteps(_ freezes: [LoanEvent.Freeze]) throws(InputError) -> [RateStep] {
    let multiplier = try overdueMultiplier()
    let start = disbursements[0].date
    var changes = rates
    if overdueTerms.base == .atDisbursement, let first = rates.last(where: { $0.from <= start }) {
      changes = [first]
    }
    var steps: [RateStep] = []
    steps.reserveCapacity(changes.count)
    for change in changes {
      let (product, overflow) = factor(of: change.rate).multipliedReportingOverflow(by: multiplier.numerator)
      if overflow { throw Fault.overflow("overdue.multiplier_pct") }
      steps.append(
        RateStep(night: change.from.dayNumber - nightShift, factor: product, rate: change.rate))
    }
    return freezes.isEmpty ? steps : frozen(steps, freezes)
  }

  /// How overdue interest becomes whole đồng (convention V30).
  func overdueRounding() throws(InputError) -> MultipleRounding {
    let (below, overflow) = resolved.denominator.multipliedReportingOverflow(
      by: try overdueMultiplier().denominator)
    if overflow { throw Fault.overflow("overdue.multiplier_pct") }
    return MultipleRounding(mode: .halfUp, unit: 1, denominator: below)
  }

  private func overdueMultiplier() throws(InputError) -> Ratio {
    do {
      return try overdueTerms.multiplierPercent.multiplied(by: Ratio(1, 100))
    } catch {
      throw Fault.overflow("overdue.multiplier_pct")
    }
  }

  /// The factor of a rate over the loan's denominator.
  func factor(of rate: Rate) -> Int64 {
    rate.annualPercent.numerator * (resolved.rateScale / rate.annualPercent.denominator)
  }

  /// How many days before its label a night begins: one where the label is its last day (convention V3).
  var nightShift: Int { dayAttribution == .includeLast ? 1 : 0 }

  /// Puts steps without a rate over the frozen nights, and the rate in force back at their end.
  func frozen(_ steps: [RateStep], _ freezes: [LoanEvent.Freeze]) -> [RateStep] {
    var list: [RateStep] = []
    var current: RateStep?
    var next = 0
    func takeSteps(before night: Int) {
      while next < steps.count, steps[next].night < night {
        current = steps[next]
        list.append(steps[next])
        next += 1
      }
    }
    for span in Self.union(freezes.map { ($0.from.dayNumber - nightShift, $0.to.dayNumber - nightShift) }) {
      takeSteps(before: span.from)
      list.append(RateStep(night: span.from, factor: 0, rate: .zero))
      while next < steps.count, steps[next].night <= span.to {
        current = steps[next]
        next += 1
      }
      if let current { list.append(RateStep(night: span.to, factor: current.factor, rate: current.rate)) }
    }
    takeSteps(before: .max)
    return list
  }

  /// Spans of nights that do not touch one another, in order; empty ones are left out.
  private static func union(_ spans: [(from: Int, to: Int)]) -> [(from: Int, to: Int)] {
    var list: [(from: Int, to: Int)] = []
    for span in spans.sorted(by: { $0.from < $1.from }) where span.from < span.to {
      if let last = list.last, span.from <= last.to {
        list[list.count - 1].to = max(last.to, span.to)
      } else {
        list.append(span)
      }
    }
    return list
  }
}
