public import HoaNhapValues

/// The kind of identifier that names one thing owed.
public enum ObligationTag {}

/// The identifier of one thing owed: plan, clause, agency, last good day, as `chau-son/III.1.4/communePolice/2026-06-04`.
///
/// It is the same whatever days were asked for, in whatever language, and on whatever day a rest day may move the deadline to: a
/// calendar program knows the entry again, and a record of what was done stays with what was owed. Where a clause asks one body
/// for two reports on one day, the second names its report too; what an event raised names the event.
public typealias ObligationID = Identifier<ObligationTag>

extension Identifier where Tag == ObligationTag {
  /// The identifier of what falls due on a day, and more parts where that is not enough.
  ///
  /// A slash within a part is written `%2F`, so that no two things share an identifier.
  static func make(
    plan: PlanID, clause: Clause, agency: AgencyID?, day: CivilDate, parts: String...
  ) -> ObligationID {
    // An agency called "-" is not nobody.
    let who = agency.map { $0.text == "-" ? "%2D" : escaped($0.text) } ?? "-"
    let more = parts.map { "/\(escaped($0))" }.joined()
    return ObligationID("\(prefix(of: plan))\(clause)/\(who)/\(day)\(more)")
  }

  /// Whether a plan made the identifier.
  func belongs(to plan: PlanID) -> Bool { text.utf8.starts(with: Self.prefix(of: plan).utf8) }

  private static func prefix(of plan: PlanID) -> String { "\(escaped(plan.text))/" }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "/": escaped += "%2F"
      case "%": escaped += "%25"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
