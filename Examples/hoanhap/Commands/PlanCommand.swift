import HoaNhap
import HoaNhapFiles

/// `hoanhap plan`: to check, print, start, ask and merge plans.
struct PlanCommand: Command {
  static let name = "plan"
  static let help = Wording(
    vi: """
      plan lint TỆP [--json]
        kiểm tra kế hoạch của một xã: thiếu sót và điều cần làm rõ
      plan export [--plan TỆP] [--indent]
        in kế hoạch thành JSON; --indent: nhiều dòng, dễ sửa
      plan new --id MÃ --commune TÊN --province TÊN --office TÊN [--unit commune|ward|special-zone]
               [--province-kind province|city] [--number SỐ] [--signed NGÀY] [--from NGÀY] [--indent]
        in kế hoạch theo mẫu cho một xã khác; --office: tên phòng giao dịch
      plan duties [--plan TỆP] [--clause MỤC] [--agency MÃ [--role lead|with|confirm|to|via]] [--from MÃ] [--to MÃ]
                  [--deliverable MÃ] [--on ongoing|day|request|event|province] [--json]
        tìm nhiệm vụ; --from: ai phải làm, --to: ai nhận
      plan merge --province TỆP [--plan TỆP] [--out TỆP] [--json]
        ghép các ngày do tỉnh quy định, nêu chỗ trái nhau
      """,
    en: """
      plan lint FILE [--json]
        checks a commune's plan: faults and questions
      plan export [--plan FILE] [--indent]
        prints a plan as JSON to start from; --indent: over several lines, to edit
      plan new --id ID --commune NAME --province NAME --office NAME [--unit commune|ward|special-zone]
               [--province-kind province|city] [--number N] [--signed DATE] [--from DATE] [--indent]
        prints another commune's plan from the template; --office: the transaction office's name
      plan duties [--plan FILE] [--clause CLAUSE] [--agency ID [--role lead|with|confirm|to|via]] [--from ID] [--to ID]
                  [--deliverable ID] [--on ongoing|day|request|event|province] [--json]
        finds duties; --from: who owes it, --to: who receives it
      plan merge --province FILE [--plan FILE] [--out FILE] [--json]
        brings the province's dates in and reports conflicts
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let rest = words.dropFirst()
    switch words.first {
    case "lint": return try lint(rest, terminal)
    case "export":
      let arguments = try Arguments(rest, valued: ["--plan", "--lang"], flags: ["--indent"])
      show(try plan(arguments), arguments, terminal)
      return .answered
    case "new": return try new(rest, terminal)
    case "duties": return try duties(rest, terminal)
    case "merge": return try merge(rest, terminal)
    default:
      throw UsageError(
        vi: "Cần ghi plan lint, export, new, duties hoặc merge.",
        en: "Write plan lint, export, new, duties or merge.")
    }
  }

  private func lint(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--lang"], flags: ["--json"], operands: 1...1)
    let findings = PlanLinter(try readPlan(arguments.operands[0])).findings()
    for finding in findings {
      if arguments.has("--json") {
        terminal.line(finding.json)
      } else {
        let language = terminal.language
        let place = finding.clause?.text ?? finding.agency?.text ?? "—"
        let path = finding.path.isEmpty ? "" : " (\(finding.path))"
        terminal.line(
          "\(place)\(path) \(finding.level.wording[language]): \(finding.wording[language].printableLine) "
            + finding.mend[language].printableLine)
      }
    }
    return findings.contains { $0.level == .fault } ? .faultsFound : .answered
  }

  private func new(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words,
      valued: [
        "--id", "--commune", "--province", "--office", "--unit", "--province-kind", "--number", "--signed",
        "--from", "--lang",
      ], flags: ["--indent"])
    func text(_ option: String) throws -> String { try arguments.required(arguments[option], option) }
    var template = PlanTemplate(
      id: PlanID(try text("--id")), commune: try text("--commune"), province: try text("--province"),
      transactionOffice: try text("--office"))
    template.unit = try arguments.word("--unit") ?? template.unit
    template.provinceKind = try arguments.word("--province-kind") ?? template.provinceKind
    template.document = PlanDocument(
      number: arguments["--number"], signedOn: try arguments.date("--signed"),
      signer: template.usualSigner, under: [.decision08])
    template.from = try arguments.date("--from") ?? template.from
    show(try template.plan(), arguments, terminal)
    return .answered
  }

  private func show(_ plan: Plan, _ arguments: Arguments, _ terminal: Terminal) {
    if arguments.has("--indent") {
      terminal.line(String(plan.json.laidOutText().dropLast()))
    } else {
      terminal.line(plan.json)
    }
  }

  private func duties(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words,
      valued: [
        "--plan", "--clause", "--agency", "--role", "--from", "--to", "--deliverable", "--on", "--lang",
      ], flags: ["--json"])
    let plan = try plan(arguments)
    func agency(_ option: String) -> AgencyID? { arguments[option].map { AgencyID($0) } }
    let query = DutyQuery(
      under: try arguments["--clause"].map(Self.clause), agency: agency("--agency"),
      as: Set([try arguments.word("--role", DutyRole.self)].compactMap { $0 }), from: agency("--from"),
      to: agency("--to"), deliverable: arguments["--deliverable"].map { DeliverableID($0) },
      on: try arguments.word("--on"))
    let matrix = try plan.matrix(of: query)
    if arguments.has("--json") {
      for row in matrix.json { terminal.line(row) }
    } else {
      terminal.line(matrix.text(terminal.language))
    }
    return .answered
  }

  private static func clause(_ text: String) throws(UsageError) -> Clause {
    guard let clause = Clause(text) else {
      throw UsageError(
        vi: "--clause: ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
        en: "--clause: a Roman numeral and numbers, such as III.1.4.")
    }
    return clause
  }

  private func merge(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--plan", "--province", "--out", "--lang"], flags: ["--json"])
    let path = try arguments.required(arguments["--province"], "--province")
    let plan = try plan(arguments)
    let bytes = try Files.read(path)
    let merge: PlanMerge
    do throws(PlanFaults) {
      merge = try plan.merging(try ProvinceDates(jsonBytes: bytes))
    } catch {
      throw UsageError(error.faults, in: path)
    }
    for entry in merge.entries {
      if arguments.has("--json") { terminal.line(entry.json) } else { terminal.line(entry.wording) }
    }
    if let out = arguments["--out"] { try Files.write(merge.plan.json.canonicalBytes + [0x0A], to: out) }
    return merge.conflicts.isEmpty ? .answered : .faultsFound
  }
}
