import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Receipts and bases of a local rule book")
struct LocalReceiptTests {
  private func book(_ basis: Basis = .all) throws -> LocalRuleBook<RulePair<ResidesInProvince, IncomeFloor>> {
    try RuleBook(basis: basis).adding {
      ResidesInProvince()
      IncomeFloor()
    }
  }

  @Test("A receipt is run again under the same local rules, salted too, and not under the law's alone")
  func again() throws {
    let book = try book()
    let record = HostRecord { $0.livesInProvince = .known(false) }
    for salt in [nil, "muối"] {
      let receipt = try book.verdict(for: record, salt: salt).receipt
      #expect(try book.difference(of: receipt, from: record) == nil)
      #expect(try receipt.difference(from: record)?.field == "result")
      let moved = HostRecord { $0.livesInProvince = .known(true) }
      #expect(try book.difference(of: receipt, from: moved)?.field == "result")
      let other = HostRecord {
        $0.livesInProvince = .known(false)
        $0.application.amount = .known(Dong(1))
      }
      #expect(try book.difference(of: receipt, from: other)?.field == "input")
    }
  }

  @Test("A receipt of another basis is refused at that field")
  func otherBasis() throws {
    let receipt = try book(.enacted).verdict(for: HostRecord()).receipt
    let error = #expect(throws: InputError.self) { try book().difference(of: receipt, from: HostRecord()) }
    #expect(error?.field == "basis")
  }

  @Test("Basis enacted leaves out a local rule that is not enacted, in the full and in the compact answer")
  func enacted() throws {
    // QC.1 is enacted, QC.2 is not.
    let book = try book(.enacted)
    let record = HostRecord {
      $0.livesInProvince = .known(false)
      $0.income = .known(0)
    }
    #expect(try book.verdict(for: record).findings.suffix(1).map(\.clause) == ["QC.1"])
    let places = book.law.headers.count
    var verdicts: [CompactVerdict] = []
    book.appendVerdicts(for: [record], to: &verdicts)
    #expect(verdicts.map { $0.unmet >> places } == [1])
    #expect(try self.book().compactVerdict(for: record).unmet >> places == 3)
  }

  @Test("A flag that is given twice leaves one finding")
  func flagTwice() throws {
    let record = HostRecord { $0.flags = [.dispute, .dispute] }
    for verdict in [try Books.all.verdict(for: record), try book().verdict(for: record)] {
      #expect(verdict.findings.filter { $0.clause == "FLAG.dispute" }.count == 1)
    }
  }
}
