public import HoaNhapValues

/// The kind of place at the lower of the two levels of local government.
///
/// Source: the two levels since 2025-07-01 (K.4).
public enum LocalUnit: String, Sendable, Hashable, CaseIterable {
  /// A commune (xã).
  case commune
  /// A ward (phường).
  case ward
  /// A special zone (đặc khu).
  case specialZone = "special-zone"

  /// The word for it in both languages.
  public var wording: Wording {
    switch self {
    case .commune: Wording(vi: "xã", en: "commune")
    case .ward: Wording(vi: "phường", en: "ward")
    case .specialZone: Wording(vi: "đặc khu", en: "special zone")
    }
  }

  /// The English word at the head of a name.
  var capitalized: String {
    switch self {
    case .commune: "Commune"
    case .ward: "Ward"
    case .specialZone: "Special zone"
    }
  }
}

/// The kind of place at the upper level.
public enum ProvinceKind: String, Sendable, Hashable, CaseIterable {
  /// A province (tỉnh).
  case province
  /// A city under the central government (thành phố trực thuộc trung ương).
  case city

  /// The word for it as it stands in the name of a body.
  public var wording: Wording {
    switch self {
    case .province: Wording(vi: "tỉnh", en: "provincial")
    case .city: Wording(vi: "thành phố", en: "city")
    }
  }
}
