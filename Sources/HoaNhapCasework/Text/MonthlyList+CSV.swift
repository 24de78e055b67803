import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

extension MonthlyList {
  /// The list as a CSV file that a spreadsheet opens: who is on it, who is to be confirmed, who leaves it and why.
  ///
  /// It names people: it is for the commune police and the commune People's Committee. Whoever is not on the list and was
  /// not on it does not appear. It begins with a byte order mark, by which spreadsheets know UTF-8, and a cell that a
  /// spreadsheet could take for a formula has an apostrophe before it.
  public func csv(_ language: Language = .vietnamese) -> [UInt8] {
    var writer = CSVWriter(hasByteOrderMark: true)
    writer.record(Self.headers.map { $0[language] })
    for entry in entries where entry.state != .notListed { entry.write(to: &writer, month, language) }
    return writer.bytes
  }

  private static let headers = [
    Wording(vi: "Tháng", en: "month"), Wording(vi: "Mã", en: "id"), Wording(vi: "Họ và tên", en: "name"),
    Wording(vi: "Số định danh", en: "identity_number"), Wording(vi: "Ngày sinh", en: "birth"),
    Wording(vi: "Hình thức cai nghiện", en: "route"), Wording(vi: "Ngày hoàn thành", en: "completed"),
    Wording(vi: "Ngày quyết định quản lý", en: "decision_issued"),
    Wording(vi: "Ngày cuối của 10 năm", en: "last_day"), Wording(vi: "Trạng thái", en: "state"),
    Wording(vi: "Lý do", en: "reasons"), Wording(vi: "Ngày xác nhận danh sách", en: "list_confirmed_on"),
  ]
}

extension MonthlyListEntry {
  fileprivate func write(to writer: inout CSVWriter, _ month: YearMonth, _ language: Language) {
    let identity = person.identity.reveal(for: .monthlyList)
    let facts = person.rehabilitation.reveal(for: .monthlyList)
    writer.text(language == .vietnamese ? month.vietnameseText : month.description)
    writer.text(person.id.text)
    writer.fact(identity.name)
    writer.fact(identity.identityNumber)
    writer.fact(identity.birth.map { language == .vietnamese ? $0.vietnameseText : $0.description })
    writer.fact(facts.route.map { $0.wording[language] })
    writer.fact(facts.completedOn.map { $0.text(language) })
    writer.fact(facts.managementDecision.map { decision in decision?.issuedOn.value?.text(language) })
    writer.fact(Fact(lastDay).map { $0.text(language) })
    writer.text(state.wording[language])
    writer.text(reasons.map { $0.wording[language] }.joined(separator: "; "))
    writer.fact(
      facts.listEntry.value.map { entry in Fact(entry?.confirmedOn.value).map { $0?.text(language) } }
        ?? .unknown)
    writer.endRecord()
  }
}

extension CSVWriter {
  /// An unknown fact is an empty cell.
  fileprivate mutating func fact(_ fact: Fact<String>) {
    if let text = fact.value { self.text(text) } else { unknown() }
  }

  /// Known to be none is `-`.
  fileprivate mutating func fact(_ fact: Fact<String?>) {
    switch fact {
    case .unknown: unknown()
    case .known(nil): knownNone()
    case .known(.some(let text)): self.text(text)
    }
  }
}

/// Dates as each language writes them.
extension CivilDate {
  func text(_ language: Language) -> String { language == .vietnamese ? vietnameseText : text }
}

extension YearMonth {
  /// The month as `MM/yyyy`.
  var vietnameseText: String { String(firstDay.vietnameseText.dropFirst(3)) }
}

extension PartialDate {
  /// The date as `dd/MM/yyyy`, `MM/yyyy` or `yyyy`.
  var vietnameseText: String {
    if let day { return day.vietnameseText }
    let month = YearMonth(of: earliest)
    return month == YearMonth(of: latest) ? month.vietnameseText : description
  }
}
