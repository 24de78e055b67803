extension DataTable {
  /// The columns of `establishments.csv`.
  public static let establishments = DataTable(
    file: .establishments,
    columns: [
      DataColumn("id", ["Mã cơ sở", "Mã"], .id, isRequired: true),
      DataColumn("name", ["Tên cơ sở", "Tên"], .text, isPersonal: true),
      DataColumn("type", ["Loại hình"], .word(WordTable.types)),
      DataColumn("registered", ["Đã đăng ký", "Đăng ký"], .flag),
      DataColumn("operating", ["Đang hoạt động", "Hoạt động"], .flag),
      DataColumn("members", ["Số thành viên"], .count.none(.isZero)),
      DataColumn("workers", ["Tổng số lao động", "Số lao động"], .count.none(.isZero)),
      DataColumn("rehabilitated_workers", ["Lao động sau cai nghiện"], .count.none(.isZero)),
      DataColumn("listed_workers", ["Lao động có trong danh sách"], .count.none(.isZero)),
      DataColumn("plan_confirmed", ["Phương án được xác nhận", "Xác nhận phương án"], .flag),
      DataColumn("insured_workers", ["Lao động tham gia BHXH"], .count.none(.isZero)),
      DataColumn("capital", ["Tổng nguồn vốn", "Vốn"], .amount.none(.isZero)),
      DataColumn("revenue", ["Doanh thu năm trước", "Doanh thu"], .amount.none(.isZero)),
    ])

  /// The columns of `applications.csv`. One of `person` and `establishment` is filled.
  public static let applications = DataTable(
    file: .applications,
    columns: [
      DataColumn("id", ["Mã hồ sơ", "Mã"], .id, isRequired: true),
      DataColumn("person", ["Mã người", "Mã người vay"], .id.none(.isNone)),
      DataColumn("establishment", ["Mã cơ sở"], .id.none(.isNone)),
      DataColumn("purpose", ["Mục đích", "Mục đích vay"], .word(WordTable.purposes), isRequired: true),
      DataColumn("received_on", ["Ngày nhận hồ sơ", "Ngày nhận"], .date),
      DataColumn("source", ["Nguồn vốn"], .word(WordTable.sources)),
      DataColumn("amount", ["Số tiền xin vay", "Số tiền"], .amount),
      DataColumn("term_months", ["Thời hạn vay (tháng)", "Thời hạn vay", "Thời hạn"], .count),
      DataColumn("programme_balance", ["Dư nợ chương trình"], .amount.none(.isZero)),
      DataColumn("same_purpose_debt", ["Dư nợ cùng mục đích"], .amount.none(.isZero)),
      DataColumn("needs_loan", ["Có nhu cầu vay", "Nhu cầu vay"], .flag),
      DataColumn("training_level", ["Trình độ đào tạo"], .word(WordTable.levels, none: .isNone)),
      DataColumn("training_months", ["Số tháng học"], .count.none(.isNone)),
      DataColumn("institution_confirmed", ["Giấy xác nhận đào tạo", "Cơ sở đào tạo xác nhận"], .flag),
    ])

  /// The columns of `loans.csv`. One of `person` and `establishment` is filled.
  public static let loans = DataTable(
    file: .loans,
    columns: [
      DataColumn("id", ["Mã khoản vay", "Mã món vay", "Mã"], .id, isRequired: true),
      DataColumn("person", ["Mã người", "Mã người vay"], .id.none(.isNone)),
      DataColumn("establishment", ["Mã cơ sở"], .id.none(.isNone)),
      DataColumn("application", ["Mã hồ sơ"], .id.none(.isNone)),
      DataColumn("programme", ["Chương trình"], .id),
      DataColumn("purpose", ["Mục đích", "Mục đích vay"], .word(WordTable.purposes), isRequired: true),
      DataColumn("source", ["Nguồn vốn"], .word(WordTable.sources)),
      DataColumn("amount", ["Số tiền vay", "Số tiền"], .amount),
      DataColumn("disbursed_on", ["Ngày giải ngân"], .date),
      DataColumn("disbursements", ["Các lần giải ngân"], .disbursements.none(.isNone)),
      DataColumn(
        "term_months", ["Thời hạn vay (tháng)", "Thời hạn vay", "Thời hạn"], .count, isRequired: true),
      DataColumn("study_until", ["Ngày kết thúc khóa học", "Kết thúc khóa học"], .date.none(.isNone)),
      DataColumn("rates", ["Lãi suất"], .rates.none(.isNone)),
      DataColumn("principal_every", ["Kỳ trả gốc (tháng)", "Kỳ trả gốc"], .count.none(.isNone)),
      DataColumn("settled_on", ["Ngày tất toán", "Tất toán"], .date.none(.isNone)),
    ])

  /// The columns of `payments.csv`.
  public static let payments = DataTable(
    file: .payments,
    columns: [
      DataColumn("id", ["Mã phiếu thu", "Số phiếu", "Mã"], .id, isRequired: true),
      DataColumn("loan", ["Mã khoản vay", "Mã món vay"], .id, isRequired: true),
      DataColumn("date", ["Ngày nộp", "Ngày trả", "Ngày"], .date, isRequired: true),
      DataColumn("amount", ["Số tiền", "Số tiền nộp"], .amount, isRequired: true),
    ])
}
