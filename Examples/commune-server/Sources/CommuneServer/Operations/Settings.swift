import HoaNhap

/// How a server runs: what its arguments and its environment say.
struct Settings: Sendable {
  /// The address to listen on.
  var host = "127.0.0.1"
  /// The port; 0 for any that is free.
  var port = 8080
  /// The database; `nil` for one that goes with the program (in a demonstration).
  var store: String?
  /// The file of officers; `nil` in a demonstration.
  var officers: String?
  /// The commune's data folder: its settings, and its records for a store that is empty.
  var data: String?
  /// The as-of day, where it is not today's.
  var asOf: CivilDate?
  /// Whether to run on sample data with officers made up at start.
  var isDemo = false
  /// Whether a proxy in front says where requests come from.
  var isBehindProxy = false
  /// Whether browsers may send the session's cookie without TLS.
  var hasInsecureCookies = false

  /// How long sessions stand.
  var sessions = Sessions.Lifetime()
  /// What connections may do.
  var connections = ConnectionLimits()
  /// How long shutting down waits for requests that are being answered.
  var patience = Duration.seconds(20)
  /// How often an officer may ask.
  var sessionRate = Rate(burst: 120, every: .milliseconds(50))
  /// How often an address may ask without a session.
  var addressRate = Rate(burst: 60, every: .milliseconds(200))
  /// How often an address may try to sign in, and how often an account may be tried.
  var signInRate = Rate(burst: 10, every: .seconds(6))

  /// The name of the session's cookie; the prefix makes browsers insist on TLS, and on this host alone.
  var cookieName: String { hasInsecureCookies ? "hoanhap" : "__Host-hoanhap" }
}

/// What is wrong with the way in which a program was started.
struct UsageError: Error {
  let wording: Wording

  init(vi: String, en: String) { wording = Wording(vi: vi, en: en) }
}

extension Settings {
  private enum Option: String, CaseIterable {
    case host = "--host"
    case port = "--port"
    case store = "--store"
    case officers = "--officers"
    case data = "--data"
    case asOf = "--as-of"
    case sessionMinutes = "--session-minutes"
    case rate = "--rate"
    case demo = "--demo"
    case behindProxy = "--behind-proxy"
    case insecureCookies = "--insecure-cookies"

    var isFlag: Bool { [.demo, .behindProxy, .insecureCookies].contains(self) }
    /// Its name in the environment: `HOANHAP_AS_OF`.
    var variable: String {
      "HOANHAP_" + String(rawValue.dropFirst(2)).uppercased().replacing("-", with: "_")
    }
  }

  /// Reads arguments; what they do not say, the environment does (`HOANHAP_PORT` for `--port`, `1` for a flag).
  ///
  /// - Throws: ``UsageError`` that names the option, and what would be right.
  init(_ arguments: [String], environment: [String: String] = [:]) throws(UsageError) {
    var given: [Option: String] = [:]
    for option in Option.allCases { given[option] = environment[option.variable] }
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard let option = parts.first.flatMap(Option.init) else {
        throw UsageError(
          vi: "Không có tùy chọn “\(word)”; hãy chạy với --help.",
          en: "There is no option “\(word)”; run with --help.")
      }
      if option.isFlag {
        given[option] = "1"
      } else {
        guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
          throw UsageError(vi: "\(option.rawValue) cần một giá trị.", en: "\(option.rawValue) needs a value.")
        }
        given[option] = value
      }
    }
    self.init()
    host = given[.host] ?? host
    if let text = given[.port] { port = try Self.number(text, .port, 0...65_535) }
    store = given[.store]
    officers = given[.officers]
    data = given[.data]
    isDemo = given[.demo] == "1"
    isBehindProxy = given[.behindProxy] == "1"
    hasInsecureCookies = given[.insecureCookies] == "1" || isDemo
    if let text = given[.sessionMinutes] {
      sessions.idle = .seconds(60 * (try Self.number(text, .sessionMinutes, 1...480)))
    }
    if let text = given[.rate] {
      let rate = try Self.number(text, .rate, 1...100_000)
      sessionRate = Rate(burst: 6 * rate, every: .seconds(1) / rate)
    }
    if let text = given[.asOf] {
      guard let day = CivilDate(text) else {
        throw UsageError(vi: "--as-of: hãy ghi ngày yyyy-mm-dd.", en: "--as-of: write a day as yyyy-mm-dd.")
      }
      asOf = day
    }
    if !isDemo, store == nil || officers == nil {
      throw UsageError(
        vi: "Cần --store TỆP và --officers TỆP; hoặc --demo để chạy thử trên dữ liệu mẫu.",
        en: "--store FILE and --officers FILE are needed; or --demo to try it on sample data.")
    }
  }

  private static func number(
    _ text: String, _ option: Option, _ range: ClosedRange<Int>
  ) throws(UsageError) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        vi: "\(option.rawValue): số từ \(range.lowerBound) đến \(range.upperBound).",
        en: "\(option.rawValue): a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  static let help = """
    commune-server --demo
    commune-server --store FILE --officers FILE [--data DIR] [--host ADDRESS] [--port NUMBER]
                   [--as-of DATE] [--session-minutes NUMBER] [--rate NUMBER] [--behind-proxy] [--insecure-cookies]
    commune-server hash-password < FILE

      --demo              dữ liệu mẫu, cán bộ mẫu với mật khẩu in ra một lần / sample data, officers with passwords printed once
      --store             tệp SQLite / the SQLite file
      --officers          cán bộ và mật khẩu đã băm / officers and their hashed passwords
      --data              thư mục dữ liệu của xã: cài đặt; hồ sơ cho kho còn trống / the commune's data folder
      --rate              số yêu cầu mỗi giây của một phiên / requests a second of a session
      --behind-proxy      tin dòng cuối X-Forwarded-For / trust the last X-Forwarded-For
      --insecure-cookies  cookie không cần TLS: chỉ để thử / cookies without TLS: for trying only

    Mỗi tùy chọn cũng đọc từ biến môi trường, ví dụ HOANHAP_PORT. Each option can be a variable of the environment too.

    """
}
