import HoaNhapValues

/// The style of the printed list: A4 landscape, and a screen from 360 px on.
enum ListPageStyle {
  static func css(_ language: Language, month: String, version: Int) -> HTML {
    let foot: HTML =
      switch language {
      case .vietnamese:
        """
        @page{@bottom-left{content:"Danh sách tháng \(month), bản số \(version)"}
        @bottom-right{content:"Trang " counter(page) "/" counter(pages)}}
        """
      case .english:
        """
        @page{@bottom-left{content:"List of \(month), version \(version)"}
        @bottom-right{content:"Page " counter(page) " of " counter(pages)}}
        """
      }
    return "\(common)\n\(foot)"
  }

  private static let common: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.4 "Times New Roman",Tinos,"Liberation Serif",serif;margin:0 auto;padding:1rem;max-width:75rem;color:#111;background:#fff}
    p{margin:.15rem 0}.center{text-align:center}.notice{border:1px solid #8a2d0f;color:#8a2d0f;font-weight:700;max-width:32rem;
    margin:.4rem auto;padding:.15rem .5rem}
    .head{display:grid;grid-template-columns:2fr 3fr;gap:1rem;text-align:center}
    .name b{border-bottom:1px solid #111;padding-bottom:.1rem}
    h1{font-size:1.3rem;text-align:center;margin:1.2rem 0 .2rem}
    .scroll{overflow-x:auto;margin:.8rem 0}.scroll:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:700;padding:.2rem 0}
    th,td{border:1px solid #333;padding:.2rem .35rem;text-align:left;vertical-align:top;font-weight:400}
    thead th{background:#eee;text-align:center;vertical-align:middle;font-weight:700}
    td{font-variant-numeric:tabular-nums}.n{text-align:center}.s{white-space:nowrap}.w{min-width:9rem}.t{min-width:8rem}.v{min-width:6rem}.h{min-width:4rem}
    .signs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1rem;margin:1rem 0;text-align:center}
    .signs div{padding-bottom:5rem}.note{font-size:.8rem;color:#444}
    @media(max-width:40rem){body{padding:.6rem}.head{grid-template-columns:1fr;gap:.4rem}h1{font-size:1.1rem}}
    @page{size:A4 landscape;margin:12mm 12mm 16mm;font:9pt "Times New Roman",Tinos,"Liberation Serif",serif}
    @media print{body{padding:0;max-width:none;font-size:12pt}.scroll{overflow:visible}table{font-size:9pt}th,td{padding:.08rem .25rem}
    thead{display:table-header-group}tr{break-inside:avoid}footer,caption{break-inside:avoid}caption{break-after:avoid}footer{break-before:avoid}
    .w{min-width:34mm}.t{min-width:25mm}.v{min-width:21mm}.h{min-width:14mm}thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .note{font-size:8pt}.signs div{padding-bottom:22mm}}
    """
}
