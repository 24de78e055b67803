import Foundation
import HoaNhap
import Testing

@Suite("Headers of the data folder, in English and in Vietnamese")
struct HeaderTests {
  @Test("each header of a table names one column, whatever its marks and case", arguments: DataTable.all)
  func unique(table: DataTable) {
    for column in table.columns {
      for header in column.headers + column.headers.map({ $0.uppercased() }) {
        var folder = Folder()
        // The identifier's column is needed; the one under test stands behind it.
        let needed = table.columns.filter { $0.isRequired && $0.id != column.id }.map(\.id)
        folder[table.file] = (needed + ["\"\(header)\""]).joined(separator: ",") + "\n"
        #expect(folder.faults(table.file).isEmpty, "\(table.file.name): \(header)")
      }
    }
  }

  @Test(
    "Vietnamese headers with marks, without marks, in capitals, decomposed and English ones read the same row",
    arguments: [
      "id,name,birth,route,list_confirmed_on",
      "Mã,Họ và tên,Ngày sinh,Hình thức cai nghiện,Ngày xác nhận danh sách",
      "Ma,Ho va ten,Ngay sinh,Hinh thuc cai nghien,Ngay xac nhan danh sach",
      "MÃ,HỌ VÀ TÊN,NGÀY SINH,HÌNH THỨC CAI NGHIỆN,NGÀY XÁC NHẬN DANH SÁCH",
      "Ma\u{303},Ho\u{323} va\u{300} te\u{302}n,Nga\u{300}y sinh,hinh thuc cai nghien, ngay xac nhan danh sach ",
      "ID,Name,BIRTH,Route,List confirmed on",
    ])
  func languages(header: String) throws {
    var folder = Folder()
    folder[.people] = header + "\nP-1,Trần Thị Mẫu,05/1990,Bắt buộc,04/05/2026\n"
    let person = try #require(folder.data.folder?.people.first)
    #expect(person.id == "P-1")
    let identity = person.identity.reveal(for: .storage)
    #expect(identity.name == .known("Trần Thị Mẫu"))
    #expect(identity.birth == .known(try #require(PartialDate("1990-05"))))
    let facts = person.rehabilitation.reveal(for: .storage)
    #expect(facts.route == .known(.compulsory))
    #expect(try facts.listEntry == .known(ListEntry(month: .unknown, confirmedOn: .known(day("2026-05-04")))))
  }

  @Test("byte order mark, CRLF and semicolons change nothing")
  func writings() throws {
    var plain = Folder()
    plain[.people] = "id,name,birth\nP-1,\"Mẫu; một\",1990\nP-2,,\n"
    var other = Folder()
    other[.people] = "\u{FEFF}id;name;birth\r\nP-1;\"Mẫu; một\";1990\r\nP-2;;\r\n"
    #expect(plain.data.status == .complete)
    #expect(plain.data == other.data)
    #expect(plain.data.folder?.people.count == 2)
  }

  @Test("a column that is not known is not read, and a warning names it")
  func unknownColumn() throws {
    var folder = Folder()
    folder[.people] = "id,Ghi chú\nP-1,Mẫu\n"
    let fault = try #require(folder.faults(.people).first)
    #expect(fault.severity == .warning && fault.code == .unknownField && fault.column == 2)
    #expect(fault.header == "Ghi chú")
    #expect(folder.data.status == .complete)
    #expect(folder.data.folder?.people.count == 1)
  }

  @Test("a file without its header line is refused, and the row that stands there is not shown")
  func noHeader() throws {
    var folder = Folder()
    folder[.people] = "P-1,Nguyễn Văn Mẫu,000000000001\n"
    let data = folder.data
    #expect(data.status == .unusable)
    #expect(data.faults.contains { $0.code == .missingField && $0.header == "id" })
    for fault in data.faults {
      #expect(!fault.text(.vietnamese).contains("Nguyễn") && !fault.text(.english).contains("000000000001"))
    }
  }

  @Test("a required column that is missing, a column that stands twice and an empty file are told")
  func unreadable() {
    var folder = Folder()
    folder[.payments] = "id,loan,amount\nPT-1,V-1,5\n"
    #expect(folder.faults(.payments).map(\.header) == ["date"])
    folder[.payments] = "id,loan,date,Ngày nộp,amount\n"
    #expect(folder.faults(.payments).first?.code == .duplicate)
    folder[.payments] = ""
    #expect(folder.faults(.payments).contains { $0.code == InputError.Code(rawValue: "csv.missingHeader") })
    // The other files are read all the same.
    #expect(folder.data.status == .partial)
  }

  @Test("the documentation names every column and every Vietnamese header")
  func documented() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Documentation/DataFolder.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for table in DataTable.all { #expect(text.contains(table.guide()), "\(table.file.name)") }
  }
}
