import HoaNhapValues
import Testing

@Suite("Lunar calendar: Sun, Moon and the turning Earth")
struct SkyTests {
  /// J2000.0 as a Julian day.
  private let epoch = 2_451_545.0

  @Test(
    "the sine of known angles",
    arguments: [(0.0, 0.0), (30, 0.5), (90, 1), (150, 0.5), (180, 0), (210, -0.5), (270, -1)])
  func sine(degrees: Double, expected: Double) {
    for turns in [-3.0, 0, 2] {
      #expect(abs(Sine.of(degrees: degrees + 360 * turns) - expected) < 1e-14)
      #expect(abs(Sine.cosine(degrees: degrees - 90 + 360 * turns) - expected) < 1e-14)
    }
  }

  @Test("sine and cosine keep the laws of the circle")
  func circle() {
    for step in -1000...1000 {
      let angle = Double(step) * 0.777
      let (s, c) = (Sine.of(degrees: angle), Sine.cosine(degrees: angle))
      #expect(abs(s * s + c * c - 1) < 1e-14)
      #expect(abs(Sine.of(degrees: 2 * angle) - 2 * s * c) < 2e-14)
      #expect(abs(Sine.cosine(radians: angle * Double.pi / 180) - c) < 2e-14)
    }
  }

  @Test(
    "the greatest whole number not above",
    arguments: [(-2.0, -2), (-1.5, -2), (-0.1, -1), (0, 0), (0.9, 0), (1, 1)])
  func floor(value: Double, expected: Int) {
    #expect(value.floor == expected)
  }

  @Test("new moons — Meeus, example 49.a, and that of 2000-01-06, 18:13:38 UTC")
  func newMoons() {
    // 1977-02-18 03:37:42 TT.
    #expect(abs(NewMoon.moment(number: -283) + epoch - 2_443_192.651_18) < 0.000_02)
    // 2000-01-06 18:14:42 TT.
    #expect(abs(NewMoon.moment(number: 0) + epoch - 2_451_550.260_21) < 20.0 / 86_400)
  }

  @Test("new moons are 29.26 to 29.84 days apart")
  func distance() {
    for number in -400...1250 {
      let apart = NewMoon.moment(number: number + 1) - NewMoon.moment(number: number)
      #expect(apart > 29.26 && apart < 29.84)
    }
  }

  @Test(
    "the Sun's apparent longitude — Meeus, example 25.b, and the solstice of 1962-06-21, 21:24:42 TT",
    arguments: [(2_448_908.5, 199.906_061), (2_437_837.392_153, 90.0)])
  func sunLongitude(julianDay: Double, expected: Double) {
    // 0.0002° is 0.72″, or 17 s of the Sun's way.
    #expect(abs(SunLongitude.degrees(at: julianDay - epoch) - expected) < 0.0002)
  }

  @Test("the Sun passes from 360° to 0° at the spring equinox of 2000, 20 March 07:36 TT")
  func equinox() {
    let equinox = 2_451_623.816 - epoch
    #expect(SunLongitude.twelfth(at: equinox - 0.01) == 11)
    #expect(SunLongitude.twelfth(at: equinox + 0.01) == 0)
    #expect(SunLongitude.degrees(at: equinox - 0.01) > 359.9)
    #expect(SunLongitude.degrees(at: equinox + 0.01) < 0.1)
  }

  @Test(
    "the Earth's clock against even time, as observed",
    arguments: [(1970, 40.18), (1977, 47.52), (2000, 63.83), (2020, 69.36), (2025, 69.14)])
  func observed(year: Double, expected: Double) {
    #expect(abs(EarthTime.leadOfTerrestrialTime(at: (year - 2000) * 365.25) - expected) < 0.3)
  }

  @Test("the forecast stays bounded outside its table")
  func forecast() {
    #expect(EarthTime.leadOfTerrestrialTime(at: -1e9) == 35.7)
    #expect(EarthTime.leadOfTerrestrialTime(at: 1e9) == 104)
    #expect(abs(EarthTime.leadOfTerrestrialTime(at: 100 * 365.25) - 95.9) < 0.01)
  }

  @Test("a day begins at its midnight in Việt Nam", arguments: [-703, 0, 10_957, 20_000, 47_000])
  func midnight(day: Int) {
    let midnight = EarthTime.midnight(startingDay: day)
    let second = 1.0 / 86_400
    #expect(EarthTime.day(of: midnight + second) == day)
    #expect(EarthTime.day(of: midnight - second) == day - 1)
  }

  @Test("midnight of 2000-01-01 in Việt Nam is 17:00 of the day before in UTC, 64 s later in TT")
  func knownMidnight() {
    let expected = -19.0 / 24 + 63.8 / 86_400
    #expect(abs(EarthTime.midnight(startingDay: 10_957) - expected) < 1e-6)
  }
}
