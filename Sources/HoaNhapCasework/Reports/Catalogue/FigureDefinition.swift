import HoaNhapEligibility
public import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// What one figure of a report is: what it counts, when, from where, by what it is split, who answers for it (định nghĩa chỉ tiêu).
public struct FigureDefinition: Sendable, Hashable {
  /// The code.
  public let code: FigureCode
  /// What it is about; figures of one topic stand together.
  public let topic: FigureTopic
  /// Its name in both languages.
  public let wording: Wording
  /// What it counts.
  public let unit: FigureUnit
  /// Whether it is a state, and of which evening, or what happened in the window.
  public let time: FigureTime
  /// Whether the records hold what it counts.
  public let origin: FigureOrigin
  /// By what it is split; each split adds up to the whole.
  public let dimensions: [FigureDimension]
  /// The agencies that hand it in; for the list and the duties the police, who keep them.
  public let agencies: [AgencyID]
  /// The clause of the plan that calls for the work that it counts.
  public let clause: Clause
  /// The text that says what it means.
  public let citation: Citation
  /// Whether it tells something about people, so that small numbers are not published.
  public let isAboutPeople: Bool
  /// The figure that counts the cases whose amounts this one adds up; `nil` where there is none.
  public let countedBy: FigureCode?

  /// Defines a figure.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - topic: what it is about.
  ///   - wording: its name.
  ///   - unit: what it counts.
  ///   - time: a state or happenings.
  ///   - origin: the records, or the agency alone.
  ///   - dimensions: by what it is split.
  ///   - agencies: who hands it in.
  ///   - clause: whose work it counts.
  ///   - citation: what says what it means; `nil` for the clause of the plan itself.
  ///   - isAboutPeople: whether small numbers of it are withheld.
  ///   - countedBy: the figure whose cases it adds up.
  public init(
    _ code: FigureCode, _ topic: FigureTopic, _ wording: Wording, unit: FigureUnit, _ time: FigureTime,
    origin: FigureOrigin = .records, by dimensions: [FigureDimension] = [], from agencies: [AgencyID],
    clause: Clause, citation: Citation? = nil, isAboutPeople: Bool = true, countedBy: FigureCode? = nil
  ) {
    self.code = code
    self.topic = topic
    self.wording = wording
    self.unit = unit
    self.time = time
    self.origin = origin
    self.dimensions = dimensions
    self.agencies = agencies
    self.clause = clause
    self.citation = citation ?? .plan(clause.text)
    self.isAboutPeople = isAboutPeople
    self.countedBy = countedBy
  }
}

/// What figures are about: a heading of the report's table. The set is that of the report.
public enum FigureTopic: String, Sendable, Hashable, CaseIterable {
  /// The monthly list.
  case list
  /// Needs and applications.
  case applications
  /// Loans made, collected, outstanding.
  case lending
  /// Checks, signs of trouble, acts.
  case aftercare
  /// Capital.
  case capital
  /// Information, advice, inspection.
  case support
  /// Difficulties reported in writing.
  case difficulties
  /// The duties of the plan.
  case duties

  /// The heading.
  public var wording: Wording {
    switch self {
    case .list: Wording(vi: "Danh sách hằng tháng", en: "Monthly list")
    case .applications: Wording(vi: "Nhu cầu và hồ sơ vay vốn", en: "Needs and applications")
    case .lending: Wording(vi: "Cho vay, thu nợ, dư nợ", en: "Lending, collecting, debt")
    case .aftercare: Wording(vi: "Kiểm tra và xử lý nợ", en: "Checks and acts on loans")
    case .capital: Wording(vi: "Nguồn vốn", en: "Capital")
    case .support: Wording(vi: "Tuyên truyền, tư vấn, giám sát", en: "Information, advice, inspection")
    case .difficulties: Wording(vi: "Khó khăn, vướng mắc", en: "Difficulties")
    case .duties: Wording(vi: "Nhiệm vụ của kế hoạch", en: "Duties of the plan")
    }
  }
}

extension FigureDimension {
  /// The parts that always stand, in their order; `nil` where those stand that occur.
  var fixedParts: [FigurePart]? {
    let values: [String]? =
      switch self {
      case .borrower: BorrowerKind.allCases.map(\.rawValue)
      case .purpose: LoanPurpose.allCases.map(\.rawValue)
      case .source: CapitalSource.allCases.map(\.rawValue)
      default: nil
      }
    return values?.map { FigurePart(self, $0) }.sorted()
  }
}
