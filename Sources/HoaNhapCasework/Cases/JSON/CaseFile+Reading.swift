public import HoaNhapValues

import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy

extension CaseFile {
  /// Reads what ``json`` wrote.
  ///
  /// The steps are recorded again one by one, so that a document cannot hold a step that the file would have refused. Who may take a step is the
  /// plan's to say: ``steps(notNamedBy:)`` asks it.
  /// - Throws: ``InputError`` for the first field that does not fit, or the first step that does not hold.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["id", "kind", "borrower", "steps"])
    self.init(application: try root.identifier("id"), borrower: try root.caseBorrower())
    let steps = try root.require("steps", try root.array("steps"))
    if steps.isEmpty {
      throw InputError(
        .outOfRange, field: "steps", vi: "Hồ sơ có ít nhất bước nêu nhu cầu vay.",
        en: "A file has at least the step that stated the need.")
    }
    for (index, value) in steps.enumerated() {
      let reader = try FieldReader(value, path: "steps[\(index)]")
      try read(reader)
    }
  }

  private mutating func read(_ reader: FieldReader) throws(InputError) {
    let day = try reader.day("on")
    let action = try reader.caseAction(on: day, of: self)
    let agency: AgencyID = try reader.identifier("by")
    let clauseText = try reader.require("clause", try reader.string("clause"))
    guard let clause = Clause(clauseText) else {
      throw InputError(
        .unknownWord, field: reader.path(of: "clause"),
        vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.5.2.",
        en: "A clause is a Roman numeral and numbers, such as III.5.2.")
    }
    let stamp = try reader.stamp()
    if case .reversed = action, day != stamp.day {
      throw InputError(
        .convention, field: reader.path(of: "on"), vi: "Bước hủy có ngày của lần ghi.",
        en: "A reversal has the day of its entry.")
    }
    do {
      try record(action, by: agency, under: clause, on: day, stamp: stamp)
    } catch {
      let words = error.wording
      throw InputError(.convention, field: reader.path, vi: words.vi, en: words.en)
    }
  }
}

extension FieldReader {
  fileprivate func count(_ key: String) throws(InputError) -> Int64 { try require(key, try integer(key)) }

  fileprivate func bound(_ key: String) throws(InputError) -> Int64 {
    try require(key, try integer(key, in: .min ... .max))
  }

  fileprivate func amount(_ key: String) throws(InputError) -> Dong {
    Dong(try require(key, try integer(key, in: 1...Int64.max)))
  }

  fileprivate func caseBorrower() throws(InputError) -> Borrower {
    let kind: BorrowerKind = try require("kind", try word("kind"))
    switch kind {
    case .person: return .person(try identifier("borrower"))
    case .establishment: return .establishment(try identifier("borrower"))
    }
  }

  /// The step's action with what it was done with.
  ///
  /// - Parameters:
  ///   - day: the step's, which a meeting's is.
  ///   - file: as far as it was read.
  fileprivate func caseAction(on day: CivilDate, of file: CaseFile) throws(InputError) -> CaseAction {
    let kind: CaseActionKind = try require("action", try word("action"))
    try allow(["action", "on", "by", "clause", "recorded_on", "recorded_by"] + kind.keys)
    switch kind {
    case .needStated:
      let amount = try integer("amount").map { Dong($0) }
      return .needStated(CaseNeed(try require("purpose", try word("purpose")), amount: Fact(amount)))
    case .chosen: return .chosen(try heldMeeting(on: day))
    case .notChosen: return .notChosen(try heldMeeting(on: day))
    case .listConfirmed: return .listConfirmed(try listConfirmation(of: file.borrower))
    case .planConfirmed: return .planConfirmed
    case .dossierReceived:
      return .dossierReceived(papers: try requiredTexts("papers").map { CasePaper(rawValue: $0) })
    case .returnedForPapers:
      return .returnedForPapers(try requiredTexts("papers").map { CasePaper(rawValue: $0) })
    case .approved: return .approved(try require("offer", try objectField("offer")).approvedOffer(of: file))
    case .refused: return .refused(try requiredTexts("clauses").map { ClauseCode($0) })
    case .disbursed: return .disbursed(loan: try identifier("loan"), amount: try amount("amount"))
    case .checked: return .checked
    case .closed: return .closed(settledOn: try self.day("settled_on"))
    case .withdrawn: return .withdrawn(reason: try string("reason").map { Sensitive($0) })
    case .reversed:
      let step = try require("step", try integer("step", in: 1...Int64(Int32.max)))
      return .reversed(step: Int(step), reason: Sensitive(try filled("reason")))
    }
  }

  private func heldMeeting(on day: CivilDate) throws(InputError) -> HeldMeeting {
    var objections: [Objection] = []
    for reader in try objects("objections") {
      try reader.allow(["text", "settled"])
      objections.append(
        Objection(
          try reader.require("text", try reader.string("text")),
          isSettled: try reader.require("settled", try reader.bool("settled"))))
    }
    let meeting = GroupMeeting(
      of: try identifier("group"), on: day, members: try count("members"), present: try count("present"),
      votesFor: try count("votes_for"), votesAgainst: try count("votes_against"), objections: objections)
    switch meeting.held(under: try require("rules", try objectField("rules")).meetingRules()) {
    case .success(let held): return held
    case .failure(let refusal):
      throw InputError(.convention, field: path, vi: refusal.wording.vi, en: refusal.wording.en)
    }
  }

  private func meetingRules() throws(InputError) -> MeetingRules {
    try allow([
      "quorum", "majority", "objections_settled", "least_members", "most_members", "law", "place", "standing",
    ])
    return MeetingRules(
      quorum: try threshold("quorum"), majority: try threshold("majority"),
      objectionsMustBeSettled: try require("objections_settled", try bool("objections_settled")),
      size: Bounds(try bound("least_members"), try bound("most_members"), .members),
      citation: Citation(try filled("law"), try require("place", try string("place"))),
      standing: try require("standing", try word("standing")))
  }

  private func threshold(_ key: String) throws(InputError) -> VoteThreshold {
    guard let threshold = VoteThreshold(try filled(key)) else {
      throw InputError(
        .unknownWord, field: path(of: key), vi: "Ghi tỷ lệ như >=2/3 hoặc >1/2.",
        en: "A share is written as >=2/3 or >1/2.")
    }
    return threshold
  }

  private func listConfirmation(of borrower: Borrower) throws(InputError) -> ListConfirmation {
    guard case .person(let person) = borrower else {
      throw InputError(
        .notApplicable, field: path, vi: "Chỉ cá nhân có tên trong danh sách; cơ sở được xác nhận phương án.",
        en: "Only a person stands on the list; an establishment has its plan confirmed.")
    }
    var month: YearMonth?
    if let text = try string("list_month") {
      guard let read = YearMonth(text) else {
        throw InputError(
          .notADate, field: path(of: "list_month"), vi: "Tháng ghi yyyy-mm.",
          en: "A month is written yyyy-mm.")
      }
      month = read
    }
    return ListConfirmation(person: person, month: Fact(month), confirmedOn: try day("list_confirmed_on"))
  }

  private func approvedOffer(of file: CaseFile) throws(InputError) -> ApprovedOffer {
    try allow(["purpose", "parts", "maturity", "edition", "judged_on", "usable_until", "receipt"])
    var parts: [Disbursement] = []
    for reader in try objects("parts") {
      try reader.allow(["on", "amount"])
      let part = Disbursement(date: try reader.day("on"), amount: try reader.amount("amount"))
      if let last = parts.last, part.date <= last.date {
        throw InputError(
          .outOfOrder, field: reader.path(of: "on"), vi: "Các lần giải ngân xếp theo ngày.",
          en: "Parts stand in order of days.")
      }
      parts.append(part)
    }
    guard let amount = try? Dong.sum(parts.map(\.amount)), let last = parts.last else {
      throw InputError(
        .outOfRange, field: path(of: "parts"), vi: "Cần ít nhất một lần giải ngân, tổng không quá lớn.",
        en: "At least one part belongs here, and a sum that fits.")
    }
    let maturity = try day("maturity")
    if maturity <= last.date {
      throw InputError(
        .outOfOrder, field: path(of: "maturity"), vi: "Hạn trả cuối phải sau lần giải ngân cuối.",
        en: "The maturity lies behind the last part.")
    }
    guard let edition = EditionID(try filled("edition")) else {
      throw InputError(
        .unknownWord, field: path(of: "edition"), vi: "Không phải mã của một phiên bản chính sách.",
        en: "Not the name of an edition.")
    }
    return ApprovedOffer(
      application: file.application, borrowerKind: file.borrower.kind,
      purpose: try require("purpose", try word("purpose")), parts: parts, amount: amount, maturity: maturity,
      edition: edition, judgedOn: try day("judged_on"), usableUntil: try day("usable_until"),
      receipt: try filled("receipt"))
  }
}

extension CaseActionKind {
  /// The members that a step of the kind has beside those of every step.
  fileprivate var keys: [String] {
    switch self {
    case .needStated: ["purpose", "amount"]
    case .chosen, .notChosen:
      ["group", "members", "present", "votes_for", "votes_against", "objections", "rules"]
    case .listConfirmed: ["list_month", "list_confirmed_on"]
    case .planConfirmed, .checked: []
    case .dossierReceived, .returnedForPapers: ["papers"]
    case .approved: ["offer"]
    case .refused: ["clauses"]
    case .disbursed: ["loan", "amount"]
    case .closed: ["settled_on"]
    case .withdrawn: ["reason"]
    case .reversed: ["step", "reason"]
    }
  }
}
