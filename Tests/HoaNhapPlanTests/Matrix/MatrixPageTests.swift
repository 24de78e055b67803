import HoaNhapPlan
import HoaNhapValues
import Testing

/// How often a text stands in another.
private func count(_ needle: String, in text: String) -> Int {
  text.split(separator: needle, omittingEmptySubsequences: false).count - 1
}

@Suite("Responsibility matrix as a page")
struct MatrixPageTests {
  @Test("the page needs nothing else and is in Vietnamese first")
  func selfContained() {
    let page = Plan.chauSon.matrix.html()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(page.contains("<meta charset=\"utf-8\">"))
    for forbidden in ["<script", "http:", "https:", "src=", "url(", "@import"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    // The only links lead to the page's own sections.
    #expect(count("href=\"", in: page) == 4 && count("href=\"#", in: page) == 4)
    #expect(Plan.chauSon.matrix.html(.english).contains("<html lang=\"en\">"))
  }

  @Test("the page speaks one language", arguments: Language.allCases)
  func oneLanguage(language: Language) {
    let page = Plan.chauSon.matrix.html(language)
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let plan = Plan.chauSon
    for words in plan.duties.map(\.wording) + plan.agencies.map(\.name) + plan.deliverables.map(\.name) {
      #expect(page.contains(words[language].replacing("'", with: "&#39;")), "\(words[language])")
      #expect(!page.contains(words[other].replacing("'", with: "&#39;")), "\(words[other])")
    }
  }

  @Test(
    "every view is a table that a screen reader can tell: named, with heads of rows and columns, reached by keyboard"
  )
  func tables() {
    let page = Plan.chauSon.matrix.html()
    #expect(count("<table role=\"table\"", in: page) == 4 && count("<caption id=", in: page) == 4)
    #expect(count("role=\"region\" tabindex=\"0\" aria-labelledby=", in: page) == 4)
    #expect(count("scope=\"row\"", in: page) == 22 + 22 + 13 + 14)
    #expect(count("scope=\"col\"", in: page) == 8 + (2 + 13) + 7 + 8)
    for view in MatrixView.allCases {
      #expect(
        page.contains("<section id=\"\(view.rawValue)\"")
          && page.contains("aria-labelledby=\"\(view.rawValue)-name\""))
      #expect(page.contains("id=\"\(view.rawValue)-name\""))
    }
  }

  @Test(
    "the eleven duties without a lead say so, and so do three deliverables nobody receives and what nobody makes"
  )
  func notNamed() {
    // Duties: 11. Deliverables made by nobody: II.5, II.6 twice, IV.3; received by nobody: II.3, II.6 twice, III.2.2.
    #expect(count(">không nêu<", in: Plan.chauSon.matrix.html()) == 11 + 4 + 4)
  }

  @Test("the letters stand in the grid, each explained once")
  func letters() {
    let page = Plan.chauSon.matrix.html()
    for letter in RACI.allCases { #expect(count("<dt>\(letter.rawValue)</dt>", in: page) == 1) }
    #expect(page.contains(#"class="l on">R</td>"#) && page.contains(#"class="l on">R/A</td>"#))
    #expect(page.contains(#"class="l">I</td>"#))
  }

  @Test("a plan without deliverables has no table of them")
  func noDeliverables() throws {
    let page = try makePlan([duty("I.1")]).matrix.html()
    #expect(count("<table", in: page) == 3 && !page.contains("#deliverable"))
  }

  @Test("whatever a plan says is text in the page, never markup")
  func escaped() throws {
    let wild = #"<img src=x onerror="a('&')">"#
    let plan = try Plan(
      id: "p", commune: Commune(name: wild, province: wild), from: day("2026-05-01"),
      agencies: [AgencyRecord("a", Wording(vi: wild, en: wild))],
      duties: [Duty("I.1", lead: ["a"], when: [.ongoing], Wording(vi: wild, en: wild))],
      deliverables: [Deliverable("d", of: "I.1", Wording(vi: wild, en: wild))])
    let page = try plan.matrix(agency: "a").html()
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;"))
  }
}
