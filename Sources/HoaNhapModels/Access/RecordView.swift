public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What one reader may see of one record.
///
/// It prints as the kind of record and the names of its fields, never a value.
public struct RecordView: Sendable, Hashable, RedactedRecord {
  /// The readable fields and their values, for whoever asked.
  public let values: Sensitive<JSONObject>
  /// What the log has to say of the reading.
  public let reading: Reading
  /// The categories of which something that the record holds is not shown, in the order in which its fields name them.
  public let withheld: [DataCategory]

  /// The kind and what is shown.
  public var printedForm: String { "\(reading.kind): \(reading.fields.joined(separator: ", "))" }
}

/// A reading as the log keeps it: who read which fields of which record, why, on which day. No value stands in it.
public struct Reading: Sendable, Hashable {
  /// Who.
  public let reader: ReaderID
  /// For which agency.
  public let agency: AgencyID
  /// Why.
  public let purpose: ReadingPurpose
  /// On which day.
  public let day: CivilDate
  /// The kind of record.
  public let kind: String
  /// The record's identifier.
  public let record: String
  /// The names of the fields that were shown, in their order.
  public let fields: [String]

  /// The reading as a line of a log.
  public var json: JSONValue {
    [
      "agency": .string(agency.text), "day": .string(day.text),
      "fields": .array(fields.map { .string($0) }), "kind": .string(kind),
      "purpose": .string(purpose.rawValue), "reader": .string(reader.text), "record": .string(record),
    ]
  }
}

/// Nothing of a record is open to a reader.
public struct AccessRefusal: Error, Sendable, Hashable {
  /// For which agency it was asked.
  public let agency: AgencyID
  /// The kind of record.
  public let kind: String
  /// The categories that the record holds, none of which the agency may read about this subject.
  public let categories: [DataCategory]

  /// What is refused, and what would be right.
  public var wording: Wording {
    func list(_ language: KeyPath<Wording, String>) -> String {
      categories.map { $0.wording[keyPath: language] }.joined(separator: ", ")
    }
    return Wording(
      vi:
        "Quy định truy cập không cho \(agency) xem \(list(\.vi)) của đối tượng này. Nếu công việc cần, đề nghị cơ quan quản lý dữ liệu cung cấp hoặc bổ sung quy định.",
      en:
        "The access policy does not let \(agency) read \(list(\.en)) about this subject. Where a duty needs it, ask the agency that keeps the data, or extend the policy."
    )
  }
}

extension AccessPolicy {
  /// What a reader may see of a record, and what the log has to say of it.
  ///
  /// Write ``RecordView/reading`` to the log before the values are shown.
  /// - Parameters:
  ///   - record: the record.
  ///   - relations: how its subject stands to the reader's agency.
  ///   - reader: who reads, for which agency, why, on which day.
  ///   - edition: what worked out fields are worked out by.
  /// - Returns: the view; or a refusal where nothing that the record holds is open to the reader.
  /// - Throws: ``InputError`` where the record cannot be written as JSON.
  /// - Complexity: O(fields)
  public func view<Record: AccessedRecord>(
    of record: Record, relations: SubjectRelations = SubjectRelations(), as reader: Reader,
    under edition: Edition = .decision08
  ) throws(InputError) -> Result<RecordView, AccessRefusal> {
    let values = try record.accessValues(on: reader.day, under: edition)
    var shown: [JSONMember] = []
    var withheld: [DataCategory] = []
    for field in Record.accessFields {
      guard let value = values[field.name] else { continue }
      if let grant = self[reader.agency, field.category], grant.opens(field.name),
        relations.isWithin(grant.reach, of: reader)
      {
        shown.append(JSONMember(field.name, value))
      } else if !withheld.contains(field.category) {
        withheld.append(field.category)
      }
    }
    guard !shown.isEmpty else {
      return .failure(
        AccessRefusal(agency: reader.agency, kind: Record.accessKind, categories: withheld))
    }
    let reading = Reading(
      reader: reader.id, agency: reader.agency, purpose: reader.purpose, day: reader.day,
      kind: Record.accessKind, record: record.accessID, fields: shown.map(\.key))
    return .success(
      RecordView(values: Sensitive(JSONObject(shown)), reading: reading, withheld: withheld))
  }
}

extension AccessRefusal: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
