extension String {
  /// The text without control characters and without marks that turn the direction of what follows; lines and tabs stay.
  package var printable: String { without { $0 != "\n" && $0 != "\t" } }

  /// The same on one line: a name from outside must not begin a line of its own, nor steer a terminal.
  package var printableLine: String { without { _ in true } }

  private func without(_ hides: (Unicode.Scalar) -> Bool) -> String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control: hides(scalar)
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isHidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !isHidden($0) }))
  }
}
