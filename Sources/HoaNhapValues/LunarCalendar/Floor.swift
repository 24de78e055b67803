extension Double {
  /// The greatest whole number not above this one.
  ///
  /// `rounded(.down)` would call the C mathematics library, which a program that imports no system module does not
  /// link on Linux.
  ///
  /// - Precondition: the value is finite and within the range of `Int`.
  package var floor: Int {
    let whole = Int(self)
    return Double(whole) > self ? whole - 1 : whole
  }
}
