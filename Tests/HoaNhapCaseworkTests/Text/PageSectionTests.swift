import HoaNhap
import Testing

@Suite("The sections of the page: with data and without, in both languages, nobody's name outside the list")
struct PageSectionTests {
  /// A section by its identifier.
  private func section(_ id: String, of page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<section id=\"\(id)\""), "\(id)")
    let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
    return String(page[start.lowerBound..<end.upperBound])
  }

  @Test(
    "each section shows what the records hold, and says so where they hold nothing",
    arguments: [
      ("overview", ["11 lần kiểm tra", "Thiếu 1.999 triệu đồng"], ["8 việc đến hạn trong một tháng tới"]),
      (
        "list", ["So với tháng 06/2026: 5 mới, 2 ra", "chuyển nơi cư trú", "Đã xác nhận"],
        ["để so sánh", "không có ai"]
      ),
      (
        "applications", ["Bước tiếp theo", "Ngân hàng từ chối", "hạn</span>"],
        ["Chưa có sổ theo dõi hồ sơ", "không có hồ sơ nào"]
      ),
      (
        "loans",
        ["Đến hạn trả", "Đã kiểm tra", "hộ vay bị thiệt hại", "Gia hạn nợ", "quá hạn từ 20/06/2026"],
        [
          "Không có khoản nào đến hạn", "Chưa ghi lần kiểm tra nào.", "Không có dấu hiệu nào",
          "Không có đề nghị nào",
        ]
      ),
      ("obligations", ["đã thực hiện, chậm", "chậm 3 ngày"], ["Chưa có sổ theo dõi nhiệm vụ"]),
      (
        "needs", ["Còn lại cuối tháng", "Thiếu cuối tháng", "Hội đồng nhân dân xã"],
        ["Chưa có sổ nguồn vốn", "Không có nhu cầu vốn"]
      ),
      (
        "report", ["Báo cáo quý III/2026", "Số người mới vào danh sách", "cùng kỳ năm trước"],
        ["Báo cáo 6 tháng đầu năm 2026"]
      ),
      ("difficulties", ["VM-2026-01", "đã giải quyết", "học nghề, việc làm"], ["Không có khó khăn nào"]),
      ("policy", ["Bộ quy tắc"], ["Không có giá trị nào quá hạn đối chiếu"]),
    ] as [(String, [String], [String])])
  func sections(id: String, with: [String], without: [String]) throws {
    let full = try section(id, of: SampleCommune.july.page())
    for words in with { #expect(full.contains(words), "\(id): \(words)") }
    let empty = try section(id, of: Folder().report().html())
    for words in without { #expect(empty.contains(words), "\(id): \(words)") }
    for words in without where id != "policy" && id != "report" {
      #expect(!full.contains(words), "\(id): \(words)")
    }
  }

  @Test("warnings of old values, and the data that are to be corrected, have their sections")
  func warnings() throws {
    let today = try day("2027-06-01")
    let data = try SampleCommune.june.data()
    let report = try MonthReport(
      of: try #require(data.records), asOf: day("2026-06-03"), today: today, dataFaults: data.faults)
    let policy = try section("policy", of: report.html())
    #expect(policy.contains("Giá trị cần đối chiếu lại") && policy.contains("190"))
    let faults = try section("faults", of: report.html())
    #expect(faults.contains("people.csv, dòng 60, cột 4") && !faults.contains("31/02/1990"))
    #expect(report.html().contains("giá trị của chính sách cần đối chiếu lại"))
    #expect(try !Folder().report().html().contains("<section id=\"faults\""))
  }

  @Test(
    "no name, number, birth or household of anybody stands outside the list, and no free text anywhere",
    arguments: SampleCommune.allCases)
  func personal(month: SampleCommune) throws {
    let records = try month.records()
    let page = try month.page()
    let list = try section("list", of: page)
    let rest = page.split(separator: list, maxSplits: 1).joined()
    for person in records.folder.people {
      let identity = person.identity.reveal(for: .storage)
      let birth = identity.birth.value?.description.split(separator: "-").reversed().joined(separator: "/")
      let secrets: [String?] = [identity.name.value, identity.identityNumber.value ?? nil, birth]
      for secret in secrets {
        guard let secret, secret.count > 4 else { continue }
        #expect(!rest.contains(secret), "\(person.id)")
      }
      if let number = identity.identityNumber.value ?? nil { #expect(!list.contains(number)) }
    }
    #expect(!page.contains("Chủ hộ Mẫu") && !page.contains("dữ liệu mẫu)."))
    #expect(!page.contains("Bổ sung người đủ hồ sơ") && !page.contains("CB-02"))
  }

  @Test("both languages are complete: without the Vietnamese no word of it is left but names")
  func english() throws {
    var page = try SampleCommune.july.page()
    // Names of people and of the commune, the switch and the link before it are in their own language.
    page = cut(page, from: "<style>", to: "</style>")
    page = cut(page, from: "<title>Tín", to: "</title>")
    for (start, end) in [
      ("<span class=\"vi\" lang=\"vi\">", "</span>"), ("<figure class=\"vi\"", "</figure>"),
      ("<bdi>", "</bdi>"),
      ("<a class=\"skip\"", "</a>"), ("<label for=\"lang-vi\"", "</label>"),
    ] { page = cut(page, from: start, to: end) }
    page = page.split(separator: "Châu Sơn (dữ liệu mẫu), Lạng Sơn").joined()
    var text = ""
    var isTag = false
    for character in page {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false; text += "\n"
      } else if !isTag {
        text.append(character)
      }
    }
    // What the two languages write alike: the decision's number and the unit.
    for same in [
      "QĐ 08/2026/QĐ-TTg", "QĐ 29/2014/QĐ-TTg", "Đình Lập", "Điều", "mức vốn cho vay", "đồng", "đ",
    ] {
      text = text.split(separator: same, omittingEmptySubsequences: false).joined()
    }
    let marked = text.split(separator: "\n").filter { line in
      line.unicodeScalars.contains {
        "ăâêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìĩóòõúùũý".unicodeScalars.contains($0)
      }
    }
    #expect(marked.isEmpty, "\(marked.prefix(12))")
  }

  private func cut(_ text: String, from start: String, to end: String) -> String {
    var kept = ""
    var rest = Substring(text)
    while let begin = rest.firstRange(of: start) {
      kept += rest[..<begin.lowerBound]
      guard let finish = rest[begin.upperBound...].firstRange(of: end) else { return kept }
      rest = rest[finish.upperBound...]
    }
    return kept + rest
  }

  @Test(
    "identifiers that look like markup stay text in every section",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</td></table>",
    ])
  func hostile(text: String) throws {
    func page(_ text: String) throws -> String {
      var records = try SampleCommune.july.records()
      let stamp = RecordStamp(on: try day("2026-07-01"), by: OfficerID(text))
      records.difficulties.append(
        try Difficulty(
          DifficultyID(text), reportedOn: stamp.day, by: AgencyID(text), about: "IV.3",
          category: DifficultyCategory(rawValue: text), text: Sensitive(text + "x"), stamp: stamp))
      records.capital.append(
        try CapitalEntry(
          CapitalEntryID(text), .requested, source: .central, year: 2026, amount: Dong(1), on: stamp.day,
          by: AgencyID(text), decision: DecisionID(text), stamp: stamp))
      var loan = try #require(records.folder.loans.first { $0.id == "V-003" })
      loan.id = LoanID(text)
      var file = LoanFile(of: loan)
      let move = AftercareMove(on: stamp.day, by: .communePolice, under: .chauSon, stamp: stamp)
      try file.report(ReportedSign(TroubleCode(rawValue: text), note: text), of: loan, move)
      records.folder.loans.append(loan)
      records.aftercare.append(file)
      var application = try #require(records.folder.applications.first)
      application.id = ApplicationID(text)
      records.cases.append(
        try CaseFile(
          of: application, by: .communePolice, on: stamp.day, stamp: stamp, under: CaseDuties(of: .chauSon)))
      return try MonthReport(of: records, asOf: day("2026-07-03")).html()
    }
    let hostile = try page(text)
    #expect(!hostile.contains(text) && !hostile.contains("<script") && !hostile.contains("<img"))
    func tags(_ page: String) -> Int { page.unicodeScalars.filter { $0 == "<" }.count }
    #expect(try tags(hostile) == tags(page("xyz")))
  }

  @Test(
    "the skip link, the contents and what waits lead to places that are there, headings step down one by one")
  func places() throws {
    let page = try SampleCommune.july.page()
    let ids = Set(page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    let targets = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(targets.count > 15)
    for target in targets { #expect(ids.contains(target), "\(target)") }
    var last = 0
    for piece in page.split(separator: "<h").dropFirst() {
      guard let level = piece.first.flatMap({ Int(String($0)) }) else { continue }
      #expect(level <= last + 1)
      last = level
    }
    #expect(page.contains("<a class=\"skip\" href=\"#main\">") && page.contains("<main id=\"main\">"))
  }

  @Test("the same records give the same page")
  func deterministic() throws {
    #expect(
      try MonthReport(of: SampleCommune.july.records(), asOf: SampleCommune.july.day()).html()
        == MonthReport(of: SampleCommune.july.records(), asOf: SampleCommune.july.day()).html())
  }
}
