import HoaNhapValues

/// The style of the page: for a screen from 360 px on, for the keyboard, for A4.
enum CalendarPageStyle {
  static let css: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0;padding:1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
    .page{max-width:75rem;margin:0 auto}
    h1{font-size:1.5rem;margin:.5rem 0 0}h2{font-size:1.2rem;margin:1.8rem 0 .5rem;border-bottom:2px solid #1f4e79}
    p{margin:.3rem 0}.note,small{color:#4a4a4a}:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    .lang{accent-color:#1f4e79;margin:0 .3rem 0 0}.lang:focus-visible+label{outline:3px solid #c75b00}
    .lang+label{margin-right:1rem;padding:.1rem .3rem}
    #lang-vi:checked~.page .en,#lang-en:checked~.page .vi{display:none}
    .scroll{overflow-x:auto;margin:.5rem 0}figure{margin:0}svg{display:block;width:100%;height:auto;font:12px system-ui,"Segoe UI",Roboto,sans-serif}
    .gantt{min-width:52rem}
    svg .head{font-weight:600;font-size:14px}svg .name{font-weight:600}svg .small{font-size:11px;fill:#333}
    svg .year{font-size:26px;font-weight:600}svg .number{font-size:11px;font-weight:700;fill:#fff}
    .band{fill:#f3f6f9}.grid{stroke:#c9d2da;fill:none}.w{fill:#cfe0f0;stroke:#1f4e79;stroke-width:.5}.h{stroke:#1f4e79;stroke-width:.5}
    .g{fill:#1f4e79}.m{stroke:#fff;stroke-width:1}.r{fill:#8a2d0f}.q{fill:#1f4e79}.d{fill:#2f5d3a}
    .p{stroke:#1a1a1a;stroke-width:1.5;stroke-dasharray:2 2;fill:none}.today{stroke:#c75b00;stroke-width:2;stroke-dasharray:6 3;fill:none}
    .ring{fill:none;stroke:#8796a3}.arc{fill:none;stroke:#9fbfdd;stroke-width:14}
    .wheel{display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);gap:1rem;align-items:center;margin:0 0 1rem}
    .marks{list-style:none;padding:0;margin:0}.marks li{display:grid;grid-template-columns:1.7rem 1fr;gap:.5rem;margin:.3rem 0}
    .icon{width:1.7rem;height:1.7rem}.marks small{display:block}
    table{border-collapse:collapse;width:100%;font-size:.9rem;min-width:52rem;overflow-wrap:normal}
    th,td{border:1px solid #c3cad1;padding:.25rem .45rem;text-align:left;vertical-align:top}
    thead th{background:#e8eef4}tbody th,td:nth-child(2),td:nth-child(3){white-space:nowrap;font-variant-numeric:tabular-nums}
    @media(max-width:48rem){body{padding:.6rem}.wheel{grid-template-columns:minmax(0,1fr)}.wheel svg:first-child{max-width:26rem}}
    @page{size:A4;margin:12mm}@page wide{size:A4 landscape;margin:10mm}
    @media print{body{padding:0;font-size:9.5pt}.lang,.lang+label{display:none}.page{max-width:none}.scroll{overflow:visible}
    header,#gantt{page:wide}.gantt,table{min-width:0}#gantt svg{max-height:140mm}
    .wheel{grid-template-columns:90mm 1fr}figure,tr,li{break-inside:avoid}h2{break-after:avoid}
    table{font-size:8pt}thead{display:table-header-group}
    svg *,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
