import HoaNhap

/// What somebody would like to be offered; what is left open is as asked for, or as the edition has it.
struct OfferWish: Sendable {
  var amount: Dong?
  var months: Int?
  /// The day of the money; `nil` for today.
  var on: CivilDate?
}

extension Desk {
  /// What an application that is eligible today may be offered.
  ///
  /// What the judgement rests on is logged as read.
  /// - Throws: ``Problem`` where nothing of a verdict is open to the officer's agency, where the application is not eligible, and where
  ///   what is wished for leaves a bound.
  func offer(on id: ApplicationID, _ wish: OfferWish, as officer: Officer) async throws -> Offer {
    let judged = try await verdict(on: id, as: officer)
    guard let eligible = EligibleApplication(judged.verdict) else {
      let clauses = judged.verdict.findings.filter { $0.outcome != .satisfied }.map(\.clause.text)
      let list = clauses.joined(separator: ", ")
      throw Problem(
        .notNow,
        Wording(
          vi: "Hồ sơ chưa đủ điều kiện; điều khoản chưa đạt hoặc chưa rõ: \(list).",
          en: "The application is not eligible; clauses that do not hold or are not settled: \(list)."),
        code: CaseFault.Code.notEligible.rawValue, clause: clauses.first)
    }
    let edition = rules.edition
    let calendar = try settings.calendar(years: today.year - 1...today.year + 15)
    let form = ProgrammeLoan(
      policy: edition.instalments, termPolicy: edition.terms, ratePolicy: edition.rates,
      workCalendar: calendar.workCalendar, transactionDay: settings.transactionDay)
    let day = wish.on ?? today
    let money: OfferDraft.Money = wish.amount.map { .amount($0, on: day) } ?? .asked(on: day)
    switch eligible.offer(OfferDraft(money, months: wish.months, form: form)) {
    case .success(let offer): return offer
    case .failure(let refusal):
      let first = refusal.obstacles.first
      throw Problem(
        .notNow, refusal.wording, code: first?.bound.rawValue, clause: first?.clause?.text)
    }
  }

  /// The offer as JSON, as far as the officer's agency may see what it rests on.
  func json(of offer: Offer, as officer: Officer) throws(InputError) -> JSONValue {
    let json = try offer.json()
    // A receipt without a salt hashes few facts, which could be guessed.
    guard VerdictAccess(officer.agency, under: policy) != .whole else { return json }
    return .object(JSONObject((json.objectValue?.members ?? []).filter { $0.key != "receipt" }))
  }
}
