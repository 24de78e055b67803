import HoaNhapValues

/// The style of the page: for a screen from 360 px on, for the keyboard, for paper.
enum PageStyle {
  static let css: HTML = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;margin:0;padding:1rem;color:#1a1a1a;background:#fff}
    .page,.switch{max-width:70rem;margin:0 auto}
    h1{font-size:1.5rem;margin:.5rem 0 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid #1f4e79}
    h3{font-size:1rem;margin:1rem 0 .3rem}
    .note{color:#4a4a4a;margin:.3rem 0}.stamp{border:2px solid #8a2d0f;color:#8a2d0f;padding:.3rem .6rem;margin:.5rem 0}
    nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0}
    a{color:#123f6b}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    .lang{accent-color:#1f4e79;margin:0 .3rem 0 0}.lang:focus-visible+label{outline:3px solid #c75b00}
    .lang+label{margin-right:1rem;padding:.1rem .3rem}
    #lang-vi:checked~.page .en,#lang-en:checked~.page .vi{display:none}
    dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10.5rem),1fr));gap:.5rem;margin:1rem 0}
    dl.figures div{border:1px solid #b9c6d2;border-radius:.3rem;padding:.4rem .6rem}
    dl.figures dt{font-size:.85rem;color:#4a4a4a}dl.figures dd{margin:0;font-size:1.15rem;font-weight:600}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem}
    figure{margin:0}svg{width:100%;height:auto;max-width:32rem;font:12px system-ui,sans-serif}
    svg .head{font-weight:600;font-size:14px}svg .small{font-size:11px}svg .value{font-weight:600;font-variant-numeric:tabular-nums}
    .b1{fill:#1f4e79}.b2{fill:#f2c48d}.line{fill:#8a2d0f}.rail{fill:#eef2f6}
    .scroll{overflow-x:auto;margin:.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.2rem 0}
    th,td{border:1px solid #c3cad1;padding:.3rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#e8eef4}tbody th{white-space:nowrap;font-weight:600}
    .n{text-align:right;font-variant-numeric:tabular-nums}td.n,.w{white-space:nowrap}
    td ul{margin:0;padding-left:1.1rem}details{margin:.3rem 0}summary{cursor:pointer}
    .o{font-weight:600;white-space:nowrap}
    @media(max-width:40rem){body{padding:.6rem}h1{font-size:1.25rem}th,td{padding:.25rem .35rem}}
    @page{size:A4;margin:12mm}@page wide{size:A4 landscape}
    @media print{#loans{page:wide}body{padding:0;font-size:10pt}nav,.lang,.lang+label{display:none}
    .scroll{overflow:visible}table{font-size:8pt}thead{display:table-header-group}tr,figure,svg{break-inside:avoid}
    h2{break-after:avoid}details::details-content{content-visibility:visible;display:block;height:auto}
    .b1,.b2,.line,.rail{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
