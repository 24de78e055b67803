public import HoaNhapValues

extension BorrowerKind {
  /// Who borrows, in words.
  public var wording: Wording {
    switch self {
    case .person: Wording(vi: "cá nhân", en: "person")
    case .establishment: Wording(vi: "cơ sở sản xuất, kinh doanh", en: "establishment")
    }
  }
}

extension LoanPurpose {
  /// The purpose in words.
  public var wording: Wording {
    switch self {
    case .production: Wording(vi: "sản xuất, kinh doanh", en: "production, business")
    case .training: Wording(vi: "học nghề", en: "training")
    }
  }
}

extension RehabilitationRoute {
  /// The route in words, as they stand in a column of that name.
  public var wording: Wording {
    switch self {
    case .voluntary: Wording(vi: "tự nguyện", en: "voluntary")
    case .compulsory: Wording(vi: "bắt buộc", en: "compulsory")
    case .substitution: Wording(vi: "điều trị thay thế", en: "substitution")
    case .none: Wording(vi: "chưa hoàn thành", en: "none")
    }
  }
}

extension TrainingLevel {
  /// The level in words.
  public var wording: Wording {
    switch self {
    case .elementary: Wording(vi: "trình độ sơ cấp", en: "elementary level")
    case .under3Months: Wording(vi: "đào tạo dưới 3 tháng", en: "training of less than 3 months")
    case .other: Wording(vi: "trình độ khác", en: "other level")
    }
  }
}

extension EstablishmentType {
  /// The form in words.
  public var wording: Wording {
    switch self {
    case .smallOrMediumEnterprise: Wording(vi: "doanh nghiệp nhỏ và vừa", en: "small or medium enterprise")
    case .cooperative: Wording(vi: "hợp tác xã", en: "cooperative")
    case .cooperativeUnion: Wording(vi: "liên hiệp hợp tác xã", en: "union of cooperatives")
    case .cooperativeGroup: Wording(vi: "tổ hợp tác", en: "cooperative group")
    case .householdBusiness: Wording(vi: "hộ kinh doanh", en: "household business")
    case .other: Wording(vi: "loại hình khác", en: "other form")
    }
  }
}

extension CapitalSource {
  /// The source in words.
  public var wording: Wording {
    switch self {
    case .central: Wording(vi: "ngân sách trung ương", en: "central budget")
    case .entrusted: Wording(vi: "ngân sách địa phương ủy thác", en: "entrusted local budget")
    case .mobilised: Wording(vi: "vốn huy động", en: "mobilised capital")
    }
  }
}

extension TermClass {
  /// The class in words.
  public var wording: Wording {
    switch self {
    case .short: Wording(vi: "ngắn hạn", en: "short-term")
    case .medium: Wording(vi: "trung hạn", en: "medium-term")
    case .long: Wording(vi: "dài hạn", en: "long-term")
    }
  }
}
