import HoaNhapPolicy
public import HoaNhapValues

extension Verdict {
  /// The verdict as the neutral JSON document, words in both languages and the receipt's hash included.
  ///
  /// Where bytes are wanted, ``write(to:words:)`` writes them without building this value.
  public var json: JSONValue {
    do throws(JSONError) {
      return try JSONReader.parse(canonicalBytes(words: true))
    } catch {
      preconditionFailure("a verdict writes JSON: \(error)")
    }
  }

  /// The verdict as canonical JSON in UTF-8.
  ///
  /// - Parameter words: with words in both languages and the receipt's hash, or codes and data alone: what a receipt hashes.
  public func canonicalBytes(words: Bool) -> [UInt8] {
    var writer = CanonicalJSONWriter(capacity: words ? 8192 : 4096)
    write(to: &writer, words: words)
    return writer.bytes
  }

  /// Writes the verdict as canonical JSON behind what a writer holds.
  ///
  /// - Parameters:
  ///   - writer: takes the bytes; nothing is allocated while it has room and no words are asked for.
  ///   - words: with words in both languages and the receipt's hash, or codes and data alone: what a receipt hashes.
  /// - Complexity: O(*n*) in the bytes written; with words, the receipt is computed too.
  public func write(to writer: inout CanonicalJSONWriter, words: Bool) {
    writer.literal(#"{"as_of":""#)
    writer.date(asOf)
    writer.literal(#"","basis":"#)
    writer.string(basis.rawValue)
    if !contradictions.isEmpty {
      writer.literal(#","contradictions":"#)
      writer.list(contradictions) { $1.write(to: &$0, words: words) }
    }
    writer.literal(#","edition":"#)
    writer.string(edition.description)
    writer.literal(#","findings":"#)
    writer.list(findings) { $1.write(to: &$0, words: words) }
    writer.literal(#","id":"#)
    writer.string(applicationID.text)
    writer.literal(#","missing":"#)
    writer.list(missing) { $0.string($1) }
    writer.literal(#","outcome":"#)
    writer.string(outcome.rawValue)
    if words {
      writer.literal(#","receipt":"#)
      writer.string(receipt.hash)
    }
    writer.literal(#","window":"#)
    if let window {
      writer.literal(#"{"from":"#)
      writer.measure(window.from.map(Measure.date) ?? .unknown)
      writer.literal(#","until":"#)
      writer.measure(window.until.map(Measure.date) ?? .unknown)
      writer.literal("}")
    } else {
      writer.literal("null")
    }
    writer.literal("}")
  }
}

extension Finding {
  fileprivate func write(to writer: inout CanonicalJSONWriter, words: Bool) {
    let text = header.text
    let wording = words ? wording : nil
    writer.literal(text.opening)
    if let wording {
      writer.literal(#","en":"#)
      writer.string(wording.en)
    }
    writer.literal(text.middle)
    if let margin { writer.integer(margin) } else { writer.literal("null") }
    writer.literal(#","observed":"#)
    writer.measure(observed)
    switch outcome {
    case .satisfied: writer.literal(#","outcome":"satisfied","required":"#)
    case .unmet: writer.literal(#","outcome":"unmet","required":"#)
    case .undetermined: writer.literal(#","outcome":"undetermined","required":"#)
    }
    writer.measure(required)
    writer.literal(text.closing)
    if let wording {
      writer.literal(#","vi":"#)
      writer.string(wording.vi)
    }
    writer.literal(#","who":"#)
    writer.list(menders) { $0.string($1.rawValue) }
    writer.literal("}")
  }
}

extension Contradiction {
  fileprivate func write(to writer: inout CanonicalJSONWriter, words: Bool) {
    let wording = words ? wording : nil
    writer.literal(#"{"code":"#)
    writer.string(code.rawValue)
    if let wording {
      writer.literal(#","en":"#)
      writer.string(wording.en)
    }
    writer.literal(#","facts":"#)
    writer.list(facts) { $0.string($1) }
    if let wording {
      writer.literal(#","vi":"#)
      writer.string(wording.vi)
    }
    writer.literal("}")
  }
}

extension CanonicalJSONWriter {
  fileprivate mutating func measure(_ measure: Measure) {
    switch measure {
    case .unknown: literal("null")
    case .number(let number): integer(number)
    case .date(let date):
      literal("\"")
      self.date(date)
      literal("\"")
    case .flag(let flag): literal(flag ? "true" : "false")
    case .word(let word):
      literal("\"")
      literal(word.literal)
      literal("\"")
    }
  }

  fileprivate mutating func list<Element>(
    _ elements: [Element], _ write: (inout CanonicalJSONWriter, Element) -> Void
  ) {
    literal("[")
    for index in elements.indices {
      if index > 0 { literal(",") }
      write(&self, elements[index])
    }
    literal("]")
  }
}
