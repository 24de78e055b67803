/// How the pages look, on a screen and on paper.
enum PageStyle {
  static let text = """
    :root{color-scheme:light dark}
    body{font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
    header{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;border-bottom:1px solid}
    nav{flex:1 1 20rem}nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0;margin:0}
    h1{font-size:1.4rem}h2{font-size:1.1rem}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #8884}
    time,.clause{white-space:nowrap}.late{font-weight:bold}label{display:block;margin:.5rem 0}button{font:inherit;padding:.2rem .8rem}
    .wide{overflow-x:auto}.wide table{overflow-wrap:break-word}form{margin:.5rem 0}input,textarea{font:inherit;max-width:100%;box-sizing:border-box}textarea{display:block;width:100%}
    @media print{header{display:none}body{max-width:none}}

    """
}
