// Another commune's plan, as a host would write it. Documentation/Plan.md shows the lines between the two marks.
import Foundation
import HoaNhap
import Testing

// begin
func secondCommune() throws -> Plan {
  var template = PlanTemplate(
    id: "xa-mau", commune: "Xã Mẫu", province: "Tỉnh Mẫu", transactionOffice: "Mẫu")
  template.document = PlanDocument(
    number: "01/KH-UBND", signedOn: CivilDate("2026-06-01"), signer: template.usualSigner,
    under: [.decision08])
  template.from = CivilDate("2026-06-01")!
  template.days.dissemination = YearMonth("2026-06")!
  template.days.coordination = YearMonth("2026-06")!
  template.names[.economicOffice] = Wording(vi: "Phòng Kinh tế tổng hợp", en: "General economic office")
  return try template.plan()
}
// end

@Suite("A second commune, in less than twenty lines")
struct SecondCommuneTests {
  @Test("it has its own names and days, and everything that Châu Sơn's plan can do")
  func plan() throws {
    let plan = try secondCommune()
    #expect(plan.commune.name == "Xã Mẫu" && plan.duties.count == 22)
    let june = try plan.deadlines(from: CivilDate("2026-06-01")!, to: CivilDate("2026-06-30")!)
    #expect(june.first?.clause == "III.1.4")
    #expect(june.contains { $0.clause == "II.1" })
    #expect(try plan.matrix(agency: .economicOffice).text().contains("Phòng Kinh tế tổng hợp"))
  }

  @Test("the documentation shows it line by line")
  func documented() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(contentsOf: here, encoding: .utf8)
    let start = try #require(source.range(of: "// begin\n")).upperBound
    let end = try #require(source.range(of: "// end\n")).lowerBound
    let lines = String(source[start..<end])
    #expect(lines.split(separator: "\n").count < 20)
    let page = try String(contentsOf: root.appendingPathComponent("Documentation/Plan.md"), encoding: .utf8)
    #expect(page.contains("```swift\n\(lines)```"))
  }
}
