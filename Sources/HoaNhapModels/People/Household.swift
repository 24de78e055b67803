public import HoaNhapEligibility
public import HoaNhapValues

/// A household, through which a person most often borrows (hộ gia đình, L.7).
public struct Household: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: HouseholdID
  /// The name of the member who signs for it (người đại diện hộ gia đình).
  public var representative: Sensitive<Fact<String>>
  /// The village or residential area (thôn, bản).
  public var village: Fact<String>
  /// The savings and credit group that it belongs to; known to be `nil` where it belongs to none.
  public var group: Fact<SavingsGroupID?>
  /// How many members beside the borrower are full 18 and able to act (L.7).
  public var otherAdults: Fact<Int64>

  /// Makes a household of which nothing but what is given is known.
  public init(
    id: HouseholdID, representative: Fact<String> = .unknown, village: Fact<String> = .unknown,
    group: Fact<SavingsGroupID?> = .unknown, otherAdults: Fact<Int64> = .unknown
  ) {
    self.id = id
    self.representative = Sensitive(representative)
    self.village = village
    self.group = group
    self.otherAdults = otherAdults
  }

  /// The kind and the identifier.
  public var printedForm: String { "household \(id)" }
}

/// A savings and credit group (Tổ tiết kiệm và vay vốn, K.3).
public struct SavingsGroup: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: SavingsGroupID
  /// The village or residential area.
  public var village: Fact<String>
  /// The body that the bank entrusts it to (tổ chức nhận ủy thác, K.2).
  public var entrustedBody: Fact<EntrustedBody>
  /// How many members it has.
  public var members: Fact<Int64>

  /// Makes a group of which nothing but what is given is known.
  public init(
    id: SavingsGroupID, village: Fact<String> = .unknown, entrustedBody: Fact<EntrustedBody> = .unknown,
    members: Fact<Int64> = .unknown
  ) {
    self.id = id
    self.village = village
    self.entrustedBody = entrustedBody
    self.members = members
  }

  /// The kind and the identifier.
  public var printedForm: String { "group \(id)" }
}

/// A body through which the bank lends to groups (tổ chức nhận ủy thác, K.2).
public enum EntrustedBody: String, Sendable, Hashable, CaseIterable {
  /// Hội Nông dân.
  case farmersUnion
  /// Hội Liên hiệp Phụ nữ.
  case womensUnion
  /// Hội Cựu chiến binh.
  case veteransAssociation
  /// Đoàn Thanh niên.
  case youthUnion

  /// The bank's code for it. Source: the bank's practice (K.2), analogous.
  public var bankCode: Int {
    switch self {
    case .farmersUnion: 11
    case .womensUnion: 12
    case .veteransAssociation: 13
    case .youthUnion: 14
    }
  }

  /// The body's name in both languages.
  public var wording: Wording {
    switch self {
    case .farmersUnion: Wording(vi: "Hội Nông dân", en: "Farmers' Union")
    case .womensUnion: Wording(vi: "Hội Liên hiệp Phụ nữ", en: "Women's Union")
    case .veteransAssociation: Wording(vi: "Hội Cựu chiến binh", en: "Veterans' Association")
    case .youthUnion: Wording(vi: "Đoàn Thanh niên", en: "Youth Union")
    }
  }
}
