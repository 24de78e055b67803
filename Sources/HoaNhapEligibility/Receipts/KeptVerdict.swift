public import HoaNhapPolicy
public import HoaNhapValues

/// A verdict that was kept as JSON, to be run again later.
///
/// A receipt proves with two hashes that something differs; a kept verdict tells what: the first finding, and the field of it.
/// Words are not compared, since they may be improved.
public struct KeptVerdict: Sendable, Hashable, RedactedRecord {
  /// The verdict as it was kept.
  let json: JSONValue
  private let edition: EditionID
  private let basis: Basis

  /// Reads a kept verdict.
  ///
  /// - Throws: ``InputError`` where it names no edition or basis.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    edition = try root.edition()
    basis = try root.require("basis", try root.word("basis"))
    self.json = json
  }

  /// Whether a JSON document looks like a verdict rather than like a receipt.
  public static func isVerdict(_ json: JSONValue) -> Bool { json["findings"] != nil }

  /// The kind alone.
  public var printedForm: String { "kept verdict" }

  /// Runs the case again, under the edition that the verdict names, and compares codes, data and the receipt's hash.
  ///
  /// - Parameters:
  ///   - facts: the application that it is said to be of; `nil` where there is none.
  ///   - editions: holds the edition that the verdict names.
  /// - Returns: the first difference; `nil` where all is reproduced.
  /// - Throws: ``InputError`` for an edition that the book does not hold, or as ``RuleBook/verdict(for:salt:)`` does.
  public func difference(
    from facts: (some ApplicationFacts)?, in editions: EditionBook = .decision08
  ) throws(InputError) -> Receipt.Difference? {
    guard let facts else { return .noApplication }
    let again = try editions.rules(namedBy: edition, basis, for: facts).verdict(for: facts)
    if let path = Self.firstDifference(json, again.json, "") {
      let clause = Self.clause(at: path, in: again.json) ?? Self.clause(at: path, in: json)
      return Receipt.Difference(
        field: path,
        wording: Wording(
          vi: clause.map { "Điều kiện \($0) tính lại khác với bản đã lưu." }
            ?? "Tính lại khác với bản đã lưu.",
          en: clause.map { "Clause \($0) comes out otherwise than it was kept." }
            ?? "It comes out otherwise than it was kept."))
    }
    // The receipt hashes the whole application, also what no clause reads.
    if json["receipt"] != again.json["receipt"] {
      return Receipt.Difference(
        field: "receipt",
        wording: Wording(
          vi: "Kết luận như cũ, nhưng hồ sơ có chi tiết khác, hoặc biên nhận có thêm muối.",
          en:
            "The conclusions are the same, but the application holds another detail, or the receipt was salted."
        ))
    }
    return nil
  }

  /// The path of the first difference, in the order of the form; words and the receipt's hash are passed over.
  private static func firstDifference(_ kept: JSONValue, _ again: JSONValue, _ path: String) -> String? {
    switch (kept, again) {
    case (.object(let kept), .object(let again)):
      // A clause's own code comes first: another clause in its place is the larger difference.
      var keys = ["clause"] + again.members.map(\.key)
      keys += kept.members.map(\.key).filter { !keys.contains($0) }
      for key in keys where !(path.isEmpty && key == "receipt") {
        if ["vi", "en"].contains(key), kept[key]?.stringValue != nil, again[key]?.stringValue != nil {
          continue
        }
        let place = path.isEmpty ? key : "\(path).\(key)"
        switch (kept[key], again[key]) {
        case (nil, nil): break
        case (let kept?, let again?):
          if let found = firstDifference(kept, again, place) { return found }
        default: return place
        }
      }
      return nil
    case (.array(let kept), .array(let again)):
      for index in 0..<max(kept.count, again.count) {
        let place = "\(path)[\(index)]"
        guard index < kept.count, index < again.count else { return place }
        if let found = firstDifference(kept[index], again[index], place) { return found }
      }
      return nil
    default: return kept == again ? nil : path
    }
  }

  /// The clause of the finding that a path leads into.
  private static func clause(at path: String, in verdict: JSONValue) -> String? {
    guard path.hasPrefix("findings["), let end = path.firstIndex(of: "]"),
      let index = Int(path[path.index(path.startIndex, offsetBy: 9)..<end])
    else { return nil }
    return verdict["findings"]?[index]?["clause"]?.stringValue
  }
}
