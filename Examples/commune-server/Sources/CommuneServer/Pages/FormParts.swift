import HoaNhap

/// The parts of which forms of moves are made.
struct FormParts {
  let language: Language

  /// A line of text.
  func input(_ name: String, _ title: Wording, isRequired: Bool = true) -> Markup {
    "<label>\(title[language]) <input name=\"\(name)\" maxlength=\"500\"\(isRequired ? " required" : "" as Markup)></label>"
  }

  /// Lines of text.
  func words(_ name: String, _ title: Wording) -> Markup {
    "<label>\(title[language]) <textarea name=\"\(name)\" rows=\"3\" maxlength=\"\(Fields.longestWords)\" required></textarea></label>"
  }

  /// One word out of some.
  func choice(_ name: String, _ title: Wording, _ words: [(value: String, wording: Wording)]) -> Markup {
    let options = words.map { "<option value=\"\($0.value)\">\($0.wording[language])</option>" as Markup }
    return "<label>\(title[language]) <select name=\"\(name)\">\(Markup.joined(options))</select></label>"
  }

  /// What goes with the form unseen.
  func hidden(_ name: String, _ value: String) -> Markup {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
  }

  /// What a check after lending found.
  var check: Markup {
    let kinds =
      [("", PageWords.regularCheck)] + [LoanCheckKind.newLoan, .idleLoan].map { ($0.rawValue, $0.wording) }
    return """
      \(choice("finding", LoanWords.finding, LoanUse.Finding.allCases.map { ($0.rawValue, $0.wording) }))\
      \(choice("kind", LoanWords.checkKind, kinds))\
      \(input("as_agreed", LoanWords.asAgreed, isRequired: false))\
      \(input("otherwise", LoanWords.otherwise, isRequired: false))\
      \(input("next_on", LoanWords.nextOn, isRequired: false))\(input("note", LoanWords.note, isRequired: false))
      """
  }

  /// What a form says, as a program would send it: what is empty is left out, `a.b` is the field `b` of `a`.
  ///
  /// - Parameter lists: the fields whose texts are lists, with commas between.
  static func json(_ form: Fields, lists: Set<String>) throws(InputError) -> JSONValue {
    var members: [JSONMember] = []
    var parts: [(name: String, members: [JSONMember])] = []
    for member in form.object.members where !["csrf", "known"].contains(member.key) {
      guard let text = member.value.stringValue, !text.isEmpty else { continue }
      if let dot = member.key.firstIndex(of: ".") {
        let name = String(member.key[..<dot])
        let inner = JSONMember(String(member.key[member.key.index(after: dot)...]), member.value)
        if let place = parts.firstIndex(where: { $0.name == name }) {
          parts[place].members.append(inner)
        } else {
          parts.append((name, [inner]))
        }
      } else if lists.contains(member.key) {
        let codes = text.split(separator: ",").map { JSONValue.string($0.filter { $0 != " " }) }
        members.append(JSONMember(member.key, .array(codes)))
      } else {
        members.append(member)
      }
    }
    members += parts.map { JSONMember($0.name, .object(JSONObject($0.members))) }
    return .object(JSONObject(members))
  }
}
