import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension MonthReport {
  /// The month as one page that needs nothing else: no script, no font, no picture from anywhere.
  ///
  /// It speaks Vietnamese first; two buttons switch the language without a script. It is for the commune police and the
  /// commune People's Committee: names stand in the section of the list alone, everything else goes by identifiers.
  public func html() -> String { MonthPage(report: self).html.text }
}

/// Puts the page together.
struct MonthPage {
  let report: MonthReport

  /// A part of the page with a place in its contents.
  struct Section {
    let id: String
    let title: Wording
    let content: HTML
  }

  var html: HTML {
    let place = [report.commune.name, report.commune.province].filter { !$0.isEmpty }.joined(separator: ", ")
    let month = report.list.month
    let title = Wording(
      vi: "Tín dụng cho người sau cai nghiện ma túy – tháng \(month.vietnameseText)",
      en: "Credit for people after drug rehabilitation – \(month)")
    let sections = sections
    let links = HTML.joined(
      sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })
    let body = HTML.joined(
      sections.map { section -> HTML in
        // All but the overview are printed across, since their tables are wide.
        let wide: HTML = section.id == "overview" ? "" : " class=\"wide\""
        return """
          <section id="\(section.id)" aria-labelledby="\(section.id)-title"\(wide)>
          <h2 id="\(section.id)-title">\(section.title)</h2>
          \(section.content)</section>

          """
      })
    return HTML.page(
      .vietnamese, title: "\(title.vi)", style: PageStyle.css,
      body: """
        <a class="skip" href="#main">Đến nội dung chính · <span lang="en">Skip to the content</span></a>
        \(HTML.languageSwitch)
        <div class="page">
        <header>
        <h1>\(title)</h1>
        <p>\(place). \(Wording(vi: "Tính đến ngày", en: "As of")) \(report.asOf). \(PageWords.dates)</p>
        <p class="stamp">\(PageWords.confidential)</p>
        </header>
        <nav aria-labelledby="contents"><h2 id="contents">\(PageWords.contents)</h2>
        <ul>\(links)</ul></nav>
        <main id="main">
        \(body)</main>
        <footer><p class="note">\(PageWords.edition): \(report.edition.description). \(PageWords.standings)</p></footer>
        </div>
        """)
  }

  private var sections: [Section] {
    var sections = [
      Section(id: "overview", title: PageWords.overview, content: overview),
      Section(id: "list", title: PageWords.list, content: list),
      Section(id: "applications", title: PageWords.applications, content: applications),
      Section(id: "loans", title: PageWords.loans, content: loans),
      Section(id: "obligations", title: PageWords.obligations, content: obligations),
      Section(id: "needs", title: PageWords.needs, content: needs),
      Section(id: "report", title: PageWords.nextReport, content: nextReport),
      Section(id: "difficulties", title: PageWords.difficulties, content: difficulties),
      Section(id: "policy", title: PageWords.policy, content: policy),
    ]
    if !report.dataFaults.isEmpty || !report.failures.isEmpty || !report.moneyFaults.isEmpty {
      sections.append(Section(id: "faults", title: PageWords.faults, content: faults))
    }
    return sections
  }
}
