public import HoaNhapValues

/// What a host says about a sheet before it is read; nothing of it is guessed.
public struct SheetOptions: Sendable, Hashable {
  /// How a spreadsheet counts days where a date stands as a number.
  public enum SerialDates: Sendable, Hashable {
    /// Excel and LibreOffice: 1 March 1900 is 61.
    case since1900
    /// Old workbooks from a Mac: 1 January 1904 is 0.
    case since1904
  }

  /// What the host says about one column.
  public enum ColumnUse: Sendable, Hashable {
    /// It holds this.
    case field(SheetField)
    /// It is kept aside.
    case aside
  }

  /// The day of the import: a date after it is a fault.
  public var asOf: CivilDate
  /// The years in which the people can be born: two digits become the one year of it that ends so; a year outside is a
  /// fault. `nil` refuses two digits and takes any year from 1900.
  public var birthYears: ClosedRange<Int>?
  /// The same for every other date.
  public var eventYears: ClosedRange<Int>?
  /// How numbers of days are counted; `nil` refuses them.
  public var serialDates: SerialDates?
  /// What a `/` alone says in a column of yes and no; `nil` refuses it.
  public var slash: Bool?
  /// The unit of amounts where neither cell nor header nor a line above it names one.
  public var amountUnit: AmountUnit
  /// What columns hold, by their headers, whatever case and marks; it goes before the vocabulary.
  public var columns: [String: ColumnUse]
  /// The headers that are known.
  public var vocabulary: SheetVocabulary

  /// Makes options that guess nothing.
  public init(
    asOf: CivilDate, birthYears: ClosedRange<Int>? = nil, eventYears: ClosedRange<Int>? = nil,
    serialDates: SerialDates? = nil, slash: Bool? = nil, amountUnit: AmountUnit = .dong,
    columns: [String: ColumnUse] = [:], vocabulary: SheetVocabulary = .standard
  ) {
    self.asOf = asOf
    self.birthYears = birthYears
    self.eventYears = eventYears
    self.serialDates = serialDates
    self.slash = slash
    self.amountUnit = amountUnit
    self.columns = columns
    self.vocabulary = vocabulary
  }
}
