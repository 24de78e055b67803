import HoaNhapValues

/// The style of the page: for a screen from 360 px on, for the keyboard, for paper.
enum PageStyle {
  static let css: HTML = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1rem;max-width:88rem;color:#1a1a1a;background:#fff}
    .skip{position:absolute;left:-100rem;padding:.4rem .8rem;background:#fff}.skip:focus{left:1rem;top:.5rem;z-index:3}
    h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 0}h2{font-size:1.25rem;margin:2.5rem 0 .6rem;border-bottom:2px solid #1f4e79}
    h3{font-size:1.05rem;margin:1.4rem 0 .3rem}section{scroll-margin-top:1rem}
    .note{color:#4a4a4a;margin:.3rem 0}.stamp{border:2px solid #8a2d0f;color:#8a2d0f;padding:.3rem .6rem;margin:.5rem 0}
    nav h2{font-size:.95rem;border:0;margin:1rem 0 0}nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0;margin:.5rem 0}
    nav a,.todo a{display:inline-block;padding:.15rem 0}
    a{color:#123f6b}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    .lang{accent-color:#1f4e79;margin:0 .3rem 0 0}.lang:focus-visible+label{outline:3px solid #c75b00}
    .lang+label{display:inline-block;margin-right:1rem;padding:.1rem .3rem}
    #lang-vi:checked~.page .en,#lang-en:checked~.page .vi{display:none}
    dl.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:.5rem;margin:1rem 0}
    dl.figures div{border:1px solid #b9c6d2;border-left:.3rem solid #1f4e79;border-radius:.3rem;padding:.4rem .6rem}
    dl.figures dt{font-size:.85rem;line-height:1.3;color:#4a4a4a}dl.figures dd{margin:0;font-size:1.2rem;font-weight:600}
    .todo{padding-left:1.2rem;margin:.3rem 0}
    .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1.2rem;margin:1rem 0}
    figure{margin:0}svg{display:block;width:100%;height:auto;max-width:32rem;font:13px system-ui,sans-serif;fill:#1a1a1a}
    svg .head{font-weight:600;font-size:14px}svg .small{font-size:12px}svg .value{font-weight:600;font-variant-numeric:tabular-nums}
    .b1{fill:#1f4e79}.b2{fill:#f2c48d}.line{fill:#8a2d0f}.rail{fill:#eef2f6}
    .scroll{overflow-x:auto;margin:.6rem 0 1.2rem}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.2rem 0}
    caption .c{position:sticky;left:0;display:inline-block;max-width:min(100%,calc(100vw - 2rem))}
    th,td{border:solid #c3cad1;border-width:0 1px 1px 0;padding:.3rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#e8eef4;border-top-width:1px}tr>:first-child{border-left-width:1px}td{min-width:5.5rem}td ul{min-width:16rem}
    tbody th{font-weight:600;overflow-wrap:break-word;min-width:5rem}tbody .g{background:#f5f7fa}
    .scroll tbody th[scope=row]{position:sticky;left:0;background:#fff}.sum>*{font-weight:600;background:#f5f7fa}
    .n{text-align:right;font-variant-numeric:tabular-nums}td.n,.w{white-space:nowrap}td.n{min-width:0}
    td ul{margin:0;padding-left:1.1rem}details{margin:.3rem 0}summary{cursor:pointer;padding:.1rem 0}
    .o{font-weight:600}.bad{font-weight:600;color:#8a2d0f}.small{font-size:.85rem;color:#4a4a4a}
    @media(min-width:75rem){.page{display:grid;grid-template-columns:13rem minmax(0,1fr);column-gap:2.5rem}
    header,footer{grid-column:1/-1}nav{position:sticky;top:1rem;align-self:start;margin-top:1.5rem}nav ul{flex-direction:column}}
    @media(max-width:40rem){body{padding:.6rem}h1{font-size:1.3rem}th,td{padding:.25rem .35rem}}
    @page{size:A4;margin:12mm}@page wide{size:A4 landscape}
    @media print{.wide{page:wide}.page{display:block}body{padding:0;font-size:10pt}nav,.lang,.lang+label,.skip{display:none}
    .scroll{overflow:visible}.scroll tbody th[scope=row]{position:static}table{font-size:8pt}th,td{padding:.15rem .3rem}td,td ul{min-width:0}tbody th{min-width:5.5em}
    thead{display:table-header-group}tr,figure,svg,dl.figures div{break-inside:avoid}
    h2,h3,caption,thead,.g{break-after:avoid}tbody:first-of-type>tr:first-child{break-before:avoid}details:not([open]){display:none}h2{margin-top:1.2rem}a{color:inherit;text-decoration:none}
    .charts{grid-template-columns:repeat(3,1fr)}svg{max-width:80mm}
    .b1,.b2,.line,.rail{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
