public import HoaNhapModels
public import HoaNhapValues

/// What an import would change, worked out before anything is written.
///
/// A value: making it changes nothing. ``applied(on:)`` and ``apply(to:by:on:)`` carry it out. Apart from row numbers it does not
/// depend on the order of the sheet's rows.
public struct ImportPlan: Sendable {
  /// A person whom the records do not have yet.
  public struct NewPerson: Sendable, Hashable {
    /// The rows that tell of the person.
    public let rows: [Int]
    /// The record to be written.
    public let person: Person
  }

  /// A person whose record changes.
  public struct ChangedPerson: Sendable, Hashable {
    /// The rows that tell of the person.
    public let rows: [Int]
    /// The record as it will be.
    public let person: Person
    /// What changes, field by field.
    public let changes: [FieldChange]
    /// The place of the record in the book.
    let place: Int
  }

  /// An application that is written.
  public struct PlannedApplication: Sendable, Hashable {
    /// The rows that ask for it.
    public let rows: [Int]
    /// The record as it will be.
    public let application: LoanApplication
    /// What changes; empty for a new one.
    public let changes: [FieldChange]
    /// The place of the record in the book; `nil` for a new one.
    let place: Int?

    /// Whether the records do not have it yet.
    public var isNew: Bool { place == nil }
  }

  /// Somebody whom a row may be the same as.
  public struct Proposal: Sendable, Hashable {
    /// Who it is.
    public let other: ImportDecision.Other
    /// The other's row, where it is one of the sheet.
    public let otherRow: Int?
    /// What is alike, and how sure it makes.
    public let likeness: Likeness
    /// What somebody has already decided; `nil` where nobody has.
    public let decided: Bool?
  }

  /// A row that is not written until somebody has decided.
  public struct HeldRow: Sendable, Hashable {
    /// Why a row is held.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// It may be somebody who is known, or the person of another row, and nobody has decided.
      case undecided
      /// The sheet gives it the identifier of somebody who seems to be another.
      case otherPersonsID
      /// It was decided to be two different people of the records.
      case severalRecords
      /// Rows of one person say different things.
      case conflictingRows
    }

    /// The row.
    public let row: Int
    /// By what a decision names it.
    public let key: SheetRowKey
    /// Why.
    public let reason: Reason
    /// Whom it may be, the surest first.
    public let proposals: [Proposal]
  }

  /// The sheet.
  public let reading: SheetReading
  /// The faults of the sheet and those that only the records could show, grouped.
  public let faults: [SheetFault]
  /// New people, in the order of their identifiers.
  public let new: [NewPerson]
  /// Changed people, in the order of the book.
  public let changed: [ChangedPerson]
  /// New and changed applications.
  public let applications: [PlannedApplication]
  /// Rows whose record says all of it already.
  public let unchanged: Int
  /// Rows that repeat another row wholly, the number of the paper included.
  public let repeated: Int
  /// Rows that wait for a decision, in their order.
  public let held: [HeldRow]
  /// Rows that were refused, those of the reading included.
  public let refused: Int
  /// How many keys were shared by too many people to compare them all.
  public let passedOver: Int
  /// What the plan was made against.
  let book: ImportBook

  /// Whether it can be applied: no column waits for an answer.
  public var isReady: Bool { reading.questions.isEmpty }

  /// Whether applying it would write anything.
  public var changesNothing: Bool { new.isEmpty && changed.isEmpty && applications.isEmpty }
}

extension ImportPlan: RedactedRecord {
  /// How much it holds, none of it.
  public var printedForm: String {
    "import plan: \(new.count) new, \(changed.count) changed, \(held.count) held, \(refused) refused"
  }
}
