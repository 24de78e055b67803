public import HoaNhapValues

/// An instalment, or what was unpaid of it, that moved to overdue (chuyển nợ quá hạn; A.2).
///
/// It follows from the ledger: nobody decides it. Only the unpaid part moves; what is not due yet stays in term.
public struct OverdueTransfer: Sendable, Hashable {
  /// The day on which the instalment was payable.
  public let due: CivilDate
  /// The day at whose end it moved: the same, or the transfer day after it (convention V35).
  public let movedOn: CivilDate
  /// What was unpaid of it then, in đồng.
  public let amount: Dong

  init(_ instalment: InstalmentBook.Instalment) {
    due = instalment.due
    movedOn = CivilDate(dayNumber: instalment.overdueDay) ?? .distantFuture
    amount = Dong(instalment.unpaid)
  }

  /// The notice in words.
  public var wording: Wording {
    Wording(
      vi:
        "Kỳ \(due.vietnameseText) còn \(amount) chưa trả, chuyển nợ quá hạn ngày \(movedOn.vietnameseText).",
      en:
        "Of the instalment of \(due) \(amount.text(.english)) are unpaid; they moved to overdue on \(movedOn)."
    )
  }
}
