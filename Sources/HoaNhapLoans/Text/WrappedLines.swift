/// Lines of at most a hundred columns; what does not fit in one goes on below, set in.
enum WrappedLines {
  static func lines(_ start: String, _ words: String) -> [String] {
    var lines = [start]
    for word in words.split(separator: " ") {
      if lines[lines.count - 1].count + word.count < 100 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append("      \(word)")
      }
    }
    return lines
  }
}
