extension HTML {
  /// A page that needs nothing else and tells nobody that it was opened: no script, no font, no picture from anywhere, no referrer,
  /// not for search engines.
  ///
  /// Every page of the package is made here, so that none has less of this than the others.
  ///
  /// - Parameters:
  ///   - language: what it is written in; the first one, where it holds both.
  ///   - title: the text of its title.
  ///   - style: its style sheet.
  ///   - body: what stands in it.
  package static func page(_ language: Language, title: HTML, style: HTML, body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// The two buttons by which a page that holds both languages shows one; its style sheet does the rest, so no script is needed.
  package static var languageSwitch: HTML {
    """
    <input class="lang" type="radio" name="lang" id="lang-vi" checked><label for="lang-vi" lang="vi">Tiếng Việt</label>
    <input class="lang" type="radio" name="lang" id="lang-en"><label for="lang-en" lang="en">English</label>
    """
  }
}
