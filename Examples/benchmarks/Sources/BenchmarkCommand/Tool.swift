import Foundation
import HoaNhap

/// The command: reads its options, measures what was asked for, prints, and tells the shell how it went.
enum Tool {
  /// 0: measured; 1: a checksum differs from the limit's; 2: bad usage, or something could not be run.
  static func run(_ words: [String]) -> Int32 {
    var language = Language.vietnamese
    do {
      let options = try Options(words, language: &language)
      switch options.action {
      case .help: print(Help.text[language])
      case .list: for benchmark in Catalogue.all { print(benchmark.name) }
      case .measure: return try measure(options)
      }
      return 0
    } catch let fault as Fault {
      complain(fault.wording[language])
    } catch {
      complain("\(error)")
    }
    return 2
  }

  private static func measure(_ options: Options) throws -> Int32 {
    let limit = try options.limit.map { try Limit(file: $0, runs: options.runs) }
    let progress = Progress()
    var lines: [ReportLine] = []
    for benchmark in options.benchmarks {
      progress.show(benchmark.name)
      let line = ReportLine(try benchmark.row(runs: options.runs), against: limit)
      progress.clear()
      if options.json {
        print(line.json)
        // A reader of the lines sees each as soon as it is measured.
        fflush(nil)
      }
      lines.append(line)
    }
    if !options.json { print(Table.text(of: lines, options.language)) }
    for line in lines { if let fault = line.mismatch { complain(fault[options.language]) } }
    return lines.contains { $0.mismatch != nil } ? 1 : 0
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
