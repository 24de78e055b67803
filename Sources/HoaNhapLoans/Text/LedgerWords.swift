import HoaNhapValues

/// The words that a ledger has in common wherever it is shown.
struct LedgerWords {
  let language: Language

  private var words: LoanWords { LoanWords(language: language) }

  func date(_ date: CivilDate) -> String { words.date(date) }

  func money(_ amount: Dong) -> String { words.number(amount) }

  func title(_ day: CivilDate) -> String {
    words("Sổ theo dõi đến hết ngày \(date(day))", "Ledger at the end of \(date(day))")
  }

  var columns: [String] {
    [
      words("Ngày", "Date"), words("Việc", "Event"), words("Số tiền", "Amount"),
      words("Trong đó", "Of which"),
    ]
  }

  var remainingColumns: [String] {
    [words("Kỳ gốc còn phải trả", "Principal still to pay, due"), words("Số tiền", "Amount")]
  }

  /// An entry's date, kind, amount and parts.
  func cells(_ entry: LedgerEntry) -> [String] {
    switch entry.effect {
    case .payment(let use):
      var parts = AllocationStep.allCases.filter { use[$0] > .zero }.map { "\(name($0)) \(money(use[$0]))" }
      if use.excess > .zero { parts.append("\(words("trả thừa", "excess")) \(money(use.excess))") }
      parts.append("\(words("dư nợ", "outstanding")) \(money(use.outstandingAfter))")
      return [
        date(entry.date), words("trả nợ", "payment"), money(use.amount), parts.joined(separator: ", "),
      ]
    case .reschedule(let principal, let instalments):
      return [
        date(entry.date), words("lập lại kỳ hạn", "reschedule"), money(principal),
        words("\(instalments) kỳ", instalments == 1 ? "1 instalment" : "\(instalments) instalments"),
      ]
    case .writeOff(let principal, let interest):
      return [
        date(entry.date), words("xóa nợ", "write-off"), money(Dong(principal.amount &+ interest.amount)),
        "\(words("gốc", "principal")) \(money(principal)), \(words("lãi", "interest")) \(money(interest))",
      ]
    }
  }

  func name(_ step: AllocationStep) -> String {
    switch step {
    case .overduePrincipal: words("gốc quá hạn", "overdue principal")
    case .overdueInterest: words("lãi quá hạn", "overdue interest")
    case .interestDue: words("lãi đến hạn", "interest due")
    case .principalDue: words("gốc đến hạn", "principal due")
    case .prepayment: words("gốc trả trước hạn", "prepayment")
    }
  }

  /// The balances, each with its name.
  func balances(_ state: LedgerState) -> [(name: String, value: String)] {
    var list = [
      (words("Dư nợ gốc", "Outstanding principal"), money(state.outstandingPrincipal)),
      (words("Gốc quá hạn", "Overdue principal"), money(state.overduePrincipal)),
      (words("Gốc đã đến hạn chưa trả", "Principal past its date"), money(state.pastDuePrincipal)),
      (words("Lãi đến hạn chưa trả", "Interest due and unpaid"), money(state.dueUnpaidInterest)),
      (words("Lãi quá hạn", "Overdue interest"), money(state.overdueInterest)),
      (words("Lãi cộng dồn chưa đến hạn", "Interest accrued, not due"), rounded(state.accruedNotDue)),
    ]
    if state.deferredExact != nil {
      list.append(
        (
          words("Lãi thời gian học chưa đến hạn", "Study interest, not due"),
          money(state.deferredNotBilled)
        ))
    }
    list += [
      (words("Số ngày chậm trả", "Days past due"), String(state.daysPastDue)),
      (words("Gốc đã trả", "Principal paid"), money(state.paidPrincipal)),
      (words("Lãi đã trả", "Interest paid"), money(state.paidInterest)),
      (words("Lãi quá hạn đã trả", "Overdue interest paid"), money(state.paidOverdueInterest)),
    ]
    let rare = [
      (words("Gốc đã xóa", "Principal written off"), state.writtenOffPrincipal),
      (words("Lãi đã xóa", "Interest written off"), state.writtenOffInterest),
      (words("Trả thừa", "Paid in excess"), state.excess),
    ]
    return list + rare.filter { $0.1 > .zero }.map { ($0.0, money($0.1)) }
  }

  /// What pays the loan off, each part with its name, the sum last.
  func settlement(_ quote: SettlementQuote) -> [(name: String, value: String)] {
    let parts = [
      (words("Dư nợ gốc", "Outstanding principal"), quote.principal),
      (words("Lãi quá hạn", "Overdue interest"), quote.overdueInterest),
      (words("Lãi đến hạn chưa trả", "Interest due and unpaid"), quote.interestDue),
      (words("Lãi từ kỳ trước đến ngày trả", "Interest since the last period"), quote.accruedInterest),
      (words("Lãi thời gian học", "Study interest"), quote.studyInterest),
      (words("Cộng", "Total"), quote.total),
    ]
    return parts.map { ($0.0, money($0.1)) }
  }

  func settlementTitle(_ quote: SettlementQuote) -> String {
    words(
      "Số tiền trả hết nợ trong ngày \(date(quote.date))", "What pays the loan off on \(date(quote.date))")
  }

  /// An exact amount as people read it, to the đồng.
  private func rounded(_ amount: ExactAmount) -> String {
    guard let whole = try? amount.rounded(.halfUp) else { return amount.text }
    return money(whole)
  }
}
