public import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

/// What the police say about somebody's place on the list that no record tells, such as a move to another commune.
public struct ListStatement: Sendable, Hashable, RedactedRecord {
  /// The person.
  public let person: PersonID
  /// Why the person is not on the list; one that does not follow from the records, or a host's own.
  public let reason: ListReason

  /// Makes a statement.
  public init(_ person: PersonID, _ reason: ListReason) {
    self.person = person
    self.reason = reason
  }

  /// The kind and the identifier.
  public var printedForm: String { "statement about \(person)" }
}

/// Which fields of people's records have changed, as far as a list shows them: names of fields, never values.
///
/// A list keeps no names and no identity numbers, so it cannot tell by itself that one was corrected. A store's log can: it holds the
/// names of the fields of every write.
public struct RecordedChanges: Sendable, Hashable {
  /// The names by person.
  public let fields: [PersonID: Set<String>]

  /// The fields of a person's record that a list shows and does not keep.
  public static let shown: Set<String> = ["name", "identity_number", "birth", "household"]

  /// Takes names that a host has found itself; those that a list does not show are left out.
  public init(_ fields: [PersonID: Set<String>] = [:]) {
    self.fields = fields.mapValues { $0.intersection(Self.shown) }.filter { !$0.value.isEmpty }
  }

  /// Reads the names out of entries of a store's log, such as those since the list before.
  ///
  /// - Complexity: O(the changes in the entries)
  public init(in entries: [ChangeEntry]) {
    var fields: [PersonID: Set<String>] = [:]
    for change in entries.flatMap(\.changes)
    where change.kind == .put && change.key.collection == Person.collection {
      fields[PersonID(change.key.id.text), default: []].formUnion(change.fields)
    }
    self.init(fields)
  }
}
