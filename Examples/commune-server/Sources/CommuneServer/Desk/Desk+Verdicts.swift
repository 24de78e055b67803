import HoaNhap

/// The answer to a stored application, with the letter that says it in words.
struct JudgedApplication: Sendable {
  /// What of the application itself is open.
  let view: RecordView
  let verdict: Verdict
  let letter: Letter
  let access: VerdictAccess
}

extension Desk {
  /// Judges a stored application as of today.
  ///
  /// What the verdict rests on is logged as read: the application, and the one who borrows.
  func verdict(
    on id: ApplicationID, basis: Basis = .all, as officer: Officer
  ) async throws -> JudgedApplication {
    let access = VerdictAccess(officer.agency, under: policy)
    guard access != .none else { throw Problem(.forbidden) }
    let view = try await self.application(id, as: officer).view
    guard let application = try await store.get(LoanApplication.self, id)?.record else {
      throw Problem(.notFound)
    }
    let facts = try await facts(of: application, as: officer)
    let verdict = try RuleBook(rules.edition, basis: basis).verdict(for: facts)
    let letter = Letter(
      to: facts, verdict, advice: try? rules.advice(for: facts), plan: plan)
    return JudgedApplication(view: view, verdict: verdict, letter: letter, access: access)
  }

  private func facts(of application: LoanApplication, as officer: Officer) async throws -> ApplicationCase {
    var joined: ApplicationCase?
    switch application.borrower {
    case .person(let id):
      _ = try await person(id, for: .eligibility, as: officer)
      joined = try await store.get(Person.self, id).flatMap {
        ApplicationCase(application, of: $0.record, asOf: today)
      }
    case .establishment(let id):
      _ = try await view(
        Establishment.self, id, for: .eligibility, as: officer,
        relations: SubjectRelations(group: .known(nil)))
      joined = try await store.get(Establishment.self, id).flatMap {
        ApplicationCase(application, of: $0.record, asOf: today)
      }
    }
    guard let joined else { throw Problem(.notFound) }
    return joined
  }

  /// Judges an application that somebody sends, as a neutral document; nothing of it is kept.
  func verdict(on json: JSONValue) throws(InputError) -> JSONValue {
    try rules.verdict(for: try ApplicationDocument(json: json)).json
  }

  /// The schedule, and the ledger where there are events, of a loan that somebody sends; nothing of it is kept.
  func schedule(of json: JSONValue, explaining: Bool) throws(InputError) -> JSONValue {
    try LoanDocument(json: json).result(explaining: explaining)
  }
}
