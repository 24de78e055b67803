import HoaNhapPlan
import HoaNhapValues
import Testing

private func template() -> PlanTemplate {
  PlanTemplate(id: "xa-mau", commune: "Xã Mẫu", province: "Tỉnh Mẫu", transactionOffice: "Mẫu")
}

@Suite("Template of plans")
struct PlanTemplateTests {
  @Test("filled for Châu Sơn it is Châu Sơn's plan")
  func chauSon() throws {
    #expect(try PlanTemplate.chauSon.plan() == .chauSon)
  }

  @Test(
    "filled for another commune it has the same clauses, roles and order, and nothing of Châu Sơn's names")
  func other() throws {
    let plan = try template().plan()
    #expect(plan.duties == Plan.chauSon.duties)
    #expect(plan.agencies.map(\.id) == Plan.chauSon.agencies.map(\.id))
    let text = plan.json.canonicalText
    for name in ["Châu Sơn", "Lạng Sơn", "Đình Lập", "137/KH-UBND", "chau-son"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(plan.name(of: .vbspTransactionOffice).vi == "Phòng giao dịch Ngân hàng Chính sách xã hội Mẫu")
    #expect(plan.checkedOn == nil)
  }

  @Test(
    "a ward and a special zone are called so everywhere, in a city too",
    arguments: [(LocalUnit.ward, "phường", "Ward police"), (.specialZone, "đặc khu", "Special zone police")])
  func units(unit: LocalUnit, word: String, police: String) throws {
    var template = template()
    template.unit = unit
    template.provinceKind = .city
    let plan = try template.plan()
    #expect(plan.name(of: .communePolice) == Wording(vi: "Công an \(word)", en: police))
    #expect(plan.name(of: .provincialPeoplesCommittee).vi == "Ủy ban nhân dân thành phố Tỉnh Mẫu")
    // No word of the texts is left that says commune or province.
    let texts =
      plan.agencies.map(\.name) + plan.duties.map(\.wording) + plan.aims.map(\.wording)
      + plan.recipients.map(\.name)
    for text in texts {
      // "xã hội" is another word.
      let words = text.vi.lowercased().split(separator: "xã hội").flatMap { $0.split { !$0.isLetter } }
      #expect(!words.contains("xã"), "\(text.vi)")
      #expect(!text.en.lowercased().contains("commune"), "\(text.en)")
    }
    #expect(plan.duty("II.1")?.wording.vi.contains("từ \(word) đến cơ sở") == true)
  }

  @Test("dates are filled in where the clauses have them – II.1, II.3, II.6, III.1.4, III.2.2, IV.2")
  func days() throws {
    var template = template()
    template.from = try day("2026-07-01")
    template.days.dissemination = try #require(YearMonth("2026-07"))
    template.days.coordination = try #require(YearMonth("2026-08"))
    template.days.firstReview = "2027-Q3"
    template.days.finalReview = "2031-Q3"
    template.days.listBefore = 7
    template.days.needsReview = 5
    template.days.reports = [ReportRegime(.year, clause: "IV.2", before: "12-18", data: .year)]
    let plan = try template.plan()
    func when(_ clause: Clause) -> [String]? { plan.duty(clause)?.when.map(\.text) }
    #expect(when("II.1") == ["month 2026-07"])
    #expect(when("II.3") == ["month 2026-08"])
    #expect(when("II.6") == ["quarter 2027-Q3", "quarter 2031-Q3", "as the province plans"])
    #expect(when("III.1.4") == ["monthly before 7"])
    #expect(when("III.2.2") == ["yearly in month 5", "on request"])
    #expect(when("IV.2") == ["yearly before 12-18", "on request"])
    #expect(plan.reports.count == 1)
    let due = try plan.deadlines(from: day("2026-07-01"), to: day("2026-07-31"))
    #expect(due.map { "\($0.due.lastDay) \($0.clause)" } == ["2026-07-06 III.1.4", "2026-07-31 II.1"])
  }

  @Test("an office that is called otherwise here")
  func names() throws {
    var template = template()
    template.names[.economicOffice] = Wording(
      vi: "Phòng Kinh tế, Hạ tầng và Đô thị", en: "Economy, infrastructure and urban office")
    #expect(try template.plan().name(of: .economicOffice).vi == "Phòng Kinh tế, Hạ tầng và Đô thị")
  }

  @Test("every blank that is empty, every name and date that does not fit, is named at once")
  func faults() throws {
    var template = PlanTemplate(id: "p", commune: "", province: "", transactionOffice: "")
    template.names["nobody"] = Wording(vi: "a", en: "b")
    template.days.finalReview = template.days.firstReview
    template.days.reports.append(ReportRegime("x", clause: "IV.1", before: "01-20", data: .year))
    let error = try #require(throws: PlanFaults.self) { try template.plan() }
    #expect(
      error.faults.map(\.field) == [
        "commune.name", "commune.province", "transactionOffice", "names.nobody", "days.finalReview",
        "days.reports[4].clause",
      ])
    var early = self.early()
    early.until = early.from
    #expect(try early.plan().until == early.from)
    early.from = .distantFuture
    #expect(throws: PlanFaults.self) { try early.plan() }
  }

  private func early() -> PlanTemplate { template() }
}
