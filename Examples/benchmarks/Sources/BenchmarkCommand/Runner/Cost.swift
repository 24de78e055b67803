/// What one item costs a side: less is better, in every unit.
struct Cost: Equatable {
  enum Unit: String {
    /// Nanoseconds of a core, in the kernel too.
    case cpu
    /// Nanoseconds that passed, for what waits for a disk or for a new process.
    case elapsed
    case bytes
  }

  let amount: Double
  let unit: Unit

  init(_ amount: Double, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// In a unit that a person reads at a glance.
  var text: String {
    switch unit {
    case .bytes:
      amount < 10_000
        ? "\(FixedPoint.text(amount, places: 0)) B" : "\(FixedPoint.text(amount / 1e6, places: 2)) MB"
    case .cpu, .elapsed:
      switch amount {
      case ..<1e4: "\(FixedPoint.text(amount, places: 1)) ns"
      case ..<1e6: "\(FixedPoint.text(amount / 1e3, places: 1)) µs"
      default: "\(FixedPoint.text(amount / 1e6, places: 1)) ms"
      }
    }
  }
}
