#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What the environment asks of all properties: `HOANHAP_SEED` to begin elsewhere, `HOANHAP_CASES` for more cases or fewer.
struct Settings {
  var seed: UInt64?
  var cases: Int?

  /// A setting that cannot be read.
  struct Fault: Error {
    var problem: String
  }

  /// Reads the settings from what holds the variables.
  init(_ variable: (String) -> String?) throws(Fault) {
    if let text = variable("HOANHAP_SEED") {
      guard let seed = UInt64(text) else {
        throw Fault(problem: "HOANHAP_SEED is \"\(text)\"; a seed is a whole number from 0 to \(UInt64.max)")
      }
      self.seed = seed
    }
    if let text = variable("HOANHAP_CASES") {
      guard let cases = Int(text), cases > 0 else {
        throw Fault(problem: "HOANHAP_CASES is \"\(text)\"; a number of cases is a whole number from 1")
      }
      self.cases = cases
    }
  }

  /// The settings of this process.
  static let environment = Result { () throws(Fault) in
    try Settings { name in getenv(name).map { String(cString: $0) } }
  }
}
