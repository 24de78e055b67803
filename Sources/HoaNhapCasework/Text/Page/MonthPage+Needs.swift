import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// The capital that the applications need.
extension MonthPage {
  var needs: HTML { report.capital == nil ? applicationNeeds : capital }

  /// What the applications need, where nothing can be said of the capital.
  private var applicationNeeds: HTML {
    var table = HTMLTable(
      "needs",
      Wording(
        vi: "Nhu cầu vốn của các hồ sơ trong tháng, theo mục đích và nguồn vốn",
        en: "What the month's applications need, by purpose and source"),
      [
        (PageWords.purpose, false), (PageWords.source, false),
        (Wording(vi: "Hồ sơ đủ điều kiện", en: "Eligible"), true), (PageWords.amount, true),
        (Wording(vi: "Hồ sơ chưa đủ dữ kiện", en: "Facts missing"), true), (PageWords.amount, true),
      ])
    table.rows = report.needs.rows.map { row in
      [
        "\(row.purpose.wording)", "\(row.source.sourceWording)", "\(row.eligible.count)",
        "\(row.eligible.amount)",
        "\(row.undetermined.count)", "\(row.undetermined.amount)",
      ]
    }
    if !table.rows.isEmpty {
      let (eligible, undetermined) = (report.needs.eligible, report.needs.undetermined)
      table.sum = [
        "\(PageWords.total)", "", "\(eligible.count)", "\(eligible.amount)", "\(undetermined.count)",
        "\(undetermined.amount)",
      ]
    }
    let unknown = report.needs.undetermined.withoutAmount
    let note: HTML =
      unknown == 0
      ? ""
      : """
      <p class="note">\(Wording(
        vi: "\(unknown) hồ sơ chưa ghi số tiền, chưa cộng vào tổng.",
        en: "\(unknown) applications do not say the amount yet and are not in the sum."))</p>

      """
    return "\(table.html)\(note)"
  }
}
