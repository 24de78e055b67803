import HoaNhap

/// Invented applications of every kind, of which some fail and some lack facts; all of them are well formed.
extension ApplicationDocument {
  private static let firstDay = CivilDate("2026-07-01")!.dayNumber

  /// The application of a row, from 0: seven in ten a person's for production, two for training, one an establishment's.
  init(benchmarkRow row: Int) {
    var draws = Draws(row)
    let kind = draws.below(10)
    self.init(
      id: ApplicationID("B-\(row + 1)"), asOf: Self.day(draws.below(365)),
      borrower: kind == 9 ? .establishment : .person,
      purpose: kind == 7 || kind == 8 ? .training : .production)
    termMonths = draws.fact(Int64(12 + draws.below(112)))
    programmeBalance = draws.fact(Dong(draws.isRare ? 50_000_000 : 0))
    samePurposeDebt = draws.fact(Dong(draws.isRare ? 10_000_000 : 0))
    needsLoan = draws.fact(!draws.isRare)
    if borrowerKind == .person { drawPerson(&draws) } else { drawEstablishment(&draws) }
  }

  private static func day(_ offset: Int) -> CivilDate { CivilDate(dayNumber: firstDay + offset)! }

  private mutating func drawPerson(_ draws: inout Draws) {
    amount = draws.fact(Dong(Int64(1 + draws.below(purpose == .training ? 20 : 110)) * 2_000_000))
    birth = draws.fact(PartialDate(Self.day(-4800 - draws.below(18_000))))
    route = draws.fact(RehabilitationRoute.allCases[draws.below(20) == 0 ? 3 : draws.below(3)])
    let issuedOn = -draws.below(3900)
    completedOn = draws.fact(Self.day(issuedOn - 30))
    managementDecision = draws.fact(
      draws.isRare
        ? nil
        : ManagementDecision(
          issuedOn: .known(Self.day(issuedOn)), issuer: .known("communeChair"),
          months: .known(Int64(12 + 12 * draws.below(2)))))
    let confirmed = Self.day(-draws.below(30))
    listEntry = draws.fact(
      draws.isRare ? nil : ListEntry(month: .known(YearMonth(of: confirmed)), confirmedOn: .known(confirmed)))
    conductIsGood = draws.fact(!draws.isRare)
    conductRecordedOn = draws.fact(confirmed)
    guard purpose == .training else { return }
    trainingLevel = draws.fact(TrainingLevel.allCases[draws.below(20) == 0 ? 2 : draws.below(2)])
    trainingMonths = draws.fact(Int64(1 + draws.below(9)))
    institutionConfirmed = draws.fact(!draws.isRare)
  }

  private mutating func drawEstablishment(_ draws: inout Draws) {
    let workers = 1 + draws.below(200)
    let rehabilitated = draws.below(workers / 4 + 2)
    amount = draws.fact(Dong(Int64(1 + draws.below(220)) * 10_000_000))
    establishmentType = draws.fact(
      EstablishmentType.allCases[draws.below(EstablishmentType.allCases.count)])
    isRegistered = draws.fact(!draws.isRare)
    isOperating = draws.fact(!draws.isRare)
    members = draws.fact(Int64(1 + draws.below(20)))
    self.workers = draws.fact(Int64(workers))
    rehabilitatedWorkers = draws.fact(Int64(rehabilitated))
    listedWorkers = draws.fact(Int64(rehabilitated - (draws.isRare && rehabilitated > 0 ? 1 : 0)))
    planConfirmed = draws.fact(!draws.isRare)
    insuredWorkers = draws.fact(Int64(workers))
    capital = draws.fact(Dong(Int64(1 + draws.below(120)) * 1_000_000_000))
    revenue = draws.fact(Dong(Int64(1 + draws.below(350)) * 1_000_000_000))
  }
}

/// The numbers of one row, one after the other.
private struct Draws {
  private static let seed: UInt64 = 82_026
  /// A row takes the fields of this many rows of ``SplitMix64``, so it may draw sixteen times as often.
  private static let rows = 4

  private let row: Int
  private var count = 0

  init(_ row: Int) { self.row = row * Self.rows }

  mutating func below(_ limit: Int) -> Int {
    precondition(count < Self.rows * 16, "a row draws at most \(Self.rows * 16) numbers")
    defer { count += 1 }
    return SplitMix64.draw(seed: Self.seed, row: row + count / 16, field: count % 16, below: limit)
  }

  /// One time in twenty.
  var isRare: Bool {
    mutating get { below(20) == 0 }
  }

  /// A fact that is unknown three times in a hundred.
  mutating func fact<Value>(_ value: Value) -> Fact<Value> { below(100) < 3 ? .unknown : .known(value) }
}
