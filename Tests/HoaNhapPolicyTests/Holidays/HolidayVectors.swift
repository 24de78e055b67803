import HoaNhapPolicy
import HoaNhapValues
import Testing

func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(text), sourceLocation: sourceLocation)
}

func days(_ year: Int, _ texts: String) throws -> [CivilDate] {
  try texts.split(separator: " ").map { try day("\(year)-\($0)") }
}

/// The holidays and the days in lieu of one year, worked out by hand from the dates of P.11.
struct HolidayVector: Sendable, CustomTestStringConvertible {
  let year: Int
  /// The five days of the lunar New Year.
  let lunarNewYear: String
  let hungKings: String
  let nationalDay: String
  /// Day in lieu, and the holiday that it stands for.
  let substitutes: [String: String]

  var testDescription: String { String(year) }

  static let all = [
    HolidayVector(
      year: 2026, lunarNewYear: "02-16 02-17 02-18 02-19 02-20", hungKings: "04-26",
      nationalDay: "09-01 09-02",
      substitutes: ["04-27": "04-26"]),
    HolidayVector(
      year: 2027, lunarNewYear: "02-05 02-06 02-07 02-08 02-09", hungKings: "04-16",
      nationalDay: "09-02 09-03",
      substitutes: ["02-10": "02-06", "02-11": "02-07", "05-03": "05-01"]),
    HolidayVector(
      year: 2028, lunarNewYear: "01-25 01-26 01-27 01-28 01-29", hungKings: "04-04",
      nationalDay: "09-02 09-03",
      substitutes: [
        "01-03": "01-01", "01-31": "01-29", "05-02": "04-30", "09-04": "09-02", "09-05": "09-03",
      ]),
    HolidayVector(
      year: 2029, lunarNewYear: "02-12 02-13 02-14 02-15 02-16", hungKings: "04-23",
      nationalDay: "09-02 09-03",
      substitutes: ["09-04": "09-02"]),
    HolidayVector(
      year: 2030, lunarNewYear: "02-01 02-02 02-03 02-04 02-05", hungKings: "04-12",
      nationalDay: "09-02 09-03",
      substitutes: ["02-06": "02-02", "02-07": "02-03"]),
    HolidayVector(
      year: 2031, lunarNewYear: "01-22 01-23 01-24 01-25 01-26", hungKings: "04-01",
      nationalDay: "09-02 09-03",
      substitutes: ["01-27": "01-25", "01-28": "01-26"]),
    HolidayVector(
      year: 2032, lunarNewYear: "02-10 02-11 02-12 02-13 02-14", hungKings: "04-19",
      nationalDay: "09-02 09-03",
      substitutes: ["02-16": "02-14", "05-03": "05-01"]),
    HolidayVector(
      year: 2033, lunarNewYear: "01-30 01-31 02-01 02-02 02-03", hungKings: "04-09",
      nationalDay: "09-02 09-03",
      substitutes: [
        "01-03": "01-01", "02-04": "01-30", "04-11": "04-09", "05-02": "04-30", "05-03": "05-01",
        "09-05": "09-03",
      ]),
    HolidayVector(
      year: 2034, lunarNewYear: "02-18 02-19 02-20 02-21 02-22", hungKings: "04-28",
      nationalDay: "09-02 09-03",
      substitutes: [
        "01-02": "01-01", "02-23": "02-18", "02-24": "02-19", "05-02": "04-30", "09-04": "09-02",
        "09-05": "09-03",
      ]),
    HolidayVector(
      year: 2035, lunarNewYear: "02-07 02-08 02-09 02-10 02-11", hungKings: "04-17",
      nationalDay: "09-02 09-03",
      substitutes: ["02-12": "02-10", "02-13": "02-11", "09-04": "09-02"]),
    HolidayVector(
      year: 2036, lunarNewYear: "01-27 01-28 01-29 01-30 01-31", hungKings: "04-06",
      nationalDay: "09-02 09-03",
      substitutes: ["02-01": "01-27", "04-07": "04-06"]),
  ]
}
