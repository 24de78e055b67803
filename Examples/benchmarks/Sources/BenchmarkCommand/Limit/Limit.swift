/// What one core can do at best: measured by another program in the same run, and its checksums.
struct Limit {
  struct Entry: Equatable {
    let nanosecondsPerItem: Double
    let checksum: UInt64
  }

  /// By the name of the workload.
  let entries: [String: Entry]

  /// What a time may be: up to days, and no less than what its two decimals show, so that a ratio to it is a number.
  private static let times = 0.01...1e15

  /// Reads lines of `name nanoseconds ns checksum`, in columns of any width.
  init(parsing text: String) throws(Fault) {
    var entries: [String: Entry] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, words[2] == "ns", let time = Double(words[1]), Self.times.contains(time),
        let checksum = UInt64(words[3]), entries[words[0]] == nil
      else {
        throw Fault(
          vi: "không hiểu dòng “\(line)”; cần “tên số ns tổng_kiểm”, mỗi tên một lần.",
          en: "the line “\(line)” is not understood; it should be “name number ns checksum”, each name once.")
      }
      entries[words[0]] = Entry(nanosecondsPerItem: time, checksum: checksum)
    }
    self.entries = entries
  }
}
