public import HoaNhapPolicy
public import HoaNhapValues

/// The tag of ``ApplicationID``.
public enum ApplicationTag {}
/// The identifier of an application. It stands in verdicts and receipts, so it must not hold a name or a birth date.
public typealias ApplicationID = Identifier<ApplicationTag>

/// The facts of one application on one day, as the rules read them.
///
/// A host's own type adopts this: it answers the four requirements and those facts that it holds. What it does not answer
/// is unknown, and a rule that needs it says so; so a fact left out by mistake never makes anybody eligible.
///
/// Facts of a person are read only for ``BorrowerKind/person``, those of an establishment only for
/// ``BorrowerKind/establishment``, those of a training course only for a person's training.
public protocol ApplicationFacts {
  /// The application's identifier.
  var applicationID: ApplicationID { get }
  /// The day on which it is judged: the time of borrowing (thời điểm vay vốn).
  var asOf: CivilDate { get }
  /// Who borrows.
  var borrowerKind: BorrowerKind { get }
  /// For what.
  var purpose: LoanPurpose { get }

  /// The amount asked for (số tiền xin vay).
  var amount: Fact<Dong> { get }
  /// The term asked for, in months.
  var termMonths: Fact<Int64> { get }
  /// What the borrower already owes in this programme.
  var programmeBalance: Fact<Dong> { get }
  /// What the borrower owes for the same purpose in other programmes.
  var samePurposeDebt: Fact<Dong> { get }
  /// Whether there is a need to borrow.
  var needsLoan: Fact<Bool> { get }

  /// The person's birth date, to the precision that is known.
  var birth: Fact<PartialDate> { get }
  /// The route that the person has completed.
  var route: Fact<RehabilitationRoute> { get }
  /// The day of completion.
  var completedOn: Fact<CivilDate> { get }
  /// The latest management decision; known to be `nil` where there is none.
  var managementDecision: Fact<ManagementDecision?> { get }
  /// The day the management decision was issued; known to be `nil` where there is no decision. It follows from
  /// ``managementDecision``; a type that holds the day alone can answer it directly.
  var decisionIssuedOn: Fact<Fact<CivilDate>?> { get }
  /// The person's entry in the confirmed list; known to be `nil` where there is none.
  var listEntry: Fact<ListEntry?> { get }
  /// The day on which that list was confirmed, known to be `nil` where it was not; known to be `nil` where there is no
  /// entry. It follows from ``listEntry``; a type that holds the day alone can answer it directly.
  var listConfirmedOn: Fact<Fact<CivilDate?>?> { get }
  /// Whether the commune police judge that the person complies well with the law.
  var conductIsGood: Fact<Bool> { get }
  /// The day of that judgement; no rule reads it.
  var conductRecordedOn: Fact<CivilDate> { get }

  /// The level of the training.
  var trainingLevel: Fact<TrainingLevel> { get }
  /// The months of the training.
  var trainingMonths: Fact<Int64> { get }
  /// Whether the training institution has confirmed it in writing.
  var institutionConfirmed: Fact<Bool> { get }

  /// The form of the establishment.
  var establishmentType: Fact<EstablishmentType> { get }
  /// Whether it is founded under the law.
  var isRegistered: Fact<Bool> { get }
  /// Whether it operates under the law.
  var isOperating: Fact<Bool> { get }
  /// Its members: people, or cooperatives in a union.
  var members: Fact<Int64> { get }
  /// All its workers.
  var workers: Fact<Int64> { get }
  /// Its workers after rehabilitation who have a labour contract.
  var rehabilitatedWorkers: Fact<Int64> { get }
  /// How many of them stand on the confirmed list and meet a person's conditions.
  var listedWorkers: Fact<Int64> { get }
  /// Whether the commune has confirmed the loan plan.
  var planConfirmed: Fact<Bool> { get }
  /// Its insured workers, on yearly average.
  var insuredWorkers: Fact<Int64> { get }
  /// Its total capital.
  var capital: Fact<Dong> { get }
  /// Its revenue of the year before.
  var revenue: Fact<Dong> { get }

  /// What a rule must handle before the case can be granted. Default: nothing.
  var flags: [CaseFlag] { get }
}

/// What a type does not answer is unknown.
extension ApplicationFacts {
  /// Unknown, unless the type answers it.
  @inlinable public var amount: Fact<Dong> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var termMonths: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var programmeBalance: Fact<Dong> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var samePurposeDebt: Fact<Dong> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var needsLoan: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var birth: Fact<PartialDate> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var route: Fact<RehabilitationRoute> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var completedOn: Fact<CivilDate> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var managementDecision: Fact<ManagementDecision?> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var listEntry: Fact<ListEntry?> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var conductIsGood: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var conductRecordedOn: Fact<CivilDate> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var trainingLevel: Fact<TrainingLevel> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var trainingMonths: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var institutionConfirmed: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var establishmentType: Fact<EstablishmentType> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var isRegistered: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var isOperating: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var members: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var workers: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var rehabilitatedWorkers: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var listedWorkers: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var planConfirmed: Fact<Bool> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var insuredWorkers: Fact<Int64> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var capital: Fact<Dong> { .unknown }
  /// Unknown, unless the type answers it.
  @inlinable public var revenue: Fact<Dong> { .unknown }
  /// The issue day of ``managementDecision``.
  @inlinable public var decisionIssuedOn: Fact<Fact<CivilDate>?> {
    switch managementDecision {
    case .unknown: .unknown
    case .known(nil): .known(nil)
    case .known(let decision?): .known(decision.issuedOn)
    }
  }
  /// The day of confirmation of ``listEntry``.
  @inlinable public var listConfirmedOn: Fact<Fact<CivilDate?>?> {
    switch listEntry {
    case .unknown: .unknown
    case .known(nil): .known(nil)
    case .known(let entry?): .known(entry.confirmedOn)
    }
  }
  /// Nothing that a rule must handle, unless the type flags it.
  @inlinable public var flags: [CaseFlag] { [] }
}
