public import HoaNhapValues

/// Everything that is wrong with a document of holidays, each fault with its place. Nothing of such a document is taken.
public struct HolidayDataFaults: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults with their paths, such as `decisions[0].national_day`; never empty.
  public let faults: [InputError]

  /// Makes the error.
  ///
  /// - Precondition: there is at least one fault.
  public init(_ faults: [InputError]) {
    precondition(!faults.isEmpty, "a document without faults is no error")
    self.faults = faults
  }

  /// The places and the English words, one fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension HolidayRules {
  /// Reads what was decided for some years, so that a yearly decision needs no new version of the package.
  ///
  /// ```json
  /// {"decisions": [{"year": 2027, "law": "Thông báo 12/TB-VD", "place": "lịch nghỉ năm 2027",
  ///   "lunar_new_year": ["2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"],
  ///   "national_day": ["2027-09-02", "2027-09-03"],
  ///   "exchanges": [{"off": "2027-12-31", "worked": "2027-12-25", "beside": "new-year"}]}],
  ///  "weekend": [6, 7], "culture_day": false}
  /// ```
  /// Everything but a decision's `year` and `law` may be left out: a part that is not decided stays computed and assumed.
  /// `weekend` are the weekly rest days, 1 is Monday; `culture_day` says whether 24 November is off. Days in lieu are not
  /// written: they are computed. The decisions that ship with the package stay, unless the document has one for their year.
  /// - Throws: ``HolidayDataFaults`` with every fault.
  public init(json: JSONValue) throws(HolidayDataFaults) {
    var reader = HolidayReader()
    guard let rules = reader.rules(json) else { throw HolidayDataFaults(reader.faults) }
    self = rules
  }

  /// Reads the same from the bytes of a JSON document.
  ///
  /// - Throws: ``HolidayDataFaults``; with one fault, its line and its column where the text is not JSON in the strict form.
  public init(jsonBytes bytes: some Collection<UInt8>) throws(HolidayDataFaults) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw HolidayDataFaults([InputError(error)])
    }
    try self.init(json: value)
  }

  /// The rules as JSON, decisions by year; written canonically and read again it gives the same bytes.
  public var json: JSONValue {
    .object([
      "weekend": .array(weekend.sorted().map { .integer(Int64($0.rawValue)) }),
      "culture_day": .bool(observesCultureDay),
      "decisions": .array(decisions.values.sorted { $0.year < $1.year }.map(\.json)),
    ])
  }
}

extension HolidayDecision {
  /// The decision as the document of ``HolidayRules/json`` holds it.
  public var json: JSONValue {
    .object([
      "year": .integer(Int64(year)), "law": .string(citation.law), "place": .string(citation.place),
      "lunar_new_year": lunarNewYear?.json ?? .null, "national_day": nationalDay?.json ?? .null,
      "exchanges": .array(
        exchanges.map {
          .object([
            "off": .string($0.off.text), "worked": .string($0.worked.text),
            "beside": .string($0.kind.rawValue),
          ])
        }),
    ])
  }
}

extension [CivilDate] {
  fileprivate var json: JSONValue { .array(map { .string($0.text) }) }
}
