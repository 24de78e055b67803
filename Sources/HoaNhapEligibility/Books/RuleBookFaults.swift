public import HoaNhapValues

/// Why rules cannot stand in one book: every fault, each with the rule it concerns.
public struct RuleBookFaults: Error, Sendable, Hashable {
  /// One fault.
  public struct Fault: Sendable, Hashable {
    /// What kind it is. Codes are stable and may grow.
    public struct Code: RawRepresentable, Sendable, Hashable {
      /// The stable text of the code.
      public let rawValue: String
      /// Makes a code from its text.
      public init(rawValue: String) { self.rawValue = rawValue }

      /// Two rules carry one code.
      public static let duplicateClause = Code(rawValue: "duplicateClause")
      /// A rule has no code.
      public static let missingClause = Code(rawValue: "missingClause")
      /// A rule's citation does not say where in its text the clause stands.
      public static let missingCitation = Code(rawValue: "missingCitation")
      /// A rule does not say what it asks for, in one language or both.
      public static let missingWords = Code(rawValue: "missingWords")
      /// There are more rules than a compact verdict has bits.
      public static let tooManyRules = Code(rawValue: "tooManyRules")
    }

    /// What kind it is.
    public let code: Code
    /// The rule's place in the book, from 0.
    public let place: Int
    /// The rule's code.
    public let clause: ClauseCode

    /// The fault and its mend in words.
    public var wording: Wording {
      // A rule without a code is named by its place.
      let name = clause.text.isEmpty ? String(place + 1) : clause.text
      return switch code {
      case .duplicateClause:
        Wording(
          vi: "Mã \(name) đã có ở một quy tắc trước; hãy đặt mã khác.",
          en: "The code \(name) stands at an earlier rule; choose another one.")
      case .missingClause:
        Wording(
          vi: "Quy tắc thứ \(place + 1) không có mã; hãy đặt một mã.",
          en: "Rule \(place + 1) has no code; give it one.")
      case .missingCitation:
        Wording(
          vi: "Quy tắc \(name) chưa ghi rõ điều, mục của văn bản; hãy ghi căn cứ.",
          en: "Rule \(name) does not say where in its text it stands; cite the place.")
      case .missingWords:
        Wording(
          vi: "Quy tắc \(name) chưa nói điều kiện là gì bằng cả hai ngôn ngữ.",
          en: "Rule \(name) does not say what it asks for in both languages.")
      case .tooManyRules:
        Wording(
          vi: "Một bộ có tối đa \(RuleBookFaults.limit) quy tắc.",
          en: "A book holds at most \(RuleBookFaults.limit) rules.")
      default: Wording(vi: code.rawValue, en: code.rawValue)
      }
    }
  }

  /// Every fault, in the order of the rules.
  public let faults: [Fault]

  /// The most rules of a book: a compact verdict has one bit for each.
  public static let limit = 64

  /// - Throws: every fault of the headers of one book.
  static func check(_ headers: [RuleHeader]) throws(RuleBookFaults) {
    var faults: [Fault] = []
    var seen: Set<ClauseCode> = []
    for (place, header) in headers.enumerated() {
      func add(_ code: Fault.Code) {
        faults.append(Fault(code: code, place: place, clause: header.clause))
      }
      if header.clause.text.isEmpty { add(.missingClause) }
      if !seen.insert(header.clause).inserted { add(.duplicateClause) }
      if header.citation.place.isEmpty { add(.missingCitation) }
      if header.requirement.vi.isEmpty || header.requirement.en.isEmpty { add(.missingWords) }
      if place == limit { add(.tooManyRules) }
    }
    if !faults.isEmpty { throw RuleBookFaults(faults: faults) }
  }
}

extension RuleBookFaults: CustomStringConvertible {
  /// The English words, one fault a line.
  public var description: String { faults.map(\.wording.en).joined(separator: "\n") }
}
