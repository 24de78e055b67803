import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

extension Mending {
  /// Who acts, under which duty, by when, who confirms and who receives it: one or a few short sentences.
  public var wording: Wording { wording(addressing: nil) }

  /// The same, with the one who borrows addressed instead of named.
  func wording(addressing you: Wording?) -> Wording {
    var parts: [Wording] = []
    if let duty {
      parts.append(duty.sentence)
      if duty.tie == .delegated { parts.append(MendingWords.delegated(duty.acting)) }
    } else if !agencies.isEmpty {
      parts.append(MendingWords.noDuty(agencies.map(\.name)))
    }
    if !unnamed.isEmpty { parts.append(MendingWords.unnamed(unnamed)) }
    if !others.isEmpty { parts.append(othersWording(addressing: you)) }
    return Wording.joined(parts, " ")
  }

  private func othersWording(addressing you: Wording?) -> Wording {
    let who = Wording.joined(others.map { MendingWords.name(of: $0, addressing: you) }, ", ")
    let subject = who.capitalised
    if outcome == .undetermined {
      return hasBodies
        ? Wording(vi: "\(subject.vi) cũng cho biết được điều này.", en: "\(subject.en) can tell this too.")
        : Wording(
          vi: "\(subject.vi) cho biết được điều này; kế hoạch không đặt hạn.",
          en: "\(subject.en) can tell this; the plan sets no date.")
    }
    return Wording(
      vi: "Việc này thuộc về \(who.vi); kế hoạch không đặt hạn.",
      en: "This is for \(who.en) to do; the plan sets no date.")
  }

  /// Who acts, under which clause, by which day, for a table; `nil` where no body has to act.
  var brief: Wording? {
    if let duty {
      let who = Wording.joined(duty.acting.map(\.name), ", ")
      let last = duty.due?.lastDay
      let by = Wording(
        vi: "mục \(duty.clause)" + (last.map { ", chậm nhất \($0.vietnameseText)" } ?? ""),
        en: "\(duty.clause)" + (last.map { ", by \($0)" } ?? ""))
      return duty.tie.isNamed || last == nil
        ? .joined([who, by], ", ")
        : Wording(
          vi: "\(who.vi); việc định kỳ gần nhất: \(by.vi)", en: "\(who.en); nearest regular duty: \(by.en)")
    }
    let names = agencies.map(\.name) + unnamed.map(MendingWords.name(of:))
    guard !names.isEmpty else { return nil }
    let who = Wording.joined(names, ", ")
    return Wording(vi: "\(who.vi), kế hoạch không nêu ngày", en: "\(who.en), no date in the plan")
  }
}

extension MendingDuty {
  /// The duty with the way of what it delivers and its date.
  var sentence: Wording {
    let who = Wording.joined(acting.map(\.name), ", ")
    if !tie.isNamed, let days {
      // One regular duty of many: it says when that body next acts, not that it acts on this.
      return Wording(
        vi:
          "\(who.vi). Kế hoạch không nêu riêng việc này; việc định kỳ gần nhất của cơ quan đó là mục \(clause), kỳ tới "
          + days.vi,
        en:
          "\(who.en). The plan does not name this matter; that body's nearest regular duty is \(clause), next due "
          + days.en)
    }
    let duty = Wording(
      vi: "\(who.vi), theo mục \(clause) của kế hoạch: “\(wording.vi)”",
      en: "\(who.en), under \(clause) of the plan: “\(wording.en)”")
    let next = days.map { Wording(vi: "Hạn tới: \($0.vi)", en: "Next due \($0.en)") } ?? noDate
    return .joined([duty, way, next].compactMap { $0 }, " ")
  }

  /// The next date on both sides of “before”, and the last working day; `nil` where the plan names none.
  private var days: Wording? {
    guard let due else { return nil }
    let last = due.lastDay
    let by = Wording(
      vi: "trước ngày \(due.dueBefore.vietnameseText), chậm nhất \(last.vietnameseText)",
      en: "before \(due.dueBefore), so by \(last)")
    guard let working = lastWorkingDay else { return Wording(vi: by.vi + ".", en: by.en + ".") }
    let sure = working.standing == .enacted
    return Wording(
      vi: "\(by.vi); ngày làm việc cuối là \(working.day.vietnameseText)"
        + (sure ? "." : " (lịch nghỉ dự kiến)."),
      en: "\(by.en); the last working day is \(working.day)" + (sure ? "." : " (holidays not decided yet)."))
  }

  private var noDate: Wording {
    if when.contains(where: \.isDated) {
      return Wording(vi: "Kế hoạch không còn hạn nào nữa.", en: "The plan has no further date.")
    }
    let words = Wording.joined(when.map(\.wording), ", ")
    return Wording(
      vi: "Thời gian: \(words.vi); kế hoạch không nêu ngày.", en: "When: \(words.en); the plan names no date."
    )
  }

  /// Who confirms what is delivered, and the way it goes.
  private var way: Wording? {
    let steps = [
      (Wording(vi: "xác nhận", en: "confirmed by"), confirming), (Wording(vi: "gửi qua", en: "through"), via),
      (Wording(vi: "nơi nhận", en: "goes to"), to),
    ]
    .filter { !$0.1.isEmpty }
    .map { label, bodies in
      let names = Wording.joined(bodies.map(\.name), ", ")
      return Wording(vi: "\(label.vi): \(names.vi)", en: "\(label.en): \(names.en)")
    }
    guard !steps.isEmpty else { return nil }
    let joined = Wording.joined(steps, "; ").capitalised
    return Wording(vi: joined.vi + ".", en: joined.en + ".")
  }
}

/// The words around a mending.
enum MendingWords {
  static func delegated(_ acting: [AgencyRecord]) -> Wording {
    let who = Wording.joined(acting.map(\.name), ", ")
    return Wording(
      vi: "Kế hoạch này giao việc đó cho \(who.vi).", en: "This plan gives that work to \(who.en).")
  }

  static func noDuty(_ names: [Wording]) -> Wording {
    let who = Wording.joined(names, ", ")
    return Wording(
      vi: "\(who.vi): kế hoạch không giao riêng việc này nên không có ngày hẹn; xin hỏi trực tiếp.",
      en: "\(who.en): the plan gives no duty for this, so it names no date; please ask directly.")
  }

  static func unnamed(_ ids: [AgencyID]) -> Wording {
    let who = Wording.joined(ids.map(name(of:)), ", ")
    return Wording(vi: "Kế hoạch không nêu tên: \(who.vi).", en: "The plan does not name: \(who.en).")
  }

  /// A body by its role, where the plan has no name for it.
  static func name(of id: AgencyID) -> Wording {
    switch id {
    case .communePolice: Wording(vi: "Công an xã", en: "Commune police")
    case .communePeoplesCommittee: Wording(vi: "Ủy ban nhân dân xã", en: "Commune People's Committee")
    case .vbspTransactionOffice:
      Wording(
        vi: "Phòng giao dịch Ngân hàng Chính sách xã hội",
        en: "Transaction office of the Bank for Social Policies")
    default: Wording(vi: id.text, en: id.text)
    }
  }

  /// Whoever is no body of a plan; the one who borrows is addressed where the words go to them.
  static func name(of mender: Mender, addressing you: Wording? = nil) -> Wording {
    switch mender {
    case .borrower: you ?? Wording(vi: "người vay", en: "the borrower")
    case .establishment: you ?? Wording(vi: "cơ sở vay vốn", en: "the establishment")
    case .trainingInstitution: Wording(vi: "cơ sở đào tạo", en: "the training institution")
    default: name(of: mender.agencyID)
    }
  }
}

extension Wording {
  /// Several texts in one, language by language.
  static func joined(_ parts: [Wording], _ separator: String) -> Wording {
    Wording(
      vi: parts.map(\.vi).joined(separator: separator), en: parts.map(\.en).joined(separator: separator))
  }
}
