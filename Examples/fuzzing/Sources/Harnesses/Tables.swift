import HoaNhap

extension Harness {
  /// Every row comes once, and lines never go back.
  static let csv = Harness("csv") { bytes in
    let reader = CSVReader(bytes)
    var line = 0
    for record in reader {
      if record.line < line { return "a row before its predecessor" }
      line = record.line
    }
    return nil
  }

  /// A folder whose people are these bytes: read whole, with every fault, and reported on.
  static let dataFolder = Harness("data-folder") { bytes in
    let commune = Array(#"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#.utf8)
    let data = DataFolder.read([.commune: commune, .people: bytes])
    for fault in data.faults where fault.text(.vietnamese).isEmpty { return "a fault without words" }
    guard let folder = data.folder else { return nil }
    _ = try? MonthReport(
      folder: folder, asOf: CivilDate(year: 2026, month: 6, day: 3)!, dataFaults: data.faults)
    return nil
  }

  /// A messy sheet: read or refused, and a plan to import it that leaves nobody twice.
  static let sheet = Harness("sheet") { bytes in
    let options = SheetOptions(asOf: CivilDate(year: 2026, month: 6, day: 3)!)
    guard let reading = try? SheetReading(bytes, options) else { return nil }
    let plan = ImportPlan(reading, into: ImportBook(people: []))
    let ids = plan.new.map(\.person.id)
    return Set(ids).count == ids.count ? nil : "a person twice"
  }

  /// Any text in a calendar: lines of at most 75 octets that end in CRLF, and the text again when they are unfolded.
  static let calendar = Harness("calendar") { bytes in
    let words = String(decoding: bytes, as: UTF8.self)
    var template = PlanTemplate(id: "mau", commune: words, province: words, transactionOffice: words)
    template.names[.communePolice] = Wording(vi: words, en: words)
    guard let plan = try? template.plan(), let first = CivilDate("2026-06-01"),
      let last = CivilDate("2026-06-30"),
      let deadlines = try? plan.deadlines(from: first, to: last)
    else { return nil }
    let text = Array(CalendarText(deadlines, of: plan, asOf: first).text.utf8)
    var length = 0
    for (index, byte) in text.enumerated() {
      if byte == 10 {
        if index == 0 || text[index - 1] != 13 { return "a line that does not end in CRLF" }
        length = 0
      } else if byte == 13 {
        if index + 1 == text.count || text[index + 1] != 10 { return "CR alone" }
      } else {
        length += 1
        if length > 75 { return "a line of more than 75 octets" }
      }
    }
    return length == 0 ? nil : "the last line does not end"
  }
}
