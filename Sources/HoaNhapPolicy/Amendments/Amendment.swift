public import HoaNhapValues

/// Whom an amendment reaches (đối tượng áp dụng của văn bản sửa đổi).
public enum AmendmentScope: String, Sendable, Hashable, CaseIterable {
  /// Cases applied for on its days; it governs them to their end, also after its last day.
  case newApplications
  /// Every case that is judged on its days, whenever it was applied for.
  case all

  /// Whom it reaches, in words.
  public var wording: Wording {
    switch self {
    case .newApplications: Wording(vi: "hồ sơ nộp từ ngày đó", en: "applications from that day on")
    case .all: Wording(vi: "mọi hồ sơ, kể cả hồ sơ nộp trước", en: "every case, earlier applications too")
    }
  }
}

/// A text that changes values of the policy, as data: a later decision, or what a province decided for its own capital.
///
/// Layered on an edition it gives another one, which carries the amendment's name. Each new value stands in its
/// parameter's history from the amendment's first day; the earlier ones stay.
///
/// Where two amendments change one parameter, the one that begins later governs the days that both claim, and the earlier
/// one again afterwards; that is a reading of the package (assumed), and two that begin on one day are refused.
public struct Amendment: Sendable, Hashable, Identifiable {
  /// One parameter and what it becomes.
  public struct Change: Sendable, Hashable {
    /// The parameter.
    public let key: ParameterKey
    /// The new value as JSON holds it; its type is checked against the edition.
    public let value: JSONValue
    /// What the value is counted in; must be that of the parameter.
    public let unit: String?
    /// The words of a value whose words do not follow from it: of a choice.
    public let words: Wording?
    /// Where in the amendment's text the change stands; `nil` for the place of the whole.
    public let place: String?
    /// How certain the change is; `nil` for the standing of the whole.
    public let standing: Standing?

    /// Makes a change as JSON writes it.
    public init(
      _ key: ParameterKey, json value: JSONValue, unit: String? = nil, words: Wording? = nil,
      place: String? = nil, standing: Standing? = nil
    ) {
      self.key = key
      self.value = value
      self.unit = unit
      self.words = words
      self.place = place
      self.standing = standing
    }

    /// Makes a change to a value.
    public init<Value: ParameterValue>(
      _ key: ParameterKey, to value: Value, place: String? = nil, standing: Standing? = nil
    ) {
      self.init(
        key, json: value.json, unit: value.unitCode, words: Value.needsWords ? value.wording : nil,
        place: place, standing: standing)
    }
  }

  /// The name, which becomes part of the amended edition's.
  public let id: AmendmentID
  /// The programme that it changes, as editions name it: `qd-08-2026`.
  public let programme: String
  /// What it is called.
  public let name: Wording
  /// The text itself.
  public let citation: Citation
  /// The day on which it was signed (ngày ban hành).
  public let issuedOn: CivilDate
  /// The first day on which it is in force.
  public let from: CivilDate
  /// The last day; `nil` until further notice.
  public let until: CivilDate?
  /// How certain its values are.
  public let standing: Standing
  /// Whom it reaches.
  public let scope: AmendmentScope
  /// The capital whose cases alone it reaches; `nil` for all (A.6, K.1).
  public let capital: CapitalSource?
  /// The day on which the values were compared with the text.
  public let checkedOn: CivilDate
  /// What it changes, in the order of the text.
  public let changes: [Change]

  /// Makes an amendment.
  ///
  /// - Parameters:
  ///   - id: its name.
  ///   - programme: the programme whose edition it changes.
  ///   - name: what it is called.
  ///   - citation: the text itself.
  ///   - issuedOn: the day on which it was signed. It may lie after `from`: whether a text may reach back is for its issuer.
  ///   - from: the first day in force.
  ///   - until: the last day in force; `nil` until further notice.
  ///   - standing: how certain its values are.
  ///   - scope: whom it reaches.
  ///   - capital: the capital whose cases alone it reaches, as where a province decides for what it entrusts.
  ///   - checkedOn: the day on which the values were compared with the text.
  ///   - changes: at least one, each of another parameter.
  /// - Throws: ``AmendmentFaults`` with every fault, each at the field that the JSON form has for it. Keys and values are
  ///   checked when it is layered on an edition.
  public init(
    _ id: AmendmentID, programme: String, name: Wording, citation: Citation, issuedOn: CivilDate,
    from: CivilDate, until: CivilDate? = nil, standing: Standing = .enacted, scope: AmendmentScope,
    capital: CapitalSource? = nil, checkedOn: CivilDate, changes: [Change]
  ) throws(AmendmentFaults) {
    var faults = Self.faults(from: from, until: until, changes: changes.enumerated().map { ($0, $1) })
    for (field, text) in [
      ("programme", programme), ("vi", name.vi), ("en", name.en), ("citation.law", citation.law),
    ] where isBlank(text) { faults.append(.blank(field)) }
    guard faults.isEmpty else { throw AmendmentFaults(faults, of: id) }
    self.init(
      unchecked: id, programme: programme, name: name, citation: citation, issuedOn: issuedOn, from: from,
      until: until, standing: standing, scope: scope, capital: capital, checkedOn: checkedOn,
      changes: changes)
  }

  init(
    unchecked id: AmendmentID, programme: String, name: Wording, citation: Citation, issuedOn: CivilDate,
    from: CivilDate, until: CivilDate?, standing: Standing, scope: AmendmentScope, capital: CapitalSource?,
    checkedOn: CivilDate, changes: [Change]
  ) {
    self.id = id
    self.programme = programme
    self.name = name
    self.citation = citation
    self.issuedOn = issuedOn
    self.from = from
    self.until = until
    self.standing = standing
    self.scope = scope
    self.capital = capital
    self.checkedOn = checkedOn
    self.changes = changes
  }

  /// Whether it reaches a case applied for on one day and judged on another, so far as days decide.
  public func reaches(appliedOn: CivilDate, judgedOn: CivilDate) -> Bool {
    let day = scope == .newApplications ? appliedOn : judgedOn
    return from <= day && (until.map { day <= $0 } ?? true)
  }

  /// Before another: by the first day, then by the name.
  static func precedes(_ a: Amendment, _ b: Amendment) -> Bool {
    (a.from, a.id.name, a.id.revision) < (b.from, b.id.name, b.id.revision)
  }
}
