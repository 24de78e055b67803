import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A local rule book: the law's clauses and a host's own in one verdict")
struct LocalRuleBookTests {
  private func book(
    _ law: RuleBook = Books.all
  ) throws -> LocalRuleBook<RulePair<RulePair<ResidesInProvince, IncomeFloor>, DisputeSettled>> {
    try law.adding {
      ResidesInProvince()
      IncomeFloor()
      DisputeSettled()
    }
  }

  @Test("Findings of the law stand first and are those of the law alone; the host's own stand behind them")
  func order() throws {
    let book = try book()
    #expect(book.headers.map(\.clause) == Books.all.headers.map(\.clause) + ["QC.1", "QC.2", "QC.3"])
    let record = HostRecord()
    let verdict = try book.verdict(for: record)
    let law = try Books.all.verdict(for: record)
    #expect(verdict.findings.prefix(law.findings.count).elementsEqual(law.findings))
    #expect(verdict.findings.dropFirst(law.findings.count).map(\.clause) == ["QC.1", "QC.2", "QC.3"])
    #expect(verdict.outcome == .eligible)
    #expect(verdict.edition == law.edition && verdict.window == law.window)
  }

  @Test("A local rule adds a reason and never takes one away")
  func addsReasons() throws {
    let book = try book()
    for record in HostRecord.everyKnowledge where record.flags.isEmpty {
      let law = try Books.all.verdict(for: record).outcome
      let both = try book.verdict(for: record).outcome
      if law == .ineligible { #expect(both == .ineligible) }
      if law == .undetermined { #expect(both != .eligible) }
      if both == .eligible { #expect(law == .eligible) }
    }
    let away = try book.verdict(for: HostRecord { $0.livesInProvince = .known(false) })
    #expect(away.outcome == .ineligible)
    let poor = try book.verdict(for: HostRecord { $0.income = .known(1_999_999) })
    #expect(poor.outcome == .ineligible)
    let found = try #require(poor.findings.first { $0.clause == "QC.2" })
    #expect(found.observed == .number(1_999_999) && found.required == .number(2_000_000) && found.margin == 1)
    #expect(found.citation.text == "Quy chế mẫu 01, mục 3" && found.standing == .analogous)
  }

  @Test("A local rule speaks of its own cases alone")
  func applies() throws {
    let training = HostRecord {
      $0.application = Sample.training()
      $0.income = .unknown
    }
    let verdict = try book().verdict(for: training)
    #expect(!verdict.findings.contains { $0.clause == "QC.2" })
    #expect(verdict.missing.contains("local.income") == false)
  }

  @Test(
    "The compact answer has the bits of the law, and behind them those of the host's own",
    arguments: Basis.allCases)
  func bits(basis: Basis) throws {
    let book = try book(RuleBook(basis: basis))
    for record in HostRecord.everyKnowledge {
      let verdict = try book.verdict(for: record)
      let compact = book.compactVerdict(for: record)
      #expect(compact.outcome == verdict.outcome)
      for (place, header) in book.headers.enumerated() {
        let outcome = verdict.findings.first { $0.clause == header.clause }?.outcome
        #expect((compact.unmet >> UInt64(place) & 1 == 1) == (outcome == .unmet))
        #expect((compact.undetermined >> UInt64(place) & 1 == 1) == (outcome == .undetermined))
      }
      #expect(compact.unmet >> UInt64(book.headers.count) == 0)
    }
  }

  @Test("Basis enacted leaves out what is not enacted, of the law and of a host's own")
  func basis() throws {
    let record = HostRecord { $0.income = .known(0) }
    let verdict = try book(RuleBook(basis: .enacted)).verdict(for: record)
    #expect(verdict.basis == .enacted)
    #expect(verdict.findings.contains { $0.clause == "QC.1" })
    #expect(!verdict.findings.contains { ["QC.2", "B.3"].contains($0.clause) })
  }

  @Test("A local finding has words in both languages, from its header and its missing facts")
  func words() throws {
    let book = try book()
    func words(_ change: (inout HostRecord) -> Void) throws -> Wording? {
      try book.verdict(for: HostRecord(change)).findings.first { $0.clause == "QC.1" }?.wording
    }
    #expect(
      try words { _ in }
        == Wording(vi: "Đạt: người vay cư trú trong tỉnh.", en: "Met: the borrower lives in the province."))
    #expect(
      try words { $0.livesInProvince = .known(false) }
        == Wording(
          vi: "Chưa đạt điều kiện: người vay cư trú trong tỉnh. Cần chuyển về tỉnh.",
          en: "Not met: the borrower lives in the province. A move into the province is needed."))
    #expect(
      try words { $0.livesInProvince = .unknown }
        == Wording(
          vi: "Chưa rõ điều kiện: người vay cư trú trong tỉnh. Cần biết nơi cư trú.",
          en: "Not yet known whether the borrower lives in the province. To be known: the place of residence."
        ))
  }

  @Test("The receipt covers local findings, and its bytes are the verdict's")
  func receipt() throws {
    let book = try book()
    let here = try book.verdict(for: HostRecord())
    let away = try book.verdict(for: HostRecord { $0.livesInProvince = .known(false) })
    #expect(here.receipt.input == away.receipt.input, "the neutral document holds the law's facts alone")
    #expect(here.receipt.result != away.receipt.result)
    #expect(try Books.all.verdict(for: HostRecord()).receipt.result != here.receipt.result)
    #expect(
      here.receipt.result == "sha256:" + SHA256Hasher.hash(here.canonicalBytes(words: false)).hexadecimal)
    #expect(try book.verdict(for: HostRecord(), salt: "muoi").receipt.salt == "muoi")
    let text = away.json.canonicalText
    #expect(text.contains(#""citation":"Quy chế mẫu 01, mục 2","clause":"QC.1""#))
    #expect(text.contains(#""who":["borrower"]"#))
  }

  @Test("A number that the law cannot use is refused, whatever the local rules say")
  func refused() throws {
    let record = HostRecord { $0.application.amount = .known(Dong(-1)) }
    let error = #expect(throws: InputError.self) { try book().verdict(for: record) }
    #expect(error?.field == "amount")
    #expect(try book().compactVerdict(for: record).state == .refused)
  }
}
