import HoaNhap

// A document that is read can be written, is read again as the same, and is written as the same bytes. A refusal has words in both
// languages. What was read can be worked with: a verdict, a schedule, a ledger, or a typed refusal.

extension Harness {
  static let json = Harness("json") { bytes in
    guard case .success(let value) = parse(bytes) else { return nil }
    let written = value.canonicalBytes
    guard case .success(let again) = parse(written) else { return "canonical JSON is not read back" }
    return again.canonicalBytes == written ? nil : "canonical JSON is not stable"
  }

  static let application = Harness("application") { bytes in
    guard case .success(let value) = parse(bytes) else { return nil }
    do throws(InputError) {
      let document = try ApplicationDocument(json: value)
      guard let again = try? ApplicationDocument(json: document.json), again == document else {
        return "an application is not read back as itself"
      }
      let verdict = try RuleBook().verdict(for: document)
      let compact = RuleBook().compactVerdict(for: document)
      if let outcome = compact.outcome, outcome != verdict.outcome { return "two speeds, two answers" }
      return verdict.text(.vietnamese).isEmpty ? "a verdict without words" : nil
    } catch {
      return wordless(error.wording)
    }
  }

  static let loan = Harness("loan") { bytes in
    guard case .success(let value) = parse(bytes) else { return nil }
    do throws(InputError) {
      let document = try LoanDocument(json: value)
      let schedule = try Schedule(for: document.terms)
      if schedule.totals.principal != schedule.totals.disbursed {
        return "principal is not what was handed out"
      }
      _ = try document.ledger()
      let written = try document.json()
      guard let again = try? LoanDocument(json: written), (try? again.json()) == written else {
        return "a loan is not read back as itself"
      }
      return nil
    } catch {
      return wordless(error.wording)
    }
  }

  static let loanHistory = Harness("loan-history") { bytes in
    guard case .success(let value) = parse(bytes) else { return nil }
    do throws(InputError) {
      let history = try LoanHistory(json: value)
      let written = try history.json()
      guard let again = try? LoanHistory(json: written), (try? again.json()) == written else {
        return "a history is not read back as itself"
      }
      return nil
    } catch {
      return wordless(error.wording)
    }
  }

  static let plan = Harness("plan") { bytes in
    guard let plan = try? Plan(jsonBytes: bytes) else { return nil }
    let written = plan.json.canonicalBytes
    guard let again = try? Plan(jsonBytes: written), again.json.canonicalBytes == written else {
      return "a plan is not read back as itself"
    }
    _ = PlanLinter(plan).findings()
    _ = try? plan.matrix()
    let first = CivilDate(year: 2027, month: 1, day: 1)!
    _ = try? plan.deadlines(from: first, to: first.adding(months: 3))
    return nil
  }

  static let obligations = Harness("obligations") { bytes in
    guard let book = try? ObligationBook(jsonBytes: bytes) else { return nil }
    let written = book.json.canonicalBytes
    guard let again = try? ObligationBook(jsonBytes: written), again.json.canonicalBytes == written else {
      return "a book is not read back as itself"
    }
    _ = book.statuses(asOf: CivilDate(year: 2027, month: 1, day: 1)!)
    return nil
  }

  static let amendment = Harness("amendment") { bytes in
    guard let amendment = try? Amendment(jsonBytes: bytes, for: .decision08) else { return nil }
    guard let book = try? EditionBook([.decision08], amendments: [amendment]) else { return nil }
    _ = book.edition(appliedOn: amendment.from, judgedOn: amendment.from)
    return nil
  }

  static let holidays = Harness("holidays") { bytes in
    guard let rules = try? HolidayRules(jsonBytes: bytes) else { return nil }
    _ = try? rules.calendar(years: 2026...2027)
    return nil
  }
}

func parse(_ bytes: [UInt8]) -> Result<JSONValue, JSONError> {
  Result { () throws(JSONError) in try JSONReader.parse(bytes) }
}

func wordless(_ wording: Wording) -> String? {
  wording.vi.isEmpty || wording.en.isEmpty ? "a refusal without words" : nil
}
