import HoaNhap
import Testing

/// Walks at random through everything that can be done with an application, legal or not.
enum CaseWalk {
  static let actions = CaseActionKind.allCases.filter { $0 != .needStated }

  /// A file after a number of attempts, and the files as they were after each step that was taken.
  static func walk(_ dice: inout Dice, steps: Int) throws -> (file: CaseFile, prefixes: [CaseFile]) {
    let kind: BorrowerKind = Int.random(in: 0..<4, using: &dice) == 0 ? .establishment : .person
    let start = try day("2026-06-01").adding(days: Int.random(in: 0..<4, using: &dice))
    var file = try CaseDriver.opened(kind, on: start.text)
    var prefixes = [file]
    for _ in 0..<steps {
      let before = file
      let legal = CaseTable.moves(from: file.state, of: kind).map(\.action)
      // Mostly what can follow, so that a walk comes far; else anything.
      let action =
        Int.random(in: 0..<4, using: &dice) > 0 && !legal.isEmpty
        ? try #require(legal.filter { $0 != .withdrawn }.randomElement(using: &dice) ?? legal.first)
        : try #require(actions.randomElement(using: &dice))
      let on = try CaseDriver.nextDay(file, Int.random(in: 0...2, using: &dice))
      do {
        if action == .reversed {
          let number = Int.random(in: 0...file.steps.count + 1, using: &dice)
          let agency = file.step(number)?.by ?? .communePolice
          try file.reverse(
            step: number, reason: "ghi nhầm", by: agency, stamp: try Case.stamp("2027-12-31"),
            under: Case.duties)
        } else {
          try CaseDriver.take(action, &file, on: on)
        }
        #expect(file.steps.dropLast() == before.steps[...])
        prefixes.append(file)
      } catch is CaseFault {
        #expect(file == before)
      }
    }
    return (file, prefixes)
  }
}
