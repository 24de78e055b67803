public import HoaNhapValues

/// A value that was last compared with its source longer ago than was allowed.
public struct FreshnessWarning: Sendable, Hashable {
  /// The parameter.
  public let key: ParameterKey
  /// The row of the register.
  public let id: ParameterID
  /// What the value is.
  public let name: Wording
  /// The day on which it was last compared with its source.
  public let checkedOn: CivilDate
  /// The day on which it is used.
  public let today: CivilDate
  /// How many days later it may be used without a warning.
  public let allowedDays: Int

  /// How many days ago it was checked.
  public var ageInDays: Int { checkedOn.days(until: today) }

  /// The warning in words.
  public var wording: Wording {
    Wording(
      vi:
        "\(name.vi) (\(key)): đối chiếu lần cuối ngày \(checkedOn.vietnameseText), cách \(ageInDays) ngày; hãy đối chiếu lại với văn bản.",
      en:
        "\(name.en) (\(key)): last checked on \(checkedOn), \(ageInDays) days ago; compare it with its source again."
    )
  }
}

extension Edition {
  /// After how many days a value is to be compared with its source again, unless a host says otherwise: 180.
  ///
  /// No text says how long; the number is an assumption of the package.
  public static let usualDaysBetweenChecks = 180

  /// A warning for each value that is used later than its last check allows. No clock is read.
  ///
  /// - Parameters:
  ///   - today: the day of use.
  ///   - allowedDays: how many days after its check a value may be used; on the last of them there is no warning yet.
  ///   - keys: the parameters that are used; `nil` for all.
  /// - Returns: in the order of the register, one warning at most for each parameter with a value in force on `today`.
  public func freshness(
    on today: CivilDate, allowing allowedDays: Int = Edition.usualDaysBetweenChecks,
    of keys: Set<ParameterKey>? = nil
  ) -> [FreshnessWarning] {
    rows(on: today).compactMap { row in
      if let keys, !keys.contains(row.key) { return nil }
      let checkedOn = row.checkedOn ?? self.checkedOn
      guard checkedOn.days(until: today) > allowedDays else { return nil }
      return FreshnessWarning(
        key: row.key, id: row.id, name: row.name, checkedOn: checkedOn, today: today,
        allowedDays: allowedDays)
    }
  }
}
