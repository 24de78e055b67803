import HoaNhap
import Testing

@Suite("Headers of a commune's sheet: found wherever they stand, known in every writing, never guessed")
struct SheetHeaderTests {
  private func fields(_ reading: SheetReading) -> [SheetField?] { reading.columns.map(\.field) }

  @Test(
    "columns are known with marks, without, in capitals, decomposed, with stray spaces, line breaks and punctuation",
    arguments: [
      "Họ và tên;Ngày, tháng, năm sinh;Số CCCD/CMND;Ngày QĐ quản lý",
      "HO VA TEN;NGAY THANG NAM SINH;SO CCCD/CMND;NGAY QD QUAN LY",
      "Họ tên;NTNS;CMND/CCCD;Ngày QĐ",
      "\" Họ\nvà tên :\";\"Ngày/tháng/\nnăm sinh\";Số CCCD - CMND;Ngày QĐ (quản lý)",
      "Ho\u{323} va\u{300} te\u{302}n;Năm sinh;\u{FEFF}CCCD\u{200B};Ngày\u{00A0}QĐ quản lý",
      "name;birth;identity_number;decision_issued",
    ])
  func writings(header: String) throws {
    let reading = try readSheet([header, "Trần Thị Mẫu;1990;000000000001;02/11/2021"])
    #expect(fields(reading) == [.name, .birth, .identityNumber, .decisionIssued])
    #expect(reading.questions.isEmpty && reading.faults.isEmpty)
    #expect(reading.rows.first?.facts.managementDecision.value??.issuedOn.value?.text == "2021-11-02")
  }

  @Test("every header of the data folder's people is known")
  func dataFolder() {
    for column in DataTable.people.columns {
      for header in column.headers {
        #expect(SheetVocabulary.standard.fields(of: header)?.map(\.rawValue) == [column.id], "\(header)")
      }
    }
  }

  @Test("titles stand above, and are passed over with a note; rows keep the numbers of the spreadsheet")
  func titles() throws {
    let reading = try readSheet([
      "ỦY BAN NHÂN DÂN XÃ MẪU;;", "DANH SÁCH, BIỂU MẪU, DỮ LIỆU BỊA;;", ";;", "STT;Họ và tên;Năm sinh",
      "1;Trần Thị Mẫu;1990", "2;Lý Văn Mẫu;31/2/1990",
    ])
    #expect(reading.separator == .semicolon)
    #expect(reading.rows.map(\.row) == [5])
    #expect(reading.faults.first?.firstRows == [6])
    #expect(reading.notes.map(\.kind) == [.title, .header])
    #expect(reading.notes.map(\.count) == [3, 1])
  }

  @Test("a cell with line breaks is one row of the spreadsheet")
  func lineBreaks() throws {
    let reading = try readSheet([
      "\"Họ\nvà\ntên\";Năm sinh;Ghi chú", "Trần Thị Mẫu;1990;\"một\nhai\"", "Lý Văn Mẫu;1991;",
    ])
    #expect(reading.rows.map(\.row) == [2, 3])
  }

  @Test(
    "a header of two rows with merged cells is read as one; years of birth stand in a column for each sex")
  func twoRows() throws {
    let reading = try readSheet([
      "STT,Họ và tên,Năm sinh,,Quyết định quản lý,,", ",,Nam,Nữ,Số,Ngày,Cơ quan ban hành",
      "1,Lý Văn Mẫu,1980,,12/QĐ,02/11/2021,Chủ tịch Mẫu",
      "2,Trần Thị Mẫu,,1990,13/QĐ,03/11/2021,Chủ tịch Mẫu", "3,Vi Mẫu,1980,1990,,,",
    ])
    #expect(
      fields(reading) == [.ordinal, .name, .birthOfMen, .birthOfWomen, nil, .decisionIssued, .decisionIssuer])
    #expect(reading.columns[4].use == .aside && reading.columns[4].header == "Quyết định quản lý Số")
    #expect(reading.rows.map { $0.identity.birth.value?.description } == ["1980", "1990"])
    #expect(reading.faults.map(\.code) == [.twoValues])
  }

  @Test("a column that is not known is kept aside and named")
  func unknown() throws {
    let reading = try readSheet(["Họ và tên;Năm sinh;Màu áo;Điện thoại;", "Trần Thị Mẫu;1990;xanh;;"])
    #expect(reading.columns.map(\.use) == [.read, .read, .unknown, .aside, .unknown])
    #expect(reading.columns[2].header == "Màu áo")
    #expect(reading.rows.count == 1)
  }

  @Test(
    "a header that can mean several things is asked about, and nothing of it is read until the host answers")
  func ambiguous() throws {
    let lines = ["Đối tượng;Họ và tên;Năm sinh;Thời hạn", "bắt buộc;Trần Thị Mẫu;1990;24"]
    let asked = try readSheet(lines)
    #expect(asked.questions.map(\.columns) == [[1], [4]])
    #expect(asked.questions.map(\.choices) == [[.name, .route], [.decisionMonths, .termMonths]])
    #expect(asked.rows.first?.facts == Rehabilitation())
    #expect(!ImportPlan(asked, into: ImportBook(people: [])).isReady)
    let answered = try readSheet(lines) { $0.columns = ["ĐỐI TƯỢNG": .field(.route), "#4": .aside] }
    #expect(answered.questions.isEmpty)
    #expect(answered.rows.first?.facts.route == .known(.compulsory))
    #expect(answered.rows.first?.facts.managementDecision == .unknown)
    #expect(ImportPlan(answered, into: ImportBook(people: [])).isReady)
  }

  @Test("two columns of one meaning are asked about")
  func twice() throws {
    let lines = ["Họ và tên;Năm sinh;Ngày sinh", "Trần Thị Mẫu;1990;12/05/1990"]
    let asked = try readSheet(lines)
    #expect(asked.questions.map(\.columns) == [[2, 3]])
    let answered = try readSheet(lines) { $0.columns = ["Năm sinh": .aside] }
    #expect(answered.rows.first?.identity.birth.value?.description == "1990-05-12")
  }

  @Test("family and given names in two columns make one name")
  func splitNames() throws {
    let named = try readSheet(["Họ và đệm;Tên;Năm sinh", "Trần Thị;Mẫu;1990"])
    #expect(named.rows.first?.identity.name == .known("Trần Thị Mẫu"))
    let lines = ["Họ và tên;;Năm sinh", "Trần Thị;Mẫu;1990"]
    let asked = try readSheet(lines)
    #expect(asked.questions.map(\.columns) == [[2]] && asked.questions.first?.choices == [.givenName])
    let answered = try readSheet(lines) { $0.columns = ["#2": .field(.givenName)] }
    #expect(answered.rows.first?.identity.name == .known("Trần Thị Mẫu"))
    #expect(
      try readSheet(["Tên;Năm sinh", "Trần Thị Mẫu;1990"]).rows.first?.identity.name == .known("Trần Thị Mẫu")
    )
  }

  @Test("a host's own words join the vocabulary")
  func vocabulary() throws {
    let reading = try readSheet(["Danh tính;Mốc;Năm sinh", "Trần Thị Mẫu;02/11/2021;1990"]) { options in
      options.vocabulary.add("danh tính", [.name])
      options.vocabulary.add("MỐC", [.decisionIssued])
    }
    #expect(reading.rows.first?.facts.managementDecision.value??.issuedOn.value?.text == "2021-11-02")
  }

  @Test("what is no such sheet is refused, with what would make it one")
  func refusals() throws {
    func refusal(_ bytes: [UInt8]) -> SheetRefusal.Code? {
      do throws(SheetRefusal) {
        _ = try SheetReading(bytes, MessySheet.options())
        return nil
      } catch {
        return error.code
      }
    }
    #expect(refusal([0x50, 0x4B, 0x03, 0x04, 0x14]) == .workbook)
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .workbook)
    #expect(refusal([0xFF, 0xFE, 0x48, 0x00]) == .utf16)
    #expect(refusal([]) == .noHeader)
    #expect(refusal(Array("Trần Thị Mẫu;1990\nLý Văn Mẫu;1991".utf8)) == .noHeader)
    #expect(refusal(Array("Họ và tên\nTrần Thị Mẫu".utf8)) == .noHeader)
    let late = String(repeating: "đầu đề;;\n", count: 30) + "Họ và tên;Năm sinh;\nTrần Thị Mẫu;1990;\n"
    #expect(refusal(Array(late.utf8)) == .noHeader)
    #expect(refusal(Array(late.dropFirst("đầu đề;;\n".count).utf8)) == nil)
  }
}
