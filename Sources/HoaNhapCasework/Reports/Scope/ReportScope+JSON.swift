import HoaNhapPlan
import HoaNhapValues

extension ReportScope {
  private enum Word: String, CaseIterable {
    case periodic
    case onRequest = "on-request"
    case review
  }

  /// The report as documents name it.
  var json: JSONValue {
    var members: [JSONMember]
    switch kind {
    case .periodic(let report, let year):
      members = [
        JSONMember("kind", .string(Word.periodic.rawValue)), JSONMember("name", .string(report.text)),
        JSONMember("year", .integer(Int64(year))),
      ]
    case .onRequest(let day):
      members = [
        JSONMember("kind", .string(Word.onRequest.rawValue)), JSONMember("asked_on", .string(day.text)),
      ]
    case .review(let years):
      members = [
        JSONMember("kind", .string(Word.review.rawValue)), JSONMember("years", .integer(Int64(years))),
      ]
    }
    members += [
      JSONMember("clause", .string(clause.text)), JSONMember("data_from", .string(window.from.text)),
      JSONMember("data_to", .string(window.to.text)),
      JSONMember("last_day", lastDay.map { .string($0.text) } ?? .null), JSONMember("by", Self.texts(by)),
      JSONMember("via", Self.texts(via)), JSONMember("to", Self.texts(to)),
    ]
    return .object(JSONObject(members))
  }

  init(_ reader: FieldReader) throws(InputError) {
    let fields = HistoryFields(reader)
    let common = ["kind", "clause", "data_from", "data_to", "last_day", "by", "via", "to"]
    let kind: Kind
    switch try fields.word("kind", Word.self) {
    case .periodic:
      try reader.allow(common + ["name", "year"])
      kind = .periodic(
        try fields.id("name"), year: Int(try reader.require("year", try reader.integer("year", in: 2...9998)))
      )
    case .onRequest:
      try reader.allow(common + ["asked_on"])
      kind = .onRequest(askedOn: try fields.date("asked_on"))
    case .review:
      try reader.allow(common + ["years"])
      kind = .review(years: Int(try reader.require("years", try reader.integer("years", in: 1...9998))))
    }
    self.init(
      kind, clause: try fields.clause("clause"), window: try fields.window(),
      lastDay: reader.isNull("last_day") ? nil : try fields.date("last_day"),
      by: try Self.agencies("by", reader), via: try Self.agencies("via", reader),
      to: try Self.agencies("to", reader))
  }

  private static func texts(_ agencies: [AgencyID]) -> JSONValue { .array(agencies.map { .string($0.text) }) }

  private static func agencies(_ key: String, _ reader: FieldReader) throws(InputError) -> [AgencyID] {
    var agencies: [AgencyID] = []
    for element in try reader.elements(key) {
      guard let text = element.value.stringValue, !text.isEmpty else {
        throw InputError(
          .wrongType, field: element.path, vi: "Ở đây phải là mã cơ quan.",
          en: "The identifier of an agency belongs here.")
      }
      agencies.append(AgencyID(text))
    }
    return agencies
  }
}
