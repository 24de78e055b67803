public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// Who signs a loan's papers (người ký hồ sơ vay vốn), as the records tell, with the clauses that say so.
///
/// A person most often borrows through the household, whose representative signs; alone where no other member is of full age and
/// able to act (L.7). Then the person's own age says whether a legal representative signs (L.8). Facts that are unknown leave several
/// answers possible; none is guessed.
public struct Signatory: Sendable, Hashable {
  /// Who signs. The set is that of the policy.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The representative of the household, for it (L.7).
    case householdRepresentative
    /// The borrower (L.7).
    case borrower
    /// The borrower, from the age on at which a minor acts alone in most cases (L.8).
    case minorAlone
    /// The borrower's legal representative (L.8).
    case legalRepresentative
    /// Nobody: the clauses speak of no borrower of such an age, who cannot borrow either (B.1).
    case nobody
    /// Whoever acts for the establishment, which is lent to directly (L.9).
    case establishment
  }

  /// A fact that would tell.
  public enum Missing: String, Sendable, Hashable, CaseIterable {
    /// The household, or how many other members are of full age and able to act.
    case household
    /// The borrower's birth date, or the part of it that decides.
    case birth
  }

  /// A clause that the answer rests on.
  public struct Basis: Sendable, Hashable {
    /// The clause.
    public let clause: ClauseCode
    /// Where it stands.
    public let citation: Citation
    /// How certain that is.
    public let standing: Standing
  }

  /// Those who may have to sign as far as is known, in the order of ``Role``; one where it is settled.
  public let possible: [Role]
  /// The facts that would settle it; empty where it is.
  public let missing: [Missing]
  /// What it rests on.
  public let bases: [Basis]

  /// Who signs; `nil` where facts are missing that decide.
  public var role: Role? { possible.count == 1 ? possible[0] : nil }

  /// The least certain of the clauses.
  public var standing: Standing { bases.map(\.standing).max() ?? .enacted }

  /// From which age on a minor acts with a legal representative (L.8: Bộ luật Dân sự, Điều 21).
  public static let representedFrom = 6
}

extension Signatory {
  /// Who signs for a person.
  ///
  /// - Parameters:
  ///   - person: the record, of which the birth date is read.
  ///   - household: the person's household; known to be `nil` where there is none.
  ///   - day: the day of signing.
  ///   - edition: whose ages and clauses they are.
  public init(
    for person: Person, household: Fact<Household?>, on day: CivilDate, under edition: Edition = .decision08
  ) {
    self.init(
      birth: person.identity.reveal(for: .lending).birth,
      method: LendingMethod(.person(person.id), household: household), on: day, edition.ceilings)
  }

  /// Who signs for an establishment.
  ///
  /// - Parameter edition: whose clause it is.
  public static func establishment(under edition: Edition = .decision08) -> Signatory {
    let method = edition.ceilings.establishmentMethod.latest
    return Signatory(
      possible: [.establishment], missing: [],
      bases: [Basis(clause: "L.9", citation: method.citation, standing: method.standing)])
  }

  private init(
    birth: Fact<PartialDate>, method: LendingMethod, on day: CivilDate, _ values: CeilingParameters
  ) {
    let alone = method == .household ? [] : Self.roles(birth.value, on: day, values)
    possible = (method == .direct ? [] : [.householdRepresentative]) + alone
    var missing: [Missing] = []
    if method == .undetermined { missing.append(.household) }
    if alone.count > 1 { missing.append(.birth) }
    self.missing = missing
    let through = values.personMethod.latest
    var bases = [Basis(clause: "L.7", citation: through.citation, standing: through.standing)]
    if alone.contains(where: { $0 != .borrower }) {
      let age = values.actsAloneFrom.latest
      bases.append(Basis(clause: "L.8", citation: age.citation, standing: age.standing))
    }
    self.bases = bases
  }

  /// Who signs where the person borrows alone, by every day that the birth date can stand for.
  private static func roles(
    _ birth: PartialDate?, on day: CivilDate, _ values: CeilingParameters
  ) -> [Role] {
    let ages = [
      representedFrom, Int(clamping: values.actsAloneFrom.latest.value.count),
      Int(clamping: values.fullAge.latest.value.count),
    ]
    let byAge: [Role] = [.nobody, .legalRepresentative, .minorAlone, .borrower]
    func reached(_ birth: CivilDate) -> Int {
      ages.prefix { age in (try? birth.adding(years: age)).map { $0 <= day } ?? false }.count
    }
    guard let birth else { return Role.allCases.filter(byAge.contains) }
    // The youngest that the person can be, to the oldest.
    let possible = byAge[reached(birth.latest)...reached(birth.earliest)]
    return Role.allCases.filter(possible.contains)
  }

  /// Who signs, or what has to be known first.
  public var wording: Wording {
    if let role { return role.wording }
    let roles = possible.map(\.wording)
    let facts = missing.map(\.wording)
    return Wording(
      vi:
        "chưa rõ: \(roles.map(\.vi).joined(separator: "; ")); cần biết \(facts.map(\.vi).joined(separator: ", "))",
      en:
        "not known: \(roles.map(\.en).joined(separator: "; ")); to be known: \(facts.map(\.en).joined(separator: ", "))"
    )
  }
}

extension Signatory.Role {
  /// The role in both languages.
  public var wording: Wording {
    switch self {
    case .householdRepresentative:
      Wording(vi: "người đại diện hộ gia đình ký", en: "the household's representative signs")
    case .borrower: Wording(vi: "người vay tự ký", en: "the borrower signs")
    case .minorAlone:
      Wording(
        vi: "người vay chưa đủ 18 tuổi tự ký trong phần lớn trường hợp",
        en: "the borrower, a minor, signs alone in most cases")
    case .legalRepresentative:
      Wording(vi: "ký cùng người đại diện theo pháp luật", en: "signed with the legal representative")
    case .nobody:
      Wording(vi: "chưa đủ tuổi để vay", en: "too young to borrow")
    case .establishment:
      Wording(vi: "người đại diện của cơ sở ký", en: "who acts for the establishment signs")
    }
  }
}

extension Signatory.Missing {
  /// The fact in both languages.
  public var wording: Wording {
    switch self {
    case .household:
      Wording(
        vi: "số thành viên khác của hộ đủ 18 tuổi", en: "how many others of the household are of full age")
    case .birth: Wording(vi: "ngày sinh đầy đủ", en: "the full birth date")
    }
  }
}
