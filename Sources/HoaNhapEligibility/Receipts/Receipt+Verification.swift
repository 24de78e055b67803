public import HoaNhapPolicy
public import HoaNhapValues

extension Receipt {
  /// Reads a receipt from its JSON.
  ///
  /// - Throws: ``InputError`` for a field that does not fit, or another form of receipt.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["receipt", "kind", "form", "edition", "basis", "input", "result", "salt"])
    guard try root.integer("receipt") == 1 else { throw Self.unknown("receipt", "1") }
    try Self.expect(root, "kind", "verdict")
    try Self.expect(root, "form", "application/1")
    edition = try root.edition()
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

  /// The first part of a receipt, or of a kept verdict, that a new run does not reproduce.
  public struct Difference: Sendable, Hashable {
    /// The field: `input` or `result` of a receipt; the path in a kept verdict, such as `findings[11].observed`.
    public let field: String
    /// What that means; it repeats no value.
    public let wording: Wording
  }

  /// Runs the case again, under the edition that the receipt names, and compares.
  ///
  /// - Parameters:
  ///   - facts: the application that the receipt is said to be of; `nil` where there is none.
  ///   - editions: holds the edition that the receipt names.
  /// - Returns: the first difference; `nil` where both hashes are reproduced.
  /// - Throws: ``InputError`` for an edition that the book does not hold, or as ``RuleBook/verdict(for:salt:)`` does.
  public func difference(
    from facts: (some ApplicationFacts)?, in editions: EditionBook = .decision08
  ) throws(InputError) -> Difference? {
    guard let facts else { return .noApplication }
    return difference(
      from: try editions.rules(namedBy: edition, basis, for: facts).verdict(for: facts, salt: salt))
  }

  /// The first part that a new verdict, made with the same salt, does not reproduce.
  func difference(from verdict: Verdict) -> Difference? {
    let again = verdict.receipt
    if again.input != input {
      return Difference(
        field: "input",
        wording: Wording(
          vi: "Hồ sơ \(verdict.applicationID) không còn giống hồ sơ đã xét.",
          en: "Application \(verdict.applicationID) is not the one that was judged."))
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

extension Receipt.Difference {
  /// Nothing stands where the application should.
  static let noApplication = Self(
    field: "input",
    wording: Wording(
      vi: "Không có hồ sơ tương ứng với biên nhận này.",
      en: "No application stands in this receipt's place."))
}

extension FieldReader {
  /// The name of an edition.
  func edition() throws(InputError) -> EditionID {
    let text = try require("edition", try string("edition"))
    guard let id = EditionID(text) else {
      throw InputError(
        .unknownWord, field: path(of: "edition"),
        vi: "Đây không phải là tên một phiên bản; dạng đúng: \(Edition.decision08.id).",
        en: "This names no edition; one is written like \(Edition.decision08.id).")
    }
    return id
  }
}

extension EditionBook {
  /// The rules of the edition that a record of a case names.
  func rules(
    namedBy id: EditionID, _ basis: Basis, for facts: some ApplicationFacts
  ) throws(InputError) -> RuleBook {
    do throws(UnknownEdition) {
      return try rules(pinnedTo: id, judgedOn: facts.asOf, basis: basis)
    } catch {
      throw InputError(
        .unknownReference, field: "edition", vi: error.wording.vi, en: error.wording.en)
    }
  }
}
