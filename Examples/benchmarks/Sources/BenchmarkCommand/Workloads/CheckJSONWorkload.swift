import HoaNhap

/// Application documents as a system sends them: bytes parsed, judged, and answered in canonical JSON.
final class CheckJSONWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "check-json", returns: Wording(vi: "kết quả thành JSON", en: "verdict as JSON"),
    make: { CheckJSONWorkload(documents: 10_000) })

  let items: Int
  private var documents: [[UInt8]] = []
  private var answers: Kept<[UInt8]>
  private let book = RuleBook()

  init(documents: Int) {
    items = documents
    answers = Kept(capacity: documents)
  }

  func prepare() {
    documents = (0..<items).map { ApplicationDocument(benchmarkRow: $0).json.canonicalBytes }
  }

  func run() throws {
    for (place, document) in documents.enumerated() {
      let application = try ApplicationDocument(json: try JSONReader.parse(document))
      answers.keep(try book.verdict(for: application).canonicalBytes(words: true), at: place)
    }
  }

  /// Reads the answers again and folds outcome and receipt: codes and data, so that better words change nothing.
  func checksum() throws -> UInt64 {
    var sum: UInt64 = 0
    for (place, answer) in answers.values.enumerated() {
      let verdict = try JSONReader.parse(answer)
      let text = "\(verdict["outcome"]?.stringValue ?? "") \(verdict["receipt"]?.stringValue ?? "")"
      sum &+= SplitMix64.mix(UInt64(place) ^ Checksum.of(text.utf8))
    }
    return sum
  }
}
