import HoaNhap

/// What is made of verdicts that stand: canonical JSON, words.
final class VerdictTextWorkload: Workload {
  /// What is made of each.
  enum Form { case codes, words }

  let items: Int
  private let form: Form
  private var verdicts: [Verdict] = []
  private var writer = CanonicalJSONWriter(capacity: 1 << 14)
  private var bytes: UInt64 = 0

  static let json = TimedBenchmark(
    name: "verdict-json", returns: Wording(vi: "mã và số liệu, JSON", en: "codes and data as JSON"),
    make: { VerdictTextWorkload(verdicts: 20_000, .codes) })
  static let words = TimedBenchmark(
    name: "verdict-words", returns: Wording(vi: "lời của mọi điều kiện", en: "all words, both languages"),
    make: { VerdictTextWorkload(verdicts: 20_000, .words) })

  init(verdicts: Int, _ form: Form) {
    items = verdicts
    self.form = form
  }

  func prepare() throws {
    let book = RuleBook()
    verdicts = try (0..<items).map { try book.verdict(for: ApplicationDocument(benchmarkRow: $0)) }
  }

  func run() {
    bytes = 0
    switch form {
    case .codes:
      for verdict in verdicts {
        writer.removeAll()
        verdict.write(to: &writer, words: false)
        bytes += UInt64(writer.count)
      }
    case .words:
      for verdict in verdicts {
        for finding in verdict.findings {
          let words = finding.wording
          bytes += UInt64(words.vi.utf8.count + words.en.utf8.count)
        }
      }
    }
  }

  /// The bytes that were made.
  func checksum() -> UInt64 { bytes }
}

/// The full path: an application judged, every finding built, nothing put into words.
final class FullVerdictWorkload: Workload {
  let items: Int
  private var documents: [ApplicationDocument] = []
  private let book = RuleBook()
  private var findings: UInt64 = 0

  static let benchmark = TimedBenchmark(
    name: "verdict-full", returns: Wording(vi: "mọi kết luận", en: "every finding built"),
    make: { FullVerdictWorkload(documents: 20_000) })

  init(documents: Int) { items = documents }

  func prepare() { documents = (0..<items).map { ApplicationDocument(benchmarkRow: $0) } }

  func run() throws {
    findings = 0
    for document in documents { findings += UInt64(try book.verdict(for: document).findings.count) }
  }

  /// The findings that were made.
  func checksum() -> UInt64 { findings }
}
