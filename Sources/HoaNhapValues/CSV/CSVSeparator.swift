/// What stands between the cells of a record.
public enum CSVSeparator: Sendable, Hashable, CaseIterable {
  /// `,`, as RFC 4180 has it.
  case comma
  /// `;`, as spreadsheets write it where the comma is the decimal mark.
  case semicolon

  var byte: UInt8 {
    switch self {
    case .comma: ASCII.comma
    case .semicolon: ASCII.semicolon
    }
  }
}
