import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(text), sourceLocation: sourceLocation)
}

/// A small plan for one test, by default with nothing in it.
func makePlan(
  from: String = "2026-05-01", until: String? = nil,
  agencies: [AgencyID] = [.communePolice, .economicOffice, .communePeoplesCommittee, .vbspTransactionOffice],
  _ duties: [Duty] = [], reports: [ReportRegime] = [], recipients: [Recipient] = []
) throws -> Plan {
  try Plan(
    id: "test", commune: Commune(name: "Xã", province: "Tỉnh"), from: day(from),
    until: until.map { try day($0) },
    agencies: agencies.map { AgencyRecord($0, Wording(vi: "vi \($0)", en: "en \($0)")) }, duties: duties,
    reports: reports, recipients: recipients)
}

/// A duty without words that matter.
func duty(
  _ clause: Clause, lead: [AgencyID] = [.communePolice], with: [AgencyID] = [], confirm: [AgencyID] = [],
  to: [AgencyID] = [], via: [AgencyID] = [], when: [Recurrence] = [.ongoing], needs: [Clause] = []
) -> Duty {
  Duty(
    clause, lead: lead, with: with, confirm: confirm, to: to, via: via, when: when, needs: needs,
    Wording(vi: "việc \(clause)", en: "duty \(clause)"))
}

/// What the plan says of one clause, written down from its text.
struct Expected: Sendable, CustomTestStringConvertible {
  let clause: String
  var lead: [AgencyID] = []
  var with: [AgencyID] = []
  var confirm: [AgencyID] = []
  var to: [AgencyID] = []
  var via: [AgencyID] = []
  let when: [String]
  var needs: [String] = []
  var makes: [String] = []

  var testDescription: String { clause }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let clause = try #require(Clause(clause), sourceLocation: sourceLocation)
    let duty = try #require(Plan.chauSon.duty(clause), sourceLocation: sourceLocation)
    #expect(duty.lead == lead, sourceLocation: sourceLocation)
    #expect(duty.with == with, sourceLocation: sourceLocation)
    #expect(duty.confirm == confirm, sourceLocation: sourceLocation)
    #expect(duty.to == to, sourceLocation: sourceLocation)
    #expect(duty.via == via, sourceLocation: sourceLocation)
    #expect(duty.when.map(\.text) == when, sourceLocation: sourceLocation)
    #expect(duty.needs.map(\.text) == needs, sourceLocation: sourceLocation)
    let makes = Plan.chauSon.deliverables(of: clause).map(\.id.text)
    #expect(makes == self.makes, sourceLocation: sourceLocation)
    #expect(!duty.wording.vi.isEmpty && !duty.wording.en.isEmpty, sourceLocation: sourceLocation)
    #expect(duty.wording.vi != duty.wording.en, sourceLocation: sourceLocation)
  }
}
