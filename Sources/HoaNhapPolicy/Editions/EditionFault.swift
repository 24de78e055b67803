public import HoaNhapValues

/// Why an edition is not sound: two parameters under one key, a value without a source, a name that says nothing.
public struct EditionFault: Error, Sendable, Hashable {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Two parameters carry one key.
    public static let duplicateKey = Code(rawValue: "duplicateKey")
    /// A parameter carries another key than its place has.
    public static let wrongKey = Code(rawValue: "wrongKey")
    /// A parameter has no name in one of the languages.
    public static let emptyName = Code(rawValue: "emptyName")
    /// A value has no words in one of the languages.
    public static let emptyWords = Code(rawValue: "emptyWords")
    /// A value names no text that it rests on.
    public static let emptyCitation = Code(rawValue: "emptyCitation")
    /// The days in force do not begin on the day that the edition is named after.
    public static let startMismatch = Code(rawValue: "startMismatch")
    /// The name cannot be read back from its text, so that no case could be pinned to it.
    public static let name = Code(rawValue: "name")
    /// The name lists other amendments than were layered.
    public static let amendmentMismatch = Code(rawValue: "amendmentMismatch")
  }

  /// The kind of fault.
  public let code: Code
  /// The edition.
  public let edition: EditionID
  /// The parameter; `nil` where it is the edition itself.
  public let key: ParameterKey?
  /// What is wrong and what would be right.
  public let wording: Wording

  init(_ code: Code, _ edition: EditionID, _ key: ParameterKey? = nil, vi: String, en: String) {
    self.code = code
    self.edition = edition
    self.key = key
    wording = Wording(vi: vi, en: en)
  }

  /// The fault as one of an input from which the edition was made.
  var inputError: InputError {
    InputError(
      InputError.Code(rawValue: code.rawValue), field: key?.text ?? "", vi: wording.vi, en: wording.en)
  }
}

extension Edition {
  /// Everything that is unsound in the edition; empty for one that may be used.
  ///
  /// An overlap in a parameter's history cannot be written down in the first place: ``Timeline`` refuses it.
  public func faults() -> [EditionFault] {
    var faults = headFaults()
    var seen: Set<ParameterKey> = []
    for (slot, key) in zip(Self.slots, Self.parameterKeys) {
      let parameter = slot.read(self)
      if !seen.insert(parameter.key).inserted {
        faults.append(
          EditionFault(
            .duplicateKey, id, parameter.key,
            vi: "Hai tham số có cùng khóa \(parameter.key); mỗi khóa chỉ dùng một lần.",
            en: "Two parameters carry the key \(parameter.key); a key stands once."))
      } else if parameter.key != key {
        faults.append(
          EditionFault(
            .wrongKey, id, parameter.key, vi: "Tham số này phải có khóa \(key).",
            en: "The parameter in this place has the key \(key)."))
      }
      faults += self.faults(of: parameter)
    }
    return faults
  }

  private func headFaults() -> [EditionFault] {
    var faults: [EditionFault] = []
    if inForce.from != id.inForceFrom {
      faults.append(
        EditionFault(
          .startMismatch, id,
          vi:
            "Thời gian có hiệu lực \(inForce) phải bắt đầu từ ngày \(id.inForceFrom) như trong tên phiên bản.",
          en: "The days in force \(inForce) must begin on \(id.inForceFrom), the day in the edition's name."))
    }
    if EditionID(id.description) != id {
      faults.append(
        EditionFault(
          .name, id,
          vi:
            "Không đọc lại được tên “\(id)”: chương trình không để trống, không có / và +; số lần hiệu chỉnh từ 1.",
          en:
            "The name “\(id)” cannot be read back: a programme says something, without / and +; a revision is 1 or more."
        ))
    }
    if id.amendments != amendments.map(\.id) {
      faults.append(
        EditionFault(
          .amendmentMismatch, id,
          vi: "Tên phiên bản phải nêu đúng các văn bản đã áp dụng: \(amendments.map(\.id.description)).",
          en:
            "The edition's name must list the amendments that were layered: \(amendments.map(\.id.description))."
        ))
    }
    return faults
  }

  private func faults(of parameter: any PolicyParameter) -> [EditionFault] {
    var faults: [EditionFault] = []
    if isBlank(parameter.name.vi) || isBlank(parameter.name.en) {
      faults.append(
        EditionFault(
          .emptyName, id, parameter.key, vi: "\(parameter.key) cần tên bằng cả hai ngôn ngữ.",
          en: "\(parameter.key) needs a name in both languages."))
    }
    for row in parameter.rows {
      if isBlank(row.valueWording.vi) || isBlank(row.valueWording.en) {
        faults.append(
          EditionFault(
            .emptyWords, id, row.key,
            vi: "Giá trị của \(row.key) từ \(row.from) cần lời bằng cả hai ngôn ngữ.",
            en: "The value of \(row.key) from \(row.from) on needs words in both languages."))
      }
      if isBlank(row.citation.law) {
        faults.append(
          EditionFault(
            .emptyCitation, id, row.key, vi: "Giá trị của \(row.key) từ \(row.from) cần căn cứ.",
            en: "The value of \(row.key) from \(row.from) on needs a source."))
      }
    }
    return faults
  }
}

extension EditionFault: CustomStringConvertible {
  /// The edition, the parameter and the English words.
  public var description: String {
    ([edition.description] + (key.map { [$0.text] } ?? []) + [wording.en]).joined(separator: ": ")
  }
}
