import Foundation
import HoaNhap

/// The command: reads its options, measures what was asked for, prints, and tells the shell how it went.
enum Tool {
  /// 0: measured; 1: something could not be measured, or a checksum is not the other side's; 2: bad usage.
  static func run(_ words: [String]) -> Int32 {
    var language = Language.vietnamese
    do {
      let options = try Options(words, language: &language)
      switch options.action {
      case .help: print(Help.text[language])
      case .list: for benchmark in Catalogue.all { print(benchmark.name) }
      case .alone:
        let benchmark = options.benchmarks[0]
        return Isolated.answer(benchmark, runs: options.runs ?? benchmark.usualRuns)
      case .measure: return try measure(options)
      }
      return 0
    } catch {
      complain(error.wording[language])
    }
    return 2
  }

  private static func measure(_ options: Options) throws(Fault) -> Int32 {
    let page = try options.page.map { file throws(Fault) in try Page(file: file) }
    if let file = options.limit, !FileManager.default.fileExists(atPath: file) {
      throw Fault(vi: "--limit: không có tệp \(file).", en: "--limit: there is no file \(file).")
    }
    var report = Report()
    var program: LimitProgram?
    do { program = try LimitProgram(file: options.limit ?? LimitProgram.own) } catch {
      report.add(error, of: "limit")
    }
    let progress = Progress()
    for benchmark in options.benchmarks {
      progress.show(benchmark.name)
      let lines = measure(benchmark, options.runs ?? benchmark.usualRuns, &program, into: &report)
      progress.clear()
      if options.json {
        for line in lines { print(line.json) }
        // A reader of the lines sees each as soon as it is measured.
        fflush(nil)
      }
    }
    if !options.json { print(Table(report.lines, options.language).text) }
    if let page {
      do { try page.write(report, Machine(name: options.machine, compiler: program?.compiler)) } catch {
        report.add(error, of: "page")
      }
    }
    for fault in report.faults { complain(fault[options.language]) }
    return report.status
  }

  /// Both sides one right after the other, so that what else the machine does bears on both.
  private static func measure(
    _ benchmark: any Benchmark, _ runs: Int, _ program: inout LimitProgram?, into report: inout Report
  ) -> [ReportLine] {
    var limit: Limit?
    do {
      limit = try program?.measure(benchmark.name, runs: runs)
    } catch {
      // It is told once, and the rows are shown without a limit.
      report.add(error, of: "limit")
      program = nil
    }
    do { return report.add(try Isolated.rows(of: benchmark, runs: runs), limit: limit) } catch {
      return report.add(unmeasured: benchmark, error)
    }
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
