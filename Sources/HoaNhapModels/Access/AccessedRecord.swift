public import HoaNhapPolicy
public import HoaNhapValues

/// A record that is read through an ``AccessPolicy``. A host's own type can be one.
///
/// Every field that its JSON can have belongs to one category; one that is not listed is never shown.
public protocol AccessedRecord: Sendable {
  /// What kind of record it is, for the log, as the name of its collection: never a personal fact.
  static var accessKind: String { get }
  /// Its fields and their categories, worked out ones included.
  static var accessFields: [AccessField] { get }
  /// Its identifier, for the log; never personal.
  var accessID: String { get }
  /// All values by the names of the fields; what is unknown is left out.
  ///
  /// - Parameters:
  ///   - day: the day on which what is worked out must hold.
  ///   - edition: what it is worked out by.
  func accessValues(on day: CivilDate, under edition: Edition) throws(InputError) -> JSONObject
}
