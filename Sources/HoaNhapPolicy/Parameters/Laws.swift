public import HoaNhapValues

/// The texts that the policy rests on, cited by their short Vietnamese names.
///
/// Of the Decision itself only Điều 4 is cited by number; its other parts are cited by topic, since their numbers were not
/// known when the register was made.
extension Citation {
  /// Quyết định 08/2026/QĐ-TTg.
  public static func decision08(_ place: String) -> Citation { Citation("QĐ 08/2026/QĐ-TTg", place) }
  /// Quyết định 22/2023/QĐ-TTg, the sibling text on people released from prison.
  public static func decision22(_ place: String) -> Citation { Citation("QĐ 22/2023/QĐ-TTg", place) }
  /// Bộ luật Dân sự.
  public static func civilCode(_ place: String) -> Citation { Citation("Bộ luật Dân sự", place) }
  /// Bộ luật Lao động.
  public static func labourCode(_ place: String) -> Citation { Citation("Bộ luật Lao động", place) }
  /// Luật Hỗ trợ doanh nghiệp nhỏ và vừa.
  public static func enterpriseLaw(_ place: String) -> Citation { Citation("Luật 04/2017/QH14", place) }
  /// Luật Hợp tác xã.
  public static func cooperativeLaw(_ place: String) -> Citation { Citation("Luật 17/2023/QH15", place) }
  /// Thông tư 14/2017/TT-NHNN on how interest is computed.
  public static func circular14(_ place: String) -> Citation { Citation("Thông tư 14/2017/TT-NHNN", place) }
  /// Nghị định 06/2026/NĐ-CP.
  public static func decree06(_ place: String) -> Citation { Citation("NĐ 06/2026/NĐ-CP", place) }
  /// Nghị định 09/2019/NĐ-CP on administrative reports.
  public static func decree09(_ place: String) -> Citation { Citation("NĐ 09/2019/NĐ-CP", place) }
  /// The commune's plan, by its own numbering.
  public static func plan(_ place: String) -> Citation { Citation("Kế hoạch xã Châu Sơn", place) }
  /// What the bank does, where no text says it.
  public static func practice(_ place: String) -> Citation { Citation("Thực tiễn NHCSXH", place) }
  /// A reading that the package chose.
  public static func reading(_ place: String) -> Citation { Citation("Cách hiểu của HoaNhap", place) }
}
