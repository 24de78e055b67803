public import HoaNhapPolicy
public import HoaNhapValues

/// What a limit rests on: the row of the register, the text, and how certain it is.
public struct ActSource: Sendable, Hashable {
  /// The row of the register, such as `A.3`.
  public let clause: ParameterID
  /// The parameter that holds the limit.
  public let key: ParameterKey
  /// The text.
  public let citation: Citation
  /// How certain it is.
  public let standing: Standing

  init<Value>(_ parameter: Parameter<Value>) {
    let value = parameter.latest
    clause = parameter.id
    key = parameter.key
    citation = value.citation
    standing = value.standing
  }

  private init(_ source: ActSource, _ standing: Standing) {
    clause = source.clause
    key = source.key
    citation = source.citation
    self.standing = standing
  }

  /// The same where a reading of the package was needed too.
  var assumed: ActSource { ActSource(self, .assumed) }
}

/// A fact that is not known, and that an answer depends on.
public struct ActFact: RawRepresentable, Sendable, Hashable {
  /// The stable word.
  public let rawValue: String

  /// Makes a fact from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What the loan is for.
  public static let purpose = ActFact(rawValue: "purpose")
  /// Where its money comes from.
  public static let capital = ActFact(rawValue: "capital")
  /// The term that was first agreed.
  public static let termMonths = ActFact(rawValue: "term_months")
  /// The repayment period that was first agreed.
  public static let repaymentMonths = ActFact(rawValue: "repayment_months")
  /// The decision that the act rests on.
  public static let decision = ActFact(rawValue: "decision")
  /// What the rule of the edition means, where this version does not know its word.
  public static let rule = ActFact(rawValue: "rule")

  /// The fact in words; the word itself where the package does not know it.
  public var wording: Wording {
    switch self {
    case .purpose: Wording(vi: "mục đích vay vốn", en: "the purpose of the loan")
    case .capital: Wording(vi: "nguồn vốn", en: "the source of the capital")
    case .termMonths: Wording(vi: "thời hạn cho vay ban đầu", en: "the first term")
    case .repaymentMonths: Wording(vi: "thời hạn trả nợ ban đầu", en: "the first repayment period")
    case .decision:
      Wording(vi: "số quyết định của cấp có thẩm quyền", en: "the reference of the authority's decision")
    case .rule: Wording(vi: "quy định của phiên bản", en: "the rule of the edition")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

/// What a limit still leaves: from which to which day something may be moved (thời gian còn được xử lý).
public struct ActRoom: Sendable, Hashable {
  /// What the limit rests on.
  public let source: ActSource
  /// The instalment that may be moved; `nil` where the room is the whole loan's.
  public let instalment: CivilDate?
  /// The days that may be asked for; `nil` where none is left, and where facts are ``missing``.
  public let days: DateRange?
  /// What was used before; `nil` where nothing counts against the limit.
  public let used: CalendarSpan?
  /// What is left of the limit, whether or not its days are still to come; `nil` where facts are ``missing``.
  public let left: CalendarSpan?
  /// The facts without which the room is not known.
  public let missing: [ActFact]

  init(
    _ source: ActSource, instalment: CivilDate? = nil, days: DateRange?, used: CalendarSpan? = nil,
    left: CalendarSpan?, missing: [ActFact] = []
  ) {
    self.source = source
    self.instalment = instalment
    self.days = days
    self.used = used
    self.left = left
    self.missing = missing
  }

  /// The last day that may be asked for; `nil` where ``days`` are.
  public var latest: CivilDate? { days?.until }

  /// The room in words.
  public var wording: Wording {
    if !missing.isEmpty {
      let names = missing.map(\.wording)
      return Wording(
        vi: "chưa biết còn được bao lâu, thiếu: \(names.map(\.vi).joined(separator: ", "))",
        en: "what is left is not known; missing: \(names.map(\.en).joined(separator: ", "))")
    }
    let spent = used.map { used in
      used == .zero
        ? Wording(vi: "chưa dùng", en: "none used")
        : Wording(vi: "đã dùng \(used.wording.vi)", en: "\(used.wording.en) used")
    }
    let before = Wording(vi: spent.map { "\($0.vi), " } ?? "", en: spent.map { "\($0.en), " } ?? "")
    guard let days, let left, let latest = days.until else {
      return Wording(vi: "\(before.vi)không còn thời gian", en: "\(before.en)no time is left")
    }
    return Wording(
      vi: "\(before.vi)còn \(left.wording.vi), đến \(latest.vietnameseText)",
      en: "\(before.en)\(left.wording.en) left, until \(latest)")
  }
}
