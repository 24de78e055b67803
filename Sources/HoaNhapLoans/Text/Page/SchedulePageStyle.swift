import HoaNhapValues

/// The style of the page: for a screen from 360 px on, for the keyboard, for A4.
enum SchedulePageStyle {
  static let css: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1rem;max-width:64rem;color:#1a1a1a;
    background:#fff;overflow-wrap:anywhere}
    h1{font-size:1.5rem;margin:0}h2{font-size:1.25rem;margin:1.5rem 0 .5rem;border-bottom:2px solid #1f4e79}
    h3{font-size:1.05rem;margin:1.4rem 0 .4rem}summary h3{display:inline;margin:0}summary{cursor:pointer;margin:1.4rem 0 .4rem}
    .note{color:#4a4a4a;margin:.3rem 0}ol.note{padding-left:1.6rem}nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;list-style:none}
    a{color:#123f6b}:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    dl{margin:.5rem 0}dd{margin:0}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9rem),1fr));gap:.5rem}
    .figures div{border:1px solid #b9c6d2;border-radius:.3rem;padding:.35rem .6rem}
    .figures dt{font-size:.85rem;color:#4a4a4a}.figures dd{font-weight:600;font-variant-numeric:tabular-nums}
    .terms div{display:grid;grid-template-columns:10rem 1fr;gap:0 .8rem;padding:.15rem 0;border-bottom:1px solid #dde3e8}
    .terms dt{font-weight:600;grid-row:1/span 20}.terms dd{grid-column:2}
    .scroll{position:relative;overflow-x:auto;margin:.5rem 0}figure svg{display:block;width:100%;min-width:34rem;max-width:46rem;height:auto}
    table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
    table.small{width:auto;min-width:min(100%,24rem)}
    caption{text-align:left;font-weight:600;padding:.2rem 0}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{border-bottom:1px solid #c3cad1;padding:.22rem .5rem;text-align:right;white-space:nowrap;vertical-align:top}
    thead th{background:#e8eef4;vertical-align:bottom;white-space:normal}tfoot th,tfoot td{border-top:2px solid #1a1a1a;font-weight:600}
    .t,.small tbody th,.wrap tbody th,tfoot th,.year th{text-align:left}.small tbody th{font-weight:400}.wrap thead th:first-child{text-align:left}.wrap td.t{white-space:normal}
    .year th{background:#f3f6f9}small,code{font-size:.85em;color:#4a4a4a}
    .annex-rows{font-size:.8rem}.annex-rows td.t{white-space:normal;min-width:9rem}
    .s{display:inline-block;border:1px solid #4a4a4a;border-radius:.2rem;padding:0 .3rem;font-size:.85em;white-space:nowrap}
    .s.analogous{border-style:dashed}.s.assumed{border:2px dotted #8a2d0f;color:#8a2d0f;font-weight:600}
    @media(max-width:40rem){body{padding:.6rem}.terms div{grid-template-columns:1fr}.terms dd{grid-column:1}.terms dt{grid-row:auto}
    th,td{padding:.2rem .35rem}}
    @page{size:A4;margin:14mm 12mm}
    @media print{body{padding:0;max-width:none;font-size:9.5pt}nav{display:none}article+article{break-before:page}
    .scroll{overflow:visible}table{font-size:8pt}.annex-rows{font-size:6.5pt}th,td{padding:.08rem .3rem}
    thead{display:table-header-group}tfoot{display:table-row-group}tr,figure,.figures div{break-inside:avoid}
    h2,h3,caption,.year{break-after:avoid}summary{list-style:none}
    .figures{grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr))}figure svg{min-width:0;max-width:150mm}
    details::details-content{content-visibility:visible;display:block;height:auto}
    svg,thead th,.year th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
