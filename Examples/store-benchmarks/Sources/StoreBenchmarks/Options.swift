import Foundation
import HoaNhapStorage
import HoaNhapValues

/// What the words of a call ask for.
struct Options {
  /// What is wrong with them.
  struct Fault: Error {
    let text: String
  }

  var people = 100_000
  var rounds = 3
  var folder = NSTemporaryDirectory()
  var language = Language.vietnamese
  /// Whether lines are JSON objects, for another program to read.
  var json = false
  /// A store to open and measure the memory of, in a process of its own.
  var resident: String?

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--json" {
        json = true
        continue
      }
      guard let value = rest.popFirst() else {
        throw Fault(text: "store-benchmarks [--people N] [--rounds N] [--folder DIR] [--json] [--lang vi|en]")
      }
      switch word {
      case "--people": people = try Self.number(value, word)
      case "--rounds": rounds = try Self.number(value, word)
      case "--folder": folder = value
      case "--resident": resident = value
      case "--lang":
        guard let known = Language(rawValue: value) else { throw Fault(text: "--lang: vi, en") }
        language = known
      default: throw Fault(text: "\(word)?")
      }
    }
  }

  private static func number(_ text: String, _ option: String) throws -> Int {
    guard let number = Int(text), (1...10_000_000).contains(number) else {
      throw Fault(text: "\(option): 1 ... 10000000")
    }
    return number
  }
}
