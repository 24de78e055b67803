import HoaNhapValues

/// Values as text for the report of a test, personal ones too: the data of a test are invented.
enum Dump {
  /// Beyond this a text of parts is cut.
  private static let limit = 4000

  static func text(_ value: Any) -> String {
    let text = parts(value)
    return text.count > limit ? text.prefix(limit) + "…" : text
  }

  private static func parts(_ value: Any) -> String {
    switch value {
    case let text as String: return String(reflecting: text)
    case let json as JSONValue: return json.canonicalText
    case let value as any Hidden: return parts(value.uncovered)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { parts($0.value) } ?? "nil"
    case .collection, .set: return "[" + mirror.children.map { parts($0.value) }.joined(separator: ", ") + "]"
    case .dictionary:
      let pairs = mirror.children.map { pair in
        Mirror(reflecting: pair.value).children.map { parts($0.value) }.joined(separator: ": ")
      }
      return "[" + pairs.sorted().joined(separator: ", ") + "]"
    case .tuple: return "(" + list(mirror) + ")"
    case .enum:
      guard let payload = mirror.children.first else { return "." + String(describing: value) }
      let inner = parts(payload.value)
      return ".\(payload.label ?? "")" + (inner.hasPrefix("(") ? inner : "(\(inner))")
    default:
      // What is small speaks for itself, unless it hides something; what is large is taken apart.
      if mirror.children.count <= 3, let value = value as? any CustomStringConvertible,
        !value.description.contains("•••")
      {
        return value.description
      }
      return mirror.children.isEmpty ? String(describing: value) : "\(mirror.subjectType)(\(list(mirror)))"
    }
  }

  private static func list(_ mirror: Mirror) -> String {
    mirror.children.map { child in
      let label = child.label.map { $0.hasPrefix(".") ? "" : "\($0): " } ?? ""
      return label + parts(child.value)
    }.joined(separator: ", ")
  }
}

/// What prints redacted and is uncovered in the report of a test alone.
private protocol Hidden {
  var uncovered: Any { get }
}

extension Sensitive: Hidden {
  fileprivate var uncovered: Any { reveal(for: ReadingPurpose(rawValue: "test")) }
}
