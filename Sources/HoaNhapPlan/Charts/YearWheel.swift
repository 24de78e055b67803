import HoaNhapValues

/// A year as a wheel: months around it, reports on the outer ring, months and quarters as arcs, what comes every month inside.
///
/// Marks are numbered, and the list beside says what each is. Drawn with whole numbers and a table of sines.
struct YearWheel {
  /// What falls due on one day under one clause, from however many bodies.
  struct Entry {
    let deadline: Deadline
    var agencies: [AgencyID?]
    let mark: DeadlineMark
  }

  let plan: Plan
  let year: Int
  /// What has a number, in the order of days.
  let numbered: [Entry]
  /// What comes so often that it is only dotted, by clause.
  let dotted: [[Entry]]

  /// From so many times a year on something is dotted.
  private static let often = 7

  init(_ deadlines: [Deadline], of plan: Plan, year: Int) {
    self.plan = plan
    self.year = year
    var entries: [Entry] = []
    for deadline in deadlines where deadline.legalDay.year == year {
      if let index = entries.firstIndex(where: {
        $0.deadline.clause == deadline.clause && $0.deadline.report == deadline.report
          && $0.deadline.legalDay == deadline.legalDay
      }) {
        entries[index].agencies.append(deadline.agency)
      } else {
        entries.append(Entry(deadline: deadline, agencies: [deadline.agency], mark: DeadlineMark(deadline)))
      }
    }
    var counts: [Clause: Int] = [:]
    for entry in entries where entry.mark != .report { counts[entry.deadline.clause, default: 0] += 1 }
    func isDotted(_ entry: Entry) -> Bool {
      entry.mark != .report && counts[entry.deadline.clause, default: 0] >= Self.often
    }
    numbered = entries.filter { !isDotted($0) }
    dotted = counts.keys.sorted().map { clause in
      entries.filter { isDotted($0) && $0.deadline.clause == clause }
    }
    .filter { !$0.isEmpty }
  }

  private static let centre = 1900
  /// Radii in tenths: the outside of the ring of months, its inside, reports, arcs and other numbered marks, dots.
  private static let (outside, inside, reports, arcs, dots) = (1850, 1560, 1370, 1110, 530)

  /// The wheel and its list, once in each language.
  var html: HTML {
    HTML.joined(
      Language.allCases.map { language in
        """
        <figure class="\(language.rawValue) wheel" lang="\(language.rawValue)">\(svg(language))
        <figcaption>\(list(language))</figcaption></figure>

        """
      })
  }

  private func svg(_ language: Language) -> HTML {
    let name = "wheel-\(year)-\(language.rawValue)"
    let centre = Tenths(Self.centre)
    let dots = dotted.enumerated().map { index, entries -> HTML in
      let radius = max(Self.dots - index * 130, 100)
      return HTML.joined(
        entries.map { entry in
          let (x, y) = Self.point(angle(entry.deadline.legalDay), radius)
          return entry.mark.shape(x: x, y: y, radius: 50)
        })
    }
    let rings = [Self.outside, Self.inside].map { radius -> HTML in
      "<circle cx=\"\(centre)\" cy=\"\(centre)\" r=\"\(Tenths(radius))\" class=\"ring\"/>"
    }
    return """
      <svg viewBox="0 0 380 380" role="img" aria-labelledby="\(name)-t \(name)-d">
      <title id="\(name)-t">\(ChartWords.wheel[language]) \(year)</title>
      <desc id="\(name)-d">\(description(language))</desc>
      \(HTML.joined(rings))\(months(language))
      <text x="\(centre)" y="\(Tenths(Self.centre + 90))" text-anchor="middle" class="year">\(year)</text>
      \(HTML.joined(dots))
      \(marks)</svg>
      """
  }

  private func months(_ language: Language) -> HTML {
    HTML.joined(
      (1...12).compactMap { number -> HTML? in
        guard let month = YearMonth(year: year, month: number) else { return nil }
        let start = boundary(month.firstDay)
        let (innerX, innerY) = Self.point(start, Self.inside)
        let (outerX, outerY) = Self.point(start, Self.outside)
        // The middle of the month, at the height of small letters.
        let middle = (start + (number == 12 ? 360 : boundary(month.lastDay))) / 2
        let (x, y) = Self.point(middle, (Self.outside + Self.inside) / 2)
        let label = language == .vietnamese ? "T\(number)" : Self.english[number - 1]
        return """
          <path d="M\(Tenths(innerX)) \(Tenths(innerY))L\(Tenths(outerX)) \(Tenths(outerY))" class="ring"/>\
          <text x="\(Tenths(x))" y="\(Tenths(y + 40))" text-anchor="middle" class="small">\(label)</text>
          """
      }, separator: "\n")
  }

  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Where a numbered mark stands, and the arc that leads to it.
  private struct Place {
    let entry: Entry
    /// The beginning of the arc, in degrees; the mark's own angle where there is none.
    let first: Int
    let last: Int
    var lane = 0

    var angle: Int { entry.mark == .period ? (first + last) / 2 : last }
    var radius: Int {
      max((entry.mark == .report ? YearWheel.reports : YearWheel.arcs) - lane * YearWheel.laneWidth, 240)
    }
  }

  private static let laneWidth = 230
  /// Marks on one circle are so many degrees apart.
  private static let gap = 12

  /// The numbered marks, each on the outermost lane of its ring on which it covers no other.
  private var places: [Place] {
    var places: [Place] = []
    for entry in numbered {
      let last = angle(entry.deadline.legalDay)
      let first = entry.mark == .period ? max(boundary(entry.deadline.opens), 0) : last
      var place = Place(entry: entry, first: first, last: last)
      func covers(_ other: Place) -> Bool {
        let isSameRing = (other.entry.mark == .report) == (entry.mark == .report) && other.lane == place.lane
        return isSameRing
          && (abs(other.angle - place.angle) < Self.gap
            || place.first < other.last && other.first < place.last)
      }
      while place.lane < 3, places.contains(where: covers) { place.lane += 1 }
      places.append(place)
    }
    return places
  }

  /// Arcs beneath, then the marks with their numbers.
  private var marks: HTML {
    let places = places
    let arcs = places.filter { $0.entry.mark == .period }.map { place -> HTML in
      let (fromX, fromY) = Self.point(place.first, place.radius)
      let (toX, toY) = Self.point(place.last, place.radius)
      let (radius, isLarge) = (Tenths(place.radius), place.last - place.first > 180 ? 1 : 0)
      return
        "<path d=\"M\(Tenths(fromX)) \(Tenths(fromY))A\(radius) \(radius) 0 \(isLarge) 1 \(Tenths(toX)) \(Tenths(toY))\" class=\"arc\"/>"
    }
    let shapes = places.enumerated().map { index, place -> HTML in
      let (x, y) = Self.point(place.angle, place.radius)
      let shape = place.entry.mark.shape(x: x, y: y, radius: place.entry.mark == .report ? 115 : 110)
      return
        "\(shape)<text x=\"\(Tenths(x))\" y=\"\(Tenths(y + 40))\" text-anchor=\"middle\" class=\"number\">\(index + 1)</text>"
    }
    return HTML.joined(arcs + shapes, separator: "\n")
  }

  /// The angle of the middle of a day, in degrees from the year's beginning at the top.
  private func angle(_ day: CivilDate) -> Int { (2 * dayOfYear(day) + 1) * 360 / (2 * length) }

  /// The angle of the beginning of a day; below 0 for one before the year.
  private func boundary(_ day: CivilDate) -> Int { dayOfYear(day) * 360 / length }

  private func dayOfYear(_ day: CivilDate) -> Int {
    CivilDate(year: year, month: 1, day: 1).map { $0.days(until: day) } ?? 0
  }

  private var length: Int { CivilDate.isLeap(year: year) ? 366 : 365 }

  /// The point at an angle and a distance from the centre, in tenths.
  private static func point(_ degrees: Int, _ radius: Int) -> (x: Int, y: Int) {
    (centre + radius * DegreeSine.of(degrees) / 10_000, centre - radius * DegreeSine.cosine(degrees) / 10_000)
  }
}
