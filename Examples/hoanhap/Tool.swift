import HoaNhap
import HoaNhapFiles

/// The whole command line: finds the command, speaks the language asked for, turns errors into an exit status.
enum Tool {
  static var commands: [any Command.Type] {
    [
      MonthCommand.self, CheckCommand.self, ScheduleCommand.self, MatrixCommand.self, DeadlinesCommand.self,
      PeriodCommand.self,
      PolicyCommand.self, PlanCommand.self, ReceiptCommand.self, StoreCommand.self, ImportCommand.self,
    ]
  }

  static func run(_ words: [String], _ terminal: Terminal) -> Int32 {
    terminal.language = language(of: words)
    let status = answer(words, terminal)
    terminal.flush()
    guard terminal.isCutShort else { return status.rawValue }
    terminal.error(
      Wording(
        vi: "Không ghi được hết câu trả lời (đĩa đầy, hoặc đầu ra đã đóng); phần đã ghi không trọn vẹn.",
        en:
          "The answer could not be written in full (disk full, or output closed); what was written is not whole."
      )[
        terminal.language])
    return ExitStatus.badInput.rawValue
  }

  private static func answer(_ words: [String], _ terminal: Terminal) -> ExitStatus {
    let name = words.first ?? "month"
    if words.contains("--help") || words.contains("-h") || name == "help" {
      help(for: name, terminal)
      return .answered
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      terminal.error(
        Wording(
          vi: "Không có lệnh “\(name)”; hãy chạy hoanhap --help.",
          en: "There is no command “\(name)”; run hoanhap --help.")[
            terminal.language])
      return .badInput
    }
    do {
      return try command.init().run(words.dropFirst(), terminal)
    } catch {
      terminal.error(Self.words(for: error)[terminal.language])
      return .badInput
    }
  }

  /// `--lang` is read before anything else, so that even a usage error speaks the language asked for.
  private static func language(of words: [String]) -> Language {
    for (option, value) in zip(words, words.dropFirst()) where option == "--lang" {
      if let language = Language(rawValue: value) { return language }
    }
    return words.contains("--lang=en") ? .english : .vietnamese
  }

  /// Every error that a command lets through has words of its own.
  private static func words(for error: any Error) -> Wording {
    switch error {
    case let error as UsageError: error.wording
    case let error as InputError:
      Wording(
        vi: "\(error.field.isEmpty ? "" : "\(error.field.printableLine): ")\(error.wording.vi)",
        en: "\(error.field.isEmpty ? "" : "\(error.field.printableLine): ")\(error.wording.en)")
    case let error as FileError:
      Wording(vi: "\(error.path): \(error.wording.vi)", en: "\(error.path): \(error.wording.en)")
    case let error as CalculationError: error.wording
    case let error as StoreError:
      Wording(
        vi: "\(error.place ?? ""): \(error.wording.vi)", en: "\(error.place ?? ""): \(error.wording.en)")
    case let error as SheetRefusal: error.wording
    case let error as HolidayFault: error.wording
    case let error as DeadlineFault: error.wording
    case let error as MonthFault: error.wording
    case let error as PlanFaults: words(for: error.faults)
    case let error as HolidayDataFaults: words(for: error.faults)
    default: Wording(vi: "Lỗi: \(error)", en: "Error: \(error)")
    }
  }

  private static func words(for faults: [InputError]) -> Wording {
    Wording(
      vi: faults.map { "\($0.field.printableLine): \($0.wording.vi)" }.joined(separator: "\n"),
      en: faults.map { "\($0.field.printableLine): \($0.wording.en)" }.joined(separator: "\n"))
  }

  private static func help(for name: String, _ terminal: Terminal) {
    let chosen = commands.filter { $0.name == name }
    if chosen.isEmpty {
      terminal.line(
        Wording(
          vi: "hoanhap — tín dụng cho người sau cai nghiện ma túy (QĐ 08/2026/QĐ-TTg)\n",
          en: "hoanhap — credit for people after drug rehabilitation (QĐ 08/2026/QĐ-TTg)\n"))
    }
    for command in chosen.isEmpty ? commands : chosen { terminal.line(command.help) }
    if chosen.isEmpty {
      terminal.line(
        Wording(
          vi: "\nNếu không nêu lệnh: chạy “month” trên dữ liệu mẫu. --lang en: tiếng Anh.",
          en: "\nWithout a command: “month” on the sample data. Words are Vietnamese unless --lang en."))
    }
  }
}
