import HoaNhap
import Testing

@Suite("The printed list: its columns, and who may see them — C.2, K.5, S.2")
struct ListFormTests {
  private typealias S = ListSamples

  private let households = [Household(id: "H-1", village: .known("Thôn Mẫu"))]
  private let people = [
    S.person("P-1", identity: { $0.identityNumber = .known("001087000001") }),
    S.person("P-2", identity: { $0.name = .known("=Tên & <b>Mẫu</b>") }), S.person("P-3"),
  ]

  private func june() throws -> ListFile {
    let may = try S.handedOver("2026-05", on: "2026-05-04", Array(people.dropFirst()))
    return try S.confirmed(
      "2026-06", on: "2026-06-03", people, previous: [may], stated: [ListStatement("P-3", .movedAway)])
  }

  private func copy(
    _ agency: AgencyID, own: [ListColumnID: [PersonID: String]] = [:], form: ListForm = .standard,
    policy: AccessPolicy = .standard
  ) throws(ListFault) -> ListCopy {
    guard let file = try? june() else { preconditionFailure("the sample list is one") }
    return try file.copy(
      of: 1, for: agency, people: people, households: households, own: own, form: form, policy: policy)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("the police and the People's Committee see every column; `listed` is left out beside the movement")
  func full() throws {
    for agency in [S.police, S.committee] {
      #expect(try copy(agency).columns == ListColumn.known.filter { $0.id != ListColumn.listed.id })
    }
  }

  @Test("the bank's copy: who it is, listed, the last borrowing day; no route, no decision, no reason")
  func bank() throws {
    let copy = try copy(S.bank)
    #expect(
      copy.columns.map(\.id) == [
        "number", "person", "name", "identity_number", "birth", "village", "last_borrowing_day", "listed",
        "note",
      ])
    #expect(
      copy.fields == [
        "id", "name", "identity_number", "birth", "village", "last_borrowing_day", "listed",
      ])
    for page in [text(copy.csv()), copy.html(under: ListLetterhead(.chauSon))] {
      #expect(!page.contains("bắt buộc") && !page.contains("19/09/2023") && !page.contains("Chủ tịch Mẫu"))
      #expect(!page.contains("chuyển nơi cư trú") && page.contains("19/09/2033"))
    }
  }

  @Test(
    "whom the policy tells nothing about the list gets no copy, and is told who may",
    arguments: [
      AgencyID.economicOffice, .cultureSocialOffice, .fatherlandFront, .savingsAndCreditGroups, "x-nobody",
    ])
  func others(agency: AgencyID) throws {
    do {
      _ = try copy(agency)
      Issue.record("no column of a list is open")
    } catch {
      #expect(error.code == .notToRead && error.expected == [S.police, S.committee, S.bank].sorted())
    }
  }

  @Test("the columns follow a host's policy, not a table of their own")
  func policy() throws {
    var policy = AccessPolicy.standard
    policy[S.bank, .rehabilitation] = AccessGrant(.only(["listed"]))
    policy[S.bank, .identity] = AccessGrant(.only(["id", "name"]))
    #expect(
      try copy(S.bank, policy: policy).columns.map(\.id) == ["number", "person", "name", "listed", "note"])
    // What is open about own members alone is no list.
    policy[.savingsAndCreditGroups, .rehabilitation] = AccessGrant(reach: .ownGroups)
    do {
      _ = try copy(.savingsAndCreditGroups, policy: policy)
      Issue.record("a list is about everybody")
    } catch {
      #expect(error.code == .notToRead && error.expected == [S.police, S.committee, S.bank].sorted())
    }
  }

  @Test("a version that is not confirmed goes to those who draw it up and confirm it alone (C.2)")
  func unconfirmed() throws {
    var file = try S.file("2026-06")
    try file.drawUp(
      file.draft(on: S.date("2026-06-03"), people: people, previous: []), by: S.police,
      stamp: S.stamp("2026-06-03"))
    func copy(_ agency: AgencyID, _ number: Int = 1) throws(ListFault) -> ListCopy {
      try file.copy(of: number, for: agency, people: people, households: [])
    }
    for agency in [S.police, S.committee] {
      #expect(try copy(agency).html(under: ListLetterhead(.chauSon)).contains("Bản dự thảo"))
    }
    do {
      _ = try copy(S.bank)
      Issue.record("the bank lends by a confirmed list")
    } catch {
      #expect(error.code == .notConfirmed && error.rule == "C.2" && error.expected == [S.committee])
    }
    #expect(throws: ListFault.self) { try copy(S.police, 2) }
  }

  @Test("as CSV: those on the list, then those who left; a cell that looks like a formula is none")
  func csv() throws {
    let form = try ListForm(
      title: ListForm.usualTitle,
      columns: [.number, .name, .identityNumber, .village, .route, .decisionIssued, .movement, .note],
      standing: .assumed)
    #expect(
      text(try copy(S.police, form: form).csv()) == """
        \u{FEFF}STT,Họ và tên,Số định danh,"Thôn, bản",Hình thức cai nghiện,Ngày quyết định quản lý,Biến động,Ghi chú\r
        1,Người Mẫu P-1,001087000001,Thôn Mẫu,bắt buộc,19/09/2023,mới,\r
        2,'=Tên & <b>Mẫu</b>,-,Thôn Mẫu,bắt buộc,19/09/2023,giữ nguyên,\r
        3,Người Mẫu P-3,-,Thôn Mẫu,,,chuyển nơi cư trú,\r

        """)
    #expect(text(try copy(S.bank).csv(.english)).contains("2033-09-19,yes,"))
  }

  @Test("what is printed is what was confirmed: facts of the list's day, names of the record")
  func kept() throws {
    let file = try june()
    var later = people
    later[0] = S.person(
      "P-1", { $0.route = .known(.voluntary) }, identity: { $0.name = .known("Tên Đã Sửa") })
    let csv = text(
      try file.copy(of: 1, for: S.police, people: Array(later.prefix(1)), households: []).csv())
    #expect(csv.contains("P-1,Tên Đã Sửa") && csv.contains("bắt buộc") && !csv.contains("tự nguyện"))
    #expect(csv.contains("\r\n2,P-2,,,,"), "whose record is gone stands with the identifier alone")
  }

  @Test("a host's own column is opened by its category, and an empty one stays empty")
  func own() throws {
    let quarter = ListColumn("x-quarter", Wording(vi: "Khu", en: "Quarter"), category: .identity)
    let secret = ListColumn("x-note", Wording(vi: "Lưu ý", en: "Remark"), category: .conduct)
    let form = try ListForm(
      title: ListForm.usualTitle, columns: [.person, quarter, secret], standing: .enacted)
    let own: [ListColumnID: [PersonID: String]] = ["x-quarter": ["P-1": "Khu 3"], "x-note": ["P-1": "riêng"]]
    #expect(text(try copy(S.police, own: own, form: form).csv()).contains("P-1,Khu 3,riêng\r\nP-2,,\r\n"))
    let bank = try copy(S.bank, own: own, form: form)
    #expect(bank.columns.map(\.id) == ["person", "x-quarter"])
    #expect(!text(bank.csv()).contains("riêng"))
  }

  @Test("the standard form is assumed and says so on the page; a form of the host's says what it is")
  func standing() throws {
    #expect(ListForm.standard.standing == .assumed)
    let page = try copy(S.police).html(under: ListLetterhead(.chauSon))
    #expect(page.contains("mẫu giả định"))
    let official = try ListForm(title: ListForm.usualTitle, columns: ListColumn.known, standing: .enacted)
    #expect(
      try !copy(S.police, form: official).html(under: ListLetterhead(.chauSon)).contains("mẫu giả định"))
  }

  @Test("a form as JSON and back; a column of the package's own keeps its category")
  func json() throws {
    #expect(try ListForm(json: ListForm.standard.json) == .standard)
    let form = try ListForm(
      json: JSONReader.parse(
        Array(
          #"{"form":1,"columns":[{"id":"name"},{"id":"route","vi":"Hình thức"},{"id":"x-a","vi":"A","en":"A","category":"loan"}]}"#
            .utf8)))
    #expect(form.columns.map(\.id) == ["name", "route", "x-a"] && form.standing == .assumed)
    #expect(form.columns[1].header == Wording(vi: "Hình thức", en: "Route"))
    #expect(form.columns[1].field == ListColumn.route.field)
    #expect(form.columns[2].field == AccessField("x-a", .loan))
    #expect(try ListForm(json: form.json) == form)
  }

  @Test(
    "a form that cannot be is refused with its place",
    arguments: [
      (#"{"form":1,"columns":[]}"#, "columns"), (#"{"form":2,"columns":[{"id":"name"}]}"#, "form"),
      (#"{"form":1,"columns":[{"id":"name"},{"id":"name"}]}"#, "columns[1].id"),
      (#"{"form":1,"columns":[{"id":"name","category":"totals"}]}"#, "columns[0].category"),
      (#"{"form":1,"columns":[{"id":"x","vi":"X","en":"X"}]}"#, "columns[0].category"),
      (#"{"form":1,"columns":[{"id":""}]}"#, "columns[0].id"),
      (#"{"form":1,"columns":[{"id":"name"}],"size":3}"#, "size"),
    ])
  func forms(json: String, place: String) throws {
    do {
      _ = try ListForm(json: JSONReader.parse(Array(json.utf8)))
      Issue.record("the form is refused")
    } catch let error as InputError {
      #expect(error.field == place)
    }
  }

  @Test("the page: head, motto, title, month, version, boxes to sign; nothing from anywhere, names escaped")
  func page() throws {
    let page = try copy(S.police).html(under: ListLetterhead(.chauSon))
    for part in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "CÔNG AN XÃ CHÂU SƠN",
      "DANH SÁCH NGƯỜI SAU CAI NGHIỆN MA TÚY", "Tháng 06/2026 – Bản số 1", "ngày 03 tháng 6 năm 2026",
      "XÁC NHẬN CỦA", "III.1.4", "Tổng số: 2 người", "counter(page)", "A4 landscape",
      "display:table-header-group",
      "=Tên &amp; &lt;b&gt;Mẫu&lt;/b&gt;", "chuyển nơi cư trú", "lang=\"vi\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for part in ["<script", "http:", "https:", "url(", "<b>Mẫu", "@import", "<img", "Bản dự thảo"] {
      #expect(!page.contains(part), "\(part)")
    }
    let english = try copy(S.bank).html(
      under: ListLetterhead(.chauSon, superior: nil, place: ""), language: .english)
    for part in [
      "lang=\"en\"", "LIST OF PEOPLE AFTER DRUG REHABILITATION", "2026-06 – version 1", "Copy for",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    #expect(!english.contains("Danh sách") && !english.contains("Trang "))
  }

  @Test("a correction says so, and the body above and the place are the host's to give")
  func letterhead() throws {
    var file = try june()
    try file.handOver(
      version: 1, to: S.bank, by: S.police, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    try file.correct(
      file.draft(on: S.date("2026-06-12"), people: [], previous: []), because: "Sai mã", by: S.police,
      stamp: S.stamp("2026-06-12"))
    let page = try file.copy(of: 2, for: S.police, people: people, households: households)
      .html(
        under: ListLetterhead(.chauSon, superior: Wording(vi: "Công an tỉnh Mẫu", en: "Police"), place: "Mẫu")
      )
    #expect(page.contains("Bản số 2 (đính chính)") && page.contains("CÔNG AN TỈNH MẪU"))
    #expect(page.contains("Mẫu, ngày 12 tháng 6 năm 2026") && page.contains("Không có."))
    #expect(!page.contains("Sai mã"))
  }

  @Test("a copy prints as what it is, never a name")
  func redacted() throws {
    let copy = try copy(S.police)
    var dumped = ""
    dump(copy, to: &dumped)
    #expect(!"\(copy)\(dumped)".contains("Mẫu"))
    #expect("\(copy)" == "list 2026-06, version 1, copy for communePolice")
  }
}

@Suite("The list's file under the access policy — K.5")
struct ListAccessTests {
  private typealias S = ListSamples

  @Test("who is on the list is for those who may read rehabilitation; its days are figures")
  func access() throws {
    let file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    func fields(_ agency: AgencyID) throws -> [String]? {
      let reader = Reader("r-1", of: agency, for: .monthlyList, on: S.date("2026-06-04"))
      return try? AccessPolicy.standard.view(of: file, as: reader).get().reading.fields
    }
    #expect(try fields(S.police) == ["month", "duty", "versions", "moves"])
    #expect(try fields(S.committee) == ["month", "duty", "versions", "moves"])
    #expect(try fields(S.bank) == ["month", "duty", "versions"])
    #expect(try fields(.economicOffice) == ["month", "duty", "versions"])
    #expect(try fields("x-nobody") == nil)
  }

  @Test("every member of its JSON has a category, but for the number of the form")
  func categories() throws {
    let file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    let names = Set(ListFile.accessFields.map(\.name))
    let members = file.json.objectValue?.members.map(\.key) ?? []
    #expect(Set(members).subtracting(names) == ["list"])
    #expect(ListFile.accessKind == ListFile.collection.text && file.accessID == "2026-06")
  }
}
