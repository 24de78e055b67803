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
    writer.literal(#"{"as_of":"#)
    writer.date(asOf)
    switch basis {
    case .all: writer.literal(#","basis":"all""#)
    case .enacted: writer.literal(#","basis":"enacted""#)
    }
    if !contradictions.isEmpty {
      writer.literal(#","contradictions":"#)
      writer.list(contradictions) { $1.write(to: &$0, words: words) }
    }
    writer.literal(book.editionText)
    writer.literal(#","findings":["#)
    for index in findings.indices { findings[index].write(to: &writer, words: words, isFirst: index == 0) }
    writer.literal(#"],"id":"#)
    writer.string(applicationID.text)
    writer.literal(#","missing":"#)
    writer.list(missing) { $0.string($1) }
    switch outcome {
    case .eligible: writer.literal(#","outcome":"eligible""#)
    case .ineligible: writer.literal(#","outcome":"ineligible""#)
    case .undetermined: writer.literal(#","outcome":"undetermined""#)
    }
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
  fileprivate func write(to writer: inout CanonicalJSONWriter, words: Bool, isFirst: Bool) {
    let text = header.text
    if words {
      let wording = wording
      // The comma before stands in the piece.
      writer.literal(text.opening, from: isFirst ? 1 : 0)
      writer.literal(#","en":"#)
      writer.string(wording.en)
      writer.literal(text.middle)
      writeMargin(to: &writer)
      writeAnswer(to: &writer)
      writer.literal(text.closing)
      writer.literal(#","vi":"#)
      writer.string(wording.vi)
      writer.literal(#","who":["#)
    } else {
      if evidence.margin == nil {
        writer.literal(text.headWithoutMargin, from: isFirst ? 1 : 0)
      } else {
        writer.literal(text.head, from: isFirst ? 1 : 0)
        writeMargin(to: &writer)
      }
      writeAnswer(to: &writer)
      writer.literal(text.tail)
    }
    for index in menders.indices {
      if index > 0 { writer.literal(",") }
      writer.string(menders[index].rawValue)
    }
    writer.literal("]}")
  }

  private func writeMargin(to writer: inout CanonicalJSONWriter) {
    if let margin = evidence.margin { writer.integer(margin) } else { writer.literal("null") }
    writer.literal(#","observed":"#)
  }

  private func writeAnswer(to writer: inout CanonicalJSONWriter) {
    writer.measure(evidence.observed)
    switch outcome {
    case .satisfied: writer.literal(#","outcome":"satisfied","required":"#)
    case .unmet: writer.literal(#","outcome":"unmet","required":"#)
    case .undetermined: writer.literal(#","outcome":"undetermined","required":"#)
    }
    writer.measure(evidence.required)
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
    case .date(let date): self.date(date)
    case .flag(let flag): literal(flag ? "true" : "false")
    case .word(let word): string(word.literal)
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
