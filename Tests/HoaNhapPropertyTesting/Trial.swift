/// A property to be tried: what it asks of the choices it draws.
typealias Property = (Choices) async throws -> Void

/// One run of a property on a list of choices.
struct Trial {
  enum Outcome {
    case passed
    case leftOut
    /// What kind of failure it is, so that shrinking does not stray to another, and what went wrong.
    case failed(kind: String, problem: String)
  }

  var choices: Choices
  var outcome: Outcome

  static func run(_ property: Property, on choices: Choices) async -> Trial {
    Trial(choices: choices, outcome: await outcome(property, choices))
  }

  private static func outcome(_ property: Property, _ choices: Choices) async -> Outcome {
    do {
      try await property(choices)
      return .passed
    } catch is CaseLeftOut {
      return .leftOut
    } catch let error as UnmetExpectation {
      return .failed(kind: error.place, problem: "\(error.description) (\(error.place))")
    } catch {
      return .failed(kind: "\(type(of: error))", problem: "it threw \(type(of: error)): \(error)")
    }
  }

  var failure: (kind: String, problem: String)? {
    if case .failed(let kind, let problem) = outcome { (kind, problem) } else { nil }
  }
}
