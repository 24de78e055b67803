/// Which number of a report (chỉ tiêu báo cáo). Codes are stable and may grow; a host may add its own.
public struct FigureCode: RawRepresentable, Sendable, Hashable, Comparable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a code from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by the text's UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

extension FigureCode {
  /// People on the list when the window begins.
  public static let listBefore = FigureCode(rawValue: "list-before")
  /// People who came onto the list.
  public static let listNew = FigureCode(rawValue: "list-new")
  /// People who left the list.
  public static let listLeft = FigureCode(rawValue: "list-left")
  /// People on the list when the window ends.
  public static let listPeople = FigureCode(rawValue: "list-people")

  /// Needs for a loan that were stated.
  public static let needsStated = FigureCode(rawValue: "needs-stated")
  /// Needs that a group chose in its meeting.
  public static let applicationsChosen = FigureCode(rawValue: "applications-chosen")
  /// Dossiers that the bank received.
  public static let applicationsReceived = FigureCode(rawValue: "applications-received")
  /// Dossiers that went back for papers.
  public static let applicationsReturned = FigureCode(rawValue: "applications-returned")
  /// Applications that were approved.
  public static let applicationsApproved = FigureCode(rawValue: "applications-approved")
  /// Applications that were refused.
  public static let applicationsRefused = FigureCode(rawValue: "applications-refused")
  /// Clauses named in refusals; a refusal may name several.
  public static let refusalGrounds = FigureCode(rawValue: "refusal-grounds")
  /// Dossiers at the bank that wait for an answer when the window ends.
  public static let applicationsWaiting = FigureCode(rawValue: "applications-waiting")

  /// Principal outstanding when the window begins.
  public static let outstandingBefore = FigureCode(rawValue: "outstanding-before")
  /// Loans of which money was handed out.
  public static let loansMade = FigureCode(rawValue: "loans-made")
  /// What was handed out.
  public static let lent = FigureCode(rawValue: "lent")
  /// Principal that was paid.
  public static let collectedPrincipal = FigureCode(rawValue: "collected-principal")
  /// Interest that was paid.
  public static let collectedInterest = FigureCode(rawValue: "collected-interest")
  /// Loans that run when the window ends.
  public static let loansRunning = FigureCode(rawValue: "loans-running")
  /// Principal outstanding when the window ends.
  public static let outstanding = FigureCode(rawValue: "outstanding")

  /// Checks after lending that were made.
  public static let checksMade = FigureCode(rawValue: "checks-made")
  /// Checks after lending that are late when the window ends.
  public static let checksLate = FigureCode(rawValue: "checks-late")
  /// Signs of trouble that were recorded.
  public static let troubleSigns = FigureCode(rawValue: "trouble-signs")
  /// Acts on loans that were approved.
  public static let actsDecided = FigureCode(rawValue: "acts-decided")

  /// Capital that is left when the window begins.
  public static let capitalLeftBefore = FigureCode(rawValue: "capital-left-before")
  /// Capital that was asked for.
  public static let capitalRequested = FigureCode(rawValue: "capital-requested")
  /// Capital that was allocated, less what was withdrawn.
  public static let capitalAllocated = FigureCode(rawValue: "capital-allocated")
  /// Capital that was lent.
  public static let capitalUsed = FigureCode(rawValue: "capital-used")
  /// Capital that is left when the window ends.
  public static let capitalLeft = FigureCode(rawValue: "capital-left")

  /// Difficulties that were reported in writing.
  public static let difficultiesReported = FigureCode(rawValue: "difficulties-reported")
  /// Difficulties that were answered.
  public static let difficultiesAnswered = FigureCode(rawValue: "difficulties-answered")
  /// Difficulties without an answer when the window ends.
  public static let difficultiesOpen = FigureCode(rawValue: "difficulties-open")

  /// Duties of the plan that were done in time.
  public static let dutiesInTime = FigureCode(rawValue: "duties-in-time")
  /// Duties of the plan that were done after their last day.
  public static let dutiesLate = FigureCode(rawValue: "duties-late")
  /// Duties of the plan that stand open when the window ends.
  public static let dutiesOpen = FigureCode(rawValue: "duties-open")

  /// People advised on work or training.
  public static let peopleAdvised = FigureCode(rawValue: "people-advised")
  /// People who found work or training through an office.
  public static let peoplePlaced = FigureCode(rawValue: "people-placed")
  /// Occasions on which the policy was made known.
  public static let informationGiven = FigureCode(rawValue: "information-given")
  /// Inspections of how the Decision is carried out.
  public static let inspections = FigureCode(rawValue: "inspections")

  /// The states of the evening before the window, each with that of its end.
  static let openings: [(before: FigureCode, end: FigureCode)] = [
    (.listBefore, .listPeople), (.outstandingBefore, .outstanding), (.capitalLeftBefore, .capitalLeft),
  ]
}
