public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapStorage
public import HoaNhapValues

extension Person: JSONRecord {
  /// `people`.
  public static let collection: CollectionName = "people"
  /// The identifier.
  public var recordID: PersonID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension Household: JSONRecord {
  /// `households`.
  public static let collection: CollectionName = "households"
  /// The identifier.
  public var recordID: HouseholdID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension SavingsGroup: JSONRecord {
  /// `groups`.
  public static let collection: CollectionName = "groups"
  /// The identifier.
  public var recordID: SavingsGroupID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension Establishment: JSONRecord {
  /// `establishments`.
  public static let collection: CollectionName = "establishments"
  /// The identifier.
  public var recordID: EstablishmentID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension LoanApplication: JSONRecord {
  /// `applications`.
  public static let collection: CollectionName = "applications"
  /// The identifier.
  public var recordID: ApplicationID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension Loan: JSONRecord {
  /// `loans`.
  public static let collection: CollectionName = "loans"
  /// The identifier.
  public var recordID: LoanID { id }
  /// The same as ``json()``.
  public var storedJSON: JSONValue { get throws(InputError) { try json() } }
  /// Reads what ``json()`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension Payment: JSONRecord {
  /// `payments`.
  public static let collection: CollectionName = "payments"
  /// The identifier.
  public var recordID: PaymentID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}
