import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

extension AftercareReport {
  /// The report as a CSV file that a spreadsheet opens: a row for each loan.
  ///
  /// It names loans by their identifiers and nobody by name. It begins with a byte order mark, by which spreadsheets know UTF-8. What is
  /// not known is an empty cell, what is known to be none is `-`.
  public func csv(_ language: Language = .vietnamese) -> [UInt8] {
    var writer = CSVWriter(hasByteOrderMark: true)
    writer.record(Self.headers.map { $0[language] })
    for row in rows { row.write(to: &writer, self, language) }
    return writer.bytes
  }

  private static let headers = [
    Wording(vi: "Khoản vay", en: "loan"), Wording(vi: "Tình trạng", en: "state"),
    Wording(vi: "Dư nợ gốc", en: "outstanding"), Wording(vi: "Số ngày chậm", en: "days_behind"),
    Wording(vi: "Gốc chậm", en: "principal_behind"), Wording(vi: "Lãi chậm", en: "interest_behind"),
    Wording(vi: "Ngày đến hạn tới", en: "next_due"), Wording(vi: "Gốc đến hạn tới", en: "next_principal"),
    Wording(vi: "Lãi đến hạn tới", en: "next_interest"), Wording(vi: "Kiểm tra", en: "checks"),
    Wording(vi: "Kiểm tra gần nhất", en: "last_checked"), Wording(vi: "Hẹn kiểm tra", en: "next_check"),
    Wording(vi: "Dấu hiệu", en: "signs"), Wording(vi: "Ai xử lý", en: "who_acts"),
    Wording(vi: "Đề nghị đang chờ", en: "proposals"), Wording(vi: "Việc thu hồi nợ", en: "recovery_tasks"),
    Wording(vi: "Bước tiếp theo", en: "next_step"),
  ]
}

extension AftercareRow {
  fileprivate func write(to writer: inout CSVWriter, _ report: AftercareReport, _ language: Language) {
    writer.text(loan.id.text)
    writer.text(position.state.wording[language])
    writer.integer(position.outstanding.amount)
    writer.integer(Int64(position.daysBehind))
    writer.integer(position.principalBehind.amount)
    writer.integer(position.interestBehind.amount)
    if let next = dues?.dues.first {
      writer.text(next.date.text(language))
      writer.integer(next.principal.amount)
      writer.integer(next.interest.amount)
    } else {
      for _ in 0..<3 { writer.knownNone() }
    }
    writer.list(checks.map { $0.wording[language] })
    writer.day(lastCheckedOn, language)
    writer.day(nextCheckOn, language)
    writer.list(signs.map { $0.wording[language] })
    let actors = signs.compactMap(\.actor).map { report.plan.name(of: $0.agency)[language] }
    writer.list(actors.enumerated().filter { actors.firstIndex(of: $1) == $0 }.map(\.element))
    writer.list(proposals.map { $0.wording[language] })
    writer.list(tasks.map { report.words(of: $0)[language] })
    writer.list(nextStep.map { [report.words(of: $0)[language]] } ?? [])
    writer.endRecord()
  }
}

extension CSVWriter {
  /// Several texts in a cell; `-` where there is none.
  fileprivate mutating func list(_ texts: [String]) {
    if texts.isEmpty { knownNone() } else { text(texts.joined(separator: "; ")) }
  }

  /// A day; an empty cell where none is recorded.
  fileprivate mutating func day(_ day: CivilDate?, _ language: Language) {
    if let day { text(day.text(language)) } else { unknown() }
  }
}
