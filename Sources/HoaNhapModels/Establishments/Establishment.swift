public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// An establishment that employs people after rehabilitation (cơ sở sản xuất, kinh doanh).
public struct Establishment: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: EstablishmentID
  /// Its name. A household business often bears a person's, so it counts as personal.
  public var name: Sensitive<Fact<String>>
  /// Its form.
  public var type: Fact<EstablishmentType>
  /// Whether it is founded under the law.
  public var isRegistered: Fact<Bool>
  /// Whether it operates under the law.
  public var isOperating: Fact<Bool>
  /// Its members: people, or cooperatives in a union.
  public var members: Fact<Int64>
  /// All its workers.
  public var workers: Fact<Int64>
  /// Its workers after rehabilitation who have a labour contract.
  public var rehabilitatedWorkers: Fact<Int64>
  /// How many of them stand on the confirmed list and meet a person's conditions.
  public var listedWorkers: Fact<Int64>
  /// Whether the commune has confirmed the loan plan.
  public var planConfirmed: Fact<Bool>
  /// Its insured workers, on yearly average.
  public var insuredWorkers: Fact<Int64>
  /// Its total capital.
  public var capital: Fact<Dong>
  /// Its revenue of the year before.
  public var revenue: Fact<Dong>

  /// Makes an establishment of which only the name may be known yet.
  public init(id: EstablishmentID, name: Fact<String> = .unknown) {
    self.id = id
    self.name = Sensitive(name)
    type = .unknown
    isRegistered = .unknown
    isOperating = .unknown
    members = .unknown
    workers = .unknown
    rehabilitatedWorkers = .unknown
    listedWorkers = .unknown
    planConfirmed = .unknown
    insuredWorkers = .unknown
    capital = .unknown
    revenue = .unknown
  }

  /// The kind and the identifier.
  public var printedForm: String { "establishment \(id)" }
}
