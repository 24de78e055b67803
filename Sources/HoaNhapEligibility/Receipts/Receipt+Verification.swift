import HoaNhapPolicy
public import HoaNhapValues

extension Receipt {
  /// Reads a receipt from its JSON.
  ///
  /// - Throws: ``InputError`` for a field that does not fit, another form of receipt, or an edition that this version of
  ///   the package does not hold.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["receipt", "kind", "form", "edition", "basis", "input", "result", "salt"])
    guard try root.integer("receipt") == 1 else { throw Self.unknown("receipt", "1") }
    try Self.expect(root, "kind", "verdict")
    try Self.expect(root, "form", "application/1")
    let known = Edition.decision08.id
    try Self.expect(root, "edition", known.description)
    edition = known
    basis = try root.require("basis", try root.word("basis"))
    input = try root.require("input", try root.string("input"))
    result = try root.require("result", try root.string("result"))
    salt = try root.string("salt")
  }

  private static func expect(_ root: FieldReader, _ key: String, _ word: String) throws(InputError) {
    guard try root.string(key)?.utf8.elementsEqual(word.utf8) == true else { throw unknown(key, word) }
  }

  private static func unknown(_ key: String, _ word: String) -> InputError {
    InputError(
      .unknownWord, field: key, vi: "Phiên bản này chỉ đọc biên nhận có giá trị “\(word)”.",
      en: "This version reads receipts whose value is “\(word)”.")
  }

  /// The first part of a receipt that a new run does not reproduce.
  public struct Difference: Sendable, Hashable {
    /// The field of the receipt: `input` or `result`.
    public let field: String
    /// What that means.
    public let wording: Wording
  }

  /// Runs the case again and compares.
  ///
  /// - Parameter facts: the application that the receipt is said to be of; `nil` where there is none.
  /// - Returns: the first difference; `nil` where both hashes are reproduced.
  /// - Throws: ``InputError`` as ``RuleBook/verdict(for:salt:)`` does.
  public func difference(from facts: (some ApplicationFacts)?) throws(InputError) -> Difference? {
    guard let facts else {
      return Difference(
        field: "input",
        wording: Wording(
          vi: "Không có hồ sơ tương ứng với biên nhận này.",
          en: "No application stands in this receipt's place."))
    }
    let again = try RuleBook(.decision08, basis: basis).verdict(for: facts, salt: salt).receipt
    if again.input != input {
      return Difference(
        field: "input",
        wording: Wording(
          vi: "Hồ sơ \(facts.applicationID) không còn giống hồ sơ đã xét.",
          en: "Application \(facts.applicationID) is not the one that was judged."))
    }
    if again.result != result {
      return Difference(
        field: "result",
        wording: Wording(
          vi: "Cùng một hồ sơ nhưng kết quả tính lại khác kết quả trong biên nhận.",
          en: "The same application gives another result than the receipt holds."))
    }
    return nil
  }
}
