import HoaNhap

/// How much of a verdict an agency may see: what it may read of the facts that the verdict rests on.
enum VerdictAccess: Sendable {
  /// Nothing: of the application or of the one who borrows too much is closed.
  case none
  /// The answer and the outcome of each clause, as a letter shows them, without what was observed.
  case answer
  /// Everything.
  case whole

  init(_ agency: AgencyID, under policy: AccessPolicy) {
    func opens(_ category: DataCategory, _ fields: [String]) -> Bool {
      guard let grant = policy[agency, category], grant.reach == .everybody else { return false }
      return fields.allSatisfy(grant.opens)
    }
    // Of conduct a verdict holds the result alone.
    guard policy[agency, .identity] == .full, policy[agency, .loan] == .full,
      opens(.rehabilitation, ["listed", "last_borrowing_day"]), opens(.conduct, ["conduct_good"])
    else {
      self = .none
      return
    }
    self = policy[agency, .rehabilitation] == .full ? .whole : .answer
  }

  /// The verdict as JSON.
  func json(of verdict: Verdict) -> JSONValue {
    guard self != .whole, let whole = verdict.json.objectValue else { return verdict.json }
    // A receipt without a salt hashes few facts, which could be guessed; words can repeat a day.
    let closed = ["contradictions", "receipt"]
    let shown = ["clause", "outcome", "kind", "who", "citation", "standing"]
    return .object(
      JSONObject(
        whole.members.filter { !closed.contains($0.key) }.map { member in
          guard member.key == "findings", let findings = member.value.arrayValue else { return member }
          return JSONMember(
            "findings",
            .array(
              findings.map { finding in
                .object(
                  JSONObject((finding.objectValue?.members ?? []).filter { shown.contains($0.key) }))
              }))
        }))
  }
}
