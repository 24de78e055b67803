/// Numbers with a fixed number of decimals and a point, whatever the locale.
enum FixedPoint {
  /// - Precondition: the value is not negative, and fits in 63 bits with its decimals.
  static func text(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(into: Int64(1)) { scale, _ in scale *= 10 }
    let number = Int64((value * Double(scale)).rounded())
    guard places > 0 else { return String(number) }
    let decimals = String(number % scale)
    return "\(number / scale).\(String(repeating: "0", count: places - decimals.count))\(decimals)"
  }
}
