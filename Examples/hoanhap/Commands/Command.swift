import HoaNhap

/// What a command tells the shell.
enum ExitStatus: Int32 {
  /// It answered; an applicant who is not eligible is an answer.
  case answered = 0
  /// A check found faults.
  case faultsFound = 1
  /// Bad input or usage.
  case badInput = 2
}

/// One command of the tool. It holds no rule of its own: everything that it prints exists as API.
protocol Command: Sendable {
  static var name: String { get }
  static var help: Wording { get }
  init()
  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus
}
