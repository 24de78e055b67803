import HoaNhap

extension Language {
  /// The language that `Accept-Language` asks for: English where it is wanted more than Vietnamese, else Vietnamese.
  init(acceptLanguage header: String?) {
    var weights: [Language: Double] = [:]
    for range in (header ?? "").split(separator: ",").prefix(32) {
      let parts = range.split(separator: ";")
      guard let tag = parts.first.map({ $0.filter { $0 != " " }.lowercased() }) else { continue }
      let quality = parts.dropFirst().lazy.map { $0.filter { $0 != " " } }
        .first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
      for language in Language.allCases
      where tag == language.rawValue || tag.hasPrefix("\(language.rawValue)-") {
        weights[language] = max(weights[language] ?? 0, quality ?? 1)
      }
    }
    self = (weights[.english] ?? 0) > (weights[.vietnamese] ?? 0) ? .english : .vietnamese
  }
}
