import HoaNhap
import Testing

/// A small data folder built in a test.
struct Folder {
  var files: [DataFile: [UInt8]] = [:]

  /// A commune without people.
  init() {
    self[.commune] = #"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#
    self[.people] = "id\n"
  }

  subscript(file: DataFile) -> String {
    get { String(decoding: files[file] ?? [], as: UTF8.self) }
    set { files[file] = Array(newValue.utf8) }
  }

  var data: DataImport { DataFolder.read(files) }

  /// The faults of one file.
  func faults(_ file: DataFile) -> [DataFault] { data.faults.filter { $0.file == file } }

  func report(_ asOf: String = "2026-06-03") throws -> MonthReport {
    let data = data
    return try MonthReport(
      folder: try #require(data.folder), asOf: try day(asOf), dataFaults: data.faults)
  }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

extension Folder {
  /// Seven people, four establishments, applications of every outcome, loans of every standing.
  static var month: Folder {
    var folder = Folder()
    folder[.people] = """
      id,name,identity_number,birth,household,route,completed,decision_issued,list_month,list_confirmed_on,conduct
      P-1,Nguyễn Văn Mẫu,000000000001,12/05/1990,H-1,compulsory,2024-02-01,2024-03-01,2026-05,2026-05-04,good
      P-2,Trần Thị Mẫu,000000000002,1985,-,voluntary,2020-02-01,2020-03-01,2026-06,-,good
      P-3,Lý Văn Mẫu,000000000003,1980-01-01,H-2,voluntary,2016-01-01,2016-06-02,2026-05,2026-05-04,good
      P-4,Vi Thị Mẫu,000000000004,1981-01-01,H-2,voluntary,2016-01-01,2016-06-03,2026-05,2026-05-04,good
      P-5,Nông Văn Mẫu,000000000005,1982-01-01,,substitution,2022-01-01,,2026-05,2026-05-04,good
      P-6,Đàm Thị Mẫu,000000000006,1983-01-01,,-,,-,-,,
      P-7,Hoàng Văn Mẫu,000000000007,1984-01-01,H-9,compulsory,2024-02-01,2024-03-01,2026-05,2026-05-04,
      """
    folder[.households] = "id,other_adults\nH-1,2\nH-2,0\n"
    folder[.establishments] = """
      id;type;registered;operating;members;workers;rehabilitated_workers;listed_workers;plan_confirmed
      E-1;cooperative;yes;yes;7;20;2;2;yes
      E-2;cooperative;yes;yes;4;20;2;2;yes
      """
    folder[.applications] = """
      id,person,establishment,purpose,received_on,source,amount,term_months,programme_balance,same_purpose_debt,needs_loan,training_level,training_months,institution_confirmed
      A-1,P-1,,production,2026-05-20,central,100.000.000,60,-,-,yes,,,
      A-2,P-2,,production,2026-05-21,central,50000000,24,-,-,yes,,,
      A-3,P-3,,production,2026-05-22,central,50000000,24,-,-,yes,,,
      A-4,P-4,,production,2026-05-22,entrusted,40000000,24,-,-,yes,,,
      A-5,P-7,,production,2025-12-01,central,30000000,24,-,-,yes,,,
      A-6,,E-1,production,,central,300000000,36,-,-,yes,,,
      A-7,,E-2,production,,central,300000000,36,-,-,yes,,,
      A-8,P-1,,training,,,24000000,,-,-,yes,elementary,6,yes
      A-9,P-1,,training,,,,,-,-,yes,elementary,6,
      """
    folder[.loans] = """
      id,person,establishment,programme,purpose,source,amount,disbursed_on,term_months,rates,principal_every,settled_on
      V-1,P-1,,qd-29-2014,production,central,12000000,2025-06-10,12,2015-06-05=6.6 2025-12-01=6.24,,
      V-2,P-2,,qd-29-2014,production,central,12000000,2025-06-10,24,2015-06-05=6.6,6,
      V-3,P-3,,qd-29-2014,production,central,12000000,2020-06-10,24,2015-06-05=6.6,6,2022-01-10
      V-4,P-4,,,production,central,50000000,2026-05-04,36,,,
      V-5,P-7,,,production,entrusted,60000000,2026-06-10,36,,,
      """
    folder[.payments] = """
      id,loan,date,amount
      PT-1,V-1,2025-07-10,65096
      PT-2,V-2,2025-07-10,65096
      PT-3,V-3,2022-01-10,13000000
      PT-4,V-4,2026-05-20,10000000
      """
    return folder
  }
}
