import HoaNhap
import HoaNhapPropertyTesting
import Testing

/// Walks at random through everything that can be done with an application, legal or not.
enum CaseWalk {
  static let actions = CaseActionKind.allCases.filter { $0 != .needStated }

  /// A file after a number of attempts, and the files as they were after each step that was taken.
  static func walk(_ choices: Choices, steps: Int) throws -> (file: CaseFile, prefixes: [CaseFile]) {
    let kind: BorrowerKind = choices.show("borrower", choices.chance(25) ? .establishment : .person)
    let start = try day("2026-06-01").adding(days: choices.number(below: 4))
    var file = try CaseDriver.opened(kind, on: start.text)
    var prefixes = [file]
    try choices.rounds(steps) {
      let before = file
      let legal = CaseTable.moves(from: file.state, of: kind).map(\.action)
      let onwards = legal.filter { $0 != .withdrawn }
      // Mostly what can follow, so that a walk comes far; else anything.
      let action =
        choices.chance(75) && !legal.isEmpty
        ? choices.pick(onwards.isEmpty ? legal : onwards) : choices.pick(actions)
      let on = try CaseDriver.nextDay(file, choices.int(0...2))
      do {
        if action == .reversed {
          let number = choices.int(0...file.steps.count + 1)
          let agency = file.step(number)?.by ?? .communePolice
          try file.reverse(
            step: number, reason: "ghi nhầm", by: agency, stamp: try Case.stamp("2027-12-31"),
            under: Case.duties)
        } else {
          try CaseDriver.take(action, &file, on: on)
        }
        choices.show("\(action) on", on)
        try expect(file.steps.dropLast() == before.steps[...], "a step is added behind the others")
        prefixes.append(file)
      } catch is CaseFault {
        try expect(file == before, "a step that is refused changes nothing")
      }
    }
    return (file, prefixes)
  }
}
