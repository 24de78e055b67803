import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The page of deadlines: bars, wheels, table")
struct CalendarPageTests {
  private func page(
    _ from: String = "2026-05-01", _ to: String = "2027-12-31", of plan: Plan = .chauSon,
    agency: AgencyID? = nil, recipient: AgencyID? = nil, today: String? = nil, restDays: RestDayRule = .kept
  ) throws -> PlanCalendarPage {
    try PlanCalendarPage(
      plan, from: day(from), to: day(to), agency: agency, recipient: recipient,
      today: today.map { try day($0) },
      restDays: restDays)
  }

  /// The parts of a text between two marks.
  private func parts(_ text: String, _ start: String, _ end: String) -> [Substring] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first }
  }

  @Test("it needs nothing else: no script, no address, no picture from anywhere")
  func alone() throws {
    let html = try page().html
    for word in ["<script", "http:", "https:", "src=", "url(http", "@import", "javascript"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test("every picture has a title and a description, with identifiers that are unique in the page")
  func pictures() throws {
    let html = try page().html
    let pictures = parts(html, "<svg ", "</svg>").filter { $0.contains("role=\"img\"") }
    // Bars and two wheels, in two languages.
    #expect(pictures.count == 6)
    for picture in pictures {
      #expect(parts(String(picture), "<title id=", "</title>").count == 1)
      let words = try #require(parts(String(picture), "<desc id=\"", "</desc>").first)
      #expect(words.count > 100)
    }
    let ids = parts(html, " id=\"", "\"")
    #expect(Set(ids).count == ids.count)
    for reference in parts(html, "aria-labelledby=\"", "\"").flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(reference))
    }
    for reference in parts(html, "url(#", ")") { #expect(ids.contains(reference)) }
  }

  @Test("opened elements are closed, in order", arguments: ["2026-05-31", "2027-12-31", "2031-12-31"])
  func wellFormed(to: String) throws {
    let html = try page("2026-05-01", to).html
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst() where piece.first != "!" {
      let name = piece.prefix { !" >/\n".contains($0) }
      if piece.first == "/" {
        let closed = piece.dropFirst().prefix { $0 != ">" }
        #expect(open.popLast() == closed)
      } else if !["meta", "input"].contains(name), !piece.prefix(while: { $0 != ">" }).hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("the table has every deadline, and nothing is drawn outside its picture")
  func complete() throws {
    for (to, rule) in [("2026-05-31", RestDayRule.kept), ("2027-12-31", .next), ("2032-12-31", .previous)] {
      let page = try page("2026-05-01", to, restDays: rule)
      let html = page.html
      #expect(parts(html, "<tr><th scope=\"row\">", "</tr>").count == page.deadlines.count)
      for picture in parts(html, "<svg ", "</svg>") {
        let size = try #require(parts(String(picture), "viewBox=\"0 0 ", "\"").first).split(separator: " ")
        let (width, height) = (try #require(Double(size[0])), try #require(Double(size[1])))
        for (name, limit) in [("x", width), ("y", height), ("cx", width), ("cy", height)] {
          for text in parts(String(picture), " \(name)=\"", "\"") {
            let value = try #require(Double(text))
            #expect(value >= 0 && value <= limit, "\(name)=\(text)")
          }
        }
      }
    }
  }

  @Test(
    "the wheel has the four reports, the June review and the monthly list of a year – III.1 ý 4, III.2 ý 2, IV.2"
  )
  func wheel() throws {
    let html = try page("2028-01-01", "2028-12-31").html
    let list = try #require(parts(html, "<ul class=\"marks\">", "</ul>").first)
    #expect(
      parts(String(list), "<li>", "</li>").map { $0.split(separator: "<b>")[1].prefix { $0 != "<" } } == [
        "19/3", "19/6", "1/6 – 30/6", "19/9", "19/12",
        "4/1, 4/2, 4/3, 4/4, 4/5, 4/6, 4/7, 4/8, 4/9, 4/10, 4/11, 4/12",
      ])
    let wheel = try #require(parts(html, "<title id=\"wheel-2028-vi-t\">", "</svg>").first)
    #expect(parts(String(wheel), "class=\"m r\"", ">").count == 4)
    #expect(parts(String(wheel), "class=\"m d\"", ">").count == 12)
    #expect(parts(String(wheel), "class=\"arc\"", ">").count == 1)
  }

  @Test("the reviews of the first and the fifth year stand in their wheels – II.6", arguments: [2027, 2031])
  func reviews(year: Int) throws {
    let html = try page("\(year)-01-01", "\(year)-12-31").html
    #expect(html.contains("<b>1/4 – 30/6</b> II.6"))
    #expect(html.contains("<b>04-01 – 06-30</b> II.6"))
  }

  @Test("a wheel shows its whole year, whatever days were asked for; at most six are drawn")
  func wheels() throws {
    let june = try page("2026-06-01", "2026-06-30").html
    #expect(june.contains("<b>19/12</b>") && !june.contains("<b>19/3</b>"))
    let years = try page("2026-05-01", "2032-12-31").html
    #expect(parts(years, "<figure class=\"vi wheel\"", ">").count == PlanCalendarPage.mostWheels)
  }

  @Test("a last day that moves over a year's end stands in the wheel of the year it moved to")
  func yearEnd() throws {
    let plan = try makePlan([
      duty("I.1", when: [.yearly(before: "01-01")]), duty("I.2", when: [.yearly(before: "01-02")]),
    ])
    // 31 December 2028 is a Sunday and 1 January 2029 a holiday: I.1 moves on to 2 January 2029, or back to 29 December 2028.
    let next = try page("2028-12-31", "2028-12-31", of: plan, restDays: .next).html
    #expect(next.contains("<title id=\"wheel-2029-vi-t\">") && next.contains("<b>2/1</b> I.1"))
    let back = try page("2028-12-01", "2028-12-31", of: plan, restDays: .previous).html
    #expect(back.contains("<title id=\"wheel-2028-vi-t\">"))
    #expect(back.contains("<b>29/12</b> I.1") && back.contains("<b>29/12</b> I.2"))
  }

  @Test("a line for the day of viewing is drawn where it is given and lies in the days")
  func today() throws {
    #expect(try !page().html.contains("class=\"today\""))
    #expect(try page(today: "2026-11-25").html.contains("Ngày xem: 25/11/2026"))
    #expect(try page(today: "2026-11-25").html.contains("As of 2026-11-25"))
    #expect(try !page(today: "2028-01-01").html.contains("class=\"today\""))
  }

  @Test("one body's own, or what one body receives; undated duties are not forgotten")
  func filters() throws {
    let police = try page(agency: .communePolice)
    #expect(police.deadlines.allSatisfy { $0.agency == .communePolice } && police.deadlines.count == 21)
    #expect(police.html.contains("<b>III.1.1</b>") && !police.html.contains("<b>III.2.1</b>"))
    let bank = try page(recipient: .vbspTransactionOffice)
    #expect(bank.deadlines.allSatisfy { $0.clause == "III.1.4" } && bank.deadlines.count == 20)
    #expect(!bank.html.contains("<b>II.2</b>") && bank.html.contains("Nơi nhận"))
    for fault in [("nobody", AgencyID?.none), (nil, "nobody")] as [(AgencyID?, AgencyID?)] {
      #expect(throws: DeadlineFault.self) { try page(agency: fault.0, recipient: fault.1) }
    }
  }

  @Test("days without a deadline say so")
  func none() throws {
    let html = try page("2026-06-05", "2026-06-10").html
    #expect(html.contains("Không có việc nào đến hạn") && !html.contains("<svg"))
    #expect(html.contains("<b>II.2</b>"))
  }

  @Test("text from a plan stays text")
  func escaping() throws {
    let wild = "<b onload=\"x\">&amp;'</title><script>\u{202E}"
    let plan = try Plan(
      id: "p", commune: Commune(name: wild, province: wild), from: day("2026-05-01"),
      agencies: [AgencyRecord("a", Wording(vi: wild, en: wild))],
      duties: [Duty("I.1", lead: ["a"], when: [.monthly(before: 5)], Wording(vi: wild, en: wild))])
    let html = try page("2026-06-01", "2026-06-30", of: plan).html
    #expect(!html.contains("<script") && !html.contains("<b onload") && !html.contains("\u{202E}"))
  }

  @Test("an assumed working day is marked – P.10")
  func assumed() throws {
    #expect(try page("2030-02-01", "2030-02-28").html.contains("</time>*</td>"))
    #expect(try !page("2026-06-01", "2026-06-30").html.contains("</time>*</td>"))
  }

  @Test("the same days give the same bytes")
  func deterministic() throws { #expect(try page().html == page().html) }
}

@Suite("Sines of whole degrees")
struct DegreeSineTests {
  @Test("known angles, the laws of the circle, and no jump from one degree to the next")
  func laws() {
    for (angle, sine) in [
      (0, 0), (30, 5000), (45, 7071), (90, 10_000), (180, 0), (270, -10_000), (-30, -5000), (750, 5000),
    ] {
      #expect(DegreeSine.of(angle) == sine)
    }
    for angle in -400...800 {
      let (sine, cosine) = (DegreeSine.of(angle), DegreeSine.cosine(angle))
      // Each is rounded to half a ten-thousandth.
      #expect(abs(sine * sine + cosine * cosine - 100_000_000) <= 15_000)
      #expect(DegreeSine.of(180 - angle) == sine && DegreeSine.of(-angle) == -sine)
      // sin 2a = 2 sin a cos a, up to the rounding.
      #expect(abs(DegreeSine.of(2 * angle) * 10_000 - 2 * sine * cosine) <= 20_000)
      #expect(abs(DegreeSine.of(angle + 1) - sine) <= 176)
    }
  }
}
