import HoaNhapPlan
import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// One move that an application can make: an action, the state it leads from, the state it leads to.
public struct CaseMove: Sendable, Hashable {
  /// What is done.
  public let action: CaseActionKind
  /// Where the application stands before; `nil` where there is no file yet.
  public let from: CaseState?
  /// Where it stands afterwards.
  public let to: CaseState
  /// The kind of borrower whose way it is; `nil` for both.
  public let borrowerKind: BorrowerKind?
  /// What it rests on.
  public let clause: CaseClause
  /// How certain that is.
  public let standing: Standing

  /// Whether it is on the way of a kind of borrower.
  public func applies(to kind: BorrowerKind) -> Bool { borrowerKind == nil || borrowerKind == kind }
}

/// Every move that an application can make, as data: what is not here is refused (bảng chuyển trạng thái).
///
/// A reversal is no move: it takes the last step back, whatever it was. People go through their group's meeting (III.5.2), establishments are lent
/// to directly (L.9) and have their plan confirmed instead (C.9).
public enum CaseTable {
  /// The moves, in the order of the way.
  public static let moves: [CaseMove] = {
    var table = TableRows()
    table.add(.needStated, from: [nil], to: .needStated, .policy("C.1"))
    table.add(.chosen, from: [.needStated, .notChosen], to: .chosen, of: .person, .plan("III.5.2"))
    table.add(.notChosen, from: [.needStated, .notChosen], to: .notChosen, of: .person, .plan("III.5.2"))
    table.add(.listConfirmed, from: [.chosen], to: .confirmed, of: .person, .policy("C.2"))
    table.add(
      .planConfirmed, from: [.needStated], to: .confirmed, of: .establishment, .policy("C.9"), .analogous)
    table.add(.dossierReceived, from: [.confirmed, .returned], to: .atBank, .policy("A.9"), .analogous)
    table.add(.returnedForPapers, from: [.atBank], to: .returned, .policy("A.9"), .analogous)
    table.add(.approved, from: [.atBank], to: .approved, .plan("III.3.2"))
    table.add(.refused, from: [.atBank], to: .refused, .plan("III.3.2"))
    table.add(.disbursed, from: [.approved, .disbursed], to: .disbursed, .plan("III.3.2"))
    table.add(.disbursed, from: [.repaying], to: .repaying, .plan("III.3.2"))
    table.add(.checked, from: [.disbursed, .repaying], to: .repaying, .policy("A.7"), .analogous)
    table.add(.closed, from: [.disbursed, .repaying], to: .closed, .plan("III.3.2"))
    table.add(
      .withdrawn, from: [.needStated, .confirmed, .atBank, .returned, .approved], to: .withdrawn,
      .policy("C.1"),
      .assumed)
    table.add(
      .withdrawn, from: [.chosen, .notChosen], to: .withdrawn, of: .person, .policy("C.1"), .assumed)
    return table.moves
  }()

  /// The move of an action from a state; `nil` where the application cannot make it.
  ///
  /// - Complexity: O(moves)
  public static func move(_ action: CaseActionKind, from state: CaseState?, of kind: BorrowerKind)
    -> CaseMove?
  {
    moves.first { $0.action == action && $0.from == state && $0.applies(to: kind) }
  }

  /// The moves that can be made from a state, in the order of the way.
  public static func moves(from state: CaseState?, of kind: BorrowerKind) -> [CaseMove] {
    moves.filter { $0.from == state && $0.applies(to: kind) }
  }
}

/// Collects the rows of the table.
private struct TableRows {
  var moves: [CaseMove] = []

  mutating func add(
    _ action: CaseActionKind, from states: [CaseState?], to: CaseState, of kind: BorrowerKind? = nil,
    _ clause: CaseClause, _ standing: Standing = .enacted
  ) {
    for state in states {
      moves.append(
        CaseMove(action: action, from: state, to: to, borrowerKind: kind, clause: clause, standing: standing))
    }
  }
}
