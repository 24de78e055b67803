import HoaNhap

/// The capital of the commune: the papers, the book, and a form for whoever keeps it.
struct CapitalPage {
  let layout: PageLayout
  let standing: CapitalStanding

  private var language: Language { layout.language }
  private var parts: FormParts { FormParts(language: language) }

  var markup: Markup {
    let drafts = CapitalSource.allCases.map { source -> Markup in
      "<li><a href=\"/capital/requests/\(source.rawValue)\">\(CapitalWords.request[language]): \(FieldText.word(source.rawValue)[language])</a></li>\n"
    }
    return layout.page(
      PageWords.capital,
      """
      <ul>
      <li><a href="/capital/review">\(CapitalWords.review[language])</a></li>
      \(Markup.joined(drafts))</ul>
      \(book)\(standing.isKeeping ? forms : "")
      """)
  }

  private static let columns = [
    "id", "kind", "source", "to_source", "year", "month", "purpose", "amount", "on", "by", "decision",
    "entry",
  ]

  private var book: Markup {
    layout.table(
      standing.entries.map { $0.values.reveal(for: $0.reading.purpose) }, columns: Self.columns,
      name: CapitalWords.name, cell: cell)
  }

  private func cell(_ value: JSONValue, _ column: String) -> Markup {
    if column == "by", let agency = value.stringValue {
      return "\(layout.name(of: AgencyID(agency))[language])"
    }
    if column == "kind", let kind = value.stringValue.flatMap(CapitalRequest.Kind.init) {
      return "\(CapitalWords.name(of: kind)[language])"
    }
    return "\(FieldText.value(value, of: column, language))"
  }

  private var forms: Markup {
    let sources = CapitalSource.allCases.map { ($0.rawValue, FieldText.word($0.rawValue)) }
    let agencies = layout.plan.agencies.map { ($0.id.text, $0.name) }
    let purposes =
      [("", CapitalWords.anyPurpose)]
      + LoanPurpose.allCases.map { ($0.rawValue, FieldText.word($0.rawValue)) }
    func input(_ name: String, isRequired: Bool = true) -> Markup {
      parts.input(name, CapitalWords.name(name), isRequired: isRequired)
    }
    let own: Markup = """
      \(input("id"))\(parts.choice("source", CapitalWords.name("source"), sources))\(input("year"))\
      \(input("month", isRequired: false))\(parts.choice("purpose", CapitalWords.name("purpose"), purposes))\
      \(input("amount"))\(input("on", isRequired: false))\
      \(parts.choice("by", CapitalWords.name("by"), agencies))\(input("decision", isRequired: false))
      """
    return Markup.joined(
      CapitalRequest.Kind.allCases.map { kind in
        let fields: Markup =
          switch kind {
          case .requested, .allocated, .withdrawn: own
          case .transferred: "\(own)\(parts.choice("to_source", CapitalWords.name("to_source"), sources))"
          case .reversed: "\(input("id"))\(input("entry"))\(parts.input("reason", PageWords.reason))"
          }
        return layout.form(
          CapitalWords.name(of: kind)[language], to: "/capital",
          "\(parts.hidden("kind", kind.rawValue))\(fields)")
      })
  }
}

/// The words of the pages of capital.
enum CapitalWords {
  static let review = Wording(vi: "Rà soát nhu cầu vốn", en: "Review of capital")
  static let request = Wording(vi: "Dự thảo tờ trình", en: "Draft request")
  static let anyPurpose = Wording(vi: "không gắn mục đích", en: "tied to none")

  /// What a field of an entry is called.
  static func name(_ field: String) -> Wording {
    switch field {
    case "id": Wording(vi: "Mã mục ghi", en: "Entry")
    case "kind": Wording(vi: "Nội dung", en: "What")
    case "to_source": Wording(vi: "Sang nguồn", en: "To source")
    case "year": Wording(vi: "Năm", en: "Year")
    case "month": Wording(vi: "Từ tháng", en: "From month")
    case "amount": PageWords.amount
    case "on": PageWords.day
    case "by": Wording(vi: "Cơ quan", en: "By")
    case "decision": Wording(vi: "Số văn bản", en: "Document")
    case "entry": Wording(vi: "Mục bị hủy", en: "Reversed entry")
    default: FieldText.name(field)
    }
  }

  /// What happened, as a button says it.
  static func name(of kind: CapitalRequest.Kind) -> Wording {
    switch kind {
    case .requested: CapitalEntryKind.requested.wording
    case .allocated: CapitalEntryKind.allocated.wording
    case .withdrawn: CapitalEntryKind.withdrawn.wording
    case .transferred: Wording(vi: "điều chuyển", en: "transferred")
    case .reversed: Wording(vi: "hủy mục ghi", en: "reversed")
    }
  }
}
