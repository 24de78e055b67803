import HoaNhap
import Testing

@Suite("An import's plan: what would change, and nothing merged silently")
struct ImportPlanTests {
  private let head = "Họ và tên;Ngày sinh;Số CCCD;Hình thức"

  private func plan(
    _ rows: [String], _ people: [Person], head: String? = nil, decisions: [ImportDecision] = [],
    rules: ImportRules = ImportRules()
  ) throws -> ImportPlan {
    ImportPlan(
      try readSheet([head ?? self.head] + rows), into: ImportBook(people: people), decisions: decisions,
      rules: rules)
  }

  private func mau(_ id: PersonID = "P-000007") throws -> Person {
    try known(id, "Trần Thị Mẫu", "1990-05-12", "000000000012")
  }

  @Test("who is like nobody is new, and is numbered behind the largest number there is")
  func new() throws {
    let plan = try self.plan(["Lý Văn Mẫu;1980;000000000099;tự nguyện"], [mau()])
    #expect(plan.new.map(\.person.id) == ["P-000008"])
    #expect(plan.held.isEmpty && plan.changed.isEmpty)
  }

  @Test(
    "even a certain match waits for somebody, with its reasons",
    arguments: [
      ("Trần Thị Mẫu;12/05/1990;000000000012;bắt buộc", Likeness.Confidence.certain),
      ("TRAN THI MAU;1990;000000000012;bắt buộc", .certain),
      ("Trần Thị Mẫu;12/05/1990;;bắt buộc", .probable),
      ("Trần Thị Mẫu;12/5/1990;000000000013;bắt buộc", .probable),
      ("Trần Thị Mẫu;05/12/1990;;", .possible), ("Lý Văn Khác;1970;000000000012;", .possible),
    ])
  func held(row: String, confidence: Likeness.Confidence) throws {
    let plan = try self.plan([row], [mau()])
    #expect(plan.changesNothing)
    let held = try #require(plan.held.first)
    #expect(held.reason == .undecided)
    #expect(held.proposals.map(\.other) == [.record("P-000007")])
    #expect(held.proposals.map(\.likeness.confidence) == [confidence])
  }

  @Test(
    "a row that says nothing new of somebody with the same paper is unchanged, and one without a paper waits")
  func unchanged() throws {
    #expect(try plan(["Trần Thị Mẫu;12/05/1990;000000000012;"], [mau()]).unchanged == 1)
    #expect(try plan(["TRẦN THỊ MẪU;1990;000000000012;"], [mau()]).unchanged == 1)
    #expect(try plan(["Trần Thị Mẫu;12/05/1990;;"], [mau()]).held.count == 1)
  }

  @Test("somebody decides: the same person is changed field by field, another person is new")
  func decided() throws {
    let rows = ["Trần Thị Mẫu;12/05/1990;;bắt buộc"]
    let held = try #require(try plan(rows, [mau()]).held.first)
    let same = try plan(
      rows, [mau()], decisions: [ImportDecision(held.key, .record("P-000007"), isSame: true)])
    #expect(same.changed.map(\.person.id) == ["P-000007"])
    #expect(same.changed.first?.changes.map(\.field) == [.route])
    let change = try #require(same.changed.first?.changes.first)
    #expect(change.before.reveal(for: .storage) == nil && change.after.reveal(for: .storage) == "bắt buộc")
    #expect(same.held.isEmpty && same.new.isEmpty)
    let other = try plan(
      rows, [mau()], decisions: [ImportDecision(held.key, .record("P-000007"), isSame: false)])
    #expect(other.new.map(\.person.id) == ["P-000008"] && other.held.isEmpty)
  }

  @Test("who was told apart from one person still waits where there is another like them")
  func stillOpen() throws {
    let rows = ["Trần Thị Mẫu;12/05/1990;;bắt buộc"]
    let key = try #require(try plan(rows, [mau()]).held.first?.key)
    let decision = ImportDecision(key, .record("P-000007"), isSame: false)
    let plan = try self.plan(
      rows, [mau(), known("P-000009", "Tran Thi Mau", "1990-05-12")], decisions: [decision])
    #expect(plan.held.first?.proposals.map(\.decided) == [false, nil])
  }

  @Test("decisions for two records at once, or rows that contradict each other, are held")
  func contradictions() throws {
    let rows = ["Trần Thị Mẫu;12/05/1990;;bắt buộc"]
    let people = [try mau(), try known("P-000009", "Trần Thị Mẫu", "1990-05-12")]
    let key = try #require(try plan(rows, people).held.first?.key)
    let both = people.map { ImportDecision(key, .record($0.id), isSame: true) }
    #expect(try plan(rows, people, decisions: both).held.map(\.reason) == [.severalRecords])

    let twice = ["Vi Mẫu Na;12/05/1990;;bắt buộc", "Vi Mẫu Na;12/05/1990;;tự nguyện"]
    let keys = try plan(twice, []).held.map(\.key)
    let same = ImportDecision(keys[0], .row(keys[1]), isSame: true)
    #expect(
      try plan(twice, [], decisions: [same]).held.map(\.reason) == [.conflictingRows, .conflictingRows])
  }

  @Test(
    "two rows that may be one person both wait; decided to be one they make one record that says all of both")
  func within() throws {
    let rows = ["Vi Mẫu Na;1990;000000000055;", "VI MAU NA;12/05/1990;000000000055;bắt buộc"]
    let held = try plan(rows, []).held
    #expect(
      held.map(\.row) == [2, 3] && held.allSatisfy { $0.proposals.first?.likeness.confidence == .certain })
    let one = try plan(rows, [], decisions: [ImportDecision(held[1].key, .row(held[0].key), isSame: true)])
    #expect(one.new.map(\.rows) == [[2, 3]])
    let person = try #require(one.new.first?.person)
    #expect(
      person.identity.reveal(for: .storage)
        == PersonIdentity(
          name: .known("Vi Mẫu Na"), identityNumber: .known("000000000055"),
          birth: .known(try #require(PartialDate("1990-05-12")))))
    #expect(person.rehabilitation.reveal(for: .storage).route == .known(.compulsory))
    let two = try plan(rows, [], decisions: [ImportDecision(held[0].key, .row(held[1].key), isSame: false)])
    #expect(two.new.count == 2)
  }

  @Test("a row that repeats another wholly, its paper's number included, is one; without a number both wait")
  func repeats() throws {
    let row = "Vi Mẫu Na;1990;000000000055;bắt buộc"
    let plan = try self.plan([row, row, row], [])
    #expect(plan.repeated == 2 && plan.new.count == 1 && plan.held.isEmpty)
    let unnumbered = try self.plan(["Vi Mẫu Na;12/05/1990;;", "Vi Mẫu Na;12/05/1990;;"], [])
    #expect(unnumbered.held.count == 2 && unnumbered.new.isEmpty)
  }

  @Test("what the host accepts beforehand is taken where both sides have no other match as sure")
  func accepted() throws {
    let rules = ImportRules(accepted: [.certain])
    let row = "Trần Thị Mẫu;12/05/1990;000000000012;bắt buộc"
    #expect(try plan([row], [mau()], rules: rules).changed.count == 1)
    #expect(
      try plan([row, "Tran Thi Mau;1990;000000000012;tự nguyện"], [mau()], rules: rules).held.count == 2)
    #expect(try plan([row], [mau(), mau("P-000009")], rules: rules).held.count == 1)
    #expect(try plan(["Trần Thị Mẫu;12/05/1990;;bắt buộc"], [mau()], rules: rules).held.count == 1)
    let probable = ImportRules(accepted: [.certain, .probable])
    #expect(try plan(["Trần Thị Mẫu;12/05/1990;;bắt buộc"], [mau()], rules: probable).changed.count == 1)
  }

  @Test("below the confidence that the host holds from, a row is new")
  func holding() throws {
    let row = "Trần Thị Mẫu;05/12/1990;;"
    #expect(try plan([row], [mau()]).held.count == 1)
    #expect(try plan([row], [mau()], rules: ImportRules(holdFrom: .probable)).new.count == 1)
  }

  @Test(
    "an identifier of the sheet names the record; one that seems to be somebody else's waits; one that stands twice is refused"
  )
  func identifiers() throws {
    let head = "Mã;Họ và tên;Ngày sinh;Hình thức"
    let named = try plan(["P-000007;Trần Thị Mẫu;1990;bắt buộc"], [mau()], head: head)
    #expect(named.changed.map(\.person.id) == ["P-000007"] && named.held.isEmpty)
    let other = try plan(["P-000007;Lý Văn Khác;1970;bắt buộc"], [mau()], head: head)
    #expect(other.held.map(\.reason) == [.otherPersonsID])
    let new = try plan(["P-100;Lý Văn Khác;1970;", ";Vi Mẫu;1980;"], [mau()], head: head)
    #expect(new.new.map(\.person.id) == ["P-000101", "P-100"])
    let key = try #require(other.held.first?.key)
    let apart = ImportDecision(key, .record("P-000007"), isSame: false)
    #expect(
      try plan(["P-000007;Lý Văn Khác;1970;bắt buộc"], [mau()], head: head, decisions: [apart]).held.map(
        \.reason)
        == [.otherPersonsID])
    let twice = try plan(
      ["P-1;Lý Văn Khác;1970;", "P-1;Vi Mẫu;1980;", ";Nông Mẫu;1985;"], [mau()], head: head)
    #expect(
      twice.refused == 2 && twice.faults.map(\.code) == [.duplicateID] && twice.faults.map(\.count) == [2])
    #expect(twice.new.count == 1)
  }

  @Test("what a row does not say stays, and what it says less precisely changes nothing")
  func precision() throws {
    var person = try mau()
    person.rehabilitation = Sensitive(
      Rehabilitation(
        route: .known(.voluntary),
        managementDecision: .known(
          ManagementDecision(
            issuedOn: .known(try #require(CivilDate("2021-11-02"))), issuer: .known("Chủ tịch Mẫu"),
            months: .unknown))))
    let head = "Mã;Họ và tên;Ngày sinh;Hình thức;Ngày QĐ;Thời hạn quản lý"
    let plan = try self.plan(["P-000007;TRAN THI MAU;05/1990;;02/11/2021;24"], [person], head: head)
    #expect(plan.changed.first?.changes.map(\.field) == [.decisionMonths])
    let facts = plan.changed.first?.person.rehabilitation.reveal(for: .storage)
    #expect(
      facts?.route == .known(.voluntary) && facts?.managementDecision.value??.issuer == .known("Chủ tịch Mẫu")
    )
    let changed = try self.plan(["P-000007;Trần Thị Mẫu;13/05/1990;bắt buộc;;"], [person], head: head)
    #expect(changed.changed.first?.changes.map(\.field) == [.birth, .route])
    #expect(
      changed.changed.first?.changes.map { $0.before.reveal(for: .storage) } == ["12/05/1990", "tự nguyện"])
  }

  @Test(
    "a loan that is asked for becomes an application of the person, new or changed; several of one purpose need its identifier"
  )
  func requests() throws {
    let head = "Mã;Họ và tên;Năm sinh;Số tiền;Mục đích;Thời hạn vay;Mã hồ sơ"
    var application = LoanApplication(id: "A-3", borrower: .person("P-000007"), purpose: .production)
    application.amount = .known(Dong(40_000_000))
    func plan(_ row: String, _ applications: [LoanApplication]) throws -> ImportPlan {
      ImportPlan(
        try readSheet([head, row]), into: ImportBook(people: [try mau()], applications: applications))
    }
    let new = try plan("P-000007;Trần Thị Mẫu;1990;50 triệu;học nghề;12;", [application])
    #expect(new.applications.map(\.application.id) == ["A-000004"] && new.applications.map(\.isNew) == [true])
    #expect(new.applications.first?.application.amount == .known(Dong(50_000_000)) && new.changed.isEmpty)
    let changed = try plan("P-000007;Trần Thị Mẫu;1990;50 triệu;sản xuất;;", [application])
    #expect(
      changed.applications.map(\.application.id) == ["A-3"]
        && changed.applications.first?.changes.map(\.field) == [.amount])
    #expect(try plan("P-000007;Trần Thị Mẫu;1990;40 triệu;sản xuất;;", [application]).unchanged == 1)
    var second = application
    second.id = "A-4"
    #expect(
      try plan("P-000007;Trần Thị Mẫu;1990;50 triệu;sản xuất;;", [application, second]).faults.map(\.code)
        == [.severalApplications])
    #expect(
      try plan("P-000007;Trần Thị Mẫu;1990;50 triệu;sản xuất;;A-4", [application, second]).applications.map(
        \.application.id) == ["A-4"])
    second.borrower = .person("P-9")
    #expect(
      try plan("P-000007;Trần Thị Mẫu;1990;50 triệu;sản xuất;;A-4", [second]).faults.map(\.code) == [
        .otherApplicant
      ])
    let shared = [";Vi Mẫu;1980;50 triệu;sản xuất;;HS-1", ";Lý Văn Mẫu;1981;50 triệu;sản xuất;;HS-1"]
    let clash = ImportPlan(try readSheet([head] + shared), into: ImportBook(people: []))
    #expect(clash.refused == 2 && clash.faults.map(\.field) == [.application])
    let fresh = try plan(";Vi Mẫu;1980;50 triệu;sản xuất;24;", [application])
    #expect(fresh.applications.map(\.application.borrower) == [.person("P-000008")])
  }

  @Test("a decision is data: its JSON reads back, and a faulty one names its field")
  func decisionJSON() throws {
    for decision in [
      ImportDecision("abc", .record("P-1"), isSame: true), ImportDecision("abc", .row("def"), isSame: false),
    ] {
      #expect(try ImportDecision(json: decision.json) == decision)
    }
    #expect(throws: InputError.self) { try ImportDecision(json: ["row": "abc", "same": true]) }
    #expect(throws: InputError.self) { try ImportDecision(json: ["row": "abc", "record": "P-1"]) }
  }
}
