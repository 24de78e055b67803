import HoaNhapPolicy

/// The words of the neutral document as findings show them.
extension LoanPurpose {
  var word: Measure.Word {
    switch self {
    case .production: "production"
    case .training: "training"
    }
  }
}

extension RehabilitationRoute {
  var word: Measure.Word {
    switch self {
    case .voluntary: "voluntary"
    case .compulsory: "compulsory"
    case .substitution: "substitution"
    case .none: "none"
    }
  }
}

extension TrainingLevel {
  var word: Measure.Word {
    switch self {
    case .elementary: "elementary"
    case .under3Months: "under3months"
    case .other: "other"
    }
  }
}

extension EstablishmentType {
  var word: Measure.Word {
    switch self {
    case .smallOrMediumEnterprise: "sme"
    case .cooperative: "cooperative"
    case .cooperativeUnion: "cooperativeUnion"
    case .cooperativeGroup: "cooperativeGroup"
    case .householdBusiness: "householdBusiness"
    case .other: "other"
    }
  }
}
