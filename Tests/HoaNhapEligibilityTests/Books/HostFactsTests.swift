import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Facts that only a host knows: named by its rules, missed like the law's")
struct HostFactsTests {
  @Test("Missing facts of a host stand behind those of the law, each once, by the paths that its rules give")
  func missing() throws {
    let book = try Books.all.adding {
      ResidesInProvince()
      IncomeFloor()
      DisputeSettled()
    }
    let record = HostRecord {
      $0.application.birth = .unknown
      $0.application.amount = .unknown
      $0.livesInProvince = .unknown
      $0.income = .unknown
      $0.disputeIsSettled = .unknown
      $0.flags = [.dispute]
    }
    let verdict = try book.verdict(for: record)
    #expect(
      verdict.missing == ["person.birth", "amount", "local.province", "local.income", "local.dispute"])
    let own = try #require(verdict.findings.first { $0.clause == "QC.2" })
    #expect(own.missing == .host(1))
    #expect(own.missingPaths == ["local.income"])
    let settled = try book.verdict(for: HostRecord())
    #expect(settled.missing == [])
    #expect(settled.findings.allSatisfy { $0.missing.isEmpty && $0.missingPaths.isEmpty })
  }

  @Test("One path is named once, though two rules wait for it")
  func namedOnce() throws {
    struct Twice: EligibilityRule {
      let header: RuleHeader
      init(_ clause: ClauseCode) {
        header = RuleHeader(
          clause, .status, Citation("Quy chế mẫu 01", "mục 9"), .assumed,
          requirement: Wording(vi: "biết nơi cư trú", en: "the residence is known"))
      }
      func outcome(for facts: HostRecord) -> Outcome { Outcome(facts.livesInProvince) }
      func evidence(for facts: HostRecord) -> Evidence { Evidence(missing: [.host(0), .amount]) }
      func name(of fact: FactSet) -> FactName? {
        fact == .host(0) ? FactName("local.province", Wording(vi: "nơi cư trú", en: "the residence")) : nil
      }
    }
    let book = try Books.all.adding {
      Twice("QC.8")
      Twice("QC.9")
    }
    let record = HostRecord { $0.livesInProvince = .unknown }
    #expect(try book.verdict(for: record).missing == ["amount", "local.province"])
    #expect(try book.verdict(for: record).findings.last?.missingPaths == ["amount", "local.province"])
  }

  @Test("A host's facts have 32 places of their own, none of them a fact of the law's")
  func places() {
    let own = (0..<32).map { FactSet.host($0) }
    #expect(Set(own).count == 32)
    for fact in own {
      #expect(fact.paths.isEmpty, "a path of the host's is the rule's to give")
      #expect(fact.members == [fact])
      #expect(fact.rawValue >= 1 << 32)
    }
    let law = FactSet(rawValue: 1 << 27 - 1)
    #expect(law.paths.count == 27 && law.members.count == 27)
    #expect(Set(law.paths).count == 27)
    #expect(law.intersection(FactSet(rawValue: .max << 32)).isEmpty)
  }

  @Test(
    "A host's rule that names no missing fact says that more facts are needed, and blames no value in force")
  func nothingNamed() throws {
    struct Silent: EligibilityRule {
      let header = RuleHeader(
        "QC.7", .status, Citation("Quy chế mẫu 01", "mục 7"), .assumed,
        requirement: Wording(vi: "biết nơi cư trú", en: "the residence is known"))
      func outcome(for facts: HostRecord) -> Outcome { Outcome(facts.livesInProvince) }
    }
    let book = try Books.all.adding { Silent() }
    let found = try #require(
      try book.verdict(for: HostRecord { $0.livesInProvince = .unknown }).findings.last)
    #expect(found.remark == Wording(vi: "Chưa đủ dữ kiện để kết luận.", en: "More facts are needed to tell."))
  }

  @Test("A word of a host's rule is escaped, so that a verdict is JSON whatever stands in it")
  func escapedWord() throws {
    struct Quoting: EligibilityRule {
      let header = RuleHeader(
        "QC.6", .status, Citation("Quy chế mẫu 01", "mục 6"), .assumed,
        requirement: Wording(vi: "đúng loại", en: "the kind fits"))
      func outcome(for facts: HostRecord) -> Outcome { .satisfied }
      func evidence(for facts: HostRecord) -> Evidence { Evidence(observed: .word("loại \"A\\B\"")) }
    }
    let verdict = try Books.all.adding { Quoting() }.verdict(for: HostRecord())
    #expect(verdict.json["findings"]?.arrayValue?.last?["observed"] == "loại \"A\\B\"")
  }

  @Test("A place outside 0 to 31 is a programmer's mistake")
  func outside() async {
    await #expect(processExitsWith: .failure) { _ = FactSet.host(32) }
    await #expect(processExitsWith: .failure) { _ = FactSet.host(-1) }
  }
}
