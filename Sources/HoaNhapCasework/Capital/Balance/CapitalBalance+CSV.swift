import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

extension CapitalBalance {
  /// The balance by source and month as a table for a spreadsheet, with a byte order mark; exact numbers.
  public func csv(_ language: Language = .vietnamese) -> [UInt8] {
    var writer = CSVWriter(hasByteOrderMark: true)
    writer.record(Self.headers.map { $0[language] })
    for source in sources {
      for month in source.months {
        writer.text(source.source.sourceWording[language])
        writer.text(Wording.month(month.month)[language])
        for amount in [
          month.incoming, month.returning, month.demand, month.undetermined, month.left, month.missing,
        ] { writer.integer(amount.amount) }
        writer.endRecord()
      }
    }
    return writer.bytes
  }

  private static let headers = [
    Wording(vi: "Nguồn vốn", en: "source"), Wording(vi: "Tháng", en: "month"),
    Wording(vi: "Vốn mới", en: "incoming"), Wording(vi: "Gốc đến hạn", en: "returning"),
    Wording(vi: "Nhu cầu chắc chắn", en: "demand"), Wording(vi: "Chưa đủ dữ kiện", en: "undetermined"),
    Wording(vi: "Còn lại", en: "left"), Wording(vi: "Thiếu", en: "missing"),
  ]
}
