extension DataTable {
  /// The columns of `people.csv`.
  public static let people = DataTable(
    file: .people,
    columns: [
      DataColumn("id", ["Mã", "Mã người", "Mã số"], .id, isRequired: true),
      DataColumn("name", ["Họ và tên", "Họ tên"], .text, isPersonal: true),
      DataColumn(
        "identity_number", ["Số định danh", "Số định danh cá nhân", "CCCD", "Số CCCD"], .text.none(.isNone),
        isPersonal: true),
      DataColumn("birth", ["Ngày sinh", "Năm sinh"], .partialDate, isPersonal: true),
      DataColumn("household", ["Mã hộ", "Hộ gia đình"], .id.none(.isNone)),
      DataColumn(
        "route", ["Hình thức cai nghiện", "Hình thức"], .word(WordTable.routes, none: .isNone),
        isPersonal: true),
      DataColumn("completed", ["Ngày hoàn thành"], .date, isPersonal: true),
      DataColumn(
        "decision_issued", ["Ngày quyết định quản lý", "Ngày quyết định", "Ngày ban hành quyết định"],
        .date.none(.isNone), isPersonal: true),
      DataColumn("decision_issuer", ["Cơ quan ban hành", "Nơi ban hành"], .text, isPersonal: true),
      DataColumn(
        "decision_months", ["Thời hạn quản lý (tháng)", "Thời hạn quản lý"], .count, isPersonal: true),
      DataColumn("list_month", ["Tháng danh sách"], .month.none(.isNone), isPersonal: true),
      DataColumn(
        "list_confirmed_on", ["Ngày xác nhận danh sách", "Ngày xác nhận"], .date.none(.isNone),
        isPersonal: true),
      DataColumn("conduct", ["Chấp hành pháp luật"], .word(WordTable.conduct), isPersonal: true),
      DataColumn("conduct_recorded_on", ["Ngày nhận xét"], .date, isPersonal: true),
    ])

  /// The columns of `households.csv`.
  public static let households = DataTable(
    file: .households,
    columns: [
      DataColumn("id", ["Mã hộ", "Mã"], .id, isRequired: true),
      DataColumn("representative", ["Người đại diện", "Chủ hộ"], .text, isPersonal: true),
      DataColumn("village", ["Thôn", "Thôn, bản", "Địa bàn"], .text, isPersonal: true),
      DataColumn("group", ["Mã tổ", "Tổ tiết kiệm và vay vốn", "Tổ TK&VV"], .id.none(.isNone)),
      DataColumn(
        "other_adults", ["Số thành viên khác đủ 18 tuổi", "Thành viên khác đủ 18 tuổi"], .count.none(.isZero)),
    ])
}
