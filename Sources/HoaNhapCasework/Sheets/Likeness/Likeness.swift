/// How a row is like another person: what was compared, and how sure it makes that both are one.
///
/// It says what is alike, never a name or a number.
public struct Likeness: Sendable, Hashable {
  /// How sure it is that two are one person.
  public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Name and birth allow it; somebody should look.
    case possible
    /// Name and birth agree.
    case probable
    /// The number of the paper is the same, and nothing speaks against it.
    case certain

    /// Less sure comes first.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .possible: 0
      case .probable: 1
      case .certain: 2
      }
    }
  }

  /// How two names are alike.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// The same letters and marks, whatever the case.
    case same
    /// The same letters, and one of them is written without marks.
    case unmarked
    /// The same words in another order.
    case reordered
    /// Words cut short, or a middle name left out.
    case shortened
    /// One letter apart.
    case oneLetter
    /// The same letters with other marks, as Hùng and Hưng.
    case otherMarks
    /// Different.
    case different
  }

  /// How two births are alike.
  public enum Birth: String, Sendable, Hashable, CaseIterable {
    /// The same day.
    case same
    /// One is known less precisely and allows the other.
    case compatible
    /// Day and month changed about.
    case swapped
    /// One digit apart.
    case oneDigit
    /// Different.
    case different
    /// One of them is not known.
    case unknown
  }

  /// How two numbers of papers are alike.
  public enum Number: String, Sendable, Hashable, CaseIterable {
    /// The same.
    case same
    /// One digit apart, or two neighbours changed about.
    case oneDigit
    /// Different.
    case different
    /// One is missing, or one is of an old paper: they cannot be compared.
    case unknown
  }

  /// How two households are alike.
  public enum Household: String, Sendable, Hashable, CaseIterable {
    /// The same.
    case same
    /// Different.
    case different
    /// One of them is not known.
    case unknown
  }

  /// The names.
  public let name: Name
  /// The births.
  public let birth: Birth
  /// The numbers of the papers.
  public let number: Number
  /// The households.
  public let household: Household
  /// The points that a scale gives for all four.
  public let points: Int
  /// How sure it is; `nil` where it is not worth a question.
  public let confidence: Confidence?
}

/// How many points each likeness is worth, and how many make a proposal. Assumed; a host may replace it.
///
/// Whole numbers and no learning: the same two people always get the same points.
public struct LikenessScale: Sendable, Hashable {
  /// For names.
  public var name: [Likeness.Name: Int]
  /// For births.
  public var birth: [Likeness.Birth: Int]
  /// For numbers of papers.
  public var number: [Likeness.Number: Int]
  /// For households.
  public var household: [Likeness.Household: Int]
  /// The least points of a possible, a probable and a certain match.
  public var least: [Likeness.Confidence: Int]

  /// The scale of the package.
  public static let standard = LikenessScale(
    name: [
      .same: 30, .unmarked: 25, .reordered: 20, .shortened: 15, .oneLetter: 15, .otherMarks: 10,
      .different: -30,
    ],
    birth: [.same: 25, .compatible: 12, .swapped: 12, .oneDigit: 12, .different: -25, .unknown: 0],
    number: [.same: 60, .oneDigit: 35, .different: -15, .unknown: 0],
    household: [.same: 10, .different: -5, .unknown: 0],
    least: [.possible: 40, .probable: 50, .certain: 85])

  /// Makes a scale; what is not named is worth nothing.
  public init(
    name: [Likeness.Name: Int], birth: [Likeness.Birth: Int], number: [Likeness.Number: Int],
    household: [Likeness.Household: Int], least: [Likeness.Confidence: Int]
  ) {
    self.name = name
    self.birth = birth
    self.number = number
    self.household = household
    self.least = least
  }

  /// Weighs four comparisons.
  ///
  /// Whatever the points: nothing is certain without the same number of a paper and against name or birth; and the same
  /// number is always worth a question.
  func weigh(
    _ name: Likeness.Name, _ birth: Likeness.Birth, _ number: Likeness.Number, _ household: Likeness.Household
  ) -> Likeness {
    let points =
      (self.name[name] ?? 0) + (self.birth[birth] ?? 0) + (self.number[number] ?? 0)
      + (self.household[household] ?? 0)
    func reaches(_ confidence: Likeness.Confidence) -> Bool {
      least[confidence].map { points >= $0 } ?? false
    }
    let speaksAgainst = name == .different || birth == .different
    var confidence: Likeness.Confidence?
    if number == .same, !speaksAgainst, reaches(.certain) {
      confidence = .certain
    } else if reaches(.probable) {
      confidence = .probable
    } else if reaches(.possible) || number == .same {
      confidence = .possible
    }
    return Likeness(
      name: name, birth: birth, number: number, household: household, points: points, confidence: confidence)
  }
}
