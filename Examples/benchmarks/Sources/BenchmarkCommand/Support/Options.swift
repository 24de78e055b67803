import HoaNhap

/// What the words of a call ask for.
struct Options {
  enum Action: Equatable {
    case measure, list, help
    /// One benchmark in this process, for the process that waits for its rows.
    case alone(String)
  }

  private(set) var action = Action.measure
  private(set) var benchmarks: [any Benchmark] = []
  /// `nil`: as often as each is usually run.
  private(set) var runs: Int?
  /// `nil`: the limit of this package.
  private(set) var limit: String?
  /// The page to write the results into.
  private(set) var page: String?
  /// What the page calls the machine.
  private(set) var machine: String?
  private(set) var json = false
  private(set) var language = Language.vietnamese

  /// How many runs may be asked for: enough for a median, few enough to wait for.
  static let runCounts = 1...64

  /// - Parameter language: set as soon as it is known, so that a fault further on is told in it.
  init(_ words: [String], language: inout Language) throws(Fault) {
    var rest = words[...]
    var names: [String] = []
    var all = false
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      func value() throws(Fault) -> String {
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
          throw Fault(
            vi: "Tùy chọn \(parts[0]) cần một giá trị.", en: "The option \(parts[0]) needs a value.")
        }
        return value
      }
      switch parts.count == 2 && !Self.valued.contains(parts[0]) ? word : parts[0] {
      case "--all": all = true
      case "--only": names += try value().split(separator: ",").map(String.init)
      case "--alone":
        names = [try value()]
        action = .alone(names[0])
      case "--runs": runs = try Self.runs(try value())
      case "--limit": limit = try value()
      case "--page": page = try value()
      case "--machine": machine = try value()
      case "--lang": self.language = try Self.language(try value())
      case "--json": json = true
      case "--list": action = .list
      case "--help": action = .help
      default:
        throw Fault(
          vi: "Không hiểu “\(word)”; hãy xem --help.", en: "“\(word)” is not understood; see --help.")
      }
      language = self.language
    }
    guard names.isEmpty || !(all || page != nil) else {
      throw Fault(
        vi: "--only không đi cùng --all và --page: trang cần cả bảng.",
        en: "--only goes neither with --all nor with --page: the page takes the whole table.")
    }
    benchmarks = try Self.benchmarks(names, all: all || page != nil)
  }

  private static let valued: Set<String> = [
    "--only", "--alone", "--runs", "--limit", "--page", "--machine", "--lang",
  ]

  private static func runs(_ text: String) throws(Fault) -> Int {
    guard let count = Int(text), runCounts.contains(count) else {
      throw Fault(
        vi: "--runs: “\(text)” không phải là số từ \(runCounts.lowerBound) đến \(runCounts.upperBound).",
        en: "--runs: “\(text)” is not a number from \(runCounts.lowerBound) to \(runCounts.upperBound).")
    }
    return count
  }

  private static func language(_ text: String) throws(Fault) -> Language {
    guard let language = Language(rawValue: text) else {
      throw Fault(vi: "--lang: chỉ nhận vi, en.", en: "--lang: one of vi, en.")
    }
    return language
  }

  /// Those that were named, each once, in the catalogue's order; without a name, all or those that do not take long.
  private static func benchmarks(_ names: [String], all wanted: Bool) throws(Fault) -> [any Benchmark] {
    let all = Catalogue.all
    for name in names where !all.contains(where: { $0.name == name }) {
      let known = all.map(\.name).joined(separator: ", ")
      throw Fault(
        vi: "Không có phép đo “\(name)”; có: \(known).",
        en: "There is no workload “\(name)”; there are: \(known).")
    }
    return names.isEmpty ? all.filter { wanted || !$0.isOnDemand } : all.filter { names.contains($0.name) }
  }
}
