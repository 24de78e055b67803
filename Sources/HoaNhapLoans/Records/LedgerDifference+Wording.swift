public import HoaNhapValues

extension LedgerDifference.Field {
  /// The name of the balance; the field's own where the package does not know it.
  public var wording: Wording {
    switch self {
    case .outstandingPrincipal: Wording(vi: "dư nợ gốc", en: "outstanding principal")
    case .overduePrincipal: Wording(vi: "gốc quá hạn", en: "overdue principal")
    case .pastDuePrincipal: Wording(vi: "gốc đã đến hạn chưa trả", en: "principal past its date")
    case .dueUnpaidInterest: Wording(vi: "lãi đến hạn chưa trả", en: "interest due and unpaid")
    case .overdueInterest: Wording(vi: "lãi quá hạn", en: "overdue interest")
    case .accruedNotDue: Wording(vi: "lãi cộng dồn chưa đến hạn", en: "interest accrued, not due")
    case .deferredNotBilled: Wording(vi: "lãi thời gian học chưa đến hạn", en: "study interest, not due")
    case .deferredExact: Wording(vi: "lãi thời gian học đã cộng dồn", en: "study interest accrued")
    case .daysPastDue: Wording(vi: "số ngày quá hạn", en: "days past due")
    case .paidPrincipal: Wording(vi: "gốc đã trả", en: "principal paid")
    case .paidInterest: Wording(vi: "lãi đã trả", en: "interest paid")
    case .paidOverdueInterest: Wording(vi: "lãi quá hạn đã trả", en: "overdue interest paid")
    case .writtenOffPrincipal: Wording(vi: "gốc đã xóa", en: "principal written off")
    case .writtenOffInterest: Wording(vi: "lãi đã xóa", en: "interest written off")
    case .excess: Wording(vi: "tiền trả thừa", en: "paid in excess")
    case .interestPosted: Wording(vi: "lãi đã đến hạn từ đầu", en: "interest that has fallen due")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

extension LedgerDifference.Value {
  /// The balance with its unit; an exact amount that is not whole as a fraction too.
  public var wording: Wording {
    switch self {
    case .money(let amount): return Wording(vi: amount.text(.vietnamese), en: amount.text(.english))
    case .days(let days): return Wording(vi: "\(days) ngày", en: days == 1 ? "1 day" : "\(days) days")
    case .exact(let amount):
      guard let whole = try? amount.rounded(.halfUp) else {
        return Wording(vi: "\(amount.text) đ", en: "\(amount.text) đ")
      }
      if amount == ExactAmount(whole) { return Self.money(whole).wording }
      return Wording(
        vi: "khoảng \(whole.text(.vietnamese)) (\(amount.text))",
        en: "about \(whole.text(.english)) (\(amount.text))")
    }
  }

  /// How much more it is than another; `nil` where that does not fit, or where the units differ.
  fileprivate func less(_ other: Self) -> Self? {
    switch (self, other) {
    case (.money(let a), .money(let b)): (try? a.subtracting(b)).map { .money($0) }
    case (.exact(let a), .exact(let b)): (try? a.subtracting(b)).map { .exact($0) }
    case (.days(let a), .days(let b)): .days(a - b)
    default: nil
    }
  }

  /// Whether it lies below nothing.
  fileprivate var isNegative: Bool {
    switch self {
    case .money(let amount): amount < .zero
    case .exact(let amount): amount.numerator.isNegative
    case .days(let days): days < 0
    }
  }
}

extension LedgerDifference.Change {
  /// What has changed, as “dư nợ gốc giảm 12.500.000 đ, từ 50.000.000 đ còn 37.500.000 đ”.
  public var wording: Wording {
    let name = field.wording
    let old = before.wording
    let new = after.wording
    guard let more = after.less(before), let less = before.less(after) else {
      return Wording(
        vi: "\(name.vi) từ \(old.vi) thành \(new.vi)", en: "\(name.en) from \(old.en) to \(new.en)")
    }
    let isLess = more.isNegative
    let size = isLess ? less.wording : more.wording
    return Wording(
      vi:
        "\(name.vi) \(isLess ? "giảm" : "tăng") \(size.vi), từ \(old.vi) \(isLess ? "còn" : "lên") \(new.vi)",
      en: "\(name.en) \(isLess ? "down" : "up") by \(size.en), from \(old.en) to \(new.en)")
  }
}

extension LedgerDifference {
  /// The difference in words: the days, a line for each balance, the entries that make it.
  public var wording: Wording {
    let days =
      from == to
      ? Wording(vi: "Ngày \(from.vietnameseText)", en: "On \(from)")
      : Wording(vi: "Từ \(from.vietnameseText) đến \(to.vietnameseText)", en: "From \(from) to \(to)")
    if isEmpty { return Wording(vi: "\(days.vi): không thay đổi.", en: "\(days.en): no change.") }
    let ids = causes.map(\.text).joined(separator: ", ")
    let why =
      causes.isEmpty
      ? Wording(vi: "", en: "") : Wording(vi: "\nDo bút toán: \(ids).", en: "\nBy the entries: \(ids).")
    let lines = changes.map(\.wording)
    return Wording(
      vi: "\(days.vi):\n" + lines.map { "- \($0.vi)" }.joined(separator: "\n") + why.vi,
      en: "\(days.en):\n" + lines.map { "- \($0.en)" }.joined(separator: "\n") + why.en)
  }
}
