import HoaNhapEligibility
import HoaNhapPlan
public import HoaNhapValues

/// A file that a report is written to: its name and its bytes.
public struct MonthFile: Sendable, Hashable {
  /// The name in the folder of results.
  public let name: String
  /// What is written.
  public let bytes: [UInt8]
}

extension MonthReport {
  /// The receipts of the verdicts, one canonical JSON object a line, in the order of the applications.
  public var receiptLines: [UInt8] {
    var bytes: [UInt8] = []
    for decision in decisions {
      bytes += decision.verdict.receipt.json.canonicalBytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The obligations as an iCalendar file.
  public func calendar(_ language: Language = .vietnamese) -> [UInt8] {
    Array(CalendarText(obligations, of: plan, asOf: asOf, language: language).text.utf8)
  }

  /// The name of the file that holds the month's list, to be compared with in the next month.
  public static let listFileName = "list.json"

  /// Everything that is written for a month: the list as a table, as a file and to be printed, the receipts, the calendar, capital, what was
  /// done after lending, the page, and the report due next as the police's copy has it.
  ///
  /// - Parameter language: the language of the list and of the calendar; the page has both.
  public func files(_ language: Language = .vietnamese) -> [MonthFile] {
    var files = [MonthFile(name: "list.csv", bytes: list.csv(language))]
    if let listFile { files.append(MonthFile(name: Self.listFileName, bytes: listFile.json.canonicalBytes)) }
    if let listCopy {
      let page = listCopy.html(under: ListLetterhead(plan), language: language)
      files.append(MonthFile(name: "list.html", bytes: Array(page.utf8)))
    }
    if let capital { files.append(MonthFile(name: "capital.csv", bytes: capital.balance.csv(language))) }
    files += [
      MonthFile(name: "receipts.jsonl", bytes: receiptLines),
      MonthFile(name: "obligations.ics", bytes: calendar(language)),
      MonthFile(name: "aftercare.csv", bytes: aftercare.csv(language)),
      MonthFile(name: "month.html", bytes: Array(html().utf8)),
    ]
    if let copy = try? periodReport?.copy(for: .communePolice) {
      files += [
        MonthFile(name: "report.html", bytes: Array(copy.html().utf8)),
        MonthFile(name: "report.csv", bytes: copy.csv(language)),
      ]
    }
    return files
  }
}
