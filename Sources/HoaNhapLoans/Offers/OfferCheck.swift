import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues

/// Holds a draft against everything that bounds it, and gathers every reason against it.
///
/// The law's clauses are asked again, about the amount, the term and the day of the draft, so that a ceiling, a last day or a
/// monthly cap that has changed since stands in one place only: in its rule.
struct OfferCheck {
  let application: EligibleApplication
  let edition: Edition
  let draft: OfferDraft
  private(set) var obstacles: [OfferObstacle] = []

  init(_ application: EligibleApplication, _ draft: OfferDraft) {
    self.application = application
    self.draft = draft
    edition = application.verdict.book.edition
  }

  private var document: ApplicationDocument { application.verdict.document }
  private var isTraining: Bool { application.purpose == .training }

  /// The plan of the draft; `nil`, with every reason gathered, where it cannot be offered.
  mutating func plan() -> Schedule? {
    guard let day = draft.day else {
      obstacles = [
        OfferObstacle(
          .parts, vi: "Chưa có ngày và số tiền giải ngân.", en: "No money and no day of it are given.")
      ]
      return nil
    }
    let money = disbursements(day)
    let months = repaymentMonths()
    askClauses(money, months, day)
    let rates = rates(day)
    checkAmount(money)
    checkTerm(months)
    checkGrace()
    checkDay(day)
    checkParts(money)
    guard obstacles.isEmpty, let money, let months, let rates else { return nil }
    do throws(InputError) {
      let terms = try terms(money, months: Int(clamping: months), rates: rates)
      checkMaturity(terms, months: Int(clamping: months), day)
      let plan = try Schedule(for: terms)
      checkFirstPayment(plan)
      return obstacles.isEmpty ? plan : nil
    } catch {
      obstacles.append(OfferObstacle(error))
      return nil
    }
  }

  // MARK: What is drafted

  private func disbursements(_ day: CivilDate) -> [Disbursement]? {
    switch draft.money {
    case .asked: document.amount.value.map { [Disbursement(date: day, amount: $0)] }
    case .amount(let amount, _): [Disbursement(date: day, amount: amount)]
    case .parts(let parts): parts
    }
  }

  /// What the term asked for leaves after the course; `nil` where it says nothing of the time for paying back.
  private var repaymentAsked: Int64? {
    guard let asked = application.termMonthsAsked.value else { return nil }
    guard isTraining else { return asked }
    guard let study = document.trainingMonths.value, asked > study else { return nil }
    return asked - study
  }

  private func repaymentMonths() -> Int64? {
    if let months = draft.months { return Int64(months) }
    let limit = application.repaymentLimit(edition.terms)?.value
    // A production loan is for as long as was asked for; the longest term is no default.
    guard isTraining else { return repaymentAsked }
    return limit.map { min($0, repaymentAsked ?? $0) }
  }

  private mutating func rates(_ day: CivilDate) -> [RateChange]? {
    let lawful = edition.rates.applying(toLoanFrom: day).map { RateChange(from: $0.from, $0.rate.value) }
    let citation = edition.rates.rule.latest
    if lawful.isEmpty {
      obstacles.append(
        OfferObstacle(
          .rate, "R.3", offered: .date(day), citation: citation.citation, standing: citation.standing,
          vi: "Không có lãi suất nào được ghi cho ngày \(day.vietnameseText).",
          en: "No rate is recorded for \(day)."))
      return nil
    }
    guard let own = draft.rates else { return lawful }
    // Either list can change on any of these days; between them both stand still.
    for change in Set((own + lawful).map { max($0.from, day) }).sorted() {
      guard let rate = own.rate(on: change), let limit = lawful.rate(on: change), rate > limit else {
        continue
      }
      obstacles.append(
        OfferObstacle(
          .rate, "R.1", offered: .rate(rate), limit: .rate(limit), citation: citation.citation,
          standing: citation.standing,
          vi: "Lãi suất từ \(change.vietnameseText) không quá \(limit)/năm.",
          en: "The rate from \(change) on is at most \(limit) a year."))
    }
    return own
  }

  // MARK: Bounds

  /// Puts amount, term and day to the law's clauses again.
  private mutating func askClauses(_ money: [Disbursement]?, _ months: Int64?, _ day: CivilDate) {
    var document = document
    document.asOf = day
    if let money, let amount = try? Dong.sum(money.map(\.amount)), amount > .zero {
      document.amount = .known(amount)
    }
    if !isTraining, let months, months > 0 { document.termMonths = .known(months) }
    do throws(InputError) {
      let findings = try application.verdict.book.verdict(for: document).findings
      obstacles += findings.filter { $0.outcome != .satisfied }.map { OfferObstacle($0) }
    } catch {
      obstacles.append(OfferObstacle(error, bound: .clause))
    }
  }

  private mutating func checkAmount(_ money: [Disbursement]?) {
    guard let money, let asked = application.amountAsked.value else {
      // The clauses on amounts are not asked where only enacted ones are; then nothing bounds an offer.
      obstacles.append(
        OfferObstacle(
          .amount, vi: "Chưa biết số tiền xin vay.", en: "The amount that was asked for is not known."))
      return
    }
    guard money.allSatisfy({ $0.amount > .zero }), let amount = try? Dong.sum(money.map(\.amount)) else {
      obstacles.append(
        OfferObstacle(
          .amount, vi: "Mỗi lần giải ngân phải lớn hơn 0 và tổng phải lưu được.",
          en: "Every part must be more than nothing, and their sum must fit."))
      return
    }
    guard amount > asked else { return }
    obstacles.append(
      OfferObstacle(
        .amount, offered: .number(amount.amount), limit: .number(asked.amount),
        vi: "Số tiền cho vay không quá số tiền xin vay đã xét, \(asked.text(.vietnamese)).",
        en: "The amount is at most what was asked for and judged, \(asked.text(.english))."))
  }

  private mutating func checkTerm(_ months: Int64?) {
    let limit = application.repaymentLimit(edition.terms)
    guard let months, limit != nil || !isTraining else {
      obstacles.append(
        OfferObstacle(
          .term, vi: isTraining ? "Chưa biết số tháng học." : "Chưa biết thời hạn xin vay.",
          en: isTraining ? "The months of training are not known." : "The term asked for is not known."))
      return
    }
    let most = Int64(LoanTerms.longestTermInMonths)
    guard (1...most).contains(months) else {
      obstacles.append(
        OfferObstacle(
          .term, offered: .number(months), limit: .number(most),
          vi: "Thời gian trả nợ phải từ 1 đến \(most) tháng.",
          en: "The time for paying back is 1 to \(most) months."))
      return
    }
    // The clause T.1 was asked with the others; T.3 is no clause of an application.
    if isTraining, let limit, months > limit.value {
      obstacles.append(
        OfferObstacle(
          .term, "T.3", offered: .number(months), limit: .number(limit.value), citation: limit.citation,
          standing: limit.standing,
          vi: "Thời gian trả nợ sau khóa học không quá \(limit.value) tháng.",
          en: "The time for paying back after the course is at most \(limit.value) months."))
    }
    if let asked = repaymentAsked, months > asked {
      obstacles.append(
        OfferObstacle(
          .term, offered: .number(months), limit: .number(asked),
          vi: "Thời gian trả nợ không quá thời hạn xin vay đã xét, \(asked) tháng.",
          en: "The time for paying back is at most what was asked for and judged, \(asked) months."))
    }
  }

  private mutating func checkGrace() {
    guard let grace = draft.graceMonths else { return }
    let longest = edition.terms.longestTrainingGrace.latest
    let most = isTraining ? longest.value.count : 0
    guard grace < 0 || grace > most else { return }
    obstacles.append(
      OfferObstacle(
        .grace, "T.4", offered: .number(Int64(grace)), limit: .number(most), citation: longest.citation,
        standing: longest.standing,
        vi: "Ân hạn sau khóa học phải từ 0 đến \(most) tháng.",
        en: "The grace after a course is 0 to \(most) months."))
  }

  private mutating func checkDay(_ day: CivilDate) {
    let days = application.days
    if days.contains(day) { return }
    let isEarly = days.from.map { day < $0 } ?? false
    let limit = isEarly ? days.from : days.until
    let vi = limit.map { isEarly ? "từ \($0.vietnameseText) trở đi" : "đến hết \($0.vietnameseText)" }
    let en = limit.map { isEarly ? "from \($0) on" : "until \($0)" }
    obstacles.append(
      OfferObstacle(
        .day, offered: .date(day), limit: limit.map { .date($0) },
        vi:
          "Kết luận ngày \(application.judgedOn.vietnameseText) chỉ dùng được \(vi ?? ""); ngoài ra phải xét lại.",
        en:
          "The judgement of \(application.judgedOn) can be used \(en ?? ""); beyond that it is judged again.")
    )
  }

  private mutating func checkParts(_ money: [Disbursement]?) {
    guard !isTraining, let money, money.count > 1 else { return }
    obstacles.append(
      OfferObstacle(
        .parts, vi: "Khoản vay sản xuất được đề xuất giải ngân một lần.",
        en: "A production loan is proposed with its money on one day."))
  }

  /// Dates of the caller's own could lie behind the term.
  private mutating func checkMaturity(_ terms: LoanTerms, months: Int, _ day: CivilDate) {
    let start = isTraining ? terms.deferral?.until ?? day : day
    let grace =
      isTraining ? draft.graceMonths ?? Int(clamping: edition.terms.trainingGrace.latest.value.count) : 0
    guard let last = try? start.adding(months: grace + months), last < terms.nominalMaturity else { return }
    obstacles.append(
      OfferObstacle(
        .term, offered: .date(terms.nominalMaturity), limit: .date(last),
        vi: "Kỳ trả cuối không sau \(last.vietnameseText).", en: "The last instalment is due by \(last)."))
  }

  /// A method or transaction days of the caller's own could put the first payment off further than a grace may.
  ///
  /// Months are counted from the end of the grace, so that after the longest one the first collection (I.4) is still in time.
  private mutating func checkFirstPayment(_ plan: Schedule) {
    guard isTraining, let studyEnd = plan.terms.deferral?.until, let first = plan.rows.first else { return }
    let grace = edition.terms.longestTrainingGrace.latest
    let (months, overflow) = grace.value.count.addingReportingOverflow(
      edition.instalments.interestEvery.latest.value.count)
    guard !overflow, let last = try? studyEnd.adding(months: Int(clamping: months)), last < first.nominalDate
    else { return }
    obstacles.append(
      OfferObstacle(
        .grace, "T.4", offered: .date(first.nominalDate), limit: .date(last), citation: grace.citation,
        standing: grace.standing,
        vi: "Kỳ trả đầu tiên sau khóa học không sau \(last.vietnameseText).",
        en: "The first payment after the course is due by \(last)."))
  }

  // MARK: Terms

  private func terms(
    _ money: [Disbursement], months: Int, rates: [RateChange]
  ) throws(InputError) -> LoanTerms {
    var form = draft.form
    form.policy = edition.instalments
    form.termPolicy = edition.terms
    form.ratePolicy = edition.rates
    // The schedule carries the application's name until the loan has one of its own.
    let id = draft.loanID ?? LoanID(application.applicationID.text)
    let first = money[0]
    guard isTraining else {
      return try form.production(id: id, amount: first.amount, on: first.date, months: months, rates: rates)
    }
    guard let study = document.trainingMonths.value,
      let end = try? first.date.adding(months: Int(clamping: study))
    else { throw Fault.dateOutOfRange("training.months") }
    return try form.training(
      id: id, disbursements: money, studyEnd: end, repaymentMonths: months, graceMonths: draft.graceMonths,
      rates: rates)
  }
}

extension [RateChange] {
  /// The rate in force on a day; `nil` before the first.
  fileprivate func rate(on day: CivilDate) -> Rate? { last { $0.from <= day }?.rate }
}
