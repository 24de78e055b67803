public import HoaNhapValues

/// The letter by which responsibility matrices name a part: who does it, who answers for it, who is asked, who is told.
///
/// The plan's own roles say more, so they always stand beside: a letter is an aid for readers who know such tables. How roles
/// become letters is a reading of the package (assumed); see `Documentation/Plan.md`.
public enum RACI: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Does it: the body that leads.
  case responsible = "R"
  /// Answers for it: the body that confirms it; where nobody confirms, the body that leads.
  case accountable = "A"
  /// Has a say in it: a body that takes part.
  case consulted = "C"
  /// Is told: a body that receives it or through which it goes.
  case informed = "I"

  /// What the letter stands for, and the role of the plan behind it.
  public var wording: Wording {
    switch self {
    case .responsible: Wording(vi: "thực hiện (chủ trì)", en: "responsible (leads)")
    case .accountable:
      Wording(
        vi: "chịu trách nhiệm cuối cùng (xác nhận; nếu không có xác nhận thì là cơ quan chủ trì)",
        en: "accountable (confirms; where nobody does, the body that leads)")
    case .consulted: Wording(vi: "tham gia (phối hợp)", en: "consulted (takes part)")
    case .informed: Wording(vi: "được biết (nơi nhận, đầu mối gửi qua)", en: "informed (receives, passes on)")
    }
  }

  /// In the order of the name.
  public static func < (a: RACI, b: RACI) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Duty {
  /// The letters of an agency in the duty, in the order R, A, C, I; empty where it has no part.
  public func raci(of agency: AgencyID) -> [RACI] {
    let letters = roles(of: agency).flatMap { role -> [RACI] in
      switch role {
      case .lead: confirm.isEmpty ? [.responsible, .accountable] : [.responsible]
      case .confirm: [.accountable]
      case .with: [.consulted]
      case .to, .via: [.informed]
      }
    }
    return Set(letters).sorted()
  }
}
