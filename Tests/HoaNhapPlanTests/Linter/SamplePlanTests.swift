import Foundation
import HoaNhapPlan
import HoaNhapValues
import Testing

private func sample(_ name: String) throws -> [UInt8] {
  let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: root.appendingPathComponent("Documentation/Samples/\(name)")))
}

@Suite("The sample plans of the documentation")
struct SamplePlanTests {
  @Test("a broken plan: every fault is named with its place, and nothing of it is taken")
  func broken() throws {
    let error = try #require(throws: PlanFaults.self) {
      try Plan(jsonBytes: sample("vi-du-ke-hoach-hong.json"))
    }
    #expect(
      error.faults.map { "\($0.code.rawValue) \($0.field)" } == [
        "missingField commune.province", "notADate from", "notADate duties[0].when[0]",
        "unknownWord duties[2].when[0]", "notADate duties[3].when[0]", "notADate reports[0].before",
        "duplicate agencies[1].id", "duplicate duties[3].clause", "unknownReference duties[1].lead[0]",
        "unknownReference reports[0].clause", "convention deliverables[0].to[0]",
        "convention duties[2].needs[0]",
      ])
  }

  @Test("a plan with gaps can be read; a careful reader finds all of this", arguments: Language.allCases)
  func gaps(language: Language) throws {
    let plan = try Plan(jsonBytes: sample("vi-du-ke-hoach-sai-sot.json"))
    let lines = PlanLinter(plan).findings().map { finding in
      "\(finding.level.rawValue) \(finding.code.rawValue) \(finding.path)\n"
        + "  \(finding.wording[language])\n  \(finding.mend[language])\n"
    }
    try expectGolden(lines.joined(), "plan-lint.\(language.rawValue).txt")
  }

  @Test("between them the samples and Châu Sơn's plan show every kind but one of finding")
  func kinds() throws {
    let plans = [Plan.chauSon, try Plan(jsonBytes: sample("vi-du-ke-hoach-sai-sot.json"))]
    let codes = Set(plans.flatMap { PlanLinter($0).findings().map(\.code.rawValue) })
    #expect(
      codes == [
        "leadMissing", "severalLeads", "receiverMissing", "agencyUnnamed", "reportWithoutPeriod",
        "reportWithoutDay", "reportBeforeData", "timeMissing", "dueBeforeInput", "dateBeforeStart",
        "dateAfterEnd", "dateBeforeSigning", "signedBeforeSource", "stepWithoutDay", "inputWithoutDay",
        "provinceDateOpen", "dayNotAlways", "confirmsOwnWork", "deliversToItself", "leadsAndTakesPart",
        "actsWithoutPlan", "deliverableMissing", "dataUnusual", "dataGap", "planUndated",
      ])
  }

  @Test("the province's dates of the sample: narrowed, added, replaced, narrowed, kept – II.6")
  func provinceDates() throws {
    let dates = try ProvinceDates(jsonBytes: sample("vi-du-ngay-cua-tinh.json"))
    let merge = try Plan.chauSon.merging(dates)
    #expect(merge.entries.map(\.outcome) == [.narrowed, .added, .replaced, .narrowed, .kept])
    #expect(merge.plan.dateSources.count == 4)
  }
}
