public import HoaNhapValues

/// Everything that is wrong with an amendment, each fault with its place. Nothing of an amendment with faults is taken.
public struct AmendmentFaults: Error, Sendable, Hashable, CustomStringConvertible {
  /// The amendment; `nil` where its name could not be read.
  public let amendment: AmendmentID?
  /// The faults with the paths of the JSON form, such as `changes[0].value`; never empty.
  public let faults: [InputError]

  /// Makes the error.
  ///
  /// - Precondition: there is at least one fault.
  public init(_ faults: [InputError], of amendment: AmendmentID? = nil) {
    precondition(!faults.isEmpty, "an amendment without faults is no error")
    self.amendment = amendment
    self.faults = faults
  }

  /// The places and the English words, one fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension InputError.Code {
  /// A value counted in something else than the parameter is.
  public static let wrongUnit = InputError.Code(rawValue: "wrongUnit")
}

extension InputError {
  static func blank(_ field: String) -> InputError {
    InputError(
      .outOfRange, field: field, vi: "Không được để trống.", en: "A text belongs here, not an empty one.")
  }
}

extension Amendment {
  /// The faults of the days, and of the changes among themselves. A day that could not be read is `nil`.
  static func faults(
    from: CivilDate?, until: CivilDate?, changes: [(index: Int, change: Change)]
  ) -> [InputError] {
    var faults: [InputError] = []
    if let from, let until, until < from {
      faults.append(
        InputError(
          .outOfRange, field: "until", vi: "Ngày cuối phải từ ngày \(from) trở đi.",
          en: "The last day must be \(from) or later."))
    }
    var first: [ParameterKey: Int] = [:]
    for (index, change) in changes {
      if let earlier = first[change.key] {
        faults.append(
          InputError(
            .duplicate, field: "changes[\(index)].key",
            vi: "Tham số \(change.key) đã được sửa ở changes[\(earlier)]; mỗi tham số chỉ sửa một lần.",
            en: "The parameter \(change.key) is changed in changes[\(earlier)] already; change it once."))
      } else {
        first[change.key] = index
      }
      let path = "changes[\(index)]"
      if let place = change.place, isBlank(place) { faults.append(.blank("\(path).place")) }
      if let words = change.words {
        if isBlank(words.vi) { faults.append(.blank("\(path).value_vi")) }
        if isBlank(words.en) { faults.append(.blank("\(path).value_en")) }
      }
    }
    if changes.isEmpty {
      faults.append(
        InputError(
          .missingField, field: "changes", vi: "Cần ít nhất một thay đổi.",
          en: "At least one change is needed."
        ))
    }
    return faults
  }
}
