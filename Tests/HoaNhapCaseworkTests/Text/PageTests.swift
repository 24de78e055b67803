import HoaNhap
import Testing

@Suite("The page: needs nothing else, escapes everything, names people in the list alone")
struct PageTests {
  /// The text between two marks.
  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let begin = try #require(page.firstRange(of: start))
    let finish = try #require(page[begin.upperBound...].firstRange(of: end))
    return String(page[begin.upperBound..<finish.lowerBound])
  }

  @Test("no script, no link to anything outside, a policy that forbids both")
  func selfContained() throws {
    let page = try Folder.month.report().html()
    for mark in ["<script", "src=", "http://", "https://", "url(http", "@import", "javascript:", "onload"] {
      #expect(!page.contains(mark), "\(mark)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(page.contains("name=\"viewport\""))
  }

  @Test("names, numbers and births stand in the section of the list alone")
  func names() throws {
    let page = try Folder.month.report().html()
    let list = try part(page, from: "<section id=\"list\"", to: "</section>")
    #expect(list.contains("<bdi>Nguyễn Văn Mẫu</bdi>") && list.contains("12/05/1990"))
    let rest = page.split(separator: list, maxSplits: 1).joined()
    for secret in ["Nguyễn Văn", "Trần Thị", "Lý Văn", "12/05/1990", "0000000000"] {
      #expect(!rest.contains(secret), "\(secret)")
    }
    // The identity number stands nowhere on the page.
    #expect(!list.contains("0000000000"))
    #expect(rest.contains("P-1"))
  }

  @Test("beside a reason stands who acts by when, by the commune's plan")
  func mendings() throws {
    let page = try Folder.month.report().html()
    let applications = try part(page, from: "<section id=\"applications\"", to: "</section>")
    #expect(
      applications.contains(
        "→ <span class=\"vi\" lang=\"vi\">Công an xã, mục III.1.4, chậm nhất 04/06/2026</span>"))
    #expect(applications.contains("Commune police, III.1.4, by 2026-06-04"))
    #expect(applications.contains("việc định kỳ gần nhất: mục III.1.4"))
  }

  @Test(
    "what comes from outside stays text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</bdi></table>",
      "&lt;b&gt;",
      "<!--", "\u{202E}<b>",
    ])
  func escaping(hostile: String) throws {
    let page = try page(everywhere: hostile)
    #expect(!page.contains(hostile))
    for mark in ["<script", "<img", "<!--", "\u{202E}"] { #expect(!page.contains(mark), "\(mark)") }
    // As many tags as with harmless text: nothing from outside opened one.
    func tags(_ page: String) -> Int { page.unicodeScalars.filter { $0 == "<" }.count }
    #expect(try tags(page) == tags(self.page(everywhere: "xyz")))
  }

  /// A page with one text in every place that comes from outside.
  private func page(everywhere text: String) throws -> String {
    var folder = try #require(Folder.month.data.folder)
    let identity = folder.people[0].identity.reveal(for: .storage)
    folder.people[0].identity = Sensitive(PersonIdentity(name: .known(text), birth: identity.birth))
    folder.settings.commune = Commune(name: text, province: text)
    folder.loans[0].programme = ProgrammeID(text)
    folder.loans[0].id = LoanID(text)
    folder.applications[1].borrower = .person(PersonID(text))
    let fault = DataFault(
      .error, .syntax, file: .people, header: text, shown: text, wording: Wording(vi: text, en: text))
    return try MonthReport(folder: folder, asOf: try day("2026-06-03"), dataFaults: [fault]).html()
  }

  @Test("both languages are there, Vietnamese is chosen first, the switch needs no script")
  func languages() throws {
    let page = try Folder.month.report().html()
    #expect(page.contains("id=\"lang-vi\" checked>") && page.contains("id=\"lang-en\">"))
    #expect(page.contains("#lang-vi:checked~.page .en,#lang-en:checked~.page .vi{display:none}"))
    func count(_ mark: String) -> Int { page.split(separator: mark, omittingEmptySubsequences: false).count }
    #expect(count("<span class=\"vi\" lang=\"vi\">") == count("<span class=\"en\" lang=\"en\">"))
    #expect(count("<figure class=\"vi\"") == 6 && count("<figure class=\"en\"") == 6)
  }

  @Test("every chart has a title and a description that tells its numbers, and identifiers occur once")
  func charts() throws {
    let page = try Folder.month.report().html()
    let charts = page.split(separator: "<svg ", omittingEmptySubsequences: false).dropFirst()
    #expect(charts.count == 10)
    for chart in charts {
      #expect(
        chart.contains("role=\"img\" aria-labelledby=") && chart.contains("<title id=")
          && chart.contains("<desc id="))
    }
    #expect(
      page.contains(
        "Đủ điều kiện: 4 hồ sơ; Chưa đủ dữ kiện để kết luận: 2 hồ sơ; Chưa đủ điều kiện: 3 hồ sơ."))
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test("every tag is closed in its order")
  func wellFormed() throws {
    let page = try Folder.month.report().html()
    var open: [Substring] = []
    for piece in page.split(separator: "<").dropFirst() {
      let name = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }
      if name.hasPrefix("!") || ["meta", "input", "br"].contains(name) { continue }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else if !piece.prefix(while: { $0 != ">" }).hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("bars of the largest amounts do not overflow")
  func largeAmounts() throws {
    var folder = try #require(Folder.month.data.folder)
    var large = try #require(folder.applications.last)
    large.trainingMonths = .unknown
    large.amount = .known(Dong(.max))
    folder.applications = [large]
    let page = try MonthReport(folder: folder, asOf: try day("2026-06-03")).html()
    #expect(page.contains("width=\"340.0\""))
  }

  @Test("an empty commune has a page too")
  func empty() throws {
    let page = try Folder().report().html()
    #expect(page.contains("không có hồ sơ nào"))
  }
}
